# Where compiled code could go wrong: targets read in their own value, errors in mid-expression, exits through finally, shared registers.
def boom(*a): raise ValueError(a)
def t1(x):
    out=[]
    for code in range(14):
        x = [1,2,3]
        try:
            if code==0: x = [x, boom()]
            elif code==1: x = {**{'a':1}, 'b': boom()}
            elif code==2: x = x and boom()
            elif code==3: x = [y for y in x if boom()]
            elif code==4: x = f"{x}{boom()}"
            elif code==5: x = (*x, boom())
            elif code==6: x = x if not x else boom()
            elif code==7: x = 1 < 2 < boom()
            elif code==8: x, y = 1, boom()
            elif code==9: x = y = boom()
            elif code==10: x, y = x
            elif code==11: x = all(boom() for _ in x)
            elif code==12: x = tuple(boom() for _ in x)
            elif code==13: x += [boom()]
        except ValueError as e: out.append((code, x))
        finally: out.append(x)
    return out
print(t1(0))
def t2(x):
    x = (1, x)[1]
    x = max(x, 3) + x
    a = x + (x := 5) + x
    b = [x, (x := 6), x]
    c = (x, (x := 7))
    d = {x: (x := 8), (x := 9): x}
    e = x < (x := 100) < x + 1
    f = x if (x := 0) else x
    g = [0,1,2,3][(i := 1):(i := 3)], i
    h = print(x, (x := 'k'), x, sep=(x := '-'))
    s = 'abc'; s2 = s[(s := 0)] if 0 else s
    return a,b,c,d,e,f,g,h,x,s2
print(t2(2))
def t3():
    a = [1,2,3,4]
    i = 0
    i, a[i] = 1, 9
    a[i], i = i, a[i]
    x, y, z = 1, 2, 3
    x, y, z = z, x, y
    (x, y), z = (y, z), x
    p = q = r = [x, y]
    q.append(z)
    [m, *n], o = a, i
    a[0], a[1] = a[1], a[0]
    x, x = 1, 2
    x, y = y, x
    x, (y, *z) = y, (x, 5, 6)
    return a, i, x, y, z, p, r, m, n, o
print(t3())
def t4(n):
    res=[]
    for i in range(n):
        try:
            try:
                if i == 1: continue
                if i == 3: break
                if i == 2: raise KeyError(i)
            except KeyError as e:
                res.append(repr(e)); continue
            else: res.append(('else', i))
            finally: res.append(('fin', i))
        finally: res.append('outer')
    else: res.append('noelse')
    return res
print(t4(5), t4(1))
def t6():
    try:
        try: raise ValueError(1)
        finally: raise KeyError(2)
    except KeyError as e: return repr(e.__context__), repr(e)
def t7():
    e = 1
    try: raise ValueError
    except ValueError as e: pass
    try: return e
    except UnboundLocalError as x: return str(x)
print(t6(), t7())
class CM:
    def __init__(s, n, sup=False): s.n, s.sup = n, sup
    def __enter__(s): print('enter', s.n); return s.n
    def __exit__(s, *a): print('exit', s.n, a[0]); return s.sup
def t8():
    with CM(1) as a, CM(2, True) as b:
        x = a + b
        raise ValueError
    with CM(3) as x: return x, (lambda: x)()
def t9():
    for i in range(3):
        with CM(i, True):
            if i == 0: continue
            if i == 1: raise KeyError
            break
    return i
print(t8(), t9())
def t10(n):
    fs = []
    for x in range(3):
        fs += [(lambda: (x, y)) for y in range(2)]
    gs = [[(lambda: (p, q)) for q in 'ab'] for p in range(2)]
    return [f() for f in fs], [g() for row in gs for g in row], [x for x in range(3) for x in range(x)]
print(t10(1))
class K:
    a = 1
    b = [a for a in range(3)]
    c = [(lambda: z)() for z in range(3)]
    try: d = [a for _ in range(1)]
    except NameError as e: d = str(e)
    def m(self): return [__class__.__name__ for _ in range(1)], [super().__init__ is not None for _ in range(1)]
    __x = 5
    e = (lambda self: self.__x)
