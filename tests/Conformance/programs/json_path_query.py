"""A query language over nested data: a pipeline of steps parsed from text, evaluated lazily."""
import json
import operator
import re

DATA = json.loads("""
{"store": {"name": "Corner", "books": [
  {"title": "Sayings", "author": "Nigel", "price": 8.95, "tags": ["old", "short"]},
  {"title": "Sword", "author": "Evelyn", "price": 12.99, "tags": []},
  {"title": "Moby", "author": "Herman", "price": 8.99, "isbn": "0-553", "tags": ["long", "old"]},
  {"title": "Lord", "author": "J. R. R.", "price": 22.99, "isbn": "0-395", "tags": ["long"], "parts": {"count": 3}}],
  "bicycle": {"colour": "red", "price": 19.95}}, "open": true, "rating": null}
""")

TOKEN = re.compile(r"""\s*(?:
    (?P<name>[A-Za-z_]\w*) | (?P<number>-?\d+(?:\.\d+)?) | (?P<string>"(?:[^"\\]|\\.)*") | (?P<op>\.\.|==|!=|<=|>=|[.\[\]()|*<>:,+])
)""", re.X)


class QueryError(Exception):
    def __init__(self, message, at):
        super().__init__(f"{message} at {at}")
        self.at = at


def tokenize(text):
    at, out = 0, []
    while at < len(text.rstrip()):
        match = TOKEN.match(text, at)
        if not match:
            raise QueryError(f"cannot read {text[at]!r}", at)
        out.append((match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)))
        at = match.end()
    return out + [("end", "", len(text))]


class Parser:
    compare = {"==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}

    def __init__(self, text):
        self.tokens, self.at = tokenize(text), 0

    def peek(self, *values):
        return self.tokens[self.at][1] in values and self.tokens[self.at][0] == "op"

    def next(self, kind=None, value=None):
        token = self.tokens[self.at]
        if kind and token[0] != kind or value and token[1] != value:
            raise QueryError(f"expected {value or kind}, found {token[1] or 'the end'!r}", token[2])
        self.at += 1
        return token

    def parse(self):
        stages = [self.path()]
        while self.peek("|"):
            self.next()
            stages.append(self.stage())
        self.next("end")
        return stages

    def path(self):
        steps = []
        if self.tokens[self.at][0] == "name":
            steps.append(("key", self.next()[1]))
        while self.peek(".", "..", "[", "*"):
            kind, value, at = self.next()
            if value == "*":
                steps.append(("all",))
            elif value == ".":
                steps.append(("all",) if self.peek("*") and self.next() else ("key", self.next("name")[1]))
            elif value == "..":
                steps.append(("deep", self.next("name")[1]))
            elif self.tokens[self.at][0] == "name":
                steps.append(("where", self.condition()))
                self.next("op", "]")
            else:
                low = None if self.peek(":") else int(self.next("number")[1])
                if self.peek(":"):
                    self.next()
                    high = None if self.peek("]") else int(self.next("number")[1])
                    steps.append(("slice", slice(low, high)))
                else:
                    steps.append(("index", low))
                self.next("op", "]")
        return ("path", steps)

    def condition(self):
        _, steps = self.path()
        if not self.peek(*self.compare):
            return lambda item: any(True for _ in walk([item], steps))
        test = self.compare[self.next()[1]]
        kind, text, at = self.next()
        value = json.loads(text) if kind in ("number", "string") else {"true": True, "false": False, "null": None}.get(text, text)

        def check(item):
            for found in walk([item], steps):
                try:
                    if test(found, value):
                        return True
                except TypeError:
                    pass
            return False
        return check

    def stage(self):
        name, at = self.next("name")[1:]
        arguments = []
        if self.peek("("):
            self.next()
            while not self.peek(")"):
                arguments.append(self.path() if self.tokens[self.at][0] == "name" else ("value", json.loads(self.next()[1])))
                if self.peek(","):
                    self.next()
            self.next()
        if not hasattr(Stages, name):
            raise QueryError(f"unknown stage {name}", at)
        return name, arguments


def walk(values, steps):
    if not steps:
        yield from values
        return
    (kind, *rest), tail = steps[0], steps[1:]
    for value in values:
        match kind, rest, value:
            case "key", [name], dict() if name in value:
                yield from walk([value[name]], tail)
            case "all", _, dict():
                yield from walk(value.values(), tail)
            case "all", _, list():
                yield from walk(value, tail)
            case "deep", [name], dict() | list():
                children = value.values() if isinstance(value, dict) else value
                if isinstance(value, dict) and name in value:
                    yield from walk([value[name]], tail)
                yield from walk(children, steps)
            case "index", [i], list() if -len(value) <= i < len(value):
                yield from walk([value[i]], tail)
            case "slice", [s], list():
                yield from walk(value[s], tail)
            case "where", [test], list():
                yield from walk((v for v in value if test(v)), tail)
            case "where", [test], dict() if test(value):
                yield from walk([value], tail)


class Stages:
    def count(values):
        return [sum(1 for _ in values)]

    def sort(values, by=None):
        return sorted(values, key=lambda v: next(walk([v], by[1]), "") if by else v)

    def reverse(values):
        return list(values)[::-1]

    def first(values, n=("value", 1)):
        return [v for v, _ in zip(values, range(n[1]))]

    def select(values, *paths):
        return [{p[1][-1][1]: next(walk([v], p[1]), None) for p in paths} for v in values]

    def sum(values):
        return [round(sum(values), 2)]

    def unique(values):
        return list(dict.fromkeys(values))

    def keys(values):
        return [list(v) for v in values]


def query(text, data=DATA):
    (_, steps), *stages = Parser(text).parse()
    values = walk([data], steps)
    for name, arguments in stages:
        values = getattr(Stages, name)(values, *arguments)
    return list(values)


for text in ["store.name", "store.books[0].title", "store.books[*].price".replace("[*]", ".*"), "store.books[-1].author", "store.books[1:3].title", "store.books[:2].title", "..price", "..price | sum", "store.books[price < 10].title", "store.books[isbn].title", 'store.books[author == "Herman"].price', "store.books[tags.* == \"old\"].title", "store.books[parts.count >= 3].title", "store.books | count", "store.books.* | count", "store.books.* | sort(price) | select(title, price)", "store.books.* | sort(author) | reverse | first(2) | select(author)", "store.books..tags.* | unique | sort", "store.* | keys", "nothing.here", "open", "rating", "store.books[9].title", "store.books[price > \"x\"].title", "store.bicycle[colour == \"red\"].price", "*", "store.books.[0]", "store.", "store.books[", "a b", "a | nope", "a | first(", "$", "store.books[price <].x", "store | sort(price)", "open | sum"]:
    try:
        print(text, "=>", json.dumps(query(text)))
    except QueryError as error:
        print(text, "=> error:", error)
    except Exception as error:
        print(text, "=>", type(error).__name__, error)
