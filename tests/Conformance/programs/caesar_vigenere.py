"""Classic ciphers and frequency analysis."""
from collections import Counter
from itertools import cycle
import string


def caesar(text, shift):
    def move(c):
        for alphabet in (string.ascii_lowercase, string.ascii_uppercase):
            if c in alphabet:
                return alphabet[(alphabet.index(c) + shift) % 26]
        return c
    return "".join(map(move, text))


def rot13(text):
    a = string.ascii_letters
    return text.translate(str.maketrans(a, a[13:26] + a[:13] + a[39:] + a[26:39]))


def vigenere(text, key, decode=False):
    if not key.isalpha():
        raise ValueError(f"the key must be letters, not {key!r}")
    shifts = cycle((ord(k) - 97) * (-1 if decode else 1) for k in key.lower())
    return "".join(caesar(c, next(shifts)) if c.isalpha() and c.isascii() else c for c in text)


def rail_fence(text, rails):
    rows = [[] for _ in range(rails)]
    pattern = [*range(rails), *range(rails - 2, 0, -1)]
    for r, c in zip(cycle(pattern), text):
        rows[r].append(c)
    return "".join(sum(rows, []))


def rail_decode(text, rails):
    order = [i for r in range(rails) for i, p in zip(range(len(text)), cycle([*range(rails), *range(rails - 2, 0, -1)])) if p == r]
    out = [None] * len(text)
    for i, c in zip(order, text):
        out[i] = c
    return "".join(out)


MORSE = dict(zip(string.ascii_lowercase + string.digits, ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --.. ----- .---- ..--- ...-- ....- ..... -.... --... ---.. ----.".split()))
REVERSE = {v: k for k, v in MORSE.items()}


def morse(text): return " / ".join(" ".join(MORSE.get(c, "?") for c in w) for w in text.lower().split())
def unmorse(code): return " ".join("".join(REVERSE[c] for c in w.split()) for w in code.split(" / "))


def crack(text, expected="etaoin"):
    def score(t): return sum(t.lower().count(c) for c in expected)
    return max(range(26), key=lambda s: (score(caesar(text, -s)), -s))


def xor(data: bytes, key: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(data, cycle(key)))


message = "The Quick Brown Fox Jumps Over 13 Lazy Dogs!"
for shift in (1, 13, 25, -3, 52):
    encoded = caesar(message, shift)
    print(shift, encoded, caesar(encoded, -shift) == message)
print(rot13(message), rot13(rot13(message)) == message, caesar(message, 13) == rot13(message))
secret = vigenere(message, "Lemon")
print(secret, vigenere(secret, "Lemon", decode=True))
try: vigenere("x", "a1")
except ValueError as e: print(e)
for rails in (2, 3, 4):
    fenced = rail_fence("WEAREDISCOVEREDFLEEATONCE", rails)
    print(rails, fenced, rail_decode(fenced, rails))
print(morse("SOS help 42"), unmorse(morse("SOS help 42")))
try: unmorse("......")
except KeyError as e: print("no such code", e)
hidden = caesar("to be or not to be that is the question whether tis nobler", 7)
print(crack(hidden), caesar(hidden, -crack(hidden)))
letters = Counter(c for c in message.lower() if c.isalpha())
print(letters.most_common(3), "".join(sorted(set(string.ascii_lowercase) - set(letters))) or "pangram")
for c, n in sorted(letters.items(), key=lambda kv: (-kv[1], kv[0]))[:6]: print(c, "#" * n, f"{n / letters.total():.1%}")
x = xor(b"attack at dawn", b"key")
print(x.hex(), xor(x, b"key"), x.hex(" ", 2))
atbash = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[::-1])
print("wizard".translate(atbash), message.translate({ord(c): None for c in "aeiou"}), message.translate({32: "_", ord("!"): "?!"}))
