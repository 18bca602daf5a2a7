# contextlib: contextmanager, closing, suppress, ExitStack, redirect_stdout, nullcontext, chdir-free parts.
import contextlib, io, sys
@contextlib.contextmanager
def tag(name, swallow=()):
    print(f"<{name}>", end="")
    try: yield name.upper()
    except swallow as e: print(f"(swallowed {e!r})", end="")
    finally: print(f"</{name}>")
with tag("a") as t: print(t, end="")
with tag("a"), tag("b") as b: print(b, end="")
with tag("s", (ValueError,)): raise ValueError("v")
try:
    with tag("e"): raise KeyError("k")
except KeyError as e: print("out", e)
@tag("deco")
def f(x): print("f", x, end=""); return x * 2
print(f(2), f(3))
@contextlib.contextmanager
def twice(): yield 1; yield 2
try:
    with twice(): pass
except RuntimeError as e: print(e)
try:
    with twice(): raise ValueError
except ValueError: print("ValueError passes")
@contextlib.contextmanager
def noyield():
    if False: yield
try:
    with noyield(): pass
except RuntimeError as e: print(e)
@contextlib.contextmanager
def swallow_all():
    try: yield
    except Exception: pass
with swallow_all(): raise ValueError
cm = tag("once")
with cm: pass
try:
    with cm: pass
except AttributeError as e: print("AttributeError")
except RuntimeError as e: print(e)
@contextlib.contextmanager
def stop(): yield
try:
    with stop(): raise StopIteration("si")
except StopIteration as e: print(repr(e))
with contextlib.suppress(ValueError, KeyError): int("x"); print("never")
with contextlib.suppress(ValueError): pass
try:
    with contextlib.suppress(KeyError): 1 / 0
except ZeroDivisionError: print("not suppressed")
buf = io.StringIO()
with contextlib.redirect_stdout(buf): print("captured"); sys.stdout.write("raw")
print(repr(buf.getvalue()))
class C:
    def close(self): print("closed")
with contextlib.closing(C()) as c: print(type(c).__name__, end=" ")
with contextlib.nullcontext(5) as n: print(n)
with contextlib.ExitStack() as st:
    print([st.enter_context(tag(x)) for x in "xy"])
    st.callback(print, "callback", sep="-"); st.push(lambda *a: print("pushed", a[0]))
    print("body")
with contextlib.ExitStack() as st:
    st.push(lambda t, v, tb: True)
    st.callback(lambda: 1 / 0)
    raise ValueError("orig")
print("both swallowed")
try:
    with contextlib.ExitStack() as st:
        st.callback(lambda: {}["k"])
        raise ValueError("orig")
except KeyError as e: print(repr(e), repr(e.__context__))
st = contextlib.ExitStack(); st.callback(print, "kept"); st2 = st.pop_all(); st.close(); print("closed empty"); st2.close()
class Deco(contextlib.ContextDecorator):
    def __enter__(self): print("in", end=" "); return self
    def __exit__(self, *a): print("out"); return False
@Deco()
def g(): print("g", end=" ")
g(); g()
class Abs(contextlib.AbstractContextManager):
    def __exit__(self, *a): return None
with Abs() as a: print(type(a).__name__, isinstance(C(), contextlib.AbstractContextManager), isinstance(Deco(), contextlib.AbstractContextManager))
try: contextlib.AbstractContextManager()
except TypeError as e: print(e)
try: contextlib.ExitStack().enter_context(5)
except TypeError as e: print(e)
