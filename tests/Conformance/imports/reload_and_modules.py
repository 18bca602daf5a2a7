# importlib.reload, sys.modules manipulation, module objects, namespace packages, lazy attributes.
import importlib, importlib.util, os, sys, types
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "_pkgs"))
import counter
old = counter.items; old.append(1); counter.extra = "kept"
r = importlib.reload(counter)
print(r is counter, counter.count, counter.items, old, counter.extra)
del sys.modules["counter"]
import counter as fresh
print(fresh is counter, fresh.count, counter.count)
try: importlib.reload(5)
except TypeError as e: print(e)
try: importlib.reload(types.ModuleType("unknown"))
except ImportError as e: print(e)
import nspkg.part, nspkg.inner.leaf
print(nspkg.part.where, nspkg.inner.leaf.leaf, nspkg.__file__ if hasattr(nspkg, "__file__") else "no __file__", type(nspkg.__path__).__name__, repr(nspkg).split("(")[0], nspkg.__spec__.origin)
import lazy_pkg
print("lazy_pkg.slow" in sys.modules); print(lazy_pkg.slow.speed, "lazy_pkg.slow" in sys.modules)
try: lazy_pkg.other
except AttributeError as e: print(e)
import dyn_getattr
print(dyn_getattr.dyn_x, dyn_getattr.known, dir(dyn_getattr), hasattr(dyn_getattr, "nope"), getattr(dyn_getattr, "nope", "default"))
import shadow_pkg
print(shadow_pkg.name(), callable(shadow_pkg.name), sys.modules["shadow_pkg.name"].name())
import shadow_pkg.name as sn
print(type(sn).__name__)
m = types.ModuleType("m", "doc of m")
print(m.__name__, m.__doc__, m.__dict__.keys() >= {"__name__", "__doc__", "__package__", "__loader__", "__spec__"}, repr(m), m.__spec__, m.__package__)
m.x = 1; exec("y = x + 1\ndef f(): return y", m.__dict__); print(m.y, m.f()); m.y = 100; print(m.f())
for bad in [(), (5,), ("a", "b", "c")]:
    try: types.ModuleType(*bad)
    except TypeError as e: print(e)
class MyModule(types.ModuleType):
    @property
    def prop(self): return "module property"
    def __getattr__(self, n): return f"attr {n}"
mm = MyModule("mm"); sys.modules["mm"] = mm
import mm as imported
from mm import anything
print(imported.prop, imported.foo, anything)
fresh.__class__ = MyModule; print(fresh.prop, fresh.whatever, type(fresh).__name__)
print(sys.modules["__main__"].__name__, __import__("__main__") is sys.modules["__main__"], "builtins" in sys.modules, "sys" in sys.builtin_module_names)
spec = importlib.util.find_spec("plain"); print(spec.name, spec.has_location, spec.parent == "", importlib.util.find_spec("nosuch"), importlib.util.find_spec("pkg").submodule_search_locations is not None)
mod = importlib.util.module_from_spec(spec); spec.loader.exec_module(mod); print(mod.value, "plain" in sys.modules)
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "virtual": return importlib.util.spec_from_loader(name, self)
    def create_module(self, spec): return None
    def exec_module(self, module): module.made = "by a finder"
sys.meta_path.insert(0, Finder())
import virtual; print(virtual.made, virtual.__spec__.name)
real = __builtins__.__import__
def hook(name, *a, **k):
    if name == "plain": print("hooked", name)
    return real(name, *a, **k)
__builtins__.__import__ = hook
import plain
__builtins__.__import__ = real
