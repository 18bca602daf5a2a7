# super() in methods, classmethods, static, nested functions, __new__, properties, attribute set, errors.
class A:
    x = "A.x"
    def __init__(self): self.log = ["A.init"]
    def m(self): return "A.m"
    @classmethod
    def c(cls): return ("A.c", cls.__name__)
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    def __getitem__(self, k): return ("A.getitem", k)
    def __len__(self): return 7
class B(A):
    x = "B.x"
    def __new__(cls, *a): o = super().__new__(cls); o.made = True; return o
    def __init__(self): super().__init__(); self.log.append("B.init")
    def m(self): return "B+" + super().m()
    @classmethod
    def c(cls): return ("B.c", super().c())
    @staticmethod
    def s(): return "B+" + super(B, B).s()
    @property
    def p(self): return "B+" + super().p
    def attr(self): return super().x, super(B, self).x, super().__class__.__name__, super().__self__ is self, super().__thisclass__.__name__, super().__self_class__.__name__
    def lam(self): return (lambda: super(B, self).m())(), [super(B, self).m() for _ in "a"], (lambda: __class__.__name__)()
    def nested(self):
        def inner(self_): return super().m()
        return inner(self)
    def gi(self): return super().__getitem__(3), super().__len__()
    def gen(self): yield super().m()
    def comp(self): return [super().m() for _ in range(2)]
    def genexp(self): return list(super(B, self).m() for _ in range(1))
b = B()
print(b.log, b.made, b.m(), B.c(), b.c(), B.s(), b.p, b.attr(), b.lam(), b.nested(), b.gi(), list(b.gen()), b.genexp())
try: print(b.comp())
except TypeError as e: print(e)
class Err(A):
    def noarg(): return super().m()
    def delself(self): del self; return super().m()
    def rebind(self): self = 5; return super().m()
    def missing(self): return super().nosuch
    def setit(self): super().x = 5
    def sub(self): return super()[0]
    def ln(self): return len(super())
    def star(*args): return super().m()
    def call(self): return super()()
    def reassigned(self): super = lambda: "fake"; return super()
    def cell(self):
        f = lambda: self
        return super().m()
    def wrongtype(self): return super(int, self).m()
    def two(self): return super(Err, A()).m()
    def unbound(self): return super(Err).x
e = Err()
for f in [Err.noarg, e.delself, e.rebind, e.missing, e.setit, e.sub, e.ln, e.star, e.call, e.reassigned, e.cell, e.wrongtype, e.two, e.unbound, Err.star]:
    try: print(f.__name__, f())
    except Exception as ex: print(f.__name__, type(ex).__name__, ex)
def outside(self): return super().m()
try: outside(b)
except RuntimeError as ex: print(ex)
def explicit(self): return super(B, self).m()
print(explicit(b))
B.explicit = explicit
print(b.explicit())
try: super().x
except RuntimeError as ex: print(ex)
u = super(B)
print(u.__thisclass__.__name__, u.__self__, u.__get__(b, B).m(), repr(super(B, b))[:26], repr(super(B)))
class C(B):
    m2 = u
    def __init_subclass__(cls, **k): super().__init_subclass__(**k); print("init_subclass", cls.__name__)
print(type(C().m2).__name__)
class D(C): pass
class Mixin:
    def m(self): return "Mixin+" + super().m()
class E(Mixin, A): pass
class F(Mixin, B): pass
print(E().m(), F().m())
try:
    class G(Mixin): pass
    G().m()
except AttributeError as ex: print(ex)
