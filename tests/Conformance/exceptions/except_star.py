# except*: splitting, naming, unhandled rest, raising in handlers, naked exceptions, flow.
def run(exc, reraise=None):
    out = []
    try:
        try:
            if exc: raise exc
        except* ValueError as eg: out.append(("VE", repr(eg)))
        except* (KeyError, TypeError) as eg: out.append(("KT", repr(eg)))
        else: out.append("else")
        finally: out.append("finally")
    except BaseException as e: out.append(("rest", repr(e)))
    return out
EG = ExceptionGroup
for e in [None, ValueError("naked"), OSError("naked2"), EG("g", [ValueError(1)]), EG("g", [ValueError(1), KeyError(2)]), EG("g", [ValueError(1), OSError(2)]), EG("g", [EG("h", [ValueError(1), TypeError(2)]), OSError(3), ValueError(4)]), KeyboardInterrupt(), BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(1)])]:
    for line in run(e): print(line)
    print("--")
try:
    try: raise EG("orig", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError: raise KeyError("new in handler")
    except* TypeError as eg: raise
except EG as e:
    print(repr(e)); print([repr(x.__context__) for x in e.exceptions])
try:
    try: raise EG("g", [ValueError(1)])
    except* ValueError as e: raise RuntimeError("single") from e
except* RuntimeError as e: print(repr(e), repr(e.exceptions[0].__cause__))
try:
    try: raise ValueError("n")
    except* ValueError: raise
except EG as e: print("reraised naked becomes", repr(e))
except ValueError as e: print("reraised naked", repr(e))
try:
    try: raise EG("x", [OSError(1)])
    except* ValueError: pass
except EG as e: print(repr(e), e.__context__)
for n in range(3):
    try:
        if n == 1: raise EG("loop", [ValueError(n)])
    except* ValueError as eg: print("handled", n, len(eg.exceptions))
    else: print("else", n)
try: eg
except NameError as x: print(x)
def f():
    try: raise EG("f", [ValueError(1)])
    except* ValueError: r = "done"
    return r
print(f())
for bad in ["ExceptionGroup", "BaseExceptionGroup", "(ValueError, ExceptionGroup)", "5", "(int,)"]:
    try: exec(f"try: raise EG('g', [ValueError(1)])\nexcept* {bad}: print('no')")
    except Exception as x: print(bad, type(x).__name__, x, repr(x.__context__))
class Sub(EG):
    def derive(self, excs): return Sub(self.message, excs)
try:
    try: raise Sub("sub", [ValueError(1), KeyError(2)])
    except* KeyError as k: print(type(k).__name__)
except Sub as s: print(repr(s))
for s in ["try: pass\nexcept* : pass", "try: pass\nexcept*: pass", "try: pass\nexcept* A: pass\nexcept B: pass", "try: pass\nexcept A: pass\nexcept* B: pass", "def f():\n try: pass\n except* A: return 1", "for x in y:\n try: pass\n except* A: break", "for x in y:\n try: pass\n except* A: continue", "for x in y:\n try: pass\n except* A:\n  for z in w: break", "try: pass\nexcept* A, B: pass", "try: pass\nexcept* A as b: pass", "try: pass\nexcept *A: pass", "try: pass\nexcept* (A, B) as c: pass\nelse: pass\nfinally: pass", "try: pass\nexcept* A as b.c: pass", "try: pass\nexcept* A, B as c: pass", "try: pass\nexcept * A:\n  lambda: (yield)"]:
    try: compile(s, "s", "exec"); print(repr(s), "ok")
    except SyntaxError as e: print(repr(s), "->", e.msg, e.lineno)
