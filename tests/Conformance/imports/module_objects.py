import importlib
import importlib.util
import os
import sys
import types


def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except BaseException as error:
        print(f"{label:26}", type(error).__name__, str(error).replace(os.getcwd(), "CWD"), *(f"[{k}={getattr(error, k)!r}]" for k in ("name", "name_from") if isinstance(error, ImportError) and getattr(error, k, None)))


def write(path, text=""):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w") as f:
        f.write(text)
    importlib.invalidate_caches()


sys.path.insert(0, os.getcwd())
sys.dont_write_bytecode = True
write("plain.py", "print('plain runs', __name__)\nx = 1\n_y = 2\ndef f(): return x\n")
write("pack/__init__.py", "print('pack runs', __path__ is not None)\nfrom . import early\nname = 'pack'\n")
write("pack/early.py", "print('early runs', __package__)\n")
write("pack/late.py", "from .early import __name__ as n\nfrom . import name\nfrom .. import nothing\n")
write("pack/sub/__init__.py", "from ..early import __name__ as up\n__all__ = ['a', 'lazy']\na = 1\nb = 2\n")
write("pack/sub/lazy.py", "print('lazy runs')\n")
write("cyc_a.py", "print('a starts')\nimport cyc_b\nvalue = 'a'\nprint('a ends', cyc_b.value)\n")
write("cyc_b.py", "print('b starts')\nimport cyc_a\ntry:\n    cyc_a.value\nexcept AttributeError as e:\n    print(str(e).split(' (')[0])\ntry:\n    from cyc_a import value\nexcept ImportError as e:\n    print(str(e).replace(__file__.replace('cyc_b', 'cyc_a'), 'FILE'))\nvalue = 'b'\n")
write("fails.py", "before = 1\nraise RuntimeError('on import')\n")
write("bad_syntax.py", "x = = 1\n")
write("dynamic.py", "def __getattr__(name):\n    if name == 'magic': return 'made'\n    raise AttributeError(f'dynamic has no {name}')\ndef __dir__(): return ['magic', 'b', 'a']\n")
write("stars.py", "__all__ = ['x', 'missing']\nx = 1\n")
write("stars_bad.py", "__all__ = ['x', 3]\nx = 1\n")
write("stars_under.py", "_hidden = 1\nshown = 2\n__dunder = 3\n")
write("namespace/mod.py", "where = __package__\n")
write("replaced.py", "import sys, types\nm = types.ModuleType('fake')\nm.v = 'from fake'\nsys.modules[__name__] = m\n")
write("removes.py", "import sys\ndel sys.modules[__name__]\n")
attempt("import", lambda: __import__("plain").x)
attempt("again", lambda: importlib.import_module("plain") is sys.modules["plain"])
attempt("reload", lambda: importlib.reload(sys.modules["plain"]).f())
attempt("reload int", lambda: importlib.reload(3))
attempt("package", lambda: (importlib.import_module("pack").early.__name__, sys.modules["pack"].__package__, sys.modules["pack.early"].__spec__.parent))
attempt("relative beyond", lambda: importlib.import_module("pack.late"))
attempt("failed is removed", lambda: "pack.late" in sys.modules)
attempt("subpackage", lambda: (importlib.import_module("pack.sub").up, sys.modules["pack"].sub.a))
attempt("star loads submodules", lambda: exec("from pack.sub import *\nprint(sorted(k for k in globals() if k in ('a', 'b', 'lazy')))", {}))
attempt("cycle", lambda: __import__("cyc_a").value)
attempt("failing", lambda: __import__("fails"))
attempt("failing again", lambda: ("fails" in sys.modules, __import__("fails")))
attempt("syntax", lambda: __import__("bad_syntax"))
attempt("missing", lambda: __import__("no_such_module"))
attempt("missing submodule", lambda: __import__("plain.sub"))
attempt("missing in package", lambda: importlib.import_module("pack.nope"))
attempt("from missing", lambda: exec("from plain import nope"))
attempt("from package missing", lambda: exec("from pack import nope"))
attempt("from suggestion", lambda: exec("from pack import erly"))
attempt("import attribute", lambda: exec("import plain.x"))
attempt("dynamic", lambda: (importlib.import_module("dynamic").magic, dir(sys.modules["dynamic"])))
attempt("dynamic missing", lambda: sys.modules["dynamic"].other)
attempt("from dynamic", lambda: exec("from dynamic import magic as m\nprint(m)\nfrom dynamic import other"))
attempt("star missing", lambda: exec("from stars import *"))
attempt("star bad", lambda: exec("from stars_bad import *"))
attempt("star underscore", lambda: exec("from stars_under import *\nprint(sorted(k for k in globals() if 'idden' in k or 'shown' in k or 'under' in k))", {}))
attempt("namespace", lambda: (importlib.import_module("namespace.mod").where, type(sys.modules["namespace"].__path__).__name__, getattr(sys.modules["namespace"], "__file__", "no file"), sys.modules["namespace"].__spec__.origin))
attempt("replaced", lambda: __import__("replaced").v)
attempt("removes itself", lambda: __import__("removes"))
attempt("None in sys.modules", lambda: (sys.modules.__setitem__("blocked", None), __import__("blocked")))
attempt("object in sys.modules", lambda: (sys.modules.__setitem__("weird", 42), __import__("weird")))
attempt("from weird", lambda: exec("from weird import real\nprint(real)"))
attempt("empty name", lambda: __import__(""))
attempt("int name", lambda: __import__(3))
attempt("level", lambda: __import__("x", level=-1))
attempt("relative in main", lambda: exec("from . import x"))
attempt("relative no package", lambda: exec("from .x import y", {"__name__": "lonely"}))
attempt("relative bad package", lambda: exec("from . import y", {"__package__": 3}))
attempt("import_module relative", lambda: importlib.import_module(".early", "pack").__name__)
attempt("import_module no package", lambda: importlib.import_module(".early"))
attempt("import_module beyond", lambda: importlib.import_module("...x", "pack.sub"))
attempt("dotted result", lambda: (__import__("pack.early").__name__, __import__("pack.early", fromlist=["x"]).__name__, __import__("os.path").__name__))
attempt("as", lambda: exec("import pack.early as e, os.path as p\nprint(e.__name__, p.__name__)\nimport pack.early\nprint(pack.__name__)"))
m = types.ModuleType("made", "a doc")
attempt("ModuleType", lambda: (m, m.__doc__, m.__dict__.keys() >= {"__name__", "__doc__", "__loader__"}, m.__spec__, m.__package__))
attempt("module attribute", lambda: m.nope)
attempt("ModuleType()", lambda: types.ModuleType())
attempt("ModuleType(3)", lambda: types.ModuleType(3))
attempt("set attribute", lambda: (setattr(m, "v", 1), m.v, vars(m)["v"], delattr(m, "v"), hasattr(m, "v")))
attempt("delete missing", lambda: delattr(m, "v"))
attempt("delete name", lambda: (delattr(m, "__name__"), m))
attempt("no name attribute", lambda: m.nope)
attempt("module __getattr__ set", lambda: (setattr(m, "__getattr__", lambda n: f"got {n}"), m.anything))
attempt("repr", lambda: (repr(sys), repr(types.ModuleType("x")), repr(sys.modules["plain"]).split(" from ")[0]))


