# __new__ and __init__: argument passing, returning other types, immutable subclasses, object's argument checks.
class A:
    def __new__(cls, *a, **k):
        print("new", cls.__name__, a, k, end="; "); return super().__new__(cls)
    def __init__(self, *a, **k): print("init", a, k)
A(1, x=2)
class Other:
    def __new__(cls): return 42
    def __init__(self): print("never")
print(Other())
class SubRet(A):
    def __new__(cls): return A.__new__(A)
    def __init__(self): print("not called")
print(type(SubRet()).__name__)
class Down:
    def __new__(cls, x=None): return object.__new__(DownSub) if x else object.__new__(cls)
    def __init__(self, x=None): print("Down.init", type(self).__name__, x)
class DownSub(Down): pass
Down(); Down(1)
class BadInit:
    def __init__(self): return 5
class NoneNew:
    def __new__(cls): pass
class OnlyNew:
    def __new__(cls, a): o = super().__new__(cls); o.a = a; return o
class OnlyInit:
    def __init__(self, a): self.a = a
class Neither: pass
class BothSuper:
    def __new__(cls, a): return super().__new__(cls, a)
    def __init__(self, a): super().__init__(a)
class InitSuper:
    def __init__(self, a): super().__init__(a)
class NewSuper:
    def __new__(cls, a): return super().__new__(cls, a)
for src in ["BadInit()", "NoneNew()", "OnlyNew(1).a", "OnlyNew()", "OnlyInit(2).a", "OnlyInit()", "OnlyInit(1, 2)", "Neither(1)", "Neither(a=1)", "BothSuper(1)", "InitSuper(1)", "NewSuper(1)", "object.__new__()", "object.__new__(5)", "object.__new__(int)", "int.__new__(str)", "int.__new__(5)", "object.__init__()", "object().__init__(1)", "object.__new__(list)", "tuple.__new__(tuple, [1])", "list.__new__(list, [1])", "dict.__new__(dict, a=1)", "str.__new__(str, 5)", "A.__new__(A)is None", "object.__new__(Neither, 1)", "Neither.__new__(int)", "type.__new__(type)", "bool.__new__(int)", "int.__new__(bool, 1)", "float.__new__(float, '1.5')", "list.__init__([1], [2])"]:
    try: print(src, "=", eval(src))
    except TypeError as e: print(src, "->", e)
class Inches(float):
    def __new__(cls, v): return super().__new__(cls, v * 2.54)
    def __init__(self, v): self.orig = v
i = Inches(2); print(i, i.orig, i + 1, type(i + 1).__name__)
class Pair(tuple):
    def __new__(cls, a, b): return super().__new__(cls, (a, b))
    a = property(lambda s: s[0])
    def __repr__(self): return f"Pair{tuple(self)}"
p = Pair(1, 2); print(p, p.a, p == (1, 2), len(p), p + (3,), hash(p) == hash((1, 2)), {p: 1}[(1, 2)])
class Up(str):
    def __new__(cls, s): return super().__new__(cls, s.upper())
print(Up("abc"), Up("x") + "y", type(Up("x").lower()).__name__, isinstance(Up("x"), str), Up("q") == "Q")
class Cached:
    _c = {}
    def __new__(cls, k): return cls._c.setdefault(k, super().__new__(cls))
    def __init__(self, k): self.n = getattr(self, "n", 0) + 1
print(Cached(1) is Cached(1), Cached(1).n, Cached(2).n)
class Int(int):
    def __new__(cls, v, extra=None): o = int.__new__(cls, v); o.extra = extra; return o
n = Int(5, "e"); print(n, n.extra, n * 2, type(n * 2).__name__, n.__dict__, Int("7") + 1)
class L(list):
    def __init__(self, *a): super().__init__(a); self.tag = "t"
print(L(1, 2), L(1).tag, L(1) + [2], type(L(1) + [2]).__name__, type(L(1, 2)[:1]).__name__)
class D(dict):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.extra = 1
print(D(a=1), D([("k", 1)]).extra, type(D(a=1).copy()).__name__, type(D(a=1) | {}).__name__)
x = A.__new__(A); x.__init__(9); print(type(x).__name__)
