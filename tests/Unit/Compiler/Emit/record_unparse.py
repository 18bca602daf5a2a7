"""Records the text that CPython keeps for each annotation of unparse.txt: py314 record_unparse.py, in this folder."""
import json
import os

folder = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(folder, "unparse.txt"), encoding="utf-8") as f:
    expressions = f.read().splitlines()
with open(os.path.join(folder, "unparse.jsonl"), "w", encoding="utf-8", newline="\n") as out:
    for expression in expressions:
        names = {}
        exec(f"from __future__ import annotations\ndef f(x: {expression}): pass\n", names)
        out.write(json.dumps([expression, names["f"].__annotations__["x"]]) + "\n")
