# Sequence patterns: lists, tuples, stars, nesting, what is a sequence, length checks.
from collections import deque, namedtuple, UserList
from collections.abc import Sequence
import array
def m(v):
    match v:
        case []: return "empty"
        case [x]: return f"one {x!r}"
        case [1, y]: return f"1 then {y!r}"
        case (x, y): return f"pair {x!r} {y!r}"
        case ["a", *rest]: return f"a-star {rest}"
        case [*init, "z"]: return f"star-z {init}"
        case [first, *_, [a, b] | (a, b)]: return f"nested {first} {a} {b}"
        case [1, *mid, 9]: return f"1..9 {mid}"
        case [_, _, *_]: return "two or more"
        case _: return "no sequence"
P = namedtuple("P", "x y")
class MySeq(Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): print("len", end=" "); return len(self.a)
    def __getitem__(self, i): print(f"[{i}]", end=" "); return self.a[i]
class NotSeq:
    def __len__(self): return 1
    def __getitem__(self, i): return i
class SubList(list): pass
for v in [[], (), [5], (5,), [1, 2], [2, 3], ["a", 1, 2], ["b", 1, "z"], [0, 5, [6, 7]], [1, 2, 3, 9], [4, 4, 4], "ab", b"ab", bytearray(b"ab"), {1, 2}, {1: 2}, range(2), deque([7, 8]), P(3, 4), MySeq(1, 2), MySeq(1, 5, 9), NotSeq(), SubList([1]), iter([1]), None, array.array("i", [1, 2]), memoryview(b"ab"), UserList([1]), frozenset([1]), {}.keys(), (x for x in [])]:
    print(type(v).__name__, m(v))
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a, b, c, d)
match 1, 2, 3:
    case a, b, c: print("open", a, b, c)
match (1, 2, 3, 4, 5):
    case a, *_, e: print(a, e)
match [1, 2, 3]:
    case [*all]: print(all, type(all))
match (1, 2):
    case [*all]: print(all, type(all))
match [[1, 2], [3, 4]]:
    case [[a, _], [_, d]] if a < d: print("guarded", a, d)
match [1, 2, 3, 4]:
    case [a, b, *c, d] as whole: print(a, b, c, d, whole)
match 5,:
    case x,: print("single", x)
match *range(3), 9:
    case [*x, 9]: print(x)
def partial(v):
    a = b = "unset"
    match v:
        case [a, b, 3]: return "first", a, b
        case [a, b, c]: return "second", a, b, c
    return "none", a, b
print(partial([1, 2, 3]), partial([1, 2, 4]), partial([1]))
class Registered:
    def __len__(self): return 2
    def __getitem__(self, i): return "xy"[i]
Sequence.register(Registered)
match Registered():
    case [a, b]: print("registered", a, b)
class BadLen(list):
    def __len__(self): return 5
try:
    match BadLen([1, 2]):
        case [a, b, c, d, e]: print("?")
except ValueError as ex: print(ex)
