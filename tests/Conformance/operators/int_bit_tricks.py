# Bit operations on negative and large integers, shifts, masks, two's complement idioms, bool mixing.
for a, b in [(12, 10), (-12, 10), (12, -10), (-12, -10), (0, -1), (2**64 - 1, -1), (-2**63, 2**63 - 1), (2**100, -2**100), (-1, 0)]:
    print(a, b, a & b, a | b, a ^ b, ~a, ~b, a & ~b)
print([x >> 1 for x in (-5, -1, 0, 5)], [x << 3 for x in (-5, -1, 0, 5)], -1 >> 1000, 1 >> 1000, -2**70 >> 69, -2**70 >> 71, (-7) >> 1, -7 // 2, 7 >> 1, 1 << 62, 1 << 63, 1 << 64, -1 << 63, -1 << 64, 3 << 62, 0 << 1000)
def to_signed(n, bits): n &= (1 << bits) - 1; return n - (1 << bits) if n >> (bits - 1) else n
def rotl(n, k, bits=32): k %= bits; return ((n << k) | (n >> (bits - k))) & ((1 << bits) - 1)
print(to_signed(0xFF, 8), to_signed(0x7F, 8), to_signed(-1, 16), to_signed(0x80000000, 32), -1 & 0xFF, -256 & 0xFFFF, (-5) & 0xFFFFFFFF, hex(-5 & 0xFFFFFFFFFFFFFFFF), hex(rotl(0x80000001, 1)), hex(rotl(0xDEADBEEF, 16)))
def fnv1a(data):
    h = 0xcbf29ce484222325
    for b in data: h = ((h ^ b) * 0x100000001b3) & 0xffffffffffffffff
    return h
def djb2(s):
    h = 5381
    for c in s: h = (h * 33 + ord(c)) & 0xffffffff
    return h
def crc32(data):
    c = 0xffffffff
    for b in data:
        c ^= b
        for _ in range(8): c = (c >> 1) ^ (0xedb88320 if c & 1 else 0)
    return c ^ 0xffffffff
def adler(data):
    a, b = 1, 0
    for x in data: a = (a + x) % 65521; b = (b + a) % 65521
    return b << 16 | a
def xorshift(x, n):
    out = []
    for _ in range(n): x ^= x << 13 & 0xffffffff; x ^= x >> 17; x ^= x << 5 & 0xffffffff; out.append(x)
    return out
print(hex(fnv1a(b"hello")), djb2("hello world"), hex(crc32(b"123456789")), hex(adler(b"Wikipedia")), xorshift(2463534242, 4))
print([n for n in range(1, 70) if n & (n - 1) == 0], [bin(n & -n) for n in (1, 6, 12, 96)], [(n).bit_length() for n in (0, 1, 255, 256, -1, -256, 2**100)], [(n).bit_count() for n in (0, 7, -7, 2**100 - 1)])
def gray(n): return n ^ n >> 1
def ungray(g):
    n = 0
    while g: n ^= g; g >>= 1
    return n
print([f"{gray(i):03b}" for i in range(8)], all(ungray(gray(i)) == i for i in range(200)), [int(f"{i:08b}"[::-1], 2) for i in (1, 2, 255, 170)])
def subsets(mask):
    s = mask
    while True:
        yield s
        if not s: return
        s = (s - 1) & mask
print([bin(s) for s in subsets(0b1010)], sum(1 for _ in subsets(0xFF)))
x, y = 5, 9; x ^= y; y ^= x; x ^= y; print(x, y, 5 ^ 5, 6 & 3 | 8, 1 | 2 << 1, 1 + 2 << 1, ~0 == -1, ~-1, not 0 & 1, 3 & 1 == 1, (3 & 1) == 1)
flags = 0; READ, WRITE, EXEC = (1 << i for i in range(3)); flags |= READ | EXEC; print(bool(flags & READ), bool(flags & WRITE), flags); flags &= ~READ; flags ^= WRITE; print(flags, [n for n in ("READ", "WRITE", "EXEC") if flags & globals()[n]])
print(True & True, type(True & True), True & 1, type(True | 0), True ^ True, True << 3, False | False, type(True ^ False), 5 & True)
for src in ["1 << -1", "1 >> -1", "1.0 & 1", "1 | 'a'", "~1.0", "1 << 2.0", "'a' << 1", "None & 1", "1 << 10**30", "0 << 10**30", "-1 >> 10**30", "1 >> 10**30", "2**70 & 1.5"]:
    try: print(src, eval(src))
    except Exception as e: print(src, type(e).__name__, e)
