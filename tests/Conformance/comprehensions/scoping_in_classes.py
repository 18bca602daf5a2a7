# Comprehension scopes: class bodies, nested ones, walrus, first iterable, closures, names after.
x = "global x"


class A:
    x = "class x"
    items = [1, 2]
    first = [i for i in items]
    second = [x for _ in items]
    cond = [i for i in items if i > 1]
    nested_first = [[j for j in range(i)] for i in items]
    dict_ = {i: x for i in items}
    gen = list(x for _ in items)
    lam = [lambda: x for _ in items][0]()
    own = [(lambda i=i: i)() for i in items]
    try:
        uses_items = [items for _ in range(1)]
    except NameError as error:
        uses_items = str(error)
    klass = [__qualname__ for __qualname__ in ("shadow",)]

    def method(self):
        return [x for _ in range(1)], [__class__.__name__ for _ in range(1)]


print(A.first, A.second, A.cond, A.nested_first, A.dict_, A.gen, A.lam, A.own, A.uses_items, A.klass, A().method())


def f():
    x = "f x"

    class B:
        x = "B x"
        a = [x for _ in range(1)]
        b = (lambda: x)()

        class C:
            c = [x for _ in range(1)]
            d = x

        def g(self):
            return x
    return B.a, B.b, B.C.c, B.C.d, B().g()


print(f())


def walrus():
    values = [y := n, y ** 2] if (n := 3) else []
    total = 0
    running = [total := total + v for v in (1, 2, 3)]
    any((found := v) > 1 for v in (1, 2, 3))
    nested = [[last := i * j for j in (1, 2)] for i in (1, 2)]
    return values, total, running, found, nested, last, y


print(walrus())
print([outer := i for i in range(3)], outer)
print({(k := i): k for i in range(2)}, k, {(s := i) for i in range(3)}, s)


def leak():
    i = "before"
    result = [i for i in range(3)]
    return i, result


print(leak())
try:
    [undefined_later for _ in range(1)]
except NameError as error:
    print(error)


def unbound():
    [z for z in range(2)]
    return z


try:
    unbound()
except NameError as error:
    print(type(error).__name__, error)


def reads_before():
    try:
        return [w for _ in range(1)]
    except NameError as error:
        return type(error).__name__, str(error)
    w = 1


print(reads_before())
fs = [lambda: i for i in range(3)]
print([h() for h in fs], [h() for h in [lambda i=i: i for i in range(3)]], [h() for h in (lambda: i for i in range(3))])
gens = [(i * j for j in range(2)) for i in range(3)]
print([list(g) for g in gens])
print([(i, j) for i in range(3) for j in range(i)], [(i, j) for i in range(3) if i for j in range(2) if j != i], [i for i in range(5) if i % 2 if i > 1])
print([a + b for a, b in [(1, 2), (3, 4)]], [a for a, *_ in ["xyz", "uv"]], [[a, b] for (a, (b,)) in [(1, (2,))]], [d["k"] for d["k"] in (1, 2)] if (d := {}) is not None else 0, d)
data = {"a": 1}
print([data["q"] for data["q"] in range(2)], data)


class Holder:
    pass


print([Holder.v for Holder.v in "ab"], Holder.v)
log = []


def note(v):
    log.append(v)
    return v


g = (note(("item", i)) for i in note([1, 2]) if note(("cond", i)))
print(log)
next(g)
print(log)
try:
    (i for i in 5)
except TypeError as error:
    print(error)
g = (i for j in [1] for i in 5)
try:
    next(g)
except TypeError as error:
    print(error)
try:
    [1 / i for i in (1, 0)]
except ZeroDivisionError as error:
    tb = error.__traceback__
    print(error, tb.tb_next)
try:
    list(1 / i for i in (1, 0))
except ZeroDivisionError as error:
    print(error, error.__traceback__.tb_next.tb_frame.f_code.co_name)
print([*range(2), *[i for i in "ab"]], {**{i: i for i in range(2)}}, [i for i in [j for j in [k for k in range(2)]]], (*(i for i in range(2)),))
print(sum(i for i in range(4)), dict((i, i) for i in range(2)), sorted((i for i in "ba"), reverse=True), max((len(w), w) for w in ["a", "bb"]))
m = [[1, 2], [3, 4], [5, 6]]
print([list(col) for col in zip(*m)], [[row[i] for row in m] for i in range(2)], [v for row in m for v in row], {v: (r, c) for r, row in enumerate(m) for c, v in enumerate(row)})
print([i if i % 2 else -i for i in range(4)], [i or "zero" for i in range(2)], [not i for i in range(2)], [i for i in range(10)][::3], [i for i in range(3)] == list(i for i in range(3)))
for bad in ["[i := 0 for i in range(3)]", "[(i := 0) for i in range(3)]", "[[(i := 0) for j in range(2)] for i in range(2)]", "[j for i in range(2) if (j := i) for j in range(2)]", "[k for k in (k := [1])]", "[i for i in (j := range(2))]", "class K:\n [(y := i) for i in range(2)]", "(yield i for i in range(2))", "[(yield i) for i in range(2)]", "[*i for i in [[1]]]", "{**i for i in [{}]}", "[i, j for i, j in []]", "f(i for i in [], 1)", "f(1, i for i in [])", "f(i for i in [], j for j in [])", "class K(i for i in []): pass", "[i for i in]", "[for i in x]", "[i for i]", "[i for 1 in x]", "[i for f() in x]", "[i for i in x if]", "[i for i in x else 0]", "[i if x for i in y]", "{i: j for i in x, j in y}", "[i async for i in x]", "[await i for i in x]", "(i for i in x) = 1", "[i for i in x] = 1", "del [i for i in x]", "[i for i in *x]", "[i for *i in x]", "[i for *i, in x]", "[lambda: (yield) for i in x]", "[i for i in lambda: x]", "[i for i in x if y if z else w]", "[i for i in 1, 2]", "[i for i, in x]", "{i for i in x}", "[i for i.a in x]", "[i for i[0] in x]", "[i for (i) in x]", "[i for [i, j] in x]", "[i for None in x]"]:
    try:
        compile(bad, "<c>", "exec")
        print(bad.replace("\n", "\\n"), "-> compiles")
    except SyntaxError as error:
        print(bad.replace("\n", "\\n"), "->", error.msg)
