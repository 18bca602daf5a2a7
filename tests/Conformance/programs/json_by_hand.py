"""A JSON parser and serialiser written by hand, compared with the json module."""
import json


class JSONError(ValueError):
    def __init__(self, msg, text, pos):
        line = text.count("\n", 0, pos) + 1
        column = pos - text.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {line} column {column}")


class Parser:
    def __init__(self, text): self.t, self.i = text, 0
    def error(self, msg): return JSONError(msg, self.t, self.i)

    def ws(self):
        while self.i < len(self.t) and self.t[self.i] in " \t\r\n": self.i += 1

    def parse(self):
        v = self.value()
        self.ws()
        if self.i < len(self.t): raise self.error("extra data")
        return v

    def value(self):
        self.ws()
        if self.i >= len(self.t): raise self.error("unexpected end")
        match self.t[self.i]:
            case "{": return self.object()
            case "[": return self.array()
            case '"': return self.string()
            case c if c in "-0123456789": return self.number()
            case _:
                for word, v in (("true", True), ("false", False), ("null", None)):
                    if self.t.startswith(word, self.i): self.i += len(word); return v
                raise self.error(f"unexpected {self.t[self.i]!r}")

    def object(self):
        out = {}
        self.i += 1
        self.ws()
        if self.t[self.i:self.i + 1] == "}": self.i += 1; return out
        while True:
            self.ws()
            if self.t[self.i:self.i + 1] != '"': raise self.error("expected a name")
            k = self.string()
            self.ws(); self.expect(":")
            out[k] = self.value()
            self.ws()
            if self.expect(",}") == "}": return out

    def array(self):
        out = []
        self.i += 1
        self.ws()
        if self.t[self.i:self.i + 1] == "]": self.i += 1; return out
        while True:
            out.append(self.value())
            self.ws()
            if self.expect(",]") == "]": return out

    def expect(self, chars):
        c = self.t[self.i:self.i + 1]
        if not c or c not in chars: raise self.error(f"expected one of {chars!r}")
        self.i += 1
        return c

    def string(self):
        self.i += 1
        out = []
        while True:
            if self.i >= len(self.t): raise self.error("unterminated string")
            c = self.t[self.i]; self.i += 1
            if c == '"': return "".join(out)
            if c < " ": self.i -= 1; raise self.error("control character")
            if c == "\\":
                e = self.t[self.i:self.i + 1]; self.i += 1
                if e == "u":
                    code = int(self.t[self.i:self.i + 4], 16); self.i += 4
                    if 0xD800 <= code < 0xDC00 and self.t.startswith("\\u", self.i):
                        low = int(self.t[self.i + 2:self.i + 6], 16); self.i += 6
                        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
                    c = chr(code)
                else:
                    try: c = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}[e]
                    except KeyError: self.i -= 1; raise self.error(f"bad escape {e!r}") from None
            out.append(c)

    def number(self):
        start = self.i
        while self.i < len(self.t) and self.t[self.i] in "+-0123456789.eE": self.i += 1
        text = self.t[start:self.i]
        try: return float(text) if set(text) & set(".eE") else int(text)
        except ValueError: self.i = start; raise self.error(f"bad number {text!r}") from None


def dump(v, indent=None, level=0):
    nl, pad, end = ("\n", " " * indent * (level + 1), " " * indent * level) if indent else ("", "", "")
    match v:
        case None: return "null"
        case bool(): return str(v).lower()
        case int() | float(): return repr(v)
        case str(): return '"' + "".join({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}.get(c, c if " " <= c < "\x7f" else "".join(f"\\u{int.from_bytes(c.encode('utf-16-be')[k:k + 2]):04x}" for k in range(0, len(c.encode('utf-16-be')), 2))) for c in v) + '"'
        case list() | tuple():
            if not v: return "[]"
            return "[" + nl + ("," + (nl or " ")).join(pad + dump(x, indent, level + 1) for x in v) + nl + end + "]"
        case dict():
            if not v: return "{}"
            return "{" + nl + ("," + (nl or " ")).join(f"{pad}{dump(str(k))}: {dump(x, indent, level + 1)}" for k, x in v.items()) + nl + end + "}"
    raise TypeError(f"Object of type {type(v).__name__} is not JSON serializable")


samples = ['{"a": [1, -2.5, 1e3, true, false, null], "b": {"c": "\\u00e9\\n\\ud83d\\ude00"}, "": {}}', "[]", " [ ] ", '"x"', "12", "-0", "-0.0", '[[[[1]]]]', '{"a":1,"a":2}', '"\\/\\"\\\\"', "1e400", "123456789012345678901234567890"]
for s in samples:
    v = Parser(s).parse()
    print(v, json.loads(s) == v, dump(v), dump(v) == json.dumps(v) if v == v and v not in (float("inf"),) else "inf")
print(dump(json.loads(samples[0]), 2)); print(dump(json.loads(samples[0]), 2) == json.dumps(json.loads(samples[0]), indent=2))
for bad in ["", "[1,", "[1 2]", '{"a" 1}', "{a: 1}", '"abc', "nul", "[1,]", '{"a":1,}', "01x", "1 2", '"\\x"', "--1", '"a\nb"', "[\n 1,\n  @]"]:
    try: print(Parser(bad).parse())
    except JSONError as e: print(repr(bad), "->", e)
    try: json.loads(bad)
    except json.JSONDecodeError as e: print("    json:", e)
for bad in ({1}, object, 1j):
    try: dump([bad])
    except TypeError as e: print(e)
