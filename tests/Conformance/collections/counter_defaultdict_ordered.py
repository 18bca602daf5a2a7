import copy
import pickle
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, namedtuple
from _show import show

c = Counter("abracadabra")
dd = defaultdict(list, {"a": [1]})
od = OrderedDict([("one", 1), ("two", 2), ("three", 3)])
cm = ChainMap({"a": 1}, {"a": 2, "b": 3}, {"c": 4})
Point = namedtuple("Point", "x y z", defaults=[0, 9])
show(globals(), """
c, Counter(), Counter({"a": 2}), Counter(a=1, b=0), Counter([("a", 1)]), Counter(Counter(x=3)), Counter({"a": "text"})
c["a"], c["zzz"], "zzz" in c, c.most_common(2), c.most_common(), c.most_common(0), c.most_common(-1), c.total(), list(Counter(a=2, b=0, c=-1).elements()), sum(c.values())
Counter(5)
Counter(1, 2)
c.most_common("a")
Counter.fromkeys("ab")
Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=5), Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2), +Counter(a=1, b=-1), -Counter(a=1, b=-1), Counter(a=3) ^ Counter(a=1) if hasattr(Counter, "__xor__") else ""
Counter(a=1) + {"a": 1}
Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=1) >= Counter(b=0), Counter(a=1) != {"a": 1}, Counter(a=1) > Counter(a=0)
Counter(a=1) < {"a": 2}
(lambda k: (k.update("ab"), k.update({"a": 5}), k.update(z=2), k.subtract("a"), k.subtract(b=9), k))(Counter("a"))
(lambda k: (k.__delitem__("nope"), k))(Counter("a"))
(lambda k: (k.pop("a"), k))(Counter("aab"))
Counter("a").update(1, 2)
repr(Counter({1: 1, "a": 2})), repr(Counter({"x": "s", "y": 1})), copy.copy(c) == c, pickle.loads(pickle.dumps(c)) == c, Counter("ab").items(), type(c.copy())
(lambda k: [k := k + Counter("a"), k.__iadd__(Counter("b")), k.__isub__(Counter("a"))])(Counter())
dd, dd["a"], dd["new"], dd, dd.get("other"), "other" in dd, dd.default_factory, dd.copy(), repr(defaultdict(None)), defaultdict(int, a=1)
defaultdict(3)
defaultdict(None)["x"]
defaultdict(lambda: 1 / 0)["x"]
defaultdict(int)[[]]
defaultdict(int) | {"a": 1}, {"a": 1} | defaultdict(int), type({} | defaultdict(int)), defaultdict(int) == {}, dd.__missing__("m"), copy.deepcopy(dd) == dd, pickle.loads(pickle.dumps(defaultdict(int, a=1)))
(lambda k: (setattr(k, "default_factory", str), k[1], k))(defaultdict(int))
defaultdict(list).default_factory.__name__, defaultdict(int, [(1, 2)], x=3), defaultdict(), defaultdict(default_factory=int)
od, list(od), od.popitem(), od.popitem(last=False), od, OrderedDict(a=1) == {"a": 1}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1)
(lambda k: (k.move_to_end("a"), list(k), k.move_to_end("c", last=False), list(k)))(OrderedDict.fromkeys("abc"))
od.move_to_end("nope")
OrderedDict().popitem()
list(reversed(OrderedDict.fromkeys("abc"))), list(reversed(OrderedDict(a=1).items())), OrderedDict(a=1) | {"b": 2}, {"b": 2} | OrderedDict(a=1), repr(OrderedDict()), OrderedDict([(1, 2)]).copy(), OrderedDict(a=1).pop("z", 0)
OrderedDict().pop("z")
OrderedDict(3)
(lambda k: (k.__setitem__("a", 5), k.__delitem__("b"), k.__setitem__("b", 6), k))(OrderedDict.fromkeys("abc"))
(lambda k: [k.clear() or 1 for x in k])(OrderedDict.fromkeys("ab"))
cm, cm["a"], cm["b"], list(cm), len(cm), cm.maps, cm.parents, cm.new_child(), cm.new_child({"a": 0})["a"], cm.new_child(q=1), "c" in cm, cm.get("z", 5), dict(cm), bool(ChainMap()), ChainMap()
cm["z"]
(lambda k: (k.__setitem__("b", 9), k.__delitem__("a"), k, k["a"]))(ChainMap({"a": 1}, {"a": 2, "b": 3}))
ChainMap({}, {"a": 1}).__delitem__("a")
ChainMap({}, {"a": 1}).pop("a")
ChainMap({}).popitem()
ChainMap({"a": 1}).pop("a"), ChainMap({"a": 1}) | {"b": 2}, {"b": 2} | ChainMap({"a": 1}), ChainMap({"a": 1}, {"b": 2}) == {"a": 1, "b": 2}, ChainMap({"a": 1}).copy(), cm.fromkeys("ab", 1)
Point(1), Point(1, 2, 3), Point(z=1, x=2), Point(1)._asdict(), Point(1)._replace(y=5), Point._fields, Point._field_defaults, Point._make([1, 2, 3]), Point(1)[0], Point(1) == (1, 0, 9), hash(Point(1)) == hash((1, 0, 9)), Point.x, Point.__doc__, Point.__new__.__defaults__
Point()
Point(1, 2, 3, 4)
Point(1, w=2)
Point(1)._replace(w=3)
Point._make([1])
Point(1).x = 5
Point(1).w
namedtuple("P", "a a")
namedtuple("P", "class")
namedtuple("P", "1a")
namedtuple("P", "_a")
namedtuple("class", "a")
namedtuple("P", "a b", defaults=[1, 2, 3])
namedtuple("P", ["a", "b"])(1, 2), namedtuple("P", "a, b")(1, 2), namedtuple("P", "a class a _x", rename=True)._fields, namedtuple("P", "")(), namedtuple("P", "a", module="mod").__module__
pickle.loads(pickle.dumps(Point(1, 2, 3))), copy.copy(Point(1)), copy.replace(Point(1), x=8) , sorted([Point(2), Point(1)]), Point(1) < Point(1, 1), Point(1) + (2,), len(Point(1)), [*Point(1)], Point(1)._fields
(lambda x, y, z: (x, y, z))(*Point(1, 2, 3)), (lambda **k: k)(**Point(1)._asdict()), "%s %s %s" % Point(1), f"{Point(1).x}", Point(1).count(9), Point(1).index(0)
UserDict(a=1), UserDict({"a": 1}).data, "a" in UserDict(a=1), UserDict(a=1) | {"b": 2}, UserDict(a=1) == {"a": 1}, UserDict().get("x", 1), UserDict(a=1).copy()
UserDict()["x"]
UserList([1, 2]), UserList([1]) + [2], [0] + UserList([1]), UserList("ab")[0:1], UserList([3, 1]).sort(), UserList([1]) * 2, UserList([1]) == [1], UserList([1]) < [2], UserList([1]).data
UserString("abc").upper(), UserString("a") + "b", "x" + UserString("y"), UserString("abc")[1], UserString("a") == "a", hash(UserString("a")) == hash("a"), len(UserString(123)), "b" in UserString("abc"), repr(UserString("q")), UserString("a%s") % 1, int(UserString("5")), UserString("a b").split()
""")


class Missing(UserDict):
    def __missing__(self, key):
        return f"no {key}"

    def __setitem__(self, key, value):
        super().__setitem__(str(key), value)


m = Missing({1: "a"}, b=2)
m.update({3: 4})
m.setdefault(5, 6)
print(m, m["zzz"], m.data, m.get("zzz", "dflt"), dict(m), 1 in m, "1" in m)


class Lower(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


print(Lower(A=1, B=2), Lower({"C": 3}), Lower([("D", 4)]))
words = "the quick brown the lazy the quick".split()
index = defaultdict(set)
for n, w in enumerate(words):
    index[w].add(n)
nested = defaultdict(lambda: defaultdict(int))
for a, b in zip(words, words[1:]):
    nested[a][b] += 1
print({k: sorted(v) for k, v in index.items()}, {k: dict(v) for k, v in nested.items()})
print(Counter(words).most_common(2), Counter(map(len, words)), (Counter("aab") - Counter("ab")).elements().__next__())
