"""Caches with different policies, tried with the same requests."""
from abc import ABC, abstractmethod
from collections import OrderedDict, defaultdict
from functools import wraps


class Cache(ABC):
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError(f"{type(self).__name__} needs a capacity of at least 1, not {capacity}")
        self.capacity = capacity
        self.hits = self.misses = 0

    def __getitem__(self, key):
        try:
            value = self._get(key)
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        return value

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    @abstractmethod
    def _get(self, key): ...

    @abstractmethod
    def __setitem__(self, key, value): ...

    @abstractmethod
    def __iter__(self): ...

    def __contains__(self, key):
        return any(key == k for k in self)

    def __len__(self):
        return sum(1 for _ in self)

    @property
    def ratio(self):
        total = self.hits + self.misses
        return self.hits / total if total else 0.0

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(str, self))})"


class Fifo(Cache):
    def __init__(self, capacity):
        super().__init__(capacity)
        self.data = {}

    def _get(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        if key not in self.data and len(self.data) >= self.capacity:
            del self.data[next(iter(self.data))]
        self.data[key] = value

    def __iter__(self):
        return iter(self.data)


class Lru(Cache):
    def __init__(self, capacity):
        super().__init__(capacity)
        self.data = OrderedDict()

    def _get(self, key):
        self.data.move_to_end(key)
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value
        self.data.move_to_end(key)
        if len(self.data) > self.capacity:
            self.data.popitem(last=False)

    def __iter__(self):
        return reversed(self.data)


class Link:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.prev = self.next = self


class LinkedLru(Cache):
    """The same with a doubly linked list."""

    def __init__(self, capacity):
        super().__init__(capacity)
        self.table, self.head = {}, Link()

    def _unlink(self, link):
        link.prev.next, link.next.prev = link.next, link.prev

    def _front(self, link):
        link.prev, link.next = self.head, self.head.next
        link.prev.next = link.next.prev = link

    def _get(self, key):
        link = self.table[key]
        self._unlink(link)
        self._front(link)
        return link.value

    def __setitem__(self, key, value):
        if link := self.table.get(key):
            link.value = value
            self._unlink(link)
        else:
            if len(self.table) == self.capacity:
                oldest = self.head.prev
                self._unlink(oldest)
                del self.table[oldest.key]
            link = self.table[key] = Link(key, value)
        self._front(link)

    def __iter__(self):
        link = self.head.next
        while link is not self.head:
            yield link.key
            link = link.next


class Lfu(Cache):
    def __init__(self, capacity):
        super().__init__(capacity)
        self.values, self.counts, self.buckets, self.least = {}, {}, defaultdict(OrderedDict), 0

    def _touch(self, key):
        count = self.counts[key]
        del self.buckets[count][key]
        if not self.buckets[count]:
            del self.buckets[count]
            if self.least == count:
                self.least += 1
        self.counts[key] = count + 1
        self.buckets[count + 1][key] = None

    def _get(self, key):
        value = self.values[key]
        self._touch(key)
        return value

    def __setitem__(self, key, value):
        if key in self.values:
            self.values[key] = value
            self._touch(key)
            return
        if len(self.values) >= self.capacity:
            victim, _ = self.buckets[self.least].popitem(last=False)
            del self.values[victim], self.counts[victim]
        self.values[key], self.counts[key], self.least = value, 1, 1
        self.buckets[1][key] = None

    def __iter__(self):
        return iter(sorted(self.values, key=lambda k: (-self.counts[k], k)))


def cached(cache):
    def decorate(function):
        @wraps(function)
        def wrapper(*args):
            try:
                return cache[args]
            except KeyError:
                cache[args] = value = function(*args)
                return value
        wrapper.cache = cache
        return wrapper
    return decorate


requests = [1, 2, 3, 1, 4, 1, 2, 5, 1, 2, 3, 4, 5, 1, 1, 6, 2, 1, 7, 1, 2]
for cls in (Fifo, Lru, LinkedLru, Lfu):
    for capacity in (2, 3, 5):
        cache = cls(capacity)
        for page in requests:
            if cache.get(page) is None:
                cache[page] = page * page
        print(f"{cache!r:32} hits {cache.hits:2} of {cache.hits + cache.misses} = {cache.ratio:.1%}", 1 in cache, 99 in cache, len(cache))
a, b = Lru(3), LinkedLru(3)
same = True
for i in range(200):
    k = (i * i + 7 * i) % 11
    if i % 3:
        a[k] = b[k] = i
    else:
        same &= a.get(k) == b.get(k)
    same &= list(a) == list(b)
print("both LRU agree:", same, a.hits == b.hits, a)


@cached(Lru(50))
def paths(r, c):
    "Paths through a grid."
    return 1 if r == 0 or c == 0 else paths(r - 1, c) + paths(r, c - 1)


print(paths(16, 16), paths.__name__, paths.__doc__, paths.cache.hits, paths.cache.misses, len(paths.cache))
for bad in (lambda: Lru(0), lambda: Cache(3), lambda: Lru(2)["x"], lambda: Lfu(1)[[]]):
    try:
        bad()
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)
