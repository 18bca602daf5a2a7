"""LRU caches: a linked list with a dict, an OrderedDict, and functools.lru_cache."""
import collections
import functools
import sys


class Node:
    __slots__ = ("key", "value", "previous", "next")

    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.previous = None
        self.next = None


class LinkedCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.nodes = {}
        self.head = Node(None, None)
        self.tail = Node(None, None)
        self.head.next = self.tail
        self.tail.previous = self.head
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.previous.next = node.next
        node.next.previous = node.previous

    def _push_front(self, node):
        node.next = self.head.next
        node.previous = self.head
        self.head.next.previous = node
        self.head.next = node

    def get(self, key, default=None):
        node = self.nodes.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(node)
        self._push_front(node)
        return node.value

    def put(self, key, value):
        node = self.nodes.get(key)
        if node is not None:
            node.value = value
            self._unlink(node)
            self._push_front(node)
            return
        if len(self.nodes) >= self.capacity:
            oldest = self.tail.previous
            self._unlink(oldest)
            del self.nodes[oldest.key]
        node = Node(key, value)
        self.nodes[key] = node
        self._push_front(node)

    def __len__(self):
        return len(self.nodes)

    def __contains__(self, key):
        return key in self.nodes


class OrderedCache(collections.OrderedDict):
    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        if len(self) > self.capacity:
            del self[next(iter(self))]


@functools.lru_cache(maxsize=512)
def expensive(a, b):
    return a * a + b


@functools.lru_cache(maxsize=None)
def paths(x, y):
    if x == 0 or y == 0:
        return 1
    return paths(x - 1, y) + paths(x, y - 1)


def keys(n):
    seed = 3
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        yield (seed >> 16) % 700 if seed & 256 else (seed >> 16) % 90


def main(n):
    cache = LinkedCache(300)
    total = 0
    for key in keys(n):
        value = cache.get(key)
        if value is None:
            value = key * 3
            cache.put(key, value)
        total += value
    print(total, cache.hits, cache.misses, len(cache), 5 in cache)

    ordered = OrderedCache(300)
    total = misses = 0
    for key in keys(n // 3):
        if key in ordered:
            total += ordered[key]
        else:
            ordered[key] = key * 2
            misses += 1
    print(total, misses, len(ordered))

    total = 0
    for key in keys(n):
        total += expensive(key, 1)
    print(total, expensive.cache_info())
    print(paths(60, 60))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1500000)
