from _show import show


class Counter:
    def __init__(self):
        self.n = 0

    def __call__(self):
        self.n += 1
        return self.n


class Len:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


class Index:
    def __index__(self):
        return 7


class NoneIter:
    __iter__ = None


class NoneHash:
    __hash__ = None


class NextOnly:
    def __next__(self):
        return 1


class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __iter__(self):
        return iter("ab")

    def __length_hint__(self):
        if isinstance(self.hint, Exception):
            raise self.hint
        return self.hint


def stop():
    raise StopIteration("from the callable")


import operator

show(globals(), """
list(iter(Counter(), 4)), list(iter([1, 2, 3].pop, 1))
list(iter(stop, None))
iter(1)
iter(None)
iter(Counter())
iter([], 1)
iter()
iter(1, 2, 3)
iter(NoneIter())
iter(NextOnly())
iter(type)
iter(int)
list(iter(lambda: 1 / 0, 1))
type(iter(int, 1)), type(iter([])), type(iter(())), type(iter("")), type(iter("é")), type(iter(b"")), type(iter({})), type(iter(set())), type(iter(range(1)))
type(iter({}.keys())), type(iter({}.values())), type(iter({}.items())), type(iter(range(2**70))), type(iter(bytearray())), type(iter(memoryview(b"")))
next(iter([]))
next(iter([]), "default"), next(iter([1]), "default"), next(iter([]), None)
next([])
next(3)
next()
next(iter([]), 1, 2)
next(NextOnly())
len(Len(0)), len(Len(5)), len(Len(True)), len(Len(Index()))
len(Len(-1))
len(Len("a"))
len(Len(1.0))
len(Len(2**63))
len(Len(-(2**70)))
len(3)
len(iter([]))
len(x for x in [])
len()
len([], [])
len(type)
bool(Len(0)), bool(Len(3))
bool(Len(-1))
bool(Len("x"))
list(Hinted(5)), list(Hinted(NotImplemented)), list(Hinted(0)), tuple(Hinted(2))
list(Hinted(TypeError("swallowed")))
list(Hinted(ValueError("seen")))
list(Hinted(-1))
list(Hinted("x"))
operator.length_hint(Hinted(9)), operator.length_hint(3, 4), operator.length_hint([1]), operator.length_hint(object())
operator.length_hint([], "a")
operator.length_hint(Hinted(-3))
callable(len), callable(3), callable(Counter()), callable(Counter), callable(lambda: 0), callable(None)
callable()
callable(NoneHash)
hash(1), hash(1.0), hash(True), hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(0.5), hash(1e300), hash(float("inf")), hash(-float("inf"))
hash(None) == hash(None), hash(()) == hash(()), hash((1, 2)) == hash((1.0, 2 + 0j)), hash(3 + 0j), hash(1 + 2j), hash(10**100), hash(-(10**100))
hash([])
hash({})
hash(set())
hash(bytearray())
hash((1, [2]))
hash(slice(1))== hash(slice(1))
hash(NoneHash())
hash(frozenset([1, 2])) == hash(frozenset([2, 1])), hash(range(3)) == hash(range(0, 3, 1)), hash("") == hash(b"") == 0
{NoneHash(): 1}
{[]: 1}
{1, {}}
hash()
id(None) == id(None), id([]) is None, type(id(3))
""")


class HashOf:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


show(globals(), """
hash(HashOf(3)), hash(HashOf(2**61 - 1)), hash(HashOf(2**64)), hash(HashOf(-1)), hash(HashOf(True)), hash(HashOf(2**63 - 1))
hash(HashOf("a"))
hash(HashOf(1.5))
hash(HashOf(None))
""")
counter = Counter()
it = iter(counter, 3)
print(next(it), next(it), next(it, "over"), next(it, "over"), counter.n)
items = [1, 2, 3]
it = iter(items)
for x in it:
    print(x, end=" ")
    if x == 1:
        items.append(4)
items.append(5)
print(next(it, "exhausted for good"), items)
