# Container protocols: __len__, __getitem__, __iter__, __contains__, __reversed__, __missing__, legacy iteration.
class Legacy:
    def __getitem__(self, i):
        if i >= 4: raise IndexError("end")
        return i * i
l = Legacy()
print(list(l), 9 in l, 8 in l, [*l], max(l), dict(enumerate(l)), sorted(l, reverse=True), tuple(zip(l, "ab")))
it = iter(l); print(type(it).__name__, next(it), next(it), list(it), next(it, "done"))
for f in [lambda: reversed(l), lambda: len(l), lambda: l[10]]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Seq(Legacy):
    def __len__(self): return 4
print(list(reversed(Seq())), len(Seq()), bool(Seq()))
class KeyErr:
    def __getitem__(self, i): raise KeyError(i)
class StopIt:
    def __getitem__(self, i):
        if i == 2: raise StopIteration
        return i
try: list(KeyErr())
except KeyError as e: print("KeyError", e)
print(list(StopIt()))
class Full:
    def __init__(self, *items): self.items = list(items)
    def __len__(self): return len(self.items)
    def __getitem__(self, k): return Full(*self.items[k]) if isinstance(k, slice) else self.items[k]
    def __setitem__(self, k, v): self.items[k] = v
    def __delitem__(self, k): del self.items[k]
    def __iter__(self): print("<iter>", end=""); return iter(self.items)
    def __reversed__(self): print("<rev>", end=""); return reversed(self.items)
    def __contains__(self, x): print("<in>", end=""); return x in self.items
    def __repr__(self): return f"Full{tuple(self.items)}"
    def __eq__(self, o): return self.items == o.items
    def __add__(self, o): return Full(*self.items, *o.items)
    def __mul__(self, n): return Full(*self.items * n)
    __rmul__ = __mul__
f = Full(3, 1, 2)
f[0] = 9; f[1:2] = [7, 8]; del f[-1]
print(f, f[1:], f[-1], list(f), list(reversed(f)), 7 in f, f + Full(1), f * 2, 2 * f, sorted(f), f == Full(9, 7, 8), [*f], (lambda *a: a)(*f))
a, b, c = f; print(a, b, c)
x, *y = f; print(x, y)
class NoIter:
    __iter__ = None
    def __getitem__(self, i): return i
class BadIter:
    def __iter__(self): return 5
class BadNext:
    def __iter__(self): return self
class RaiseIter:
    def __iter__(self): raise ValueError("no iter")
class NoneNext:
    __next__ = None
    def __iter__(self): return self
class NoContains:
    __contains__ = None
class BadRev:
    __reversed__ = None
    def __len__(self): return 1
    def __getitem__(self, i): return i
for src in ["list(NoIter())", "list(BadIter())", "list(BadNext())", "list(RaiseIter())", "list(NoneNext())", "1 in NoContains()", "1 in NoIter()", "reversed(BadRev())", "for x in object(): pass", "iter(BadNext())", "a, b = BadIter()", "[*NoIter()]", "print(*BadIter())", "{**BadIter()}", "next(BadNext())", "object()[0]", "object()[0] = 1", "del object()[0]", "sum(NoIter())", "min(BadIter())", "zip(1)", "dict(BadIter())", "set(NoIter())", "''.join(NoIter())", "[].extend(NoIter())", "for a, b in [1]: pass", "for a, b in [(1, 2, 3)]: pass"]:
    try:
        try: print(src, eval(src))
        except SyntaxError: exec(src); print(src, "ok")
    except Exception as e: print(src, "->", type(e).__name__, e)
class Default(dict):
    def __missing__(self, k): self[k] = v = k * 2; return v
d = Default(a=1); print(d["a"], d["b"], d.get("c"), "d" in d, d)
class Hint:
    def __length_hint__(self): return 3
    def __iter__(self): return iter([1])
print(list(Hint()))
import operator; print(operator.length_hint(Hint()), operator.length_hint([1, 2]), operator.length_hint(5, 9))
