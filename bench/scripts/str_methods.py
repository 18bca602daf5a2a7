"""String methods: find, replace, split, strip, predicates, translate, slices, encode."""
import string
import sys

TEXT = ("  Beautiful is better than ugly; Explicit is better than implicit.\tSimple is better than complex,\n"
        "Complex is better than complicated! na\u00efve caf\u00e9 \u4f60\u597d 12345 0x1F foo_bar-baz  ")


def split_and_join(n):
    total = 0
    for i in range(n):
        words = TEXT.split()
        total += len(" ".join(words))
        head, separator, tail = TEXT.partition(";")
        total += len(head) + len(tail.rpartition(",")[0])
        total += len(TEXT.splitlines()) + len(TEXT.split("e", 5)) + len(TEXT.rsplit(None, 3))
    return total


def search(n):
    total = 0
    for i in range(n):
        position = TEXT.find("is")
        while position >= 0:
            total += position
            position = TEXT.find("is", position + 2)
        total += TEXT.count("e") + TEXT.rfind("c") + TEXT.index("foo")
        if TEXT.startswith("  B") and not TEXT.endswith(("x", "y")) and "caf\u00e9" in TEXT:
            total += 1
    return total


def change(n):
    total = 0
    table = str.maketrans("aeiou", "AEIOU", string.punctuation)
    for i in range(n):
        s = TEXT.strip().replace("better", "worse")
        total += len(s.upper()) + len(s.lower().title()) + len(s.swapcase().capitalize())
        total += s.translate(table).count("A")
        total += len(s.center(250, "*")) + len(s.ljust(10)) + len(str(i).zfill(8))
        total += len(s.removeprefix("Beau").removesuffix("baz").expandtabs())
    return total


def predicates(n):
    words = ["alpha", "Beta9", "12345", "ALL", "with space", "Title Case", "", "_id", "\u00e9t\u00e9", "3.5"]
    counts = [0] * 8
    for i in range(n):
        w = words[i % 10]
        counts[0] += w.isalpha()
        counts[1] += w.isdigit()
        counts[2] += w.isalnum()
        counts[3] += w.isupper()
        counts[4] += w.islower()
        counts[5] += w.istitle()
        counts[6] += w.isidentifier()
        counts[7] += w.isspace()
    return counts


def characters(n):
    counts = {}
    palindromes = 0
    for i in range(n):
        s = str(i)
        if s == s[::-1]:
            palindromes += 1
        for c in s:
            counts[c] = counts.get(c, 0) + 1
    return palindromes, sorted(counts.items())


def compare(n):
    words = TEXT.split()
    total = 0
    for i in range(n):
        a = words[i % len(words)]
        b = words[i * 3 % len(words)]
        total += (a < b) + (a == b) * 2 + (a[0] > b[-1]) + (a[1:3] != b[1:3])
    return total


def encode(n):
    total = 0
    for i in range(n):
        data = TEXT.encode("utf-8")
        total += len(data) + data[i % len(data)]
        total += len(data.decode("utf-8")) + len(data.hex())
    return total


def vigenere(text, key):
    letters = string.ascii_lowercase
    out = []
    k = 0
    for c in text.lower():
        index = letters.find(c)
        if index < 0:
            out.append(c)
        else:
            out.append(letters[(index + letters.index(key[k % len(key)])) % 26])
            k += 1
    return "".join(out)


def main(n):
    print(split_and_join(n))
    print(search(n))
    print(change(n))
    print(predicates(n * 5))
    print(characters(n * 4))
    print(compare(n * 8))
    print(encode(n))
    for _ in range(n // 400):
        secret = vigenere(TEXT, "lemon")
    print(secret.strip()[:40])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 90000)
