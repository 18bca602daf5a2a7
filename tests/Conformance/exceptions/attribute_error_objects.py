# AttributeError's and NameError's attributes; messages for modules, types, properties, partially set objects.
import math, types
class C:
    x = 1
    def m(self): pass
    @property
    def p(self): return self._missing
c = C()
m = types.ModuleType("mymod")
for src in ["c.nope", "C.nope", "c.m.nope", "C.m.nope", "c.p", "math.nope", "m.nope", "len.nope", "(1).nope", "type.nope", "object.nope", "None.nope", "super(C, c).nope", "c.__nope__", "(lambda: 0).nope", "(x for x in []).nope", "[].nope.deeper", "int.nope", "c.x.nope", "Exception.nope", "Exception().nope", "slice(1).nope", "list[int].nope", "(int | str).nope", "print.nope", "property().nope", "staticmethod(len).nope", "range(1).nope", "iter([]).nope", "types.SimpleNamespace(a=1).nope", "c.m.__func__.nope", "C.p.nope", "memoryview(b'').nope", "dict.nope", "''.nope", "True.nope", "Ellipsis.nope", "NotImplemented.nope", "{}.keys().nope", "frozenset().nope", "__builtins__.nope", "globals().nope"]:
    try: eval(src)
    except AttributeError as e: print(src, "|", e, "|", e.name, "|", type(e.obj).__name__)
for src in ["c.x.real = 1", "C.m.__self__", "m.x = 1; del m.x; m.x", "del math.nope", "math.pi = 3; math.pi = 3.141592653589793", "c.__dict__ = 1", "C.__dict__ = {}", "c.m = 5; del c.m; del c.m", "del C.nope", "m.__name__ = 5; m.zip", "del m.__name__; m.zip"]:
    try: exec(src); print(src, "ok")
    except (AttributeError, TypeError) as e: print(src, "|", type(e).__name__, e)
class Raises:
    def __getattr__(self, n): raise AttributeError
class Raises2:
    def __getattr__(self, n): raise AttributeError("custom", 2)
class Raises3:
    def __getattribute__(self, n): raise AttributeError(n.upper())
for cls in (Raises, Raises2, Raises3):
    try: cls().foo
    except AttributeError as e: print(repr(e), e.name, type(e.obj).__name__)
print(getattr(c, "nope", 5), hasattr(c, "p"), getattr(c, "p", "default"))
try: getattr(c, "no" + "pe")
except AttributeError as e: print(e.name)
e = AttributeError("x"); print(e.name, e.obj)
try: raise AttributeError(name="n", obj=1)
except AttributeError as e: print(repr(e), e.name, e.obj)
try: undefined_global
except NameError as e: print(e.name, e.args)
try: from itertools import nope
except ImportError as e: print(e.name, e.name_from, e.path is None or e.path != "", e.msg[:30])
