# What can be called, and how: __call__, classes, bound methods, instance vs type lookup.
class C:
    def __call__(self, *a, **k): return "called", a, k
class NoCall: pass
c = C()
print(c(1, x=2), callable(c), callable(NoCall()), callable(NoCall), callable(lambda: 0), callable(5), C.__call__(c, 3), c.__call__(4), type(c).__call__(c))
n = NoCall()
n.__call__ = lambda: "instance"
try: n()
except TypeError as e: print(e)
print(n.__call__(), callable(n))
NoCall.__call__ = lambda self: "class"
print(n(), NoCall()())
class Nested:
    __call__ = C()
print(Nested()(5))
class Meta(type):
    def __call__(cls, *a, **k):
        print("meta call", a, k)
        return super().__call__(*a, **k)
class M(metaclass=Meta):
    def __init__(self, x): self.x = x
print(M(5).x)
class NotInst(metaclass=type("X", (type,), {"__call__": lambda cls: "no instance"})): pass
print(NotInst())
for src in ["1()", "'a'()", "None()", "[]()", "{}()", "(1, 2)()", "n.x()", "len()()", "c()()", "f'{1}'()", "...()", "True()", "(lambda: 0)()()", "int()()", "print('x')()", "[1][0]()", "C.nosuch()", "{1}()", "(x for x in [])()", "1.5()", "b''()", "range(1)()", "NotImplemented()", "type(n)()()()"]:
    try: print(src, eval(compile(src, "s", "eval", dont_inherit=True)) if src[0] not in "1'N[{(f.Tb" else eval(src.replace("()", ".__call__()", 1)))
    except Exception as e: print(src, "->", type(e).__name__, e)
class Desc:
    def __get__(self, o, t): return lambda *a: ("descr call", a)
class D:
    __call__ = Desc()
print(D()(1, 2))
import operator, functools
print(operator.call(max, 1, 2), operator.methodcaller("upper")("a"), operator.attrgetter("real")(5), operator.itemgetter(1, 0)("ab"), functools.reduce(lambda a, f: f(a), [str, len], 12345))
class Super:
    def m(self): return "super.m"
class Sub(Super):
    def m(self): return "sub." + super().m()
print(Sub().m(), Super.m(Sub()), Sub.m(Sub()), (bm := Sub().m)(), bm.__func__(Sub()), Sub.__dict__["m"](Sub()))
print([f(2) for f in (str, float, lambda x: x, C(), [0, 1, 2].__getitem__, "abc".__getitem__, {2: "v"}.get)])
