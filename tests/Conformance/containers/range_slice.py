import collections.abc
from _show import show


class Idx:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Recorder:
    def __getitem__(self, key):
        return key


r = range(2, 20, 3)
big = range(10**20, 10**20 + 10, 2)
rec = Recorder()
show(globals(), """
range(3), range(1, 3), range(0, 10, 2), range(5, 0, -1), range(0), range(3, 1), repr(range(0, 3, 1)), range(Idx(3)), range(True), list(range(-3, 3, 2)), list(range(3, -3, -2))
range()
range(1, 2, 3, 4)
range(1.0)
range("a")
range(None)
range(1, 2, 0)
range(1, 2, 0.5)
range(stop=3)
len(r), r[0], r[-1], r[1:3], r[::-1], r[::2], r[10:], r[-100:2], r[Idx(1)], r[True], r[4:1:-1]
r[6]
r[-7]
r["a"]
r[1.0]
r[::0]
r[1, 2]
r.start, r.stop, r.step, range(5).start, range(5).step
r.start = 3
del r.step
2 in r, 3 in r, 20 in r, 17 in r, 5.0 in r, 5.5 in r, "a" in r, None in r, True in range(2), [] in r, -1 in range(-5, 0), 10**30 in r, 5 + 0j in r
r.index(5), r.count(5), r.count(3), r.index(17), range(5).count(2.0), range(5).index(True)
r.index(3)
r.index("a")
r.index(5, 1)
r == range(2, 20, 3), r == range(2, 18, 3) , range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(3) == [0, 1, 2], range(3) != range(4), hash(range(0)) == hash(range(9, 3)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), range(1) == range(0, 1, 5)
range(3) < range(4)
range(3) + range(4)
range(3) * 2
-range(3)
bool(range(0)), bool(range(1)), str(range(3)), f"{range(3)}", min(range(5, 0, -1)), max(range(5)), sum(range(101)), sorted(range(3), reverse=True), list(reversed(range(0, 10, 3))), reversed(range(5, 0, -2)).__class__
isinstance(r, collections.abc.Sequence), isinstance(r, collections.abc.Hashable), type(iter(r)), {range(2): 1}[range(2)], r.__reduce__(), [*range(2)], (*range(2),), [x for x in range(3)], list(map(list, [range(1)]))
big, len(big), big[0], big[-1], big[1:3], list(big)[:2], 10**20 + 2 in big, 10**20 + 1 in big, big.index(10**20 + 4), big.count(3), reversed(big).__class__, list(reversed(big))[0], big[::-1], type(iter(big))
big[5]
len(range(10**30))
range(10**30)[10**29], range(10**30)[-1], range(10**30)[5:10**25][-1], range(-(10**30), 10**30, 10**29).index(0), bool(range(10**30)), range(10**30) == range(10**30)
range(10**30)[10**30]
range(10**30).__len__()
next(iter(range(2**63 - 1, 2**63 + 2))), list(range(2**63 - 1, 2**63 + 2)), list(range(-(2**63), -(2**63) - 3, -1)), list(range(2**62, 2**64, 2**63)), iter(range(5)).__length_hint__(), iter(range(10**20)).__length_hint__()
slice(1), slice(1, 2), slice(1, 2, 3), slice(None), slice("a", [], {}), repr(slice(None, None, -1)), slice(1, 2).start, slice(1, 2).stop, slice(1, 2).step, slice(stop := 3)
slice()
slice(1, 2, 3, 4)
slice(start=1)
slice(1).start = 2
slice(1).foo
slice(1, 2) == slice(1, 2), slice(1, 2) == slice(1, 2, 1), slice(1, 2) < slice(1, 3), slice(1) == (None, 1, None), slice(1) != slice(1), slice(1, 2) < slice(1, 2, 3) if False else 0
slice(1, 2) < slice(1, 2, 3)
slice(1) < 3
hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1, 2): "k"}[slice(1, 2)]
hash(slice([]))
slice(None).indices(5), slice(1, 10, 2).indices(5), slice(None, None, -1).indices(5), slice(-2, None).indices(5), slice(10, 0, -3).indices(5), slice(Idx(1), Idx(3)).indices(5), slice(1, 2).indices(0), slice(None, None, 10**30).indices(5), slice(-(10**30), 10**30).indices(5), slice(3, None, -1).indices(2)
slice(1).indices(-1)
slice(1).indices("a")
slice(1).indices()
slice("a").indices(5)
slice(1, 2, 0).indices(5)
slice(1.0).indices(5)
rec[1:2], rec[:], rec[::], rec[1:2, 3], rec[...], rec[1:2, ..., None], rec["a":"b"], rec[:, 1], rec[()], rec[(1,)], rec[1,], rec[*[1, 2]], rec[*[1], 2:3], rec[::-1], rec[x := 5], rec[lambda: 0].__class__
list(range(10))[slice(2, 5)], "abcdef"[slice(None, None, 2)], (1, 2, 3)[slice(-1, None)], [1, 2, 3][Idx(0):Idx(2)], range(10)[slice(1, None, 3)]
[1, 2][slice]
slice(1).__reduce__(), type(slice(1)), slice.__hash__ is None, slice(1, 2)
type("R", (range,), {})
type("S", (slice,), {})
slice[int], type(slice[int, str])
range.__doc__[:14], range.index.__doc__[:20], slice.__doc__[:11]
""")
data = list(range(10))
data[slice(2, 5)] = "ab"
print(data)
del data[slice(None, None, 3)]
print(data)
total = 0
for i in range(10, 0, -3):
    total += i
    i = 100
print(total, i)
for i in range(0):
    pass
print(i, [i for i in range(3) if i in range(1, 9)])
it = iter(range(3))
print(next(it), list(it), list(it), next(it, None))
start, stop = 1, 4
r = range(start, stop)
start = 50
print(list(r), [list(range(n)) for n in range(3)], dict.fromkeys(range(2)), {*range(3)} == set(range(3)))
