# Wording of argument count errors: plural forms, defaults, given counts, methods, keyword-only mixes.
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def f4(a, b, c, d): pass
def fd1(a, b=1): pass
def fd2(a=1): pass
def fd3(a=1, b=2): pass
def k1(a, *, b): pass
def k2(*, b, c): pass
def k3(a, *, b=1): pass
def p1(a, /): pass
def p2(a, b, /, c): pass
def p3(a, b=2, /): pass
def v1(a, *args): pass
def kw1(a, **kw): pass
class C:
    def m0(): pass
    def m(self): pass
    def m1(self, a): pass
    @classmethod
    def cm(cls, a): pass
    @staticmethod
    def sm(a): pass
    def __call__(self, a): pass
    def __init__(self, a=None, *, key=None): pass
    class Inner:
        def deep(self, x): pass
def outer():
    def inner(a): pass
    return inner
inner = outer()
c = C()
for call in ["f0(1)", "f0(1, 2)", "f0(a=1)", "f1()", "f1(1, 2)", "f1(1, 2, 3)", "f1(b=1)", "f1(1, a=1)", "f1(1, b=2)", "f2()", "f2(1)", "f2(b=1)", "f2(a=1)", "f3()", "f3(1)", "f3(1, c=2)", "f4()", "f4(1, 2)", "f4(d=1)", "fd1()", "fd1(1, 2, 3)", "fd2(1, 2)", "fd2(b=1)", "fd3(1, 2, 3)", "k1()", "k1(1)", "k1(1, 2)", "k1(b=1)", "k1(1, 2, b=3)", "k1(1, 2, 3, b=3)", "k2()", "k2(1, b=2, c=3)", "k2(b=1)", "k3(1, 2)", "k3(1, 2, b=1)", "p1(a=1)", "p1()", "p1(1, a=1)", "p2(a=1, b=2, c=3)", "p2(1, b=2, c=3)", "p2(1)", "p3(b=1)", "p3(1, b=1)", "v1()", "v1(a=1, b=2)", "kw1()", "kw1(1, 2)", "kw1(1, a=2)", "c.m0()", "c.m(1)", "c.m1()", "c.m1(1, 2)", "C.m1(1)", "C.m1()", "C.cm()", "c.cm(1, 2)", "C.sm()", "c.sm(1, 2)", "c()", "c(1, 2)", "C(1, 2)", "C(b=1)", "C(kee=1)", "C.Inner().deep()", "inner()", "inner(1, 2)", "inner(z=1)", "f1(1, **{'a': 2})", "f1(**{'a': 1, 'zz': 2})", "kw1(1, **{'a': 2})", "f2(1, *[2, 3, 4])", "f1(*[1], a=2)", "object(1)", "object.__new__(C, 1) and 0", "type('X', (), {})(1)", "type('X', (), {})(a=1)"]:
    try:
        eval(call)
        print(call, "ok")
    except TypeError as e:
        print(call, "->", e)
