"""Dynamic programming classics: knapsack, LCS, edit distance, coin change, LIS, matrix chain, partitions."""
from bisect import bisect_left
from functools import lru_cache


def knapsack(items, capacity):
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, (name, w, v) in enumerate(items, 1):
        for c in range(capacity + 1):
            best[i][c] = max(best[i - 1][c], best[i - 1][c - w] + v if w <= c else 0)
    chosen, c = [], capacity
    for i in range(len(items), 0, -1):
        if best[i][c] != best[i - 1][c]:
            chosen.append(items[i - 1][0]); c -= items[i - 1][1]
    return best[-1][-1], chosen[::-1]


def lcs(a, b):
    t = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            t[i + 1][j + 1] = t[i][j] + x if x == y else max(t[i][j + 1], t[i + 1][j], key=len)
    return t[-1][-1]


def edit(a, b):
    rows = [[i + j if i * j == 0 else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]))
    script, i, j = [], len(a), len(b)
    while i or j:
        if i and j and rows[i][j] == rows[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            i -= 1; j -= 1
            script.append(f"={a[i]}" if a[i] == b[j] else f"{a[i]}>{b[j]}")
        elif i and rows[i][j] == rows[i - 1][j] + 1: i -= 1; script.append(f"-{a[i]}")
        else: j -= 1; script.append(f"+{b[j]}")
    return rows[-1][-1], " ".join(reversed(script))


def coins(amount, kinds):
    best = {0: ()}
    for a in range(1, amount + 1):
        options = [best[a - k] + (k,) for k in kinds if a - k in best]
        if options: best[a] = min(options, key=len)
    return best.get(amount)


def ways(amount, kinds):
    table = [1] + [0] * amount
    for k in kinds:
        for a in range(k, amount + 1): table[a] += table[a - k]
    return table[-1]


def lis(seq):
    tails, index, prev = [], [], [None] * len(seq)
    for i, x in enumerate(seq):
        p = bisect_left(tails, x)
        tails[p:p + 1] = [x]; index[p:p + 1] = [i]
        prev[i] = index[p - 1] if p else None
    out, i = [], index[-1] if index else None
    while i is not None: out.append(seq[i]); i = prev[i]
    return out[::-1]


def matrix_chain(dims):
    @lru_cache(None)
    def best(i, j):
        if i == j: return 0, f"M{i}"
        return min((best(i, k)[0] + best(k + 1, j)[0] + dims[i] * dims[k + 1] * dims[j + 1], f"({best(i, k)[1]} {best(k + 1, j)[1]})") for k in range(i, j))
    return best(0, len(dims) - 2)


@lru_cache(maxsize=None)
def partitions(n, largest=None):
    largest = n if largest is None else largest
    return 1 if n == 0 else sum(partitions(n - k, k) for k in range(1, min(n, largest) + 1))


def list_partitions(n, largest=None):
    if n == 0: yield []
    for k in range(min(n, largest or n), 0, -1):
        for rest in list_partitions(n - k, k): yield [k, *rest]


def max_subarray(a):
    best, cur, start, span = a[0], 0, 0, (0, 0)
    for i, x in enumerate(a):
        if cur <= 0: cur, start = x, i
        else: cur += x
        if cur > best or i == 0: best, span = cur, (start, i)
    return best, a[span[0]:span[1] + 1]


@lru_cache(None)
def catalan(n): return 1 if n < 2 else sum(catalan(i) * catalan(n - 1 - i) for i in range(n))


def triangle(rows):
    t = [r[:] for r in rows]
    for r in range(len(t) - 2, -1, -1):
        for c in range(len(t[r])): t[r][c] += max(t[r + 1][c:c + 2])
    return t[0][0]


print(knapsack([("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("glucose", 15, 60), ("tin", 68, 45), ("banana", 27, 60), ("apple", 39, 40)], 200), knapsack([], 5))
print(lcs("AGGTAB", "GXTXAYB"), lcs("nematode knowledge", "empty bottle"), repr(lcs("abc", "xyz")))
for a, b in [("kitten", "sitting"), ("flaw", "lawn"), ("", "abc"), ("same", "same"), ("intention", "execution")]: print(a, b, *edit(a, b), sep=" | ")
print(coins(63, (1, 5, 10, 21, 25)), coins(11, (5, 3)), coins(7, (5, 3)), coins(0, (1,)), ways(100, (1, 5, 10, 25, 50)), ways(10, (3,)))
print(lis([0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15]), lis([]), lis([3, 2, 1]), lis("programming"))
print(matrix_chain((40, 20, 30, 10, 30)), matrix_chain((10, 20)))
print([partitions(n) for n in range(12)], partitions(100), list(list_partitions(5)), partitions.cache_info().misses > 0)
print(max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_subarray([-3, -1, -2]), [catalan(n) for n in range(10)], catalan(50), triangle([[3], [7, 4], [2, 4, 6], [8, 5, 9, 3]]))
