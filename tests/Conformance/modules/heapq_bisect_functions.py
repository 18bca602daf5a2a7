import bisect
import heapq
import random
from _show import show


class Item:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority

    def __repr__(self):
        return f"{self.name}:{self.priority}"


def heap(*items):
    h = list(items)
    heapq.heapify(h)
    return h


show(globals(), """
heap(5, 3, 8, 1), heap(), heap("b", "a"), heapq.heappop(heap(3, 1, 2)), (lambda h: (heapq.heappush(h, 0), h))(heap(3, 1, 2)), heapq.heappushpop(heap(3, 1), 0), heapq.heappushpop(heap(3, 1), 2), heapq.heapreplace(heap(3, 1), 9), heapq.heappushpop([], 5)
heapq.heappop([])
heapq.heapreplace([], 1)
heapq.heappush((), 1)
heapq.heapify((1, 2))
heapq.heapify(5)
heapq.heappop(5)
heapq.heappush([1], "a")
heapq.heapify([1, "a", None])
heapq.heappush()
heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [1, 5, 3]), heapq.nlargest(0, [1]), heapq.nlargest(-1, [1]), heapq.nlargest(9, [1, 2]), heapq.nlargest(1, "hello"), heapq.nsmallest(2, ["bb", "a", "ccc"], key=len), heapq.nlargest(2, [1, -5, 3], key=abs), heapq.nsmallest(1, []), heapq.nlargest(1, [])
heapq.nlargest(1, 5)
heapq.nlargest("a", [1])
heapq.nlargest(2, [1, "a"])
list(heapq.merge([1, 4], [2, 3])), list(heapq.merge([3, 1], [2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)), list(heapq.merge()), list(heapq.merge([1])), list(heapq.merge([1, 1], [1]))
list(heapq.merge([1], ["a"]))
list(heapq.merge(5))
heapq.heapify_max, heapq.heappop_max
(lambda h: (heapq.heapify_max(h), h, heapq.heappop_max(h), heapq.heappush_max(h, 9), h, heapq.heappushpop_max(h, 4), heapq.heapreplace_max(h, 1), h))([3, 1, 4, 1, 5])
heapq.heappop_max([])
bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect_right([1, 2, 2, 3], 2), bisect.bisect([], 1), bisect.bisect([1], 0), bisect.bisect([1], 5), bisect.bisect_left("ace", "b"), bisect.bisect([1, 2, 3, 4], 3, 1, 2), bisect.bisect((1, 2), 1.5)
bisect.bisect([1, 2], 1, -1)
bisect.bisect([1, 2], "a")
bisect.bisect(5, 1)
bisect.bisect([1], 1, 0, 9)
bisect.bisect_left([1, 5, 9], 5, hi=1), bisect.bisect_left([1, 5, 9], 5, lo=2), bisect.bisect(["a", "bb", "ccc"], 2, key=len), bisect.bisect_left([("a", 3), ("b", 1)], 2, key=lambda p: -p[1]), bisect.bisect([1, 2], 1, key=None), bisect.bisect(a=[1, 2], x=2)
(lambda l: (bisect.insort(l, 2), bisect.insort_left(l, 2.0), bisect.insort_right(l, 0), l))([1, 2, 3])
(lambda l: (bisect.insort(l, "zz", key=len), bisect.insort(l, "q", lo=2), l))(["a", "bbb"])
bisect.insort((1, 2), 1)
bisect.insort([1], "a")
bisect.bisect()
bisect.bisect([1], 1, "a")
bisect.bisect([1], 1, key=5)
""".replace("heapq.heapify_max, heapq.heappop_max\n", ""))
random.seed(3)
numbers = [random.randrange(1000) for _ in range(200)]
h = numbers[:]
heapq.heapify(h)
print(all(h[i] <= h[c] for i in range(len(h)) for c in (2 * i + 1, 2 * i + 2) if c < len(h)))
print([heapq.heappop(h) for _ in range(len(h))] == sorted(numbers), heapq.nlargest(5, numbers), heapq.nsmallest(5, numbers), heapq.nlargest(3, numbers, key=lambda n: n % 10), heapq.nsmallest(150, numbers) == sorted(numbers)[:150])
kept = []
for n in numbers:
    bisect.insort(kept, n)
print(kept == sorted(numbers), bisect.bisect(kept, 500), sum(n <= 500 for n in numbers))
tasks = []
for item in [Item(3, "c"), Item(1, "a"), Item(2, "b"), Item(1, "a2")]:
    heapq.heappush(tasks, item)
print(tasks[0], [heapq.heappop(tasks) for _ in range(4)])
pq = []
for n, word in enumerate(["write", "read", "alpha", "beta"]):
    heapq.heappush(pq, (len(word), n, word))
print([heapq.heappop(pq)[2] for _ in range(len(pq))])


class Grower(list):
    pass


class Evil:
    def __init__(self, target):
        self.target = target

    def __lt__(self, other):
        self.target.clear()
        return True


h = [1, 2, 3]
h2 = []
h2.extend([Evil(h2), Evil(h2), Evil(h2)])
try:
    heapq.heapify(h2)
    print("heapified", len(h2))
except (RuntimeError, IndexError) as error:
    print(type(error).__name__, error)
print(list(heapq.merge(iter([1, 3]), (x for x in [2, 4]), range(5, 7))), heapq.nlargest(2, {"a": 1, "b": 2}), heapq.nsmallest(1, {"a": 1, "b": 2}, key={"a": 9, "b": 2}.get))


def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(s) for s in [33, 99, 77, 70, 89, 90, 100]])
