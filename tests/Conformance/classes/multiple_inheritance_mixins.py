# Cooperative multiple inheritance: mixins, init chains with keywords, diamond calls, method overriding order.
class Base:
    def __init__(self, **kw):
        print("Base", kw); assert not kw, f"left over: {sorted(kw)}"
    def save(self): return ["Base.save"]
    def __repr__(self): return f"<{type(self).__name__}>"
class Named(Base):
    def __init__(self, *, name, **kw): print("Named"); self.name = name; super().__init__(**kw)
    def save(self): return ["Named.save", *super().save()]
class Dated(Base):
    def __init__(self, *, year=2000, **kw): print("Dated"); self.year = year; super().__init__(**kw)
    def save(self): return ["Dated.save", *super().save()]
class Logged:
    def save(self): r = super().save(); return ["Logged(", *r, ")"]
class JsonMixin:
    def to_json(self): return {k: getattr(v, "to_json", lambda v=v: v)() for k, v in sorted(vars(self).items())}
class Doc(Logged, JsonMixin, Named, Dated):
    def __init__(self, title, **kw): print("Doc"); self.title = title; super().__init__(**kw)
d = Doc("t", name="n", year=1999); print(d, d.save(), d.to_json(), [c.__name__ for c in Doc.__mro__])
try: Doc("t", name="n", extra=1)
except AssertionError as e: print(e)
try: Doc("t")
except TypeError as e: print(e)
d.sub = Doc("inner", name="i"); print(d.to_json())
class A:
    def f(self): return "A"
    def g(self): return "A.g calls " + self.f()
class B(A):
    def f(self): return "B" + super().f()
class C(A):
    def f(self): return "C" + super().f()
class D(B, C):
    def f(self): return "D" + super().f()
print(D().f(), D().g(), B().f(), super(B, D()).f(), A.f(D()), D.__base__.__name__, D.__bases__[1].__name__)
class X:
    def __init__(self): print("X", end=" "); super().__init__()
class Y:
    def __init__(self): print("Y", end=" "); super().__init__()
class Z(X, Y):
    def __init__(self): print("Z", end=" "); super().__init__()
Z(); print()
class NoSuper(X):
    def __init__(self): print("NoSuper", end=" ")
class W(NoSuper, Y): pass
W(); print()
class Comparable:
    def __lt__(self, o): return self.key() < o.key()
    def __eq__(self, o): return self.key() == o.key()
    __hash__ = None
class Hashable2:
    def __hash__(self): return hash(self.key())
class P(Hashable2, Comparable):
    def __init__(self, x): self.x = x
    def key(self): return self.x
    def __repr__(self): return f"P{self.x}"
class Q(Comparable, Hashable2, ): key = lambda self: 1
print(sorted([P(3), P(1)]), {P(1): 1}[P(1)], max(P(1), P(5)))
try: hash(Q())
except TypeError as e: print(e)
class L(list, Logged): 
    def save(self): return "list based"
class Dd(dict, JsonMixin): pass
print(L([1]).save(), Dd(a=1).to_json(), L.__mro__[1:3])
class Attr1: v = 1; w = "first"
class Attr2: v = 2; u = "second"
class Both(Attr1, Attr2): pass
print(Both.v, Both.w, Both.u, Both().__class__.__mro__[2].v)
