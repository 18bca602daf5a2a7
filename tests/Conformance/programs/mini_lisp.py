"""A Lisp interpreter with closures, macros-free special forms, tail loops and error messages."""
import math
import operator as op


class Symbol(str):
    __slots__ = ()
    def __repr__(self): return str(self)


class LispError(Exception): pass


def tokenize(text):
    out, i = [], 0
    while i < len(text):
        c = text[i]
        if c.isspace(): i += 1
        elif c == ";":
            while i < len(text) and text[i] != "\n": i += 1
        elif c in "()'": out.append(c); i += 1
        elif c == '"':
            j = text.index('"', i + 1); out.append(text[i:j + 1]); i = j + 1
        else:
            j = i
            while j < len(text) and not text[j].isspace() and text[j] not in "()'\"": j += 1
            out.append(text[i:j]); i = j
    return out


def parse(tokens):
    if not tokens: raise LispError("unexpected end of input")
    t = tokens.pop(0)
    match t:
        case "(":
            lst = []
            while tokens and tokens[0] != ")": lst.append(parse(tokens))
            if not tokens: raise LispError("missing )")
            tokens.pop(0)
            return lst
        case ")": raise LispError("unexpected )")
        case "'": return [Symbol("quote"), parse(tokens)]
        case s if s[0] == '"': return s[1:-1]
        case "#t" | "#f": return t == "#t"
        case _:
            for kind in (int, float):
                try: return kind(t)
                except ValueError: pass
            return Symbol(t)


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values)); self.outer = outer
    def find(self, name):
        env = self
        while env is not None:
            if name in env: return env
            env = env.outer
        raise LispError(f"unbound symbol: {name}")


class Lambda:
    def __init__(self, params, body, env, name="lambda"): self.params, self.body, self.env, self.name = params, body, env, name
    def bind(self, args):
        if self.params[-2:-1] == [Symbol(".")]:
            n = len(self.params) - 2
            if len(args) < n: raise LispError(f"{self.name}: expected at least {n} arguments, got {len(args)}")
            return Env(self.params[:n] + self.params[-1:], args[:n] + [args[n:]], self.env)
        if len(args) != len(self.params): raise LispError(f"{self.name}: expected {len(self.params)} arguments, got {len(args)}")
        return Env(self.params, args, self.env)
    def __repr__(self): return f"<{self.name}>"


def standard():
    env = Env()
    env.update({Symbol(k): v for k, v in vars(math).items() if callable(v) and k in ("sqrt", "sin", "floor")})
    def fold(f, unit): return lambda *a: unit if not a else (f(unit, a[0]) if len(a) == 1 else __import__("functools").reduce(f, a))
    env.update({"+": fold(op.add, 0), "-": fold(op.sub, 0), "*": fold(op.mul, 1), "/": op.truediv, "<": op.lt, ">": op.gt, "<=": op.le, ">=": op.ge, "=": op.eq, "mod": op.mod,
                "car": lambda x: x[0], "cdr": lambda x: x[1:], "cons": lambda a, b: [a] + b, "list": lambda *a: list(a), "null?": lambda x: x == [], "length": len, "not": op.not_, "append": lambda *a: sum(a, []), "display": lambda x: print(show(x)), "apply": lambda f, a: call(f, a), "map": lambda f, l: [call(f, [x]) for x in l], "eq?": op.is_, "pi": math.pi, "string-append": lambda *a: "".join(a)})
    return env


def call(f, args): return evaluate([f, *([Symbol("quote"), a] for a in args)], Env())


def evaluate(x, env):
    while True:
        if isinstance(x, Symbol): return env.find(x)[x]
        if not isinstance(x, list): return x
        if not x: return []
        match x:
            case ["quote", v]: return v
            case ["if", test, then, *rest]: x = then if evaluate(test, env) is not False else rest[0] if rest else False
            case ["define", [Symbol() as name, *params], *body]: env[name] = Lambda(params, [Symbol("begin"), *body], env, name); return None
            case ["define", Symbol() as name, value]: env[name] = evaluate(value, env); return None
            case ["set!", name, value]: env.find(name)[name] = evaluate(value, env); return None
            case ["lambda", list(params), *body]: return Lambda(params, [Symbol("begin"), *body], env)
            case ["let", list(binds), *body]: x = [[Symbol("lambda"), [b[0] for b in binds], *body], *(b[1] for b in binds)]
            case ["cond", *clauses]:
                for test, *body in clauses:
                    if test == "else" or evaluate(test, env) is not False: x = [Symbol("begin"), *body]; break
                else: return None
            case ["and", *parts]:
                v = True
                for p in parts:
                    if (v := evaluate(p, env)) is False: break
                return v
            case ["begin", *body]:
                for e in body[:-1]: evaluate(e, env)
                if not body: return None
                x = body[-1]
            case [f, *args]:
                f = evaluate(f, env); args = [evaluate(a, env) for a in args]
                if isinstance(f, Lambda): x, env = f.body, f.bind(args)
                elif callable(f):
                    try: return f(*args)
                    except LispError: raise
                    except Exception as e: raise LispError(f"{type(e).__name__}: {e}") from e
                else: raise LispError(f"not a function: {show(f)}")


def show(x):
    if x is True: return "#t"
    if x is False: return "#f"
    if isinstance(x, list): return "(" + " ".join(map(show, x)) + ")"
    return f'"{x}"' if isinstance(x, str) and not isinstance(x, Symbol) else repr(x)


env = standard()
program = """
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 25)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))) (loop 20000 0)
(define (make-counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(define c (make-counter)) (c) (c) (list (c) (c))
(map (lambda (x) (* x x)) '(1 2 3 4)) (define (sum . xs) (if (null? xs) 0 (+ (car xs) (apply sum (cdr xs))))) (sum 1 2 3 4 5)
(let ((x 2) (y 3)) (+ x y)) (cond ((> 1 2) 'no) ((< 1 2) 'yes) (else 'never)) '(a "b" (c 1.5 #t)) (and 1 #f 3) (- 5) (/ 7 2)
(define (compose f g) (lambda (x) (f (g x)))) ((compose sqrt (lambda (x) (* x x))) 9) (append '(1) '(2 3) '()) (string-append "a" "b")
(define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))) (fib 15) (display '(1 (2 "x"))) fib car-is-not-shown ; comment
(car '()) (fact) ((lambda (x y) x) 1) (5 6) (/ 1 0) (sum) (undefined-function 1) (+ 1 "a")
"""
tokens = tokenize(program)
while tokens:
    try:
        expr = parse(tokens)
        value = evaluate(expr, env)
        if value is not None: print(show(expr)[:60].ljust(62), "=>", show(value))
    except LispError as e: print("error:", e)
for bad in ["(", ")", "(1 (2)", ""]:
    try: print(parse(tokenize(bad)))
    except LispError as e: print(repr(bad), e)
