import collections
import dataclasses
import pprint
import reprlib
import types
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, saferepr


@dataclasses.dataclass
class Point:
    x: int
    y: list = dataclasses.field(default_factory=list)
    hidden: int = dataclasses.field(default=0, repr=False)


class Custom:
    def __repr__(self):
        return "Custom\nrepr"


class MyList(list):
    pass


class MyDict(dict):
    def __repr__(self):
        return "MyDict!"


long = ["spam" * 3, "eggs" * 4, "lumberjack", "knights", "ni"]
values = [long, {"b": 1, "a": long, "c": {"nested": [1, 2, 3], "other": "x" * 50}}, tuple(long), (1,), set(range(30)), frozenset("abc"), collections.OrderedDict([("z", long), ("a", 1)]), collections.defaultdict(list, a=long), collections.Counter("mississippi river"), collections.deque(long, 9), collections.ChainMap({"a": long}, {"b": 2}), types.SimpleNamespace(a=long, b=1), types.MappingProxyType({"k": long}), collections.UserDict(a=1), "a long string that has to be split over several lines because it is wider than that", b"bytes that are also longer than the line so that they will be split somewhere", bytearray(b"and a bytearray too, which is long enough to be split"), Point(1, long), Custom(), MyList(long), MyDict(a=1), [[[[[[1]]]]]], {1: {2: {3: {4: {}}}}}, [], {}, (), set(), "", [1, "two", 3.0, None, True, 4j], range(5), {"mixed": 1, 2: "keys", None: 3, (1, 2): 4}, "line\nbreaks\nin a string", ["short"], {"k" * 30: "v" * 40}]
for value in values:
    print(pformat(value, width=40))
data = {"name": "x", "list": list(range(30)), "deep": {"a": {"b": {"c": {"d": 1}}}}}
for options in [dict(indent=4, width=30), dict(depth=1), dict(depth=2), dict(compact=True, width=30), dict(sort_dicts=False), dict(underscore_numbers=True), dict(width=1), dict(indent=0), dict(width=200)]:
    print(options, pformat(data, **options))
print(pformat({3: 1, 1: 2}, sort_dicts=False), pformat(1234567, underscore_numbers=True), pformat([10**9], underscore_numbers=True))
pp({"b": 1, "a": 2})
pprint.pprint({"b": 1, "a": 2})
for bad in [dict(indent=-1), dict(depth=0), dict(width=0), dict(depth=-1), dict(nope=1)]:
    try:
        print(pformat(1, **bad))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
loop = [1, 2]
loop.append(loop)
d = {"self": None}
d["self"] = d
print(saferepr(loop).split("id=")[0], pformat(loop).split("id=")[0], isrecursive(loop), isreadable(loop), isrecursive([1]), isreadable([1, "a"]), isreadable(Custom()), isreadable({"a": int}), saferepr(d).split("id=")[0])


class Mine(PrettyPrinter):
    def format(self, obj, context, maxlevels, level):
        if isinstance(obj, str):
            return f"<{obj}>", True, False
        return super().format(obj, context, maxlevels, level)


print(Mine().pformat(["a", {"b": 1}]), Mine(width=10).pformat(["aaaa", "bbbb"]))
print(reprlib.repr(list(range(100))), reprlib.repr("x" * 100), reprlib.repr({i: i for i in range(9)}), reprlib.repr(set(range(20))), reprlib.repr(tuple(range(9))), reprlib.repr(10**100), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(collections.deque(range(20))), reprlib.repr(frozenset(range(9))), reprlib.repr({}), reprlib.repr([]))
r = reprlib.Repr(maxlist=2, maxstring=12, maxdict=1, maxlevel=2, maxlong=10, maxtuple=1, maxset=1, maxother=15, fillvalue="~")
for value in [list(range(9)), "a long enough string", {1: 2, 3: 4}, 10**30, (1, 2), {1, 2}, [[[1]]], Point(1, [2]), {"k": {"n": {"m": 1}}}, b"bytes literal long", range(100)]:
    print(r.repr(value))
r.indent = 2
r.maxlevel = 6
print(r.repr([1, {"a": [2, 3]}]))
r.indent = "--> "
print(r.repr([1, [2]]))


class WithRepr(reprlib.Repr):
    def repr_Point(self, obj, level):
        return f"P<{obj.x}>"


print(WithRepr().repr([Point(5)]))


class Node:
    def __init__(self):
        self.children = []

    @reprlib.recursive_repr(fillvalue="<loop>")
    def __repr__(self):
        return f"Node({self.children})"


n = Node()
n.children.append(n)
print(n, [n], Node.__repr__.__name__)
