# __eq__ and __hash__: inheritance, disabling, sets and dicts with custom keys.
class Plain: pass
class EqOnly:
    def __eq__(self, o): return True
class EqHash:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print("eq", self.v, getattr(o, "v", o), end="; "); return isinstance(o, EqHash) and self.v == o.v
    def __hash__(self): print("hash", self.v, end="; "); return self.v % 3
class SubEq(EqHash):
    def __eq__(self, o): return NotImplemented
class Restore(EqHash):
    def __eq__(self, o): return False
    __hash__ = EqHash.__hash__
class NoHash: __hash__ = None
print(EqOnly.__hash__, SubEq.__hash__, Restore.__hash__ is EqHash.__hash__, Plain.__hash__ is object.__hash__)
for o in [EqOnly(), SubEq(1), NoHash(), [], {}, set(), slice, bytearray()]:
    try: hash(o); print(type(o).__name__, "hashable")
    except TypeError as e: print(e)
try: {NoHash(): 1}
except TypeError as e: print(e)
try: {NoHash()}
except TypeError as e: print(e)
try: {}[[]]
except TypeError as e: print(e)
try: {}.get([])
except TypeError as e: print(e)
try: {1: 2}[{}] = 1
except TypeError as e: print(e)
try: set().add({})
except TypeError as e: print(e)
try: [] in {1}
except TypeError as e: print(e)
a, b, c = EqHash(1), EqHash(4), EqHash(1)
d = {a: "a"}; print(len(d))
d[b] = "b"; print(len(d))
print(d[c], a in d, EqHash(7) in d)
print(len({a, b, c}))
print(a == b, a != b, a == 5, a is c)
class BadHash:
    def __hash__(self): return "x"
class FloatHash:
    def __hash__(self): return 1.0
class BigHash:
    def __hash__(self): return 2 ** 100
class NegHash:
    def __hash__(self): return -1
class BoolHash:
    def __hash__(self): return True
class RaiseHash:
    def __hash__(self): raise ValueError("no hash today")
for c in (BadHash, FloatHash, BigHash, NegHash, BoolHash, RaiseHash):
    try: print(c.__name__, hash(c()))
    except Exception as e: print(c.__name__, type(e).__name__, e)
class EqRaises:
    def __hash__(self): return 1
    def __eq__(self, o): raise RuntimeError("eq failed")
try: {EqRaises(): 1, EqRaises(): 2}
except RuntimeError as e: print(e)
x = EqRaises(); print({x: 1}[x], x in [x], [x].index(x), [x].count(x))
try: x in [1]
except RuntimeError as e: print(e)
class Ne:
    def __eq__(self, o): return "eq-result"
    def __hash__(self): return 0
print(Ne() == 1, Ne() != 1, 1 == Ne(), not Ne() == 1, [Ne()] == [1], (Ne(),) == (2,), {Ne(): 1} == {5: 1})
print(hash(1) == hash(1.0) == hash(True), hash((1, 2)) == hash((1, 2)), hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash("a") == hash("a"), hash(None) == hash(None), hash(0.0) == hash(-0.0), hash(range(3)) == hash(range(0, 3)))
class Mut:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n
    def __eq__(self, o): return self.n == o.n
m = Mut(1); s = {m}; m.n = 2; print(m in s, Mut(1) in s, len(s), list(s)[0] is m)
from dataclasses import dataclass
@dataclass(frozen=True)
class P: x: int
@dataclass
class Q: x: int
print(hash(P(1)) == hash(P(1)), P(1) == P(1), Q(1) == Q(1), Q.__hash__, P(1) != Q(1))
