"""Type inference for a small functional language: parser, unification, let polymorphism."""
import itertools
import re
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Con:
    name: str
    args: tuple = ()

    def __str__(self):
        if self.name == "->":
            left, right = self.args
            return f"({left}) -> {right}" if isinstance(left, Con) and left.name == "->" else f"{left} -> {right}"
        return f"{self.name}<{', '.join(map(str, self.args))}>" if self.args else self.name


@dataclass(eq=False)
class Var:
    id: int
    ref: object = None

    def __str__(self):
        return str(self.ref) if self.ref else f"t{self.id}"


@dataclass
class Scheme:
    variables: list
    body: object


class TypeFailure(Exception):
    pass


INT, BOOL, STR = Con("int"), Con("bool"), Con("str")


def fn(*types):
    *front, result = types
    for t in reversed(front):
        result = Con("->", (t, result))
    return result


class Inferer:
    def __init__(self):
        self.ids = itertools.count()
        a = self.fresh()
        b = self.fresh()
        self.base = {"+": fn(INT, INT, INT), "<": fn(INT, INT, BOOL), "not": fn(BOOL, BOOL), "nil": Scheme([a], Con("list", (a,))), "cons": Scheme([a], fn(a, Con("list", (a,)), Con("list", (a,)))), "head": Scheme([a], fn(Con("list", (a,)), a)), "pair": Scheme([a, b], fn(a, b, Con("pair", (a, b)))), "fix": Scheme([a], fn(fn(a, a), a)), "show": Scheme([a], fn(a, STR))}

    def fresh(self):
        return Var(next(self.ids))

    def prune(self, t):
        while isinstance(t, Var) and t.ref is not None:
            t = t.ref
        return t

    def occurs(self, v, t):
        t = self.prune(t)
        return t is v or isinstance(t, Con) and any(self.occurs(v, x) for x in t.args)

    def unify(self, a, b):
        a, b = self.prune(a), self.prune(b)
        match a, b:
            case Var(), _ if a is b:
                pass
            case Var(), _:
                if self.occurs(a, b):
                    raise TypeFailure(f"infinite type {self.name(a)} in {self.name(b)}")
                a.ref = b
            case _, Var():
                self.unify(b, a)
            case Con(n, xs), Con(m, ys) if n == m and len(xs) == len(ys):
                for x, y in zip(xs, ys):
                    self.unify(x, y)
            case _:
                raise TypeFailure(f"{self.name(a)} is not {self.name(b)}")

    def free(self, t):
        t = self.prune(t)
        return {t} if isinstance(t, Var) else set().union(*map(self.free, t.args)) if t.args else set()

    def instance(self, t):
        if not isinstance(t, Scheme):
            return t
        table = {v: self.fresh() for v in t.variables}

        def copy(t):
            t = self.prune(t)
            return table.get(t, t) if isinstance(t, Var) else Con(t.name, tuple(map(copy, t.args)))
        return copy(t.body)

    def infer(self, e, env):
        match e:
            case int():
                return INT
            case "true" | "false":
                return BOOL
            case str() if e.startswith('"'):
                return STR
            case str():
                if e not in env:
                    raise TypeFailure(f"unknown name {e}")
                return self.instance(env[e])
            case ["fn", str(name), body]:
                v = self.fresh()
                return fn(v, self.infer(body, env | {name: v}))
            case ["let", str(name), value, body]:
                t = self.infer(value, env)
                bound = set().union(*(self.free(x) for x in env.values() if not isinstance(x, Scheme)), set())
                return self.infer(body, env | {name: Scheme(list(self.free(t) - bound), t)})
            case ["if", test, yes, no]:
                self.unify(self.infer(test, env), BOOL)
                t = self.infer(yes, env)
                self.unify(t, self.infer(no, env))
                return t
            case [f, x]:
                result = self.fresh()
                self.unify(self.infer(f, env), fn(self.infer(x, env), result))
                return result
            case [f, *xs]:
                return self.infer([[f, *xs[:-1]], xs[-1]], env)
        raise TypeFailure(f"cannot type {e!r}")

    def name(self, t):
        letters = {}

        def go(t):
            t = self.prune(t)
            if isinstance(t, Var):
                return Con(letters.setdefault(t, chr(97 + len(letters))))
            return Con(t.name, tuple(map(go, t.args)))
        return str(go(t))


def parse(text):
    tokens = re.findall(r'[()]|"[^"]*"|[^\s()]+', text)[::-1]

    def item():
        token = tokens.pop()
        if token == "(":
            out = []
            while tokens[-1] != ")":
                out.append(item())
            tokens.pop()
            return out
        return int(token) if token.lstrip("-").isdigit() else token
    return item()


for source in ["42", "true", '"text"', "(fn x x)", "(fn f (fn x (f (f x))))", "((fn x (+ x 1)) 5)", "(let id (fn x x) (pair (id 1) (id true)))", "((fn id (pair (id 1) (id true))) (fn x x))", "(fn x (x x))", "(if true 1 2)", "(if 1 2 3)", "(if true 1 false)", "(cons 1 (cons 2 nil))", "(cons 1 (cons true nil))", "(fn f (fn g (fn x (f (g x)))))", "(fix (fn f (fn n (if (< n 2) n (+ (f (+ n -1)) (f (+ n -2)))))))", "(let twice (fn f (fn x (f (f x)))) (twice twice))", "(fn x (let y x (pair y y)))", "(let k (fn x (fn y x)) (k 1 true))", "(+ 1)", "(+ 1 true)", "(1 2)", "nope", "(head (cons (fn x x) nil))", "(fn p (show (head p)))", "nil", "(not (< 1 2))", "(fn x (if x x (not x)))"]:
    inferer = Inferer()
    try:
        print(f"{source} : {inferer.name(inferer.infer(parse(source), inferer.base))}")
    except TypeFailure as error:
        print(f"{source} ! {error}")
