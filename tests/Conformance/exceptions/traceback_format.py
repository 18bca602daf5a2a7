# Formatted tracebacks with source lines and carets (file names reduced to base names).
import traceback, os
def show(f, *a, **k):
    try: f(*a, **k)
    except BaseException as e: print("".join(traceback.format_exception(e)).replace(__file__, os.path.basename(__file__)))
def div(a, b): return a / b
def attr(o): return o.x.y.z
def call(f): return f(1, 2, 3)
def sub(d): return d["a"]["b"]["c"]
def binop(a, b, c): return a + b * c
def multi_line(a):
    return (a +
            "x" +
            1)
def long_call():
    return div(
        1,
        0,
    )
def ass(x): assert x > 5, f"too small: {x}"
def chained():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("wrapped") from e
def implicit():
    try: {}["k"]
    except KeyError: attr(None)
def suppressed():
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("clean") from None
def unicode_line(): return "é" + "日本" + 1
def rec(n): return rec(n - 1) if n else 1 / 0
def inf(): inf()
def compr(): return [x.foo for x in (1, 2)]
def nested(): return (lambda y: y.bar)(5)
def unpack(): a, b = 1, 2, 3
def raise_multi(): raise ValueError("line one\nline two")
def empty(): raise ValueError
def name(): return undefined_thing + 1
class C:
    def m(self): self.n().o
    def n(self): return None
def with_notes():
    e = KeyError("k"); e.add_note("note 1"); e.add_note("note 2"); raise e
def whole(): raise Exception("whole line is the error")
def imp(): import no_such_module_at_all
def impf(): from sys import no_such_name
show(div, 1, 0); show(attr, 5); show(call, div); show(sub, {"a": {}}); show(binop, 1, "a", 2.5); show(multi_line, "s"); show(long_call); show(ass, 3); show(chained); show(implicit); show(suppressed); show(unicode_line); show(rec, 3); show(compr); show(nested); show(unpack); show(raise_multi); show(empty); show(name); show(C().m); show(with_notes); show(whole); show(imp); show(impf)
