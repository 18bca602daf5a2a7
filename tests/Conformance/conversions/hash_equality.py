# Equal objects hash equal, across types; dict and set behaviour that follows.
import fractions, decimal, enum
groups = [[1, 1.0, 1 + 0j, True], [0, 0.0, -0.0, False, 0j], [4, 4.0], [10**20, 1e20], ["a", str("a"), "".join(["a"])], [(1, 2), (1.0, 2.0), (True, 2)], [b"ab", bytes([97, 98])], [frozenset([1, 2]), frozenset([2.0, 1])], [range(0), range(3, 3)], [range(0, 5, 2), range(0, 6, 2)], [0.5, 2**-1, 1 / 2], [float("inf"), 1e400], [None], [()], [slice(1, 2, None), slice(1, 2)]]
for g in groups: print(all(a == b for a in g for b in g), len({hash(x) for x in g}), len({*g} if all(x.__hash__ for x in g) else []), len(dict.fromkeys(g)))
d = {1: "int"}; d[1.0] = "float"; d[True] = "bool"; print(d)
d = {1.0: "float"}; d[1] = "int"; print(d)
s = {1}; s.add(1.0); s.add(True); print(s)
s = {True}; s |= {1, 2}; print(s)
print(hash(1), hash(0), hash(-1), hash(-2), hash(True), hash(2**61 - 1), hash(2**61), hash(-(2**61 - 1)), hash(2**64), hash(10**100), hash(1.5), hash(0.1), hash(-0.5), hash(1e300), hash(float("inf")), hash(float("-inf")), hash(1j), hash(1 + 1j), hash(0.0), hash(2.0**61))
print(hash(fractions.Fraction(1, 2)) == hash(0.5), hash((1, 2)) == hash((1.0, 2.0)), hash(()) == hash(()), hash((1,)) != hash((2,)), hash(frozenset()) == hash(frozenset([])))
class E(enum.Enum): A = 1; B = 2
class IE(enum.IntEnum): A = 1
print(E.A == 1, IE.A == 1, {1: "x"}.get(IE.A), {1: "x"}.get(E.A), hash(IE.A) == hash(1), E.A in {E.A}, len({E.A, E.A, E.B}))
nan = float("nan"); nan2 = float("nan")
print(len({nan, nan}), len({nan, nan2}), nan in {nan}, nan2 in {nan}, {nan: 1}.get(nan), {nan: 1}.get(nan2), [nan].index(nan), [nan, nan2].count(nan))
for x in [[], {}, set(), bytearray(), [1].__iter__() and [], ([],), (1, {}), slice([], 1)]:
    try: hash(x); print("hashable", x)
    except TypeError as e: print(e)
print(hash(object) == hash(object), hash(len) == hash(len), hash([].append.__self__.__class__) == hash(list), hash("") == hash(""), hash(b"") == hash(""))
print({"a": 1} == {"a": 1.0}, {1: "a"} == {True: "a"}, [1, 2.0] == [1.0, 2], (1,) == [1], {1} == frozenset({1}), {1} == {1.0}, "a" == b"a", 1 == "1", None == False, [] == (), {} == set(), range(2) == [0, 1], {}.keys() == set(), {1: 2}.items() == {(1, 2)}, dict(a=1, b=2) == dict(b=2, a=1))
