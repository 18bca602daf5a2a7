# The protocol: lookup on the type, missing methods, odd results, messages, suggestions of async.
class Enter:
    def __enter__(self): return 1
class Exit:
    def __exit__(self, *a): pass
class Async:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
class Inst: pass
inst = Inst(); inst.__enter__ = lambda: 1; inst.__exit__ = lambda *a: None
class NoneExit:
    __exit__ = None
    def __enter__(self): pass
class Few:
    def __enter__(self): return 1
    def __exit__(self): pass
class Static:
    @staticmethod
    def __enter__(): return "static"
    @classmethod
    def __exit__(cls, *a): print("cls exit", [x and x.__name__ if isinstance(x, type) else x for x in a[:2]])
class Prop:
    @property
    def __enter__(self): print("get enter", end=" "); return lambda: "prop"
    @property
    def __exit__(self): print("get exit", end=" "); return lambda *a: None
for o in [5, None, "s", [], Enter(), Exit(), Async(), inst, NoneExit(), Few(), Static(), Prop(), Enter, open, (Static(), Static())]:
    try:
        with o as x: print("body", x)
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class Order:
    @property
    def __enter__(self): print("lookup enter"); return lambda: 1
    @property
    def __exit__(self): print("lookup exit"); return lambda *a: None
with Order(): pass
class Truthy:
    def __init__(self, r): self.r = r
    def __enter__(self): pass
    def __exit__(self, *a): return self.r
class BoolRaises:
    def __bool__(self): raise RuntimeError("bool of exit result")
for r in [1, 0, "", "x", [], [0], None, ..., BoolRaises()]:
    try:
        with Truthy(r): raise ValueError("v")
        print(repr(r) if not isinstance(r, BoolRaises) else "", "suppressed")
    except (ValueError, RuntimeError) as e: print(type(e).__name__, e, repr(e.__context__))
with Truthy(BoolRaises()): print("result not tested without exception")
class Reraise:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): raise v
try:
    with Reraise(): raise ValueError("same")
except ValueError as e: print(e, e.__context__)
class Replace:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): raise KeyError("replacement") from v
try:
    with Replace(): raise ValueError("orig")
except KeyError as e: print(e, repr(e.__cause__))
class State:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        import sys; print(sys.exception() is v, tb is not None, v.__traceback__ is tb)
        return True
with State(): 1 / 0
import sys; print(sys.exception())
for s in ["with: pass", "with a pass", "with a as: pass", "with a as 1: pass", "with a as f(): pass", "with a as (b): pass", "with a as (b, c): pass", "with a as [b, c]: pass", "with (a, b): pass", "with (a as b): pass", "with (a as b, c as d): pass", "with (a, b) as c: pass", "with a, b as c,: pass", "with (a as b,): pass", "with (): pass", "with (a := b): pass", "with a := b: pass", "with (a as b) as c: pass", "with a as b.c, d as e[0]: pass", "with a as *b: pass", "with a as (*b,): pass", "with a as b + c: pass", "with (a, b as c): pass", "with (a), (b): pass", "with a as None: pass", "with (a\nas b): pass", "with a, : pass", "with *a: pass", "with (yield): pass", "with lambda: 0: pass", "with a if b else c as d: pass", "with (a, *b): pass", "with (a as b, *c): pass", "with a as b = c: pass", "with a as b as c: pass", "with (a for a in b): pass", "with (a as b) if c else d: pass", "with a as 'x': pass"]:
    try: compile(s, "s", "exec"); print(repr(s), "ok")
    except SyntaxError as e: print(repr(s), "->", e.msg)
