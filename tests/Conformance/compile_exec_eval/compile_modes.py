# compile(): modes, flags, code objects, single mode echo, future flags, dont_inherit.
import ast
c = compile("a = 1\nb = a + 1", "file.py", "exec")
print(type(c).__name__, c.co_filename, c.co_name, c.co_names, c.co_argcount, c.co_firstlineno, c.co_flags & 0x40)
ns = {}; exec(c, ns); print(ns["b"]); exec(c, ns)
e = compile("a * 10", "<e>", "eval"); print(eval(e, {"a": 4}), e.co_name)
exec(compile("1 + 1\n'text'\nNone\n[1, 2]\nx = 5", "<s>", "exec"), {})
for s in ["1 + 1", "'text'", "None", "x = 5; x", "if 1: 2", "for i in range(3): i", "def f(): 3", "1; 2; 'a'", "[1,\n2]", "pass"]:
    print(repr(s), end=" => "); exec(compile(s + "\n", "<s>", "single"), {}); print()
import builtins; print(hasattr(builtins, "_"), builtins._); del builtins._
for args in [("1", "f", "bad"), ("1", 5, "exec"), (5, "f", "exec"), ("1", "f"), ("1", "f", "exec", "x"), ("1", "f", "exec", 0, 5, 9), ("1", "f", "exec", 1 << 30), ("1", b"bytes", "exec"), ("x = 1", "f", "eval"), ("1\n2", "f", "single"), ("a\0b", "f", "exec"), (b"a = '\xff'", "f", "exec"), (bytearray(b"1"), "f", "eval"), (memoryview(b"1"), "f", "eval")]:
    try: print(args if not isinstance(args[0], memoryview) else "memoryview", "->", type(compile(*args)).__name__)
    except Exception as ex: print(args, "->", type(ex).__name__, ex)
tree = compile("x + 1", "f", "eval", ast.PyCF_ONLY_AST); print(type(tree).__name__, eval(compile(tree, "f", "eval"), {"x": 2}))
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    "doc"
    x = a; y = lambda: x
    return y
co = f.__code__
print(co.co_argcount, co.co_posonlyargcount, co.co_kwonlyargcount, co.co_nlocals, co.co_varnames, co.co_cellvars, co.co_freevars, co.co_name, co.co_qualname, co.co_flags & 0x0c, [type(k).__name__ for k in co.co_consts if not isinstance(k, (int, str))])
print(f(1, d=2).__code__.co_freevars, f(1, d=2).__code__.co_name, f(1, d=2).__code__.co_qualname)
def g(): yield
async def h(): pass
async def ag(): yield
print([bool(k.__code__.co_flags & 0x20) for k in (f, g, h, ag)], [bool(k.__code__.co_flags & 0x80) for k in (f, g, h, ag)], [bool(k.__code__.co_flags & 0x200) for k in (f, g, h, ag)])
new = co.replace(co_name="renamed"); print(new.co_name, new == co, co == co, hash(co) == hash(co.replace()), co.replace() == co)
try: co.co_name = "x"
except AttributeError as ex: print(ex)
try: co.replace(nosuch=1)
except TypeError as ex: print(ex)
print(compile("def f(): pass", "a", "exec") == compile("def f(): pass", "a", "exec"), compile("1", "a", "eval") == compile("2", "a", "eval"))
print([(i, l) for i, l in zip(range(3), {l for *_, l in compile("a\nb\n\nc", "f", "exec").co_lines() if l})] and sorted({l for *_, l in compile("a\nb\n\nc", "f", "exec").co_lines() if l}))
exec(compile("try: 1/0\nexcept ZeroDivisionError as e: t = e.__traceback__", "named_file.py", "exec"), ns); print(ns["t"].tb_frame.f_code.co_filename, ns["t"].tb_lineno)
print(eval("__import__('sys').getsizeof is not None"), eval(compile("(x:=5)", "f", "eval"), ns), ns["x"])
