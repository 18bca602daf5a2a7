from _show import show


class S(set):
    pass


class F(frozenset):
    pass


class Bad:
    def __hash__(self):
        raise ValueError("unhashable on purpose")


s = {1, 2, 3}
f = frozenset([1, 2, 3])
show(globals(), """
set(), {1}, set([1, 2, 1]), set("a"), set(range(5)), frozenset(), frozenset([1]), frozenset("a"), S([1]), F([1]), {*[1, 2], *(3,)}, set({1: 2}), {frozenset({1})}, set(x for x in [1])
set(1)
set(None)
set([[]])
{[]}
{1, {2}}
{Bad()}
set([1], [2])
set(iterable=[1])
frozenset(1)
frozenset([1], [2])
frozenset(f) is f, frozenset(frozenset()) == frozenset(), set(s) is s, f.copy() is f, s.copy() is s, type(F([1]).copy()), type(S([1]).copy()), frozenset(F([1])).__class__
1 in s, 4 in s, 1.0 in s, True in s, {1, 2} in {frozenset([1, 2])}, f in {f}, set() in s
[] in s
{1} in {1}
[1] in f
s | {4}, s & {2, 9}, s - {1}, s ^ {3, 4}, s | f, f | s, type(s | f), type(f | s), type(S([1]) | {2}), type({1} | S([2])), s & f == f, f - s, f ^ s
s | [4]
[4] | s
s & "abc"
s - (1,)
s + {4}
s * 2
s ^ 1
s.union([4], (5,), "a" and [6]), s.intersection([1, 2], [2, 3]), s.difference([1], [2]), s.symmetric_difference([3, 4]), s.union(), s.intersection(), s.difference(), s.union({7: 8}), f.union([4]), type(f.union([4])), type(s.intersection(f)), type(S().union([1]))
s.union(1)
s.union([[]])
s.intersection(1)
s.intersection([[]])
s.difference(1)
s.difference([[]])
s.symmetric_difference(1)
s.symmetric_difference()
s.symmetric_difference([1], [2])
s.symmetric_difference([1, 1, 4, 4])
s < {1, 2, 3, 4}, s <= s, s < s, s > {1}, s >= f, s == f, f == s, s == [1, 2, 3], s != {1}, {1} < {2}, {1} > {2}, set() < {0}, hash(f) == hash(frozenset([3, 2, 1]))
s < [1]
s <= 3
s.issubset([1, 2, 3, 4]), s.issuperset([1]), s.isdisjoint([4]), s.isdisjoint([1]), s.issubset({}), set().issubset([]), s.issuperset([]), s.issubset(iter([1, 2, 3])), s.isdisjoint({})
s.issubset(1)
s.issuperset(1)
s.issuperset([[]])
s.isdisjoint(1)
s.isdisjoint([[]])
hash(s)
hash(f) == hash(F([1, 2, 3])), {f: 1}[frozenset([1, 2, 3])], {frozenset(): 0}
{s: 1}
len(s), bool(set()), str(set()), repr(frozenset()), repr({1}), repr(frozenset([1])), repr(S()), repr(S([1])), repr(F([1])), str({"a"}), f"{ {1} }"
s[0]
s.foo
f.add(1)
f.pop()
f.clear()
min(s), max(s), sum(s), sorted(s, reverse=True), list(s)[0], any(s), all(s), len({1, 1.0, True}), {1, 1.0, True}, {1.0, 1}, {0, False, 0.0}, {float("nan")} == {float("nan")}
set.union({1}, {2}), set.union(s), frozenset.union(f, [9])
set.union()
set.union([1], [2])
set.add(f, 1)
s.__or__([1]), s.__and__({1}), s.__rsub__({9}), s.__eq__(1), s.__contains__(1), s.__contains__({1}) if False else 0, s.__len__(), f.__hash__() == hash(f)
set[int], frozenset[int], set[int]().__class__, {i for i in range(3)}, {i % 2 for i in range(9)}, {(i, j) for i in (0, 1) for j in (0, 1) if i != j} == {(0, 1), (1, 0)}
set.__init__(s, [7]), s, s.__init__([1, 2, 3]), s
""")


def attempt(label, action):
    target = {1, 2, 3}
    try:
        result = action(target)
        print(f"{label:28} {result!r:10} {target}")
    except Exception as error:
        print(f"{label:28} {type(error).__name__}: {error}  {target}")


def run(source):
    def go(x):
        scope = {"x": x}
        exec(source, scope)
        return scope["x"] is x, scope["x"] if scope["x"] is not x else None
    return go


for label, action in [
    ("add 4", lambda x: x.add(4)), ("add 1", lambda x: x.add(1.0)), ("add list", lambda x: x.add([])), ("add none", lambda x: x.add()), ("add set", lambda x: x.add({1})), ("remove 1", lambda x: x.remove(1)), ("remove 9", lambda x: x.remove(9)), ("remove list", lambda x: x.remove([])), ("remove set", lambda x: x.remove({1})), ("discard 1", lambda x: x.discard(1)), ("discard 9", lambda x: x.discard(9)), ("discard list", lambda x: x.discard([])), ("pop", lambda x: x.pop()), ("pop arg", lambda x: x.pop(1)), ("clear", lambda x: x.clear()),
    ("update", lambda x: x.update([4], (5,), {6: 7})), ("update none", lambda x: x.update()), ("update int", lambda x: x.update(5)), ("update partly", lambda x: x.update([4, []])), ("intersection_update", lambda x: x.intersection_update([1, 2], [2])), ("difference_update", lambda x: x.difference_update([1], [2])), ("difference_update self", lambda x: x.difference_update(x)), ("symmetric_difference_update", lambda x: x.symmetric_difference_update([3, 4])), ("intersection_update none", lambda x: x.intersection_update()), ("intersection_update int", lambda x: x.intersection_update(1)),
    ("|=", run("x |= {4}")), ("|= list", run("x |= [4]")), ("&=", run("x &= {1}")), ("&= self", run("x &= x")), ("-=", run("x -= {1}")), ("-= self", run("x -= x")), ("^=", run("x ^= {1, 9}")), ("^= self", run("x ^= x")), ("^= list", run("x ^= [1]")), ("|= frozenset", run("x |= frozenset([5])")), ("frozen |=", run("x = frozenset(x); y = x; x |= {9}; x = (x, y)")), ("+=", run("x += {1}")), ("del x[0]", run("del x[0]")), ("x[0] = 1", run("x[0] = 1")),
]:
    attempt(label, action)
for action in ("s.add(x + 10)", "s.discard(x)", "s.clear()", "s.add(x)", "s.discard(x); s.add(x)"):
    s = {1, 2, 3}
    try:
        for x in s:
            exec(action)
        print(action, "ok", s)
    except RuntimeError as error:
        print(action, "RuntimeError:", error)
try:
    set().pop()
except KeyError as error:
    print(error, error.args)
a = {frozenset({1}), frozenset({2})}
a.remove({1})
print(a, {2} in a)
a.discard({2})
print(a)
it = iter({1, 2})
print(it.__length_hint__(), next(it), type(it).__name__)
print({*()}, {*range(3)} - {1}, [*{5}], sorted({"b", "a"}), {x: 1 for x in {1}})
