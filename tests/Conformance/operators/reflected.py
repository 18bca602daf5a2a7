# The protocol of binary operators: forward, reflected, NotImplemented, subclasses first.
class A:
    def __add__(self, o): print("A.add", end=" "); return NotImplemented
    def __radd__(self, o): print("A.radd", end=" "); return "A.radd"
    def __sub__(self, o): print("A.sub", end=" "); return "A.sub"
    def __rsub__(self, o): print("A.rsub", end=" "); return "A.rsub"


class B(A):
    def __radd__(self, o): print("B.radd", end=" "); return "B.radd"


class C(A):
    pass


class D(A):
    def __rsub__(self, o): print("D.rsub", end=" "); return NotImplemented


class E:
    def __add__(self, o): print("E.add", end=" "); return NotImplemented


print(1 + A())
print(A() + B())
print(B() + A())
print(A() - C(), C() - A(), A() - D(), D() - A())
for f in [lambda: A() + 1, lambda: A() + A(), lambda: E() + E(), lambda: E() + 1, lambda: 1 + E(), lambda: E() + A(), lambda: A() * 2, lambda: 2 * A(), lambda: E() - E()]:
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)


class N(int):
    def __add__(self, o): return "N.add"
    def __radd__(self, o): return "N.radd"
    def __rmul__(self, o): return "N.rmul"
    def __eq__(self, o): return "N.eq"
    __hash__ = int.__hash__


print(1 + N(2), N(1) + 2, N(1) + N(2), 3 * N(2), N(2) * 3, 1 == N(1), N(1) == 1, 1 - N(1), 1.5 + N(1), "%d" % N(5))


class L(list):
    def __radd__(self, o): return ("L.radd", o)


print([1] + L([2]), L([1]) + [2])


class Full:
    def __getattr__(self, name): raise AttributeError(name)
    for _op in "add sub mul truediv floordiv mod pow matmul lshift rshift and or xor divmod".split():
        exec(f"def __{_op}__(self, o): return ('{_op}', o)\ndef __r{_op}__(self, o): return ('r{_op}', o)")


f = Full()
print(f + 1, f - 1, f * 1, f / 1, f // 1, f % 1, f ** 1, f @ 1, f << 1, f >> 1, f & 1, f | 1, f ^ 1, divmod(f, 1))
print(1 + f, 1 - f, 1 * f, 1 / f, 1 // f, 1 % f, 1 ** f, 1 @ f, 1 << f, 1 >> f, 1 & f, 1 | f, 1 ^ f, divmod(1, f))
print("a" + f, [1] + f, (1,) * f, 1.5 / f, None | f, {} | f, {1} & f, b"x" + f, 1j ** f)
