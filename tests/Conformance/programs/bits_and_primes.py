"""Number theory: sieve, factorisation, Miller-Rabin, gcd, CRT, bases, perfect numbers, Collatz, bits."""
from itertools import count, islice, takewhile
from math import gcd, isqrt, prod


def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b"\0\0"
    for i in range(2, isqrt(n) + 1):
        if flags[i]: flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, f in enumerate(flags) if f]


def primes():
    yield 2
    composites = {}
    for n in count(3, 2):
        if (step := composites.pop(n, None)) is None:
            yield n
            composites[n * n] = 2 * n
        else:
            x = n + step
            while x in composites: x += step
            composites[x] = step


def factor(n):
    out, d = {}, 2
    while d * d <= n:
        while n % d == 0: out[d] = out.get(d, 0) + 1; n //= d
        d += 1 if d == 2 else 2
    if n > 1: out[n] = out.get(n, 0) + 1
    return out


def miller_rabin(n):
    if n < 2: return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while d % 2 == 0: d //= 2; s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True


def egcd(a, b): return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


def crt(pairs):
    x, m = 0, 1
    for r, n in pairs:
        g, p, _ = egcd(m, n)
        if (r - x) % g: raise ValueError(f"no solution: {pairs}")
        x += m * ((r - x) // g * p % (n // g)); m = m * n // g
    return x % m, m


def divisors(n):
    out = [1]
    for p, e in factor(n).items(): out = [d * p ** k for d in out for k in range(e + 1)]
    return sorted(out)


def to_base(n, b):
    if not 2 <= b <= 36: raise ValueError(f"base {b}")
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    sign, n, out = "-" * (n < 0), abs(n), ""
    while True:
        n, r = divmod(n, b); out = digits[r] + out
        if not n: return sign + out


def totient(n): return n * prod(p - 1 for p in factor(n)) // prod(factor(n))
def collatz(n):
    while n != 1: yield n; n = 3 * n + 1 if n % 2 else n // 2
    yield 1


print(sieve(50), len(sieve(10000)), list(islice(primes(), 12)) == sieve(40)[:12], list(takewhile(lambda p: p < 100, primes()))[-1])
print(factor(360), factor(97), factor(1), factor(600851475143), factor(2 ** 32 + 1), {n: "x".join(f"{p}^{e}" if e > 1 else str(p) for p, e in factor(n).items()) for n in (12, 1001, 1024)})
print([n for n in range(100) if miller_rabin(n)] == sieve(99), miller_rabin(2 ** 61 - 1), miller_rabin(2 ** 67 - 1), miller_rabin(3215031751), next(n for n in count(10 ** 18) if miller_rabin(n)), miller_rabin(2 ** 127 - 1))
print(egcd(240, 46), crt([(2, 3), (3, 5), (2, 7)]), crt([(1, 4), (3, 6)]), pow(3, -1, 11), gcd(0, 5), gcd(-12, 18))
try: crt([(1, 4), (2, 6)])
except ValueError as e: print(e)
print(divisors(60), [n for n in range(2, 10000) if sum(divisors(n)) == 2 * n], [totient(n) for n in range(1, 13)], next((a, b) for a in range(2, 300) for b in [sum(divisors(a)) - a] if a < b and sum(divisors(b)) - b == a))
print(to_base(255, 2), to_base(255, 16), to_base(-255, 7), to_base(0, 3), to_base(10 ** 20, 36), int(to_base(12345, 9), 9), [to_base(n, 3) for n in range(9)])
print(len(list(collatz(27))), max(collatz(27)), max(range(1, 3000), key=lambda n: sum(1 for _ in collatz(n))))
fib = lambda n: pow(2 << n, n + 1, (4 << 2 * n) - (2 << n) - 1) % (2 << n)
print([fib(n) for n in range(15)], fib(200), sum(int(d) for d in str(2 ** 1000)), str(3 ** 200)[-10:])
def bits(n): return [i for i in range(n.bit_length()) if n >> i & 1]
print(bits(0b101101), bin(37)[2:].count("1"), (37).bit_count(), 37 & -37, 37 & 36, ~37, 1 << 40 >> 38, -37 >> 2, 0xFF ^ 0x0F, f"{37:08b}"[::-1], int("100101", 2), [n ^ n >> 1 for n in range(8)], sum(1 << i for i in bits(1000)))
subsets = [[c for i, c in enumerate("abc") if m >> i & 1] for m in range(8)]; print(subsets)
print([(a, b, isqrt(a * a + b * b)) for a in range(1, 20) for b in range(a, 20) if isqrt(a * a + b * b) ** 2 == a * a + b * b], [n for n in range(100, 1000) if n == sum(int(d) ** 3 for d in str(n))], isqrt(2 * 10 ** 40))
