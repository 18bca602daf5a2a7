"""Floats of few digits in and out, rounding near the middle, case of ASCII texts of every length, sorting of few items: each has a way of its own."""
import hashlib


def digest(values):
    return hashlib.sha256("\n".join(map(str, values)).encode()).hexdigest()[:16]


numbers = [n / d for n in (0, 1, 3, 5, 7, 15, 99, 125, 999, 1005, 2675, 12345, 99995, 123456789, 10**10 + 1, 10**14 + 1, 10**15 + 1, 2**53 + 2)
           for d in (1, 2, 4, 8, 10, 16, 64, 100, 1000, 3, 7, 10**4, 10**5, 10**6)]
numbers += [-x for x in numbers] + [float("inf"), float("nan"), 1e-3, 1e-4, 1e-5, 1e11, 99999999999.9999, 1e14 + .5, 1e16, 5e-324, 1.7976931348623157e308]
print(digest(repr(x) for x in numbers))
for decimals in range(0, 18):
    print(decimals, digest(f"{x:.{decimals}f}" for x in numbers), digest("%.*f" % (decimals, x) for x in numbers), digest(f"{x:+12.{decimals}F}" for x in numbers))
print([f"{x:.1f}" for x in (0.05, 0.15, 0.25, 0.35, 0.45, 1.05, 2.5, 0.95, 9.95, 0.04999999, -0.05, -0.04)], f"{12.5:,.2f} {0.125:.2%} {1234567.891:012,.1f}")
for text in (".", "-", "-.", "1.", ".5", "-.5", "+.5", "1..2", "1_0.5", "1.5e3", " 1.5 ", "--1", "", "1.5f", "0", "-0", "\uff10\uff10.\uff15", "123456789012345", "1234567890123456", "0.123456789012345", "-99999999999999.9"):
    try:
        print(repr(text), repr(float(text)))
    except ValueError as e:
        print(e)
print(all(float(repr(x)) == x for x in numbers if x == x))

for length in range(0, 36):
    text = ("aZ09[`{zA@xYqLm~ hello World" * 2)[:length]
    print(length, text.upper(), text.lower(), text.casefold())
for text in ("abcdefgh\xe9", "\xe9abcdefgh", "\xdf", "abcdefg\xdf", "\ufb01abcdefghi", "\u0130abcdefghij", "1234567", "12345678901", "A" * 15 + "\xe9", "\U0001f600abc"):
    print(ascii(text.upper()), ascii(text.lower()), ascii(text.casefold()))

words = "delta Alpha charlie bravo echo Foxtrot golf hotel alpha india juliet kilo lima".split()
for n in range(0, 14):
    ints = [(i * 7919) % 10 for i in range(n)]
    print(sorted(ints), sorted(ints, reverse=True), sorted(words[:n]), sorted(words[:n], reverse=True))
    print(sorted(words[:n], key=len), sorted(words[:n], key=len, reverse=True), sorted(zip(ints, words), key=lambda p: p[0]), sorted(zip(ints, words), key=lambda p: p[0], reverse=True))


class Grows:
    def __init__(self, value):
        self.value = value

    def __gt__(self, other):
        if len(items) < 5:
            items.append(Grows(99))
        return self.value > other.value


items = [Grows(1), Grows(2)]
print(max(items).value, len(items), max([], default=5), min([3, 1, 2]), max([1.5, 2]), max([2, 1], key=lambda x: -x))


class Doubles(dict):
    def __missing__(self, key):
        return key * 2


class Own(dict):
    def __getitem__(self, key):
        return "own"

    def __setitem__(self, key, value):
        dict.__setitem__(self, key, value + 1)


d, o = Doubles(a=1), Own(a=1)
o["q"] = 1
d["c"] = 3
print(d["a"], d["b"], o["a"], o["z"], dict(o), d, round(2.5), round(-1.5), round(1e17), int(1e19))
for f in (lambda: max([]), lambda: round(float("nan")), lambda: int(float("inf")), lambda: Doubles()[[]], lambda: divmod(1, 0), lambda: next(iter([]))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
