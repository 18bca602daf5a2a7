# Many arguments, *args patterns, argument lists with trailing commas, nested calls, starred in subscripts and returns.
def f(*args): return len(args), sum(args)
print(f(*range(1000)), f(*range(10), *range(10)), f(*[], *(), *{}, *set(), *""))
def many(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z): return a + z
print(many(*range(26)), many(**{chr(97 + i): i for i in range(26)}), many(1, 2, 3, *range(22), z=100))
def gen():
    yield 1
    print("gen running", end=" ")
    yield 2
print(f(*gen(), *gen()))
def last(*, a, b): return a - b
print(last(a=1, b=2,), last(**{"b": 1, "a": 2},), last(*(), a=5, b=3))
def tail(head, *tail, sep=","): return sep.join(map(str, (head, *reversed(tail))))
print(tail(1), tail(1, 2, 3), tail(1, 2, 3, sep="-"), tail(*"hello", sep=""))
def kw(**kw): return list(kw)
print(kw(z=1, a=2, m=3), kw(**dict.fromkeys("zam")), len(kw(**{f"k{i}": i for i in range(300)})))
def both(*a, **a2): return a, a2
print(both(1, a=2, self=3, args=4, kw=5))
class S:
    def m(self, *self_args, **kw): return self_args, kw
print(S().m(1, x=2))
def self_kw(self, /, **kw): return self, kw
print(self_kw(1, self=2))
print(*[1, 2], *"ab", sep="-"); print(*[], sep="x"); print(*{"k": 1}, *(i for i in range(2)))
print(*(1, 2) if True else (3,), *[0] * 2)
print([*f(1), *{1: 2}.items()], {*f(2), 5}, (*"ab",), {**{}, "a": 1})
def default_star(a, b=[], *c): b.append(a); return b, c
print(default_star(1), default_star(2), default_star(3, [], 4))
def passthrough(*a, **k): return (lambda *a, **k: (a, k))(*a, **k)
print(passthrough(1, 2, x=3), passthrough(*passthrough(1)[0]))
from functools import partial
p = partial(passthrough, 1, y=2)
print(p(3, z=4), p(y=9), partial(p, 5)(6), p.args, p.keywords, p.func is passthrough)
x = [1, 2, 3]
print(max(*x), min(*x, -1), max(x, key=lambda v: -v), "{} {} {}".format(*x), "{a}".format(**{"a": 1}), list(zip(*[x, x])), [*zip(*zip(x, "abc"))])
