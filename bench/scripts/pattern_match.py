"""Structural pattern matching: symbolic differentiation and simplification, and message dispatch."""
import sys


class Expression:
    __slots__ = ()


class Number(Expression):
    __slots__ = ("value",)
    __match_args__ = ("value",)

    def __init__(self, value):
        self.value = value


class Name(Expression):
    __slots__ = ("name",)
    __match_args__ = ("name",)

    def __init__(self, name):
        self.name = name


class Operation(Expression):
    __slots__ = ("operator", "left", "right")
    __match_args__ = ("operator", "left", "right")

    def __init__(self, operator, left, right):
        self.operator = operator
        self.left = left
        self.right = right


def derive(e, x):
    match e:
        case Number():
            return Number(0)
        case Name(name):
            return Number(1 if name == x else 0)
        case Operation("+" | "-" as operator, a, b):
            return Operation(operator, derive(a, x), derive(b, x))
        case Operation("*", a, b):
            return Operation("+", Operation("*", derive(a, x), b), Operation("*", a, derive(b, x)))
        case Operation("**", a, Number(n)):
            return Operation("*", Operation("*", Number(n), Operation("**", a, Number(n - 1))), derive(a, x))
        case _:
            raise ValueError("cannot derive")


def simplify(e):
    match e:
        case Operation(operator, left, right):
            e = Operation(operator, simplify(left), simplify(right))
    match e:
        case Operation("+", Number(a), Number(b)):
            return Number(a + b)
        case Operation("-", Number(a), Number(b)):
            return Number(a - b)
        case Operation("*", Number(a), Number(b)):
            return Number(a * b)
        case Operation("+", Number(0), other) | Operation("+", other, Number(0)):
            return other
        case Operation("*", Number(0), _) | Operation("*", _, Number(0)):
            return Number(0)
        case Operation("*", Number(1), other) | Operation("*", other, Number(1)):
            return other
        case Operation("**", other, Number(1)):
            return other
        case Operation("**", _, Number(0)):
            return Number(1)
    return e


def show(e):
    match e:
        case Number(value):
            return str(value)
        case Name(name):
            return name
        case Operation(operator=operator, left=left, right=right):
            return "(" + show(left) + operator + show(right) + ")"


def polynomial(degree):
    x = Name("x")
    e = Number(degree)
    for i in range(1, degree):
        e = Operation("+", e, Operation("*", Number(i), Operation("**", x, Number(i))))
    return e


def handle(message, state):
    match message:
        case ["move", int(dx), int(dy)]:
            state["x"] += dx
            state["y"] += dy
        case ["say", str(text), *rest] if rest:
            state["words"] += len(text) + len(rest)
        case {"kind": "set", "key": key, "value": value}:
            state[key] = value
        case {"kind": "add", **fields}:
            state["words"] += len(fields)
        case ("quit", code) | ("stop", code):
            state["code"] = code
        case int() | float() as number if number > 10:
            state["big"] += 1
        case None:
            state["none"] += 1
        case _:
            state["other"] += 1


def main(n):
    e = polynomial(12)
    for _ in range(n):
        first = simplify(derive(e, "x"))
        second = simplify(derive(first, "x"))
    print(show(first))
    print(len(show(second)))
    state = dict(x=0, y=0, words=0, big=0, none=0, other=0)
    messages = [["move", 1, -2], ["say", "hello", 1, 2], {"kind": "set", "key": "k", "value": 3},
                {"kind": "add", "a": 1, "b": 2}, ("quit", 3), ("stop", 4), 42, 3.5, None, "text", ["say", "x"]]
    for _ in range(n * 25):
        for message in messages:
            handle(message, state)
    print(state)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2300)
