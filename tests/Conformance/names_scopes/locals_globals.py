# locals(), globals(), vars() and dir() in modules, functions, classes and comprehensions.
def f(a, b=2, *args, **kw):
    c = 3
    snap = locals()
    d = 4
    return snap, sorted(locals())
print(f(1))
def g():
    x = 1
    l = locals()
    l["x"] = 99
    l["y"] = 5
    return x, l, locals()
r = g()
print(r[0], {k: v for k, v in r[1].items() if k != "l"}, {k: v for k, v in r[2].items() if k != "l"})
def h():
    cell = 1
    def inner(): return cell, sorted(locals())
    free = 5
    return inner(), sorted(locals())
print(h())
print(globals() is globals(), locals() is globals(), globals()["__name__"], "f" in globals(), __name__)
globals()["injected"] = "yes"
print(injected)
class C:
    a = 1
    print(sorted(k for k in locals() if k[:2] != "__"), "a" in vars(), "a" in dir())
    locals()["b"] = 2
print(C.b)
def k():
    y = 1
    return eval("y + 1"), [eval("y") for _ in "a"], sorted(vars()), sorted(dir())
print(k())
def m():
    exec("z = 5")
    try:
        return z
    except NameError as e:
        return str(e)
print(m())
def n():
    ns = {}
    exec("z = 5", ns)
    return ns["z"], sorted(ns)[:1]
print(n())
class O:
    def __init__(self): self.p = 1
print(vars(O()), vars(C)["a"], type(vars(C)).__name__, vars() is globals())
for fn in [lambda: vars(5), lambda: vars(1, 2), lambda: dir(1, 2), lambda: globals(1), lambda: locals(5)]:
    try: print(fn())
    except TypeError as e: print(e)
def shadow_builtin():
    len = lambda x: "shadowed"
    return len([1])
print(shadow_builtin(), len([1]))
str_ = str
str = lambda x: "global shadow"
print(str(5))
del str
print(str(5), [n for n in ("print", "Ellipsis", "__build_class__", "__import__", "__debug__") if n in dir(__builtins__)])
import builtins
builtins.added = "from builtins"
print(added)
del builtins.added
try: added
except NameError as e: print(e)
