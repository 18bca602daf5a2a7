# Complex numbers: repr, arithmetic, comparison, errors.
z = 3 + 4j
print(z, -z, +z, z.real, z.imag, z.conjugate(), abs(z), z * z, z / (1 - 1j), z + 1, 1 - z, z * 2.5, z ** 2, z ** 0.5, z ** -1, z ** (1 + 1j), 0j ** 0)
print(complex(), complex(1), complex(1, 2), complex("1+2j"), complex("j"), complex("-j"), complex(" (1.5-2.5j) "), complex("inf+nanj"), complex(real=2, imag=3))
print(repr(complex(0, -0.0)), repr(complex(-0.0, 0)), repr(complex(-0.0, -1)), complex(float("inf"), float("nan")), complex(1, float("-inf")), complex(1e20, 1e-5), 1e16 + 1j)
print(z == 3 + 4j, z == 3, 3 + 0j == 3, 3 == 3 + 0j, hash(3 + 0j) == hash(3), hash(1j), z != z, bool(0j), bool(1j), {1: "a"}[1 + 0j])
print(f"{z}", f"{z:.2f}", f"{z:10.1f}|", f"{z:>12}|", f"{z:+}", f"{z:e}", f"{1j:g}", f"{z:,.1f}", "%s" % z, format(z, ""))
print(sum([1j, 2, 3.5]), 1j * 1j, 1j ** 2, 1j ** 3, (2 + 0j) ** 3, 2 ** 1j == 2 ** 1j, complex.__mro__, isinstance(1j, (int, float)), type(1j + 1), type(1j * 1.0))
print((1 + 2j) * float("inf"), complex(1, 2) - 1j * 2, -1j, 1 - 1j, -(1 + 0j), 2 - 0j, 0j - 0j, complex("1e5-3.25e-3j"))
for f in [lambda: z < 1, lambda: z // 2, lambda: z % 2, lambda: divmod(z, 1), lambda: int(z), lambda: float(z), lambda: complex("1 + 2j"), lambda: complex("x"), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: complex([]), lambda: z / 0, lambda: 0j ** -1, lambda: round(z), lambda: f"{z:d}", lambda: f"{z:010}", lambda: f"{z:=10}", lambda: setattr(z, "real", 1), lambda: z[0], lambda: pow(z, 2, 3), lambda: z & 1, lambda: max(1j, 2j), lambda: "%d" % 1j, lambda: "%f" % 1j, lambda: [1].__getitem__(1j)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class C:
    def __complex__(self):
        return 1 + 2j
class F:
    def __float__(self):
        return 2.5
class I:
    def __index__(self):
        return 7
print(complex(C()), complex(F()), complex(I()), complex(F(), 1))
