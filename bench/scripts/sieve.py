"""Primes: a sieve with slice assignment, one with inner loops, and an incremental one on a dict."""
import sys


def sieve_slices(n):
    flags = bytearray([1]) * (n + 1)
    flags[0] = flags[1] = 0
    i = 2
    while i * i <= n:
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
        i += 1
    return sum(flags)


def sieve_loops(n):
    flags = [True] * (n + 1)
    count = 0
    for i in range(2, n + 1):
        if flags[i]:
            count += 1
            j = i * i
            while j <= n:
                flags[j] = False
                j += i
    return count


def primes():
    composites = {}
    candidate = 2
    while True:
        factors = composites.pop(candidate, None)
        if factors is None:
            yield candidate
            composites[candidate * candidate] = [candidate]
        else:
            for prime in factors:
                composites.setdefault(candidate + prime, []).append(prime)
        candidate += 1


def main(n):
    print(sieve_slices(n * 4))
    print(sieve_loops(n))
    total = 0
    for prime in primes():
        if prime > n // 4:
            break
        total += prime
    print(total)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 6500000)
