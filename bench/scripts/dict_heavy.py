"""Dictionaries: string, int and tuple keys, insertion and deletion, grouping, nesting, inverting."""
import collections
import sys


def counters(n):
    counts = {}
    for i in range(n):
        key = i * 7919 % 1009
        counts[key] = counts.get(key, 0) + 1
    return max(counts.values()), len(counts)


def string_keys(n):
    names = ["key%d" % i for i in range(500)]
    table = dict.fromkeys(names, 0)
    for i in range(n):
        table[names[i % 500]] += i
    return sum(table.values())


def tuple_keys(n):
    grid = {}
    for i in range(n):
        grid[i % 211, i % 97] = i
    return len(grid), sum(x * y for x, y in grid)


def churn(n):
    """A sliding window: each step adds a key and removes the oldest one."""
    window = {}
    for i in range(n):
        window[i * 31 % 1000003] = i
        if len(window) > 100:
            del window[next(iter(window))]
    return len(window), sum(window.values())


def grouping(n):
    groups = {}
    by_list = collections.defaultdict(list)
    for i in range(n):
        groups.setdefault(i % 100, []).append(i)
        by_list[i * i % 97].append(i)
    return sum(len(g) * k for k, g in groups.items()), sum(max(g) for g in by_list.values())


def records(n):
    total = 0
    for i in range(n):
        record = {"id": i, "name": "x", "score": i % 10, "tags": None}
        record["score"] += 1
        if "name" in record and record["tags"] is None:
            record.update(flag=True, score=record["score"] * 2)
        total += record["score"] + len(record)
        if record.pop("missing", 0):
            total += 1
    return total


def comprehensions(n):
    total = 0
    for i in range(n // 1000):
        squares = {x: x * x for x in range(i, i + 200)}
        inverse = {v: k for k, v in squares.items()}
        merged = {**squares, **inverse}
        merged |= {-1: i}
        total += len(merged) + sum(inverse.values()) + len(squares.keys() & inverse.keys())
    return total


def memoised(n):
    memo = {}

    def collatz(x):
        if x == 1:
            return 0
        if x in memo:
            return memo[x]
        steps = 1 + collatz(x // 2 if x % 2 == 0 else 3 * x + 1)
        memo[x] = steps
        return steps

    return max((collatz(i), i) for i in range(1, n // 8)), len(memo)


def main(n):
    print(counters(n))
    print(string_keys(n))
    print(tuple_keys(n))
    print(churn(n // 2))
    print(grouping(n // 2))
    print(records(n // 2))
    print(comprehensions(n))
    print(memoised(n))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1600000)
