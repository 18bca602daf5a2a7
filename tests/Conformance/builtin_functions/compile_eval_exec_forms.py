import ast
from _show import show

scope = {}
code = compile("x + 1", "<c>", "eval")
show(globals(), r"""
eval("1 + 1"), eval(" 1 + 1 "), eval("\n1"), eval(b"2"), eval(bytearray(b"3")), eval(code, {"x": 4}), eval("x", {}, {"x": 5}), eval("x", {"x": 1}, {"x": 2}), eval("[x for _ in 'a']", {"x": 6}), eval("(lambda: 7)()")
eval("x = 1")
eval("")
eval("   ")
eval("1;2")
eval("1\n2")
eval("import os")
eval("yield 1")
eval("await x")
eval("return")
eval("(")
eval("1 +")
eval("a b")
eval("x", {})
eval(3)
eval(None)
eval()
eval("1", 2)
eval("1", {}, 3)
eval("1", None, {"x": 1}), eval("x", None, {"x": 1}), eval("1", globals={}), eval("y", globals={"y": 1}, locals={})
eval("1", nope={})
eval(compile("x = 1", "", "exec")), eval(compile("1", "", "single"))
eval("1\0")
eval(b"\xff")
eval("é := 1") if False else eval("(é := 1)")
eval("__builtins__" , {"__builtins__": {"a": 1}}), eval("a", {"__builtins__": {"a": 1}})
eval("len([])", {"__builtins__": {}})
exec("y = 1"), exec("", {}), exec(b"z = 2"), exec("a = 1\nb = 2", scope), scope["b"], exec("c = a + b", scope), scope["c"], sorted(k for k in scope if k != "__builtins__")
exec("1 +")
exec(3)
exec("x", {}, {})
exec("x = 1", 3)
exec("x = 1", {}, 3)
exec("def f(): return 1", scope), scope["f"](), scope["f"].__module__ if "__name__" in scope else "no module", exec("print(__name__)", {})
exec("x = 1", globals={"q": 1}), exec("r = q", {"q": 5}, l := {}), l
exec("print(1)", closure=())
exec((lambda: scope).__code__)
exec(compile("a = 1", "<f>", "exec"), d := {}), d["a"], exec("if 1:\n  e = 2\n", d), d["e"]
exec("for i in range(2):\n    pass\nelse:\n    f = i", d), d["f"], exec("class K:\n  z = 1\n", d), d["K"].z
exec("  x = 1")
exec("x = 1\n  y = 2")
exec("if 1:\nx = 1")
exec("if 1:\n\tx = 1\n        y = 2")
exec("return 1")
exec("yield 1")
exec("break")
exec("await x")
exec("async def f(): await x\nasync for i in x: pass")
compile("1", "f", "eval"), 0
compile("1", "f", "nope")
compile("x = 1", "f", "eval")
compile("1", 3, "eval")
compile("1", b"bytes.py", "eval").co_filename, compile("1", "n", "exec").co_name, compile("1", "", "exec").co_filename
compile("1")
compile(3, "f", "exec")
compile("1", "f", "exec", flags=1 << 30)
compile("1", "f", "exec", optimize=9)
compile("1", "f", "exec", dont_inherit="x") is not None, compile("assert 0", "f", "exec", optimize=1) and exec(compile("assert 0", "f", "exec", optimize=1))
exec(compile("assert 0, 'kept'", "f", "exec", optimize=0))
exec(compile("'doc'", "f", "exec", optimize=2), d2 := {}), d2.get("__doc__", "none"), eval(compile("__debug__", "f", "eval", optimize=1)), eval(compile("__debug__", "f", "eval"))
compile("1;", "f", "single").co_flags >= 0, exec(compile("1 + 1", "f", "single")), exec(compile("None", "f", "single")), exec(compile("x = 'single'\n", "f", "single"))
compile("1\n2", "f", "single")
compile("if 1:\n  2", "f", "single") is not None
compile("if 1:", "f", "exec")
compile("x", "f", "exec", ast.PyCF_ONLY_AST).__class__, ast.dump(compile("a", "f", "eval", ast.PyCF_ONLY_AST)), eval(compile(ast.parse("1 + 2", mode="eval"), "f", "eval"))
compile(ast.parse("1"), "f", "eval")
compile(ast.Expression(ast.Constant(5)), "f", "eval")
eval(compile(ast.fix_missing_locations(ast.Expression(ast.Constant(5))), "f", "eval"))
compile(ast.Module([ast.Expr(ast.Name("x", ast.Load()))], []), "f", "exec")
compile("x\0y", "f", "exec")
compile("# coding: latin-1\nx = 'é'", "f", "exec") is not None, compile(b"# coding: latin-1\nx = '\xe9'", "f", "exec").co_consts[0]
compile(b"# coding: nope\n", "f", "exec")
compile(b"\xef\xbb\xbfx = 1", "f", "exec").co_names
globals() is __import__("__main__").__dict__, type(locals()), "code" in globals(), eval("locals() is globals()"), eval("sorted(locals())", {}, {"m": 1})
__import__("os.path").__name__, __import__("os", fromlist=["path"]).__name__, __import__("os.path", globals(), locals(), ["join"]).__name__
code.co_name, code.co_filename, code.co_names, code.co_firstlineno, code.co_argcount, code.replace(co_name="renamed").co_name, code == compile("x + 1", "<c>", "eval"), hash(code) == hash(compile("x + 1", "<c>", "eval"))
code.co_name = "x"
""".replace("compile(\"1\", \"f\", \"eval\"), 0\n", ""))


def f(x):
    exec("x = 100; made = 1")
    try:
        made
    except NameError as error:
        return x, str(error), eval("x"), exec("print(x)"), sorted(locals())


print(f(1))


def g():
    local = 1
    return eval("local"), [eval("local", {"local": 2}) for _ in "a"], eval("[local for _ in 'ab']"), eval("(lambda: local)()", {"local": 3})


print(g())


class Names(dict):
    def __missing__(self, key):
        print("missing", key)
        if key == "print":
            raise KeyError(key)
        return key.upper()


print(eval("a + b", {}, Names()), eval("a + b", Names()) if False else "skipped")
exec("print(c)\nd = e", {}, n := Names())
print(n)


class Log(dict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)

    def __delitem__(self, key):
        print("del", key)
        super().__delitem__(key)


exec("x = 1\nx += 1\nfor i in (1, 2): pass\ndel x\n(y := 3)", {}, Log())
