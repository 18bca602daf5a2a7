# assert: messages, evaluation, tuples, AssertionError shadowing.
def t(f):
    try: f(); print("passed")
    except AssertionError as e: print(repr(e), str(e), e.args)
def a(): assert True
def b(): assert False
def c(): assert 0, "message"
def d(): assert [], ("tuple", 1)
def e(): assert None, None
def f(): assert "", ValueError("inner")
def g(): assert 1, 1 / 0
def h(): assert not 0, "never"
def i(): assert 1 == 2, f"{1} != {2}"
def j(): assert (0, "non-empty tuple is true") if 0 else 0, "parenthesized"
def k(): assert (yield_ := 0), "walrus"
def l(): assert 1 < 2 < 3 < 2, "chain"
def m(): assert all(x > 0 for x in [1, -1]), "not all positive"
def n(): assert (
    0
), (
    "multi "
    "line"
)
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n): t(fn)
def order():
    def show(x): print("eval", x, end="; "); return x
    assert show(1), show("msg not evaluated")
    assert show(0), show("msg")
try: order()
except AssertionError as ex: print(ex)
class Bad:
    def __bool__(self): raise KeyError("bool")
try:
    assert Bad()
except KeyError as ex: print("KeyError", ex)
import builtins
saved, AssertionError_ = builtins.AssertionError, AssertionError
def shadow():
    AssertionError = ValueError
    assert 0, "still AssertionError"
try: shadow()
except AssertionError as ex: print(type(ex).__name__, ex)
print(__debug__)
def in_loop():
    for i in range(5):
        try: assert i % 2 == 0, i
        except AssertionError as e: print("odd", e, end=" ")
        else: print("even", i, end=" ")
    print()
in_loop()
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    compile("assert (x, 'msg')", "s", "exec"); compile("assert ()", "s", "exec"); compile("assert (x,)", "s", "exec")
print([(str(x.message), x.category.__name__) for x in w])
for s in ["assert", "assert 1,", "assert 1, 2, 3", "assert x = 1", "assert (x := 1)", "assert x := 1", "assert lambda: 0", "assert yield", "assert *a", "assert 1 if 2", "assert a b", "lambda: assert 1", "x = assert 1", "assert not", "assert 1; assert 2", "assert x, y = 1"]:
    try: compile(s, "s", "exec"); print(s, "| ok")
    except SyntaxError as ex: print(s, "|", ex.msg)
