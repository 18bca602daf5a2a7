# and, or, not, conditional expressions: values, short circuits, truth protocol.
def t(x, tag):
    print(tag, end=" ")
    return x


print(t(0, "a") and t(1, "b"), t(1, "a") and t(2, "b"), t(0, "c") or t(3, "d"), t(5, "e") or t(6, "f"))
print(t(0, 1) or t("", 2) or t([], 3) or t(None, 4), t(1, 1) and t(2, 2) and t("", 3) and t(4, 4))
print(t(1, 1) and t(0, 2) or t(3, 3), t(0, 1) and t(0, 2) or t(3, 3) and t(4, 4), not t(0, 1) and t(1, 2))
print(t("yes", 1) if t(1, 2) else t("no", 3), t("yes", 1) if t(0, 2) else t("no", 3) if t(0, 4) else t("last", 5))


class Truth:
    def __init__(self, v): self.v = v
    def __bool__(self): print(f"bool:{self.v}", end=" "); return self.v
    def __repr__(self): return f"T({self.v})"


class Len:
    def __init__(self, n): self.n = n
    def __len__(self): print("len", end=" "); return self.n
    def __repr__(self): return f"L({self.n})"


y, n = Truth(True), Truth(False)
print(y and n); print(n and y); print(y or n); print(n or y); print(not y, not n); print(y and y and n or y)
print("if" if y else "else", "if" if not n else "else")
if y and not n: print("branch")
if n or not y: print("no")
else: print("else branch")
while n: pass
else: print("while else")
print(bool(Len(0)), bool(Len(3)), Len(0) or "empty", Len(1) and "full", not Len(0))
class Both:
    def __bool__(self): return True
    def __len__(self): return 0
print(bool(Both()), all([y, n, y]), any([n, y, n]), all([]), any([]), list(filter(None, [0, 1, "", "a", [], [0]])))
class BadBool:
    def __bool__(self): return 1
class BadLen:
    def __init__(self, r): self.r = r
    def __len__(self): return self.r
class NoneBool:
    __bool__ = None
class Raising:
    def __bool__(self): raise KeyError("x")
for f in [lambda: bool(BadBool()), lambda: not BadBool(), lambda: 1 if BadBool() else 2, lambda: bool(BadLen(-1)), lambda: bool(BadLen("a")), lambda: bool(BadLen(1.0)), lambda: bool(BadLen(2**70)), lambda: bool(NoneBool()), lambda: Raising() and 1, lambda: len(BadLen(-5)), lambda: len(BadLen(True)), lambda: [] and Raising(), lambda: bool(BadLen(2**63 - 1))]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
x = None
print(x is None or x.y, x is not None and x.y, x and x.y, (x or {}).get("k"), [i or "z" for i in (0, 1)], (1 or 1 / 0), (0 and 1 / 0))
def f(a): return a and a[0] or "none"
print(f([]), f([5]), f(["" ]), f(""), (lambda: (yield))().__next__())
