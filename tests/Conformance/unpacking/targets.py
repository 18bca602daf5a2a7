# Unpacking into every kind of target, nested, starred, from every kind of iterable.
a, b = 1, 2; (c, d) = [3, 4]; [e, f] = "xy"; print(a, b, c, d, e, f)
a, (b, [c, d]), e = 1, (2, "xy"), {5}; print(a, b, c, d, e)
a, *b = range(4); *c, d = "xyz"; e, *f, g = (1, 2); print(a, b, c, d, e, f, g)
*a, = "hi"; [*b] = (1,); (*c,) = {}; print(a, b, c)
a, *(b, c), d = 1, 2, 3, 4; print(a, b, c, d)
a, *[b, *c], d = range(6); print(a, b, c, d)
(a, *b), *c = [[1, 2, 3], 4, 5]; print(a, b, c)
class O: pass
o, l, dct = O(), [0, 0, 0, 0], {}
o.x, l[0], dct["k"], *l[1:3] = 1, 2, 3, 4, 5; print(o.x, l, dct)
*o.rest, l[-1] = "abc"; print(o.rest, l)
a = b, c = d, *e = 1, 2; print(a, b, c, d, e)
x = [1, 2]; i = 0; i, x[i] = 1, 9; print(i, x)
a, b, c = (lambda: (yield 1))() , 2, 3; print(type(a).__name__)
a, b = b, a = 1, 2; print(a, b)
x = y = []; x.append(1); print(y, x is y)
(a) = 1; (b), c = 2, 3; ((d)) = 4; print(a, b, c, d)
for a, (b, *c) in [(1, (2, 3, 4)), (5, "xy")]: print(a, b, c)
for i, (k, v) in enumerate({"a": 1}.items()): print(i, k, v)
for *a, b in [(1, 2, 3), "q"]: print(a, b)
for [a, b] in zip([1], [2]): print(a, b)
def gen(): yield 1; yield 2
a, b = gen(); print(a, b)
a, b = {"k1": 1, "k2": 2}; print(a, b)
a, b = map(str, (1, 2)); print(repr(a), repr(b))
class It:
    def __iter__(self): return iter("pq")
class GI:
    def __getitem__(self, i):
        if i > 1: raise IndexError
        return i * 10
a, b = It(); c, d = GI(); print(a, b, c, d)
a, b = b"AB"; c, d = "é𝒳"; print(a, b, c, d)
def first(seq): f, *_ = seq; return f
def swap3(a, b, c): a, b, c = c, a, b; return a, b, c
print(first("abc"), first(range(5)), swap3(1, 2, 3))
a, b, *c = *[1], *"xy", 9; print(a, b, c)
t = *range(3), "end"; print(t)
a, _, b, _ = 1, 2, 3, 4; print(a, b, _)
h, *t = [1]; print(h, t)
def fib(n):
    a, b = 0, 1
    for _ in range(n): a, b = b, a + b
    return a
print(fib(50))
m = [[1, 2], [3, 4]]; (a, b), (c, d) = m; print(a * d - b * c)
[[a, [b]], c] = [[1, [2]], 3]; print(a, b, c)
