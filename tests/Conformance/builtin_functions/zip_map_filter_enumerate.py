from _show import show


def gen(name, n):
    for i in range(n):
        print(f"[{name}{i}]", end="")
        yield i
    print(f"[{name} end]", end="")


class Sequence:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError("never seen")
        return i * 10


class BadIter:
    def __iter__(self):
        return 3


class BadNext:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError("from next")


show(globals(), """
list(zip()), list(zip([1, 2])), list(zip("ab", [1, 2], (3.0, 4.0)))
list(zip(gen("a", 3), gen("b", 2)))
list(zip(gen("a", 2), gen("b", 3)))
list(zip(gen("a", 2), gen("b", 2), strict=True))
list(zip(gen("a", 2), gen("b", 3), strict=True))
list(zip(gen("a", 3), gen("b", 2), strict=True))
list(zip("ab", "abc", "abcd", strict=True))
list(zip("abc", "ab", "abc", strict=True))
list(zip("abc", "abc", "ab", strict=True))
list(zip("ab", "ab", "abc", "abcd", strict=True))
list(zip("a", strict=True)), list(zip(strict=True))
zip(1)
zip("a", 2)
zip("a", strct=True)
list(zip(Sequence(), "abcdef"))
list(zip(BadIter()))
list(zip(BadNext()))
list(zip(*[iter("abcdefg")] * 3))
list(zip(*zip("abc", "def")))
dict(zip("abc", range(3)))
type(zip()), iter(z := zip("ab")) is z, next(z), list(z), list(z)
list(map(str, [1, 2])), list(map(pow, [2, 3], [3, 2])), list(map(lambda *a: a, "ab", "cde"))
list(map(max, [1, 5], [3, 2], [2, 9]))
list(map(lambda a, b: a + b, gen("a", 3), gen("b", 2)))
list(map(lambda a, b: a + b, [1, 2], [3], strict=True))
list(map(lambda a, b: a + b, [1], [3, 4], strict=True))
list(map(lambda a, b: a + b, [1, 2], [3, 4], strict=True))
list(map(lambda *a: a, "ab", "ab", "abc", strict=True))
map()
map(str)
map(str, 1)
map(3, [1]) is None
list(map(3, [1]))
list(map(None, [1]))
list(map(str, [1], nope=1))
list(map(lambda x: x, [1], [2]))
list(map(int, ["1", "x"]))
list(filter(None, [0, 1, "", "a", [], None, 2.0])), list(filter(str.isdigit, "a1b2")), list(filter(bool, [0, 3]))
list(filter(lambda x: x % 2, gen("f", 4)))
filter(None)
filter(1, 2)
list(filter(1, [2]))
list(filter(lambda: 1, [2]))
list(filter(None, Sequence()))
filter(None, [], k=1)
list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate(iterable="x", start=2**63 - 1))
list(enumerate("abc", 2**63 - 2))
list(enumerate([], 3))
enumerate()
enumerate(1)
enumerate("a", "b")
enumerate("a", 1.0)
enumerate("a", 1, 2)
enumerate(start=1)
enumerate("a", begin=1)
list(enumerate("ab", True))
list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(0, 10, 3))), list(reversed({"a": 1, "b": 2}))
list(reversed({"a": 1, "b": 2}.items())), list(reversed({"a": 1, "b": 2}.values()))
reversed({1, 2})
reversed(Sequence())
reversed(3)
reversed(iter([1]))
reversed()
reversed([1], 2)
type(reversed([])), type(reversed("")), type(reversed({})), type(reversed(range(2)))
reversed([1, 2, 3]).__length_hint__(), iter([1, 2, 3]).__length_hint__(), iter(range(5)).__length_hint__()
any([]), all([]), any([0, "", 1]), all([1, "a", 0]), any(x > 2 for x in gen("x", 9)), all(x < 1 for x in gen("y", 9))
any(3)
all()
any(1, 2)
any(BadIter())
all(BadNext())
""")
it = enumerate("xyz")
print(next(it), next(it), next(it), next(it, "done"), next(it, "again"))
e = enumerate([1])
print(e.__next__(), type(e), iter(e) is e)
first = list(zip("ab", "cd"))
print(first[0] is first[1], {p: i for i, p in enumerate(zip("ab", "cd"))})
kept = []
for pair in zip([1, 2], [3, 4]):
    kept.append(pair)
print(kept)
z = zip(gen("p", 3), gen("q", 1))
print(next(z))
print(next(z, "none"))
print(next(z, "none again"))
