# Closures: late binding, sharing, default capture, cells.
def counter(start=0):
    n = start

    def up(by=1):
        nonlocal n
        n += by
        return n

    def get():
        return n
    return up, get


up, get = counter(5)
print(up(), up(10), get(), counter()[0]())
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
fs = []
for i in range(3):
    def f(): return i
    fs.append(f)
print([f() for f in fs])
i = 99
print([f() for f in fs])


def outer():
    x = "outer"

    def middle():
        def inner():
            return x
        return inner
    m = middle()
    x = "changed"
    return m


print(outer()(), outer().__closure__[0].cell_contents, outer().__code__.co_freevars, outer.__code__.co_cellvars, outer.__closure__)


def make():
    def f(): return later
    later = 5
    g = f()
    del later
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    return f, g


f, g = make()
print(g)
try:
    f.__closure__[0].cell_contents
except ValueError as e:
    print("ValueError", e)
f.__closure__[0].cell_contents = "set from outside"
print(f())


def params(a, *args, b=2, **kw):
    return lambda: (a, args, b, kw)


print(params(1, 2, 3, b=4, c=5)())


def recursive(n):
    def fact(k): return 1 if k < 2 else k * fact(k - 1)
    return fact(n)


print(recursive(20))


def shadow(x):
    def inner(x=x): return x * 2
    x = 100
    return inner(), inner(7), [x for x in range(3)], x


print(shadow(5))


class K:
    x = "class"
    def m(self): return __class__.__name__, x
x = "global"
print(K().m())


def accum():
    total = []
    def add(v): total.append(v); return sum(total)
    return add
a, b = accum(), accum()
print(a(1), a(2), b(10), a(3))
def compose(*fs):
    def run(x):
        for f in fs: x = f(x)
        return x
    return run
print(compose(lambda x: x + 1, lambda x: x * 2, str)(5), (lambda x: lambda y: lambda z: x + y + z)(1)(2)(3))
