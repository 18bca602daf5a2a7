# Annotations in all formats: what is recorded of names that are not known, and what their references know.
import annotationlib
import re
import typing
from annotationlib import *


def print(*parts, _print=print):
    _print(re.sub("0x[0-9a-f]+", "0x", " ".join(map(str, parts))))


def show(f):
    for fmt in (Format.VALUE, Format.FORWARDREF, Format.STRING):
        try: print(fmt.name, get_annotations(f, format=fmt))
        except Exception as e: print(fmt.name, type(e).__name__, e)
def f1(a: unknown | str | int | list[str] | tuple[int, ...]): ...
show(f1)
fr=get_annotations(f1,format=Format.FORWARDREF)['a']
print(fr.__extra_names__, fr.__forward_arg__, fr.__resolved_str__, fr)
def f2(a: undefined[int], b: undefined.x(1, 'a', k=2.5), c: -undefined + 1 ** undefined, d: not_defined if 1 else 2, e: [undefined], f: {undefined: 1}, g: (undefined, 1), h: {undefined, 1} if 0 else undefined, i: undefined < 3, j: undefined[1:2, ::3], k: ~undefined, l: undefined @ undefined, m: "str", n: list["x"], o: undefined["x"], p: lambda: 1 if undefined else 2, q: None, r: ..., s: undefined[...], t: undefined[None], u: (undefined | int)[3], v: undefined.a.b, w: 1 + undefined, x: [*undefined], y: undefined(*[1], **{'a': 2})): ...
show(f2)
def f3(a: t"{x}", b: typing.Union[int, undefined], c: typing.List["x"], d: typing.Optional[undefined], e: typing.Callable[[undefined], int], f: dict[undefined, int], g: typing.Annotated[undefined, 1], h: typing.Literal['a', 1]): ...
show(f3)
class C:
    a: undefined
    b: int
    c: C
    d: 'x'
    def m(self) -> C: ...
show(C); show(C.m)
class D[T]:
    x: T
    y: list[T]
    z: undefined[T]
    def m[U](self, a: T, b: U, c: undefined[U]): ...
show(D); show(D.m)
type A = undefined | int
for fmt in (Format.FORWARDREF, Format.STRING):
    print(annotationlib.call_evaluate_function(A.evaluate_value, fmt))
r = ForwardRef('x | int')
print(r, r == ForwardRef('x | int'), hash(r) == hash(ForwardRef('x | int')), r != ForwardRef('x'), r.evaluate(format=Format.STRING), r.evaluate(format=Format.FORWARDREF), r.evaluate(locals={'x': str}), r.evaluate(globals={'x': list}))
for a in ('1 +', '', 'x y', '*', 'lambda'):
    try: ForwardRef(a).evaluate()
    except Exception as e: print(type(e).__name__, e)
print(annotations_to_string({'a': int, 'b': 'x', 'c': ..., 'd': len, 'e': list[int], 'f': t'{1}', 'g': None, 'h': C}))
def f4(*args: "*tuple[int, ...]", **kw: 'int'): ...
print(get_annotations(f4, eval_str=True))
for bad in (lambda: get_annotations(1), lambda: get_annotations(f1, format=2), lambda: get_annotations(f1, format=9), lambda: get_annotations(f1, eval_str=True, format=4), lambda: call_annotate_function(lambda f: {}, 2), lambda: ForwardRef(1), lambda: typing.List['']):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
