# What people get wrong: mutable defaults, late binding, global rebinding, aliasing, shadowed builtins, += on closures.
def append(x, l=[]): l.append(x); return l
print(append(1), append(2), append(3, []), append(4), append.__defaults__)
def fixed(x, l=None):
    if l is None: l = []
    l.append(x); return l
print(fixed(1), fixed(2))
def stamp(d={}): d[len(d)] = len(d); return d
stamp(); print(stamp(), stamp() is stamp())
count = 0
def inc():
    try: count += 1
    except UnboundLocalError as e: return str(e)
def inc2():
    global count
    count += 1
    return count
print(inc(), inc2(), inc2(), count)
def outer():
    n = 0
    def bad():
        try: n += 1
        except UnboundLocalError as e: return type(e).__name__
    def good(): nonlocal n; n += 1; return n
    return bad(), good(), good(), n
print(outer())
a = [1, 2]; b = a; c = a[:]; d = list(a); b.append(3); print(a, c, d, a is b, a == b)
grid = [[0] * 3] * 3; grid[0][0] = 1; print(grid); grid = [[0] * 3 for _ in range(3)]; grid[0][0] = 1; print(grid)
def modify(l, n, s, t): l += [9]; n += 1; s += "x"; t += (1,); return n, s, t
l, n, s, t = [1], 1, "s", (0,); print(modify(l, n, s, t), l, n, s, t)
def rebind(l): l = [99]; return l
print(rebind(l), l)
fs = []
for i in range(3): fs.append(lambda: i)
print([f() for f in fs]); i = 50; print([f() for f in fs], [f() for f in [lambda k=k: k for k in range(3)]])
def shadow(list, str="x", *, len=3): return list, str, len
print(shadow([1]), list("ab"), len("abc"))
x = 5
def reads(): return x
def shadows(): x = 6; return reads(), x
print(shadows()); x = 7; print(reads())
def cond(flag):
    if flag: val = 1
    try: return val
    except UnboundLocalError: return "unbound"
print(cond(True), cond(False))
y = [1, 2, 3]; y[1:2] = []; z = y; y = y + [4]; print(y, z); y += [5]; print(y)
d1 = {"a": [1]}; d2 = dict(d1); d2["a"].append(2); d2["b"] = 1; print(d1, d2)
import copy
d3 = copy.deepcopy(d1); d3["a"].append(3); print(d1, d3)
e = f = []; e.append(1); f = f + [2]; print(e, f)
print((lambda x=x: x)(), [x for x in range(3)], x, {x: x for x in "ab"}, x)
def gen():
    for i in range(2): yield lambda: i
g = list(gen()); print([h() for h in g])
s1 = "a"; s2 = s1; s1 += "b"; print(s1, s2); t1 = ([1],); t1[0].append(2); print(t1)
try: t1[0] += [3]
except TypeError as ex: print(ex, t1)
print(1 == 1.0, 0.1 + 0.2 == 0.3, round(2.5), round(3.5), -7 // 2, -7 % 3, int(-2.7), "10" < "9", [1, 2] < [1, 2, 0])
