# range: attributes, equality, hashing, slicing, membership, big values, errors.
print(range(5), range(1, 5), range(1, 10, 3), range(5, 0, -1), range(0), repr(range(-3, 3)), list(range(-3, 3, 2)), [*range(3)])
r = range(2, 20, 3)
print(r.start, r.stop, r.step, len(r), r[0], r[-1], r[2], r[1:4], r[::-1], r[::2], r[-3:], r[10:], r.index(8), r.count(8), r.count(9), 8 in r, 9 in r, 8.0 in r, "8" in r, None in r)
print(range(0) == range(2, 1), range(0, 3, 2) == range(0, 4, 2), range(1, 2) == range(1, 100, 100), hash(range(0)) == hash(range(5, 1)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), range(3) == [0, 1, 2], range(3) != range(4), {range(2): "k"}[range(0, 2)])
b = range(10**20, 10**20 + 5, 2)
print(b, len(b), b[1], list(b), 10**20 + 2 in b, b[-1], b[::-1], b.index(10**20 + 4), min(b), max(b), sum(b))
print(range(True), range(False, True), bool(range(0)), bool(range(1)), list(reversed(range(3))), list(range(10))[range(3)[1]], sorted(range(3), reverse=True), min(range(5, 10)), sum(range(1000)))
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(range(I(3)), list(range(I(1), I(4))), r[I(1)], I(5) in range(10))
it = iter(range(3)); print(next(it), it.__length_hint__(), list(it), next(it, "end"), type(it).__name__, type(iter(b)).__name__)
for f in [lambda: range(), lambda: range(1, 2, 3, 4), lambda: range("a"), lambda: range(1.0), lambda: range(None), lambda: range(1, 2, 0), lambda: r[6], lambda: r[-7], lambda: r["a"], lambda: r[1.0], lambda: r.index(9), lambda: r.index("x"), lambda: r + r, lambda: r * 2, lambda: r < r, lambda: len(range(2**63)), lambda: range(2**63)[2**62], lambda: setattr(r, "start", 1), lambda: r.__setitem__(0, 1), lambda: range(stop=5), lambda: r[::0], lambda: hash(r) == hash(r), lambda: range(10**30).count(5), lambda: range(0, 10**30, 10**29)[-1], lambda: next(range(3)), lambda: range(3).append(1), lambda: r(1), lambda: range(5)[10:], lambda: range(5)[-10:2]]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
try:
    class R(range): pass
except TypeError as e: print(e)
for i in range(3):
    for i in range(2): pass
    print(i, end=" ")
print([range(i) for i in range(3)], [len(range(0, n, 3)) for n in range(8)], [len(range(n, 0, -2)) for n in range(5)], range(0, -10, -3)[::-1], range(-5)[:], range(5, 5, 5))
match range(3):
    case [a, b, c]: print(a, b, c)
