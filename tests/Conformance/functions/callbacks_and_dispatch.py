# Functions as values: dispatch tables, callbacks, pipelines, sorting keys, varargs forwarding, introspection by name.
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b if b else "div by zero", "max": max, "pow": pow, "str": lambda *a: "".join(map(str, a))}
for op in ["+", "-", "*", "/", "max", "pow", "str", "?"]: print(op, ops.get(op, lambda *a: f"unknown {op}")(7, 2), end="; ")
print(ops["/"](1, 0))
def apply(f, *a, **k): return f(*a, **k)
print(apply(max, 1, 5, 3), apply(sorted, "hello", reverse=True), apply(dict, a=1), apply(lambda: "none"), apply(apply, apply, len, "abc"))
def map_all(fs, x): return [f(x) for f in fs]
print(map_all([str, float, bin, lambda n: n ** 2, range, [1, 2, 3, 4].__contains__], 3))
class Button:
    def __init__(self): self.handlers = []
    def on_click(self, f): self.handlers.append(f); return f
    def click(self, *a): return [h(*a) for h in self.handlers]
b = Button(); log = []
b.on_click(log.append); b.on_click(lambda x: x * 2)
@b.on_click
def named(x): return f"named {x}"
class Listener:
    def __init__(self, n): self.n = n
    def handle(self, x): return self.n, x
    def __call__(self, x): return "called", self.n
l = Listener(1); b.on_click(l.handle); b.on_click(l); print(b.click(5), log); l.n = 99; print(b.click(6)[-2:], log)
commands = {}
def command(name=None, *aliases):
    def deco(f):
        for n in (name or f.__name__, *aliases): commands[n] = f
        return f
    return deco
@command("hi", "hello")
def greet(who="world"): "Greets."; return f"hi {who}"
@command()
def add(*nums): "Adds."; return sum(map(int, nums))
for line in ["hi", "hello bob", "add 1 2 3", "nope", "add x", "hi a b"]:
    name, *args = line.split()
    try: print(line, "->", commands[name](*args))
    except KeyError as e: print(line, "-> no command", e)
    except (TypeError, ValueError) as e: print(line, "->", type(e).__name__, e)
print({n: f.__doc__ for n, f in commands.items()})
people = [("Ann", 30, 1.7), ("bob", 25, 1.8), ("Cy", 30, 1.6)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: (-p[1], p[0].lower())), min(people, key=lambda p: p[2])[0], sorted(people, key=lambda p: p[0].lower(), reverse=True)[0], max(people)[0], list(zip(*people))[0])
def counter():
    c = {"n": 0}
    def inc(by=1): c["n"] += by; return c["n"]
    inc.reset = lambda: c.update(n=0)
    return inc
i = counter(); i(); i(5); print(i(0)); i.reset(); print(i())
def trace(f, depth=[0]):
    def w(*a):
        print("  " * depth[0] + f"{f.__name__}{a}"); depth[0] += 1
        try: return f(*a)
        finally: depth[0] -= 1
    return w
@trace
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(3))
print([f.__name__ for f in (len, print, str.upper, fact, lambda: 0, Listener.handle, l.handle, max)], callable(Listener), (lambda x: x)(*[1]), globals()["greet"]("g"), getattr("abc", "upper")(), locals()["add"](1, "2"))
gen = (f(x) for f, x in [(str.title, "a b"), (sorted, "ca"), (sum, [1, 2])]); print(list(gen))
from itertools import accumulate, starmap
print(list(accumulate([1, 2, 3, 4], lambda a, b: a * b)), list(starmap(pow, [(2, 3), (3, 2)])), list(map(lambda *a: a, [1, 2], "ab")), list(filter(callable, [1, len, "a", str])))
