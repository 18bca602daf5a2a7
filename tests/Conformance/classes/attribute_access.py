# __getattr__, __getattribute__, __setattr__, __delattr__: order and interplay.
class A:
    cls_attr = "class"
    def __init__(self): self.inst = "inst"
    def __getattr__(self, n): print(f"getattr({n})", end=" "); return f"dyn-{n}" if not n.startswith("no") else self._fail(n)
    def _fail(self, n): raise AttributeError(f"custom: {n}")
a = A()
print(a.inst, a.cls_attr, a.dynamic, hasattr(a, "x"), hasattr(a, "nope"), getattr(a, "nothing", "default"))
try: a.nope
except AttributeError as e: print(e, e.name, e.obj is a)
class B:
    def __getattribute__(self, n):
        print(f"gab({n})", end=" ")
        if n == "secret": raise AttributeError("hidden")
        return super().__getattribute__(n)
    def __getattr__(self, n): return f"fallback-{n}"
    def m(self): return self.v
    v = 3
    def __len__(self): return 5
b = B()
print(b.v, b.m(), b.secret, b.missing, len(b), b.__len__(), b.__class__.__name__, b.__dict__)
class C:
    def __setattr__(self, n, v): print(f"set({n}={v})", end=" "); object.__setattr__(self, n, v) if n != "ignored" else None
    def __delattr__(self, n): print(f"del({n})", end=" "); object.__delattr__(self, n)
    def __init__(self): self.a = 1
c = C(); c.b = 2; c.ignored = 3; c.a += 1; setattr(c, "k", 4); del c.b; delattr(c, "k")
print(c.__dict__)
try: del c.nope
except AttributeError as e: print(e)
c.__dict__["direct"] = 9; print(c.direct, vars(c))
for c.loop in range(2): pass
c.x, c.y = 1, 2
with __import__("contextlib").nullcontext(7) as c.w: pass
print()
class Frozen:
    def __init__(self, **k): self.__dict__.update(k)
    def __setattr__(self, n, v): raise AttributeError(f"cannot assign to field {n!r}")
    def __delattr__(self, n): raise AttributeError(f"cannot delete field {n!r}")
f = Frozen(a=1)
for src in ["f.a = 2", "del f.a", "f.b = 1", "f.a += 1"]:
    try: exec(src)
    except AttributeError as e: print(src, "->", e)
class Proxy:
    def __init__(self, t): object.__setattr__(self, "_t", t)
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)
class T: val = 1
t = T(); p = Proxy(t); p.val = 5; print(t.val, p.val, Proxy([3, 1]).index(1))
try: len(Proxy([1]))
except TypeError as e: print(e)
class Dict(dict):
    __getattr__ = dict.get
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__
d = Dict(a=1); d.b = 2; print(d.a, d.b, d.c, d); del d.a; print(d)
o = object()
for src in ["o.x = 1", "(5).x = 1", "o.__class__ = T", "T.__dict__['z'] = 1", "t.__class__ = int", "t.__dict__ = 5", "T().__dict__ = {'q': 1}", "del T.nope", "del t.val2", "int.x = 1", "t.__class__ = 5", "del t.__class__", "T.__name__ = 5", "T.__name__ = 'a\\0b'", "del T.__name__", "T.__bases__ = ()", "T.__module__ = 3", "del T.__module__", "T.__doc__ = 'd'", "type.foo = 1", "None.x = 1", "len.y = 1", "'s'.upper = 1", "[].append = 1", "T.__dict__ = {}"]:
    try: exec(src); print(src, "ok")
    except Exception as e: print(src, "->", type(e).__name__, e)
t2 = T(); t2.__dict__ = {"new": 1}; print(t2.new, vars(t2))
class E1: 
    def hi(self): return "E1"
class E2:
    def hi(self): return "E2"
e = E1(); e.__class__ = E2; print(e.hi(), type(e).__name__, isinstance(e, E1))
class Liar:
    @property
    def __class__(self): return int
print(isinstance(Liar(), int), type(Liar()).__name__, Liar().__class__)
class GetRaises:
    def __getattr__(self, n): raise KeyError(n)
try: hasattr(GetRaises(), "x")
except KeyError as e: print("KeyError", e)
