# Class bodies: name lookup, comprehensions, methods do not see class names, nested classes.
x = "global"
class A:
    x = "class"
    y = x
    def method(self): return x
    l = [x for _ in range(1)]
    l2 = [i for i in x]
    f = lambda: x
    class Inner:
        z = x
        def m(self): return x
    d = {k: v for k, v in zip("ab", x)}
    try:
        nested = [[x for _ in "a"] for _ in "b"]
    except NameError as e:
        nested = str(e)
print(A.y, A().method(), A.l, A.l2, A.f(), A.Inner.z, A.Inner().m(), A.d, A.nested)
def func():
    x = "local"
    class B:
        y = x
        x = "class-x"
        z = x
        def m(self): return x
    return B.y, B.z, B().m()
print(func())
def func2():
    x = "local"
    class B:
        print(x)
        def m(self): return x
        w = [x for _ in "a"]
    return B.w, B().m()
print(func2())
class C:
    try:
        print(undefined_name)
    except NameError as e:
        print(e)
    a = 1
    del a
    try:
        print(a)
    except NameError as e:
        print(e)
    if True:
        cond = "yes"
    for i in range(3):
        pass
    while False:
        pass
    with open.__class__ and __import__("contextlib").nullcontext(5) as w:
        pass
    import math as m
    (q := 10)
    print(sorted(n for n in locals() if not n.startswith("__")))
print(C.cond, C.i, C.w, C.m.__name__, C.q, C.__module__, C.__qualname__)
class D:
    __qualname__ = "Custom.Name"
    __doc__ = "doc"
    name = __qualname__
    module = __module__
    def f(self): pass
print(D, D.__qualname__ if hasattr(D, "__qualname__") else "", D.name, D.module, D.f.__qualname__, D.__name__, D.__doc__)
class E:
    """Docstring"""
    def outer(self):
        class L:
            def g(self): return lambda: 0
        return L
print(E.__doc__, E().outer().__qualname__, E().outer()().g().__qualname__)
n = 1
class F:
    n = n + 1
    n += 1
    vals = list(map(lambda v: v + 1, [n]))
    try:
        bad = [n + i for i in [n]] + [j for j in range(n) if n]
    except NameError as e:
        bad = str(e)
print(F.n, n, F.vals, F.bad)
class G: locals()["dyn"] = 5
print(G.dyn, [k for k in vars(G) if not k.startswith("__")])
