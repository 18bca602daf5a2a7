# Tuple assignment idioms: swaps, rotations, gcd, fibonacci, list rotation, parallel updates, order of stores.
a, b = 1, 2; a, b = b, a; print(a, b)
a, b, c = 1, 2, 3; a, b, c = c, a, b; print(a, b, c); (a, b), c = (c, a), b; print(a, b, c)
l = [1, 2, 3, 4]; l[0], l[-1] = l[-1], l[0]; print(l); l[0:2], l[2:] = l[2:], l[0:2]; print(l); i = 0; i, l[i] = 2, "stored at new i"; print(i, l)
l = [0, 1, 2]; j = 1; l[j], j = j, 0; print(l, j); l[l[0]], l[0] = "a", "b"; print(l)
x, y = 48, 18
while y: x, y = y, x % y
print(x)
def fib(n):
    p, q = 0, 1
    for _ in range(n): p, q = q, p + q
    return p
print([fib(i) for i in range(10)])
d = {"a": 1, "b": 2}; d["a"], d["b"] = d["b"], d["a"]; print(d); d["new"], d["x"] = d.pop("a"), d.pop("b"); print(d)
class O: pass
o = O(); o.a, o.b = 1, 2; o.a, o.b = o.b, o.a; print(o.a, o.b); o.c = o.d = [0]; o.c[0], o.e = 5, o.d[0]; print(o.c, o.e)
def bubble(l):
    for i in range(len(l)):
        for j in range(len(l) - 1 - i):
            if l[j] > l[j + 1]: l[j], l[j + 1] = l[j + 1], l[j]
    return l
print(bubble([3, 1, 2, 5, 4]))
def rotate(l, k): k %= len(l); l[:] = l[-k:] + l[:-k]; return l
print(rotate([1, 2, 3, 4, 5], 2), rotate([1, 2, 3], -1))
m = [[1, 2], [3, 4]]; m[0][1], m[1][0] = m[1][0], m[0][1]; print(m); m[0], m[1] = m[1], m[0]; print(m); m[:] = [list(r) for r in zip(*m[::-1])]; print(m)
head, *tail = [1, 2, 3]; *init, last = "abc"; f, *mid, g = range(5); print(head, tail, init, last, f, mid, g)
(q, w), [e, *r] = "ab", "cde"; print(q, w, e, r)
for (k, v), n in zip({"x": 1, "y": 2}.items(), "ab"): print(k, v, n, end="; ")
print([x + y for x, y in [(1, 2), (3, 4)]], {k: v for k, v in [("a", 1)]}, [b for a, *b in [(1, 2, 3)]], max((v, k) for k, v in {"p": 3, "q": 9}.items()))
def minmax(it):
    it = iter(it); lo = hi = next(it)
    for v in it: lo, hi = (v, hi) if v < lo else (lo, v) if v > hi else (lo, hi)
    return lo, hi
lo, hi = minmax([3, 9, -1, 4]); print(lo, hi)
def divide(a, b): return a // b, a % b
quo, rem = divide(17, 5); print(f"{quo=} {rem=}", *divide(9, 4), divide(1, 2)[1])
class Log:
    def __init__(s): s.__dict__["l"] = []
    def __setattr__(s, n, v): s.l.append((n, v))
    def __setitem__(s, k, v): s.l.append((k, v))
t = Log(); t.a, t[0], (t.b, *t.rest), t[1:2] = 1, 2, (3, 4, 5), 6; print(t.l)
t = Log(); t.x = t[0] = t.y = "chain"; print(t.l)
def gen(): yield 1; yield 2; yield 3
a, b, c = gen(); print(a, b, c); [a, b, c] = map(str, gen()); print(a, b, c); a, *_ = gen(); print(a)
(a,), b = [1], 2; a = b, = [7]; print(a, b); a, b = c = 1, 2; print(a, b, c); a = [b, c] = 3, 4; print(a, b, c)
n, s = 123, 0
while n: (n, r), s = divmod(n, 10), s * 10; s += r
print(s); _, _, z = 1, 2, 3; print(_, z); a, b = b, a = 5, 6; print(a, b)
stack = [(1, [(2, []), (3, [(4, [])])])]; order = []
while stack: (v, kids), *stack = stack; order.append(v); stack = [*kids, *stack]
print(order)
