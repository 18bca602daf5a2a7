# An expression tree simplifier and evaluator with nested class patterns.
from dataclasses import dataclass
@dataclass(frozen=True)
class Num: v: float
@dataclass(frozen=True)
class Var: name: str
@dataclass(frozen=True)
class Bin: op: str; l: object; r: object
@dataclass(frozen=True)
class Call: fn: str; args: tuple
def simplify(e):
    match e:
        case Bin(op, l, r):
            match Bin(op, simplify(l), simplify(r)):
                case Bin("+", Num(a), Num(b)): return Num(a + b)
                case Bin("*", Num(a), Num(b)): return Num(a * b)
                case Bin("-", Num(a), Num(b)): return Num(a - b)
                case Bin("+", Num(0), x) | Bin("+", x, Num(0)) | Bin("*", Num(1), x) | Bin("*", x, Num(1)) | Bin("-", x, Num(0)): return x
                case Bin("*", Num(0), _) | Bin("*", _, Num(0)): return Num(0)
                case Bin("-", Var(a), Var(b)) if a == b: return Num(0)
                case Bin("+", x, y) if x == y: return Bin("*", Num(2), x)
                case s: return s
        case Call(fn, (*args,)): return Call(fn, tuple(simplify(a) for a in args))
        case Num() | Var(): return e
        case int() | float() as n: return Num(n)
        case str(s): return Var(s)
        case _: raise TypeError(f"not an expression: {e!r}")
def show(e):
    match e:
        case Num(v=int() as n): return str(n)
        case Num(v): return f"{v:.2f}"
        case Var(name=n): return n
        case Bin("*", l, r): return f"{show(l)}*{show(r)}"
        case Bin(op, l, Bin() as r): return f"{show(l)} {op} ({show(r)})"
        case Bin(op, l, r): return f"{show(l)} {op} {show(r)}"
        case Call(f, []): return f"{f}()"
        case Call(f, [a]): return f"{f}({show(a)})"
        case Call(f, [a, *rest]): return f"{f}({show(a)}, {', '.join(map(show, rest))})"
def ev(e, env):
    match e:
        case Num(v): return v
        case Var(n) if n in env: return env[n]
        case Var(n): raise NameError(f"unbound {n}")
        case Bin("+" | "-" | "*" as op, l, r): return {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}[op](ev(l, env), ev(r, env))
        case Call("max" | "min" as f, args): return {"max": max, "min": min}[f](ev(a, env) for a in args)
x, y = Var("x"), Var("y")
for e in [Bin("+", Num(1), Num(2)), Bin("*", x, Num(0)), Bin("+", Num(0), Bin("*", Num(1), y)), Bin("-", x, x), Bin("+", x, x), Bin("-", x, Bin("+", y, Num(1))), Call("max", (Bin("+", 1, 2), x, 2.5)), Call("f", ()), Bin("*", Bin("+", Num(1), Num(1)), Bin("-", x, Num(0)))]:
    s = simplify(e); print(show(s), "|", s)
    try: print("  =", ev(s, {"x": 10}))
    except NameError as ex: print("  ", ex)
try: simplify([1])
except TypeError as ex: print(ex)
