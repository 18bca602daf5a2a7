# Relative imports: levels, __package__, beyond the top, from scripts.
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "_pkgs"))
from pkg.sub import deep
print(deep.up(), deep.two_up())
try: deep.too_far()
except ImportError as e: print(type(e).__name__, e)
for src in ["from . import x", "from .a import x", "from .. import x"]:
    try: exec(src)
    except ImportError as e: print(src, type(e).__name__, e)
def rel(src, **ns):
    g = dict(ns)
    try: exec(src, g); print(src, ns, "ok", sorted(k for k in g if k not in ns and k[:2] != "__"))
    except Exception as e: print(src, ns, type(e).__name__, str(e).split(" (")[0])
rel("from . import first", __package__="pkg")
rel("from .first import NAME", __package__="pkg")
rel("from .deep import up", __package__="pkg.sub")
rel("from ..first import NAME", __package__="pkg.sub")
rel("from ... import x", __package__="pkg.sub")
rel("from ...pkg import x", __package__="pkg.sub")
rel("from . import nosuch", __package__="pkg")
rel("from .nosuch import x", __package__="pkg")
rel("from . import x", __package__="")
rel("from . import x", __package__=None, __name__="__main__")
rel("from . import x", __package__=5)
rel("from . import first", __name__="pkg", __path__=["x"])
rel("from . import first", __name__="pkg.second")
rel("from . import x", __name__="toplevel")
rel("from . import x", __package__="no.such.pkg")
rel("import plain", __package__="pkg")
import importlib.util
print(importlib.import_module(".first", "pkg").__name__, importlib.import_module("..first", "pkg.sub").__name__, importlib.import_module("pkg.sub").__name__)
for args in [(".first",), ("..x", "pkg"), ("...x", "pkg.sub"), ("nosuch",), (".nosuch", "pkg"), (".x", "nosuch")]:
    try: importlib.import_module(*args)
    except Exception as e: print(args, type(e).__name__, e)
print(importlib.util.resolve_name(".a", "p.q"))
