"""Records what CPython says about each snippet of errors.txt: py314 record_errors.py, in this folder.

Snippets are separated by lines of dashes. errors.jsonl gets a line a snippet: the source, the error ("ok" if there is none), the warnings.
"""
import json
import os
import warnings

folder = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(folder, "errors.txt"), encoding="utf-8") as f:
    snippets = f.read().split("-----\n")
with open(os.path.join(folder, "errors.jsonl"), "w", encoding="utf-8", newline="\n") as out:
    for source in snippets:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                compile(source, "f", "exec", dont_inherit=True)
                result = "ok"
            except SyntaxError as e:
                result = f"{type(e).__name__}: {e.msg} | {e.lineno}:{e.offset}-{e.end_lineno}:{e.end_offset}"
        found = [f"{w.category.__name__}: {w.message} | {w.lineno}" for w in caught]
        out.write(json.dumps([source, result, found], ensure_ascii=False) + "\n")
