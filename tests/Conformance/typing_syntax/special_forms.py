import pickle
import typing
import warnings
from typing import *


def show(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


T, S, D = TypeVar('T'), TypeVar('S'), TypeVar('D', default=str)
Ts = TypeVarTuple('Ts')
P = ParamSpec('P')
for form in (ClassVar, Final, Never, Self, Required):
    show(lambda: type(form)())
    show(lambda: iter(form))


def subclass(base):
    class C(base):
        pass


for base in (type(ClassVar), type(ClassVar[int]), type(List[int]), type(Literal[1]), type(Unpack[Ts]), type(List)):
    show(lambda: subclass(base))
for alias in (ClassVar[int], Optional[int], Literal[1], List[int], Callable[[int], str], Annotated[int, 1], Required[int], Concatenate[int, P]):
    show(lambda: (alias.__name__, alias.__qualname__, alias.__module__))
for call in (lambda: List[T][Final], lambda: List[T][ClassVar[int]], lambda: list[T][Generic], lambda: list[T][Protocol[T]], lambda: Dict[T, S][*Ts, T],
             lambda: List[T][Unpack[Ts]], lambda: TypeVar('X', bound=Optional), lambda: Generic[D, T], lambda: Generic[*Ts, D], lambda: Generic[Ts],
             lambda: Generic[*Ts, *Ts], lambda: Generic[T, T], lambda: Generic['T'],
             lambda: Concatenate[int, P][[str, float]], lambda: Callable[Concatenate[int, P], int][[str, float]],
             lambda: Annotated[T, 'x'][Annotated[int, 'y']], lambda: Literal[[], []].__args__, lambda: Literal[1, True, 1].__args__):
    show(call)
print(Callable[[int], str] is Callable[[int], str], List['int'] is List['int'], Dict[str, T] is Dict[str, T], Literal[1] is Literal[True])
for alias in (Callable[[int], Any], Callable[..., Any], Tuple[int, ...], Annotated[int, 'x'], Callable, ClassVar[int], Unpack[Tuple[int, str]]):
    print(alias, pickle.loads(pickle.dumps(alias)) is alias)


class Node(Generic[T]):
    def __init__(self, value):
        self.value = value


class Fixed(Generic[T]):
    def __setattr__(self, name, value):
        raise RuntimeError('immutable')


for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    print(pickle.loads(pickle.dumps(Node(3), protocol)).value, end=' ')
print(type(Fixed[int]()).__name__)


class Forgetful:
    def __init_subclass__(cls):
        pass


class Broken(Forgetful, Generic[T]):
    pass


try:
    Broken[int]
except AttributeError as e:
    print(e, e.__notes__)


class MM(MutableMapping[str, str], typing.Sized):
    pass


print(MM.__mro__[1:4], MM.__orig_bases__)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    print(NamedTuple('N1')._fields, NamedTuple('N2', a=int)._fields, TypedDict('D1').__annotations__)
for w in log:
    print(w.category.__name__, w.message)
show(lambda: NamedTuple('N', [], y=str))
show(lambda: NamedTuple('N', None, y=str))
show(lambda: assert_never('x' * 300))


class Shadow[T, U]:
    T: int
    x: 'T'
    y: 'list[U]'


print(get_type_hints(Shadow)['y'] == list[Shadow.__type_params__[1]])


class TD(TypedDict):
    a: 'int'
    b: None


print(TD.__annotations__['a'].__forward_arg__, TD.__annotations__['b'], get_type_hints(TD))
