# Decorators: order, arguments, any expression, on classes and methods, stacked with descriptors.
import functools
def trace(tag):
    print("make", tag)
    def deco(f):
        print("apply", tag, f.__name__)
        @functools.wraps(f)
        def wrapper(*a, **k):
            print("call", tag)
            return f(*a, **k)
        return wrapper
    return deco
@trace("a")
@trace("b")
def f(x): "fdoc"; return x
print(f(5), f.__name__, f.__doc__, f.__wrapped__.__name__, f.__wrapped__.__wrapped__(6))
@lambda f: f()
def value(): return 42
print(value)
decos = {"k": [None, lambda f: f.__name__.upper()]}
@decos["k"][1]
def indexed(): pass
print(indexed)
@(lambda n: lambda f: [f.__name__] * n)(3)
def called(): pass
print(called)
@(w := lambda f: "walrus")
def ww(): pass
print(ww, w(0))
@(lambda c: c)
class K: pass
print(K.__name__)
def add_repr(cls):
    cls.__repr__ = lambda self: f"<{cls.__name__} {vars(self)}>"
    return cls
def register(reg):
    def d(cls): reg[cls.__name__] = cls; return cls
    return d
reg = {}
@register(reg)
@add_repr
class Point:
    def __init__(self, x): self.x = x
    @property
    @functools.lru_cache
    def p(self): return "computed"
    @staticmethod
    @functools.cache
    def s(n): return n * 2
    @classmethod
    def make(cls, x): return cls(x)
    @functools.cached_property
    def cp(self): print("computing", end=" "); return self.x * 100
pt = Point.make(3)
print(repr(pt), list(reg), pt.p, Point.s(4), pt.s(5), pt.cp, pt.cp, vars(pt))
class Deco:
    def __init__(self, f): self.f = f; self.n = 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
    def __get__(self, obj, owner): return self if obj is None else functools.partial(self, obj)
@Deco
def counted(x): return x + 1
print(counted(1), counted(2), counted.n)
class L:
    @Deco
    def m(self, x): return x
print(L().m(1), L().m(2), L.__dict__["m"].n)
try:
    @undefined_decorator
    def z(): pass
except NameError as e: print(e)
try:
    @5
    def z(): pass
except TypeError as e: print(e)
print("z" in globals())
def order(n):
    print("expr", n, end=" ")
    return lambda f: (print("applied", n, end=" "), f)[1]
@order(1)
@order(2)
def z(a=order(3)): pass
print()
for s in ["@a\nx = 1", "@\ndef f(): pass", "@a b\ndef f(): pass", "@yield\ndef f(): pass", "@a", "@a\n@b\nclass C: pass", "@a; \ndef f(): pass", "@x.y[0]()(1)\nasync def f(): pass", "@a, b\ndef f(): pass", "@*a\ndef f(): pass"]:
    try: compile(s, "s", "exec"); print(repr(s), "ok")
    except SyntaxError as e: print(repr(s), e.msg, e.lineno)
