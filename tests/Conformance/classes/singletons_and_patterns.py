# Design patterns in Python: singleton three ways, borg, factory, builder with chaining, prototype, flyweight, null object.
class S1:
    _inst = None
    def __new__(cls, *a, **k):
        if cls._inst is None: cls._inst = super().__new__(cls); cls._inst.made = True
        return cls._inst
    def __init__(self, v): self.v = v
print(S1(1) is S1(2), S1(3).v, S1._inst.made)
def singleton(cls):
    insts = {}
    def get(*a, **k):
        if cls not in insts: insts[cls] = cls(*a, **k)
        return insts[cls]
    get.cls = cls
    return get
@singleton
class S2:
    def __init__(self, v=0): self.v = v
print(S2(5) is S2(6), S2().v, S2.cls.__name__)
class Borg:
    __state = {}
    def __init__(self, **k): self.__dict__ = self.__state; self.__dict__.update(k)
a, b = Borg(x=1), Borg(y=2); print(a is b, a.y, b.x, vars(a))
class Shape:
    kinds = {}
    def __init_subclass__(cls): Shape.kinds[cls.__name__.lower()] = cls
    @staticmethod
    def make(kind, *a):
        try: return Shape.kinds[kind](*a)
        except KeyError: raise ValueError(f"unknown kind {kind!r}") from None
class Square(Shape):
    def __init__(self, s): self.s = s
class Dot(Shape): pass
print(type(Shape.make("square", 2)).__name__, type(Shape.make("dot")).__name__, list(Shape.kinds))
try: Shape.make("blob")
except ValueError as e: print(e, e.__cause__, e.__suppress_context__)
class Query:
    def __init__(self): self.parts = {"select": ["*"], "where": []}
    def select(self, *c): self.parts["select"] = list(c); return self
    def where(self, **k): self.parts["where"] += [f"{n} = {v!r}" for n, v in k.items()]; return self
    def __getattr__(self, n):
        if n.startswith("order_by_"): self.parts["order"] = n[9:]; return self
        raise AttributeError(n)
    def __call__(self, table): return f"SELECT {', '.join(self.parts['select'])} FROM {table}" + (f" WHERE {' AND '.join(self.parts['where'])}" if self.parts["where"] else "") + (f" ORDER BY {self.parts['order']}" if "order" in self.parts else "")
print(Query().select("a", "b").where(x=1, y="q").order_by_a("t"), Query()("u"), sep="\n")
class Null:
    def __getattr__(self, n): return self
    def __call__(self, *a, **k): return self
    def __bool__(self): return False
    def __iter__(self): return iter(())
    def __repr__(self): return "Null"
n = Null(); print(n.a.b(1).c, bool(n), list(n), n or "default")
class Money:
    pool = {}
    def __new__(cls, amount, cur): return cls.pool.setdefault((amount, cur), super().__new__(cls))
    def __init__(self, amount, cur): self.amount, self.cur = amount, cur
    def __add__(self, o): return Money(self.amount + o.amount, self.cur) if self.cur == o.cur else NotImplemented
print(Money(1, "EUR") is Money(1, "EUR"), len(Money.pool), (Money(1, "EUR") + Money(2, "EUR")).amount)
try: Money(1, "EUR") + Money(1, "USD")
except TypeError as e: print(e)
class Chain:
    def __init__(self, nxt=None): self.nxt = nxt
    def handle(self, n): return f"{type(self).__name__}:{n}" if self.can(n) else self.nxt.handle(n) if self.nxt else f"nobody:{n}"
class Even(Chain): can = lambda s, n: n % 2 == 0
class Big(Chain): can = staticmethod(lambda n: n > 10)
c = Even(Big()); print([c.handle(i) for i in (2, 11, 3)])
class Memento:
    def __init__(self): self.items, self.saved = [], []
    def save(self): self.saved.append(self.items[:]); return self
    def back(self): self.items = self.saved.pop(); return self
m = Memento(); m.items += [1]; m.save(); m.items += [2, 3]; m.save(); m.items.clear(); print(m.back().items, m.back().items)
import copy
p = copy.deepcopy(m); p.items.append(9); print(m.items, p.items, type(p).__name__)
