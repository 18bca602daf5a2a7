# iter() and next() in all forms, sentinels, exhausted iterators, iterator types.
class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return CountIt(self.n)
class CountIt:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
c = Count(3)
print(list(c), list(c), [*c], sum(c), max(c), 2 in c, tuple(zip(c, c)), dict(zip("abc", c)))
it = iter(c); print(next(it), list(it), next(it, "d"), iter(it) is it)
try: next(it)
except StopIteration as e: print(repr(e), e.value)
for t in ([], (), "", b"", {}, set(), frozenset(), range(0), {}.keys(), {}.values(), {}.items(), bytearray(), memoryview(b""), reversed([]), reversed(()), reversed({}), reversed(range(1)), enumerate([]), zip(), map(str, []), filter(None, []), iter(int, 0), (x for x in [])):
    print(type(iter(t)).__name__, end=" ")
print()
vals = iter([3, 2, 1, 0, 9])
print(list(iter(lambda: next(vals), 0)), list(vals))
class Callable:
    n = 0
    def __call__(self): self.n += 1; return self.n
print(list(iter(Callable(), 4)))
def stop(): raise StopIteration("from callable")
print(list(iter(stop, None)))
it = iter([1, 2, 3]); next(it); print(it.__length_hint__(), it.__reduce__()[1:], list(it), it.__length_hint__())
l = [1, 2]; it = iter(l); next(it); l.append(3); print(list(it)); l.append(4); print(list(it))
l = [1, 2, 3]; r = reversed(l); next(r); l.append(9); print(list(r))
print(list(reversed("abc")), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1}.items())), list(reversed(range(3))), list(reversed(bytes(b"ab"))))
d = {"a": 1}; it = iter(d); d["b"] = 2
try: next(it)
except RuntimeError as e: print(e)
d = {"a": 1, "b": 2}; it = iter(d.items()); next(it); d["a"] = 5; print(next(it), d)
d = {"a": 1, "b": 2}; it = iter(d); del d["a"]; d["c"] = 3
try: print(list(it))
except RuntimeError as e: print(e)
s = {1}; it = iter(s); s.add(2)
try: next(it)
except RuntimeError as e: print(e)
print(list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), next(enumerate([7], 2**70)), list(zip("ab", [1, 2, 3])), list(zip()), list(zip([1])), list(map(lambda *a: a, "ab", [1, 2])), list(map(None.__class__, [])), list(filter(str.isdigit, "a1b2")))
print(list(zip("ab", "cd", strict=True)), list(map(lambda a, b: a + b, "ab", "cd", strict=True)))
for f in [lambda: list(zip("ab", "c", strict=True)), lambda: list(zip("a", "cd", strict=True)), lambda: list(zip("a", "b", "cd", strict=True)), lambda: list(map(lambda a, b: 0, "ab", "c", strict=True)), lambda: next(5), lambda: next(c), lambda: iter(5, 6), lambda: next(iter([]), 1, 2), lambda: list(map(5, [1])), lambda: enumerate(), lambda: list(enumerate([1], "a")), lambda: list(filter(1, [1])), lambda: reversed(c), lambda: reversed(iter([]))]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Rev:
    def __reversed__(self): return "not even an iterator"
print(reversed(Rev()))
class BadStop:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(1, 2)
print(list(BadStop()))
