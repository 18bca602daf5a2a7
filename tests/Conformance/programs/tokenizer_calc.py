import re, operator, math
from typing import NamedTuple, Iterator, Callable, Union
from functools import singledispatch, reduce, partial

class Token(NamedTuple):
    type: str
    value: str
    line: int
    column: int

SPEC = [("NUMBER", r"\d+(?:\.\d*)?(?:[eE][+-]?\d+)?"), ("ASSIGN", r":="), ("END", r";"), ("ID", r"[A-Za-z_]\w*"),
        ("OP", r"\*\*|//|[+\-*/%()^,<>=!]=?"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+|\#.*"), ("MISMATCH", r".")]
REGEX = re.compile("|".join(f"(?P<{n}>{p})" for n, p in SPEC))

def tokenize(code: str) -> Iterator[Token]:
    line, start = 1, 0
    for m in REGEX.finditer(code):
        kind, value, col = m.lastgroup, m.group(), m.start() - start
        if kind == "NEWLINE":
            start = m.end(); line += 1; continue
        if kind == "SKIP": continue
        if kind == "MISMATCH": raise SyntaxError(f"{value!r} unexpected on line {line}", ("<calc>", line, col + 1, code.splitlines()[line - 1]))
        yield Token(kind, value, line, col)

class Parser:
    PREC = {"or": 1, "<": 3, ">": 3, "==": 3, "+": 5, "-": 5, "*": 6, "/": 6, "//": 6, "%": 6, "**": 8}
    FUN: dict[str, Callable] = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv,
           "%": operator.mod, "**": operator.pow, "<": operator.lt, ">": operator.gt, "==": operator.eq}
    def __init__(self, text): self.toks = [*tokenize(text)]; self.i = 0; self.env = {"pi": math.pi, "sqrt": math.sqrt, "max": max}
    @property
    def tok(self): return self.toks[self.i] if self.i < len(self.toks) else None
    def take(self, *values):
        t = self.tok
        if t and (not values or t.value in values): self.i += 1; return t
        return None
    def expect(self, v):
        if not (t := self.take(v)): raise SyntaxError(f"expected {v!r}, got {self.tok}")
        return t
    def run(self):
        while self.tok:
            if self.i + 1 < len(self.toks) and self.toks[self.i + 1].type == "ASSIGN":
                name = self.take().value; self.take(); self.env[name] = self.expr(0)
            else:
                yield self.expr(0)
            self.take(";")
    def expr(self, p):
        left = self.atom()
        while (t := self.tok) and self.PREC.get(t.value, 0) > p:
            self.take()
            q = self.PREC[t.value]
            left = self.FUN[t.value](left, self.expr(q - (t.value == "**")))
        return left
    def atom(self):
        t = self.take()
        match t:
            case Token("NUMBER", v): return float(v) if any(c in v for c in ".eE") else int(v)
            case Token(type="ID", value=name):
                if self.take("("):
                    args = []
                    while not self.take(")"):
                        args.append(self.expr(0)); self.take(",")
                    return self.env[name](*args)
                return self.env[name]
            case Token(value="("): r = self.expr(0); self.expect(")"); return r
            case Token(value="-"): return -self.expr(7)
            case None: raise SyntaxError("unexpected end")
            case other: raise SyntaxError(f"unexpected {other.value!r} at {other.line}:{other.column}")

for src in ("1 + 2 * 3", "2 ** 3 ** 2; (2 ** 3) ** 2", "x := 10; y := x // 3; x * y - -y; x / 4", "sqrt(16) + max(1, 2, 7.5)", "-2 ** 2", "1e3 % 7",
            "2 **", "(1", "q", "3 $ 4", "1 / 0", "5 < 3; 5 > 3; 2 == 2.0", "10 ** 40 # big\n; 7"):
    try: print(f"{src!r:45} = {', '.join(map(repr, Parser(src).run()))}")
    except Exception as e: print(f"{src!r:45} ! {type(e).__name__}: {e}")
print(*tokenize("a := 3.5\n b + c"), sep="\n")
print(re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.split(r"\s*[,;]\s*", "a , b;c,d"), re.findall(r"(\w)(\d)", "a1b2 c3"))
print(re.fullmatch(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05").groupdict(), re.match("(a)|b", "b").groups("none"), re.search("x", "abc"))
print(re.sub(r"\b(\w)(\w*)", lambda m: m[1].upper() + m[2], "hello wide world"), re.escape("a.b*c"), REGEX.groups, sorted(REGEX.groupindex)[:3])
print(re.compile(r"a+", re.I | re.M), re.match(r"a+", "aab"))
try: re.compile("(a")
except re.error as e: print(type(e), e, e.pos, e.lineno, e.colno)
@singledispatch
def show(x): return f"object {x}"
@show.register
def _(x: int): return f"int {x}"
@show.register(list)
def _(x): return "list of " + ", ".join(map(show, x))
@show.register
def _(x: float | str): return f"scalar {x!r}"
print(show([1, 2.5, "s", None, True]), show.registry.keys() >= {int, list}, show.dispatch(bool).__name__)
