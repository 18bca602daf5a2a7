# BaseException kinds in ordinary handlers: SystemExit, KeyboardInterrupt, GeneratorExit; sys.exit arguments.
import sys
for args in [(), (0,), (1,), ("bye",), (None,), ((1, 2),), (True,), (2.5,), ([],)]:
    try: sys.exit(*args)
    except SystemExit as e: print(args, e.code, e.args, repr(e))
try: sys.exit(1, 2)
except TypeError as e: print(e)
try: exit(3)
except SystemExit as e: print("exit", e.code)
except NameError: print("no exit")
def f():
    try: sys.exit("inner")
    except Exception: print("not an Exception")
    finally: print("finally runs")
try: f()
except SystemExit as e: print("caught", e.code)
try: raise KeyboardInterrupt("k")
except Exception: print("no")
except BaseException as e: print(type(e).__name__, e)
try: raise SystemExit
except SystemExit as e: print(e.code, e.args)
e = SystemExit(5); e.code = 7; print(e.code, e.args)
class MyExit(SystemExit): pass
try: raise MyExit(9)
except SystemExit as e: print(type(e).__name__, e.code)
class CM:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print("exit saw", t.__name__ if t else None); return True
with CM(): sys.exit(4)
print("suppressed SystemExit")
def gen():
    try: yield 1
    except BaseException as e: print("gen got", type(e).__name__); raise
g = gen(); next(g); g.close()
def nested():
    try:
        try: sys.exit(1)
        finally: raise ValueError("replaces exit")
    except ValueError as e: return repr(e.__context__)
print(nested())
print(issubclass(SystemExit, Exception), SystemExit.__bases__, callable(sys.exit), sys.exit.__name__)
import atexit
atexit.register(print, "atexit 1"); atexit.register(lambda *a, **k: print("atexit 2", a, k), 1, x=2)
@atexit.register
def last(): print("registered last runs first")
print("end of script")
sys.exit(3)
