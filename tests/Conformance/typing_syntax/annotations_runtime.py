import annotationlib
import inspect
import typing
from annotationlib import Format, ForwardRef, get_annotations
from typing import Annotated, Any, Callable, ClassVar, Final, Generic, Literal, NamedTuple, NewType, Optional, ParamSpec, Protocol, TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints, overload


def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except Exception as error:
        print(f"{label:26}", type(error).__name__, error)


calls = []


def note(v):
    calls.append(v)
    return v


def f(a: note(int), b: "str" = "x", *args: float, c: undefined = 1, **kw: note(dict[str, int])) -> Undefined | None: ...


attempt("not evaluated yet", lambda: calls)
attempt("undefined", lambda: f.__annotations__)
attempt("forwardref", lambda: {k: (type(v).__name__, getattr(v, "__forward_arg__", v)) for k, v in get_annotations(f, format=Format.FORWARDREF).items()})
attempt("string", lambda: get_annotations(f, format=Format.STRING))
attempt("value", lambda: get_annotations(f, format=Format.VALUE))
undefined, Undefined = bytes, list
attempt("defined now", lambda: f.__annotations__)
attempt("cached", lambda: f.__annotations__ is f.__annotations__)
attempt("type hints", lambda: get_type_hints(f))
attempt("annotate", lambda: (f.__annotate__(1)["a"], callable(f.__annotate__), f.__annotate__.__name__))
attempt("annotate format 2", lambda: f.__annotate__(2))
attempt("annotate bad", lambda: f.__annotate__("x"))
attempt("set annotations", lambda: (setattr(f, "__annotations__", {"z": 1}), f.__annotations__, f.__annotate__))
attempt("set annotate", lambda: (setattr(f, "__annotate__", lambda format: {"made": format}), f.__annotations__))
attempt("set annotate int", lambda: setattr(f, "__annotate__", 3))
attempt("set annotations int", lambda: setattr(f, "__annotations__", 3))
attempt("delete annotations", lambda: (delattr(f, "__annotations__"), f.__annotations__))
attempt("no annotations", lambda: ((lambda: 0).__annotations__, (lambda: 0).__annotate__))


class C:
    x: int
    y: "C" = 1
    z: list[C]
    def m(self, o: C) -> "C": ...
    (paren): int = 5
    if note(True):
        cond: str


a = type("A", (), {})()
attempt("class", lambda: (C.__annotations__, C.m.__annotations__, C.paren, hasattr(C, "x")))
attempt("class hints", lambda: (get_type_hints(C), get_type_hints(C.m)))


class D(C):
    w: float


class E(C):
    pass


attempt("inherited", lambda: (D.__annotations__, E.__annotations__, list(get_type_hints(D))))
attempt("instance", lambda: C().__annotations__)
attempt("builtin", lambda: int.__annotations__)
attempt("get of instance", lambda: get_annotations(3))
attempt("get of dict", lambda: get_annotations(int))
attempt("eval_str", lambda: get_annotations(C, eval_str=True))
attempt("eval_str and format", lambda: get_annotations(C, eval_str=True, format=Format.STRING))
attempt("module", lambda: __annotations__)
number: int = 3
text: "str"
attempt("module later", lambda: __annotations__)
fr = ForwardRef("list[int]")
attempt("ForwardRef", lambda: (fr, fr.evaluate(), fr.__forward_arg__, fr == ForwardRef("list[int]"), ForwardRef("x", module="m")))
attempt("ForwardRef undefined", lambda: ForwardRef("nope").evaluate())
attempt("ForwardRef bad", lambda: ForwardRef("1 +"))
attempt("ForwardRef int", lambda: ForwardRef(3))
attempt("ForwardRef format", lambda: (ForwardRef("nope").evaluate(format=Format.FORWARDREF), ForwardRef("nope").evaluate(format=Format.STRING)))
attempt("ForwardRef globals", lambda: ForwardRef("q + 1").evaluate(globals={"q": 4}))
attempt("type_repr", lambda: (annotationlib.type_repr(int), annotationlib.type_repr(C), annotationlib.type_repr("s"), annotationlib.type_repr(list[int]), annotationlib.type_repr(...)))
attempt("unions", lambda: (Union[int, str], Optional[int], Union[int], Union[int, int], Union[int, Union[str, None]], int | str | None, Union[int, str] == int | str, get_args(Optional[int]), get_origin(int | str), type(Union[int, str])))
attempt("Union[()]", lambda: Union[()])
attempt("Union[1]", lambda: Union[1, 2])
attempt("Optional two", lambda: Optional[int, str])
attempt("Literal", lambda: (Literal[1, "a", None], Literal[1, 1], Literal[Literal[1], 2], get_args(Literal["x"]), Literal[1] == Literal[True], Literal[1, 2] == Literal[2, 1]))
attempt("Annotated", lambda: (Annotated[int, "m", 3], get_args(Annotated[int, "m"]), Annotated[Annotated[int, 1], 2], Annotated[int, 1].__metadata__, Annotated[int, 1].__origin__, get_type_hints(type("K", (), {"__annotations__": {"x": Annotated[int, 5]}})), get_type_hints(type("K", (), {"__annotations__": {"x": Annotated[int, 5]}}), include_extras=True)))
attempt("Annotated one", lambda: Annotated[int])
attempt("Callable", lambda: (Callable[[int, str], bool], Callable[..., int], Callable, get_args(Callable[[int], str]), get_origin(Callable[..., int])))
attempt("Callable bad", lambda: Callable[int])
attempt("ClassVar Final", lambda: (ClassVar[int], Final[str], get_origin(ClassVar[int])))
attempt("List", lambda: (typing.List[int], typing.Dict[str, int], typing.List, get_origin(typing.List[int]), typing.Tuple[int, ...], typing.Type[int], typing.Deque[int], typing.Iterable[str]))
attempt("List too many", lambda: typing.List[int, str])
attempt("Dict too few", lambda: typing.Dict[int])
attempt("List()", lambda: typing.List())
attempt("Any", lambda: (Any, isinstance(Any, type), type("S", (Any,), {}).__mro__[1]))
attempt("Any()", lambda: Any())
T = TypeVar("T")
B = TypeVar("B", bound=int)
K = TypeVar("K", int, str)
P = ParamSpec("P")
attempt("TypeVar", lambda: (T, T.__name__, B.__bound__, K.__constraints__, TypeVar("V", covariant=True), TypeVar("V", default=int).__default__, T.__default__, T.has_default()))
attempt("TypeVar one constraint", lambda: TypeVar("X", int))
attempt("TypeVar both", lambda: TypeVar("X", int, str, bound=int))
attempt("TypeVar variance", lambda: TypeVar("X", covariant=True, contravariant=True))
attempt("TypeVar subclass", lambda: type("X", (TypeVar,), {}))
attempt("ParamSpec", lambda: (P, P.args, P.kwargs, Callable[P, int], Callable[typing.Concatenate[int, P], str]))
attempt("NewType", lambda: (lambda U: (U(5), U.__name__, U.__supertype__, U | None, repr(U)))(NewType("UserId", int)))
attempt("NewType subclass", lambda: type("X", (NewType("U", int),), {}))
attempt("cast", lambda: (cast(int, "s"), cast("anything", 1), typing.assert_type(1, int)))
attempt("assert_never", lambda: typing.assert_never(3))
attempt("reveal", lambda: typing.no_type_check(len) is len)


