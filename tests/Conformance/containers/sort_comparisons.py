"""Which pairs a sort compares, and in which order: a program sees it where the comparison is its own, or where it is no order."""
import random


class Key:
    log = []

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Key.log.append((self.value, other.value))
        return self.value < other.value

    def __repr__(self):
        return f'K{self.value}'


def compared(values, **options):
    Key.log = []
    result = sorted(map(Key, values), **options)
    log = Key.log
    shown = log if len(log) < 20 else f'{len(log)} comparisons, {hash(tuple(log))}'
    print(shown, [key.value for key in result][:8])


compared([])
compared([1])
compared([2, 1])
compared([3, 1, 2])
compared([1, 2, 3])
compared([3, 2, 1], reverse=True)
compared([2, 2, 1, 1])
compared([5, 5, 4, 4, 4, 3, 6, 7])

random.seed(7)
for size in (10, 63, 64, 65, 100, 300, 1000, 2500):
    print(size)
    compared([random.randrange(1_000_000) for _ in range(size)])
    compared(range(size))
    compared(range(size, 0, -1))
    compared([random.randrange(5) for _ in range(size)])
    compared([i % 7 for i in range(size)])
    compared([size - i // 3 for i in range(size)])
    compared([*range(size // 2), *range(size // 2, 0, -1)])
    compared([i if i % 50 else -i for i in range(size)], reverse=True)
    compared([random.random() < 0.01 for _ in range(size)])

nan = float('nan')
print(sorted([20.7, nan, 14.4, 18.3, 19.2, nan]))
print(sorted([3.0, nan, 2.0, 1.0], reverse=True))
print(sorted([(nan, 1), (2.0, 3), (1.0, 0), (nan, 0), (0.0, 9)]))
print(sorted([(1, Key(2)), (1, Key(1)), (0, Key(5))]))
print(sorted([{1}, {1, 2}, {0}, set(), {2}]))
print(sorted(['b', 'a', 'C'], key=Key), sorted([3, 1, 2], key=lambda n: Key(-n)))


class Failing:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Failing.left -= 1
        if not Failing.left:
            raise ValueError('enough')
        return self.value < other.value


for left in (1, 10, 100, 400, 900):
    Failing.left = left
    items = [Failing(random.randrange(1000)) for _ in range(150)]
    before = sorted(item.value for item in items)
    try:
        items.sort()
    except ValueError as error:
        print(left, error, sorted(item.value for item in items) == before)
    else:
        print(left, 'sorted')