print(K.b, K.c, K.d, K().m(), K().e(), sorted(k for k in K.__dict__ if not k.startswith('__')))
def t11():
    def gen():
        try:
            x = yield 1
            print('got', x)
            y = yield from inner()
            print('inner ret', y)
        except ValueError as e:
            yield ('caught', str(e))
        finally: print('gen finally')
    def inner():
        try: z = yield 'i'; return z * 2
        finally: print('inner fin')
    g = gen(); a = next(g); b = g.send(5)
    try: g.send(21)
    except StopIteration as s: c = s.value
    g2 = gen(); next(g2); next(g2)
    d = g2.throw(ValueError('t'))
    g2.close()
    return a, b, c, d
print(t11())
def t12(x):
    while x > 0.5 and (y := x / 2) != 3.25:
        x = y * 1.5 - 0.25
        if x in (0.1, 'a', None): return
        for k in ['a', 'b']:
            x -= 0.125 if k == 'a' else 0.0625
    else: return round(x, 6), y
print(t12(10.0))
def t13(a, /, b=2, *c, d, e=5, **f):
    def inner(): nonlocal b; b += 1; return a, b, c, d, e, f
    return inner(), locals() is not None
print(t13(1, d=4), t13(1, 2, 3, 4, d=6, z=1))
def t14(v):
    match v:
        case {'t': 'a', **r}: return r
        case [1, [x, *_], 3] | (x, 'q'): return x
        case str() | bytes() as s if len(s) > 1: return s
        case {'k': [a, b]} if a == b: return 'eq'
        case K(a=1): return 'K'
        case [*_, last]: return last
        case 1.5 | -2: return 'num'
        case True | None: return 'single'
        case _: return 'other'
print([t14(v) for v in ({'t': 'a', 'z': 1}, [1, [2, 3], 3], (7, 'q'), 'xy', {'k': [1, 1]}, {'k': [1, 2]}, K(), [5], 1.5, -2, True, None, 9, '')])
def t15():
    del_ = 1
    del del_
    try: del_
    except UnboundLocalError: print('unbound')
    for i in range(2):
        if i: print(j)
        j = i
    try: del nope
    except UnboundLocalError: print('nope')
    nope = 1
    del (nope,)
t15()
def t16(d):
    d['a'] += 1; d['l'][0] *= 3; d['l'][1:2] += [7, 8]; d['o'].z -= 2
    return d['a'], d['l'], d['o'].z
class O: z = 5
print(t16({'a': 1, 'l': [1, 2, 3], 'o': O()}))
def cond(a, b, c): return (a and b) or c, a and (b or c), not (a or b) and c, a if b else c, 0 if a else 1 if b else 2
class T:
    def __init__(s, n, v): s.n, s.v = n, v
    def __bool__(s): print(s.n, end=' '); return s.v
    def __repr__(s): return s.n
for i in range(8): print(cond(T('a', i & 1 > 0), T('b', i & 2 > 0), T('c', i & 4 > 0)))
x = 1
def g():
    global x
    x = [x for x in range(x)]
    return x
print(g(), x)
print([i := 5, i ** 2], i)
exec("q = [w for w in range(2)]; r = {w: q for w in q}; print(q, r)")
print("%s and %r%%" % ('a', 'b'), '%5s|%-4s|%.2s' % ('a', 'b', 'cde'), '%s' % (1,))
try: 'a %s %s' % (1,)
except TypeError as e: print(e)
lst = [*range(3), *'ab']; print(sorted({*lst}, key=str), {**{'a': 1}, **dict(b=2)}, [*lst, 1], (*lst,))
def kw(*a, **k): return a, k
print(kw(*[1], 2, *(3,), x=1, **{'y': 2}, z=3), kw(**{}), kw(*[], **{'a': 1}))
try: kw(**{'a': 1}, **{'a': 2})
except TypeError as e: print('dup')
