# Integers of any size, in literals, arithmetic and text, with the digit limit.
a = 2 ** 64
print(a, -a, a - 1, -(a - 1), a * a, a * -a, a // 3, -a // 3, a % 7, -a % 7, a % -7)
print(a >> 60, a >> 64, a >> 65, -a >> 65, -1 >> 100, 1 << 100, -1 << 70, a & 0xff, (a - 1) & a, -a & (2**70 - 1), a | 1, a ^ -1, ~a)
print(divmod(a, 10**9), divmod(-a, 10**9), divmod(a, -10**9), pow(3, 200), pow(3, 200, 10**9 + 7), pow(3, -1, 7))
print(a == float(a), a + 1 == float(a), float(a + 1), a / 3, (a * a) / a, 10**400 / 10**399, int(1e20), int(-1e20))
print(hash(a), hash(-a), hash(2**61 - 1), hash(2**61), hash(-1), hash(-2), hash(10**30) == hash(float(10**15)**2))
print(hex(a), oct(a), bin(a), f"{a:,}", f"{a:_x}", f"{a:e}", "%d" % a, "%x" % -a, int("ffffffffffffffffff", 16), int("1" * 70, 2))
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, -9223372036854775808 * -1, -9223372036854775808 // -1, abs(-9223372036854775808), -(-9223372036854775808))
print(4294967296 * 4294967296, 3037000500 * 3037000500, 9223372036854775807 ** 2, 10 ** 18 * 10, 10**19 - 10**19, type(10**19 - 10**19))
print((10**50).bit_length(), (-10**50).bit_count(), (2**100).to_bytes(13, "big"), int.from_bytes(b"\xff" * 9, "little", signed=True))
print(10**20 < 10**21, 10**20 < 1e21, 10**20 > float("inf"), 2**1000 < float("inf"), -10**400 < 0.5, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53)
for f in [lambda: float(10**400), lambda: 10**400 * 1.0, lambda: 1 << -1, lambda: 1 >> -1, lambda: a % 0, lambda: a // 0, lambda: a / 0, lambda: divmod(a, 0),
          lambda: str(10**5000), lambda: int("9" * 5000), lambda: len(str(10**4299)), lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 0 ** -1, lambda: 10**400 / 3, lambda: f"{10**5000}", lambda: "%d" % 10**5000 and 1]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(len(hex(10**5000)), int("0x" + "f" * 6000, 16).bit_length())
import sys
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
sys.set_int_max_str_digits(700)
try:
    print(str(10**700))
except ValueError as e:
    print(e)
try:
    sys.set_int_max_str_digits(10)
except ValueError as e:
    print(e)
print((123456789 ** 20), sep="")
f = 1
for i in range(1, 60):
    f *= i
print(f, sum(map(int, str(f))))