class G(Generic[T]):
    def __init__(self, v: T): self.v = v


class G2(G[int], Generic[B]): pass


attempt("generic", lambda: (G[int], G[int](3).v, G[int].__origin__, G[T][str], G.__parameters__, G2.__orig_bases__, G[int](1).__orig_class__, G2[bool], G[list[T]][int]))
attempt("generic too many", lambda: G[int, str])
attempt("generic again", lambda: G[int][str])
attempt("Generic plain", lambda: Generic[int])
attempt("Generic()", lambda: type(Generic()))
attempt("generic isinstance", lambda: isinstance(G(1), G[int]))


class TD(TypedDict, total=False):
    a: int
    b: typing.Required[str]
    c: typing.NotRequired[list["TD"]]
    d: typing.ReadOnly[int]


attempt("TypedDict", lambda: (TD(a=1, b="x"), type(TD()), TD.__required_keys__ == {"b"}, sorted(TD.__optional_keys__), TD.__total__, TD.__annotations__["a"], sorted(TD.__mutable_keys__), typing.is_typeddict(TD)))
attempt("TypedDict isinstance", lambda: isinstance({}, TD))
attempt("TypedDict functional", lambda: TypedDict("X", {"in": int})({"in": 1}))


class NT(NamedTuple):
    x: int
    y: str = "d"
    def both(self): return self.x, self.y


attempt("NamedTuple", lambda: (NT(1), NT(1).both(), NT._fields, NT._field_defaults, NT.__annotations__, NT.__mro__[1:], NT.__orig_bases__[0].__name__))
attempt("NamedTuple default order", lambda: exec("class X(NamedTuple):\n a: int = 1\n b: int", globals()))
attempt("NamedTuple underscore", lambda: exec("class X(NamedTuple):\n _a: int", globals()))
attempt("NamedTuple override", lambda: exec("class X(NamedTuple):\n a: int\n def _asdict(self): pass", globals()))


@typing.runtime_checkable
class HasLen(Protocol):
    size: int
    def __len__(self) -> int: ...


attempt("Protocol", lambda: (isinstance([], HasLen), isinstance(type("S", (), {"size": 1, "__len__": lambda s: 0})(), HasLen), typing.get_protocol_members(HasLen) == {"size", "__len__"}, typing.is_protocol(HasLen)))
attempt("Protocol()", lambda: HasLen())
attempt("Protocol issubclass", lambda: issubclass(list, HasLen))


@overload
def g(x: int) -> int: ...
@overload
def g(x: str) -> str: ...
def g(x): return x


attempt("overload", lambda: (g(1), len(typing.get_overloads(g)), typing.clear_overloads()))
attempt("signature", lambda: (inspect.signature(NT.both), inspect.signature(G.__init__), str(inspect.signature(attempt))))
attempt("override final", lambda: (typing.override(lambda: 0).__override__, typing.final(type("Z", (), {})).__final__))
attempt("get_origin", lambda: [get_origin(x) for x in (list[int], int, Generic[T], Literal[1], P.args, ClassVar[int], Annotated[int, 1])])
attempt("Self", lambda: (typing.Self, typing.Never, typing.NoReturn, typing.LiteralString, typing.TypeAlias, typing.Unpack[tuple[int, ...]]))
attempt("Self[int]", lambda: typing.Self[int])
attempt("instance of special", lambda: isinstance(1, typing.Never))
