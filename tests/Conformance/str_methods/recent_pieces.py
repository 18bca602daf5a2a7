# Pieces of a text keep their own content, however alike they are and however many there are.
import random

rng = random.Random(7)


def words(count, alphabet, low, high):
    return ["".join(rng.choice(alphabet) for _ in range(rng.randint(low, high))) for _ in range(count)]


def check(name, pieces):
    text = " ".join(pieces)
    seen = [text.split(), text.split(" "), text.rsplit(), text.replace(" ", "\n").splitlines()]
    at, sliced = 0, []
    for piece in pieces:
        sliced.append(text[at:at + len(piece)])
        at += len(piece) + 1
    seen.append(sliced)
    seen.append([("  " + piece + "\t").strip() for piece in pieces])
    seen.append([("-" + piece).partition("-")[2] for piece in pieces])
    seen.append([(piece + "/x").rpartition("/")[0] for piece in pieces])
    print(name, len(pieces), len(set(pieces)), all(s == pieces for s in seen), sum(map(len, sliced)))
    counts = {}
    for piece in text.split():
        counts[piece] = counts.get(piece, 0) + 1
    print(sum(counts.values()), len(counts), sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3])


# The same first and last characters, differing in the middle; lengths around those at which reading changes.
check("middle", ["ab" + c * n + "yz" for n in range(15) for c in "cdef"] * 20)
check("two letters", words(20000, "ab", 1, 20))
check("few", words(20000, "xyz", 2, 4))
check("many", words(60000, "abcdefghijklmnop", 6, 16))
check("few again", words(20000, "pq", 2, 5))
check("greek", words(5000, "αβγδ", 1, 9))
check("beyond", words(5000, "a😀b", 1, 9))
check("surrogates", words(3000, "\ud800\udc00é", 1, 9))

mixed = words(5000, "aBcD", 1, 12)
print([w.lower() for w in mixed] == ["".join(chr(ord(c) | 32) for c in w) for w in mixed])
print([w.upper() for w in mixed] == ["".join(chr(ord(c) & ~32) for c in w) for w in mixed])


class Text(str):
    pass


sub = Text("some words come back: some words")
print([type(p).__name__ for p in sub.split()[:2]], type(sub.strip()).__name__, type(sub[:]).__name__, sub[5:10], sub.lower() == sub)
