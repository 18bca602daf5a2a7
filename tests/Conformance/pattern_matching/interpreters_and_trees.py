# Pattern matching in use: expression trees, commands, JSON shapes, a small stack machine.
from dataclasses import dataclass


@dataclass(frozen=True)
class Num:
    value: float


@dataclass(frozen=True)
class Var:
    name: str


@dataclass(frozen=True)
class Bin:
    op: str
    left: object
    right: object


@dataclass(frozen=True)
class Call:
    name: str
    args: tuple


def simplify(e):
    match e:
        case Bin("+", Num(a), Num(b)):
            return Num(a + b)
        case Bin("*", Num(a), Num(b)):
            return Num(a * b)
        case Bin("*", Num(0), _) | Bin("*", _, Num(0)):
            return Num(0)
        case Bin("*", Num(1), x) | Bin("*", x, Num(1)) | Bin("+", Num(0), x) | Bin("+", x, Num(0)):
            return simplify(x)
        case Bin("-", a, b) if a == b:
            return Num(0)
        case Bin(op, l, r):
            new = Bin(op, simplify(l), simplify(r))
            return new if new == e else simplify(new)
        case Call(name, args):
            return Call(name, tuple(map(simplify, args)))
        case _:
            return e


def show(e, parent=0):
    levels = {"+": 1, "-": 1, "*": 2, "/": 2}
    match e:
        case Num(value=v) if v == int(v):
            return str(int(v))
        case Num(v):
            return str(v)
        case Var(n):
            return n
        case Bin(op, l, r):
            text = f"{show(l, levels[op])} {op} {show(r, levels[op] + 1)}"
            return f"({text})" if levels[op] < parent else text
        case Call(n, (only,)):
            return f"{n} {show(only)}"
        case Call(n, (first, *rest)):
            return f"{n}({show(first)}{''.join(', ' + show(a) for a in rest)})"
        case Call(n, ()):
            return f"{n}()"
        case other:
            raise TypeError(f"not an expression: {other!r}")


def diff(e, x):
    match e:
        case Num():
            return Num(0)
        case Var(name):
            return Num(int(name == x))
        case Bin("+" | "-" as op, l, r):
            return Bin(op, diff(l, x), diff(r, x))
        case Bin("*", l, r):
            return Bin("+", Bin("*", diff(l, x), r), Bin("*", l, diff(r, x)))
        case Bin("/", l, Num() as n):
            return Bin("/", diff(l, x), n)
        case Call("sin", (a,)):
            return Bin("*", Call("cos", (a,)), diff(a, x))
        case _:
            raise NotImplementedError(show(e))


x = Var("x")
tree = Bin("+", Bin("*", Num(3), Bin("*", x, x)), Bin("-", Bin("*", Num(2), x), Bin("/", x, Num(4))))
print(show(tree), "|", show(diff(tree, "x")), "|", show(simplify(diff(tree, "x"))))
print(show(Call("f", ())), show(Call("f", (Num(1), x, Num(2.5)))), show(simplify(Call("sin", (Bin("+", Num(1), Num(2)),)))), show(diff(Call("sin", (Bin("*", Num(2), x),)), "x")))
for bad in (3, Bin("/", Num(1), x)):
    try:
        print(show(diff(bad, "x")))
    except (TypeError, NotImplementedError) as error:
        print(type(error).__name__, error)


def command(line, state):
    match line.split():
        case []:
            return "nothing"
        case ["go", ("north" | "south" | "east" | "west") as way]:
            state["moves"].append(way[0])
            return f"going {way}"
        case ["go", way]:
            return f"cannot go {way}"
        case ["take", *things] if things:
            state["bag"] += things
            return f"took {len(things)}"
        case ["take"]:
            return "take what?"
        case ["drop", thing] if thing in state["bag"]:
            state["bag"].remove(thing)
            return f"dropped {thing}"
        case ["drop", thing, *_]:
            return f"no {thing}"
        case ["repeat", n, *rest] if n.isdigit():
            return [command(" ".join(rest), state) for _ in range(int(n))]
        case ["quit" | "exit" | "bye"]:
            return None
        case [verb, *_] as words:
            return f"unknown {verb!r} ({len(words)} words)"


state = {"moves": [], "bag": []}
for line in ["go north", "go up", "take", "take lamp rope", "drop lamp", "drop sword now", "repeat 2 go west", "repeat x go", "dance all night", "", "bye", "go east fast"]:
    print(repr(line), "->", command(line, state))
print(state)


def describe(json):
    match json:
        case None | True | False:
            return f"constant {json}"
        case int() | float() as n if not isinstance(n, bool):
            return f"number {n}"
        case str("") | [] | {} if json == "":
            return "empty string"
        case str(s):
            return f"string of {len(s)}"
        case []:
            return "empty list"
        case [only]:
            return f"list with {describe(only)}"
        case [first, *_, last]:
            return f"list from {describe(first)} to {describe(last)}"
        case {"type": "user", "name": {"first": f, "last": l}, **rest}:
            return f"user {f} {l} and {sorted(rest)}"
        case {"type": str(kind)}:
            return f"a {kind}"
        case {"type": kind}:
            return f"odd type {kind!r}"
        case dict() if not json:
            return "empty object"
        case {**entries}:
            return "object " + ", ".join(f"{k}: {describe(v)}" for k, v in entries.items())
        case _:
            return f"not JSON: {type(json).__name__}"


for value in [None, True, 0, 2.5, "", "abc", [], [[1]], [1, "x", None], {}, {"a": [], "b": {"c": "d"}}, {"type": "user", "name": {"first": "A", "last": "B"}, "id": 1}, {"type": "user"}, {"type": 3}, (1,), {1, 2}]:
    print(describe(value))


def run(program):
    stack, output, pc, steps = [], [], 0, 0
    while pc < len(program) and (steps := steps + 1) < 1000:
        match program[pc], stack:
            case ("push", n), _:
                stack.append(n)
            case ("add" | "mul" | "sub" as op,), [*_, a, b]:
                stack[-2:] = [{"add": a + b, "mul": a * b, "sub": a - b}[op]]
            case ("dup",), [*_, top]:
                stack.append(top)
            case ("print",), [*rest, top]:
                output.append(top)
                stack = rest
            case ("jump", target), _:
                pc = target
                continue
            case ("jz", target), [*rest, 0]:
                stack, pc = rest, target
                continue
            case ("jz", _), [*rest, _]:
                stack = rest
            case ("halt",), _:
                break
            case (op, *args), _:
                raise RuntimeError(f"cannot {op} {args} with {stack}")
        pc += 1
    return output, stack, steps


print(run([("push", 5), ("dup",), ("print",), ("push", 1), ("sub",), ("dup",), ("jz", 8), ("jump", 1), ("halt",)]))
for program in ([("add",)], [("push", 1), ("pop", 2)], [("nonsense",)]):
    try:
        print(run(program))
    except RuntimeError as error:
        print(error)
