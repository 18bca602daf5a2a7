class Seq:
    def __init__(self, n, error=IndexError):
        self.n, self.error = n, error

    def __getitem__(self, i):
        if i >= self.n:
            raise self.error(f"no {i}")
        return i * 10


class It:
    def __init__(self, *values):
        self.values = list(values)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.values:
            raise StopIteration("finished", 2)
        v = self.values.pop(0)
        if isinstance(v, BaseException):
            raise v
        return v


def attempt(label, action):
    try:
        print(f"{label:28}", action())
    except BaseException as error:
        print(f"{label:28}", type(error).__name__, error)


attempt("sequence", lambda: (list(Seq(3)), [*Seq(2)], tuple(Seq(0)), 20 in Seq(3), sum(Seq(4)), max(Seq(3)), sorted(Seq(3), reverse=True), dict(zip(Seq(2), "ab")), list(map(str, Seq(2)))))
attempt("sequence StopIteration", lambda: list(Seq(2, StopIteration)))
attempt("sequence KeyError", lambda: list(Seq(2, KeyError)))
attempt("sequence LookupError", lambda: list(Seq(2, LookupError)))
attempt("sequence unpack", lambda: (lambda a, b: (a, b))(*Seq(2)))
attempt("sequence in", lambda: 5 in Seq(2, ValueError))
it = iter(Seq(2))
attempt("sequence iterator", lambda: (type(it).__name__, next(it), it.__reduce__()[1][1:], list(it), next(it, "end")))
attempt("iterator", lambda: (list(It(1, 2)), [x for x in It(1)], {*It(1, 1)}, max(It(3, 9, 2)), "".join(It("a", "b"))))
attempt("value error in next", lambda: list(It(1, ValueError("v"))))
attempt("resumed after error", lambda: (lambda i: (next(i), attempt("  inner", lambda: next(i)), next(i)))(It(1, ValueError("v"), 2)))
attempt("resumed after stop", lambda: (lambda i: (list(i), i.values.append(5), list(i)))(It(1)))
attempt("stop value", lambda: next(It()))
attempt("for over stop", lambda: [None for _ in It()])


class IterNone:
    __iter__ = None


class IterInt:
    def __iter__(self):
        return 5


class NextNone:
    __next__ = None

    def __iter__(self):
        return self


class NextOnInstance:
    def __init__(self):
        self.__iter__ = lambda: iter([1])
        self.__next__ = lambda: 1


class IterClassmethod:
    @classmethod
    def __iter__(cls):
        return iter([cls.__name__])


class IterStatic:
    @staticmethod
    def __iter__():
        return iter(["static"])


class IterGenerator:
    def __iter__(self):
        yield from "gen"


class IterProperty:
    @property
    def __iter__(self):
        return lambda: iter(["property"])


class IterRaises:
    def __iter__(self):
        raise RuntimeError("no iter")


class GetitemAndNone:
    __iter__ = None

    def __getitem__(self, i):
        return [1, 2][i]


class Meta(type):
    def __iter__(cls):
        return iter(["from the metaclass"])


class WithMeta(metaclass=Meta):
    pass


for cls in (IterNone, IterInt, NextNone, NextOnInstance, IterClassmethod, IterStatic, IterGenerator, IterProperty, IterRaises, GetitemAndNone, WithMeta, object):
    attempt(f"iterate {cls.__name__}", lambda: list(cls()))
attempt("iterate the class", lambda: list(WithMeta))
attempt("iterate another class", lambda: list(It))
for value in (5, None, 1.5, len, type, ..., NotImplemented, True, object(), lambda: 0, Ellipsis, ValueError, print):
    def loop():
        for _ in value:
            pass
    attempt(f"for over {type(value).__name__}", loop)
    attempt("  star", lambda: [*value])
    attempt("  call star", lambda: print(*value))
    attempt("  unpack", lambda: exec("a, b = value", {"value": value}))
    attempt("  in", lambda: 1 in value)
    attempt("  yield from", lambda: list((lambda: (yield from value))()))
    attempt("  list", lambda: list(value))
    attempt("  double star", lambda: dict(**value))
    attempt("  dict display", lambda: {**value})


class Contains:
    def __contains__(self, x):
        return "non-empty string"


class ContainsNone:
    __contains__ = None

    def __iter__(self):
        return iter([1])


class ContainsRaises:
    def __contains__(self, x):
        raise KeyError(x)


attempt("contains", lambda: (1 in Contains(), 1 not in Contains(), [1] in [[1]], float("nan") in [float("nan")]))
attempt("contains None", lambda: 1 in ContainsNone())
attempt("contains raises", lambda: 1 in ContainsRaises())


class Len:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return "abc"[i]


attempt("reversed", lambda: (list(reversed(Len())), next(reversed(Len()))))
attempt("reversed iterator", lambda: reversed(It(1)))
attempt("reversed None", lambda: reversed(type("R", (Len,), {"__reversed__": None})()))
attempt("reversed own", lambda: reversed(type("R", (), {"__reversed__": lambda self: "anything"})()))
attempt("reversed mapping", lambda: list(reversed(type("M", (), {"keys": 1, "__len__": lambda s: 2, "__getitem__": lambda s, i: i})())))


def gen():
    try:
        yield 1
        yield 2
    finally:
        print("(cleanup)", end=" ")


attempt("partly used", lambda: (lambda g: (next(g), g.close(), list(g)))(gen()))
attempt("zip stops early", lambda: (lambda g: (list(zip([1], g)), g.close()))(gen()))
attempt("two iterators of one list", lambda: (lambda l: (lambda a, b: (next(a), next(b), next(a), list(b)))(iter(l), iter(l)))([1, 2, 3]))
attempt("iterator of an iterator", lambda: (lambda i: iter(i) is i)(iter([1])))
attempt("dict iterator", lambda: (lambda d: [d.pop(k, None) for k in list(d)])({1: 2, 3: 4}))
attempt("enumerate of it", lambda: list(enumerate(It("x", "y"), 5)))
attempt("nested loops over one iterator", lambda: [(a, b) for i in [It(1, 2, 3, 4)] for a in i for b in i])
attempt("iter in while", lambda: (lambda i: [x for x in iter(lambda: next(i, None), None)])(It(1, 2)))
attempt("star in the middle", lambda: exec("a, *b, c = It(1, 2, 3, 4)\nprint(a, b, c)", {"It": It}))
attempt("star too few", lambda: exec("a, *b, c = It(1)", {"It": It}))
attempt("infinite unpack", lambda: exec("a, b = iter(int, 1)"))
attempt("unpack error", lambda: exec("a, b = It(1, OSError('in the middle'))", {"It": It}))
attempt("generator in class", lambda: list(type("K", (), {"__iter__": lambda self: (x for x in range(2))})()))
attempt("iter with sentinel", lambda: (list(iter(It(1, 2, 3).__next__, 3)), list(iter(It(1).__next__, 9))))
attempt("next default", lambda: (next(It(), "d"), next(iter(()), None)))
attempt("next default error", lambda: next(It(ValueError("not swallowed")), "d"))
