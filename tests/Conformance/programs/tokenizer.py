"""A tokenizer for a small language, by hand, with positions and errors."""
from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    NUMBER = auto()
    STRING = auto()
    NAME = auto()
    KEYWORD = auto()
    OP = auto()
    NEWLINE = auto()
    END = auto()


class Token(NamedTuple):
    kind: Kind
    text: str
    line: int
    column: int
    value: object = None

    def __str__(self):
        extra = f" = {self.value!r}" if self.value is not None else ""
        return f"{self.line}:{self.column:<3} {self.kind.name:<8}{self.text!r}{extra}"


class LexError(Exception):
    def __init__(self, message, line, column):
        super().__init__(f"{line}:{column}: {message}")


KEYWORDS = frozenset("let if else while fn return true false".split())
OPERATORS = sorted(["==", "!=", "<=", ">=", "->", "&&", "||", *"+-*/%<>=!(){}[],;:."], key=len, reverse=True)
ESCAPES = {"n": "\n", "t": "\t", "\\": "\\", '"': '"', "0": "\0"}


class Lexer:
    def __init__(self, source):
        self.source, self.pos, self.line, self.start_of_line = source, 0, 1, 0

    def peek(self, offset=0):
        i = self.pos + offset
        return self.source[i] if i < len(self.source) else ""

    def error(self, message):
        return LexError(message, self.line, self.pos - self.start_of_line + 1)

    def __iter__(self):
        while self.pos < len(self.source):
            c, column = self.peek(), self.pos - self.start_of_line + 1
            if c == "\n":
                yield Token(Kind.NEWLINE, c, self.line, column)
                self.pos += 1
                self.line += 1
                self.start_of_line = self.pos
            elif c.isspace():
                self.pos += 1
            elif c == "#":
                while self.peek() not in ("", "\n"):
                    self.pos += 1
            elif c.isdigit():
                yield self.number(column)
            elif c.isalpha() or c == "_":
                start = self.pos
                while self.peek().isalnum() or self.peek() == "_":
                    self.pos += 1
                text = self.source[start:self.pos]
                yield Token(Kind.KEYWORD if text in KEYWORDS else Kind.NAME, text, self.line, column)
            elif c == '"':
                yield self.string(column)
            else:
                for op in OPERATORS:
                    if self.source.startswith(op, self.pos):
                        self.pos += len(op)
                        yield Token(Kind.OP, op, self.line, column)
                        break
                else:
                    raise self.error(f"unexpected character {c!r}")
        yield Token(Kind.END, "", self.line, self.pos - self.start_of_line + 1)

    def number(self, column):
        start = self.pos
        base = {"x": 16, "b": 2, "o": 8}.get(self.peek(1).lower()) if self.peek() == "0" else None
        if base:
            self.pos += 2
        while self.peek().isalnum() or self.peek() == "_" or (self.peek() == "." and self.peek(1).isdigit() and not base):
            self.pos += 1
        text = self.source[start:self.pos]
        try:
            value = int(text, base) if base else float(text) if "." in text or "e" in text else int(text)
        except ValueError as e:
            raise self.error(f"bad number {text!r}") from e
        return Token(Kind.NUMBER, text, self.line, column, value)

    def string(self, column):
        start, out = self.pos, []
        self.pos += 1
        while (c := self.peek()) != '"':
            if c in ("", "\n"):
                raise self.error("unterminated string")
            if c == "\\":
                self.pos += 1
                if (e := self.peek()) not in ESCAPES:
                    raise self.error(f"unknown escape \\{e}")
                c = ESCAPES[e]
            out.append(c)
            self.pos += 1
        self.pos += 1
        return Token(Kind.STRING, self.source[start:self.pos], self.line, column, "".join(out))


program = '''let x = 0x1F + 3.25  # comment
fn add(a, b) -> int { return a+b; }
if x >= 10 && !done { print("hi\\t\\"you\\"\\n") }
let größe = 1_000e2'''
for token in Lexer(program):
    print(token)
for bad in ['let a = "abc', 'x = 3 $ 4', '"\\q"', '0xZZ', '12abc', '1.2.3', '"two\nlines"', '@']:
    try:
        print([t.text for t in Lexer(bad)])
    except LexError as e:
        print(f"{bad!r}: {e} (cause: {e.__cause__!r})")
