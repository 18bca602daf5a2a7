# Protocols at run time, runtime_checkable, TypedDict, Literal, Final, overload, get_type_hints, no_type_check.
import typing
from typing import Protocol, runtime_checkable, TypedDict, NamedTuple, Literal, Final, ClassVar, Any, Optional, Union, Callable, get_type_hints, get_args, get_origin, Annotated, TypeVar, Generic, NewType, Required, NotRequired, Self, assert_never, assert_type, reveal_type, override, final
@runtime_checkable
class Sized2(Protocol):
    def size(self) -> int: ...
    name: str
class Good:
    name = "g"
    def size(self): return 1
class Half:
    def size(self): return 1
class Plain(Protocol):
    def f(self): ...
print(isinstance(Good(), Sized2), isinstance(Half(), Sized2), isinstance(5, Sized2))
for src in ["issubclass(Good, Sized2)", "isinstance(Good(), Plain)", "Plain()", "Sized2()", "Optional[int]", "Union[int, None]", "Union[int, str, int]", "Optional[Union[str, None]]", "Callable[[int, str], bool]", "Callable[..., Any]", "Literal[1, 'a', True]", "Literal[Literal[1, 2], 3]", "get_args(Literal[1, 2])", "get_origin(Callable[[int], str])", "get_args(Callable[[int], str])", "get_origin(Optional[int]) is Union", "Annotated[int, 'meta', 5]", "get_args(Annotated[int, 'm'])", "Annotated[int, 'm'].__metadata__", "Final[int]", "ClassVar[str]", "Any", "typing.List[int]", "typing.Dict[str, typing.List[int]]", "typing.Tuple[int, ...]", "typing.Type[int]", "typing.Iterable[str]", "Literal[1] == Literal[1]", "Union[int, str] == Union[str, int]", "int | str == Union[int, str]", "Optional", "Union[int]", "Self", "typing.NoReturn", "typing.Never", "isinstance(1, Union[int, str])", "isinstance(1, Any)", "isinstance(1, typing.List[int])", "Any()", "Optional[1, 2]", "Callable[int, str]", "Literal[[]]", "typing.cast('int', 'x')", "TypeVar('T')", "TypeVar('T', bound=int).__bound__", "TypeVar('T', int)", "TypeVar('T', int, str).__constraints__", "TypeVar()", "NewType('U', int)(5)", "NewType('U', int).__name__", "typing.get_type_hints(5)", "assert_never(5)", "assert_type(5, str)", "typing.is_typeddict(dict)", "typing.NamedTuple('N', [('x', int)])(1)", "typing.TypedDict('T', {'a': int})(a=1)", "typing.ForwardRef('X').__forward_arg__", "Final", "ClassVar[ClassVar[int]]"]:
    try: print(src, "=", eval(src))
    except Exception as e: print(src, "->", type(e).__name__, e)
class TD(TypedDict, total=False):
    a: Required[int]
    b: str
class TD2(TD):
    c: NotRequired[float]
t = TD2(a=1, c=2.0); print(t, type(t), TD2.__required_keys__ == {"a"}, sorted(TD2.__optional_keys__), TD.__total__, TD2.__annotations__.keys() == {"a", "b", "c"} or sorted(TD2.__annotations__), TD(b="x"))
try: isinstance(t, TD)
except TypeError as e: print(e)
def f(a: int, b: "str" = "x", *c: float, d: Optional["Good"] = None, **e: Any) -> "list[int]": ...
print(get_type_hints(f))
class H:
    x: "int"
    y: ClassVar["str"] = ""
    z: Annotated[int, "m"]
class H2(H): w: "H"
print(get_type_hints(H2), get_type_hints(H, include_extras=True)["z"])
def bad(a: "Nope"): ...
try: get_type_hints(bad)
except NameError as e: print(e)
@typing.no_type_check
def n(a: "Nope"): ...
print(get_type_hints(n))
class Base:
    @final
    def a(self): return 1
    def b(self): return self
class D(Base):
    @override
    def b(self) -> Self: return self
print(Base.a.__final__, D.b.__override__, typing.TYPE_CHECKING)
@typing.overload
def o(x: int) -> int: ...
@typing.overload
def o(x: str) -> str: ...
def o(x): return x
print(o(5), len(typing.get_overloads(o)))
T = TypeVar("T"); K = TypeVar("K", bound=int)
class Stack(Generic[T]):
    def __init__(self): self.i: list[T] = []
    def push(self, x: T) -> "Stack[T]": self.i.append(x); return self
print(Stack[int]().push(1).i, Stack[int], Stack[T][str], Stack.__parameters__, Stack[int]().__orig_class__, get_args(Stack[int]), T, K, repr(K))
