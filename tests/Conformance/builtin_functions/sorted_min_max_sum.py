import operator
from _show import show


class Key:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value

    def __repr__(self):
        return f"Key({self.value})"


class OnlyGt:
    def __init__(self, value):
        self.value = value

    def __gt__(self, other):
        return self.value > other.value

    def __repr__(self):
        return f"OnlyGt({self.value})"


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + getattr(other, "amount", other))

    def __radd__(self, other):
        return Money(other + self.amount)

    def __repr__(self):
        return f"${self.amount}"


nan = float("nan")
words = ["banana", "Apple", "cherry", "apple", "fig", "date"]
show(globals(), """
sorted(words)
sorted(words, key=str.lower)
sorted(words, key=len, reverse=True)
sorted(words, key=lambda w: (len(w), w))
sorted([3, 1, 2], reverse=1)
sorted([3, 1, 2], key=None)
sorted("hello")
sorted({"b": 1, "a": 2})
sorted({"b": 1, "a": 2}.items(), key=operator.itemgetter(1))
sorted([True, 0, 2.5, -1])
sorted([(1, "b"), (1, "a"), (0, "z")])
sorted([(1, [2]), (1, [1])])
sorted([Key(3), Key(1), Key(2)])
sorted([OnlyGt(3), OnlyGt(1), OnlyGt(2)])
sorted([1, "a"])
sorted([None, 1])
sorted([1j, 2j])
sorted([[1], (1,)])
sorted(5)
sorted()
sorted([1], len)
sorted([1], reverse="x")
sorted([1], key=1)
sorted([1, 2], bogus=1)
sorted(["a", 1], key=str)
sorted([object(), object()])
sorted([{}, {}])
sorted([1, 2, nan, 0][:2])
min(3, 1, 2), max(3, 1, 2)
min([3, 1, 2]), max("hello")
min([], default="none"), max((), default=None)
min([])
max(())
max({})
min(1)
min()
max()
min(1, 2, default=3)
min([1, 2], default=3)
min("a", "B", key=str.lower), max("a", "B", key=str.lower)
min([1, -2, 3], key=abs), max([1, -3, 3], key=abs)
min(["bb", "aa", "c"], key=len), max(["bb", "aa", "c"], key=len)
min(1, "a")
max([1], [1, 0], [0, 9])
max(1, True), max(True, 1), min(0, False), min(False, 0)
max(0.0, -0.0), min(0.0, -0.0)
max(nan, 1), max(1, nan), min(nan, 1)
max([1, 2], key=None)
max([1, 2], ky=None)
max(Key(1), Key(5))
max(OnlyGt(1), OnlyGt(5))
min(OnlyGt(1), OnlyGt(5))
sum([]), sum([1, 2, 3]), sum(range(101))
sum([1, 2], 10), sum([1, 2], start=-3)
sum([0.1] * 10), sum([0.1] * 10, 0.0)
sum([1e16, 1.0, -1e16]), sum([1, 1e100, 1, -1e100])
sum([float("inf"), float("-inf")])
sum([True, True]), sum([2**62, 2**62, 2**62])
sum([1, 2.5, 3 + 4j])
sum([0.1j] * 3)
sum([[1], [2]], [])
sum([(1,), (2,)], ())
sum(["a"], "")
sum([b"a"], b"")
sum([bytearray()], bytearray())
sum(["a"])
sum([[1]])
sum(3)
sum()
sum([1], 2, 3)
sum([Money(3), Money(4)])
sum([Money(3), 4], Money(1))
sum([None])
sum(x for x in [1, 2] if x > 5)
sum({1: "a", 2: "b"})
""")
data = [("b", 2), ("a", 2), ("c", 1), ("d", 1), ("e", 3)]
print(sorted(data, key=lambda p: p[1], reverse=True))
print(sorted(sorted(data, reverse=True), key=lambda p: p[1]))
seen = []
sorted([3, 1, 2], key=lambda x: seen.append(x) or x)
print(seen)
numbers = [3, 1, 2]
try:
    numbers.sort(key=lambda x: numbers.append(x) or x)
except ValueError as error:
    print("ValueError:", error, sorted(numbers))
try:
    numbers.sort(key=lambda x: 1 / (x - 2))
except ZeroDivisionError as error:
    print("ZeroDivisionError:", error, numbers)
observed = []
numbers = [2, 1]
numbers.sort(key=lambda x: observed.append(list(numbers)) or x)
print(observed, numbers)
big = [(i * 7919) % 1009 for i in range(1000)]
print(sorted(big) == sorted(big, reverse=True)[::-1], sorted(big, key=lambda x: -x) == sorted(big, reverse=True))
print([x for x in sorted([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], key=lambda x: x % 3)])
