"""Arithmetic at the sizes where the representation of an int changes, all operators on all pairs of edge values; a digest for each operator."""
import hashlib

edges = [0, 1, 2, 3, 7, 10]
for bits in (31, 32, 53, 62, 63, 64, 65, 95, 127, 128, 129, 191, 192, 193, 256, 320, 700):
    edges += [2**bits - 1, 2**bits, 2**bits + 1]
edges += [(2**64 - 1) << 64, (2**64 - 1) << 128, (2**63) << 64, (2**63 << 64) + 1, 2**128 - 2**64, 2**192 - 2**128 - 1, 3**100, 10**19, 10**38]
edges += [-n for n in edges if n]


def divide(a, b):
    try:
        return a // b, a % b, divmod(a, b)
    except ZeroDivisionError as e:
        return str(e)


def check_division(a, b):
    if not b:
        return None
    q, r = divmod(a, b)
    return q * b + r == a and (0 <= r < b or b < r <= 0)


def true_divide(a, b):
    try:
        return a / b
    except (ZeroDivisionError, OverflowError) as e:
        return str(e)


operators = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "divide": divide,
    "check": check_division,
    "truediv": true_divide,
    "bits": lambda a, b: (a & b, a | b, a ^ b),
    "shift": lambda a, b: [(a << n, a >> n) for n in (0, 1, 31, 63, 64, 65, 127, 128, 192, b % 300)],
    "compare": lambda a, b: (a < b, a <= b, a == b, a != b, a > b, a >= b),
    "pow": lambda a, b: [pow(a, abs(b) % 77, m) for m in (1, 2, 97, 998244353, 2**61 - 1, 2**63 - 1, -5, 2**64, 3**50)],
    "bools": lambda a, b: (a + True, True - a, a * False, a & True, True | b, a == True, b < True),
}
for name, operator in operators.items():
    digest = hashlib.sha256()
    for a in edges:
        for b in edges:
            digest.update(repr(operator(a, b)).encode())
    print(name, digest.hexdigest())

print([hash(n) for n in edges])
print([(-n, abs(n), ~n, n.bit_length()) for n in edges[-12:]])
for a, b in ((1, -1), (2**64, -1), (1, 2**70), (2**70, 2**70)):
    try:
        print(a >> b if b > 0 else a << b)
    except (ValueError, OverflowError) as e:
        print(type(e).__name__, e)


class Int(int):
    pass


print(Int(2**70) + 1, 1 + Int(2**70), Int(2**70) == 2**70, hash(Int(2**70)) == hash(2**70), Int(5) // Int(2), type(Int(2**70) + 0) is int, {Int(2**70): 1}[2**70])
print(2**70 + 0.5, 0.5 < 2**70, 2**70 > 1e30, 2**70 == float(2**70), 2**70 // 2.0, [2**64, 2**63, -2**63, -2**64].index(-2**63))
