# __cause__, __context__, __suppress_context__, raise from.
def show(e): return f"{e!r} cause={e.__cause__!r} context={e.__context__!r} suppress={e.__suppress_context__}"
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("implicit")
except ValueError as e: print(show(e))
try:
    try: 1 / 0
    except ZeroDivisionError as z: raise ValueError("explicit") from z
except ValueError as e: print(show(e), e.__cause__ is e.__context__)
try:
    try: 1 / 0
    except ZeroDivisionError: raise ValueError("from None") from None
except ValueError as e: print(show(e))
try: raise ValueError("no handler") from KeyError("c")
except ValueError as e: print(show(e))
try: raise ValueError from KeyError
except ValueError as e: print(show(e))
for bad in [5, "x", int, object()]:
    try: raise ValueError("v") from bad
    except TypeError as e: print(e, "|", repr(e.__context__))
for bad in [5, "x", int, None, [], object]:
    try: raise bad
    except TypeError as e: print(e)
try:
    try: raise ValueError("1")
    finally: raise KeyError("2")
except KeyError as e: print(show(e))
try:
    try:
        try: raise ValueError("1")
        except ValueError: raise KeyError("2")
    except KeyError: raise IndexError("3")
except IndexError as e:
    while e: print(repr(e), end=" -> "); e = e.__context__
    print()
try:
    try: raise ValueError("self")
    except ValueError as e:
        saved = e
        raise e
except ValueError as e: print(e is saved, show(e))
a = ValueError("a"); b = KeyError("b")
try:
    try: raise a
    except ValueError:
        try: raise b
        except KeyError: raise a
except ValueError as e: print(show(e), repr(b.__context__))
e = ValueError("manual")
e.__cause__ = KeyError("c"); print(e.__suppress_context__, show(e))
e.__suppress_context__ = False; print(show(e))
for attr, v in [("__cause__", 5), ("__context__", "x"), ("__traceback__", 5), ("args", 5), ("__suppress_context__", "yes"), ("__cause__", None), ("__context__", None), ("__traceback__", None)]:
    try: setattr(e, attr, v); print(attr, "=", getattr(e, attr))
    except TypeError as x: print(attr, x)
for attr in ["__cause__", "__context__", "__traceback__", "args", "__dict__"]:
    try: delattr(e, attr); print("deleted", attr)
    except (TypeError, AttributeError) as x: print(attr, type(x).__name__, x)
def cleanup():
    try: raise KeyError("handled inside")
    except KeyError: pass
try:
    try: raise ValueError("outer")
    except ValueError: cleanup(); raise TypeError("after cleanup")
except TypeError as e: print(show(e))
import sys
try: raise ValueError("info")
except ValueError as e:
    t, v, tb = sys.exc_info(); print(t.__name__, v is e, tb is e.__traceback__, sys.exception() is e)
print(sys.exc_info(), sys.exception())
class E(Exception):
    def __init__(self, *a): super().__init__(*a); print("init", a)
try: raise E
except E as e: print(e.args)
try: raise E(1) from E(2)
except E as e: print(show(e))
class Bad(Exception):
    def __new__(cls): return 5
try: raise Bad
except TypeError as e: print(str(e))
print(ValueError("x").with_traceback(None), ValueError().with_traceback(None).args)
try: ValueError().with_traceback(5)
except TypeError as e: print(e)
