# generator.close: GeneratorExit, finally blocks, return values, misbehaviour, exit of with.
def g():
    try: yield 1
    except GeneratorExit: print("GeneratorExit", end=" "); raise
    finally: print("cleanup", end=" ")
it = g(); next(it); print(it.close(), it.close(), next(it, "closed"))
fresh = g(); print(fresh.close(), list(fresh))
done = g(); list(done); print(done.close())
def ignoring():
    try: yield 1
    except GeneratorExit: pass
    yield 2
it = ignoring(); next(it)
try: it.close()
except RuntimeError as e: print(e)
def ret():
    try: yield 1
    except GeneratorExit: return "value from close"
it = ret(); next(it); print(it.close(), it.close())
def raising():
    try: yield 1
    finally: raise ValueError("in finally")
it = raising(); next(it)
try: it.close()
except ValueError as e: print(e, type(e.__context__).__name__)
def stopit():
    try: yield
    except GeneratorExit: raise StopIteration
it = stopit(); next(it)
try: it.close()
except RuntimeError as e: print(e)
class CM:
    def __enter__(self): print("enter", end=" "); return self
    def __exit__(self, t, v, tb): print("exit", t.__name__ if t else None, end=" ")
def withgen():
    with CM(): yield 1; yield 2
it = withgen(); next(it); it.close(); print()
print(list(withgen()))
def inner():
    try: yield "i"
    finally: print("inner finally", end=" ")
def outer():
    try: yield from inner()
    finally: print("outer finally", end=" ")
o = outer(); next(o); o.close(); print()
class Closable:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self): print("close called", end=" ")
def deleg(): yield from Closable()
d = deleg(); next(d); d.close(); print()
loop = g()
for x in loop:
    print(x, end=" "); break
loop.close()
print("after break")
def selfclose():
    try: me.close()
    except ValueError as e: yield str(e)
me = selfclose(); print(next(me))
print(issubclass(GeneratorExit, Exception), issubclass(GeneratorExit, BaseException), GeneratorExit.__mro__[1].__name__)
def nested_try():
    try:
        try: yield 1
        finally: print("a", end=" ")
    except GeneratorExit: print("b", end=" "); raise
    finally: print("c", end=" ")
n = nested_try(); next(n); n.close(); print()
import contextlib
with contextlib.closing(g()) as cg: print(next(cg), end=" ")
print()