class Special(types.ModuleType):
    @property
    def computed(self):
        return "computed"

    def __call__(self):
        return "called"


special = Special("special")
sys.modules["special"] = special
attempt("module subclass", lambda: exec("import special\nfrom special import computed\nprint(special(), computed)"))
sys.modules["plain"].__class__ = Special
attempt("__class__ assignment", lambda: (sys.modules["plain"].computed, sys.modules["plain"].x))
attempt("__class__ int", lambda: setattr(sys.modules["plain"], "__class__", int))
attempt("find_spec", lambda: (importlib.util.find_spec("plain").name, importlib.util.find_spec("nope"), importlib.util.find_spec("pack.sub").submodule_search_locations is not None))
attempt("find_spec no parent", lambda: importlib.util.find_spec("nope.sub"))
attempt("find_spec not package", lambda: importlib.util.find_spec("plain.sub"))
spec = importlib.util.spec_from_loader("virtual", loader=None)
attempt("spec", lambda: (spec.name, spec.loader, spec.origin, spec.parent, importlib.util.module_from_spec(spec)))


class Finder:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("virtual_"):
            return importlib.util.spec_from_loader(name, self, origin="thin air")
        return None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        if module.__name__.endswith("bad"):
            raise ValueError("refused")
        module.answer = 42


sys.meta_path.append(Finder())
attempt("meta path", lambda: (__import__("virtual_good").answer, sys.modules["virtual_good"], sys.modules["virtual_good"].__spec__.origin))
attempt("meta path error", lambda: __import__("virtual_bad"))
attempt("resolve_name", lambda: (importlib.util.resolve_name("..x", "a.b"), importlib.util.resolve_name("x", None)))
attempt("main", lambda: (__name__, __spec__, __package__, __loader__ is not None))
