import faulthandler
import importlib.metadata as m
import importlib.resources as r
import multiprocessing
import os
import sys
from multiprocessing.dummy import Pool
from multiprocessing.pool import ThreadPool

print(faulthandler.is_enabled(), faulthandler.enable(), faulthandler.is_enabled(), faulthandler.disable(), faulthandler.is_enabled())
p = multiprocessing.Process(target=print, args=(1,), name='nm')
print(p.name, p.daemon, p.is_alive(), p.exitcode, p.pid, type(p).__name__)
print(multiprocessing.current_process(), multiprocessing.cpu_count() > 0, multiprocessing.parent_process(), multiprocessing.active_children())
with ThreadPool(2) as tp:
    print(tp.map(str, [1, 2, 3]), tp.starmap(pow, [(1, 2), (3, 2)]), tp.apply(abs, (-1,)), list(tp.imap(abs, [-2, -3])))
    print(sorted(tp.imap_unordered(abs, [-2, -3])), tp.apply_async(abs, (-5,)).get(), tp.map_async(abs, [-1]).get(timeout=3))
    print(tp)
    a = tp.apply_async(lambda: 1 / 0)
    a.wait()
    print(a.ready(), a.successful())
    try:
        a.get()
    except ZeroDivisionError as e:
        print(e)
try:
    tp.map(str, [1])
except ValueError as e:
    print(e)
with Pool(2) as tp:
    print(tp.map(len, ['a', 'bb']))

folder = os.path.join(os.getcwd(), 'site')
info = os.path.join(folder, 'foo_pkg-1.2.dist-info')
os.makedirs(info)
os.makedirs(os.path.join(folder, 'foo', 'data'))
files = {'METADATA': 'Metadata-Version: 2.1\nName: foo-pkg\nVersion: 1.2\nSummary: hey\nRequires-Dist: bar>=1\nRequires-Dist: baz ; extra == "x"\n\nBody text\n',
         'entry_points.txt': '[console_scripts]\nfoo = foo.cli:main\nq = a.b:c.d [x,y]\n[grp]\nz=os.path\n',
         'top_level.txt': 'foo\n', '../foo/__init__.py': 'x = 1\n', '../foo/data/t.txt': 'text äö\n'}
for name, text in files.items():
    with open(os.path.join(info, name), 'w', encoding='utf-8') as f:
        f.write(text)
sys.path.insert(0, folder)
sys.dont_write_bytecode = True
for name in ('nopkg', ''):
    try:
        m.version(name)
    except Exception as e:
        print(type(e), e)
d = m.distribution('Foo_Pkg')
print(type(d), d.version, d.name, d.metadata['Summary'], d.requires, d.read_text('top_level.txt'), m.requires('foo.pkg'), m.version('foo-pkg'))
print(m.metadata('foo-pkg').get_all('Requires-Dist'), m.metadata('foo-pkg').json)
eps = m.entry_points(group='console_scripts')
print(type(eps), eps)
e = eps['foo']
print(e, e.module, e.attr, e.extras, e.name, e.group, e.value, sorted(eps.names), eps.groups)
print(m.entry_points(group='grp')['z'].load() is os.path, m.entry_points(name='q')['q'].extras)
print([x.name for x in m.distributions(path=[folder])], m.packages_distributions()['foo'])
root = r.files('foo')
print(root.joinpath('data/t.txt').read_text(encoding='utf-8'), (root / 'data' / 't.txt').is_file(), sorted(x.name for x in root.iterdir()))
print(r.read_text('foo', 'data', 't.txt', encoding='utf-8'), r.read_binary('foo', '__init__.py'), r.is_resource('foo', '__init__.py'), r.is_resource('foo', 'no'))
with r.as_file(root / 'data' / 't.txt') as path:
    print(path.name, path.exists())
