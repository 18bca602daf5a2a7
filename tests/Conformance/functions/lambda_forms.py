# Lambdas in every form and position.
fs = [lambda: 0, lambda x: x, lambda x, y=1: (x, y), lambda *a: a, lambda **k: k, lambda x, *, y: (x, y), lambda x, /: x, lambda *a, k=1, **kw: (a, k, kw), lambda x=lambda: 5: x()]
print(fs[0](), fs[1](1), fs[2](1), fs[3](1, 2), fs[4](a=1), fs[5](1, y=2), fs[6](1), fs[7](1, k=2, z=3), fs[8]())
print((lambda: (yield))().__class__.__name__, (lambda x: lambda y: x + y)(1)(2), (lambda x: x)((lambda: 3)()), (lambda: 1 if True else 2)(), (lambda: [x for x in range(3)])(), (lambda: {**{"a": 1}})(), (lambda: (1, 2))())
a = lambda: 1, 2
print(type(a), a[0](), a[1])
print(list(map(lambda x: x * 2, [1, 2])), sorted([3, 1, 2], key=lambda x: -x), max("abc", key=lambda c: -ord(c)), list(filter(lambda x: x % 2, range(5))), {k: (lambda v=k: v)() for k in "ab"})
d = {"f": lambda self: self, "g": (lambda: (lambda: "deep"))}
print(d["f"](3), d["g"]()(), [lambda: i for i in range(2)][0](), (f := lambda n: 1 if n < 2 else n * f(n - 1))(6))
x = lambda a, b: a if a else b if b else None
print(x(0, 0), x(0, 2), x(1, 0), (lambda *args, **kwargs: (args, kwargs))(*[1], **{"b": 2}))
def gen(): return (lambda: (yield 1) or 2)()
g = gen()
print(next(g))
try: g.send(None)
except StopIteration as e: print("returned", e.value)
class C:
    m = lambda self, x=1: (type(self).__name__, x)
    s = staticmethod(lambda x: x)
    p = property(lambda self: "prop")
print(C().m(), C().m(2), C.s(3), C().p)
print((lambda x: x).__name__, (lambda: 0).__qualname__, (lambda: 0).__doc__, (lambda x: x).__annotations__, (lambda a, b=1, *c, d, e=2, **f: 0).__code__.co_varnames)
print([f() for f in [lambda: "a", lambda: "b"]], (lambda s: s.upper())("x"), (lambda: ...)(), (lambda _: _)(5), (lambda x: (x, (lambda x: x)(x + 1), x))(1), (lambda: not True)())
for s in ["lambda", "lambda:", "lambda x", "lambda (x): x", "lambda x, x: x", "lambda *: 0", "lambda *, **k: 0", "lambda x=1, y: 0", "lambda /: 0", "lambda *a, *b: 0", "lambda **k, a: 0", "lambda: return 1", "lambda: x = 1", "lambda x: int: x", "lambda 1: 0", "lambda x, /, y, /: 0", "lambda *a, /: 0", "lambda: (x := 1)", "lambda: x := 1", "lambda x: yield x", "lambda: pass", "lambda *, a: 0", "lambda a.b: 0", "lambda None: 0", "lambda *None: 0", "lambda x = : 0", "lambda *a=1: 0", "lambda **a=1: 0", "lambda: *a", "lambda x,: x", "lambda *a,: a", "lambda **k,: k", "lambda async: 0"]:
    try: compile(s, "s", "eval"); print(s, "| ok")
    except SyntaxError as e: print(s, "|", e.msg)
