# List, set, dict comprehensions: nesting, conditions, several loops, targets, conditional expressions.
print([x for x in range(5)], [x for x in range(10) if x % 2 if x > 3], [x if x % 2 else -x for x in range(4)], [(x, y) for x in "ab" for y in range(2)], [x for y in [[1, 2], [3]] for x in y if x != 2])
print({x % 3 for x in range(10)}, {c: ord(c) for c in "abc"}, {k: v for k, v in [("a", 1), ("a", 2)]}, {v: k for k, v in {"x": 1, "y": 2}.items()}, {x: [y for y in range(x)] for x in range(3)}, len({(): 1 for _ in "ab"}))
print([[j * i for j in range(3)] for i in range(3)], [[row[i] for row in [[1, 2], [3, 4]]] for i in range(2)], [[[0] * 2 for _ in range(2)] for _ in range(1)])
print([a + b for a, b in zip("ab", "cd")], [a for a, *b in [(1, 2, 3), (4,)]], [b for a, *b in ["xyz"]], [x for [x] in [[1], [2]]], [x for (x, (y, z)) in [(1, (2, 3))]], [k for k, in [(1,), (2,)]])
class O: pass
o = O(); l = [0]
print([o.v for o.v in range(3)], o.v, [l[0] for l[0] in "ab"], l)
print([lambda: x for x in range(2)][0](), [(lambda y: y * x)(2) for x in range(3)], [f() for f in [lambda i=i: i for i in range(3)]], sum([[1, 2], [3]], []))
print([x for x in (y for y in range(3))], [*(x for x in "ab"), *[y for y in "c"]], [i for i in range(3)][::-1], len([x for x in range(100)]), [x for x in []], [None for _ in range(2)], [[] for _ in range(2)])
print([x for x in range(20) if x % 2 == 0 and x % 3 == 0 or x == 7], [x for x in range(5) if not x == 2], [x for x in [0, 1, None, "", "a"] if x], [y := 5, y ** 2], [z for x in range(3) if (z := x * 2)])
print([x for x in "a,b".split(",") if x.isalpha()], [x.strip() for x in " a ; b ".split(";")], ["%d" % x for x in (1, 2)], [f"{x:02}" for x in range(2)], [x for x in {"k": 1}], sorted([x for x in {3, 1, 2}]), [c for c in "héy"], [b for b in b"ab"])
x = "outer"
r = [x for x in range(3)]
print(x, r, [x for _ in range(2)])
def f(n): return [i for i in range(n)], {i: n for i in range(2)}, {n for i in range(2)}, list(i * n for i in range(2))
print(f(3))
def rec(n): return [rec(i) for i in range(n)]
print(rec(3))
primes = [p for p in range(2, 50) if all(p % q for q in range(2, int(p ** .5) + 1))]
print(primes, [(a, b, c) for a in range(1, 20) for b in range(a, 20) for c in range(b, 20) if a * a + b * b == c * c])
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [sum(r) for r in matrix], [v for r in matrix for v in r], [[v * 2 for v in r if v > 1] for r in matrix if sum(r) > 6], max([max(r) for r in matrix]))
words = "the quick brown the lazy the".split()
print({w: words.count(w) for w in words}, {len(w): [v for v in words if len(v) == len(w)] for w in words}, {w[0] for w in words} == set("tqbl"), {i: w for i, w in enumerate(words) if i % 2})
try: [1 / x for x in (1, 0)]
except ZeroDivisionError as e: print(e)
try: [x for x in 5]
except TypeError as e: print(e)
try: {[]: 1 for _ in "a"}
except TypeError as e: print(e)
try: {x for x in [[1]]}
except TypeError as e: print(e)
try: [a for a, b in [(1, 2), (3,)]]
except ValueError as e: print(e)
