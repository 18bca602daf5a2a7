# Augmented assignment: order of evaluation, in-place methods, fallbacks, targets.
x = 10
x += 5; print(x)
x -= 3; x *= 2; print(x)
x //= 5; x **= 3; x %= 7; print(x)
x <<= 4; x |= 1; x &= 0xff; x ^= 3; x >>= 1; print(x)
x /= 4; print(x)


class V:
    def __init__(self, n): self.n = n
    def __add__(self, o): return V(("add", self.n, o))
    def __isub__(self, o): self.n = ("isub", self.n, o); return self
    def __iadd__(self, o): return NotImplemented
    def __imul__(self, o): return "replaced"
    def __radd__(self, o): return V(("radd", self.n, o))
    def __imatmul__(self, o): return ("imatmul", o)
    def __itruediv__(self, o): return None
    def __repr__(self): return f"V({self.n})"


a = b = V(1)
a -= 2
print(a, b, a is b)
a += 3
print(a, b)
a *= 4
print(a)
c = V(5); c @= 6; print(c)
c = V(5); c /= 6; print(c)
n = 1; n += V(2); print(n)
l = m = [1]
l += (2, 3); print(l, m, l is m)
l += "ab"; print(m)
l = l + [9]; print(l is m)
l *= 2; print(l)
t = u = (1,)
t += (2,); print(t, u)
try:
    t += [3]
except TypeError as e:
    print(e)
try:
    q = [1]; q += 5
except TypeError as e:
    print(e)


def side(name, value):
    print("eval", name, end="; ")
    return value


d = {"k": [1]}
side("obj", d)[side("key", "k")] += side("value", [2])
print(d)
class O: pass
o = O(); o.x = 1
side("o", o).x += side("rhs", 5)
print(o.x)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as e:
    print(e, t)
s = {1}; s2 = s; s |= {2}; s -= {1}; s ^= {2, 3}; s &= {3, 4}; print(s, s is s2)
f = frozenset([1]); g = f; f |= {2}; print(sorted(f), g)
d = {1: 1}; d2 = d; d |= {2: 2}; d |= [(3, 3)]; print(d, d is d2)
i = 0
arr = [0, 0, 0]
def nxt():
    global i
    i += 1
    return i
arr[nxt()] += 10; print(arr, i)
for f in ["1 += 1", "f() += 1", "(a, b) += 1", "[a] += 1", "a + b += 1", "None += 1", "a.b.c += 1", "a[0] += 1", "(a) += 1", "a += b += 1", "a += yield", "x: int += 1", "*a += 1", "lambda: 1 += 1", "'a' += 'b'", "(a := 1) += 1", "a if b else c += 1"]:
    try:
        compile(f, "s", "exec"); print(f, "ok")
    except SyntaxError as e:
        print(f, "->", e.msg)
for f in ["zz += 1", "n += 'a'", "n -= None", "n @= 2", "l -= [1]", "d += {}", "s += {1}", "n <<= 1.5", "n **= 'x'", "l[10] += 1", "o.zz += 1", "d['zz'] += 1"]:
    n, l, d, s = 1, [1], {}, {1}
    try:
        exec(f); print(f, "ok")
    except Exception as e:
        print(f, type(e).__name__, e)
