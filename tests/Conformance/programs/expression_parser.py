"""A recursive-descent calculator with variables, functions, precedence and error carets."""
import math
import re

TOKEN = re.compile(r"\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|([A-Za-z_]\w*)|(\*\*|//|<=|>=|==|!=|[-+*/%^()=,<>!?:]))")


class CalcError(Exception):
    def __init__(self, message, pos): super().__init__(message); self.pos = pos


class Parser:
    FUNCTIONS = {"sqrt": math.sqrt, "abs": abs, "max": max, "min": min, "round": round, "log": math.log, "fact": lambda n: math.factorial(int(n))}
    BINARY = [("?",), ("<", ">", "<=", ">=", "==", "!="), ("+", "-"), ("*", "/", "//", "%")]

    def __init__(self): self.vars = {"pi": math.pi, "e": math.e, "ans": 0}

    def tokenize(self, text):
        pos, self.tokens = 0, []
        text = text.rstrip()
        while pos < len(text):
            m = TOKEN.match(text, pos)
            if not m: raise CalcError(f"unexpected {text[pos:].lstrip()[0]!r}", pos)
            kind = "num" if m[1] else "name" if m[2] else "op"
            self.tokens.append((kind, m[m.lastindex], m.start(m.lastindex)))
            pos = m.end()
        self.tokens.append(("end", "", len(text)))
        self.i = 0

    @property
    def current(self): return self.tokens[self.i]

    def accept(self, *ops):
        kind, text, pos = self.current
        if kind == "op" and text in ops: self.i += 1; return text

    def expect(self, op):
        if not self.accept(op): raise CalcError(f"expected {op!r}, got {self.current[1]!r}" if self.current[1] else f"expected {op!r}", self.current[2])

    def evaluate(self, text):
        self.tokenize(text)
        if len(self.tokens) > 2 and self.tokens[0][0] == "name" and self.tokens[1][1] == "=":
            name = self.tokens[0][1]; self.i = 2
            value = self.vars[name] = self.ternary()
        else: value = self.ternary()
        if self.current[0] != "end": raise CalcError(f"unexpected {self.current[1]!r}", self.current[2])
        self.vars["ans"] = value
        return value

    def ternary(self):
        cond = self.binary(1)
        if self.accept("?"):
            a = self.ternary(); self.expect(":"); b = self.ternary()
            return a if cond else b
        return cond

    def binary(self, level):
        if level == len(self.BINARY): return self.unary()
        left = self.binary(level + 1)
        while True:
            pos = self.current[2]
            op = self.accept(*self.BINARY[level])
            if not op: return left
            right = self.binary(level + 1)
            try:
                match op:
                    case "+": left += right
                    case "-": left -= right
                    case "*": left *= right
                    case "/": left /= right
                    case "//": left //= right
                    case "%": left %= right
                    case "<" | ">" | "<=" | ">=" | "==" | "!=": left = int(eval(f"left {op} right"))
            except ZeroDivisionError as e: raise CalcError(str(e), pos) from e

    def unary(self):
        if op := self.accept("-", "+", "!"):
            v = self.unary()
            return -v if op == "-" else int(not v) if op == "!" else v
        base = self.postfix()
        if self.accept("**", "^"): return base ** self.unary()
        return base

    def postfix(self):
        v = self.atom()
        while self.accept("!"): v = math.factorial(v)
        return v

    def atom(self):
        kind, text, pos = self.current
        self.i += 1
        if kind == "num": return float(text) if set(text) & set(".eE") else int(text)
        if kind == "name":
            if self.accept("("):
                args = []
                if not self.accept(")"):
                    args.append(self.ternary())
                    while self.accept(","): args.append(self.ternary())
                    self.expect(")")
                try: return self.FUNCTIONS[text](*args)
                except KeyError: raise CalcError(f"unknown function {text}", pos) from None
                except (TypeError, ValueError) as e: raise CalcError(f"{text}: {e}", pos) from e
            try: return self.vars[text]
            except KeyError: raise CalcError(f"unknown variable {text}", pos) from None
        if text == "(":
            v = self.ternary(); self.expect(")"); return v
        raise CalcError(f"unexpected {text!r}" if text else "unexpected end", pos)


p = Parser()
for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ^ 2", "2 ** -1", "10 / 4", "10 // 4", "-7 % 3", "x = 5", "x * x - ans", "sqrt(16) + max(1, 2, 3)", "5! / 3!", "pi * 2", "x > 3 ? 100 : 200", "!(x == 5)", "1 < 2 == 1", "1.5e3 + .5", "abs(-3)!", "fact(20)", "1e400", "round(2.567, 2)",
             "1 +", "(1 + 2", "1 2", "foo + 1", "bar(2)", "1 / 0", "2 $ 3", "sqrt(-1)", "max()", ")", "", "x = ", "5 % (3 - 3)", "sqrt(1, 2)", "3 ? 1"]:
    try: print(f"{line} = {p.evaluate(line)!r}")
    except CalcError as e: print(line); print(" " * e.pos + "^", e, f"(from {type(e.__cause__).__name__})" if e.__cause__ else "")
print(sorted(p.vars))
