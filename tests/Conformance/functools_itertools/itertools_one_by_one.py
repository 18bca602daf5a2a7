import copy
import itertools
import operator
import pickle
from itertools import (accumulate, batched, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)
from _show import show


class Idx:
    def __index__(self):
        return 2


def take(n, it):
    return list(islice(it, n))


show(globals(), """
list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([1, 2], initial=10)), list(accumulate([])), list(accumulate([], initial=5)), list(accumulate("abc")), list(accumulate([3, 1, 4], max)), list(accumulate([1], func=None)), list(accumulate([[1], [2]]))
list(accumulate([1, "a"]))
accumulate(1)
accumulate()
accumulate([1], lambda a, b: a, 5)
list(accumulate([1, 2], 3))
list(batched("abcdefg", 3)), list(batched([], 2)), list(batched("ab", 5)), list(batched("abcd", n=2, strict=True)), list(batched("abc", Idx()))
batched("abc", 0)
batched("abc", -1)
list(batched("abc", 2, strict=True))
batched("abc")
batched("abc", "2")
list(chain()), list(chain("ab", [1], ())), list(chain.from_iterable(["ab", "cd"])), list(chain.from_iterable([])), next(chain("a"))
list(chain(1))
list(chain([1], 2))
chain.from_iterable(1)
list(chain.from_iterable([1]))
list(combinations("abcd", 2)), list(combinations("ab", 3)), list(combinations("ab", 0)), list(combinations([], 0)), list(combinations(range(4), 3)), len(list(combinations(range(10), 5)))
combinations("ab", -1)
combinations("ab")
combinations("ab", 1.0)
list(combinations(r=1, iterable="ab"))
list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("ab", 0)), list(combinations_with_replacement("", 2)), list(combinations_with_replacement("", 0))
combinations_with_replacement("ab", -1)
list(permutations("abc")), list(permutations("abc", 2)), list(permutations("ab", 3)), list(permutations("ab", 0)), list(permutations("", None)), len(list(permutations(range(6))))
permutations("ab", -1)
permutations("ab", "1")
list(product()), list(product("ab", [1, 2])), list(product("ab", repeat=2)), list(product("ab", repeat=0)), list(product([], "a")), list(product("a", [1, 2], repeat=2))[:3]
product("a", repeat=-1)
product("a", repeat="2")
product(1)
product("a", foo=1)
list(compress("abcdef", [1, 0, 1, 0, 1, 1])), list(compress("abc", [1])), list(compress("", [1])), list(compress(data="ab", selectors=[0, "x"]))
compress("a", 1)
compress("a")
take(3, count()), take(3, count(5)), take(3, count(1, 2)), take(3, count(2.5, 0.5)), take(3, count(10, -3)), take(2, count(1j)), take(2, count(step=3)), repr(count()), repr(count(3, 2)), repr(count(1.5)), repr(count(1, 1)), take(2, count(2**63 - 1)), take(3, count(0.1, 0.1))
count("a")
count(1, "a")
count(1, 2, 3)
take(5, cycle("ab")), take(3, cycle([])), next(cycle("x"))
cycle(1)
cycle()
list(dropwhile(lambda x: x < 3, [1, 3, 2])), list(dropwhile(bool, [])), list(takewhile(lambda x: x < 3, [1, 3, 2])), list(filterfalse(None, [0, 1, "", 2])), list(filterfalse(str.isdigit, "a1b2")), list(takewhile(bool, [1, 0, 1]))
list(dropwhile(None, [1]))
takewhile(bool)
list(takewhile(3, [1]))
filterfalse(None, 3)
list(filterfalse(lambda: 1, [2]))
[(k, list(g)) for k, g in groupby("aabbbc")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)], list(groupby([])), [k for k, g in groupby("aab", key=None)]
groupby(1)
list(groupby([1], 3))
groupby("a", "b", "c")
list(islice("abcdef", 3)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 1, None, 2)), list(islice("abc", None)), list(islice("abc", 0)), list(islice("abc", 5, 2)), list(islice(count(), 2, 10, 3)), list(islice("abc", Idx(), None)), list(islice("abcdef", None, None, 2))
islice("a", -1)
islice("a", 1, -2)
islice("a", 1, 2, 0)
islice("a", 1, 2, -1)
islice("a", "b")
islice("a", 1.5)
islice("a")
islice(1, 2)
islice("a", 1, 2, 3, 4)
list(pairwise("abcd")), list(pairwise("a")), list(pairwise([])), next(pairwise(count()))
pairwise(1)
take(3, repeat(7)), list(repeat("x", 2)), list(repeat(1, 0)), list(repeat(1, -5)), repr(repeat(3)), repr(repeat(3, 2)), list(repeat(object=1, times=2)), operator.length_hint(repeat(1, 5))
repeat()
repeat(1, "a")
repeat(1, None)
operator.length_hint(repeat(1))
list(starmap(pow, [(2, 3), [3, 2]])), list(starmap(lambda *a: a, [(), (1,), "ab"]))
list(starmap(pow, [2]))
list(starmap(pow, [(1,)]))
starmap(pow)
list(zip_longest("ab", [1])), list(zip_longest("ab", [1], fillvalue="-")), list(zip_longest()), list(zip_longest("", "")), list(zip_longest("a", "bc", "def", fillvalue=0))
zip_longest(1)
zip_longest("a", fill=0)
[list(t) for t in tee("abc")], [list(t) for t in tee("ab", 3)], tee("a", 0), len(tee([], 5)), type(tee("a")[0])
tee("a", -1)
tee(1)
tee("a", "b")
copy.copy(count(5))
pickle.dumps(count(5))
pickle.dumps(chain([1]))
copy.copy(repeat(1))
iter(c := chain("ab")) is c, type(c), c.__class__.__name__, list(c), list(c)
chain[int], type(chain[int])
chain.from_iterable.__name__, itertools.__name__, chain.__doc__[:10], groupby.__module__, count.__name__
count().__next__(), count(1).__iter__().__next__(), (lambda c: (next(c), next(c), repr(c)))(count(10)), (lambda r: (next(r), repr(r)))(repeat("z", 3))
""")
groups = groupby("aabb")
k1, g1 = next(groups)
k2, g2 = next(groups)
print(k1, list(g1), k2, list(g2), list(groups))
a, b = tee(iter([1, 2, 3, 4]))
print(next(a), next(a), next(b), list(a), list(b))
c = copy.copy(b)
print(list(c))
x, y = tee("xyz")
next(x)
z = copy.copy(x)
print(next(z), next(x), list(y), list(z), list(x))


