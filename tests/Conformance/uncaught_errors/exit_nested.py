# SystemExit from deep inside runs all finally blocks and context managers.
import sys
class CM:
    def __enter__(self): print("enter")
    def __exit__(self, t, v, tb): print("exit", t.__name__, v.code)
def inner():
    with CM():
        try: sys.exit(9)
        except Exception: print("not reached")
        finally: print("inner finally")
def outer():
    try: inner()
    except ValueError: print("not reached")
    finally: print("outer finally")
outer()
print("not reached")
