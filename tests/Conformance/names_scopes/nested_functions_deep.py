# Deep nesting: cells passing through levels, nonlocal at several depths, class in function in class, generators in closures.
def l1():
    a = 1
    def l2():
        b = 2
        def l3():
            c = 3
            def l4():
                nonlocal a, c
                a += 10; c += 30
                return a, b, c
            return l4(), (a, b, c)
        return l3(), (a, b)
    return l2(), a
print(l1())
def shadow():
    x = "outer"
    def mid():
        def inner(): return x
        return inner()
    def mid2():
        x = "mid2"
        def inner():
            nonlocal x
            x = "changed"
        inner()
        return x
    return mid(), mid2(), x
print(shadow())
class Outer:
    x = "Outer.x"
    def method(self):
        y = "method.y"
        class Inner:
            z = y
            x = "Inner.x"
            def m(self):
                def deep(): return y, self.x, __class__.__name__
                return deep()
        return Inner
    class Nested:
        def who(self): return __class__.__qualname__
print(Outer().method()().m(), Outer().method().z, Outer.Nested().who(), Outer().method().__qualname__)
def make_ops():
    ops, total = {}, 0
    for name, f in (("add", lambda t, n: t + n), ("mul", lambda t, n: t * n)):
        def op(n, f=f):
            nonlocal total
            total = f(total, n)
            return total
        ops[name] = op
    ops["get"] = lambda: total
    return ops
o = make_ops(); print(o["add"](5), o["mul"](3), o["get"](), [c.cell_contents for c in o["get"].__closure__])
def gens():
    n = 0
    def g():
        nonlocal n
        while n < 3: n += 1; yield n
    def reset(): nonlocal n; n = 0
    return g, reset
g, reset = gens(); print(list(g()), list(g())); reset(); print(list(g()))
def rec_closure(n): return (lambda: n) if n == 0 else (lambda inner=rec_closure(n - 1): (n, inner()))
print(rec_closure(3)())
def cells():
    a, b, c = 1, 2, 3
    def f(): return c, a
    return f
f = cells(); print(f.__code__.co_freevars, [x.cell_contents for x in f.__closure__], f.__closure__[0] == f.__closure__[0], type(f.__closure__[0]).__name__)
def loop_cells():
    fs = []
    for i in range(3):
        j = i * 10
        def f(): return i, j
        fs.append(f)
    return [f() for f in fs]
print(loop_cells())
def try_cells():
    def f(): return e_copy
    try: raise ValueError("v")
    except ValueError as e: e_copy = e
    return repr(f())
print(try_cells())
def exc_cell():
    try: raise ValueError("x")
    except ValueError as e:
        def f(): return e
        r = repr(f())
    try: f()
    except NameError as err: return r, str(err)
print(exc_cell())
def del_cell():
    x = 1
    def f(): return x
    del x
    try: f()
    except NameError as e: msg = str(e)
    x = 2
    return msg, f()
print(del_cell())
def param_cell(a, *args, k=1, **kw):
    def f(): nonlocal a, k; a += 1; k *= 2; return a, args, k, kw
    return f(), f(), a, k
print(param_cell(1, 2, 3, z=4))
def lambda_nest(): return (lambda a: (lambda b: (lambda c: (a, b, c, [a + x for x in (b, c)]))))(1)(2)(3)
print(lambda_nest())
def comp_nest(): n = 2; return [[(i, j, n, lambda: (i, j, n)) for j in range(n)] for i in range(n)][1][0][3]()
print(comp_nest())
def counter_factory():
    total = 0
    class Counter:
        def inc(self): nonlocal total; total += 1; return total
        total = property(lambda self: total)
    return Counter
C = counter_factory(); a, b = C(), C(); print(a.inc(), b.inc(), a.total)
