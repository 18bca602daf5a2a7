# Delegation: __getattr__ proxies, special methods that must be defined, wrapping containers, logging proxies, lazy objects.
class Proxy:
    def __init__(self, target): object.__setattr__(self, "_t", target)
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)
    def __delattr__(self, n): delattr(self._t, n)
class Full(Proxy): pass
for name in "len iter contains getitem setitem delitem eq lt add call bool str repr hash enter exit".split():
    def special(self, *a, _n=f"__{name}__"): return getattr(self._t, _n)(*a)
    setattr(Full, f"__{name}__", special)
p, f = Proxy([3, 1, 2]), Full([3, 1, 2])
print(p.index(1), p.append(9), p._t, f.pop(), len(f), list(f), 3 in f, f[0], f + [7], f == [3, 1, 2], str(f), f"{f}")
f[0] = "new"; del f[1]; print(f._t, repr(f), f < ["z"])
for src in ["len(p)", "p[0]", "list(p)", "1 in p", "p + [1]", "p == [3, 1, 2, 9]", "p()", "bool(p)", "p.__len__()", "p.nosuch", "del p.x", "isinstance(p, list)", "hash(f)", "f()"]:
    try:
        try: print(src, eval(src))
        except SyntaxError: exec(src)
    except Exception as e: print(src, type(e).__name__, e)
class Logged:
    def __init__(self, t): self._t, self.log = t, []
    def __getattr__(self, n):
        a = getattr(self._t, n)
        if not callable(a): self.log.append(n); return a
        def w(*args, **kw): self.log.append(f"{n}{args}{kw or ''}"); return a(*args, **kw)
        return w
l = Logged({"a": 1}); l.get("a"); l.update(b=2); list(l.items()); l.setdefault("c", 3); print(l.log, l._t)
class Lazy:
    def __init__(self, make): self.__dict__["_make"] = make
    def _obj(self):
        if "_o" not in self.__dict__: print("making", end=" "); self.__dict__["_o"] = self._make()
        return self._o
    def __getattr__(self, n): return getattr(self._obj(), n)
    def __add__(self, o): return self._obj() + o
    def __getitem__(self, i): return self._obj()[i]
z = Lazy(lambda: "text"); print("not yet"); print(z.upper(), z + "!", z[0])
class ReadOnly:
    def __init__(self, d): self._d = d
    def __getattribute__(self, n):
        if n in ("_d", "__class__", "__dict__"): return object.__getattribute__(self, n)
        d = object.__getattribute__(self, "_d")
        try: v = d[n]
        except KeyError: raise AttributeError(f"no setting {n!r}") from None
        return ReadOnly(v) if isinstance(v, dict) else v
    def __setattr__(self, n, v):
        if n != "_d": raise TypeError("read-only")
        object.__setattr__(self, n, v)
r = ReadOnly({"db": {"host": "h", "port": 1}, "debug": True}); print(r.db.host, r.debug, r.db.port + 1)
for stmt in ["r.nope", "r.db.nope", "r.debug = 0", "r.db.host = 1"]:
    try: exec(stmt)
    except (AttributeError, TypeError) as e: print(stmt, type(e).__name__, e)
class Stack:
    def __init__(self): self._items = []
    push = property(lambda self: self._items.append)
    pop = property(lambda self: self._items.pop)
    def __getattr__(self, n):
        if n == "top": return self._items[-1]
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {n!r}")
s = Stack(); s.push(1); s.push(2); print(s.top, s.pop(), s.top, hasattr(s, "bottom"))
class Multi:
    def __init__(self, *t): self.ts = t
    def __getattr__(self, n): return lambda *a: [getattr(t, n)(*a) for t in self.ts]
print(Multi("ab", "cd").upper(), Multi([1], [2, 3]).__len__(), Multi("a b", "c").split())
class Chain:
    def __init__(self, path=""): self.path = path
    def __getattr__(self, n): return Chain(f"{self.path}/{n}")
    def __call__(self, *a): return Chain(f"{self.path}({', '.join(map(repr, a))})")
    def __getitem__(self, k): return Chain(f"{self.path}[{k!r}]")
    def __repr__(self): return self.path
print(Chain().users(5).posts["x"].all, Chain("api").v1)
