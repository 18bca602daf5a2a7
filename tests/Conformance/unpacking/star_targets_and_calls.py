def attempt(label, action):
    try:
        print(f"{label:30}", action())
    except Exception as error:
        print(f"{label:30}", type(error).__name__, error)


def run(source, **names):
    scope = dict(names)
    try:
        exec(source, scope)
        print(f"{source!r:44}", {k: v for k, v in sorted(scope.items()) if len(k) == 1 and k not in names})
    except Exception as error:
        print(f"{source!r:44}", type(error).__name__, error)


for source in ["a, b = 1, 2", "a, b = [1, 2]", "a, b = 'xy'", "a, b = {1: 2, 3: 4}", "a, b = {5}", "a, b = 1, 2, 3", "a, b = (1,)", "a, b = ()", "a, b = 5", "a, b = None", "a, = 1,", "a, = 1, 2", "[a] = [1]", "[a, b] = 1, 2", "(a, b) = 1, 2", "(a), b = 1, 2", "a, (b, c) = 1, (2, 3)", "a, (b, c) = 1, 2", "a, (b, c) = 1, (2,)", "[a, [b, [c]]] = 1, [2, [3]]", "() = ()", "[] = ()", "() = 1", "() = 1,", "[] = [1]", "a = b = c = []", "a, b = b, a = 1, 2", "a = b, c = 1, 2", "*a, = 1, 2", "*a, = ()", "[*a] = 'ab'", "*a, b = 1, 2, 3", "a, *b = 1,", "a, *b, c = 1, 2", "a, *b, c = 1,", "a, *b, c = range(5)", "*a, b, c = 'xyz'", "a, (*b, c) = 1, 'xyz'", "*a, *b = 1, 2", "*a = 1", "a, *b = 5", "a, *b = (x for x in range(3))", "a, *b, c = {1: 2, 3: 4, 5: 6}", "*(a, b), c = 1, 2, 3", "*[a, b], = 1, 2", "a, *b = iter([1])", "a = *[1], 2", "a = *(), ", "a = *[1]", "a = [*range(2), *'ab']", "a = {*[1], *[1, 2]}", "a = {**{'x': 1}, 'x': 2, **{'y': 3}}", "a = (*'ab',)", "a = [*1]", "a = {*1}", "a = {**1}", "a = {**[('x', 1)]}", "a = *{1: 2}, *{}", "a: int = *[1], 2", "a: tuple = (*[1], 2)", "a, b += 1, 2", "a = (yield)", "for a, *b in [(1, 2, 3), 'xy']: pass", "for a, b in [1]: pass", "for a, (b, c) in [(1, (2, 3))]: pass", "with open as a, b: pass", "a = [(x, y) for x, *y in ['abc', 'd']]", "a = {k: v for k, *v in [(1, 2, 3)]}", "a = [x for x, y in [1]]", "del a, b", "a = b = 1; del (a, [b])", "(a := 1, b := 2)", "a[0], a = 1, 2", "a = [0]; a[0], b = 1, a", "a, b = 1, a", "x = [1, 2]; a, b = x[::-1]"]:
    run(source)


def f(*args, **kw):
    return args, kw


class Map:
    def keys(self):
        return iter(["p", "q"])

    def __getitem__(self, k):
        return k * 2


class BadMap:
    def keys(self):
        return [1]

    def __getitem__(self, k):
        return k


class RaisingKeys:
    def keys(self):
        raise ValueError("no keys")


attempt("f(*[1], 2)", lambda: f(*[1], 2))
attempt("many stars", lambda: f(*[1], *(2,), *{3: 4}, *"x", 5, *[]))
attempt("many double stars", lambda: f(**{"a": 1}, b=2, **{"c": 3}))
attempt("mixed", lambda: f(1, *[2], k=3, *[4], **{"z": 5}))
attempt("mapping", lambda: f(**Map()))
attempt("duplicates", lambda: f(**{"a": 1}, **{"a": 2}))
attempt("duplicate keyword", lambda: f(a=1, **{"a": 2}))
attempt("key int", lambda: f(**{1: 2}))
attempt("mapping int keys", lambda: f(**BadMap()))
attempt("raising keys", lambda: f(**RaisingKeys()))
attempt("*1", lambda: f(*1))
attempt("*None", lambda: f(*None))
attempt("**1", lambda: f(**1))
attempt("**[]", lambda: f(**[]))
attempt("**pairs", lambda: f(**[("a", 1)]))
attempt("method", lambda: "{} {a}".format(*[1], **{"a": 2}))
attempt("class", lambda: dict(*[[("a", 1)]], **{"b": 2}))
attempt("print", lambda: print(*"abc", sep="-", **{"end": "!\n"}))
attempt("space in a key", lambda: f(**{"with space": 1, "class": 2}))
attempt("str subclass key", lambda: f(**{type("S", (str,), {})("k"): 1}))
attempt("positional twice", lambda: (lambda a, b: (a, b))(1, *[2], **{"a": 3}))
attempt("missing", lambda: (lambda a, b, *, c: 0)(*[1]))
attempt("star of a generator", lambda: f(*(i * i for i in range(3))))
attempt("generator error", lambda: f(*(1 // i for i in (1, 0))))
attempt("nested calls", lambda: f(*f(*[1, 2])[0], **f(a=1)[1]))
attempt("star order", lambda: (lambda log: (f(*[log.append("a")], **{"k": log.append("b")}), log)[1])([]))
attempt("index star", lambda: type("I", (), {"__getitem__": lambda s, k: k})()[*[1, 2], 3])
attempt("index star slice", lambda: type("I", (), {"__getitem__": lambda s, k: k})()[*"a", 1:2])
attempt("return star", lambda: (lambda: (*[1], 2))())
for bad in ["f(*)", "f(**)", "f(**a, *b)", "f(**a, b)", "f(a=1, b)", "f(a=1, *b, c)", "*a", "print(*a for a in b)", "*a, b", "a = *b, c = d", "f(*a=1)", "[*a for a in b]", "{**a for a in b}", "(*a)", "a = (*b)", "del *a", "for *a in b: pass", "for *a, in b: pass", "return_ = *a", "x[*a] = 1", "x[*a:b]", "lambda *: 0", "lambda *a, *b: 0", "lambda **a, b: 0", "f(1=2)", "f(a.b=1)", "f((a)=1)", "f(None=1)", "f(a, a=1, a=2)", "**a", "{*a: 1}", "{**a: 1}", "{1: *a}", "{1: 2, **a}", "{1, **a}", "with a as *b: pass", "import *", "a, *b: int = 1", "*a: int = 1", "*a += 1", "assert *a, b"]:
    try:
        compile(bad, "<b>", "exec")
        print(bad, "compiles")
    except SyntaxError as error:
        print(bad, "->", error.msg)
