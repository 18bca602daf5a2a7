import runpy, sys, os, pkgutil
here = os.path.realpath(os.getcwd())
sys.path.insert(0, here)
sys.dont_write_bytecode = True
for name, text in {'pk/__init__.py': "print('pk init', __name__)", 'pk/m.py': "print('pk.m', __name__, __package__, os_path(__file__) if 'os_path' in globals() else '', __spec__.name); x=5", 'pk/sub/__init__.py': '', 'pk/sub/z.py': 'q=1',
                   'pm/__init__.py': "print('pm init')", 'pm/__main__.py': "print('pm main', __name__, repr(__package__)); y=1", 'dir/__main__.py': "print('dir main', __name__, repr(__package__), __spec__ and __spec__.name); d=2",
                   's.py': 'v=init+1;print(__name__,__file__,repr(__package__), __spec__, __loader__)', 'bad.py': 'def f(:'}.items():
    os.makedirs(os.path.dirname(os.path.join('tree', name)), exist_ok=True)
    with open(os.path.join('tree', name), 'w') as f: f.write(text)
os.chdir('tree')
sys.path.insert(0, os.getcwd())
g=runpy.run_module('pk.m'); print(sorted(g)); print(g['x'])
g=runpy.run_module('pm'); print(g['y'], g['__name__'])
g=runpy.run_module('pk.m', {'a':1}, 'NM', True); print(g['a'], g['__name__'])
g=runpy.run_path('s.py', {'init':3}); print(sorted(g), g['v'])
g=runpy.run_path('s.py', {'init':3}, 'main2'); print(g['__name__'])
g=runpy.run_path('dir'); print(sorted(g), g['d'], g['__name__'])
for f in [lambda: runpy.run_module('nope'), lambda: runpy.run_module('pk'), lambda: runpy.run_module('pk.nope'), lambda: runpy.run_module('sys'), lambda: runpy.run_path('nofile.py'), lambda: runpy.run_path('pk'), lambda: runpy.run_module('bad'), lambda: runpy.run_module('nope.x'), lambda: runpy.run_module('.x'), lambda: runpy.run_module('pk.m.z')]:
    try: f()
    except BaseException as e: print(type(e).__name__, str(e).replace(os.getcwd(), ''))
print(runpy.__all__)
print(pkgutil.__all__)
for m in pkgutil.iter_modules(['.']): print(m.name, m.ispkg, type(m.module_finder).__name__, os.path.basename(m.module_finder.path))
for m in pkgutil.iter_modules([os.path.abspath('pk')],'pk.'): print(m.name, m.ispkg)
print([m.name for m in pkgutil.walk_packages(['.'])])
print(pkgutil.get_data('pk','m.py'))
print(pkgutil.resolve_name('os.path:join').__name__, pkgutil.resolve_name('os.path.join').__name__, pkgutil.resolve_name('os:path.sep'), pkgutil.resolve_name('collections').__name__)
for f in [lambda: pkgutil.resolve_name('a b'), lambda: pkgutil.resolve_name('nope.x'), lambda: pkgutil.resolve_name('os:zzz'), lambda: list(pkgutil.iter_modules('abc')), lambda: pkgutil.get_data('nope','x')]:
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
print(pkgutil.ModuleInfo._fields, pkgutil.ModuleInfo(None,'a',True))
p=['.']; print([os.path.basename(p) for p in pkgutil.extend_path(['x'],'pk')]); print(pkgutil.extend_path('x','pk'))
def bye(n): print('err',n)
print([m.name for m in pkgutil.walk_packages(['.'], onerror=bye)])
print(type(pkgutil.get_importer('.')).__name__, pkgutil.get_importer('nonexist'))
