import copy
import pickle
from collections import deque
from _show import show

show(globals(), """
deque(), deque([1, 2]), deque("abc", 2), deque(maxlen=3), deque(iterable="ab"), deque([], 0), repr(deque([1], 5)), deque([1]).maxlen, deque([], 4).maxlen
deque(1)
deque([], -1)
deque([], "a")
deque([], 1.0)
deque(1, 2, 3)
deque(foo=1)
deque([1, 2, 3])[0], deque([1, 2, 3])[-1], len(deque("ab")), 2 in deque([1, 2]), list(reversed(deque("abc"))), bool(deque()), deque("aab").count("a"), deque("abc").index("c"), deque([1, 2, 1]).index(1, 1)
deque([1])[1]
deque([1])["a"]
deque([1, 2, 3])[0:2]
deque("abc").index("z")
deque("abc").index("a", 1, 2)
deque([1]) + deque([2]), deque([1, 2], 3) + deque([3, 4]), deque([1]) * 3, 2 * deque("a"), deque("ab", 3) * 2, deque([1]) * 0
deque([1]) + [2]
deque([1]) * "a"
deque([1, 2]) == deque([1, 2]), deque([1]) == [1], deque([1]) < deque([2]), deque("ab") != deque("ab", 5), deque([1, 2]) <= deque([1])
deque([1]) < [2]
hash(deque())
deque([1]).copy(), copy.copy(deque([1], 4)), copy.deepcopy(deque([[1]])), pickle.loads(pickle.dumps(deque([1, 2], 5))), deque([1]).__reduce__()[0]
deque().pop()
deque().popleft()
deque([1]).foo
deque([1]).maxlen = 5
next(iter(deque([7]))), iter(deque([1, 2])).__length_hint__(), type(iter(deque())), type(reversed(deque()))
deque[int], type(deque[int]), isinstance(deque(), __import__("collections").abc.MutableSequence)
""")


def attempt(label, action, maxlen=None):
    d = deque("abcde", maxlen)
    try:
        result = action(d)
        print(f"{label:26} {result!r:10} {d}")
    except Exception as error:
        print(f"{label:26} {type(error).__name__}: {error}  {d}")


def setitem(i, v):
    def run(d):
        d[i] = v
    return run


def delitem(i):
    def run(d):
        del d[i]
    return run


for label, action in [("append", lambda d: d.append("x")), ("appendleft", lambda d: d.appendleft("x")), ("extend", lambda d: d.extend("xy")), ("extendleft", lambda d: d.extendleft("xy")), ("extend self", lambda d: d.extend(d)), ("extendleft self", lambda d: d.extendleft(d)), ("extend int", lambda d: d.extend(5)), ("pop", lambda d: d.pop()), ("popleft", lambda d: d.popleft()), ("pop 1", lambda d: d.pop(1)), ("rotate", lambda d: d.rotate()), ("rotate 2", lambda d: d.rotate(2)), ("rotate -2", lambda d: d.rotate(-2)), ("rotate 12", lambda d: d.rotate(12)), ("rotate 0", lambda d: d.rotate(0)), ("rotate str", lambda d: d.rotate("a")), ("rotate 1.0", lambda d: d.rotate(1.0)), ("reverse", lambda d: d.reverse()), ("clear", lambda d: d.clear()), ("insert 0", lambda d: d.insert(0, "x")), ("insert 2", lambda d: d.insert(2, "x")), ("insert -1", lambda d: d.insert(-1, "x")), ("insert 99", lambda d: d.insert(99, "x")), ("insert str", lambda d: d.insert("a", "x")), ("remove", lambda d: d.remove("c")), ("remove missing", lambda d: d.remove("z")), ("set 0", setitem(0, "X")), ("set -1", setitem(-1, "X")), ("set 9", setitem(9, "X")), ("set slice", setitem(slice(0, 2), "XY")), ("del 0", delitem(0)), ("del 2", delitem(2)), ("del -1", delitem(-1)), ("del 9", delitem(9)), ("del slice", delitem(slice(0, 2))), ("iadd", lambda d: d.__iadd__("xy")), ("iadd int", lambda d: d.__iadd__(5)), ("imul", lambda d: d.__imul__(2)), ("imul 0", lambda d: d.__imul__(0))]:
    attempt(label, action)
    attempt(label + " (max 5)", action, 5)
for action in (lambda d: d.append(1), lambda d: d.popleft(), lambda d: d.rotate(1), lambda d: d.clear(), lambda d: d.__setitem__(0, 9)):
    d = deque("abc")
    try:
        for x in d:
            action(d)
        print("finished", d)
    except RuntimeError as error:
        print("RuntimeError:", error)
d = deque([1, 2])
d.append(d)
print(d, d[2] is d)
tail = deque(maxlen=3)
for i in range(10):
    tail.append(i)
print(tail, deque(range(10), 3), deque(iter("abcdef"), maxlen=2))
big = deque(range(1000))
big.rotate(333)
print(big[0], big[500], big[-1], big.index(0), len(big), sum(big))
for i in range(900):
    big.pop() if i % 3 else big.popleft()
print(len(big), big[0], big[-1])


class D(deque):
    def __repr__(self):
        return "D" + super().__repr__()


print(D("ab"), D("ab") + D("c"), type(D("a").copy()), D([1], 3), D("ab") * 2, type(copy.copy(D("x", 4))))
