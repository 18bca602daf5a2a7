"""Infix to postfix by the shunting-yard algorithm; an RPN machine with stack operations."""
import operator
import re

OPS = {"+": (1, "left", operator.add), "-": (1, "left", operator.sub), "*": (2, "left", operator.mul), "/": (2, "left", operator.truediv), "%": (2, "left", operator.mod), "^": (4, "right", operator.pow), "~": (3, "right", operator.neg)}


def to_rpn(text):
    out, stack, previous = [], [], None
    for token in re.findall(r"\d+\.?\d*|[a-z]+|\S", text):
        if re.fullmatch(r"\d+\.?\d*|[a-z]+", token):
            out.append(token)
        elif token == "(":
            stack.append(token)
        elif token == ")":
            while stack and stack[-1] != "(":
                out.append(stack.pop())
            if not stack:
                raise SyntaxError("unbalanced )")
            stack.pop()
        elif token in OPS:
            if token == "-" and (previous is None or previous == "(" or previous in OPS):
                token = "~"
            prec, assoc, _ = OPS[token]
            while token != "~" and stack and stack[-1] != "(" and (OPS[stack[-1]][0] > prec or (OPS[stack[-1]][0] == prec and assoc == "left")):
                out.append(stack.pop())
            stack.append(token)
        else:
            raise SyntaxError(f"unknown token {token!r}")
        previous = token
    while stack:
        if (t := stack.pop()) == "(":
            raise SyntaxError("unbalanced (")
        out.append(t)
    return out


class Machine:
    def __init__(self): self.stack, self.words, self.vars = [], {}, {}

    def pop(self, n=1):
        if len(self.stack) < n:
            raise IndexError(f"stack underflow: need {n}, have {len(self.stack)}")
        if n == 1:
            return self.stack.pop()
        taken, self.stack[-n:] = self.stack[-n:], []
        return taken

    def run(self, tokens):
        tokens = iter(tokens.split() if isinstance(tokens, str) else tokens)
        for t in tokens:
            if t == ":":
                name = next(tokens)
                body = []
                for w in tokens:
                    if w == ";": break
                    body.append(w)
                self.words[name] = body
            elif t in self.words: self.run(self.words[t])
            elif t == "~": self.stack.append(-self.pop())
            elif t in OPS: a, b = self.pop(2); self.stack.append(OPS[t][2](a, b))
            elif method := getattr(self, f"w_{t}", None): method()
            elif t.startswith("!"): self.vars[t[1:]] = self.pop()
            elif t in self.vars: self.stack.append(self.vars[t])
            else:
                try: self.stack.append(int(t))
                except ValueError:
                    try: self.stack.append(float(t))
                    except ValueError: raise NameError(f"unknown word {t!r}", name=t) from None
        return self.stack

    def w_dup(self): self.stack.append(self.stack[-1])
    def w_swap(self): self.stack[-2:] = self.stack[:-3:-1]
    def w_drop(self): self.pop()
    def w_rot(self): self.stack.append(self.stack.pop(-3))
    def w_sum(self): self.stack[:] = [sum(self.stack)]
    def w_depth(self): self.stack.append(len(self.stack))


for text in ["1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "8 / 4 / 2", "-3 + 5", "2 * -3", "-2 ^ 2", "10 % 4 - 1", "((7))", "1 - (2 - (3 - 4))", "2.5 * 4", "(1 + 2", "1 + 2)", "1 $ 2", "", "1 +", "1 / 0"]:
    try:
        rpn = to_rpn(text)
        print(f"{text:<20} {' '.join(rpn):<20} {Machine().run(rpn)}")
    except Exception as e:
        print(f"{text:<20} {type(e).__name__}: {e}")
m = Machine()
for line in ["1 2 + dup *", ": square dup * ; 7 square", "3 !x x x *", "swap", "depth", "rot", "sum", "drop", "drop", ": quad square square ; 2 quad", "unknown", "+ +", ": fact-5 1 2 * 3 * 4 * 5 * ; fact-5 quad", "1.5 2 ^"]:
    try: print(f"{line:<40} {m.run(line)}")
    except (IndexError, NameError) as e: print(f"{line:<40} {type(e).__name__}: {e} {m.stack}")
