# Iterator classes as public programs write them: countdown, fibonacci, cyclic, reversible, peekable, infinite with islice.
import itertools
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self):
        for i in range(self.n, 0, -1): yield i
    def __reversed__(self): yield from range(1, self.n + 1)
    def __len__(self): return self.n
class Fib:
    def __init__(self, limit=None): self.limit, self.a, self.b = limit, 0, 1
    def __iter__(self): return self
    def __next__(self):
        if self.limit is not None and self.a > self.limit: raise StopIteration
        self.a, self.b, r = self.b, self.a + self.b, self.a
        return r
class Cycle:
    def __init__(self, items): self.items, self.i = list(items), -1
    def __iter__(self): return self
    def __next__(self): self.i = (self.i + 1) % len(self.items); return self.items[self.i]
class Peekable:
    _none = object()
    def __init__(self, it): self.it, self.head = iter(it), self._none
    def __iter__(self): return self
    def __next__(self):
        if self.head is not self._none: v, self.head = self.head, self._none; return v
        return next(self.it)
    def peek(self, *default):
        if self.head is self._none:
            try: self.head = next(self.it)
            except StopIteration:
                if default: return default[0]
                raise
        return self.head
    def __bool__(self): return self.peek(self._none) is not self._none
c = Countdown(4); print(list(c), list(c), list(reversed(c)), len(c), 3 in c, max(c), sorted(c), [*zip(c, reversed(c))])
f = Fib(50); print(list(f), list(f)); print(list(itertools.islice(Fib(), 12)), next(Fib()), sum(Fib(100)))
cy = Cycle("abc"); print([next(cy) for _ in range(7)], [x for x, _ in zip(cy, range(4))], "".join(itertools.islice(cy, 5)))
p = Peekable([1, 2, 3]); print(p.peek(), next(p), p.peek(), list(p), bool(p), p.peek("none"))
try: p.peek()
except StopIteration: print("stop")
p = Peekable("112223"); runs = []
while p:
    k, n = next(p), 1
    while p and p.peek() == k: next(p); n += 1
    runs.append((k, n))
print(runs)
try: next(Cycle([]))
except ZeroDivisionError as e: print(e)
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self): yield self.v; yield from itertools.chain.from_iterable(self.kids)
    def leaves(self): return (n for k in self.kids for n in k.leaves()) if self.kids else iter([self.v])
    def depth(self): return 1 + max((k.depth() for k in self.kids), default=0)
t = Tree(1, Tree(2, Tree(3), Tree(4)), Tree(5)); print(list(t), list(t.leaves()), t.depth(), sum(t), 4 in t)
class Matrix:
    def __init__(self, rows): self.rows = rows
    def __iter__(self): return (x for r in self.rows for x in r)
    @property
    def columns(self): return zip(*self.rows)
m = Matrix([[1, 2], [3, 4]]); print(list(m), [list(c) for c in m.columns], max(m), min(m, key=lambda x: -x))
