"""A compiler from a tiny imperative language to stack bytecode, and the machine that runs it."""
import re
from collections import namedtuple

Instr = namedtuple("Instr", "op arg", defaults=[None])


class CompileError(Exception): pass
class VMError(RuntimeError): pass


class Compiler:
    PREC = {"==": 1, "<": 1, ">": 1, "+": 2, "-": 2, "*": 3, "/": 3, "%": 3}

    def __init__(self, source):
        self.tokens = re.findall(r"\d+|\w+|==|[-+*/%<>=(){};,]", source)
        self.pos, self.code, self.functions = 0, [], {}

    def peek(self): return self.tokens[self.pos] if self.pos < len(self.tokens) else None

    def next(self, expected=None):
        t = self.peek()
        if expected is not None and t != expected:
            raise CompileError(f"expected {expected!r} at token {self.pos}, found {t!r}")
        self.pos += 1
        return t

    def emit(self, op, arg=None):
        self.code.append(Instr(op, arg))
        return len(self.code) - 1

    def patch(self, at): self.code[at] = self.code[at]._replace(arg=len(self.code))

    def program(self):
        while self.peek() is not None:
            self.statement()
        self.emit("HALT")
        return self.code

    def block(self):
        self.next("{")
        while self.peek() != "}":
            if self.peek() is None: raise CompileError("block is not closed")
            self.statement()
        self.next("}")

    def statement(self):
        match self.peek():
            case "while":
                start = len(self.code)
                self.next(); self.expression()
                out = self.emit("JZ")
                self.block()
                self.emit("JMP", start); self.patch(out)
            case "if":
                self.next(); self.expression()
                out = self.emit("JZ")
                self.block()
                if self.peek() == "else":
                    self.next()
                    end = self.emit("JMP"); self.patch(out); self.block(); self.patch(end)
                else:
                    self.patch(out)
            case "fn":
                self.next()
                name = self.next(); self.next("(")
                params = []
                while self.peek() != ")":
                    params.append(self.next())
                    if self.peek() == ",": self.next()
                self.next(")")
                skip = self.emit("JMP")
                self.functions[name] = (len(self.code), len(params))
                for p in reversed(params): self.emit("STORE", p)
                self.block()
                self.emit("PUSH", 0); self.emit("RET"); self.patch(skip)
            case "return": self.next(); self.expression(); self.next(";"); self.emit("RET")
            case "print": self.next(); self.expression(); self.next(";"); self.emit("PRINT")
            case _:
                if self.pos + 1 < len(self.tokens) and self.tokens[self.pos + 1] == "=":
                    name = self.next(); self.next(); self.expression(); self.next(";"); self.emit("STORE", name)
                else:
                    self.expression(); self.next(";"); self.emit("POP")

    def expression(self, level=1):
        self.primary()
        while (op := self.peek()) in self.PREC and self.PREC[op] >= level:
            self.next(); self.expression(self.PREC[op] + 1); self.emit("BIN", op)

    def primary(self):
        t = self.next()
        if t is None: raise CompileError("unexpected end")
        if t.isdigit(): self.emit("PUSH", int(t))
        elif t == "(": self.expression(); self.next(")")
        elif t == "-": self.primary(); self.emit("NEG")
        elif re.match(r"\w", t):
            if self.peek() == "(":
                self.next(); n = 0
                while self.peek() != ")":
                    self.expression(); n += 1
                    if self.peek() == ",": self.next()
                self.next(")"); self.emit("CALL", (t, n))
            else: self.emit("LOAD", t)
        else: raise CompileError(f"unexpected {t!r}")


class VM:
    def __init__(self, compiler): self.code, self.functions = compiler.program(), compiler.functions
    def run(self, limit=100_000):
        stack, frames, scope, pc, out = [], [], {}, 0, []
        for steps in range(limit):
            op, arg = self.code[pc]; pc += 1
            match op:
                case "PUSH": stack.append(arg)
                case "POP": stack.pop()
                case "LOAD":
                    if arg not in scope: raise VMError(f"undefined variable {arg}")
                    stack.append(scope[arg])
                case "STORE": scope[arg] = stack.pop()
                case "NEG": stack.append(-stack.pop())
                case "BIN":
                    b, a = stack.pop(), stack.pop()
                    try: stack.append({"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a // b, "%": lambda: a % b, "<": lambda: int(a < b), ">": lambda: int(a > b), "==": lambda: int(a == b)}[arg]())
                    except ZeroDivisionError: raise VMError(f"division by zero at {pc - 1}") from None
                case "JMP": pc = arg
                case "JZ": pc = pc if stack.pop() else arg
                case "PRINT": out.append(stack.pop())
                case "CALL":
                    name, n = arg
                    if name not in self.functions: raise VMError(f"undefined function {name}")
                    target, arity = self.functions[name]
                    if n != arity: raise VMError(f"{name} takes {arity} arguments, not {n}")
                    frames.append((pc, scope)); scope, pc = {}, target
                    if len(frames) > 200: raise VMError("call stack overflow")
                case "RET":
                    if not frames: raise VMError("return outside a function")
                    pc, scope = frames.pop()
                case "HALT": return out
        raise VMError("step limit reached")


programs = ["print 1 + 2 * 3 - 4 / 2;", "i = 0; s = 0; while i < 10 { s = s + i; i = i + 1; } print s;", "fn fact(n) { if n < 2 { return 1; } return n * fact(n - 1); } print fact(20);",
            "fn fib(n) { if n < 2 { return n; } else { return fib(n - 1) + fib(n - 2); } } print fib(15); print -fib(10);", "fn gcd(a, b) { while b { t = a % b; a = b; b = t; } return a; } print gcd(1071, 462);",
            "n = 27; c = 0; while n > 1 { if n % 2 == 0 { n = n / 2; } else { n = 3 * n + 1; } c = c + 1; } print c;", "print x;", "print 1 / 0;", "f(1);", "fn f(a) { } print f(1, 2);", "fn f() { return f(); } f();", "while 1 { }", "return 1;", "print 1", "if 1 { print 2;", "1 + ;", "fn f() { } print f();"]
for p in programs:
    try: print(p[:50].ljust(52), VM(Compiler(p)).run())
    except (CompileError, VMError) as e: print(p[:50].ljust(52), f"{type(e).__name__}: {e}")
for i, (op, arg) in enumerate(Compiler("i = 3; while i { print i; i = i - 1; }").program()): print(f"{i:>3} {op:<6}{'' if arg is None else arg}")
