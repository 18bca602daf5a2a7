# Building functions and classes from source text: templates, factories, decorators, tracebacks of generated code.
import textwrap, traceback, linecache
def make_adder(n):
    ns = {}
    exec(f"def adder(x):\n    return x + {n}", ns)
    return ns["adder"]
print([make_adder(i)(10) for i in range(3)])
def make_struct(name, *fields):
    src = textwrap.dedent(f"""
        class {name}:
            __slots__ = {fields!r}
            def __init__(self, {', '.join(fields)}):
                {'; '.join(f'self.{f} = {f}' for f in fields)}
            def __repr__(self):
                return "{name}(" + ", ".join(f"{{f}}={{getattr(self, f)!r}}" for f in self.__slots__) + ")"
            def __eq__(self, other):
                return all(getattr(self, f) == getattr(other, f) for f in self.__slots__)
    """)
    ns = {"__name__": __name__}
    exec(compile(src, f"<{name}>", "exec"), ns)
    return ns[name]
P = make_struct("Point", "x", "y")
print(P(1, 2), P(1, 2) == P(1, 2), P(1, 2) == P(2, 1))
try: P(1)
except TypeError as e: print(e)
template = "lambda {args}: {body}"
fs = {op: eval(template.format(args="a, b", body=f"a {op} b")) for op in "+ - * / // % ** & | ^ << >>".split()}
print({op: f(7, 2) for op, f in fs.items()})
def parse_rule(text):
    name, _, expr = text.partition("=")
    code = compile(expr.strip(), f"<rule {name.strip()}>", "eval")
    return name.strip(), code
rules = dict(map(parse_rule, ["total = price * qty", "taxed = total * 1.2", "label = f'{name}: {taxed:.2f}'"]))
env = {"price": 5, "qty": 3, "name": "box"}
for n, c in rules.items(): env[n] = eval(c, {}, env); print(n, env[n], c.co_names, c.co_filename)
try: eval(compile("1 / zero", "<generated>", "eval"), {"zero": 0})
except ZeroDivisionError as e: print([(f.filename, f.lineno, f.name) for f in traceback.extract_tb(e.__traceback__)][1:])
src = "def boom():\n    x = [1, 2]\n    return x[5]\n"
linecache.cache["<dyn>"] = (len(src), None, src.splitlines(True), "<dyn>")
ns = {}; exec(compile(src, "<dyn>", "exec"), ns)
try: ns["boom"]()
except IndexError as e: print("".join(traceback.format_exception(e)).split("\n", 3)[3])
class Meta(type):
    def __new__(m, n, b, d, code=""):
        exec(code, {}, d); return super().__new__(m, n, b, d)
class Gen(metaclass=Meta, code="v = 5\ndef m(self): return self.v * 2"): pass
print(Gen().m())
exec("\n".join(f"v{i} = {i} ** 2" for i in range(5))); print(v0 + v1 + v2 + v3 + v4)
g = {}; exec("def fact(n): return 1 if n < 2 else n * fact(n - 1)", g); print(g["fact"](10), g["fact"].__globals__ is g, g["fact"].__module__, g["fact"].__qualname__)
exec("async def co(): return 1", g); c = g["co"](); print(type(c).__name__); c.close()
exec("def gen():\n    yield from range(3)", g); print(list(g["gen"]()))
exec("from math import floor as fl\nimport string as st", g); print(g["fl"](2.7), g["st"].digits)
exec("x: int = 5\ny: 'str'", g); print(g["x"], "y" in g)
exec("try:\n    raise ValueError('v')\nexcept ValueError as e:\n    msg = str(e)", g); print(g["msg"], "e" in g)
exec("n = sum(i for i in range(4))", g); print(g["n"])
