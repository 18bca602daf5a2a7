from itertools import groupby


def rle(text): return "".join(f"{len(list(g))}{c}" for c, g in groupby(text))


def unrle(code):
    out, number = "", ""
    for c in code:
        if c.isdigit(): number += c
        else: out, number = out + c * int(number), ""
    return out


def lzw(data):
    table = {bytes([i]): i for i in range(256)}
    word, out = b"", []
    for byte in data:
        longer = word + bytes([byte])
        if longer in table: word = longer
        else:
            out.append(table[word])
            table[longer] = len(table)
            word = bytes([byte])
    return out + ([table[word]] if word else [])


def unlzw(codes):
    table = {i: bytes([i]) for i in range(256)}
    it = iter(codes)
    word = table[next(it)]
    out = bytearray(word)
    for code in it:
        entry = table[code] if code in table else word + word[:1]
        out += entry
        table[len(table)] = word + entry[:1]
        word = entry
    return bytes(out)


for s in ("", "a", "WWWWBBBWWW", "abc" * 2, "x" * 30):
    print(repr(rle(s)), unrle(rle(s)) == s)
for s in (b"TOBEORNOTTOBEORTOBEORNOT", b"aaaaaaaaaa", bytes(range(5)) * 3):
    print(lzw(s), unlzw(lzw(s)) == s, f"{len(lzw(s)) / len(s):.0%}")
