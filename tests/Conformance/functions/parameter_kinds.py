# Positional-only, positional-or-keyword, *args, keyword-only, **kwargs in all combinations.
def a(x, /, y, *, z): return x, y, z
def b(x, y=2, /, z=3, *args, k, m=5, **kw): return x, y, z, args, k, m, kw
def c(*args, **kw): return args, kw
def d(*, k=1): return k
def e(x, /, **kw): return x, kw
def f(x=1, *, y): return x, y
def g(a, b=1, *c, d=2, **e): return a, b, c, d, e
print(a(1, 2, z=3), a(1, y=2, z=3), b(1, k=0), b(1, 2, 3, 4, 5, k=0, q=1), b(1, z=9, k=0), c(), c(1, *[2, 3], a=4, **{"b": 5}), d(), d(k=2), e(1, x=2), f(y=1), g(0, *"ab", **{"d": 3, "z": 4}))
print((lambda x, /, y=1, *a, z=2, **k: (x, y, a, z, k))(5, 6, 7, z=8, w=9), (lambda *, k: k)(k=3), (lambda *a: a)(), (lambda **k: k)(a=1), (lambda: None)())
print(c(*[1], 2, *(3,), **{"a": 1}, b=2, **{"c": 3}), c(*"", **{}), c(*range(3)), c(*{"k": 1}), c(x=1, *[2]), c(1, *[2], x=3), c(*iter([1, 2])))
import inspect
for fn in (a, b, c, d, e, f, g):
    print(fn.__name__, inspect.signature(fn), fn.__code__.co_argcount, fn.__code__.co_posonlyargcount, fn.__code__.co_kwonlyargcount, fn.__code__.co_varnames, fn.__defaults__, fn.__kwdefaults__)
for call in ["a()", "a(1)", "a(1, 2)", "a(1, 2, 3)", "a(x=1, y=2, z=3)", "a(1, 2, z=3, w=4)", "a(1, 2, y=3, z=4)", "a(1, 2, 3, 4, z=1)", "b()", "b(1)", "b(x=1, k=2)", "d(1)", "d(j=1)", "d(1, 2, k=3)", "e()", "e(x=1)", "f()", "f(1, 2, y=3)", "f(1, x=2, y=3)", "g()", "c(**{1: 2})", "c(**{'a': 1}, a=2)", "c(**{'a': 1}, **{'a': 2})", "c(*1)", "c(**1)", "c(*None, **None)", "c(*[1], *2)", "a(*[1, 2, 3, 4])", "(lambda: 0)(1)", "(lambda x: 0)()", "(lambda x, y: 0)()", "(lambda x, y, z: 0)()", "(lambda *, x, y: 0)()", "(lambda *, x, y, z: 0)()", "(lambda x=1: 0)(1, 2)", "(lambda x, y=1: 0)(1, 2, 3)", "c(a=1, **{'a': 2})", "e(1, **[('a', 1)])", "a(1, 2, Z=3)", "f(yy=1)"]:
    try:
        print(call, eval(call))
    except TypeError as ex:
        print(call, "->", ex)
