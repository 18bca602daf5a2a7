"""An LRU cache by a doubly linked list and a dict, one by OrderedDict, and a decorator with statistics."""
from collections import OrderedDict
import functools


class Node:
    __slots__ = ("key", "value", "prev", "next")

    def __init__(self, key=None, value=None):
        self.key, self.value, self.prev, self.next = key, value, None, None


class LRU:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity, self.map = capacity, {}
        self.head, self.tail = Node(), Node()
        self.head.next, self.tail.prev = self.tail, self.head
        self.hits = self.misses = 0

    def _unlink(self, node):
        node.prev.next, node.next.prev = node.next, node.prev

    def _push(self, node):
        node.prev, node.next = self.head, self.head.next
        self.head.next.prev = node
        self.head.next = node

    def get(self, key, default=None):
        node = self.map.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(node)
        self._push(node)
        return node.value

    def put(self, key, value):
        if key in self.map:
            node = self.map[key]
            node.value = value
            self._unlink(node)
        else:
            if len(self.map) >= self.capacity:
                oldest = self.tail.prev
                self._unlink(oldest)
                del self.map[oldest.key]
            node = self.map[key] = Node(key, value)
        self._push(node)

    def __len__(self):
        return len(self.map)

    def __iter__(self):
        node = self.head.next
        while node is not self.tail:
            yield node.key, node.value
            node = node.next

    def __contains__(self, key):
        return key in self.map

    def __repr__(self):
        return f"LRU({', '.join(f'{k}={v}' for k, v in self)})"


class OrderedLRU(OrderedDict):
    def __init__(self, capacity, *args, **kwargs):
        self.capacity = capacity
        super().__init__(*args, **kwargs)

    def __getitem__(self, key):
        self.move_to_end(key)
        return super().__getitem__(key)

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)
        if len(self) > self.capacity:
            oldest = next(iter(self))
            del self[oldest]


def cached(capacity):
    def decorate(f):
        cache = LRU(capacity)

        @functools.wraps(f)
        def wrapper(*args):
            if args in cache:
                return cache.get(args)
            cache.misses += 1
            value = f(*args)
            cache.put(args, value)
            return value
        wrapper.cache = cache
        return wrapper
    return decorate


lru = LRU(3)
for op in ["put a 1", "put b 2", "put c 3", "get a", "put d 4", "get b", "get c", "put a 10", "put e 5", "get zz", "get d"]:
    name, *args = op.split()
    print(f"{op:<10} -> {getattr(lru, name)(*args)!r:<6} {lru}")
print(len(lru), "a" in lru, "b" in lru, lru.hits, lru.misses, dict(lru))
o = OrderedLRU(2, x=1)
o["y"] = 2; o["x"]; o["z"] = 3
print(list(o.items()), "y" in o)


@cached(50)
def ways(n, coins=(50, 25, 10, 5, 1)):
    if n == 0: return 1
    if n < 0 or not coins: return 0
    return ways(n - coins[0], coins) + ways(n, coins[1:])


print(ways(100), ways.__name__, len(ways.cache) <= 50, ways.cache.hits > 0)


@functools.lru_cache(maxsize=2)
def slow(x): print("computing", x); return x * x


print([slow(x) for x in (1, 2, 1, 3, 2)], slow.cache_info())
slow.cache_clear(); print(slow.cache_info(), slow.__wrapped__(9))
try: slow([])
except TypeError as e: print(e)
try: LRU(0)
except ValueError as e: print(e)
