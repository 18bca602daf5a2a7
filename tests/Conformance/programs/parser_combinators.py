"""Parser combinators with operators, and three grammars built from them."""


class ParseError(Exception):
    def __init__(self, pos, expected): super().__init__(f"at {pos}: expected {' or '.join(sorted(expected))}"); self.pos, self.expected = pos, expected


class Parser:
    def __init__(self, run, name=None): self.run, self.name = run, name
    def __call__(self, text):
        value, pos = self.run(text, 0)
        return value if pos == len(text) else end.run(text, pos)

    def __add__(self, other):
        def run(t, p):
            a, p = self.run(t, p); b, p = other.run(t, p)
            return (*a, b) if isinstance(a, Seq) else Seq((a, b)), p
        return Parser(lambda t, p: (lambda r: (Seq(r[0]), r[1]))(run(t, p)))

    def __or__(self, other):
        def run(t, p):
            try: return self.run(t, p)
            except ParseError as e:
                if e.pos > p: raise
                try: return other.run(t, p)
                except ParseError as f:
                    if f.pos > p: raise
                    raise ParseError(p, e.expected | f.expected) from None
        return Parser(run)

    def __rshift__(self, f): return Parser(lambda t, p: (lambda v, q: (f(*v) if isinstance(v, Seq) else f(v), q))(*self.run(t, p)))
    def __lshift__(self, other): return (self + other) >> (lambda a, *rest: a if len(rest) == 1 else (a, *rest[:-1]))
    def __invert__(self): return self | Parser(lambda t, p: (None, p))

    def many(self, at_least=0):
        def run(t, p):
            out = []
            while True:
                try: v, q = self.run(t, p)
                except ParseError as e:
                    if e.pos > p or len(out) < at_least: raise
                    return out, p
                if q == p: return out, p
                out.append(v); p = q
        return Parser(run)

    def sep_by(self, sep): return (self + (sep + self >> (lambda _, v: v)).many() >> (lambda first, rest: [first, *rest])) | Parser(lambda t, p: ([], p))
    def chain(self, op):
        def fold(first, rest):
            for f, v in rest: first = f(first, v)
            return first
        return self + (op + self >> (lambda o, v: (o, v))).many() >> fold


class Seq(tuple): pass


def char(test, name):
    def run(t, p):
        if p < len(t) and test(t[p]): return t[p], p + 1
        raise ParseError(p, {name})
    return Parser(run)


def lit(s):
    def run(t, p):
        if t.startswith(s, p): return s, p + len(s)
        raise ParseError(p, {repr(s)})
    return Parser(run)


def lazy(f): return Parser(lambda t, p: f().run(t, p))
def token(p): return Parser(lambda t, pos: (lambda v, q: (v, spaces.run(t, q)[1]))(*p.run(t, pos)))
def between(a, p, b): return a + p + b >> (lambda _, v, __: v)
def _end(t, p):
    if p < len(t): raise ParseError(p, {"end"})
    return None, p


end = Parser(_end)
spaces = char(str.isspace, "space").many()
digit = char(str.isdigit, "digit")
number = token(digit.many(1) >> (lambda ds: int("".join(ds))))
sym = lambda s: token(lit(s))
op = lambda s, f: sym(s) >> (lambda _: f)
factor = number | between(sym("("), lazy(lambda: expr), sym(")")) | (sym("-") + lazy(lambda: factor) >> (lambda _, v: -v))
term = factor.chain(op("*", lambda a, b: a * b) | op("/", lambda a, b: a // b))
expr = term.chain(op("+", lambda a, b: a + b) | op("-", lambda a, b: a - b))
name = token(char(str.isalpha, "letter").many(1) >> "".join)
value = lazy(lambda: array | obj | string | number | sym("true") >> (lambda _: True))
string = token(between(lit('"'), char(lambda c: c != '"', "character").many() >> "".join, lit('"')))
array = between(sym("["), value.sep_by(sym(",")), sym("]"))
obj = between(sym("{"), ((name + sym(":") + value) >> (lambda k, _, v: (k, v))).sep_by(sym(",")), sym("}")) >> dict
sexp = lazy(lambda: number | name | between(sym("("), sexp.many(), sym(")")) | (sym("'") + sexp >> (lambda _, v: ["quote", v])))
for p, texts in [(expr, ["1+2*3", "(1 + 2) * 3", "10 - 4 - 3", "-(2+3)*-2", "7/2", "1 +", "(1", "1 2", "", "2*(3+", "a"]), (value, ["[1, [2, 3], []]", '{a: "x y", b: {c: [true]}}', "[1,]", "{a 1}", '"open', "[1 2]", "nope"]), (sexp, ["(a (b 12) '(c))", "()", "((())", ")", "x"])]:
    for text in texts:
        try: print(f"{text!r:<30} {p(text)!r}")
        except ParseError as e: print(f"{text!r:<30} {e}")
print((~number)(""), digit.many()("12"), number.sep_by(sym(","))("1, 2 ,3"), (lit("a") + lit("b") + lit("c"))("abc"), (lit("ab") | lit("ac"))("ac"), (lit("x") << lit(";"))("x;"))
