# property: getters, setters, deleters, inheritance, errors, docs, decorators.
class C:
    def __init__(self): self._x = 1
    @property
    def x(self): "doc of x"; return self._x
    @x.setter
    def x(self, v): print("set", v, end="; "); self._x = v
    @x.deleter
    def x(self): print("del", end="; "); del self._x
    @property
    def ro(self): return "ro"
    wo = property(None, lambda self, v: print("wo set", v), None, "wo doc")
    nothing = property()
    lam = property(lambda s: s.x * 2)
c = C()
c.x = 5; c.x += 1
print(c.x, c.lam, C.x.__doc__, C.wo.__doc__, C.ro.__doc__, type(C.x).__name__, C.x.fget.__name__, C.ro.fset, C.wo.fget, C.x.__name__, C.lam.__name__)
del c.x
for src in ["c.x", "c.ro = 1", "del c.ro", "c.wo", "c.wo = 3", "del c.wo", "c.nothing", "c.nothing = 1", "del c.nothing", "C.ro.__get__(None, C) is C.ro", "C.ro.__get__(c)", "C.ro.__set__(c, 1)", "C.ro.fget(c)", "C.ro.fget = 5", "property(1).__get__(c)", "C.ro()", "c.ro.y", "c.__dict__"]:
    try:
        try: print(src, "=", eval(src))
        except SyntaxError: exec(src); print(src, "ok")
    except Exception as e: print(src, "->", type(e).__name__, e)
class D(C):
    @property
    def ro(self): return "D." + super().ro
    @C.x.getter
    def x(self): return ("D.x", self._x)
d = D(); d.x = 9; print(d.ro, d.x)
class E(C):
    ro = "shadow"
print(E().ro)
class F:
    @property
    def bad(self): return self.missing_inner
    @property
    def attr_err(self): raise AttributeError("from property")
    def __getattr__(self, n): return f"getattr:{n}"
print(F().bad, F().attr_err)
class G:
    @property
    def bad(self): return self.inner_missing
try: G().bad
except AttributeError as e: print(e)
C.dyn = property(lambda s: "dynamic")
c.__dict__["dyn"] = "instance"
print(c.dyn, c.__dict__["dyn"])
class M(type):
    @property
    def cp(cls): return cls.__name__.lower()
class H(metaclass=M): pass
print(H.cp, hasattr(H(), "cp"))
class MyProp(property):
    def __get__(self, o, t=None): return ("my", super().__get__(o, t)) if o is not None else self
class I:
    @MyProp
    def p(self): "pd"; return 1
    @p.setter
    def p(self, v): self.v = v
i = I(); i.p = 4; print(i.p, i.v, type(I.p).__name__, I.p.__doc__)
class Temp:
    def __init__(self, c): self.celsius = c
    @property
    def fahrenheit(self): return self.celsius * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, f):
        if f < -459.67: raise ValueError("below absolute zero")
        self.celsius = (f - 32) * 5 / 9
t = Temp(100); print(t.fahrenheit); t.fahrenheit = 32; print(t.celsius)
try: t.fahrenheit = -500
except ValueError as e: print(e)
