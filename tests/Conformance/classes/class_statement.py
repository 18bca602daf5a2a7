# The class statement: bodies with any statement, namespaces, docstrings, decorators, return values, dynamic bases.
class Body:
    "doc"
    x = [i * i for i in range(3)]
    if x:
        y = "cond"
    for z in "ab": pass
    try: 1 / 0
    except ZeroDivisionError as e: msg = str(e)
    while True: w = 1; break
    def f(self): return self.x
    g = f
    import math
    from os import path as p
    (a, b), *c = [(1, 2), 3, 4]
    assert x
    lam = lambda self, k=y: k
    class Nested:
        class Deeper: v = 1
    global leaked; leaked = "leaked"
    del a
    print("in body", __name__, __qualname__)
b = Body()
print(b.x, b.y, b.z, b.msg, b.w, b.f(), b.g(), b.math.pi > 3, b.b, b.c, b.lam(), Body.Nested.Deeper.v, leaked, hasattr(Body, "a"), hasattr(Body, "e"))
print([k for k in vars(Body) if not k.startswith("__")])
print(sorted(k for k in vars(Body) if k.startswith("__")))
print(Body.__name__, Body.__qualname__, Body.__module__, Body.__doc__, Body.__firstlineno__, Body.__static_attributes__, Body.Nested.Deeper.__qualname__)
class Statics:
    def __init__(self): self.a = 1; self.b, self.c = 2, 3
    def m(self): self.d = self.e = 4; x = self.f; self.g += 1; other.h = 1
    def n(this): this.i = 1
    k = lambda self: setattr(self, "z", 1)
    def outer(self):
        def inner(): self.nested = 1
        for self.loop in []: pass
        del self.deleted
print(sorted(Statics.__static_attributes__))
def bases(): print("bases called", end=" "); return object
class Dyn(bases(), *[], **{}): pass
print(Dyn.__bases__)
for i in range(3):
    class Loop: n = i
    print(Loop.n, end=" ")
print()
def factory(base, **attrs):
    class Made(base):
        vals = attrs
        def __repr__(self): return f"Made({self.vals})"
    Made.__name__ = f"Made{base.__name__}"
    return Made
print(factory(list, a=1)(), factory(dict).__name__, factory(int).__qualname__)
class Reassign: v = 1
old = Reassign
class Reassign: v = 2
print(old.v, Reassign.v, old is Reassign, old.__name__ == Reassign.__name__)
class SelfRef:
    try: SelfRef
    except NameError as e: err = str(e)
    me = lambda self: SelfRef
print(SelfRef.err, SelfRef().me() is SelfRef)
try:
    class Fails:
        before = 1
        raise ValueError("in class body")
except ValueError as e: print(e, "Fails" in globals())
class Inherits(Body): x = Body.x + [99]; y = property(lambda s: s.x[-1])
print(Inherits().y, Inherits.__doc__, Inherits.f is Body.f)
t = type("T", (Body,), {"extra": 1, "__doc__": "td", "m": lambda self: super(t, self).f()})
print(t.__name__, t.extra, t.__doc__, t().m(), t.__module__, type(t))
for s in ["class", "class A", "class A:", "class A()", "class A(): pass", "class A(,): pass", "class A(B,): pass", "class A(B=1, C): pass", "class 1: pass", "class A.B: pass", "class A: return", "class A: yield", "class A: await x", "class A(x for x in y): pass", "class A(B) pass", "class A:\npass", "class A: x = 1; y = 2", "class A: def f(): pass", "class A(*a, **k): pass", "class A(metaclass): pass", "class None: pass", "class A: break", "class A: continue", "class A[T]: pass", "class A[]: pass", "class A[T](B): pass", "class A(B)[T]: pass", "class A: nonlocal x", "class A:\n global __class__"]:
    try: compile(s, "s", "exec"); print(repr(s), "ok")
    except SyntaxError as e: print(repr(s), "->", type(e).__name__, e.msg)
