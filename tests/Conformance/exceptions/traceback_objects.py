# Traceback objects: tb_next, tb_lineno, frames, extract_tb, walking, with_traceback.
import traceback, sys
def a(): b()
def b():
    x = 1
    c()
def c(): raise ValueError("deep")
try: a()
except ValueError as e:
    tb = e.__traceback__
    names = []
    while tb: names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    print(names)
    st = traceback.extract_tb(e.__traceback__)
    print([(f.name, f.lineno, f.line) for f in st])
    print(e.__traceback__.tb_next.tb_next.tb_frame.f_locals, e.__traceback__.tb_lasti >= 0)
    print([f.f_code.co_name for f, n in traceback.walk_tb(e.__traceback__)])
    saved = e
try: raise saved
except ValueError as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)])
try: raise saved.with_traceback(None)
except ValueError as e: print([f.name for f in traceback.extract_tb(e.__traceback__)])
def reraise():
    try: c()
    except ValueError: raise
try: reraise()
except ValueError as e: print([(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
def reraise_named():
    try: c()
    except ValueError as e: raise e
try: reraise_named()
except ValueError as e: print([(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
def fin():
    try: c()
    finally: pass
try: fin()
except ValueError as e: print([(f.name, f.lineno) for f in traceback.extract_tb(e.__traceback__)])
def multi():
    return [
        1,
        2 / 0,
    ]
try: multi()
except ZeroDivisionError as e: print([(f.name, f.lineno, f.end_lineno, f.colno, f.end_colno) for f in traceback.extract_tb(e.__traceback__)])
def gen(): yield 1; raise KeyError("in gen")
try: list(gen())
except KeyError as e: print([f.name for f in traceback.extract_tb(e.__traceback__)])
class C:
    def m(self): return (lambda: [self.x for _ in "a"])()
    @property
    def p(self): return self.m()
try: C().p
except AttributeError as e: print([f.name for f in traceback.extract_tb(e.__traceback__)])
f = sys._getframe(); print(f.f_code.co_name, f.f_back, f.f_globals is globals(), f.f_locals is locals() or f.f_locals == locals())
def frames(): g = sys._getframe(); return g.f_code.co_name, g.f_back.f_code.co_name, sorted(g.f_locals)
print(frames(), [s.name for s in traceback.extract_stack()])
tb = saved.__traceback__
try: tb.tb_next = tb
except ValueError as e: print(e)
try: tb.tb_next = 5
except TypeError as e: print(e)
import types
print(type(tb) is types.TracebackType, types.TracebackType(None, f, 0, 42).tb_lineno)
