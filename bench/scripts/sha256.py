"""SHA-256 and CRC-32 written out in Python: 32-bit arithmetic on masked ints."""
import sys

MASK = 0xFFFFFFFF


def first_primes(count):
    primes = []
    candidate = 2
    while len(primes) < count:
        if all(candidate % p for p in primes):
            primes.append(candidate)
        candidate += 1
    return primes


def integer_root(value, power):
    low, high = 0, 1 << (value.bit_length() // power + 1)
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** power <= value:
            low = middle
        else:
            high = middle - 1
    return low


def fraction_bits(prime, power):
    """The first 32 bits of the fractional part of a root of a prime."""
    return integer_root(prime << (32 * power), power) & MASK


PRIMES = first_primes(64)
K = [fraction_bits(p, 3) for p in PRIMES]
INITIAL = [fraction_bits(p, 2) for p in PRIMES[:8]]


def rotate(x, n):
    return (x >> n | x << (32 - n)) & MASK


def compress(state, block):
    w = [int.from_bytes(block[i:i + 4], "big") for i in range(0, 64, 4)]
    for i in range(16, 64):
        s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3
        s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10
        w.append((w[i - 16] + s0 + w[i - 7] + s1) & MASK)
    a, b, c, d, e, f, g, h = state
    for i in range(64):
        s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
        t1 = (h + s1 + (e & f ^ ~e & g) + K[i] + w[i]) & MASK
        s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
        t2 = (s0 + (a & b ^ a & c ^ b & c)) & MASK
        h, g, f, e, d, c, b, a = g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK
    return [(x + y) & MASK for x, y in zip(state, (a, b, c, d, e, f, g, h))]


def sha256(data):
    length = len(data) * 8
    data = bytearray(data)
    data.append(0x80)
    while len(data) % 64 != 56:
        data.append(0)
    data += length.to_bytes(8, "big")
    state = INITIAL
    for i in range(0, len(data), 64):
        state = compress(state, data[i:i + 64])
    return "".join("%08x" % word for word in state)


def make_crc_table():
    table = []
    for i in range(256):
        crc = i
        for _ in range(8):
            crc = crc >> 1 ^ 0xEDB88320 if crc & 1 else crc >> 1
        table.append(crc)
    return table


def crc32(data, table):
    crc = MASK
    for byte in data:
        crc = table[(crc ^ byte) & 0xFF] ^ crc >> 8
    return crc ^ MASK


def main(n):
    print(sha256(b""))
    print(sha256(b"abc"))
    data = bytes(i * 7 & 0xFF for i in range(n))
    print(sha256(data))
    table = make_crc_table()
    print("%08x" % crc32(b"123456789", table), "%08x" % crc32(data * 20, table))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 330000)
