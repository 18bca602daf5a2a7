# Context managers of public programs: timer-free, transactions, indentation, redirect, temporary attributes, locks, reentrancy.
import contextlib, io, sys
class Transaction:
    def __init__(self, data): self.data = data
    def __enter__(self): self.backup = dict(self.data); return self.data
    def __exit__(self, t, v, tb):
        if t is not None: self.data.clear(); self.data.update(self.backup); print("rolled back:", t.__name__, v)
        return t is not None and issubclass(t, ValueError)
d = {"a": 1}
with Transaction(d) as x: x["b"] = 2
print(d)
with Transaction(d) as x: x["c"] = 3; raise ValueError("oops")
print(d)
try:
    with Transaction(d) as x: x.clear(); raise KeyError("k")
except KeyError: print("KeyError passes", d)
class Indent:
    level = 0
    def __enter__(self): self.level += 1; return self
    def __exit__(self, *a): self.level -= 1
    def say(self, s): print("  " * self.level + s)
with Indent() as i:
    i.say("one")
    with i:
        i.say("two")
        with i: i.say("three")
    i.say("one again")
@contextlib.contextmanager
def temp_attr(o, **kw):
    old = {k: getattr(o, k, ...) for k in kw}
    for k, v in kw.items(): setattr(o, k, v)
    try: yield o
    finally:
        for k, v in old.items(): delattr(o, k) if v is ... else setattr(o, k, v)
class O: a = 1
with temp_attr(O, a=2, b=3): print(O.a, O.b)
print(O.a, hasattr(O, "b"))
class Capture:
    def __enter__(self): self._old, sys.stdout = sys.stdout, io.StringIO(); return self
    def __exit__(self, *a): self.text = sys.stdout.getvalue(); sys.stdout = self._old
with Capture() as c: print("hidden"); print("text")
print(repr(c.text))
class Lock:
    def __init__(self): self.held = False
    def acquire(self):
        if self.held: raise RuntimeError("deadlock")
        self.held = True
    def release(self): self.held = False
    def __enter__(self): self.acquire(); return self
    def __exit__(self, *a): self.release()
l = Lock()
with l: print(l.held)
try:
    with l:
        with l: print("never")
except RuntimeError as e: print(e, l.held)
def pairs():
    with contextlib.ExitStack() as st:
        for n in "abc": st.callback(print, "close", n, end=" ")
        yield "first"
        yield "second"
print(list(pairs()))
g = pairs(); print(next(g)); g.close(); print()
class Ignore:
    def __init__(self, *excs): self.excs = excs
    def __enter__(self): self.caught = None; return self
    def __exit__(self, t, v, tb): self.caught = v; return t is not None and issubclass(t, self.excs)
for v in ["5", "x", None]:
    with Ignore(ValueError, TypeError) as ig: print(int(v), end=" ")
    print(repr(ig.caught))
class Html:
    def __init__(self): self.out, self.depth = [], 0
    @contextlib.contextmanager
    def tag(self, name, **attrs):
        self.out.append("  " * self.depth + f"<{name}{''.join(f' {k}={v!r}' for k, v in attrs.items())}>"); self.depth += 1
        yield self
        self.depth -= 1; self.out.append("  " * self.depth + f"</{name}>")
    def text(self, t): self.out.append("  " * self.depth + t)
h = Html()
with h.tag("html"), h.tag("body", id="b"):
    for x in range(2):
        with h.tag("p") as p: p.text(f"item {x}")
print("\n".join(h.out))
class Pool:
    def __init__(self, n): self.free = list(range(n)); self.log = []
    @contextlib.contextmanager
    def get(self):
        if not self.free: raise LookupError("pool is empty")
        r = self.free.pop(); self.log.append(f"+{r}")
        try: yield r
        finally: self.free.append(r); self.log.append(f"-{r}")
pool = Pool(2)
with pool.get() as a, pool.get() as b:
    try:
        with pool.get(): pass
    except LookupError as e: print(e, a, b)
print(pool.log, sorted(pool.free))
