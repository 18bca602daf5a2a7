# Ints and decimals of hundreds of thousands of digits, where other ways of calculating begin than those of short ones.
import decimal
import hashlib
import math
import random
import sys

sys.set_int_max_str_digits(0)
random.seed(20)
CHECK = (1 << 127) - 1


def digest(value):
    return hashlib.sha256(str(value).encode()).hexdigest()[:16]


def number(bits):
    kind = random.randrange(5)
    value = random.getrandbits(bits) | 1 << bits - 1
    if kind == 0:
        value = (1 << bits) - 1 - random.getrandbits(bits // 3)
    elif kind == 1:
        value = (1 << bits - 1) + random.getrandbits(bits // 3)
    elif kind == 2:
        value = value >> bits // 2 << bits // 2
    return value * random.choice((1, -1))


for a, b in (99_000, 101_000), (100_000, 100_001), (400_000, 120_000), (1_200_000, 3_000), (1_300_000, 64), (1_100_000, 1_050_000):
    x, y = number(a), number(b)
    product = x * y
    print(a, b, product % CHECK == (x % CHECK) * (y % CHECK) % CHECK, hash(product), hash(x * x))
for a, b in (1_200_000, 600_000), (1_200_000, 1_100_000), (1_200_000, 1_199_990), (1_500_000, 2_000), (1_500_000, 250_000), (1_100_000, 1_100_000):
    x, y = number(a), number(b)
    quotient, rest = divmod(x, y)
    print(a, b, quotient * y + rest == x, 0 <= rest < y or y < rest <= 0, hash(quotient), hash(rest), hash(x % y), divmod(quotient * y, y) == (quotient, 0))
for bits in 150_000, 199_300, 200_000, 398_631, 700_000:
    x = number(bits)
    text = str(x)
    print(bits, len(text), digest(text), int(text) == x, int(hex(x), 16) == x)
for digits in 59_999, 60_000, 60_001, 100_000:
    print(digits, str(10 ** digits) == '1' + '0' * digits, str(10 ** digits - 1) == '9' * digits, int('1' + '0' * digits) == 10 ** digits)
print(digest(int('1234567890' * 12000, 11)), digest(f'{7 ** 80000:,}'), digest(math.factorial(20000)), digest(math.comb(90000, 30000)))

x, m = abs(number(150_000)), abs(number(140_000))
print(pow(x, 3, m) == x * x * x % m, pow(x, 1, m) == x % m, pow(x, 0, m), pow(-x, 3, m) == -x ** 3 % m, pow(x, 2, -m) == x * x % -m)
common = abs(number(70_000))
g = math.gcd(x * common, m * common)
print(g % common, x * common % g, m * common % g, math.lcm(x, m) == x * m // math.gcd(x, m))
for bits in 100, 101, 5_000, 300_000, 300_001:
    x = abs(number(bits))
    root = math.isqrt(x)
    print(bits, root * root <= x < (root + 1) ** 2, math.isqrt(root * root) == root, math.isqrt(root * root - 1) == root - 1)
print(round(10 ** 120_000 + 5 * 10 ** 119_999, -120_000) == 2 * 10 ** 120_000, round(25 * 10 ** 110_000, -110_001) == 2 * 10 ** 110_001, round(7 ** 100, -200_000))

decimal.getcontext().prec = 60_000
seventh = decimal.Decimal(1) / 7
print(digest(seventh), digest(seventh * seventh), digest(decimal.Decimal(2).sqrt()), digest(decimal.Decimal(3) ** 123456), digest(decimal.Decimal('7' * 90_000) + 1))
print(int(decimal.Decimal('7' * 90_000)) == int('7' * 90_000), digest(decimal.Decimal(10 ** 80_000 + 3) % 10 ** 70_001), decimal.Decimal('1e50000') // 3 % 1000)
