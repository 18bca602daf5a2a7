# Nesting without end: each must give a Python error or a value, never more than that.
import copy
import json
import sys

sys.setrecursionlimit(1000)


def attempt(label, action):
    try:
        result = action()
        print(f"{label:26}", result if not isinstance(result, (list, dict, tuple)) else type(result).__name__)
    except RecursionError as error:
        print(f"{label:26} RecursionError")
    except Exception as error:
        print(f"{label:26}", type(error).__name__, str(error)[:60])


def nest(n, wrap, value=None):
    for _ in range(n):
        value = wrap(value)
    return value


deep_list = nest(100_000, lambda v: [v])
deep_tuple = nest(100_000, lambda v: (v,))
deep_dict = nest(100_000, lambda v: {"k": v})
attempt("repr of lists", lambda: len(repr(deep_list)))
attempt("repr of tuples", lambda: len(repr(deep_tuple)))
attempt("repr of dicts", lambda: len(repr(deep_dict)))
attempt("hash", lambda: hash(deep_tuple) and "hashed")
attempt("deepcopy", lambda: copy.deepcopy(deep_list))
attempt("json", lambda: json.dumps(deep_list))
attempt("str", lambda: str(deep_dict)[:5])
attempt("in", lambda: 5 in deep_list)
attempt("identity is found", lambda: deep_list in [deep_list])


class Self:
    def __repr__(self):
        return f"<{self!r}>"

    def __eq__(self, other):
        return self == other

    def __hash__(self):
        return hash(self)

    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __len__(self):
        return len(self)

    def __bool__(self):
        return bool(self)

    def __iter__(self):
        return iter(self)

    def __call__(self, *args):
        return self(*args)

    def __getitem__(self, key):
        return self[key]

    def __add__(self, other):
        return self + other

    def __lt__(self, other):
        return self < other

    def __index__(self):
        return range(self)[0]

    def __contains__(self, item):
        return item in self

    def __format__(self, spec):
        return format(self, spec)

    def __enter__(self):
        with self:
            pass

    def __exit__(self, *args):
        pass

    def __str__(self):
        return str(self)

    def __int__(self):
        return int(self)

    def __neg__(self):
        return -self

    def __delattr__(self, name):
        delattr(self, name)

    def __setattr__(self, name, value):
        setattr(self, name, value)

    def __dir__(self):
        return dir(self)

    def __reduce__(self):
        return copy.copy(self)

    def __fspath__(self):
        return open(self)


s = Self()
for label, action in [("repr", lambda: repr(s)), ("eq", lambda: s == 1), ("hash", lambda: hash(s)), ("getattr", lambda: s.q), ("len", lambda: len(s)), ("bool", lambda: bool(s)), ("not", lambda: not s), ("iter", lambda: list(s)), ("call", lambda: s()), ("getitem", lambda: s[0]), ("add", lambda: s + 1), ("lt", lambda: s < 1), ("index", lambda: [1][s]), ("contains", lambda: 1 in s), ("format", lambda: f"{s:x}"), ("with", lambda: s.__enter__()), ("str", lambda: str(s)), ("int", lambda: int(s)), ("neg", lambda: -s), ("delattr", lambda: delattr(s, "a")), ("setattr", lambda: setattr(s, "a", 1)), ("dir", lambda: dir(s)), ("copy", lambda: copy.copy(s)), ("fspath", lambda: open(s)), ("sorted", lambda: sorted([s, s])), ("max", lambda: max(s, s)), ("dict key", lambda: {s: 1}), ("print", lambda: print(s)), ("percent", lambda: "%s" % s), ("isinstance", lambda: isinstance(s, Self)), ("unpack", lambda: [*s]), ("sum", lambda: sum([s, s], s)), ("join", lambda: ",".join(s))]:
    attempt(label, action)


def forever(n=0):
    return forever(n + 1)


def generator(n):
    yield from generator(n + 1)


class Meta(type):
    def __getattr__(cls, name):
        return getattr(cls, name)

    def __instancecheck__(cls, obj):
        return isinstance(obj, cls)


class M(metaclass=Meta):
    pass


class Desc:
    def __get__(self, obj, owner=None):
        return obj.d


class D:
    d = Desc()

    @property
    def p(self):
        return self.p


attempt("function", forever)
attempt("lambda", lambda: (lambda f: f(f))(lambda f: f(f)))
attempt("generator", lambda: next(generator(0)))
attempt("metaclass getattr", lambda: M.anything)
attempt("instancecheck", lambda: isinstance(1, M))
attempt("descriptor", lambda: D().d)
attempt("property", lambda: D().p)
attempt("sort key", lambda: sorted([1], key=lambda x: sorted([x], key=lambda y: forever())))
attempt("map", lambda: list(map(lambda x: forever(), [1])))
attempt("exception chain", lambda: nest(2000, lambda e: type("E", (Exception,), {})() if e is None else e) and "made")
attempt("eval", lambda: eval("f()", {"f": lambda: eval("f()", {"f": forever})}))
attempt("nested evals", lambda: (lambda src: eval(src, {"src": src}))("eval(src, {'src': src})"))
attempt("many parentheses", lambda: eval("(" * 150 + "1" + ")" * 150))
attempt("too many parentheses", lambda: eval("(" * 1000 + "1" + ")" * 1000))
attempt("many brackets", lambda: eval("[" * 1000 + "]" * 1000))
attempt("many blocks", lambda: compile("".join(" " * i + "if 1:\n" for i in range(150)) + " " * 150 + "pass", "f", "exec"))
attempt("long line", lambda: eval("+".join(["1"] * 3000)))
attempt("long chain", lambda: eval("x" + ".real" * 900, {"x": 5}))
loop = []
loop.append(loop)
attempt("cycle repr", lambda: repr(loop))
attempt("cycle equality", lambda: loop == [loop])
other = []
other.append(other)
attempt("two cycles", lambda: loop == other)
attempt("cycle json", lambda: json.dumps(loop))
attempt("cycle deepcopy", lambda: copy.deepcopy(loop)[0] is not loop)
print("still here")