def noisy(n):
    for i in range(n):
        print(f"<{i}>", end="")
        yield i


print(next(islice(noisy(5), 2, None)))
print(list(takewhile(lambda i: i < 2, noisy(5))))
print(list(zip_longest(noisy(1), noisy(2))))
print(list(chain.from_iterable(noisy(1) for _ in "ab")))
it = noisy(6)
print(list(islice(it, 2)), list(islice(it, 1, 3)), next(it))
it = iter([1, 2, 3, 10, 1])
print(list(takewhile(lambda v: v < 5, it)), list(it))
print(list(pairwise(noisy(3))), list(batched(noisy(3), 2)), list(accumulate(noisy(3))))
p = permutations([1, 2, 3])
print(next(p), sum(1 for _ in p), next(p, "done"))
same = product([[0]], repeat=2)
first = next(same)
first[0].append(9)
print(first, first[0] is first[1])
print([len(list(combinations(range(n), k))) for n in range(5) for k in range(n + 1)])


class Boom:
    def __iter__(self):
        yield 1
        raise RuntimeError("boom")


for make in (lambda: chain([0], Boom()), lambda: accumulate(Boom()), lambda: pairwise(Boom()), lambda: cycle(Boom()), lambda: zip_longest("abc", Boom()), lambda: batched(Boom(), 2), lambda: islice(Boom(), 5), lambda: starmap(print, Boom())):
    out = []
    try:
        for v in make():
            out.append(v)
    except (RuntimeError, TypeError) as error:
        print(out, type(error).__name__, error)
