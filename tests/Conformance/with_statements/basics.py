# with: order of calls, targets, several managers, suppression, exceptions in enter and exit.
class CM:
    def __init__(self, n, swallow=False, enter_raises=False, exit_raises=False): self.n, self.s, self.er, self.xr = n, swallow, enter_raises, exit_raises
    def __enter__(self):
        print("enter", self.n, end="; ")
        if self.er: raise ValueError(f"enter {self.n}")
        return self.n.upper()
    def __exit__(self, t, v, tb):
        print("exit", self.n, t.__name__ if t else None, v, end="; ")
        if self.xr: raise KeyError(f"exit {self.n}")
        return self.s
def run(f):
    try: print("->", f())
    except Exception as e: print("raised", repr(e), "context", repr(e.__context__))
def a():
    with CM("a") as x: return x
def b():
    with CM("a") as x, CM("b") as y: return x + y
def c():
    with (CM("a") as x, CM("b"), CM("c") as z,): return x + z
def d():
    with CM("a", swallow=True): raise TypeError("body")
    return "after"
def e():
    with CM("a"), CM("b", swallow=True), CM("c"): raise TypeError("body")
    return "after"
def f():
    with CM("a"), CM("b", enter_raises=True), CM("c"): pass
def g():
    with CM("a", swallow=True), CM("b", enter_raises=True): pass
    return "swallowed enter error"
def h():
    with CM("a"), CM("b", exit_raises=True): raise TypeError("body")
def i():
    with CM("a", exit_raises=True): return "lost"
def j():
    out = []
    for n in range(4):
        with CM(str(n)) as s:
            if n == 1: continue
            if n == 3: break
            out.append(s)
    return out
def k():
    class T: pass
    t, l, d = T(), [0], {}
    with CM("p") as t.x, CM("q") as l[0], CM("r") as d["k"]: pass
    return t.x, l, d
def l():
    class Pair(CM):
        def __enter__(self): return 1, (2, 3)
    with Pair("z") as (a, (b, *c)): return a, b, c
def m():
    with CM("a"): pass
    with (CM("x")): pass
    with (CM("y") if 0 else CM("w")) as t: return t
def n():
    with (yield_ := CM("walrus")) as v: return v, yield_.n
def o():
    with CM("outer"):
        try:
            with CM("inner"): raise ValueError("x")
        except ValueError: return "handled between"
def p():
    try:
        with CM("a"): return "r"
    finally: print("finally", end="; ")
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p): print(fn.__name__, end=": "); run(fn)
