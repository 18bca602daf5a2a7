# SyntaxError objects: attributes, str, formatting by traceback.
import traceback
def get(src, name="<s>", mode="exec"):
    try: compile(src, name, mode)
    except SyntaxError as e: return e
e = get("x = 1\ny = = 2\nz = 3\n", "file.py")
print(type(e), e.msg, e.filename, e.lineno, e.offset, repr(e.text), e.end_lineno, e.end_offset, e.args, str(e), repr(e)[:40])
for src in ["x = = 1", "def f(:\n pass", "if x\n pass", "print 'a'", "x = (1,\n", "'abc", "    x", "if x:\ny", "a = 1 2", "f(a b)", "é = = 1", "x = '''\nabc", "日本 日本", "\tx = = 1", "if 1:\n\tx = = 1", "x = [1,\n2,\n3 4]", "f(\n1,\n2 3\n)", "try:\n pass\n", "for", "return"]:
    e = get(src)
    print("".join(traceback.format_exception_only(e)), end="")
e = SyntaxError("custom"); print("".join(traceback.format_exception_only(e)), end="")
e = SyntaxError("custom", ("f.py", 2, 3, "abcdef")); print("".join(traceback.format_exception_only(e)), end="")
e = SyntaxError("custom", ("f.py", 2, 3, "abcdef", 2, 6)); print("".join(traceback.format_exception_only(e)), end="")
e = SyntaxError("custom", ("f.py", 2, None, "abcdef")); print("".join(traceback.format_exception_only(e)), end="")
e = SyntaxError("custom", ("f.py", None, 1, None)); print("".join(traceback.format_exception_only(e)), end="")
e = SyntaxError("custom", (None, 1, 1, "  indented\n")); print("".join(traceback.format_exception_only(e)), end="")
e = IndentationError("ind", ("f.py", 1, 2, " x")); print(str(e), "|", "".join(traceback.format_exception_only(e)), end="")
for mode, src in [("eval", "x = 1"), ("eval", "1 2"), ("eval", ""), ("eval", "pass"), ("eval", "1\n2"), ("eval", "  1"), ("eval", "1;"), ("single", "x = 1\ny = 2"), ("single", "if x: pass"), ("single", ""), ("single", "if x:\n  pass\ny"), ("exec", ""), ("exec", "1 +")]:
    e = get(src, mode=mode); print(mode, repr(src), e and (e.msg, e.lineno, e.offset))
print(issubclass(TabError, IndentationError), issubclass(IndentationError, SyntaxError), SyntaxError("a").lineno, SyntaxError().msg)
try: eval("1 +")
except SyntaxError as e: print(e, e.filename, e.text)
try: exec("x = 1\nif")
except SyntaxError as e: print(e, e.filename, repr(e.text))
