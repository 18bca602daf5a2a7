# Each augmented operator calls its own in-place method, then falls back to the binary one.
log = []
class Both:
    pass
for name in "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor".split():
    def binary(self, o, name=name): log.append(name); return ("b", name)
    def inplace(self, o, name=name): log.append("i" + name); return ("i", name)
    setattr(Both, f"__{name}__", binary)
    setattr(Both, f"__i{name}__", inplace)
ops = "+= -= *= /= //= %= **= @= <<= >>= &= |= ^=".split()
for op in ops:
    ns = {"x": Both()}
    exec(f"x {op} 1", ns)
    print(op, ns["x"], end=" ")
print()
print(log)
class OnlyBinary:
    def __add__(self, o): return "binary"
    def __iadd__(self, o): return NotImplemented
class Neither: pass
class R:
    def __radd__(self, o): return "R.radd"
x = OnlyBinary(); x += 1; print(x)
x = Neither(); x += R(); print(x)
for op in ops:
    ns = {"x": Neither()}
    try:
        exec(f"x {op} 1", ns)
    except TypeError as e:
        print(e)
class Slot:
    __iadd__ = None
    def __add__(self, o): return "add"
try:
    s = Slot(); s += 1; print(s)
except TypeError as e:
    print(e)
class Attr:
    def __getattribute__(self, n): print("get", n, end="; "); return object.__getattribute__(self, n)
    def __setattr__(self, n, v): print("set", n, v, end="; "); object.__setattr__(self, n, v)
    def __getitem__(self, k): print("getitem", k, end="; "); return 10
    def __setitem__(self, k, v): print("setitem", k, v, end="; ")
a = Attr(); a.v = 1
a.v += 1
a[1:2] += 5
a["k"] -= 1
print()
class Inst:
    pass
i = Inst()
i.__iadd__ = lambda o: "instance"
i.__add__ = lambda o: "instance"
try:
    i += 1
except TypeError as e:
    print(e)
import operator
l = [1]
print(operator.iadd(l, [2]), l, operator.iadd(5, 6), operator.imul("a", 3), operator.ior({1}, {2}), operator.iconcat([1], [2]), operator.ipow(2, 3), operator.imatmul(Both(), 1))
