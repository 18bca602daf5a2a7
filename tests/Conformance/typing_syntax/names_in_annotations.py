"""Names that annotations and type parameters see, and the hints made of them."""
import inspect
from typing import Annotated, ForwardRef, NamedTuple, ParamSpec, TypedDict, Unpack, evaluate_forward_ref, get_type_hints


def report(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


class format:
    pass


def f(x: format):
    pass


class WithFormat:
    x: format


x: format
print(f.__annotations__, WithFormat.__annotations__, __annotations__, f.__annotate__.__code__.co_varnames)
type Alias[T: int = str] = list[T]
print(inspect.signature(Alias.evaluate_value), inspect.signature(Alias.__type_params__[0].evaluate_bound))

namespace = {}
exec('''
class __Base: pass
class Derived[T](__Base): pass
class Other[__T](__Base):
    a: __T
''', namespace)
print(namespace['Derived'].__mro__[1].__name__, namespace['Other'].__annotations__, namespace['Other'].__type_params__)


def inside():
    class Y:
        class __X:
            pass

        class B[T](__X):
            pass


report(inside)


def star(*args: *tuple[int, str], y: 'tuple[*tuple[int, "str"]]'):
    pass


def text(*args: '*tuple[int, str]', z: 'None', w: None = None):
    pass


report(lambda: get_type_hints(star))
report(lambda: get_type_hints(text))
report(lambda: evaluate_forward_ref(ForwardRef('None')))
report(lambda: ParamSpec('P', bound=(int, str)).__bound__)


class Movie(TypedDict):
    title: 'Annotated[str, 1]'


print(Movie.__annotations__)


def named():
    class Wrong(NamedTuple):
        a: int

        def __repr__(self):
            return super().__repr__()


report(named)
