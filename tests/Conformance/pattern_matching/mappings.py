# Mapping patterns: keys, rest, nesting, dict subclasses, missing, what is a mapping.
from collections import defaultdict, OrderedDict, ChainMap, UserDict
from collections.abc import Mapping
import types
class K: key = "dyn"
def m(v):
    match v:
        case {"type": "circle", "r": r}: return f"circle {r}"
        case {"type": "rect", "w": w, "h": h, **rest}: return f"rect {w}x{h} rest={rest}"
        case {"nested": {"list": [a, *_]}}: return f"nested {a}"
        case {0: x, None: y, True: z}: return "three odd keys"
        case {1: "one", **others}: return f"int key {others}"
        case {K.key: val}: return f"value key {val}"
        case {-1: neg, "a" "b": ab}: return f"neg {neg} {ab}"
        case {None: n}: return f"None key {n}"
        case {b"by": by, 1.5: f}: return f"bytes {by} {f}"
        case {"opt": ("x" | "y") as o}: return f"opt {o}"
        case {}: return f"any mapping of {len(v)}"
        case _: return "not a mapping"
class MyMap(Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): print(f"getitem({k})", end=" "); return self.d[k]
    def get(self, k, default=None): print(f"get({k})", end=" "); return self.d.get(k, default)
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
class Duck:
    def keys(self): return ["type"]
    def __getitem__(self, k): return k
dd = defaultdict(lambda: "made")
for v in [{"type": "circle", "r": 3, "extra": 1}, {"type": "rect", "w": 1, "h": 2}, {"type": "rect", "w": 1, "h": 2, "c": 3}, {"type": "rect", "w": 1}, {"nested": {"list": [9, 8]}}, {"nested": {"list": []}}, {1: "one", 2: "two"}, {1.0: "one"}, {"dyn": 5}, {-1: 1, "ab": 2}, {None: 0}, {b"by": 1, 1.5: 2}, {"opt": "y"}, {"opt": "q"}, {}, [], Duck(), dd, OrderedDict(opt="x"), ChainMap({"dyn": 1}, {}), types.MappingProxyType({"dyn": 2}), UserDict(dyn=3), "str", None]:
    print(type(v).__name__, m(v))
print(len(dd), m(MyMap({"dyn": 7})))
match {"a": 1, "b": 2}:
    case {**kw}: kw["c"] = 3; print(kw)
src = {"x": 1, "y": 2}
match src:
    case {"x": a, **rest}: rest["z"] = 0; print(a, rest, src)
match {"k": None}:
    case {"k": None}: print("None value")
match {"a": {"b": {"c": 1}}}:
    case {"a": {"b": {"c": int(c)}}}: print("deep", c)
class MissingDict(dict):
    def __missing__(self, k): print("missing!"); return 1
match MissingDict():
    case {"q": _}: print("no")
    case _: print("get is used, not __missing__")
class D: a = "same"; b = "same"
try:
    match {"same": 1}:
        case {D.a: x, D.b: y}: print(x, y)
except ValueError as e: print(e)
match {"a": 1}:
    case {"a": x} | {"b": x}: print("or", x)
for s in ["case {**rest, 'a': 1}: pass", "case {'a': 1, 'a': 2}: pass", "case {x: 1}: pass", "case {**_}: pass", "case {**rest,}: pass", "case {'a'}: pass", "case {'a': 1 'b': 2}: pass", "case {f'x': 1}: pass", "case {-x: 1}: pass", "case {1: a, 1.0: b}: pass", "case {1: a, True: b}: pass", "case {a.b: c}: pass", "case {**a, **b}: pass", "case {**{}}: pass", "case {(1): x}: pass", "case {1 | 2: x}: pass", "case {'a': x, 'b': x}: pass"]:
    try: compile("match v:\n " + s, "s", "exec"); print(s, "ok")
    except SyntaxError as e: print(s, "->", e.msg)
