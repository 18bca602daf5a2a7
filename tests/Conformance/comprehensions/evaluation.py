# Order of evaluation, iterator protocol use, exceptions, mutation while iterating.
class It:
    def __init__(self, *a): self.a = list(a)
    def __iter__(self): print("iter", end=" "); return self
    def __next__(self):
        if not self.a: print("stop", end=" "); raise StopIteration
        print("next", end=" "); return self.a.pop(0)
print([x for x in It(1, 2)])
print({x: y for x in It(1) for y in It(2, 3)})
print([x for x in It(1, 2, 3) if print("if", x, end=" ") or x != 2])
def t(tag, v=None): print(tag, end=" "); return v
print({t("key", 1): t("value", 2) for _ in t("iter", [1])})
print([t("elt") for a in t("first", [1, 2]) if t("cond", a > 1) for b in t("second", [3])])
l = [1, 2, 3]
print([l.append(9) or x for x in l if len(l) < 6], l)
l = [1, 2, 3, 4]
print([l.remove(x) or x for x in l], l)
d = {"a": 1}
try: [d.update({k + "x": 1}) for k in d]
except RuntimeError as e: print(e)
s = {1}
try: [s.add(x + 1) for x in s]
except RuntimeError as e: print(e)
d = {"a": 1, "b": 2}
try: [d.pop(k) for k in d]
except RuntimeError as e: print(e)
print([d.__setitem__(k, 0) for k in d], d, [d.pop(k) for k in list(d)], d)
def gen():
    try: yield 1; yield 2
    finally: print("gen closed", end=" ")
g = gen()
try: [1 / (x - 1) for x in g]
except ZeroDivisionError: print("error", end=" ")
g.close(); print()
def inner(): return [n for n in range(k)]
k = 3; print(inner()); k = 1; print(inner())
def nonlocal_in():
    n = 0
    def inc(): nonlocal n; n += 1; return n
    return [inc() for _ in range(3)], n
print(nonlocal_in())
def try_in():
    out = []
    for x in [1, 0, 2]:
        try: out.append([10 // y for y in (x,)][0])
        except ZeroDivisionError: out.append(None)
    return out
print(try_in())
print([[x, y] for x in range(2) for y in [x + 10]], [y for x in range(3) for y in [x * x] if y], [(lambda: [y for y in range(x)])() for x in range(3)])
class C:
    n = 2
    r = [i for i in range(n)]
    m = lambda self: [self.n for _ in range(2)]
    def __iter__(self): return (x for x in self.r)
print(C.r, C().m(), [*C()], [x for x in C()])
it = iter(range(6)); print([(a, next(it)) for a in it])
it = iter(range(3))
try: print([(a, next(it)) for a in it])
except StopIteration: print("StopIteration leaves a list comprehension")
it = iter(range(3))
try: print(list((a, next(it)) for a in it))
except RuntimeError as e: print(e)
import sys
def frames(): return [sys._getframe().f_code.co_name for _ in "a"], list(sys._getframe().f_code.co_name for _ in "a")
print(frames())
print([i for i in range(3) for i in range(i)], [x for x in [1, 2] for x in [x, x * 10]])
def exc():
    try: raise ValueError("v")
    except ValueError as e: return [str(e) for _ in "a"]
print(exc())
