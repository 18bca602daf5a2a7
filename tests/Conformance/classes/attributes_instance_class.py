# Class attributes, instance attributes, shadowing, shared mutable state, deletion, inheritance of data.
class A:
    shared = []
    count = 0
    name = "class"
    def __init__(self, n=None):
        A.count += 1
        if n: self.name = n
    def add(self, x): self.shared.append(x); return self
    def bump(self): self.count += 1; return self.count
a, b = A(), A("inst")
a.add(1); b.add(2); print(a.shared, A.shared is b.shared, A.count, a.name, b.name, a.bump(), A.count, a.__dict__, b.__dict__)
a.shared = [9]; a.add(10); print(a.shared, A.shared, b.shared); del a.shared; print(a.shared)
A.name = "changed"; print(a.name, b.name); del b.name; print(b.name)
try: del b.name
except AttributeError as e: print(e)
class B(A):
    count = 100
    shared = A.shared + ["b"]
c = B(); print(c.count, A.count, B.count, c.shared, A.shared); B.extra = 1; print(c.extra, hasattr(a, "extra"))
A.late = lambda self: f"late {self.name}"; print(c.late(), a.late()); c.late = lambda: "own"; print(c.late(), B.late(c))
x = A(); x.f = x.bump; print(x.f(), x.f.__self__ is x)
print(sorted(k for k in vars(A) if not k.startswith("__")), "name" in A.__dict__, "name" in vars(B), getattr(c, "nope", "dflt"), [n for n in dir(c) if not n.startswith("_")])
class Counter:
    instances = 0
    def __new__(cls, *args): cls.instances += 1; return super().__new__(cls)
class Sub(Counter): pass
Counter(); Sub(); Sub(); print(Counter.instances, Sub.instances, "instances" in Sub.__dict__)
class Cfg:
    defaults = {"a": 1}
    def __init__(self, **kw): self.opts = {**self.defaults, **kw}; vars(self).update(self.opts)
    def __getattr__(self, n): return f"<no {n}>"
print(Cfg(b=2).opts, Cfg().a, Cfg(a=5).a, Cfg.defaults, Cfg().zzz)
class P:
    def __init__(self): self.x = self.y = []
p = P(); p.x.append(1); print(p.y, p.x is p.y); p.x += [2]; print(p.y); p.x = p.x + [3]; print(p.y, p.x)
class Node:
    def __init__(self, v, nxt=None): self.v, self.next = v, nxt
    def __iter__(self):
        n = self
        while n: yield n.v; n = n.next
print(list(Node(1, Node(2, Node(3)))), setattr(p, "dyn amic", 1), getattr(p, "dyn amic"), p.__dict__)
i = type("I", (), {})(); i.a, i.b = 1, 2; print(vars(i), {**vars(i)}); i.__dict__["c"] = 3; print(i.c); i.__dict__ = {"only": 1}; print(vars(i), hasattr(i, "a"))
