"""A Forth with words, loops, conditionals, variables and error reports."""
import operator


class ForthError(Exception):
    pass


class Forth:
    def __init__(self):
        self.stack, self.loops, self.out, self.memory = [], [], [], {}
        self.words = {
            name: self._binary(f) for name, f in {
                "+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.floordiv, "mod": operator.mod, "<": lambda a, b: -(a < b), ">": lambda a, b: -(a > b), "=": lambda a, b: -(a == b), "and": operator.and_, "or": operator.or_, "xor": operator.xor, "max": max, "min": min, "lshift": operator.lshift,
            }.items()
        } | {
            "dup": lambda: self.push(self.peek()), "drop": lambda: self.pop(), "swap": lambda: self.push(*reversed(self.take(2))), "over": lambda: self.push(self.peek(2)), "rot": lambda: (lambda a, b, c: self.push(b, c, a))(*self.take(3)), "nip": lambda: self.push(self.take(2)[1]), "negate": lambda: self.push(-self.pop()), "invert": lambda: self.push(~self.pop()),
            ".": lambda: self.out.append(str(self.pop())), "emit": lambda: self.out.append(chr(self.pop())), "cr": lambda: self.out.append("\n"), ".s": lambda: self.out.append(f"<{len(self.stack)}> {' '.join(map(str, self.stack))}"), "depth": lambda: self.push(len(self.stack)), "i": lambda: self.push(self.loops[-1][0]), "j": lambda: self.push(self.loops[-2][0]),
            "@": lambda: self.push(self.memory[self.pop()]), "!": self._store, "?dup": lambda: self.peek() and self.push(self.peek()), "clear": self.stack.clear,
        }

    def _binary(self, f):
        return lambda: self.push(f(*self.take(2)))

    def _store(self):
        value, address = self.take(2)
        self.memory[address] = value

    def push(self, *values):
        self.stack.extend(values)

    def peek(self, depth=1):
        if len(self.stack) < depth:
            raise ForthError("stack underflow")
        return self.stack[-depth]

    def take(self, n):
        self.peek(n)
        values = self.stack[-n:]
        del self.stack[-n:]
        return values

    def pop(self):
        return self.take(1)[0]

    def compile(self, tokens, ends=()):
        code = []
        for token in tokens:
            word = token.lower()
            if word in ends:
                return code, word
            if word == "if":
                then, end = self.compile(tokens, ("else", "then"))
                other = self.compile(tokens, ("then",))[0] if end == "else" else []
                code.append(lambda then=then, other=other: self.execute(then if self.pop() else other))
            elif word == "do":
                body, end = self.compile(tokens, ("loop", "+loop"))
                code.append(lambda body=body, step=end == "+loop": self.loop(body, step))
            elif word == "begin":
                body, end = self.compile(tokens, ("until", "while"))
                rest = self.compile(tokens, ("repeat",))[0] if end == "while" else None
                code.append(lambda body=body, rest=rest: self.begin(body, rest))
            elif word == ":":
                name = next(tokens, None)
                if name is None:
                    raise ForthError("name expected")
                self.words[name.lower()] = cell = Definition(self)
                cell.code = self.compile(tokens, (";",))[0]
            elif word == "variable":
                name = next(tokens)
                self.memory[name] = 0
                self.words[name.lower()] = lambda name=name: self.push(name)
            elif word == '."':
                text = []
                for part in tokens:
                    text.append(part.removesuffix('"'))
                    if part.endswith('"'):
                        break
                code.append(lambda text=" ".join(text): self.out.append(text))
            elif word == "(":
                for part in tokens:
                    if part == ")":
                        break
            elif word in self.words:
                code.append(self.words[word])
            else:
                try:
                    number = int(token, 0)
                except ValueError:
                    raise ForthError(f"unknown word {token}") from None
                code.append(lambda number=number: self.push(number))
        if ends:
            raise ForthError(f"missing {' or '.join(ends)}")
        return code, None

    def execute(self, code):
        for step in code:
            step()

    def loop(self, body, has_step):
        limit, start = self.take(2)
        self.loops.append([start, limit])
        while self.loops[-1][0] < limit:
            self.execute(body)
            self.loops[-1][0] += self.pop() if has_step else 1
        self.loops.pop()

    def begin(self, body, rest):
        while True:
            self.execute(body)
            done = self.pop()
            if rest is None:
                if done:
                    break
            elif not done:
                break
            else:
                self.execute(rest)

    def run(self, text):
        self.out.clear()
        try:
            for line in text.splitlines():
                self.execute(self.compile(iter(line.split()))[0])
            status = "ok"
        except (ForthError, ZeroDivisionError, KeyError, RecursionError, ValueError) as error:
            status = f"{type(error).__name__}: {error}"
            self.stack.clear()
            self.loops.clear()
        return " ".join(self.out), status, self.stack[:]


class Definition:
    def __init__(self, forth):
        self.forth, self.code = forth, []

    def __call__(self):
        self.forth.execute(self.code)


f = Forth()
for source in ["1 2 + .", "2 3 4 * + .s", ": square dup * ; 7 square .", ": cube dup square * ; 3 cube . 0x10 .", ": fact dup 1 > if dup 1 - fact * else drop 1 then ; 10 fact . 20 fact .", "10 0 do i . loop", "10 0 do i . 3 +loop", "3 0 do 3 0 do i j * . loop cr loop", ": sign dup 0 < if .\" negative\" drop else 0 = if .\" zero\" else .\" positive\" then then ; -5 sign 0 sign 5 sign", "variable x 5 x ! x @ . x @ 1 + x ! x @ .", ": count-down begin dup . 1 - dup 0 = until drop ; 5 count-down", ": collatz begin dup 1 > while dup . dup 2 mod if 3 * 1 + else 2 / then repeat . ; 6 collatz", "72 emit 105 emit ( a comment ) 33 emit", "1 2 3 rot .s clear 1 2 over swap nip .s clear", "+", "1 0 /", "nope", ": unfinished 1 2", "1 if 2", ": loops loops ; 5 negate . -7 2 / . -7 2 mod . 6 3 and . 1 10 lshift . 5 invert .", "loops", ": fib dup 2 < if else dup 1 - fib swap 2 - fib + then ; 15 0 do i fib . loop", "depth . 1 2 3 depth . .s", "\"text\" .", "5 ?dup . . 0 ?dup .", "y @"]:
    out, status, stack = f.run(source)
    print(f"{source!r}\n   {out!r} {status} {stack}")
