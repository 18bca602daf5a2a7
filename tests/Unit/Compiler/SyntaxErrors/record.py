"""Records what CPython 3.14 says about each snippet: python3.14 record.py > errors.jsonl"""

import ast
import json
import os
import sys
import warnings

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from snippets import SNIPPETS

warnings.simplefilter("ignore")


def number(value):
    return 0 if value is None else value


for family, snippets in SNIPPETS.items():
    for snippet in snippets:
        mode, source = "exec", snippet
        for prefix in ("eval", "single"):
            if snippet.startswith(prefix + ":"):
                mode, source = prefix, snippet[len(prefix) + 1:]
        try:
            # Only the parser: the errors of the later passes are tested elsewhere.
            compile(source, "f", mode, ast.PyCF_ONLY_AST)
            result = "OK"
        except SyntaxError as e:
            place = [number(v) for v in (e.lineno, e.offset, e.end_lineno, e.end_offset)]
            result = "|".join(map(str, [type(e).__name__, e.msg, *place]))
        except MemoryError as e:
            result = f"MemoryError|{e}|0|0|0|0"
        print(json.dumps({"family": family, "mode": mode, "src": source, "expected": result}))
