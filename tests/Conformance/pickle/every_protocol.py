import collections
import copyreg
import datetime
import decimal
import enum
import fractions
import functools
import io
import operator
import pickle


class P:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)


class Slots:
    __slots__ = ("a", "b")

    def __eq__(self, other):
        return self.a == other.a


class State(P):
    def __getstate__(self):
        return {"x": self.x, "saved": True}

    def __setstate__(self, state):
        self.__dict__.update(state)


class Reduce:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduce, self.args, {"extra": 1}, iter([1, 2]), iter([("k", "v")])

    def append(self, v):
        self.args += (v,)

    def extend(self, vs):
        self.args += tuple(vs)

    def __setitem__(self, k, v):
        self.args += ((k, v),)

    def __eq__(self, other):
        return isinstance(other, Reduce)


class NewEx(str):
    def __new__(cls, s, *, up=False):
        return super().__new__(cls, s.upper() if up else s)

    def __getnewargs_ex__(self):
        return (str(self),), {"up": True}


class Color(enum.Enum):
    RED = 1


class L(list):
    pass


class D(dict):
    pass


Pt = collections.namedtuple("Pt", "x y")


def func(a):
    return a


class Outer:
    class Inner:
        @classmethod
        def cm(cls):
            return 1

        def m(self):
            return 2


slots = Slots()
slots.a, slots.b = 1, [2]
l, d = L([1, 2]), D(a=1)
l.attr, d.attr = "x", "y"
values = [None, True, 0, -1, 2**31, -(2**63), 10**50, 1.5, float("inf"), 1 + 2j, "", "é\n\\", "x" * 300, "\ud800", b"", b"bytes" * 60, bytearray(b"ba"), (), (1,), (1, 2, 3, 4), [], [1, [2]], {}, {"a": {1: 2}}, set(), {1, 2}, frozenset([1]), P(5), slots, State(3), Reduce(9), NewEx("q"), Color.RED, l, d, Pt(1, 2), func, Outer.Inner, Outer.Inner.cm, len, int, type(None), NotImplemented, ..., range(5), slice(1, 2), decimal.Decimal("1.5"), fractions.Fraction(1, 3), datetime.date(2020, 1, 2), collections.OrderedDict(a=1), collections.deque([1], 3), collections.Counter("ab"), collections.defaultdict(list, a=[1]), functools.partial(func, 1), operator.itemgetter(1), ValueError("v", 2), KeyError("k"), OSError(2, "m", "f"), iter([1, 2]), iter("ab"), iter(range(3)), enumerate([1]), reversed([1, 2]), Outer.Inner().m, "abc".upper, [].append, str.upper, dict.fromkeys]
for value in values:
    results = []
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        try:
            data = pickle.dumps(value, protocol)
            back = pickle.loads(data)
            same = back == value or repr(back).split(" at 0x")[0] == repr(value).split(" at 0x")[0]
            results.append("ok" if same else f"differs {back!r}")
        except Exception as error:
            text = str(error).split(" at 0x")[0]
            results.append(f"{type(error).__name__}: {text}")
    shown = repr(value).split(" at 0x")[0][:40]
    print(shown, results[0] if len(set(results)) == 1 else results)
for bad in [lambda: 0, (x for x in []), open(__file__), io.StringIO, type("Local", (), {}), type("Local", (), {})(), pickle, [lambda: 0], {"k": (x for x in [])}, object(), classmethod(func), property(), iter(lambda: 1, 2), map(str, []), zip()]:
    for protocol in (0, 2, 5):
        try:
            print(type(bad).__name__, protocol, type(pickle.loads(pickle.dumps(bad, protocol))).__name__)
        except Exception as error:
            print(type(bad).__name__, protocol, type(error).__name__, str(error).split(" at 0x")[0])
for data in [b"", b"\x80", b"garbage", b"\x80\x09.", b"N", b"I1\n", b"(", b".", b"I1\n.", b"\x80\x04K\x05.", b"cos\nnope\n.", b"cnosuch\nx\n.", b"0.", b"g0\n.", b"Iabc\n.", b"S'unclosed\n.", b"}Na.", b"]]s."]:
    try:
        print(data, pickle.loads(data))
    except Exception as error:
        print(data, type(error).__name__, error)
shared = [1]
back = pickle.loads(pickle.dumps([shared, shared, {"k": shared}]))
print(back[0] is back[1] is back[2]["k"])
loop = [1]
loop.append(loop)
back = pickle.loads(pickle.dumps(loop))
print(back[1] is back, len(back))


class Node:
    pass


n = Node()
n.me, n.list = n, [n]
back = pickle.loads(pickle.dumps(n))
print(back.me is back, back.list[0] is back)


class Finder(pickle.Unpickler):
    def find_class(self, module, name):
        if module == "builtins" and name in ("range", "set"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is forbidden")


for value in (range(3), {1}, P(1), [1, "a"]):
    try:
        print(Finder(io.BytesIO(pickle.dumps(value))).load())
    except pickle.UnpicklingError as error:
        print(error)


class Persistent(pickle.Pickler):
    def persistent_id(self, obj):
        return ("node", 7) if isinstance(obj, Node) else None


class Loader(pickle.Unpickler):
    def persistent_load(self, pid):
        return f"loaded {pid}"


buffer = io.BytesIO()
Persistent(buffer).dump([Node(), 1])
print(Loader(io.BytesIO(buffer.getvalue())).load())
try:
    pickle.loads(buffer.getvalue())
except pickle.UnpicklingError as error:
    print(error)
buffer = io.BytesIO()
pickler = pickle.Pickler(buffer)
for v in (1, "two", [3]):
    pickler.dump(v)
buffer.seek(0)
print([pickle.load(buffer) for _ in range(3)])
try:
    pickle.load(buffer)
except EOFError as error:
    print("EOFError", error)
copyreg.pickle(Node, lambda n: (P, ("registered",)))
print(pickle.loads(pickle.dumps(Node())).x)
for action in (lambda: pickle.dumps(1, 99), lambda: pickle.dumps(1, -1)[:2], lambda: pickle.dump(1, 3), lambda: pickle.load(3), lambda: pickle.loads("text"), lambda: pickle.loads(3), lambda: copyreg.pickle(3, 4), lambda: pickle.dumps(1, buffer_callback=print, protocol=2)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
