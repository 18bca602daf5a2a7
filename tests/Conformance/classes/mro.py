# Method resolution order: C3, diamonds, conflicts, mro() overrides.
class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
names = lambda cls: [c.__name__ for c in cls.__mro__]
print(names(D), D.mro() == list(D.__mro__), D.__bases__, D.__base__.__name__)
class X: pass
class Y: pass
class P(X, Y): pass
class Q(Y, X): pass
for make in [lambda: type("R", (P, Q), {}), lambda: type("R", (A, B), {}), lambda: type("R", (A, A), {}), lambda: type("R", (object, A), {}), lambda: type("R", (int, str), {}), lambda: type("R", (bool,), {}), lambda: type("R", (type(None),), {}), lambda: type("R", (1,), {}), lambda: type("R", (range,), {}), lambda: type("R", (type(len),), {}), lambda: type("R", (dict, list), {}), lambda: type("R", (float, complex), {})]:
    try: print(make())
    except TypeError as e: print("TypeError:", e)
class O: pass
class E1(O): pass
class F1(O): pass
class G1(E1, F1): pass
class H1(F1): pass
class I1(G1, H1): pass
print(names(I1))
class Base:
    def who(self): return "Base"
class L(Base):
    def who(self): return "L>" + super().who()
class R(Base):
    def who(self): return "R>" + super().who()
class LR(L, R):
    def who(self): return "LR>" + super().who()
class RL(R, L): pass
print(LR().who(), RL().who(), super(L, LR()).who(), super(LR, LR()).who())
class M(type):
    def mro(cls):
        m = super().mro()
        return m[:1] + m[1:][::-1] if cls.__name__ == "Rev" else m
class Rev(L, metaclass=M): pass
print(names(Rev))
for ret in [[], 5, [int], None, "abc", [1]]:
    class BadM(type):
        def mro(cls): return ret
    try: print(names(BadM("Z", (), {})))
    except TypeError as e: print("TypeError:", e)
print(A.__subclasses__(), [c.__name__ for c in Base.__subclasses__()], issubclass(D, A), issubclass(A, D), issubclass(D, (int, C)), isinstance(D(), object), type.mro(int))
D.__bases__ = (C, B)
print(names(D))
for bad in [(), (int,), 5, (D,), (object,), ("x",)]:
    try: D.__bases__ = bad; print(names(D))
    except TypeError as e: print("TypeError:", e)
class S1(B): pass
B.added = "late"; print(S1.added, S1().added)
