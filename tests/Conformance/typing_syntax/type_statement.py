# type statements: laziness, recursion, generics, attributes, errors.
type A = int
print(A, repr(A), type(A).__name__, A.__value__, A.__name__, A.__type_params__, A.__module__)
type Lazy = Undefined
print("lazy ok")
try: Lazy.__value__
except NameError as e: print(e)
Undefined = float; print(Lazy.__value__)
type Rec = int | list[Rec]
print(Rec.__value__)
type G[T] = list[T] | None
type Cb[**P, R, *Ts] = tuple[R, *Ts]
print(G.__type_params__, G.__value__, G[int], G[int].__args__, G[int].__origin__ is G, Cb.__type_params__, Cb.__parameters__, G[int].__value__ if hasattr(G[int], "__value__") else "no value")
type Multi = (
    int
    | str
)
print(Multi.__value__)
type B[T: int = bool] = dict[str, T]
print(B.__type_params__[0].__bound__, B.__type_params__[0].__default__, B[bool])
def f():
    loc = bytes
    type L = loc
    type P[T] = tuple[loc, T]
    return L.__value__, P.__value__, L
print(f()[:2], f()[2].__module__, f()[2])
class C:
    x = int
    type T = x
    type U[V] = dict[x, V]
    def m(self) -> T: ...
print(C.T.__value__, C.U.__value__, C.T)
type = 5; print(type, type + 1)
del type
type type = int; print(type.__value__)
del type
print("call of type:", type(5), type[int])
match_ = {"type": 1}; print(match_["type"])
for src in ["A()", "A[int]", "isinstance(1, A)", "issubclass(int, A)", "A.x", "A + 1", "A | None", "None | A", "A | str", "list[A]", "A == A", "hash(A) == hash(A)", "G[int] | None", "G | str", "G[int, str]", "G", "A.__value__()", "bool(A)", "len(A)", "A.__evaluate__ if hasattr(A, '__evaluate__') else 0", "A.__dict__", "A.evaluate_value(1)"]:
    try: print(src, "=", str(eval(src)).split(" at 0x")[0])
    except Exception as e: print(src, "->", e.__class__.__name__, e)
for attr in ("__value__", "__name__", "__type_params__", "__module__", "new"):
    try: setattr(A, attr, 1); print(attr, "set")
    except (AttributeError, TypeError) as e: print(attr, e)
from typing import TypeAliasType, TypeVar
T = TypeVar("T")
M = TypeAliasType("M", list[T], type_params=(T,)); print(M, M.__value__, M[int], M.__type_params__, M.__module__)
for args in [(), ("x",), (1, int), ("x", int, 5)]:
    try: TypeAliasType(*args)
    except TypeError as e: print(args, e)
try:
    class S(A): pass
except TypeError as e: print(e)
for s in ["type X", "type X =", "type X = ", "type = 1", "type X[] = int", "type X[T, T] = int", "type X.y = int", "type X[0] = int", "type (X) = int", "type X, Y = int", "type X: int = int", "type X = yield", "type X = (yield)", "type X = (y := 1)", "type X = await y", "type X = *y", "type X = y, z", "type X += int", "type X = int = str", "type X[T: (yield)] = int", "type X = lambda: (yield)", "type 1 = int", "type None = int", "type X = [i for i in y]", "async type X = int", "x = type Y = int", "type X = 1; type Y = 2", "type if x else y", "type X[T = int, U] = T", "type X[*T: int] = T", "def f(): type X = await y", "type\nX = 1", "type in x", "type is x", "type and x", "type not in x", "type(x)", "type[x]", "type.x", "type, x = y", "type: int = 1", "type @ x", "type - x"]:
    try: compile(s, "s", "exec"); print(repr(s), "ok")
    except SyntaxError as e: print(repr(s), "->", e.msg)
