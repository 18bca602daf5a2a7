"""Huffman coding: tree, codes, encode, decode, and a canonical form."""
import heapq
from collections import Counter
from dataclasses import dataclass, field
from typing import Optional


@dataclass(order=True)
class Node:
    weight: int
    order: int
    symbol: Optional[str] = field(default=None, compare=False)
    left: Optional["Node"] = field(default=None, compare=False, repr=False)
    right: Optional["Node"] = field(default=None, compare=False, repr=False)

    def walk(self, prefix=""):
        if self.symbol is not None:
            yield self.symbol, prefix or "0"
        else:
            yield from self.left.walk(prefix + "0")
            yield from self.right.walk(prefix + "1")

    def depth(self):
        return 0 if self.symbol is not None else 1 + max(self.left.depth(), self.right.depth())


def build(text):
    if not text:
        raise ValueError("nothing to encode")
    heap = [Node(n, i, c) for i, (c, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    order = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, Node(a.weight + b.weight, order, None, a, b))
        order += 1
    return heap[0]


def encode(text, codes): return "".join(codes[c] for c in text)


def decode(bits, tree):
    out, node = [], tree
    for b in bits:
        if node.symbol is None:
            node = node.left if b == "0" else node.right
        if node.symbol is not None:
            out.append(node.symbol)
            node = tree
    if node is not tree:
        raise ValueError("truncated input")
    return "".join(out)


def canonical(codes):
    code, result, last = 0, {}, 0
    for length, symbol in sorted((len(c), s) for s, c in codes.items()):
        code <<= length - last
        result[symbol] = f"{code:0{length}b}"
        code += 1
        last = length
    return result


def pack(bits):
    padding = -len(bits) % 8
    bits += "0" * padding
    return bytes([padding]) + int(bits, 2).to_bytes(len(bits) // 8, "big")


def unpack(data):
    bits = "".join(f"{b:08b}" for b in data[1:])
    return bits[:len(bits) - data[0]]


for text in ["abracadabra", "mississippi river", "aaaa", "the quick brown fox jumps over the lazy dog", "é日😀é"]:
    tree = build(text)
    codes = dict(tree.walk())
    bits = encode(text, codes)
    canon = canonical(codes)
    packed = pack(bits)
    print(f"{text!r}: {len(text)} chars, {len(bits)} bits, depth {tree.depth()}, root {tree}")
    print("  ", {repr(k): v for k, v in sorted(codes.items(), key=lambda kv: (len(kv[1]), kv[1]))} if len(codes) < 12 else f"{len(codes)} codes")
    print("  ", canon if len(canon) < 6 else sorted({len(c) for c in canon.values()}), packed.hex()[:40], unpack(packed) == bits)
    print("  ", decode(bits, tree) == text, sum(2 ** -len(c) for c in canon.values()), len(encode(text, canon)) == len(bits))
try: build("")
except ValueError as e: print(e)
tree = build("abc" * 3 + "d")
try: decode(encode("abcd", dict(tree.walk()))[:-1], tree)
except ValueError as e: print(e)
try: encode("xyz", dict(tree.walk()))
except KeyError as e: print("no code for", e)
