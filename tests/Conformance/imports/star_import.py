# from module import *: __all__, underscore names, submodules of packages, into the namespace only.
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "_pkgs"))
def names(src, *drop):
    ns = {}
    exec(src, ns)
    return sorted(n for n in ns if n not in ("__builtins__", *drop))
print(names("from plain import *"), names("from with_all import *"), names("from pkg import *"), names("from pkg.sub import *"))
print("pkg.second" in sys.modules)
from with_all import *
print(a, _c)
try: b
except NameError as e: print(e)
print(names("from dyn_getattr import *"))
print(names("from nspkg import *"), names("import nspkg.part\nfrom nspkg import *"))
a = "mine"
from with_all import *
print(a)
import types
m = types.ModuleType("handmade"); m.x = 1; m._y = 2; m.__z__ = 3; sys.modules["handmade"] = m
print(names("from handmade import *"))
m.__all__ = ("_y",)
print(names("from handmade import *"))
m.__all__ = []
print(names("from handmade import *"))
m.__all__ = "x"
print(names("from handmade import *"))
m.__all__ = 5
try: names("from handmade import *")
except TypeError as e: print(e)
m.__all__ = ["nosuch"]
try: names("from handmade import *")
except AttributeError as e: print(e)
class NS: 
    public = 1; _hidden = 2
sys.modules["fake"] = NS
print(names("from fake import *"))
class WithDict:
    def __init__(self): self.p = 1; self._q = 2
sys.modules["fake2"] = WithDict()
print(names("from fake2 import *"))
sys.modules["fake3"] = object()
try: names("from fake3 import *")
except ImportError as e: print(e)
