# Descriptors: data and non-data, precedence, __set_name__, on classes and metaclasses.
class Data:
    def __init__(self, tag): self.tag = tag
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.name = name
    def __get__(self, o, t=None): return f"data:{self.tag}:{'None' if o is None else 'inst'}:{t and t.__name__}"
    def __set__(self, o, v): print("set", self.name, v)
    def __delete__(self, o): print("delete", self.name)
class NonData:
    def __get__(self, o, t=None): return f"nondata:{o is None}"
class SetOnly:
    def __set__(self, o, v): o.__dict__["so"] = v * 2
class DelOnly:
    def __delete__(self, o): print("delonly")
class C:
    d = Data("a")
    n = NonData()
    so = SetOnly()
    do = DelOnly()
c = C()
c.__dict__.update(d="inst-d", n="inst-n", do="inst-do")
print(c.d, C.d, c.n, C.n, C().n, c.do)
c.d = 5; del c.d
c.n = 7; print(c.n); del c.n; print(c.n)
print(type(c.so).__name__); c.so = 4; print(c.so)
try: del c.so
except AttributeError as e: print(e)
try: c.do = 1
except AttributeError as e: print(e)
del c.do
C.late = Data("late")
try: C.late.x
except AttributeError as e: print(e)
C.d = "replaced"; print(C.d, c.d)
class Sub(C):
    e = Data("sub")
print(Sub().e, Sub.e)
class Meta(type):
    md = Data("meta")
    mn = NonData()
class K(metaclass=Meta):
    md = "class-md"
    mn = "class-mn"
print(K.md, K.mn, K().md, K().mn)
K.md = 3
class Raise:
    def __get__(self, o, t): raise AttributeError("raised in get")
class R:
    r = Raise()
    def __getattr__(self, n): return f"fallback {n}"
print(R().r, hasattr(R, "r"), getattr(R, "r", "default"))
class BadName:
    def __set_name__(self, o, n): raise ValueError("bad name")
try:
    class B: x = BadName()
except ValueError as e: print(e, e.__notes__)
class Typed:
    def __init__(self, t): self.t = t
    def __set_name__(self, o, n): self.n = "_" + n
    def __get__(self, o, t=None): return self if o is None else getattr(o, self.n)
    def __set__(self, o, v):
        if not isinstance(v, self.t): raise TypeError(f"{self.n[1:]} must be {self.t.__name__}, not {type(v).__name__}")
        setattr(o, self.n, v)
class Person:
    name = Typed(str); age = Typed(int)
    def __init__(self, n, a): self.name, self.age = n, a
p = Person("Al", 3); print(p.name, p.age, vars(p))
try: p.age = "x"
except TypeError as e: print(e)
class Lazy:
    def __init__(self, f): self.f = f
    def __get__(self, o, t=None):
        if o is None: return self
        v = o.__dict__[self.f.__name__] = self.f(o); return v
class L:
    @Lazy
    def v(self): print("compute", end=" "); return 42
l = L(); print(l.v, l.v)
f = lambda self: ("called", self)
print(f.__get__(5)(), f.__get__(None, int) is f, C.__dict__["n"].__get__(c, C), int.real.__get__(5), type(int.real).__name__, str.upper.__get__("x")())
class Fun:
    m = len; s = staticmethod(len); k = classmethod(lambda cls, *a: (cls.__name__, a)); inst = str
print(Fun().m([1]), Fun().s("ab"), Fun.k(1), Fun().k(2), Fun().inst(5))
c.fn = lambda: "plain instance function"; print(c.fn())
