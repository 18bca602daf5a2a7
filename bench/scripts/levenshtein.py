"""Edit distance and longest common subsequence by dynamic programming."""
import sys


def levenshtein(a, b):
    previous = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        current = [i]
        for j, cb in enumerate(b, 1):
            cost = 0 if ca == cb else 1
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost))
        previous = current
    return previous[-1]


def longest_common_subsequence(a, b):
    n, m = len(a), len(b)
    table = [[0] * (m + 1) for _ in range(n + 1)]
    for i in range(n):
        for j in range(m):
            if a[i] == b[j]:
                table[i + 1][j + 1] = table[i][j] + 1
            elif table[i][j + 1] >= table[i + 1][j]:
                table[i + 1][j + 1] = table[i][j + 1]
            else:
                table[i + 1][j + 1] = table[i + 1][j]
    i, j = n, m
    letters = []
    while i and j:
        if a[i - 1] == b[j - 1]:
            letters.append(a[i - 1])
            i -= 1
            j -= 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return "".join(reversed(letters))


def make_text(length, seed):
    letters = []
    for _ in range(length):
        seed = (seed * 1103515245 + 12345) % 2147483648
        letters.append("acgt"[seed >> 16 & 3])
    return "".join(letters)


def main(n):
    a = make_text(n, 1)
    b = make_text(n, 99)
    print(levenshtein(a, b))
    common = longest_common_subsequence(a, b)
    print(len(common), common[:60])
    words = [a[i:i + 12] for i in range(0, 240, 12)]
    print(sum(levenshtein(x, y) for x in words for y in words))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2300)
