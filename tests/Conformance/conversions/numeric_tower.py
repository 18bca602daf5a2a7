# Mixed arithmetic of bool, int, float, complex: result types, comparisons, hashing, promotions.
vals = [True, 2, 2.0, 2 + 0j, -3, 0.5, 10**20, 1e20]
for op in ["+", "-", "*", "/", "//", "%", "**"]:
    row = []
    for a in (True, 3, 2.5, 1j):
        for b in (True, 2, 0.5, 2j):
            try: r = eval(f"a {op} b"); row.append(type(r).__name__[0])
            except TypeError: row.append("T")
            except ZeroDivisionError: row.append("Z")
    print(op, "".join(row))
print([[a == b for b in vals] for a in vals[:4]], [hash(v) == hash(2) for v in vals], len(set(vals)), {2: "i"}[2.0], {2.0: "f"}[2], {True: "b"}[1.0], {1e20: "x"}[10**20])
print(2**53 == float(2**53), 2**53 + 1 == float(2**53), 2**53 + 1 > float(2**53), 10**400 > 1e308, -10**400 < float("-inf"), 10**20 < 1e20, 10**20 == 1e20, 10**23 == 1e23, 1 < 1.0000000001, 0.1 + 0.2 == 0.3, 0.1 + 0.2 > 0.3, 0.5 == 1 / 2, 1e-320 > 0)
print(7 // 2, 7 // 2.0, -7 // 2, 7 // -2.0, 7 % -3, 7 % -3.0, -7.5 % 2, 7 / 2, 6 / 2, True / 2, True + True, True * 2.5, True // True, -True, True ** 2, 2 ** True, 2 ** -1, 2 ** 0.5, 4 ** 0.5, (-8) ** (1 / 3), 0 ** 0, 0.0 ** 0, 1 ** float("nan"), float("nan") ** 0)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(12345, -2), round(12355, -1), round(1e20), round(2.5, 0), round(True), round(1.5, None), type(round(2.0)), type(round(2.0, 0)), type(round(2, 0)), int(2.9), int(-2.9), -7 // 1 == int(-7.0))
import math
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(10**20 + 0.5), math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), sum([0.1] * 10), math.gcd(12, 18), math.lcm(4, 6), math.isqrt(10**20 + 1), math.comb(50, 25), math.factorial(20), math.copysign(1, -0.0), math.inf > 10**500, math.hypot(3, 4), math.prod([1, 2, 3]), math.modf(-2.5), math.frexp(8.0), math.ldexp(0.5, 4))
print(sum([1, 2.5, True]), sum([1, 2j]), sum([0.1, 0.2, 0.3]), sum([1e100, 1.0, -1e100]), max(1, 1.0), max(1.0, 1), max(True, 1), min(0, False), max([1, 2.5, 2]), sorted([3, 1.5, True, 2.0]), divmod(7.5, 2), divmod(-7, 2), abs(-5), abs(-5.5), abs(3 + 4j), abs(True), abs(-2**70))
print((1).__add__(1.5), (1.5).__add__(1), (1).__radd__(2), (1).__truediv__(2), (2).__pow__(3, 5), (2).__rpow__(3), (1.5).__lt__(2), (1).__lt__(1.5), (1).__eq__(1.0), (1.0).__eq__(1), True.__and__(1), (True).__and__(False), (5).__divmod__(3), int.__add__(True, 1), float.__mul__(1.5, 2))
for src in ["1 + None", "1.5 % 'a'", "1j < 2", "1j // 2", "5 & 1.0", "1.5 << 2", "True & 1.0", "10**400 * 1.0", "10**400 / 10**399", "10**400 / 3.0", "1 / 10**400", "int('1' * 310) / 7.0", "2.0 ** 5000", "(-1) ** 0.5", "(-1.0) ** 2.5", "0 ** -1", "0.0 ** -1", "0j ** -1", "0j ** 1j", "5 // 0", "5.0 // 0", "5 % 0.0", "5j / 0", "divmod(5, 0.0)", "math.sqrt(-1)", "math.log(0)", "math.factorial(-1)", "math.factorial(2.5)", "math.isqrt(-1)", "math.comb(5, -1)", "math.exp(1000)", "math.floor(float('nan'))", "float('inf') // 1", "float('inf') % 1", "1 % float('inf')", "-1 % float('inf')", "round(float('inf'))", "round(1e308, -308)", "pow(2, 0.5, 3)", "1 if 0.0 else 2", "not 0.0"]:
    try: print(src, "=", eval(src))
    except Exception as e: print(src, "->", type(e).__name__, e)
