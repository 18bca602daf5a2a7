# exec and eval with globals and locals: where names go, builtins, return values, nested functions.
x = "module"
exec("x = 'changed'; y = 1"); print(x, y)
g = {"a": 1}
exec("b = a + 1", g); print(g["b"], "__builtins__" in g)
g, l = {"a": 1}, {"c": 5}
exec("d = a + c\nglobal e\ne = 9\ndel c", g, l); print(sorted(l), g["e"], "d" in g)
exec("def f(): return a", g, l)
print(l["f"]())
l["zz"] = 1
exec("def h(): return zz", g, l)
try: l["h"]()
except NameError as e: print("functions do not see exec locals:", e)
exec("class K:\n v = 3\n def m(self): return v_outer", g, l); print(l["K"].v)
print(eval("a + c2", {"a": 1}, {"c2": 2}), eval("[i * k for i in range(3)]", {"k": 2}), eval("[k for _ in range(2)]", {}, {"k": 7}), eval("(lambda: q)()", {"q": 3}), eval("x"), eval("  1 + 1  "), eval("\t5"), eval(b"2 + 2"), eval("1,"), eval("'a'\n"))
try: eval("(lambda: q)()", {}, {"q": 3})
except NameError as e: print(e)
def func():
    loc = 1
    exec("loc = 2; new = 3")
    r = loc
    try: new
    except NameError as e: r = (r, str(e))
    return r, eval("loc"), sorted(eval("locals()")), eval("[loc for _ in 'a']")
print(func())
def with_dict():
    ns = {}
    exec("z = 1\ndef sq(n): return n * n", globals(), ns)
    return ns["sq"](4), ns["z"]
print(with_dict())
class Map(dict):
    def __missing__(self, k): return f"<{k}>"
print(eval("foo", {}, Map()))
class Mapping:
    def __init__(self): self.d = {}
    def __getitem__(self, k): print("get", k, end=" "); return self.d[k]
    def __setitem__(self, k, v): print("set", k, end=" "); self.d[k] = v
    def __delitem__(self, k): print("del", k, end=" "); del self.d[k]
m = Mapping()
exec("p = 1\nq = p + len('ab')\ndel p", {}, m); print(m.d)
for args in [("1", 5), ("1", {}, 5), ("1", None, {}), ("x", {"__builtins__": {}}), ("len('a')", {"__builtins__": {}}), ("len('ab')", {"__builtins__": {"len": str}}), ("print", {"__builtins__": None}), ("1 +",), (5,), (None,), ("x y",), ("1", {}, {}, {}), (), ("import os",), ("x = 1",), ("",), ("\n",), ("# c",), ("1\0",)]:
    try: print(repr(args[:1]), "->", eval(*args))
    except Exception as e: print(repr(args[:1]), "->", type(e).__name__, e)
for args in [("1", 5), ("1", {}, 5), (5,), (None,), ("x y",), ("yield 1",), ("return",), ("", {}), ("pass\n\n",), (b"x = 1",), (b"\xff",), ("1", {}, {}, {})]:
    try: print(repr(args[:1]), "->", exec(*args))
    except Exception as e: print(repr(args[:1]), "->", type(e).__name__, e)
print(exec("1 + 1"), exec(compile("res = 5", "f", "exec"), ns := {}), ns["res"], eval(compile("res2 = 6", "f", "exec"), ns), ns["res2"], eval(compile("3 * 3", "f", "eval")), exec(compile("4", "f", "eval")))
print(eval("1", globals=None, locals={"a": 1}), eval("a", locals={"a": 1}), eval("a", globals={"a": 2}))
free = 5
def closure():
    free = 6
    def inner(): return free
    return inner
try: exec(closure().__code__)
except TypeError as e: print(e)
try: eval((lambda a: a).__code__)
except TypeError as e: print(e)
exec((lambda: print("code object run")).__code__)
exec(closure().__code__, closure=closure().__closure__)
try: exec("1", closure=())
except TypeError as e: print(e)
