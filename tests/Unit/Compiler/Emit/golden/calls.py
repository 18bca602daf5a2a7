def plain(f, x):
    return f(x, x + 1)
def window(f, g, x):
    y = f(g(x), *x, k=1, **x)
    return f(g(f(x)))
def method(o, x):
    o.m(x).n(k=x)
    o.a.b(*x)
    return o.m(1, 2)
class C(B):
    def m(self, x):
        return super().m(x) + super().y
def star(f, a, b):
    f(*a)
    f(**b)
    f(1, *a, 2, x=1, **b, y=2)
