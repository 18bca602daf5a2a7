"""Loops over each kind of iterable, changed while they run, left early, and with what they raise."""


def total(items):
    result = 0
    for item in items:
        result += item
    return result


def pairs(items):
    result = []
    for a, b in items:
        result.append((b, a))
    return result


def first_above(items, limit):
    for item in items:
        if item > limit:
            break
    else:
        return "none"
    return item


def count(n):
    i = 0
    while i < n:
        i += 1
        if i % 7 == 0:
            continue
        yield i


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Indexed:
    def __getitem__(self, index):
        if index > 5:
            raise IndexError(index)
        return index * index


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("no next")


for iterable in ([1, 2, 3], (4, 5, 6), range(10), range(10, 0, -3), range(2**70, 2**70 + 3), {1: 2, 3: 4}, {7, 8}, b"abc", Countdown(5), Indexed(), count(30), iter([1, 2]),
                 map(abs, (-1, -2)), (x * x for x in range(5)), [1.5, 2, 2**64], [True, False]):
    print(total(iterable))
for bad in (5, None, "abc", [1, "a"], Broken(), ["x"]):
    try:
        print(total(bad))
    except Exception as error:
        print(type(error).__name__, error)
print(pairs(zip("abc", range(3))), pairs({1: 2, 3: 4}.items()), pairs(enumerate("xy")), pairs([(1, 2), [3, 4], "56"]), pairs(zip([], [])))
for bad in ([(1, 2), (3,)], [(1, 2, 3)], [4], zip("a", "b", "c")):
    try:
        print(pairs(bad))
    except Exception as error:
        print(type(error).__name__, error)
print(first_above([1, 5, 9], 4), first_above([], 4), first_above(range(3), 4), first_above(count(9), 7))


def changed_meanwhile():
    items = [1, 2, 3]
    seen = []
    for item in items:
        seen.append(item)
        if len(items) < 8:
            items.append(item * 10)
        if item == 3:
            items.pop(0)
    return seen, items


def changed_dict():
    table = {1: 1, 2: 2}
    try:
        for key in table:
            table[key + 10] = key
    except RuntimeError as error:
        return str(error), table


def nested(n):
    found = []
    for i in range(n):
        for j in range(i):
            if (i * j) % 5 == 4:
                break
            if j % 2:
                continue
            found.append((i, j))
        else:
            found.append(i)
    return found


def sliding(values):
    for i in range(len(values) - 1):
        values[i], values[i + 1] = values[i + 1], values[i]
    values[-1] = values[-1] * 2
    return values


print(changed_meanwhile())
print(changed_dict())
print(nested(9))
print(sliding([1, 2, 3, 4]), sliding(["a", "b"]), sliding(list(range(6))))
for index in (0, 3, -4, -5, 4, 2**65, "x", None, slice(1, 2)):
    values = [10, 20, 30, 40]

    def read(items, i): return items[i]

    def write(items, i, value): items[i] = value
    for items in (values, tuple(values), "abcd", b"abcd", {0: "zero", 3: "three", "x": 1}, range(0, 40, 10)):
        try:
            got = read(items, index)
        except Exception as error:
            got = f"{type(error).__name__}: {error}"
        try:
            write(items, index, [7] if isinstance(index, slice) else 7)
            then = items
        except Exception as error:
            then = f"{type(error).__name__}: {error}"
        print(index, got, then)


def strings(text):
    vowels = 0
    for letter in text:
        if letter in "aeiou":
            vowels += 1
        elif letter == "z":
            return -1
    return vowels


print(strings("education"), strings("zebra"), strings("\U0001F600e"), strings(""))


def until(limit):
    i = 0
    while True:
        i += 1
        if i == limit:
            return i
        if i > 100000:
            raise OverflowError


print(until(5), until(99999), total(count(100000)), total(range(100001)))
