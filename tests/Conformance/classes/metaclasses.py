# Metaclasses: __new__, __init__, __call__, __prepare__, conflicts, inheritance, attribute lookup.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return {"injected": 42}
    def __new__(mcs, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        return super().__new__(mcs, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print("call", cls.__name__, a); return super().__call__(*a, **k)
    def meta_method(cls): return f"meta_method of {cls.__name__}"
    @property
    def mp(cls): return "meta prop"
    attr = "meta attr"
    def __repr__(cls): return f"<Meta {cls.__name__}>"
    def __getattr__(cls, n): return f"meta getattr {n}"
    def __setattr__(cls, n, v): print("meta setattr", n, v); super().__setattr__(n, v)
class A(metaclass=Meta, opt=1):
    x = 1
    y = injected + 1
class B(A): attr = "class attr"
print(A, B, type(B).__name__, A.y, A.injected, A.meta_method(), A.mp, A.attr, B.attr, A.whatever)
a = A(); print(type(a))
for src in ["a.meta_method()", "a.attr", "a.mp", "a.nothing"]:
    try: print(eval(src))
    except AttributeError as e: print(e)
A.z = 5; print(A.z, a.z)
class Singleton(type):
    _i = {}
    def __call__(cls, *a, **k):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a, **k)
        return cls._i[cls]
class Conf(metaclass=Singleton):
    def __init__(self, v): self.v = v
print(Conf(1) is Conf(2), Conf(3).v)
class M2(type): pass
try:
    class X(A, metaclass=M2): pass
except TypeError as e: print(e)
class N(metaclass=M2): pass
try:
    class Y(A, N): pass
except TypeError as e: print(e)
class M3(Meta, M2): pass
class Z(A, N, metaclass=M3): pass
print(type(Z).__name__, type(type(Z)).__name__)
class Derived(M3): pass
class V(Z, metaclass=Meta): pass
print(type(V).__name__)
def func_meta(name, bases, ns, **kw): print("func_meta", name, bases, sorted(k for k in ns if k[:2] != "__"), kw); return type(name, bases, ns)
class F(metaclass=func_meta, k=1): v = 1
class BadPrep(type):
    @classmethod
    def __prepare__(mcs, *a): return 5
try:
    class Q(metaclass=BadPrep): pass
except TypeError as e: print(e)
class Logged(dict):
    def __setitem__(self, k, v): print("ns set", k) if not k.startswith("__") else None; super().__setitem__(k, v)
    def __missing__(self, k):
        if k.startswith("auto_"): return k.upper()
        raise KeyError(k)
class LM(type):
    @classmethod
    def __prepare__(mcs, n, b): return Logged()
    def __new__(m, n, b, ns): return super().__new__(m, n, b, dict(ns))
class LogClass(metaclass=LM):
    a = 1
    def f(self): pass
    for i in range(2): pass
    b = auto_name
print(LogClass.b)
D = type("Dyn", (A,), {"d": 1}); print(D, D.d)
print(type.__call__(Conf, 9).v, isinstance(A, Meta), isinstance(A, type), issubclass(Meta, type), type(type) is type, type.__class__, object.__class__, isinstance(type, object), isinstance(object, type))
class Inst(type):
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, c): return c is str
class IC(metaclass=Inst): pass
print(isinstance(5, IC), isinstance(6, IC), isinstance(IC(), IC), issubclass(str, IC), issubclass(int, IC), isinstance(5, (str, IC)))
