# import, from-import, as, submodules, caching, module attributes.
import os, sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "_pkgs"))
import plain
import plain as p2
from plain import value, get as getter, K as Klass
print(plain is p2, value, getter(), Klass.__module__, plain.__name__, plain.__doc__, plain.__package__ == "", os.path.basename(plain.__file__), plain.__spec__.name, sys.modules["plain"] is plain)
plain.value = 10
print(value, getter(), plain.get())
def f():
    import plain as local
    from plain import value as v
    return local is plain, v
print(f())
for i in range(2): import counter
print(counter.count, counter.items is __import__("counter").items)
import pkg
print(pkg.__name__, pkg.__package__, os.path.basename(pkg.__path__[0]), pkg.first.NAME, pkg.first_name, pkg.deep.up(), sorted(n for n in dir(pkg) if n[0] != "_"))
import pkg.second
print(pkg.second.combined, pkg.second is sys.modules["pkg.second"])
import pkg.sub.deep as d
print(d.__name__, d.two_up())
from pkg.sub import deep
from pkg.sub.deep import up
print(deep is d, up is d.up)
import os.path
import os.path as osp
print(os.path is osp, osp.join("a", "b"))
from os import path, sep
print(path is osp, type(sep))
import collections.abc
print(collections.OrderedDict.__name__, collections.abc.Mapping.__name__)
import math, string as s, itertools as it
print(math.floor(1.5), s.digits, next(it.count(3)))
from math import (pi, e as E,
                  tau,)
print(pi > 3, E > 2, tau > 6)
del plain
try: plain
except NameError as ex: print(ex)
import plain
print(plain.value)
print(type(plain), repr(sys), [n for n in ("__name__", "__doc__", "__package__", "__loader__", "__spec__", "__file__", "__builtins__") if hasattr(plain, n)])
print(__name__, __package__, __spec__, __doc__, os.path.basename(__file__))
if True:
    import string
else:
    import nosuch
try: import nosuch_module
except ImportError as ex: nosuch_module = None
print(nosuch_module, string.ascii_lowercase[:3])
