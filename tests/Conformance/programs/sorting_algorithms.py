"""A dozen sorting algorithms checked against each other, with stability and comparison counts."""
import heapq
from functools import cmp_to_key, total_ordering


@total_ordering
class Counted:
    comparisons = 0
    def __init__(self, key, tag): self.key, self.tag = key, tag
    def __lt__(self, o): Counted.comparisons += 1; return self.key < o.key
    def __eq__(self, o): return self.key == o.key
    def __repr__(self): return f"{self.key}{self.tag}"


def bubble(a):
    a = a[:]
    for n in range(len(a) - 1, 0, -1):
        swapped = False
        for i in range(n):
            if a[i + 1] < a[i]: a[i], a[i + 1] = a[i + 1], a[i]; swapped = True
        if not swapped: break
    return a


def selection(a):
    a = a[:]
    for i in range(len(a)):
        m = min(range(i, len(a)), key=lambda k: a[k])
        a[i], a[m] = a[m], a[i]
    return a


def insertion(a):
    a = a[:]
    for i in range(1, len(a)):
        x, j = a[i], i
        while j and x < a[j - 1]: a[j] = a[j - 1]; j -= 1
        a[j] = x
    return a


def merge(a):
    if len(a) < 2: return a[:]
    l, r, out = merge(a[:len(a) // 2]), merge(a[len(a) // 2:]), []
    i = j = 0
    while i < len(l) and j < len(r):
        if r[j] < l[i]: out.append(r[j]); j += 1
        else: out.append(l[i]); i += 1
    return out + l[i:] + r[j:]


def quick(a):
    if len(a) < 2: return a[:]
    p = a[len(a) // 2]
    return quick([x for x in a if x < p]) + [x for x in a if x == p] + quick([x for x in a if p < x])


def quick_in_place(a):
    a = a[:]
    stack = [(0, len(a) - 1)]
    while stack:
        lo, hi = stack.pop()
        if lo >= hi: continue
        p, i = a[hi], lo
        for j in range(lo, hi):
            if a[j] < p: a[i], a[j] = a[j], a[i]; i += 1
        a[i], a[hi] = a[hi], a[i]
        stack += [(lo, i - 1), (i + 1, hi)]
    return a


def heap(a):
    h = a[:]
    heapq.heapify(h)
    return [heapq.heappop(h) for _ in range(len(h))]


def shell(a):
    a, gap = a[:], len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            x, j = a[i], i
            while j >= gap and x < a[j - gap]: a[j] = a[j - gap]; j -= gap
            a[j] = x
        gap //= 2
    return a


def comb(a):
    a, gap, done = a[:], len(a), False
    while not done:
        gap = max(1, int(gap / 1.3)); done = gap == 1
        for i in range(len(a) - gap):
            if a[i + gap] < a[i]: a[i], a[i + gap] = a[i + gap], a[i]; done = False
    return a


def gnome(a):
    a, i = a[:], 0
    while i < len(a):
        if i == 0 or not a[i] < a[i - 1]: i += 1
        else: a[i], a[i - 1] = a[i - 1], a[i]; i -= 1
    return a


def tree(a):
    root = None
    for x in a:
        node, place = root, None
        while node: place = (node, 1 if x < node[0] else 2); node = node[place[1]]
        if place: place[0][place[1]] = [x, None, None]
        else: root = [x, None, None]
    def walk(n):
        if n: yield from walk(n[1]); yield n[0]; yield from walk(n[2])
    return list(walk(root))


def counting(a): return [x for k in range(min(a, default=0), max(a, default=-1) + 1) for x in [k] * a.count(k)]
def radix(a):
    a, base = a[:], 1
    while any(x // base for x in a):
        buckets = [[] for _ in range(10)]
        for x in a: buckets[x // base % 10].append(x)
        a, base = sum(buckets, []), base * 10
    return a


SORTS = [bubble, selection, insertion, merge, quick, quick_in_place, heap, shell, comb, gnome, tree]
state = 12345
def rnd(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return (state >> 16) % n


inputs = {"random": [rnd(50) for _ in range(60)], "sorted": list(range(40)), "reversed": list(range(40, 0, -1)), "equal": [7] * 20, "empty": [], "one": [1], "two": [2, 1]}
for name, data in inputs.items():
    print(name, all(s(data) == sorted(data) for s in SORTS), counting(data) == sorted(data), radix(data) == sorted(data))
pairs = [Counted(k, t) for k, t in zip([3, 1, 3, 2, 1, 3, 2, 1], "abcdefgh")]
for s in [*SORTS, sorted]:
    Counted.comparisons = 0
    r = s(pairs)
    stable = all(a.tag < b.tag for a, b in zip(r, r[1:]) if a.key == b.key)
    print(f"{s.__name__:<15}{r} {'stable' if stable else 'unstable'}", Counted.comparisons if s is not sorted else "")
words = "banana Apple cherry apple Banana date fig elderberry".split()
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (-len(w), w.lower())), sorted(words, key=cmp_to_key(lambda a, b: (a[-1] > b[-1]) - (a[-1] < b[-1]))), sep="\n")
print(sorted([(2, "b"), (1, "z"), (2, "a")]), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), sorted("hello"), sorted([True, 0, -1, 2.5]), sorted([[2], [1, 5], [1]]), heapq.nsmallest(3, [5, 1, 4]), heapq.nlargest(2, "hello"), list(heapq.merge([1, 4], [2, 3])))
for f in [lambda: sorted([1, "a"]), lambda: sorted([1j, 2j]), lambda: [3, None].sort(), lambda: sorted([1], key=5)]:
    try: print(f())
    except TypeError as e: print(e)
