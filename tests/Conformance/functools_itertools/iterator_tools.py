def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

from itertools import *
import operator
L = list
for f in (lambda: L(batched('abcdefg', 3)), lambda: L(batched('abcd', 3, strict=True)), lambda: batched('a', 0), lambda: L(accumulate([1, 2, 3], initial=10)), lambda: L(accumulate([3, 1, 2], max)),
          lambda: L(pairwise('abc')), lambda: L(islice('abcdef', 1, None, 2)), lambda: islice('a', -1), lambda: islice('a', 1, 2, 0), lambda: L(zip_longest('ab', 'c', fillvalue='-')),
          lambda: L(product('ab', repeat=2)), lambda: product('a', repeat=-1), lambda: L(permutations('abc', 2)), lambda: permutations('a', -1), lambda: L(combinations('abcd', 2))[:3],
          lambda: L(combinations_with_replacement('ab', 2)), lambda: L(compress('abcd', [1, 0, 1])), lambda: [(k, L(g)) for k, g in groupby('aabbc')], lambda: repeat(5, 3), lambda: count(2.5, -1),
          lambda: L(islice(count(1, 2), 3)), lambda: count('a'), lambda: L(chain.from_iterable(['ab', 'c'])), lambda: L(starmap(pow, [(2, 3), (3, 2)])), lambda: L(takewhile(bool, [1, 0, 1])),
          lambda: L(dropwhile(bool, [1, 0, 1])), lambda: L(filterfalse(None, [0, 1, ''])), lambda: tee('a', -1), lambda: len(tee('ab', 3)), lambda: operator.length_hint(repeat(1, 4)), lambda: cycle(5),
          lambda: L(chain(1)), lambda: operator.attrgetter('a.b', 'c'), lambda: operator.itemgetter(1, 2)('abc'), lambda: operator.methodcaller('split', 'b', maxsplit=1)('abcb'), lambda: operator.itemgetter(),
          lambda: operator.attrgetter(1), lambda: operator.indexOf([1], 2), lambda: operator.countOf([1, 1], 1), lambda: operator.concat(1, 2), lambda: operator.is_none(None), lambda: operator.length_hint(5, 'a')):
    t(f)
a, b = tee([1, 2, 3]); next(a); print(L(a), L(b))
