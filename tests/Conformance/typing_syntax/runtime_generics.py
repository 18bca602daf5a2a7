# Generic aliases and unions of built-in types at run time.
import types, typing, collections, collections.abc as cabc
print(list[int], dict[str, list[int]], tuple[()], tuple[int, ...], type[int], set["fwd"], frozenset[None], list[...], list[[int]], list[1], list[int, str])
a = list[int]
print(a.__origin__, a.__args__, a.__parameters__, type(a).__name__, a == list[int], a != list[str], hash(a) == hash(list[int]), a((1, 2)), isinstance(a, types.GenericAlias), a.append, a.__name__, a.__doc__ == list.__doc__, a.__class__)
T, U = typing.TypeVar("T"), typing.TypeVar("U")
print(list[T], list[T].__parameters__, list[T][int], dict[T, U][str, int], dict[T, T][int], list[list[T]][str], tuple[T, ...][int], list[T] | None, (list[T] | U)[int, str], (T | None)[int])
for src in ["list[int][str]", "dict[T, U][int]", "list[int]()", "isinstance([], list[int])", "issubclass(list, list[int])", "list[int].x", "class_", "int[str]", "str[int]", "list[int] + 1", "[*list[int]]", "len(list[int])", "list[int][0]", "next(iter(list[int]))", "list[int] | 5", "setattr(list[int], 'x', 1)", "list[int] < list[str]", "list[int]([1])", "dict[str, int](a=1)", "type[int]()", "list[int].__origin__()", "types.GenericAlias(list)", "types.GenericAlias(list, (int,))", "types.GenericAlias(1, 2)", "list[*tuple[int, str]]", "tuple[*tuple[int, ...], str]", "collections.deque[int]", "collections.OrderedDict[str, int]", "cabc.Callable[[int], str]", "cabc.Callable[..., int]", "cabc.Callable[int]", "cabc.Iterable[int]", "typing.List[int]", "typing.Dict[str, int]", "typing.Optional[int]", "typing.Union[int, str, int]", "typing.Union[int]", "typing.Union[()]", "typing.Optional[1]", "typing.Callable[[int], str]", "typing.Literal['a', 1]", "typing.Any", "typing.Final[int]", "typing.ClassVar[int]", "typing.Annotated[int, 'x']", "typing.Tuple[int, ...]", "typing.Type[int]", "typing.NoReturn", "typing.Self", "typing.List", "typing.List[int] == list[int]", "typing.Union[int, str] == int | str", "typing.get_origin(list[int]), typing.get_args(dict[str, int])", "typing.get_origin(int | str)"]:
    try: print(src, "=", eval(src))
    except Exception as e: print(src, "->", type(e).__name__, e)
print(int | str | None, (int | str).__args__, int | int, (int | str) | (str | bytes), list[int] | dict[str, int], int | list[int] | None, type(int | None), (int | str) == (str | int), int | T, (int | None).__origin__ if hasattr(int | None, "__origin__") else "no origin")
class L(list[int]): pass
print(L.__bases__, L.__orig_bases__, L([1]), L.__mro__[1])
class D(dict[str, T], typing.Generic[T]): pass
print(D[int], D.__parameters__, D.__bases__)
class MyGeneric:
    __class_getitem__ = classmethod(types.GenericAlias)
print(MyGeneric[int], MyGeneric[int]().__class__.__name__, MyGeneric[T][str])
N = typing.NewType("N", int); print(N(5), N.__name__, N.__supertype__, N)
@typing.overload
def ov(x: int) -> int: ...
@typing.overload
def ov(x: str) -> str: ...
def ov(x): return x
print(ov(5), typing.cast(str, 5), typing.TYPE_CHECKING, typing.get_type_hints(lambda: 0))
class TD(typing.TypedDict): a: int; b: str
class NT(typing.NamedTuple): x: int; y: str = "d"
print(TD(a=1, b="x"), TD.__annotations__, TD.__required_keys__ == {"a", "b"}, NT(1), NT(1)._asdict(), NT.__annotations__, NT._field_defaults)
