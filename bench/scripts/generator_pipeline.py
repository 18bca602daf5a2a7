"""Generators: chained pipelines, yield from, send, generator expressions and itertools."""
import itertools
import sys


def integers(n):
    i = 0
    while i < n:
        yield i
        i += 1


def keep_if(predicate, source):
    for item in source:
        if predicate(item):
            yield item


def transform(function, source):
    for item in source:
        yield function(item)


def pairwise(source):
    source = iter(source)
    previous = next(source)
    for item in source:
        yield previous, item
        previous = item


def chunks(source, size):
    chunk = []
    for item in source:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def running_average():
    total = 0
    count = 0
    average = None
    while True:
        value = yield average
        total += value
        count += 1
        average = total // count


class Tree:
    def __init__(self, values):
        middle = len(values) // 2
        self.value = values[middle]
        self.left = Tree(values[:middle]) if middle else None
        self.right = Tree(values[middle + 1:]) if middle + 1 < len(values) else None

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def flatten(nested):
    for item in nested:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


def main(n):
    pipeline = transform(lambda x: x * 3 + 1, keep_if(lambda x: x % 7 != 0, integers(n)))
    print(sum(pipeline))
    print(sum(b - a for a, b in pairwise(keep_if(lambda x: x & 1, integers(n)))))
    print(sum(max(chunk) - min(chunk) for chunk in chunks(integers(n), 16)))
    print(sum(x * y for x, y in zip((i for i in range(n) if i % 3), (j * j % 11 for j in range(n)))))

    averager = running_average()
    next(averager)
    last = 0
    for i in range(n // 2):
        last = averager.send(i % 1000)
    print(last)

    tree = Tree(list(range(n // 40)))
    print(sum(1 for _ in tree), sum(itertools.islice(tree, 500)))
    nested = [[i, [i + 1, [i + 2]], i + 3] for i in range(n // 16)]
    print(sum(flatten(nested)))
    evens = itertools.takewhile(lambda x: x < n, itertools.count(0, 2))
    print(sum(itertools.chain(evens, itertools.repeat(1, 1000))))
    print(any(x > n for x in integers(n)), all(x < n for x in integers(n)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2400000)
