"""A read-eval-print loop over sys.stdin replaced by a script: variables, functions, history, errors."""
import io
import math
import sys

SCRIPT = """\
2 + 3 * 4
x = 10
x ** 2 / 3
def sq(n): return n * n
sq(x) + _
1 / 0
undefined_name
import os
[i for i in range(x) if i % 3 == 0]
history
"text" * 2
y = z = 5
y, z, x
round(pi, 4), sqrt(2), factorial(10)
1 +
(lambda a, b=2: a * b)(4)
{"a": 1, **{"b": 2}}
_
del x
x
for i in range(3): print(i, end=" ")
None
help
max(1, "a")
vars
quit
never reached
"""


class Repl:
    def __init__(self, stdin, stdout):
        self.stdin, self.stdout, self.history = stdin, stdout, []
        self.env = {n: getattr(math, n) for n in ("pi", "sqrt", "factorial", "sin")} | {"_": None, "__builtins__": {n: getattr(__builtins__, n) for n in ("print", "range", "max", "min", "sum", "abs", "round", "len")}}

    def write(self, *a, **k): print(*a, file=self.stdout, **k)

    def special(self, line):
        match line.split():
            case ["quit" | "exit"]: raise EOFError
            case ["help"]: self.write("commands: help, history, vars, quit")
            case ["history"]: [self.write(f"{n:>3}: {l}") for n, l in enumerate(self.history, 1)]
            case ["vars"]: self.write({k: v for k, v in self.env.items() if not callable(v) and k not in ("__builtins__", "_", "pi")})
            case _: return False
        return True

    def execute(self, line):
        try: code = compile(line, "<repl>", "eval")
        except SyntaxError: exec(compile(line, "<repl>", "exec"), self.env); return
        value = eval(code, self.env)
        if value is not None: self.env["_"] = value; self.write(repr(value))

    def run(self):
        while True:
            line = self.stdin.readline()
            if not line: break
            line = line.rstrip("\n")
            self.write(">>>", line)
            try:
                if not self.special(line):
                    self.history.append(line)
                    self.execute(line)
            except EOFError: self.write("bye"); return len(self.history)
            except SyntaxError as e: self.write(f"SyntaxError: {e.msg} (column {e.offset})")
            except Exception as e: self.write(f"{type(e).__name__}: {e}")


out = io.StringIO()
n = Repl(io.StringIO(SCRIPT), out).run()
print(out.getvalue(), end="")
print(n, "lines evaluated")
print(Repl(io.StringIO("1\n2"), sys.stdout).run())
