# is / is not, in / not in and their fallbacks.
a = [1]; b = [1]; c = a
print(a is b, a is c, a is not b, a == b, None is None, a is not None, type(1) is int, type is type)
class Contains:
    def __contains__(self, x): print("contains", x, end=" "); return x
class Iter:
    def __iter__(self): print("iter", end=" "); return iter([1, 2, 3])
class GetItem:
    def __getitem__(self, i):
        print(f"[{i}]", end=" ")
        if i > 3: raise IndexError
        return i * 10
class NoContains:
    __contains__ = None
    def __iter__(self): return iter([])
print(5 in Contains(), 0 in Contains(), "" not in Contains(), [] in Contains())
print(2 in Iter(), 9 in Iter(), 9 not in Iter())
print(20 in GetItem(), 5 in GetItem())
for f in [lambda: 1 in 5, lambda: 1 in None, lambda: 1 in NoContains(), lambda: 1 in object(), lambda: [] in {1: 2}, lambda: {} in {1}, lambda: 1 in "a", lambda: "a" in 1, lambda: 1 in int, lambda: "a" in b"a", lambda: 1 in len, lambda: None in 5.0, lambda: [1] in {(1,)}, lambda: {1} in {frozenset({1})}]:
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)
nan = float("nan")
print(nan in [nan], nan in (nan,), nan in {nan}, float("nan") in [nan], 1.0 in [1], True in [1], "" in "", "" in "a", "b" in {"b": 0}, 0 in {"b": 0}.values(), ("b", 0) in {"b": 0}.items())
print(3 in range(5), 3.0 in range(5), 3.5 in range(5), "3" in range(5), 10**30 in range(10**31), 7 in range(0, 10, 2), -1 in range(5, -5, -2), True in range(2))
it = iter([1, 2, 3, 4])
print(2 in it, list(it), 5 in (x for x in range(3)), b"b" in b"abc", 98 in b"abc", b"" in b"", bytearray(b"b") in b"abc")
x = y = 257
print(x is y, (x, y)[0] is x, [None].count(None), [x for x in [1, 2, 3] if x not in (2,)], not 1 in [1], not (1 in [1]), 1 in [1] is True)
def f(): pass
print(f is f, f.__code__ is f.__code__, a.append is a.append, a.append == a.append, f.__get__(1) == f.__get__(1), Iter().__iter__ == Iter().__iter__)
