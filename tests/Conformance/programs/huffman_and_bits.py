"""Bit streams, Huffman and arithmetic-free compression, Hamming codes, CRC, and base conversions."""
import heapq
import zlib
from collections import Counter
from itertools import count, groupby


class BitWriter:
    def __init__(self):
        self.value, self.length = 0, 0

    def write(self, value, width):
        if value >> width:
            raise ValueError(f"{value} does not fit in {width} bits")
        self.value = self.value << width | value
        self.length += width
        return self

    def to_bytes(self):
        padding = -self.length % 8
        return (self.value << padding).to_bytes((self.length + padding) // 8)

    def __str__(self):
        return f"{self.value:0{self.length}b}" if self.length else ""


class BitReader:
    def __init__(self, data, length=None):
        self.value = int.from_bytes(data)
        self.left = len(data) * 8
        if length is not None:
            self.value >>= self.left - length
            self.left = length

    def read(self, width=1):
        if width > self.left:
            raise EOFError(f"{width} bits wanted, {self.left} left")
        self.left -= width
        return self.value >> self.left & (1 << width) - 1

    def __iter__(self):
        while self.left:
            yield self.read()


def huffman(counts):
    order = count()
    heap = [(n, next(order), symbol) for symbol, n in sorted(counts.items())]
    heapq.heapify(heap)
    if len(heap) == 1:
        return {heap[0][2]: "0"}
    while len(heap) > 1:
        (n1, _, a), (n2, _, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, next(order), (a, b)))
    codes = {}

    def walk(node, prefix):
        match node:
            case (left, right):
                walk(left, prefix + "0")
                walk(right, prefix + "1")
            case symbol:
                codes[symbol] = prefix
    walk(heap[0][2], "")
    return codes


def canonical(codes):
    result, value, previous = {}, 0, 0
    for symbol, length in sorted(((s, len(c)) for s, c in codes.items()), key=lambda p: (p[1], p[0])):
        value <<= length - previous
        result[symbol] = f"{value:0{length}b}"
        value, previous = value + 1, length
    return result


def compress(text):
    codes = canonical(huffman(Counter(text)))
    writer = BitWriter()
    for ch in text:
        writer.write(int(codes[ch], 2), len(codes[ch]))
    return codes, writer.to_bytes(), writer.length


def decompress(codes, data, length):
    table, out, current = {c: s for s, c in codes.items()}, [], ""
    for bit in BitReader(data, length):
        current += str(bit)
        if current in table:
            out.append(table[current])
            current = ""
    return "".join(out)


def hamming(nibble):
    d = [nibble >> i & 1 for i in (3, 2, 1, 0)]
    p1, p2, p3 = d[0] ^ d[1] ^ d[3], d[0] ^ d[2] ^ d[3], d[1] ^ d[2] ^ d[3]
    return int("".join(map(str, [p1, p2, d[0], p3, *d[1:]])), 2)


def correct(word):
    bits = [word >> i & 1 for i in range(6, -1, -1)]
    wrong = 0
    for i, bit in enumerate(bits, 1):
        if bit:
            wrong ^= i
    if wrong:
        bits[wrong - 1] ^= 1
    return bits[2] << 3 | bits[4] << 2 | bits[5] << 1 | bits[6], wrong


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def to_base(n, base, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    if n < 0:
        return "-" + to_base(-n, base)
    head, last = divmod(n, base)
    return (to_base(head, base) if head else "") + digits[last]


def gray(n):
    return n ^ n >> 1


for text in ["abracadabra", "aaaa", "the quick brown fox jumps over the lazy dog", "mississippi", "é€😀é"]:
    codes, data, length = compress(text)
    print(f"{text!r}: {len(text.encode()) * 8} -> {length} bits", data.hex(), decompress(codes, data, length) == text)
    print("  ", dict(sorted(codes.items(), key=lambda p: (len(p[1]), p[0]))))
w = BitWriter().write(5, 3).write(0, 2).write(255, 8).write(1, 1)
print(w, w.length, w.to_bytes(), [*BitReader(w.to_bytes(), w.length)], str(BitWriter()))
r = BitReader(b"\xa5\x0f")
print(r.read(4), r.read(), r.read(7), r.left, r.read(0))
for bad in (lambda: r.read(5), lambda: w.write(8, 3), lambda: huffman({})):
    try:
        bad()
    except (EOFError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
print([f"{hamming(n):07b}" for n in range(16)])
print(all(correct(hamming(n) ^ 1 << bit)[0] == n for n in range(16) for bit in range(7)), correct(hamming(9)), correct(hamming(9) ^ 8))
for data in (b"", b"a", b"123456789", bytes(range(256))):
    print(data[:9], f"{crc32(data):08x}", crc32(data) == zlib.crc32(data))
print([to_base(n, b) for n, b in [(255, 2), (255, 16), (-255, 36), (0, 7), (10**20, 36)]], all(int(to_base(n, b), b) == n for n in range(-50, 300, 7) for b in (2, 3, 10, 36)))
print([f"{gray(n):04b}" for n in range(16)], all((gray(n) ^ gray(n + 1)).bit_count() == 1 for n in range(500)))
print([(bit, len(list(run))) for bit, run in groupby(f"{0b1110010111000011:b}")], f"{int('1010' * 8, 2):#_x}", (0b1011).bit_length(), [n for n in range(64) if n & n - 1 == 0])
