# Sets of ints print in the order of CPython's hash table, as every public script that prints one shows.
print({3, 1, 2}, {10, 5, 0}, set(range(10)), {8, 0}, {9, 1, 17}, {100, 50, 25}, {-1, -2, 0, 1}, set([5, 3, 5, 1]))
print({x * x for x in range(10)}, {x % 7 for x in range(50)}, set(range(0, 100, 9)), {2**i for i in range(12)}, {31, 32, 33, 64, 65})
s = set()
for x in [50, 3, 18, 34, 7, 66, 2, 98, 130]: s.add(x); print(s)
s.discard(18); s.remove(2); print(s); s.add(18); print(s); print(s.pop(), s)
print({1, 2, 3} | {9, 8, 7}, {1, 2, 3, 4} & {4, 3, 9}, {5, 6, 7} - {6}, {1, 2} ^ {2, 3}, frozenset([3, 2, 1]), set([1.5, 0.5, 2.0, 3]), {True, 0, 2}, {None} & {None})
print(list({30, 20, 10}), sorted({30, 20, 10}), [x for x in {4, 2, 8, 6}], max({4, 2}), sum({1, 2, 3}), *{7, 6, 5})
print(set("a"), {1: "a", 0: "b"}, dict.fromkeys({3, 2, 1}), {(0,)}, len({(1, 2), (2, 1), (1, 2)}), set(), {1000000, 999999, 1}, {2**61 - 1, 0}, {2**70})
a = {1, 2, 3, 4, 5}
b = a.copy(); b -= {1, 2, 3}; print(b, a); b.update(range(20, 30)); print(b); b.clear(); print(b); a.intersection_update([5, 1, 9]); print(a)
big = set(range(1000)); print(list(big)[:5], list(big)[-3:], len(big)); big -= set(range(5, 1000)); print(big)
print({i * 1000 for i in range(8)}, {-i for i in range(6)}, {i << 4 for i in range(6)}, set(range(5, -6, -2)))
