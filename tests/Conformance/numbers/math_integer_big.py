# Integers past 64 bits: arithmetic, shifts, conversions, comparisons with floats.
import math

a = 123456789012345678901234567890
b = -987654321098765432109876543210
print(a + b, a - b, a * b)
print(a // 97, a % 97, b // 97, b % 97, b // -97, b % -97, a // -97, a % -97)
print(divmod(b, a), divmod(a, b), divmod(-a, -b))
print(a & 0xFFFF, b & 0xFFFF, a | b, a ^ b, ~a, ~b)
print(a >> 10, b >> 10, a << 3, b << 3, a >> 200, b >> 200, (a << 64) >> 64 == a)
print(a ** 2, b ** 3, a ** 0, pow(a, 5, 1000007), pow(b, 5, 1000007), pow(a, -1, 1000007))
print(str(a), repr(b), hex(a), oct(b), bin(a)[:20], f"{a:,}", f"{b:_}", f"{a:_x}", f"{b:#X}", f"{a:>40}", f"{a:<40}|", f"{b:=+40}", f"{a:e}", f"{b:.3g}")
print("%d %i %x %o %X" % (a, b, a, b, b), "%40d|%-40d|%+d|% d|%040d" % (a, a, a, a, b))
print(int(str(a)) == a, int(hex(a), 16) == a, int(f"{a:b}", 2) == a, int("-" + "9" * 40))
print(float(a), float(b), a / b, b / a, a / 7, 7 / a, a * 1.0, a + 0.5)
print(a > 1e29, a < 1e30, a == float(a), float(a) == int(float(a)), int(1e30), int(-1e25), 10**23 == 1e23, 10**22 == 1e22)
print(2**63 == 9223372036854775808, 2**63 > 9223372036854775807.0, 2**63 == 9223372036854775807.0, (2**63 - 1) == 2.0**63, 2**64 - 1 < 2.0**64)
print(round(a, -5), round(a, -29), round(a, -30), round(b, -20), round(15 * 10**29, -30), round(25 * 10**29, -30), round(a, 5))
print(a.bit_length(), b.bit_length(), a.bit_count(), a.to_bytes(16).hex(), b.to_bytes(16, "little", signed=True).hex())
print(hash(a), hash(b), hash(2**61 - 1), hash(2**61), hash(-(2**61)), hash(2**122 - 1), hash(a) == hash(float(a)), hash(2**200) == hash(2.0**200))
print(math.isqrt(a), math.gcd(a, b), math.lcm(a, 10), math.log10(a), math.log2(2**100), math.floor(-1e30), math.factorial(30))
print(bool(a), not a, -a, +a, abs(b), a is a, a == a + 0, a in {a}, {a: "x"}[int(str(a))])
print(sum([a] * 3), max(a, b, 5), min(a, b), sorted([a, b, 0, 1.5, -1e40]), list(range(a, a + 3)), len(range(0, a, a // 3)))
print(a in range(a, a + 10), range(a)[-1], range(a)[a - 1] == a - 1, range(10**20)[::10**19], list(range(10**20, 10**20 - 3, -1)))
for expression in ["a / 0", "a // 0", "a % 0", "divmod(b, 0)", "a << -1", "1 << a", "a ** -1 == 1 / a", "a ** 0.5", "(-a) ** 0.5", "10**400 + 0.5", "float(10**309)", "10**309 / 10**308",
                   "int(float(10**308))  == 10**308", "'x' * a", "[1] * a", "range(a).__len__()", "len(range(a))", "[1, 2][a]", "'ab'[-a]", "chr(a)", "bytes(a)", "a.to_bytes(4)",
                   "a < 'x'", "a + 'x'", "a & 1.5", "a @ b", "a()", "a[0]", "a.foo", "round(a, 'x')", "pow(a, a, 0)", "pow(2, a, 1000)", "pow(a, 3, -7)", "0 ** a", "1 ** a", "(-1) ** a", "0 * a",
                   "'%c' % a", "'%d' % 1e30", "format(a, 'c')", "format(a, '.3d')", "struct", "math.sqrt(a)", "math.factorial(a)", "a >> a", "b >> a", "0 << a", "[1, 2, 3][a:]", "[1, 2, 3][:a]", "[1, 2, 3][::a]", "'abc'[-a:a]"]:
    try:
        result = repr(eval(expression))
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(expression, "->", result[:120])
x = 1
for i in range(70):
    x = x * 3 + 1
print(x, x.bit_length())
x = 2**62
x += x
x -= 1
print(x)
x += 1
print(x, -x, -x - 1, (-x) // -1, abs(-x))
fib = [0, 1]
while len(fib) < 150:
    fib.append(fib[-1] + fib[-2])
print(fib[93], fib[94], fib[149], sum(fib))
digits = str(2**1000)
print(len(digits), sum(map(int, digits)), digits[:10], digits[-10:])
