# Rich comparison: reflection, identity fallback, NotImplemented, hash interplay, containers.
class A:
    def __init__(self, n): self.n = n
    def __lt__(self, o): print("A.lt", end=" "); return NotImplemented
    def __gt__(self, o): print("A.gt", end=" "); return "A.gt"
    def __le__(self, o): print("A.le", end=" "); return self.n <= getattr(o, "n", o)
    def __eq__(self, o): print("A.eq", end=" "); return NotImplemented


class B(A):
    def __gt__(self, o): print("B.gt", end=" "); return "B.gt"
    def __eq__(self, o): print("B.eq", end=" "); return "B.eq"


a, b = A(1), B(2)
print(a < a); print(a < b); print(b < a); print(a > b); print(a <= 5); print(5 >= a)
print(a == b); print(b == a); print(a == a); print(a == 1); print(1 == a); print(a != a); print(a != b); print(a != 1)
for f in [lambda: 1 < a, lambda: a >= 1, lambda: object() < object(), lambda: a >= a, lambda: 1 < "a", lambda: None > None, lambda: [1] < (1,), lambda: [1] < ["a"], lambda: {} < {}, lambda: 1j <= 2j, lambda: int < str, lambda: len < len, lambda: (1, "a") < (1, 2), lambda: ... > 1, lambda: slice(1) < 1, lambda: range(1) < range(2), lambda: sorted([1, "a"]), lambda: max([1, None]), lambda: min("a", 1)]:
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
print(A.__hash__, B.__hash__)
try:
    hash(a)
except TypeError as e:
    print(e)


class Eq:
    def __eq__(self, o): return True
    def __hash__(self): return 1


class NeOnly:
    def __ne__(self, o): return "ne"


print(Eq() in [1, 2], [1].count(Eq()), [1, Eq()].index("zzz"), Eq() != 1, NeOnly() != 1, NeOnly() == 1, {Eq(): 1}.get(Eq()))
print([1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [] < [0], (1, 2) == [1, 2], (1, 2) < (1, 2, 0), "a" == b"a", 1 == 1.0 == True, {1: 2} == {1.0: 2.0}, {1} < {1, 2}, {1} <= {1}, {1} < {2}, {1} == frozenset([1]))
print([float("nan")] == [float("nan")], (lambda n: [n] == [n])(float("nan")), range(3) == range(0, 3, 1), range(0) == range(5, 2), slice(1) == slice(1), object() == object(), {1: 2}.keys() == {1})
class Weird:
    def __eq__(self, o): return []
    def __lt__(self, o): return "truthy"
    __hash__ = None
w = Weird()
print(w == w, w != w, [w] == [w], [w] == [Weird()], w in [w], sorted([3, 1])[0], Weird() < 1, Weird() > Weird())
print(object.__eq__(1, 1), object.__eq__(1, 2), object.__ne__(1, 1), (1).__eq__("a"), (1).__lt__(2.0), int.__eq__(1, True), [].__lt__(()), object().__lt__(1))
