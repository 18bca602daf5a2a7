"""Writes the syntax tree of a file as AstDumper does: a line a node, field or list item.

    python3.14 astdump.py source.py > source.ast
    python3.14 astdump.py --all FOLDER > hashes.txt     # one line a file: path, tab, SHA-256 of its dump
"""

import ast
import hashlib
import io
import os
import struct
import sys
import tokenize
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(20000)

SKIPPED_FIELDS = {"type_comment", "type_ignores"}
ENUMS = (ast.operator, ast.boolop, ast.unaryop, ast.cmpop, ast.expr_context)


class Dumper:
    def __init__(self, lines):
        self.lines = lines
        self.out = []

    def column(self, line, offset):
        """CPython's columns count bytes, PyLite's code points."""
        if not 1 <= line <= len(self.lines) or self.lines[line - 1].isascii():
            return offset
        return len(self.lines[line - 1][:offset].decode("utf-8", "replace"))

    def line(self, depth, text):
        self.out.append(" " * depth + text)

    def text(self, value):
        return "".join(c if 32 <= ord(c) < 127 and c != "\\" else "\\{%x}" % ord(c) for c in value)

    def constant(self, value):
        match value:
            case None:
                return "N"
            case True | False:
                return str(value)
            case int():
                return f"i{value:x}"
            case float():
                return "f" + struct.pack(">d", value).hex()
            case complex():
                return "c" + struct.pack(">d", value.imag).hex()
            case str():
                return f"s'{self.text(value)}'"
            case bytes():
                return "b" + value.hex()
        return "..."

    def node(self, node, depth):
        name = type(node).__name__
        span = ""
        if hasattr(node, "lineno"):
            start = self.column(node.lineno, node.col_offset)
            end = self.column(node.end_lineno, node.end_col_offset)
            span = f" {node.lineno}:{start}-{node.end_lineno}:{end}"
        self.line(depth, name + span)
        for field in node._fields:
            if field in SKIPPED_FIELDS:
                continue
            value = getattr(node, field, None)
            if (name in ("Constant", "MatchSingleton") and field == "value") or (name == "Interpolation" and field == "str"):
                self.line(depth + 1, self.constant(value))
            else:
                self.value(value, depth + 1)

    def value(self, value, depth):
        if isinstance(value, list):
            self.line(depth, f"[{len(value)}")
            for item in value:
                self.value(item, depth + 1)
        elif isinstance(value, ENUMS):
            self.line(depth, type(value).__name__)
        elif isinstance(value, ast.AST):
            self.node(value, depth)
        elif value is None:
            self.line(depth, "N")
        elif isinstance(value, int):
            self.line(depth, str(int(value)))
        else:
            self.line(depth, f"'{self.text(value)}'")


def dump(path):
    with open(path, "rb") as file:
        source = file.read()
    tree = ast.parse(source)
    encoding = tokenize.detect_encoding(io.BytesIO(source).readline)[0]
    text = source.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    dumper = Dumper([line.encode("utf-8", "surrogatepass") for line in text.split("\n")])
    dumper.node(tree, 0)
    return "\n".join(dumper.out)


if sys.argv[1] == "--all":
    for folder, _, names in os.walk(sys.argv[2]):
        for path in sorted(os.path.join(folder, name) for name in names if name.endswith(".py")):
            try:
                print(path, hashlib.sha256(dump(path).encode()).hexdigest(), sep="\t")
            except SyntaxError as e:
                print(path, f"SyntaxError {e.msg}", sep="\t")
else:
    sys.stdout.write(dump(sys.argv[1]))
