"""A hand-written recursive-descent JSON parser and writer, checked against the json module."""
import json
import sys

ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
WHITESPACE = " \t\n\r"
DIGITS = "0123456789"


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__("%s at %d" % (message, position))
        self.position = position


class Parser:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def error(self, message):
        raise ParseError(message, self.position)

    def skip(self):
        text, position = self.text, self.position
        while position < len(text) and text[position] in WHITESPACE:
            position += 1
        self.position = position

    def peek(self):
        return self.text[self.position] if self.position < len(self.text) else ""

    def expect(self, token):
        if not self.text.startswith(token, self.position):
            self.error("expected %r" % token)
        self.position += len(token)

    def parse(self):
        value = self.value()
        self.skip()
        if self.position != len(self.text):
            self.error("trailing data")
        return value

    def value(self):
        self.skip()
        c = self.peek()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        if c == "t":
            self.expect("true")
            return True
        if c == "f":
            self.expect("false")
            return False
        if c == "n":
            self.expect("null")
            return None
        if c == "-" or c in DIGITS and c:
            return self.number()
        self.error("unexpected %r" % c)

    def object(self):
        result = {}
        self.expect("{")
        self.skip()
        if self.peek() == "}":
            self.position += 1
            return result
        while True:
            self.skip()
            key = self.string()
            self.skip()
            self.expect(":")
            result[key] = self.value()
            self.skip()
            c = self.peek()
            self.position += 1
            if c == "}":
                return result
            if c != ",":
                self.error("expected ',' or '}'")

    def array(self):
        result = []
        self.expect("[")
        self.skip()
        if self.peek() == "]":
            self.position += 1
            return result
        while True:
            result.append(self.value())
            self.skip()
            c = self.peek()
            self.position += 1
            if c == "]":
                return result
            if c != ",":
                self.error("expected ',' or ']'")

    def string(self):
        self.expect('"')
        text = self.text
        parts = []
        start = i = self.position
        while True:
            if i >= len(text):
                self.error("unterminated string")
            c = text[i]
            if c == '"':
                parts.append(text[start:i])
                self.position = i + 1
                return "".join(parts)
            if c == "\\":
                parts.append(text[start:i])
                escape = text[i + 1]
                if escape == "u":
                    parts.append(chr(int(text[i + 2:i + 6], 16)))
                    i += 6
                else:
                    parts.append(ESCAPES[escape])
                    i += 2
                start = i
            else:
                i += 1

    def number(self):
        text = self.text
        start = i = self.position
        is_float = False
        while i < len(text) and text[i] in "+-.eE0123456789":
            if text[i] in ".eE":
                is_float = True
            i += 1
        self.position = i
        digits = text[start:i]
        return float(digits) if is_float else int(digits)


def write(value, out):
    if value is None:
        out.append("null")
    elif value is True:
        out.append("true")
    elif value is False:
        out.append("false")
    elif isinstance(value, str):
        out.append('"')
        for c in value:
            if c == '"' or c == "\\":
                out.append("\\" + c)
            elif c == "\n":
                out.append("\\n")
            elif ord(c) < 32 or ord(c) > 126:
                out.append("\\u%04x" % ord(c))
            else:
                out.append(c)
        out.append('"')
    elif isinstance(value, (int, float)):
        out.append(repr(value))
    elif isinstance(value, list):
        out.append("[")
        for i, item in enumerate(value):
            if i:
                out.append(", ")
            write(item, out)
        out.append("]")
    else:
        out.append("{")
        for i, (key, item) in enumerate(value.items()):
            if i:
                out.append(", ")
            write(key, out)
            out.append(": ")
            write(item, out)
        out.append("}")


def make_document(n):
    return {"title": "a \"quoted\" title\nwith \u00e9 and \u20ac", "empty": [{}, [], ""], "items": [
        {"id": i, "name": "item number %d" % i, "price": i * 1.25, "tags": ["a%d" % (i % 7), "b", "c\\d"],
         "nested": {"x": -i, "y": [i, i + 1, [True, False, None]], "z": 1e-3 * i}}
        for i in range(n)]}


def main(n):
    document = make_document(100)
    text = json.dumps(document)
    total = 0
    for _ in range(n):
        parsed = Parser(text).parse()
        out = []
        write(parsed, out)
        total += len("".join(out))
    print(parsed == document, "".join(out) == text, json.loads(text) == parsed, total)
    for bad in ('{"a": }', "[1, 2", '{"a" 1}', "[1] 2", '"abc'):
        try:
            print(Parser(bad).parse())
        except ParseError as e:
            print(e)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 450)
