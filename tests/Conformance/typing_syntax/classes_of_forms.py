# The classes of what typing gives, and the order of annotations.
from typing import *

T = TypeVar("T")


class Generalized(Generic[T]): ...


forms = [
    List[int], Dict[str, int], Tuple[int, ...], Callable[[int], str], Union[int, str], ClassVar[int], Final[int], Type[int], Iterable[int], Deque[int],
    TypeGuard[int], Required[int], Generalized[int], Pattern[str], Any, Self, NoReturn, List, Callable, T, ForwardRef("x"), NewType("New", int), Literal[1],
]
for form in forms:
    print(form, type(form), type(form).__name__, form.__module__)


def function(a: 1, b: 2, /, c: 3, *args: 4, d: 5, **kwargs: 6) -> 7: ...


print(function.__annotations__)
print(list((lambda: None).__annotations__))
