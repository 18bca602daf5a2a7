# Databases in files, and shelves of objects on them.
import os, tempfile, shelve, dbm, dbm.dumb
os.chdir(tempfile.mkdtemp())
d = dbm.dumb.open('dd', 'c'); d['a'] = 'x'; d[b'b'] = b'yy'; d['a'] = 'zz'; d['a'] = 'longer'
print(list(d.keys()), d['a'], len(d), 'a' in d, d.get('q'), d.setdefault('r', b'1'), d.pop('r', None), d.items())
for f in (lambda: d['nope'], lambda: d.__setitem__(1, 'a'), lambda: d.__setitem__('a', 1), lambda: d.__delitem__('zz'), lambda: d[1], lambda: 1 in d, lambda: dbm.dumb.open('ddx', 'r'), lambda: dbm.open('nono'), lambda: dbm.open('nono', 'z'), lambda: dbm.dumb.open('nono', 'z')):
    try: print(f())
    except Exception as e: print(type(e), e)
d['big'] = b'z' * 1000
d['big'] = b'y' * 2000
d.close()
print(open('dd.dir').read(), open('dd.dat', 'rb').read()[:10], os.path.getsize('dd.dat'))
for f in (lambda: d['a'], lambda: d.keys(), lambda: len(d), lambda: 'a' in d):
    try: print(f())
    except Exception as e: print(type(e), e)
with dbm.dumb.open('dd', 'r') as r:
    try: r['q'] = '1'
    except Exception as e: print(e)
    print(sorted(r), len(r['big']))
print(dbm.whichdb('dd'), dbm.whichdb('none'), dbm.error)
s = shelve.open('sh')
s['x'] = [1, 2]; s['x'].append(3); print(s['x'], dict(s), list(s.items()), len(s), 'x' in s, s.get('z', 5))
try: s['n']
except KeyError as e: print(repr(e))
s.close()
for f in (lambda: s['x'], lambda: len(s), lambda: s.sync(), lambda: s.close(), lambda: list(s)):
    try: print(f())
    except Exception as e: print(type(e), e)
with shelve.open('sh', writeback=True) as s:
    s['x'].append(3)
    s['y'] = {'k': (1, None)}
with shelve.open('sh', 'r') as s: print(s['x'], sorted(s.keys()), s['y'])
with shelve.open('sh') as s:
    del s['x']
    print(list(s))
    s.clear()
    print(len(s))
sh = shelve.Shelf({}); sh['a'] = 1; print(sh.dict)
for flag in ('r', 'w'):
    try: shelve.open('missing', flag)
    except dbm.error as e: print(type(e), e)
