# Classes made and changed at run time: type(), added methods, monkeypatching, MethodType, removing, class as data.
import types
def greet(self): return f"hi {self.name}"
P = type("P", (), {"name": "default", "greet": greet, "__init__": lambda self, n=None: setattr(self, "name", n) if n else None, "__repr__": lambda self: f"P({self.name})"})
p = P("x"); print(p, p.greet(), P().name, P.__name__, P.__module__, P.__qualname__, P.__bases__, P.__dict__["name"])
P.shout = lambda self: self.greet().upper(); print(p.shout())
P.count = property(lambda self: len(self.name)); print(p.count)
P.make = classmethod(lambda cls, *a: cls(*a)); print(P.make("m")); P.add = staticmethod(lambda a, b: a + b); print(P.add(1, 2), p.add(3, 4))
p.greet = lambda: "instance"; print(p.greet(), P("y").greet()); del p.greet; print(p.greet())
p.bound = types.MethodType(lambda self, x: (self.name, x), p); print(p.bound(5))
del P.shout
try: p.shout()
except AttributeError as e: print(e)
P.__len__ = lambda self: 42; P.__call__ = lambda self, *a: a; P.__getitem__ = lambda self, k: k * 2; P.__eq__ = lambda self, o: self.name == getattr(o, "name", None)
print(len(p), p(1, 2), p[21], p == P("x"), p != P("z"), bool(p))
try: hash(p)
except TypeError as e: print("still hashable?", e)
else: print("assigning __eq__ later keeps __hash__")
classes = [type(f"C{i}", (P,), {"n": i, **{f"m{j}": (lambda self, j=j: self.n * j) for j in range(3)}}) for i in range(3)]
print([c().m2() for c in classes], [c.__name__ for c in P.__subclasses__()], [c.__mro__[1] is P for c in classes])
orig = str.upper
try: str.upper = lambda s: "patched"
except TypeError as e: print(e)
class Base:
    def run(self): return "base"
def patch(cls):
    old = cls.run
    def run(self): return f"patched({old(self)})"
    cls.run = run
    return cls
class Child(Base): pass
c = Child(); print(c.run()); patch(Base); print(c.run()); patch(Child); print(c.run(), Base().run())
c.__class__ = type("Other", (Base,), {"run": lambda self: "other " + super(type(self), self).run()}); print(c.run(), type(c).__name__, isinstance(c, Child))
ns = types.SimpleNamespace(a=1, b=[2]); ns.c = 3; print(ns, vars(ns), ns == types.SimpleNamespace(a=1, b=[2], c=3)); del ns.a; print(ns)
D = types.new_class("D", (Base,), {}, lambda ns: ns.update(x=5)); print(D.x, D().run(), types.resolve_bases((Base,)), types.prepare_class("Z")[0])
def class_factory(**methods): return type("Made", (), {k: staticmethod(v) for k, v in methods.items()})
M = class_factory(double=lambda x: x * 2, hello=lambda: "hello"); print(M.double(4), M().hello(), sorted(k for k in vars(M) if k[0] != "_"))
for name in ("alpha", "beta"): setattr(Base, f"is_{name}", property(lambda self, n=name: getattr(self, "kind", None) == n))
b = Base(); b.kind = "beta"; print(b.is_alpha, b.is_beta)
for args in [("X",), ("X", ()), ("X", (), {}, 1), (1, (), {}), ("X", [], {}), ("X", (), []), ("X", (5,), {}), ("X", (None,), {}), ("X\0", (), {}), ("", (), {})]:
    try: print(args, type(*args))
    except (TypeError, ValueError) as e: print(args, type(e).__name__, e)
