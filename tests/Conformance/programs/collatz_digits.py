from functools import lru_cache, reduce


@lru_cache(maxsize=None)
def length(n): return 1 if n == 1 else 1 + length(n // 2 if n % 2 == 0 else 3 * n + 1)


print(max(range(1, 3000), key=length), length(27), length.cache_info().hits > 0)
print(sum(map(int, str(2 ** 1000))), len(str(3 ** 5000)), reduce(lambda a, b: a * b, range(1, 26)))
print([n for n in range(1, 1000) if sum(int(d) ** len(str(n)) for d in str(n)) == n])


def happy(n, seen=frozenset()):
    return n == 1 or n not in seen and happy(sum(int(d) ** 2 for d in str(n)), seen | {n})


print([n for n in range(50) if happy(n)])


def luhn(number):
    digits = [int(d) for d in reversed(str(number))]
    return (sum(digits[::2]) + sum(sum(divmod(2 * d, 10)) for d in digits[1::2])) % 10 == 0


print([luhn(n) for n in (49927398716, 49927398717, 1234567812345678, 1234567812345670)])
for base in (2, 8, 16, 36):
    digits, n = "", 123456789
    while n: n, r = divmod(n, base); digits = "0123456789abcdefghijklmnopqrstuvwxyz"[r] + digits
    print(base, digits, int(digits, base))
a, b = 0, 1
fib = []
while a < 10 ** 20: fib.append(a); a, b = b, a + b
print(len(fib), fib[-1], fib[::15])
