from _show import show


class Base:
    shared = "base"

    def method(self):
        return "method"


class Thing(Base):
    def __init__(self):
        self.a = 1
        self._b = 2

    @property
    def prop(self):
        return "prop"

    @property
    def failing(self):
        raise AttributeError("inner detail")


class Slotted:
    __slots__ = ("x", "y")


class Dynamic:
    def __getattr__(self, name):
        if name.startswith("dyn_"):
            return name[4:]
        raise AttributeError(f"no {name} here")


class Strange:
    def __dir__(self):
        return ["z", "a", "m"]


class BadDir:
    def __dir__(self):
        return 3


class MixedDir:
    def __dir__(self):
        return ["a", 1]


t = Thing()
s = Slotted()
show(globals(), """
getattr(t, "a"), getattr(t, "nope", "default"), getattr(t, "shared"), getattr(t, "method")()
getattr(t, "nope")
getattr(t, "failing")
getattr(t, "failing", "fallback")
getattr(t, 3)
getattr(t)
getattr(t, "a", 1, 2)
getattr(t, "nope", default=1)
getattr(s, "x")
getattr(Thing, "nope")
getattr(3, "real"), getattr("x", "upper")(), getattr(None, "__class__")
getattr(None, "foo")
getattr(1, "foo")
getattr([], "foo")
getattr(len, "foo")
getattr(print, "__foo__")
getattr(__import__("sys"), "foo")
getattr(lambda: 0, "foo")
getattr(type, "foo")
getattr(int, "foo")
getattr(super(Thing, t), "shared"), getattr(super(Thing, t), "nope", None)
getattr(super(Thing, t), "nope")
hasattr(t, "a"), hasattr(t, "failing"), hasattr(t, "zzz"), hasattr(s, "x"), hasattr(s, "__dict__")
hasattr(t, 1)
hasattr(t)
hasattr(Dynamic(), "dyn_x"), hasattr(Dynamic(), "x")
Dynamic().dyn_name
Dynamic().other
setattr(t, "new", 5), t.new
setattr(t, "with space", 6), getattr(t, "with space")
setattr(t, "prop", 1)
setattr(t, 1, 2)
setattr(t, "x")
setattr(s, "x", 9), s.x
setattr(s, "z", 9)
setattr(3, "x", 1)
setattr(3, "real", 1)
setattr(object(), "x", 1)
setattr([], "append", 1)
setattr(int, "x", 1)
setattr(len, "x", 1)
setattr(None, "x", 1)
setattr("s", "upper", 1)
setattr(Thing, "late", "added"), t.late
delattr(t, "new"), hasattr(t, "new")
delattr(t, "new")
delattr(t, "shared")
delattr(t, "prop")
delattr(s, "x"), hasattr(s, "x")
delattr(s, "x")
delattr(s, "q")
delattr(int, "real")
delattr(Thing, "late")
delattr(Thing, "late")
delattr(3, "x")
delattr(t, 1)
vars(t)
vars(s)
vars(3)
vars(t) is t.__dict__
vars(1, 2)
sorted(k for k in vars(Base) if not k.startswith("__"))
type(vars(Base))
vars(Base)["shared"]
vars(Base).__setitem__("x", 1)
[n for n in dir(t) if not n.startswith("__")]
[n for n in dir(Thing) if not n.startswith("__")]
[n for n in dir(s) if not n.startswith("__")]
dir(Strange())
dir(BadDir())
dir(MixedDir())
dir(1, 2)
len(dir(int)), len(dir("")), len(dir([])), len(dir({})), len(dir(object()))
[n for n in dir(int) if not n.startswith("_")]
[n for n in dir(float) if not n.startswith("_")]
[n for n in dir(str) if not n.startswith("_")]
[n for n in dir(bytes) if not n.startswith("_")]
[n for n in dir(bytearray) if not n.startswith("_")]
[n for n in dir(list) if not n.startswith("_")]
[n for n in dir(dict) if not n.startswith("_")]
[n for n in dir(set) if not n.startswith("_")]
[n for n in dir(frozenset) if not n.startswith("_")]
[n for n in dir(tuple) if not n.startswith("_")]
[n for n in dir(range) if not n.startswith("_")]
[n for n in dir(memoryview) if not n.startswith("_")]
[n for n in dir(complex) if not n.startswith("_")]
[n for n in dir(slice) if not n.startswith("_")]
[n for n in dir(property) if not n.startswith("_")]
[n for n in dir(BaseException) if not n.startswith("__")]
[n for n in dir(lambda: 0) if n.startswith("__")][:60]
[n for n in dir(object)]
[n for n in dir(type) if not n in dir(object)]
[n for n in dir(x for x in []) if not n.startswith("__")]
""")


def local_names(z, a):
    m = 3
    before = dir()
    late = 4
    return before, dir(), sorted(vars()), locals()["m"], vars() == locals()


print(local_names(1, 2))


class Body:
    one = 1
    names = [n for n in dir() if not n.startswith("__")]


print(Body.names)
snapshot = vars()
print(snapshot is globals(), "snapshot" in dir())
