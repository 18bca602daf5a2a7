# generator.throw: caught, uncaught, yielded from handlers, not started, finished.
def g():
    while True:
        try:
            v = yield "ready"
            print("value", v, end="; ")
        except ValueError as e:
            print("caught", e, end="; ")
            yield "from handler"
        except KeyError:
            return "done"
        finally:
            print("finally", end="; ")
it = g()
print(next(it))
print(it.throw(ValueError("v1")))
print(next(it))
print(it.throw(ValueError))
print(next(it))
try: it.throw(KeyError("k"))
except StopIteration as e: print("stop", e.value)
try: it.throw(ValueError("after end"))
except ValueError as e: print("propagates", e)
fresh = g()
try: fresh.throw(TypeError("not started"))
except TypeError as e: print(e)
print(list(fresh))
it.close(); it = g(); next(it)
try: it.throw(IndexError("uncaught"))
except IndexError as e: print("out:", e, e.__traceback__ is not None)
print(next(it, "finished"))
for args in [(5,), ("str",), (object,), (int,), ()]:
    it = g(); next(it)
    try: print(it.throw(*args))
    except Exception as e: print(type(e).__name__, e)
    it.close()
def convert():
    try: yield
    except ValueError as e: raise RuntimeError("converted") from e
c = convert(); next(c)
try: c.throw(ValueError("orig"))
except RuntimeError as e: print(e, repr(e.__cause__))
def ctx():
    try: yield
    except ValueError: raise KeyError("new")
c = ctx(); next(c)
try: c.throw(ValueError("orig"))
except KeyError as e: print(e, repr(e.__context__))
def swallow():
    for i in range(3):
        try: yield i
        except Exception as e: print("swallowed", repr(e), end="; ")
s = swallow()
print(next(s), s.throw(ValueError), s.throw(KeyError("x")), next(s, "end"))
def stop():
    try: yield 1
    except ValueError: raise StopIteration("inside")
s = stop(); next(s)
try: s.throw(ValueError)
except RuntimeError as e: print(e, repr(e.__cause__))
s = stop(); next(s)
try: s.throw(StopIteration("thrown in"))
except RuntimeError as e: print(e, repr(e.__cause__))
def inner():
    try: yield "inner"
    except ValueError: print("inner caught", end=" "); yield "inner recovered"
def outer():
    try: yield from inner()
    except KeyError: yield "outer caught"
    yield "outer after"
o = outer()
print(next(o), o.throw(ValueError), next(o))
o = outer(); next(o)
print(o.throw(KeyError), list(o))
class NoThrow:
    def __iter__(self): return self
    def __next__(self): return "plain"
def deleg(): 
    try: yield from NoThrow()
    except ValueError as e: yield f"delegator caught {e}"
d = deleg(); next(d)
print(d.throw(ValueError("no throw method")))
