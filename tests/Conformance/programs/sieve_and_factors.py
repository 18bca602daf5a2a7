from math import isqrt, gcd


def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for p in range(2, isqrt(limit) + 1):
        if flags[p]:
            flags[p * p::p] = bytes(len(range(p * p, limit + 1, p)))
    return [i for i, flag in enumerate(flags) if flag]


def factorize(n):
    factors, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            factors[p] = factors.get(p, 0) + 1
            n //= p
        p += 1 if p == 2 else 2
    if n > 1:
        factors[n] = factors.get(n, 0) + 1
    return factors


def show(factors):
    return " * ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in factors.items()) or "1"


primes = sieve(10_000)
print(len(primes), primes[:10], primes[-3:], sum(primes))
for n in (1, 2, 97, 360, 1001, 65536, 123456, 600851475143, 10**12 - 11):
    print(n, "=", show(factorize(n)))
print([n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
print(sum(1 for n in range(1, 100) if gcd(n, 100) == 1), pow(7, -1, 26), pow(3, 10**18, 1_000_007))
