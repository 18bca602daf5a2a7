# What a match statement binds, when it evaluates, and what is left behind by patterns that fail.
log = []


class Traced:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        pass
        return len(self.items)

    def __getitem__(self, i):
        log.append(f"get {i}")
        return self.items[i]


import collections.abc

collections.abc.Sequence.register(Traced)


def f(subject):
    match subject:
        case [1, x, 3]:
            return "first", x
        case [a, b, *c]:
            return "second", a, b, c
    return "none", locals().keys() - {"subject"}


print(f([1, 2, 3]), f([1, 2, 4]), f([1]), f("abc"))
log.clear()
print(f(Traced([1, 2, 4])), log)
log.clear()
print(f(Traced([1])), log)


def subject():
    log.append("subject")
    return 5


log.clear()
match subject():
    case 1 | 2 | 3:
        pass
    case n if (log.append("guard 1"), n > 10)[1]:
        pass
    case n if (log.append("guard 2"), n > 1)[1]:
        log.append("body")
    case _ if log.append("never"):
        pass
print(log, n)
match 1, 2:
    case x, 3:
        pass
    case _:
        pass
print("x" in globals() and x)
match [1, [2, 3]]:
    case [a, [b, 9]]:
        print("no")
    case [a, c]:
        print(a, c)
print("b" in globals(), b if "b" in globals() else "unbound")
match "text":
    case str() as whole if (part := whole[:2]):
        print(whole, part)


def unbound():
    match 5:
        case str() as s:
            pass
    return s


try:
    unbound()
except UnboundLocalError as error:
    print(error)


def nested(a, b):
    match a:
        case [x, *_]:
            match b:
                case {"k": x}:
                    return "inner", x
                case _:
                    return "outer", x
        case x:
            return "plain", x


print(nested([1], {"k": 2}), nested([1], 3), nested(5, 6))


class Body:
    match 3:
        case value:
            pass
    match "s":
        case str(text):
            length = len(text)


print(Body.value, Body.text, Body.length)


def with_global():
    global g1
    match 7:
        case g1:
            pass


def with_nonlocal():
    z = 0

    def inner():
        nonlocal z
        match [8]:
            case [z]:
                pass
    inner()
    return z


with_global()
print(g1, with_nonlocal())


def generator(items):
    for item in items:
        match item:
            case int(n) if n < 0:
                continue
            case "stop":
                break
            case "return":
                return "returned"
            case [*inner]:
                yield from generator(inner)
            case other:
                yield other
    else:
        yield "exhausted"


print(list(generator([1, -1, [2, [3]], "x"])), list(generator([1, "stop", 2])), list(generator(["return", 1])))


def closures():
    out = []
    for item in [1, "a", (2,)]:
        match item:
            case int(v) | str(v) | (v,):
                out.append(lambda: v)
    return [c() for c in out]


print(closures())
match = 1
case = 2
_ = 3
type = 4
print(match + case + _ + type)
match (match):
    case case if case == 1:
        print("soft keywords", case)
del type
match[0:1] if isinstance(match, list) else None
match = lambda *a: ("called", a)
print(match(1, 2), match (3))
match -1:
    case -1:
        print("minus one")
match [1, 2][0]:
    case 1: print("one line")
match {"a": 1}:
    case {"a": 1 | 2 as n, **kw}: print(n, kw)
match 1, :
    case (1,): print("one tuple")
match *[1, 2], 3:
    case [*everything]: print(everything)
match (yield_ := 5):
    case 5: print("walrus", yield_)
match 5:
    case 5 | 6 as five_or_six if five_or_six == 6: print("six")
    case float() | int(): print("a number")
match 0.0, -0.0, 0, False:
    case 0, 0, False, 0: print("zeros are equal")
match 1, True:
    case True, True: print("1 is not True")
    case 1, 1: print("but True == 1")
match "ab", b"ab":
    case "a" "b", b"a" b"b": print("concatenated literals")
match float("nan"):
    case float(nan) if nan != nan: print("nan")
for value in ([], (), "", {}, set(), 0, None):
    match value:
        case []: print("empty sequence", repr(value))
        case {}: print("mapping", repr(value))
        case _: print("other", repr(value))
for bad in ["case x: pass\n case _: pass", "case x | 1: pass", "case 1 | x: pass", "case [x, x]: pass", "case {'a': x, 'b': x}: pass", "case {'a': 1, 'a': 2}: pass", "case [*a, *b]: pass", "case {**r, 'a': 1}: pass", "case {**_}: pass", "case P(x=1, x=2): pass", "case P(x=1, 2): pass", "case 1 + 1: pass", "case -x: pass", "case f'x': pass", "case x.y as z.w: pass", "case _ as x: pass", "case x as _: pass", "case 1 as 1: pass", "case (x, y) | z: pass", "case [a] | [b]: pass", "case a | b: pass", "case {x: 1}: pass", "case {-1: a, 2.5: b, 'k': c, None: d, A.b: e}: pass", "case not x: pass", "case x if: pass", "case: pass", "case 1:", "case x[0]: pass", "case x(): pass", "case *x: pass", "case {'a': *b}: pass", "case 1j: pass", "case 1 + 2j: pass", "case 2j + 1: pass", "case 'a' + 'b': pass", "case True | False: pass", "case ...: pass", "case lambda: 1: pass", "case [1, *_, 2, *_]: pass"]:
    try:
        compile(f"match v:\n {bad}", "<m>", "exec")
        print(repr(bad), "compiles")
    except SyntaxError as error:
        print(repr(bad), error.msg)
