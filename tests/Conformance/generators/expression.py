# Generator expressions: scope, laziness, evaluation of the first iterable, parentheses, nesting, conditions.
def t(x): print("t", x, end=" "); return x
g = (t(x) for x in t(range(2)))
print("made"); print(list(g))
n = 2
g = (x * n for x in range(3))
n = 10
print(list(g))
lst = [1, 2, 3]
g = (x for x in lst)
lst = [9]
print(list(g))
lst = [1, 2, 3]
g = (x for x in lst); lst.append(4)
print(list(g))
arr = [1, 8, 15]
g = (x for x in arr if arr.count(x) > 0)
arr = [2, 8, 22]
print(list(g))
print(sum(x * y for x in range(3) for y in range(x)), list((x, y) for x in "ab" for y in (1, 2) if y > 1 if x != "b"), list((y for y in (x for x in range(3) if x) if y)))
print(list(list(x for x in range(n)) for n in range(3)), [*(i for i in "ab")], {*(i % 2 for i in range(5))}, dict((i, i) for i in range(2)), "".join(c.upper() for c in "abc"), sorted((-x for x in range(3)), reverse=True))
def f(): return sum(i for i in [1, 2, 3]), list(i for i in [j for j in range(2)])
print(f())
class C:
    a = [1, 2]
    g = list(x for x in a)
    try: h = list(y for x in range(1) for y in a)
    except NameError as e: h = str(e)
print(C.g, C.h)
g = (x for x in [1, 2, 3])
print(2 in g, next(g), next(g, "end"), g.__name__, g.gi_code.co_name)
g = (i for i in range(3))
for x in g:
    print(x, [*g])
g1 = (x for x in range(5)); g2 = (x for x in g1 if x % 2); g3 = (x * 10 for x in g2)
print(next(g3), next(g1), list(g3), list(g1))
try: list(1 / x for x in [1, 0])
except ZeroDivisionError as e: print(e)
try: (x for x in undefined)
except NameError as e: print("eager:", e)
g = (undefined for x in [1])
try: next(g)
except NameError as e: print("lazy:", e)
print(next(g, "dead after error"))
it = ((yield_ := x) for x in range(3))
print(next(it), "yield_" in globals(), yield_)
print((x for x in ()) is not None, bool(x for x in ()), type((x for x in ())) is type((lambda: (yield))()))
print(max((x for x in [3, 1, 2]), key=lambda v: -v), min((s for s in ["aa", "b"]), key=len), all(x for x in [1, 1]), any(x for x in [0, 0]), list(map(str, (x for x in range(2)))), list(zip((x for x in "ab"), (y for y in "cd"))))
def gen_params(*a, k=0): return list(a), k
print(gen_params((x for x in [1]).__next__(), k=1), gen_params(*(x for x in range(3))), len([*(x for x in range(4))]))
