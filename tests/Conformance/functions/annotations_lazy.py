# Annotations are evaluated lazily (PEP 649): forward references, errors on access, __annotate__.
def f(a: Undefined, b: int = 1) -> Later: return a
print(f(5), callable(f.__annotate__))
try: f.__annotations__
except NameError as e: print(e)
Undefined = int
class Later: pass
print(f.__annotations__)
print(f.__annotations__ is f.__annotations__, f.__annotate__(1) is f.__annotations__)
try: f.__annotate__(2)
except NotImplementedError as e: print("NotImplementedError", e)
class Node:
    left: Node | None
    right: "Node"
    count: int = 0
    def m(self) -> Node: ...
print(Node.__annotations__ == {"left": Node | None, "right": "Node", "count": int}, Node.m.__annotations__["return"] is Node, Node.count, hasattr(Node, "left"))
def g(): pass
print(g.__annotations__, g.__annotate__, (lambda x: x).__annotations__)
g.__annotations__["x"] = int
print(g.__annotations__)
g.__annotations__ = {"y": str}
print(g.__annotations__, g.__annotate__)
x: print("never") = 5
y: int
print(x, "y" in globals())
if False: z: str = "no"
def local():
    a: print("not evaluated") = 1
    b: undefined_thing
    c: list[int] = [1]
    return a, c
print(local())
def unbound():
    b: int
    return b
try: unbound()
except UnboundLocalError as e: print(e)
class C:
    def __init__(self):
        self.attr: print("not evaluated either") = 3
        self.d: nosuch
d = {}
d["k"]: int = 5
print(C().attr, d, hasattr(C(), "d"))
def evaluated_order(a: log("a") = 1, *, b: log("b") = 2) -> log("r"): pass
def log(n): print("log", n); return n
print(evaluated_order.__annotations__)
def nested(T):
    def inner(x: T) -> list[T]: ...
    class K: v: T
    return inner.__annotations__, K.__annotations__
print(nested(int))
class Cond:
    if True: a: int
    else: b: str
    for i in range(2): c: float
    x = "cls"
    d: x
print(Cond.__annotations__, Cond.__annotate__(1) == Cond.__annotations__)
class Sub(Cond): pass
print(Sub.__annotations__, Sub.__dict__.get("__annotations__"))
(w): int = 3
print(w, "w" in globals())
for s in ["x: int: str", "(a, b): int", "[a]: int", "a, b: int", "f(): int", "a + b: int", "x: int = y = 1", "x: int += 1", "a: yield", "def f(a: yield): pass", "a: (b := 1)", "def f(x: (y := 1)): pass", "a: await b", "class A:\n x: (yield)", "*a: int", "x: *int", "def f(*a: *b): pass", "def f(a: *b): pass", "1: int", "a.b: int", "a[0]: int = 1", "x: int = *a, b", "x: int = *a", "x: lambda: 1", "'a': int", "None: int", "x: int =", "a if b else c: int"]:
    try: compile(s, "s", "exec"); print(repr(s), "ok")
    except SyntaxError as e: print(repr(s), "->", e.msg)
