# Assorted binding forms: loop variables, import, with, except, class and def bind names; star targets.
for i in range(3): pass
print(i)
for j in []: pass
print("j" in globals())
for (a, b), *c in [((1, 2), 3, 4)]: print(a, b, c)
for d in {}, []: print(d)
class O: pass
o = O(); l = [0, 0]; dct = {}
for o.attr in range(2): pass
for l[1] in "xy": pass
for dct["k"], dct["m"] in [(1, 2), (3, 4)]: pass
print(o.attr, l, dct)
for i in range(3):
    i *= 10
    print(i, end=" ")
print(i)
import os.path as p, sys
from math import pi as PI, floor
print(p.join("a", "b"), sys.__name__, PI, floor(2.5))
try:
    raise KeyError("k")
except KeyError as exc:
    saved = exc
print("exc" in globals(), saved.args)
x = "before"
try: raise ValueError
except ValueError as x: pass
print("x" in globals())
def f():
    e = 1
    try: raise ValueError
    except ValueError as e: e = 5
    try: return e
    except UnboundLocalError as err: return str(err)
print(f())
a = b = c = []
a.append(1)
print(b, c is a)
a, b = 1, 2
a, b = b, a
print(a, b)
i = 0
i, lst = 1, [10, 20]
i, lst[i] = 0, "set"
print(i, lst)
x = y, z = 1, 2
print(x, y, z)
(a), [b], (c,) = 1, [2], (3,)
print(a, b, c)
first, *_, last = range(10)
print(first, last, _)
def outer():
    def rec(n): return n and rec(n - 1)
    return rec(5)
print(outer(), (lambda f, n: f(f, n))(lambda f, n: 1 if n == 0 else n * f(f, n - 1), 5))
n: int
try: n
except NameError as e: print(e)
m: int = 5
print(m, __annotations__ if "__annotations__" in globals() else "no __annotations__ yet")
match, case, type, _ = 1, 2, 3, 4
print(match, case, type, _)
type = __builtins__.type
match = {"a": 1}; print(match["a"], match [ "a" ]); case = lambda x: x; print(case(5)); print(match if match else 0)
async_ = 1; print(async_)
