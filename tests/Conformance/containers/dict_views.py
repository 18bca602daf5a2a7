import collections.abc
from _show import show

d = {"a": 1, "b": 2, "c": 1}
e = {"b": 2, "c": 3}
k, v, i = d.keys(), d.values(), d.items()
show(globals(), """
k, v, i, len(k), len(v), len(i), {}.keys(), {}.values(), {}.items()
"a" in k, "z" in k, 1 in v, 9 in v, ("a", 1) in i, ("a", 2) in i, "a" in i, ["a", 1] in i, ("a",) in i, ("z", 1) in i
[] in k
[] in v
([], 1) in i
("a", []) in i
sorted(k & e.keys()), sorted(k | e.keys()), sorted(k - e.keys()), sorted(k ^ e.keys()), sorted(k & ["a", "q"]), sorted(k | "xy"), sorted(k - {"a"}), sorted({"a"} - k), sorted({"a", "q"} & k), sorted(["a"] & k), type(k & e.keys()), type({"a"} | k)
sorted(i & e.items()), sorted(i | e.items()), sorted(i - e.items()), sorted(i ^ e.items()), sorted(i & [("a", 1)])
v & v
v | {1}
k & 1
1 & k
k - None
k + k
k < e.keys(), k > {"a"}, k >= k, k <= {"a", "b", "c", "d"}, k == {"a", "b", "c"}, k == ["a", "b", "c"], k != e.keys(), i == d.items(), i > {("a", 1)}, v == v, v == d.values(), k == d.keys(), k == dict.fromkeys("cba").keys()
k < ["a"]
v < v
k.isdisjoint("xy"), k.isdisjoint("ab"), i.isdisjoint([("a", 1)]), k.isdisjoint(k), {}.keys().isdisjoint([])
k.isdisjoint(1)
v.isdisjoint([])
hash(k)
hash(v) is not None, isinstance(hash(v), int)
k[0]
v[0]
k.foo
k.mapping, v.mapping["a"], i.mapping is d, type(k.mapping)
k.mapping["a"] = 3
k.mapping = {}
list(reversed(k)), list(reversed(v)), list(reversed(i)), sorted(i, reverse=True), max(v), sum(v), list(enumerate(k)), dict(i) == d, {b: a for a, b in i}
isinstance(k, collections.abc.KeysView), isinstance(v, collections.abc.ValuesView), isinstance(i, collections.abc.ItemsView), isinstance(k, collections.abc.Set), isinstance(v, collections.abc.Set), issubclass(type(i), collections.abc.MappingView)
type(k), type(v), type(i), type(iter(k)), type(iter(v)), type(iter(i)), type(reversed(k)), type(reversed(v)), type(reversed(i))
type(k)()
type(k)(d)
repr(iter(k)).split(" at ")[0], iter(k).__length_hint__(), str(k), f"{v}", "%s" % i if False else str(i)
sorted({1: 1}.items() | {2: [2]}.items()) if False else "skip"
{1: [1]}.items() & {1: [1]}.items()
{1: [1]}.items() == {1: [1]}.items(), {1: [1]}.items() | set()
set(k) == k, frozenset(k) == k, k == frozenset("abc"), k | set() == set(k), not {}.keys(), bool(k)
(*k,), [*v], {*k} == set(k), {**d} == d, (lambda *a: a)(*k), "".join(k), ",".join(map(str, v))
k.__and__({"a"}), k.__and__(3), k.__eq__(3), k.__contains__("a"), k.__len__(), {"a"}.__and__(k), {"a"} == d.keys()
""")
live = {"x": 1}
keys, values, items = live.keys(), live.values(), live.items()
live["y"] = 2
print(keys, values, items, len(items))
del live["x"]
print(keys, values, items)
live.clear()
print(keys, values, items, not keys)
live = {"self": None}
live["self"] = live.values()
print(repr(live["self"])[:40])
it = iter({"a": 1, "b": 2})
print(next(it), it.__length_hint__(), list(it), next(it, "end"))
target = {1: "a", 2: "b"}
it = iter(target.items())
print(next(it))
target[3] = "c"
try:
    next(it)
except RuntimeError as error:
    print(error)
try:
    next(it)
except (RuntimeError, StopIteration) as error:
    print(type(error).__name__, error)
del target[3]
try:
    print(next(it))
except (RuntimeError, StopIteration) as error:
    print(type(error).__name__, error)
a, b = {"k": "v"}.popitem()
print(a, b, [key for key, in {("solo",): 1}], [x + y for x, y in {"p": "q"}.items()])
