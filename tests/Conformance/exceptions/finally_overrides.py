# return, break and continue in finally override what was going on (with the warning of PEP 765 silenced).
import warnings
source = '''
def a():
    try: return "try"
    finally: return "finally"
def b():
    try: raise ValueError("lost")
    finally: return "swallowed"
def c():
    for i in range(3):
        try: raise ValueError
        finally: continue
    return "continued", i
def d():
    for i in range(3):
        try: return i
        finally: break
    return "broke", i
def e():
    while True:
        try:
            try: return "inner"
            finally: raise KeyError("from finally")
        except KeyError as ex: return f"caught {ex}"
def f():
    x = 1
    try: return x
    finally: x = 2
def g():
    l = [1]
    try: return l
    finally: l.append(2)
def h():
    try: 1 / 0
    except ZeroDivisionError: return "handler"
    finally: return "final"
def i():
    try:
        try: return "a"
        finally: return "b"
    finally: return "c"
def j():
    for x in (1, 2, 3):
        try:
            if x == 2: break
        finally: print("f", x, end=" ")
    return x
def k():
    try: raise ValueError("1")
    finally:
        try: raise KeyError("2")
        except KeyError: pass
'''
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    exec(source)
for fn in (a, b, c, d, e, f, g, h, i, j): print(fn.__name__, fn())
try: k()
except ValueError as ex: print("k", ex, ex.__context__)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    for s in ["def f():\n try: pass\n finally: return 1", "for x in y:\n try: pass\n finally: break", "for x in y:\n try: pass\n finally: continue", "def f():\n try: pass\n finally:\n  def g(): return 1", "def f():\n try: pass\n finally:\n  for x in y: break", "def f():\n try: return 1\n finally: pass"]:
        compile(s, "s", "exec")
for x in w: print(x.category.__name__, x.message, x.lineno)
