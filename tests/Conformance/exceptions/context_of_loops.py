# Exceptions in loops: retry, collect, else, nested handlers, exception variables, resumable parsing.
def parse(items):
    ok, bad = [], []
    for i in items:
        try: v = int(i)
        except ValueError as e: bad.append(str(e))
        except TypeError as e: bad.append(type(i).__name__)
        else: ok.append(v)
    return ok, bad
print(parse(["1", "x", None, "3", [], " 4 ", "5.0"]))
class Flaky:
    def __init__(self, fails): self.left = fails
    def __call__(self):
        if self.left: self.left -= 1; raise ConnectionError(f"{self.left} left")
        return "ok"
def retry(f, n):
    for attempt in range(1, n + 1):
        try: return attempt, f()
        except ConnectionError as e: last = e; print("attempt", attempt, e)
    raise RuntimeError(f"gave up after {n}") from last
print(retry(Flaky(2), 5))
try: retry(Flaky(9), 2)
except RuntimeError as e: print(e, "<-", repr(e.__cause__))
def find(pred, items):
    for i in items:
        try:
            if pred(i): return i
        except Exception as e: print("skip", repr(i), type(e).__name__, end="; ")
    else: return None
print(find(lambda x: x > 3, [1, "a", None, 5, 6]), find(lambda x: x.y, [1]))
errors = []
for i in range(4):
    try:
        try:
            if i == 0: raise KeyError("k")
            if i == 1: [][1]
            if i == 2: 1 / 0
        except KeyError: raise ValueError("from key")
        except IndexError as e: raise
        finally: errors.append(i)
    except (ValueError, LookupError) as e: errors.append((type(e).__name__, type(e.__context__).__name__ if e.__context__ else None))
    except ArithmeticError as e: errors.append(str(e))
print(errors)
try: e
except NameError as x: print(x)
saved = None
for n in (1, 0):
    try: 1 / n
    except ZeroDivisionError as err: saved = err
print(repr(saved), saved.__traceback__ is not None, "err" in globals())
def first_error(*fs):
    excs = []
    for f in fs:
        try: f()
        except Exception as e: excs.append(e)
    if excs: raise ExceptionGroup(f"{len(excs)} failed", excs)
try: first_error(lambda: 1, lambda: int("q"), lambda: {}["k"], lambda: None.x)
except* ValueError as g: print("values", g.exceptions)
except* (KeyError, AttributeError) as g: print("others", [str(e) for e in g.exceptions])
total = 0
it = iter([3, 0, "2", 5])
while True:
    try: total += 10 / next(it)
    except StopIteration: break
    except ZeroDivisionError: print("zero", end=" ")
    except TypeError as e: print(e, end=" ")
    finally: print(f"[{total:.2f}]", end=" ")
print()
def validate(**kw):
    problems = {}
    for k, v in kw.items():
        try:
            assert isinstance(v, int), "not an int"
            assert v >= 0, f"{v} is negative"
            if v > 100: raise OverflowError(v)
        except AssertionError as e: problems[k] = str(e)
        except OverflowError as e: problems[k] = f"too big: {e.args[0]}"
    return problems or "valid"
print(validate(a=1, b=-1, c="x", d=500), validate(a=1))
import contextlib
with contextlib.suppress(KeyError, IndexError):
    for k in ["a", "b"]: print({"a": 1}[k])
def cleanup_order():
    out = []
    try:
        for i in range(2):
            try: out.append(i); raise ValueError(i)
            except ValueError as e:
                try: raise TypeError("inner") from e
                except TypeError as t: out.append((str(t), t.__cause__.args))
            finally: out.append("f")
    finally: out.append("end")
    return out
print(cleanup_order())
