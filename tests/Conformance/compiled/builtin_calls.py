"""Calls of built-in functions in hot code: what was seen at a call is not what is called for ever."""
import builtins
import math
import weakref


def sizes(things):
    total = 0
    for thing in things:
        total += len(thing)
    return total


class Sized:
    def __len__(self):
        return 100


class Bad:
    def __len__(self):
        raise LookupError("no length")


for _ in range(300):
    sizes([[1], "ab", (1, 2, 3), {1: 2}])
print(sizes([[1], "ab\U00010000", (1, 2, 3), {1: 2}, {5, 6}, b"abc", range(7), Sized()]))
try:
    sizes([[1], Bad()])
except LookupError as e:
    print(repr(e), e.__traceback__.tb_next.tb_lineno)
try:
    sizes([1.5])
except TypeError as e:
    print(e)
len = lambda x: 1000
print(sizes([[1], "ab"]))
del len
print(sizes([[1], "ab"]))
original = builtins.len
builtins.len = lambda x: -1
print(sizes([[1], "ab"]))
builtins.len = original
print(sizes([[1], "ab"]))


def codes(text):
    result = []
    for c in text:
        result.append(ord(c))
    return result


def texts(numbers):
    result = ""
    for n in numbers:
        result += chr(n)
    return result


for _ in range(300):
    codes("hello")
    texts([104, 105])
print(codes("h\u00e9\u20ac\U0001F600\ud800"), codes(["a", b"b", bytearray(b"c")]))
print(ascii(texts([104, 0xFF, 0x100, 0x1F600, True])))
for bad in (["ab"], [""], [3]):
    try:
        codes(bad)
    except TypeError as e:
        print(e)
for bad in ([-1], [0x110000], ["a"], [2**70]):
    try:
        texts(bad)
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)


class Meta(type):
    def __instancecheck__(cls, instance):
        return instance == 5


class Odd(metaclass=Meta):
    pass


class Liar:
    @property
    def __class__(self):
        return int


class Base:
    pass


class Derived(Base):
    pass


def kinds(values, cls):
    result = []
    for value in values:
        result.append(isinstance(value, cls))
    return result


target = Derived()
values = [1, True, 1.5, "a", None, Base(), target, Liar(), weakref.proxy(target), list[int], 2**80]
for _ in range(100):
    kinds(values, int)
for cls in (int, float, str, Base, Derived, Odd, object, (int, Base), int | str, type, list):
    print(cls if not isinstance(cls, type) else cls.__name__, kinds(values, cls))
for cls in (5, (int, 5), list[int]):
    try:
        print(kinds(["x"], cls))
    except TypeError as e:
        print(e)


class Loud(list):
    def append(self, item):
        super().append((item, item))


def fill(target):
    for i in range(3):
        target.append(i)
    return target


class Appender:
    def __init__(self):
        self.seen = 0

    def append(self, item):
        self.seen += item


for _ in range(300):
    fill([])
print(fill([]), fill(Loud()), fill(Appender()).seen, fill(bytearray()))
try:
    fill({})
except AttributeError as e:
    print(e)


def roots(numbers, f):
    total = 0.0
    for n in numbers:
        total += math.sqrt(n)
        total += f(n)
    return total


for _ in range(300):
    roots([1, 4], float)
print(roots([1, 4, 9.0], float), roots([4], int), roots([4], lambda x: 0.5))
try:
    roots([-1], float)
except ValueError as e:
    print(e)
saved = math.sqrt
math.sqrt = lambda x: 10
print(roots([1, 4], float))
math.sqrt = saved
print(roots([1, 4], float))


def convert(items):
    result = []
    for item in items:
        result.append((int(item), str(item), float(item), bool(item), list(str(item)), tuple(range(int(item)))))
    return result


for _ in range(200):
    convert(["1", 2])
print(convert(["1", 2, True]))
try:
    convert(["x"])
except ValueError as e:
    print(e)


def defaults(a, b=2, *, c=3):
    return a, b, c


def plain(a, b=2, c=3):
    return a, b, c


class Method:
    def plain(self, a, b=5):
        return a, b


def call_all(n):
    m = Method()
    bound = m.plain
    for i in range(n):
        result = (plain(i), plain(i, 1), plain(i, 1, 0), defaults(i), m.plain(i), m.plain(i, 1), bound(i), Method.plain(m, i))
    return result


print(call_all(300))
plain.__defaults__ = (7,)
try:
    call_all(1)
except TypeError as e:
    print(e)
plain.__defaults__ = (7, 8)
print(call_all(2))


def deep(n, step=1):
    return 0 if n == 0 else 1 + deep(n - step)


print(deep(500))
try:
    deep(10**6)
except RecursionError as e:
    print(e)


def walk(iterable):
    result = []
    for x in iterable:
        result.append(x)
    return result


for _ in range(300):
    walk("abc")
print(walk("a\u20ac\U0001F600"), walk((1, "b")), walk([1]), walk(range(2)), walk({1: 2}), walk(x for x in "yz"), walk(b"ab"))


async def inner(n):
    return n + 1


class Pause:
    def __await__(self):
        return (yield "pause")


async def outer(n):
    total = 0
    for i in range(n):
        total += await inner(i)
        if i % 10 == 0:
            total += await Pause()
    return total


def drive(coroutine):
    steps = 0
    sent = None
    while True:
        try:
            coroutine.send(sent)
        except StopIteration as e:
            return steps, e.value
        steps += 1
        sent = steps


for _ in range(20):
    drive(outer(30))
print(drive(outer(100)))
