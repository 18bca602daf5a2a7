"""How aliases show lists and tuples among their arguments; what set methods take of an iterator, and what they say of what cannot be hashed; __rmod__ of bytes."""
import typing as t
T=t.TypeVar('T'); P=t.ParamSpec('P')
class V(t.Generic[T, P]): pass
def p(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
p(lambda: V[int, [str, int]]); p(lambda: V[int, [[str], int]]); p(lambda: V[int, ...]); p(lambda: V[int, []]); p(lambda: V[int, (str, int)])
p(lambda: V[(int, str), [int]]); p(lambda: t.Annotated[int, (1, 2), [int]]); p(lambda: t.Literal[(1, 2)]); p(lambda: t.Callable[[int, [str]], int]); p(lambda: t.Tuple[()]); p(lambda: t.Dict[(int, str)])
p(lambda: V[int, [t.List[int], (int, 3)]]); p(lambda: t.Optional[V[int, [int]]]); p(lambda: list[V[int,[int]]])
class W[**Q]: pass
p(lambda: W[int, str]); p(lambda: W[[int, str]]); p(lambda: W[[int, [str]]]); p(lambda: W[()]); p(lambda: W[[]])
type A[**Q, T] = t.Callable[Q, T]
p(lambda: A[[int, str], int]); p(lambda: A[(int, str), int]); p(lambda: A[[int, [str]], int]); p(lambda: A[..., int])
for s in {1}, {1, 2}, set(), frozenset({3}):
    for n in 'intersection', 'issubset', 'issuperset', 'isdisjoint', 'difference':
        it = iter([1, 2, 3, 4]); r = getattr(s, n)(it); print(s, n, r, list(it))
s = {1}; it = iter([1,2,3]); s.intersection_update(it); print(s, list(it))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for m in b'ab', bytearray(b'ab'), 'ab':
    for v in b'', b'x%s', bytearray(b'%d'), 'a%s', 5, None, (1,), [b''], memoryview(b'%s'): t(lambda: m.__rmod__(v)); t(lambda: type(m).__rmod__(m, v)); t(lambda: v % m)
for x in ([[1]], [{}], [set()], [1, []], 5, [bytearray()]):
    for n in 'issubset','issuperset','union','intersection','difference','symmetric_difference','isdisjoint','update','intersection_update','difference_update','symmetric_difference_update', '__contains__', 'discard','remove':
        t(lambda: getattr({1, 2}, n)(x)); t(lambda: getattr(set(), n)(x))
    for n in 'issubset','issuperset','union','intersection','difference','symmetric_difference','isdisjoint':
        t(lambda: getattr(frozenset({1}), n)(x))
for x in [], [('k','v')], [['a']], [[('x',)]], [int, [str]], (int, ('a',)), ['a'], [{}], ('b',), [int|str], [...], [list[[int]]], ([int],), [(int, str)], ((int, str),):
    t(lambda: list[x]); t(lambda: dict[x]); t(lambda: tuple[x, int])
import typing, collections.abc as c
for x in [], [int], [('k','v')], [[int]]: t(lambda: c.Callable[x, int]);
