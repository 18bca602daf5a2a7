import operator as op


class Lambda:
    def __init__(self, params, body, env): self.params, self.body, self.env = params, body, env
    def __call__(self, *args): return evaluate(self.body, Env(dict(zip(self.params, args, strict=True)), self.env))


class Env(dict):
    def __init__(self, names, outer=None):
        super().__init__(names)
        self.outer = outer

    def __missing__(self, name):
        if self.outer is None: raise NameError(f"unbound variable {name}")
        return self.outer[name]


def parse(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()

    def read():
        if not tokens: raise SyntaxError("unexpected end")
        t = tokens.pop(0)
        if t == "(":
            out = []
            while tokens and tokens[0] != ")": out.append(read())
            if not tokens: raise SyntaxError("missing )")
            tokens.pop(0)
            return out
        if t == ")": raise SyntaxError("unexpected )")
        for kind in (int, float):
            try: return kind(t)
            except ValueError: pass
        return t
    return read()


def evaluate(x, env):
    match x:
        case str(): return env[x]
        case int() | float(): return x
        case ["quote", e]: return e
        case ["if", test, yes, no]: return evaluate(yes if evaluate(test, env) else no, env)
        case ["define", name, e]: env[name] = evaluate(e, env)
        case ["lambda", params, body]: return Lambda(params, body, env)
        case [f, *args]: return evaluate(f, env)(*(evaluate(a, env) for a in args))
        case _: raise SyntaxError(f"cannot evaluate {x}")


GLOBAL = Env({"+": op.add, "-": op.sub, "*": op.mul, "/": op.truediv, "<": op.lt, "=": op.eq, "list": lambda *a: list(a), "car": lambda l: l[0], "cdr": lambda l: l[1:], "null?": lambda l: not l})
for line in ("(define sq (lambda (x) (* x x)))", "(sq 12)", "(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))", "(fact 30)",
             "(define map (lambda (f l) (if (null? l) (quote ()) (+ (list (f (car l))) (map f (cdr l))))))", "(map sq (list 1 2 3))",
             "((lambda (x y) (/ x y)) 7 2)", "(sq 1 2)", "(nope)", "(car 5)", "(+ 1", ")", "()", "(/ 1 0)", "(quote (a b (c)))"):
    try: print(line, "=>", evaluate(parse(line), GLOBAL))
    except Exception as e: print(line, "=>", type(e).__name__, e)
