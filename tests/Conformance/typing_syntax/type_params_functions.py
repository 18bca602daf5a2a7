# Type parameters of functions: scope, bounds, defaults, laziness, attributes.
def first[T](l: list[T]) -> T: return l[0]
print(first([1, 2]), first.__type_params__, first.__annotations__, first.__name__)
T, = first.__type_params__
print(type(T).__name__, T.__name__, T.__bound__, T.__constraints__, T.__covariant__, T.__contravariant__, T.__infer_variance__, repr(T), T.has_default())
def bounded[T: int, U: (str, bytes), *Ts, **P](a: T, b: U) -> tuple[T, U]: return a, b
t, u, ts, p = bounded.__type_params__
print(t.__bound__, t.__constraints__, u.__bound__, u.__constraints__, type(ts).__name__, type(p).__name__, repr(ts), repr(p), bounded(1, "a"))
def dflt[T = int, *Ts = *tuple[int, str], **P = [int]](): pass
print([x.__default__ for x in dflt.__type_params__], [x.has_default() for x in dflt.__type_params__])
def lazy[T: Undefined, U = AlsoUndefined](): pass
print("lazy ok")
try: lazy.__type_params__[0].__bound__
except NameError as e: print(e)
Undefined = str; print(lazy.__type_params__[0].__bound__)
def uses[T](x: T, cls=None):
    y: T = x
    return T, [T for _ in "a"][0] is T, (lambda: T)() is T
print(uses(1)[0].__name__, uses(1)[1:])
try: T2
except NameError as e: print(e)
def default_not_in_scope[T](x=[1]): return T
print(default_not_in_scope().__name__)
def deco(f): print("decorated", f.__type_params__); return f
@deco
def decorated[T](x: T): pass
def outer[T]():
    def inner[U](a: T, b: U) -> T: return T, U
    return inner
i = outer(); print(i.__type_params__, i.__annotations__, i(1, 2))
class C:
    def m[T](self, x: T) -> T: return x
    attr = 1
    def n[T](self, x: attr = attr): return x
print(C.m.__type_params__, C().m(3), C().n(), C.n.__annotations__, C.m.__qualname__)
async def co[T](x: T): return T
def gen[T](x: T): yield T
print(co.__type_params__, next(gen(1)).__name__)
T = "global T"
def shadow[T](): return T
print(shadow().__name__, T)
def rec[T: "rec"](): return rec.__type_params__[0].__bound__
print(rec())
def self_bound[T: list[T]](): pass
print(self_bound.__type_params__[0].__bound__)
for s in ["def f[T, T](): pass", "def f[](): pass", "def f[T:](): pass", "def f[T: int = str](): pass", "def f[T = int, U](): pass", "def f[*Ts, T = int](): pass", "def f[*Ts: int](): pass", "def f[**P: int](): pass", "def f[T: (yield)](): pass", "def f[T: (x := 1)](): pass", "def f[T: await x](): pass", "def f[1](): pass", "def f[T](x=T): pass", "def f[*T, *U](): pass", "def f[**P, **Q](): pass", "def f[T = *x](): pass", "def f[*T = *x](): pass", "def f[T: *x](): pass", "def f[T.x](): pass", "lambda[T]: 0", "def f[T]: pass", "def f[__debug__](): pass", "def f[T]():\n nonlocal T", "def f[T]():\n global T", "def f[T](): T = 1", "def f[T](T): pass", "class A[T](x := 1): pass", "class A[T, T]: pass", "class A[T](metaclass=T): pass", "class A[T]((yield)): pass", "def f[T]() -> (yield): pass"]:
    try: compile(s, "s", "exec"); print(repr(s), "ok")
    except SyntaxError as e: print(repr(s), "->", e.msg)
