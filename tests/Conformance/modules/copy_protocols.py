import copy
import types
import weakref
from collections import OrderedDict, defaultdict, deque, namedtuple


def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except Exception as error:
        print(f"{label:26}", type(error).__name__, error)


class Plain:
    def __init__(self, *items):
        print("(init)", end=" ")
        self.items = list(items)


class Slots:
    __slots__ = ("a", "b")


class Hooks:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Hooks(("copied", self.v))

    def __deepcopy__(self, memo):
        return Hooks(("deep", copy.deepcopy(self.v, memo), type(memo).__name__))


class State:
    def __init__(self):
        self.x, self.y = 1, [2]

    def __getstate__(self):
        return {"x": self.x}

    def __setstate__(self, state):
        self.__dict__.update(state, restored=True)


class Reduce:
    def __init__(self, a, b=0):
        self.a, self.b = a, b

    def __reduce__(self):
        return (Reduce, (self.a, "reduced"))


class ReduceStr:
    def __reduce__(self):
        return "ReduceStr"


class ReduceBad:
    def __reduce__(self):
        return 3


class NewArgs(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __getnewargs__(self):
        return (self[0], "newargs")


class MyList(list):
    pass


class MyDict(dict):
    pass


class Replace:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __replace__(self, /, **changes):
        return Replace(**(self.__dict__ | changes))


p = Plain([1], 2)
c = copy.copy(p)
d = copy.deepcopy(p)
attempt("instance", lambda: (c.items is p.items, d.items == p.items, d.items is p.items, d.items[0] is p.items[0], type(c)))
for value in (None, 1, 1.5, True, "s", b"b", (), (1, 2), frozenset([1]), range(3), ..., NotImplemented, int, len, Plain, slice(1), 1j, types.SimpleNamespace, abs.__call__ if False else abs, property()):
    attempt(f"same {type(value).__name__}", lambda: (copy.copy(value) is value, copy.deepcopy(value) is value))
for value in ([1, [2]], {1: [2]}, {1, 2}, bytearray(b"x"), deque([1, [2]], 3), OrderedDict(a=[1]), defaultdict(list, a=[1]), MyList([[1]]), MyDict(a=[1]), ([1], 2), types.SimpleNamespace(a=[1])):
    a, b = copy.copy(value), copy.deepcopy(value)
    attempt(f"copies {type(value).__name__}", lambda: (a == value, a is value, type(a) is type(value), b == value, b is value, type(b) is type(value)))
attempt("tuple of immutables", lambda: (lambda t: copy.deepcopy(t) is t)((1, (2, "x"))))
attempt("tuple of lists", lambda: (lambda t: copy.deepcopy(t)[0] is t[0])(([1],)))
s = Slots()
s.a = [1]
attempt("slots", lambda: (copy.copy(s).a is s.a, copy.deepcopy(s).a is s.a, hasattr(copy.copy(s), "b")))
attempt("hooks", lambda: (copy.copy(Hooks(1)).v, copy.deepcopy(Hooks([1])).v))
attempt("state", lambda: (vars(copy.copy(State())), vars(copy.deepcopy(State()))))
attempt("reduce", lambda: (vars(copy.copy(Reduce(1, 2))), vars(copy.deepcopy(Reduce([1])))))
attempt("reduce str", lambda: (lambda r: copy.copy(r) is r)(ReduceStr()))
attempt("reduce bad", lambda: copy.copy(ReduceBad()))
attempt("newargs", lambda: (copy.copy(NewArgs(1, 2)), copy.deepcopy(NewArgs([1], 2))))
loop = [1]
loop.append(loop)
deep = copy.deepcopy(loop)
attempt("loop", lambda: (deep[1] is deep, deep is loop, copy.copy(loop)[1] is loop))
shared = [1]
pair = [shared, shared, {"k": shared}]
deep = copy.deepcopy(pair)
attempt("shared", lambda: (deep[0] is deep[1], deep[2]["k"] is deep[0], deep[0] is shared))
memo = {}
attempt("memo", lambda: (copy.deepcopy(shared, memo), id(shared) in memo, memo[id(shared)] == [1]))
node = Plain()
node.me = node
node.weird = {"self": node}
deep = copy.deepcopy(node)
attempt("object loop", lambda: (deep.me is deep, deep.weird["self"] is deep))
attempt("generator", lambda: copy.copy(x for x in []))
attempt("deep generator", lambda: copy.deepcopy([x for x in []] + [(x for x in [])]))
attempt("module", lambda: copy.copy(copy))
attempt("deep module", lambda: copy.deepcopy(copy))
attempt("file", lambda: copy.copy(open(__file__)))
attempt("iterator", lambda: list(copy.copy(iter([1, 2]))))
attempt("weakref", lambda: (lambda o: copy.copy(weakref.ref(o))() is o)(Plain()))
attempt("method", lambda: copy.deepcopy(p.__init__).__self__ is p)
attempt("lambda", lambda: (lambda f: copy.deepcopy(f) is f)(lambda: 0))
attempt("exception", lambda: (lambda e: (type(e), e.args, e.args[0] is e.args))(copy.deepcopy(ValueError([1], 2))))
attempt("error attributes", lambda: vars(copy.copy(type("E", (Exception,), {})("m"))))
attempt("replace", lambda: (vars(copy.replace(Replace(a=1, b=2), b=3)), copy.replace(namedtuple("N", "a b")(1, 2), a=5), copy.replace(types.SimpleNamespace(a=1), b=2)))
attempt("replace unsupported", lambda: copy.replace([1], a=1))
attempt("replace no changes", lambda: vars(copy.replace(Replace(a=1))))
attempt("copy nothing", lambda: copy.copy())
attempt("Error", lambda: (copy.Error, copy.error is copy.Error, copy.Error.__mro__[1]))


class Meta(type):
    def __copy__(cls):
        return "never used"


class WithMeta(metaclass=Meta):
    pass


attempt("class with __copy__", lambda: copy.copy(WithMeta))


class BadDeep:
    def __deepcopy__(self):
        return 1


attempt("bad deepcopy", lambda: copy.deepcopy(BadDeep()))


class Raises:
    def __reduce_ex__(self, protocol):
        raise TypeError(f"not copyable with {protocol}")


attempt("raises", lambda: copy.copy([Raises()]) and copy.copy(Raises()))


class Big:
    def __init__(self):
        self.a = {"list": [1, (2, [3])], "set": {4}}
        self.b = self.a["list"]


b = copy.deepcopy(Big())
attempt("inner sharing", lambda: (b.b is b.a["list"], b.a))
