from _show import show


class D(dict):
    def __missing__(self, key):
        return f"<{key}>"


class Keys:
    def keys(self):
        return ["a", "b"]

    def __getitem__(self, key):
        return key.upper()


class BadHash:
    def __hash__(self):
        raise RuntimeError("no hash")


class Same:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1

    def __repr__(self):
        return self.name


d = {"a": 1, "b": 2}
show(globals(), """
dict(), dict(a=1), dict([("a", 1)]), dict({"x": 1}, y=2), dict(zip("ab", [1, 2])), dict(["ab", "cd"]), dict(Keys()), dict([(1, 2)], a=3), dict({}), dict(self=1), dict(iterable=2), dict(**{"with space": 1})
dict(1)
dict([1])
dict(["abc"])
dict([("a",)])
dict([("a", 1, 2)])
dict(None)
dict([], [])
dict("ab")
dict([[[], 1]])
dict(**{1: 2})
{**{"a": 1}, "b": 2, **{"a": 3}}, {"a": 1, "a": 2}, {1: "a", 1.0: "b", True: "c"}, {(): 1, (1,): 2}, {None: 0, ...: 1}
{**[1]}
{[]: 1}
{BadHash(): 1}
d["a"], d.get("a"), d.get("z"), d.get("z", 0), "a" in d, 1 in d, d.get(None)
d["z"]
d[[]]
d.get([])
[] in d
d[1, 2]
d.get()
d.get("a", 1, 2)
d.get("a", default=1)
D()["k"], D().get("k"), "k" in D(), D(a=1)["a"], D().setdefault("q", 1), D().pop("x", "none")
d.keys(), d.values(), d.items(), list(d), len(d), bool({}), str(d), repr({"x": {}}), {1: [1, {2: 3}]}
d == {"b": 2, "a": 1}, d == {"a": 1}, {} == [], {1: 1} != {1: 1.0}, {1: 2} == {True: 2.0}
d < {}
d + {}
d * 2
-d
d | {"b": 3, "c": 4}, {} | {}, {"a": 1} | D(a=2), type(D() | {}), type({} | D()), {"a": 1}.__or__(3), {"a": 1}.__ror__({"b": 2})
d | [("x", 1)]
[("x", 1)] | d
d.copy(), d.copy() is d, type(D().copy()), dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), D.fromkeys("x"), type(D.fromkeys("x")), dict.fromkeys([])
dict.fromkeys()
dict.fromkeys(1)
dict.fromkeys([[]])
list(reversed(d)), list(reversed(d.items())), list(reversed({})), next(iter(d)), min(d), max(d, key=d.get), sorted(d, reverse=True), sum({1: "a", 2: "b"})
hash(d)
{d: 1}
d.foo
d.keys = 1
del_item
{Same("x"): 1, Same("y"): 2}, {Same("x"): 1} == {Same("z"): 1}, {Same("x")}.pop(), {1: 0, Same("s"): 2}
dict.__getitem__(d, "a"), dict.__contains__(d, "a"), dict.get(d, "a"), dict.__len__(d), dict.__eq__(d, 3), dict.keys(d)
dict.get(1, 2)
dict.fromkeys("abc", [])["a"] is dict.fromkeys("abc", [])["b"], (lambda x: x["a"] is x["b"])(dict.fromkeys("ab", []))
dict[str, int], dict[str], dict[str, int]().__class__
""")


def attempt(label, action):
    target = {"a": 1, "b": 2, "c": 3}
    try:
        result = action(target)
        print(f"{label:26} {result!r:14} {target}")
    except Exception as error:
        print(f"{label:26} {type(error).__name__}: {error}  {target}")


def run(source):
    def go(x):
        scope = {"x": x, "Keys": Keys}
        exec(source, scope)
        return scope["x"] is x
    return go


for label, action in [
    ("pop a", lambda x: x.pop("a")), ("pop z", lambda x: x.pop("z")), ("pop z default", lambda x: x.pop("z", 0)), ("pop none", lambda x: x.pop()), ("pop three", lambda x: x.pop(1, 2, 3)), ("pop list", lambda x: x.pop([])), ("pop keyword", lambda x: x.pop("a", default=1)), ("popitem", lambda x: x.popitem()), ("popitem arg", lambda x: x.popitem(1)), ("clear", lambda x: x.clear()),
    ("setdefault a", lambda x: x.setdefault("a", 9)), ("setdefault z", lambda x: x.setdefault("z")), ("setdefault z 9", lambda x: x.setdefault("z", 9)), ("setdefault none", lambda x: x.setdefault()), ("setdefault list", lambda x: x.setdefault([], 1)),
    ("update dict", lambda x: x.update({"a": 9, "z": 0})), ("update pairs", lambda x: x.update([("q", 1), ["r", 2]])), ("update kw", lambda x: x.update(a=5, self=6)), ("update both", lambda x: x.update({"q": 1}, q=2)), ("update none", lambda x: x.update()), ("update int", lambda x: x.update(5)), ("update str", lambda x: x.update("ab")), ("update bad", lambda x: x.update([("ok", 1), (1, 2, 3)])), ("update keys", lambda x: x.update(Keys())), ("update self", lambda x: x.update(x)), ("update two", lambda x: x.update({}, {})), ("update None", lambda x: x.update(None)), ("update unhashable", lambda x: x.update([([], 1)])),
    ("x |= dict", run("x |= {'z': 1}")), ("x |= pairs", run("x |= [('z', 1)]")), ("x |= int", run("x |= 5")), ("x |= str", run("x |= 'ab'")), ("x = x | {}", run("x = x | {}")), ("x |= Keys", run("x |= Keys()")), ("x += {}", run("x += {}")),
    ("del a", run("del x['a']")), ("del z", run("del x['z']")), ("del []", run("del x[[]]")), ("del and set", run("del x['a']; x['a'] = 1")), ("x[[]] = 1", run("x[[]] = 1")), ("x['a'] += 1", run("x['a'] += 1")), ("x['z'] += 1", run("x['z'] += 1")), ("x[1:2] = 3", run("x[1:2] = 3; del x[1:2]")), ("x[1.0] = 'f'", run("x[1] = 'i'; x[1.0] = 'f'; x[True] = 't'")), ("x[nan]", run("n = float('nan'); x[n] = 1; x[n] = 2; x[float('nan')] = 3")), ("x[x] = 1", run("x[x] = 1")), ("x['me'] = x", run("x['me'] = x")),
]:
    attempt(label, action)
for action in ("d[k + 'x'] = 1", "del d[k]", "d.clear()", "d.pop(k)", "d[k] = 9", "d.update(new=1)", "d.pop(k); d[k + 'y'] = 0", "d.setdefault(k)"):
    for view in ("d", "d.items()", "d.values()"):
        d = {"a": 1, "b": 2, "c": 3}
        try:
            for k in eval(view):
                k = k if view == "d" else next(iter(d), "a")
                exec(action)
            print(action, view, "ok", d)
        except RuntimeError as error:
            print(action, view, "RuntimeError:", error, d)
e = {}
try:
    e.popitem()
except KeyError as error:
    print(error, error.args)
order = {}
for k in "cab":
    order[k] = ord(k)
order["a"] = 0
del order["c"]
order["c"] = 1
print(order, list(order.items()), order.popitem(), order)
try:
    {}["it's"]
except KeyError as error:
    print(error, str(error), repr(error), error.args)
try:
    {}[1, 2]
except KeyError as error:
    print(error, error.args)
