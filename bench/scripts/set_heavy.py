"""Sets: membership, algebra, frozen sets as keys, de-duplication and graph search."""
import sys


def membership(n):
    even = set(range(0, 20000, 2))
    hits = 0
    for i in range(n):
        if i % 20011 in even:
            hits += 1
    return hits


def algebra(n):
    total = 0
    a = set(range(0, 600, 2))
    b = set(range(0, 600, 3))
    for i in range(n // 500):
        c = a | b
        c.discard(i % 600)
        total += len(c) + len(a & b) + len(a - b) + len(a ^ b)
        total += a.isdisjoint(b) + (a <= c) + (c >= b)
        c &= a
        c -= {0, 2, 4}
        total += len(c)
    return total


def unique(n):
    seen = set()
    result = []
    for i in range(n):
        value = i * i % 65537
        if value not in seen:
            seen.add(value)
            result.append(value)
    return len(result), sum(result)


def words(n):
    alphabet = ["%s%s" % (a, b) for a in "abcdefghij" for b in "klmnopqrst"]
    seen = set()
    duplicates = 0
    for i in range(n):
        word = alphabet[i % 100] + alphabet[i * 7 // 3 % 100]
        if word in seen:
            duplicates += 1
        else:
            seen.add(word)
    return duplicates, len(seen), min(seen), max(seen)


def frozen(n):
    groups = {}
    for i in range(n // 4):
        key = frozenset((i % 7, i % 5, i % 3))
        groups[key] = groups.get(key, 0) + 1
    return len(groups), max(groups.values())


def flood(size):
    """Breadth-first search over tuples in sets."""
    frontier = {(0, 0)}
    seen = set(frontier)
    steps = 0
    while frontier:
        following = set()
        for x, y in frontier:
            for cell in ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)):
                if (cell not in seen and 0 <= cell[0] < size and 0 <= cell[1] < size
                        and (cell[0] * 5 + cell[1] * 3) % 7):
                    following.add(cell)
        seen |= following
        frontier = following
        steps += 1
    return steps, len(seen)


def powersets(n):
    total = 0
    items = list(range(10))
    for _ in range(n // 20000):
        subsets = {frozenset()}
        for item in items:
            subsets |= {subset | {item} for subset in subsets}
        total += sum(len(subset) for subset in subsets)
    return total


def main(n):
    print(membership(n * 2))
    print(algebra(n))
    print(unique(n))
    print(words(n))
    print(frozen(n))
    print(flood(int(n ** 0.5) // 2))
    print(powersets(n))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000000)
