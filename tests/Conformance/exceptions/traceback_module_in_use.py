import io
import sys
import traceback


def one():
    two(5)


def two(n):
    local = "value"
    three(n, local)


def three(n, text):
    raise ValueError(f"bad {n}") from KeyError("cause")


def strip(text):
    import re
    return re.sub(r'File ".*?([^/"]*)"', r'File "\1"', text)


try:
    one()
except ValueError as error:
    caught = error
print(strip("".join(traceback.format_exception(caught))))
print(strip("".join(traceback.format_exception(type(caught), caught, caught.__traceback__, limit=1))))
print(strip("".join(traceback.format_exception(caught, limit=-1, chain=False))))
print(traceback.format_exception_only(caught), traceback.format_exception_only(ValueError, caught), traceback.format_exception_only(None, None), traceback.format_exception_only(ValueError("a\nb")))
for e in [KeyError("k"), KeyError(), ValueError(), ValueError(""), OSError(2, "No such", "f"), SystemExit(3), KeyboardInterrupt(), StopIteration(5), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), AssertionError(), ImportError("i", name="n"), SyntaxError("msg", ("f.py", 3, 5, "  x = = 1\n")), SyntaxError("only message"), SyntaxError("end", ("f.py", 1, 1, "abc def\n", 1, 4)), ExceptionGroup("g", [ValueError(1), TypeError(2)]), IndentationError("indent", ("<s>", 2, 1, "x\n"))]:
    print("".join(traceback.format_exception_only(e)), end="")


class Odd(Exception):
    def __str__(self):
        raise RuntimeError("no str")


class Inner:
    class Nested(Exception):
        pass


print(traceback.format_exception_only(Odd()), traceback.format_exception_only(Inner.Nested("n")))
noted = ValueError("with notes")
noted.add_note("first note")
noted.add_note("second\nof two lines")
print("".join(traceback.format_exception_only(noted)), end="")
noted.__notes__ = [1, None, "x"]
print("".join(traceback.format_exception_only(noted)), end="")
noted.__notes__ = 5
print("".join(traceback.format_exception_only(noted)), end="")
stack = traceback.extract_tb(caught.__traceback__)
print([(f.name, f.lineno, f.line) for f in stack], len(stack), stack[0].filename.endswith(".py"))
print([(f.colno, f.end_colno, f.end_lineno - f.lineno) for f in stack])
frame = stack[-1]
print(repr(frame).split(" file ")[0], list(frame)[1:], frame == frame, frame.locals)
print(strip("".join(stack.format())), strip("".join(traceback.format_list([("f.py", 3, "func", "the line"), ("g.py", 4, "h", None)]))))
print(strip("".join(traceback.format_tb(caught.__traceback__, 2))))
out = io.StringIO()
traceback.print_exception(caught, file=out, limit=0)
traceback.print_tb(caught.__traceback__, limit=1, file=out)
traceback.print_list(stack[:1], file=out)
print(strip(out.getvalue()))
te = traceback.TracebackException.from_exception(caught, capture_locals=True)
print(te.exc_type_str, str(te), te.__cause__.exc_type_str, te.__context__ is None, te.__suppress_context__, [sorted(f.locals or ()) for f in te.stack])
print(strip("".join(te.format(chain=False))).splitlines()[0])
print(list(te.format_exception_only()), te == traceback.TracebackException.from_exception(caught, capture_locals=True))


def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            {}["missing"]
    except KeyError:
        raise TypeError("last")


try:
    chain()
except TypeError as e:
    print(strip(traceback.format_exc()))
    e.__suppress_context__ = True
    print(strip(traceback.format_exc(limit=1)))
    e.__cause__ = e.__context__
    print("direct cause" in traceback.format_exc(), "During handling" in traceback.format_exc())


def recurse(n):
    return recurse(n - 1) if n else 1 / 0


try:
    recurse(20)
except ZeroDivisionError:
    print(strip(traceback.format_exc()))


def group():
    raise ExceptionGroup("the group", [ValueError(1), ExceptionGroup("nested", [KeyError("k"), OSError("o")])])


try:
    group()
except ExceptionGroup as g:
    print(strip(traceback.format_exc()))
    print(strip("".join(traceback.TracebackException.from_exception(g, max_group_width=1, max_group_depth=1).format())))
loop = ValueError("loops")
loop.__context__ = TypeError("other")
loop.__context__.__context__ = loop
print("".join(traceback.format_exception(loop)))
print(traceback.format_exc())
print(strip("".join(traceback.format_stack()[-1:])))


def current():
    return traceback.extract_stack()[-1].name, [f.name for f in traceback.extract_stack(limit=2)]


print(current())
print([(f.f_code.co_name, line) for f, line in traceback.walk_tb(caught.__traceback__)])
s = traceback.StackSummary.from_list([("a.py", 1, "f", "x = 1"), ("a.py", 1, "f", "x = 1"), ("a.py", 1, "f", "x = 1"), ("a.py", 1, "f", "x = 1"), ("a.py", 1, "f", "x = 1")])
print("".join(s.format()))
for call in (lambda: traceback.format_exception(3), lambda: traceback.format_exception(ValueError, 3, None), lambda: traceback.format_exception(ValueError), lambda: traceback.print_exception()):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
multi = "multi"
try:
    print(multi +
          str(1 /
              0))
except ZeroDivisionError:
    print(strip(traceback.format_exc()))
try:
    (lambda: [x for x in range(3) if x / 0])()
except ZeroDivisionError:
    print(strip(traceback.format_exc()))
try:
    exec("def f():\n    return undefined\nf()")
except NameError:
    print(strip(traceback.format_exc()))
try:
    class C:
        x = {}["in class"]
except KeyError:
    print(strip(traceback.format_exc()))
