"""A regular expression engine of its own: parser to a syntax tree, Thompson construction, simulation; checked against re."""
import re
from dataclasses import dataclass


@dataclass
class Char:
    value: str


@dataclass
class Any:
    pass


@dataclass
class Set:
    chars: frozenset
    negated: bool


@dataclass
class Cat:
    parts: list


@dataclass
class Alt:
    options: list


@dataclass
class Repeat:
    node: object
    low: int
    high: int | None


class ParseError(ValueError):
    pass


class Parser:
    def __init__(self, text):
        self.text, self.at = text, 0

    def peek(self):
        return self.text[self.at] if self.at < len(self.text) else ""

    def take(self):
        ch = self.peek()
        if not ch:
            raise ParseError("unexpected end")
        self.at += 1
        return ch

    def parse(self):
        node = self.alternatives()
        if self.at < len(self.text):
            raise ParseError(f"unexpected {self.peek()!r} at {self.at}")
        return node

    def alternatives(self):
        options = [self.sequence()]
        while self.peek() == "|":
            self.take()
            options.append(self.sequence())
        return options[0] if len(options) == 1 else Alt(options)

    def sequence(self):
        parts = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.repeated())
        return parts[0] if len(parts) == 1 else Cat(parts)

    def repeated(self):
        node = self.atom()
        while self.peek() in ("*", "+", "?", "{") and self.peek():
            match self.take():
                case "*":
                    node = Repeat(node, 0, None)
                case "+":
                    node = Repeat(node, 1, None)
                case "?":
                    node = Repeat(node, 0, 1)
                case "{":
                    body = ""
                    while self.peek() != "}":
                        body += self.take()
                    self.take()
                    low, comma, high = body.partition(",")
                    node = Repeat(node, int(low or 0), int(high) if high else None if comma else int(low))
        return node

    def atom(self):
        match self.take():
            case "(":
                node = self.alternatives()
                if self.peek() != ")":
                    raise ParseError("missing )")
                self.take()
                return node
            case ".":
                return Any()
            case "[":
                negated = self.peek() == "^"
                if negated:
                    self.take()
                chars = set()
                while (ch := self.take()) != "]" or not chars:
                    if self.peek() == "-" and self.text[self.at + 1:self.at + 2] not in ("]", ""):
                        self.take()
                        chars.update(map(chr, range(ord(ch), ord(self.take()) + 1)))
                    else:
                        chars.add(ch)
                return Set(frozenset(chars), negated)
            case "\\":
                ch = self.take()
                classes = {"d": "0123456789", "w": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", "s": " \t\n"}
                if ch.lower() in classes:
                    return Set(frozenset(classes[ch.lower()]), ch.isupper())
                return Char(ch)
            case "*" | "+" | "?" | "{" as ch:
                raise ParseError(f"nothing to repeat before {ch!r}")
            case ch:
                return Char(ch)


class Machine:
    def __init__(self, node):
        self.edges, self.empty = [], []
        self.start, self.end = self.build(node)

    def state(self):
        self.edges.append([])
        self.empty.append([])
        return len(self.edges) - 1

    def build(self, node):
        a, b = self.state(), self.state()
        match node:
            case Char(value=c):
                self.edges[a].append((c.__eq__, b))
            case Any():
                self.edges[a].append((lambda ch: ch != "\n", b))
            case Set(chars, negated):
                self.edges[a].append((lambda ch: (ch in chars) != negated, b))
            case Cat(parts):
                last = a
                for part in parts:
                    s, e = self.build(part)
                    self.empty[last].append(s)
                    last = e
                self.empty[last].append(b)
            case Alt(options):
                for option in options:
                    s, e = self.build(option)
                    self.empty[a].append(s)
                    self.empty[e].append(b)
            case Repeat(inner, low, high):
                last = a
                for _ in range(low):
                    s, e = self.build(inner)
                    self.empty[last].append(s)
                    last = e
                if high is None:
                    s, e = self.build(inner)
                    self.empty[last] += [s, b]
                    self.empty[e] += [s, b]
                else:
                    for _ in range(high - low):
                        s, e = self.build(inner)
                        self.empty[last] += [s, b]
                        last = e
                    self.empty[last].append(b)
        return a, b

    def close(self, states):
        stack, seen = list(states), set(states)
        while stack:
            for nxt in self.empty[stack.pop()]:
                if nxt not in seen:
                    seen.add(nxt)
                    stack.append(nxt)
        return seen

    def fullmatch(self, text):
        current = self.close({self.start})
        for ch in text:
            current = self.close({t for s in current for test, t in self.edges[s] if test(ch)})
            if not current:
                return False
        return self.end in current


patterns = ["a*b", "(ab|cd)+", "a?b?c?", "[a-c]+[^a-c]", r"\d{2,3}", r"\w+@\w+\.(com|org)", "(a|b)*abb", "x{3}", "x{2,}", ".*", "", "a||b", r"\(\)", "[]x]+", "(a*)*", "((a|b)(c|d))?e", r"[\d]" if False else "[0-9]-[0-9]", "h.llo", r"\S+\s\S+"]
texts = ["", "a", "b", "ab", "aab", "abcd", "cdab", "c", "abcx", "12", "1234", "me@x.com", "me@x.net", "aabb", "xxx", "xx", "()", "]x]", "aaaa", "ace", "bde", "1-9", "hello", "h\nllo", "two words", "e"]
agree = 0
for pattern in patterns:
    machine = Machine(Parser(pattern).parse())
    mine = [t for t in texts if machine.fullmatch(t)]
    theirs = [t for t in texts if re.fullmatch(pattern, t)]
    agree += mine == theirs
    print(f"{pattern!r:26} {len(machine.edges):3} states {mine}", "" if mine == theirs else f"!= {theirs}")
print(agree, "of", len(patterns))
for bad in ["*a", "(a", "a)", "[a", "a{2", "\\", "a|*", "+"]:
    try:
        print(bad, Parser(bad).parse())
    except ParseError as error:
        print(repr(bad), error)
print(Parser("a(b|c)*d").parse())
print(Machine(Parser("(x+x+)+y").parse()).fullmatch("x" * 40))
