import pickle
import copy
import weakref


def attempt(label, action):
    try:
        print(f"{label:34}", action())
    except Exception as error:
        print(f"{label:34}", type(error).__name__, error)


class A:
    __slots__ = ("x", "y")

    def __init__(self, x=None):
        if x is not None:
            self.x = x


class B(A):
    __slots__ = ("z",)


class C(A):
    pass


class D(A):
    __slots__ = ("__dict__",)


class W:
    __slots__ = ("v", "__weakref__")


class Str:
    __slots__ = "single"


class DictSlots:
    __slots__ = {"a": "doc of a", "b": None}


class Private:
    __slots__ = ("__hidden", "_half")

    def __init__(self):
        self.__hidden = 1


class Default:
    __slots__ = ("n",)

    def __getattr__(self, name):
        return f"missing {name}"


class Gen:
    __slots__ = (name for name in ["p", "q"])


class Prop:
    __slots__ = ("_v",)

    @property
    def v(self):
        return self._v

    @v.setter
    def v(self, value):
        self._v = value


a = A(1)
attempt("read x", lambda: a.x)
attempt("read unset y", lambda: a.y)
attempt("hasattr y", lambda: (hasattr(a, "y"), hasattr(a, "__dict__"), hasattr(a, "__weakref__")))
attempt("set w", lambda: setattr(a, "w", 1))
attempt("del x", lambda: delattr(a, "x"))
attempt("del x again", lambda: delattr(a, "x"))
attempt("set y, read", lambda: (setattr(a, "y", 5), a.y))
attempt("__dict__", lambda: a.__dict__)
attempt("vars", lambda: vars(a))
attempt("weakref", lambda: weakref.ref(a))
attempt("weakref with slot", lambda: weakref.ref(W()) is not None)
attempt("descriptor", lambda: (A.x, type(A.x), A.x.__name__, A.x.__objclass__, A.x.__qualname__, A.x.__doc__))
attempt("descriptor get", lambda: A.x.__get__(A(7), A))
attempt("descriptor get None", lambda: A.x.__get__(None, A))
attempt("descriptor wrong", lambda: A.x.__get__(3))
attempt("descriptor set", lambda: A.x.__set__(a, 9))
attempt("descriptor set wrong", lambda: A.x.__set__(3, 9))
attempt("descriptor delete", lambda: A.x.__delete__(a))
attempt("class attribute set", lambda: setattr(a, "__slots__", 1))
attempt("slots", lambda: (A.__slots__, B.__slots__, Str.__slots__, DictSlots.__slots__, list(Gen.__slots__)))
b = B(2)
b.z = 3
attempt("inherited", lambda: (b.x, b.z, hasattr(b, "__dict__")))
attempt("inherited other", lambda: setattr(b, "q", 1))
c = C(3)
c.free = 1
attempt("with dict", lambda: (c.x, c.__dict__, c.free))
d = D(4)
d.other = 5
attempt("dict slot", lambda: (d.x, d.__dict__, d.other))
attempt("single", lambda: setattr(Str(), "single", 1))
attempt("single letters", lambda: setattr(Str(), "s", 1))
attempt("dict doc", lambda: (DictSlots.a.__doc__, DictSlots.b.__doc__))
attempt("private", lambda: (Private()._Private__hidden, sorted(n for n in dir(Private) if "h" in n and not n.startswith("__"))))
attempt("getattr", lambda: Default().n)
attempt("getattr other", lambda: Default().other)
attempt("property", lambda: (setattr(p := Prop(), "v", 4), p.v, p._v))
attempt("instance size", lambda: A().__sizeof__() <= B().__sizeof__())
attempt("copy", lambda: (lambda k: (k.x, hasattr(k, "y")))(copy.copy(A(8))))
attempt("deepcopy", lambda: copy.deepcopy(A([1])).x)
attempt("reduce_ex 2", lambda: A(8).__reduce_ex__(2)[2])
attempt("reduce_ex 0", lambda: A(8).__reduce_ex__(0))
attempt("getstate", lambda: (A(8).__getstate__(), A().__getstate__(), c.__getstate__(), b.__getstate__()))
attempt("pickle", lambda: pickle.loads(pickle.dumps(B(5))).x)
attempt("match", lambda: [x.x for x in [A(1)] if isinstance(x, A)])

for source in ['class X:\n __slots__ = ("a", "a")', 'class X:\n __slots__ = ("a",)\n a = 1', 'class X:\n __slots__ = 3', 'class X:\n __slots__ = (3,)', 'class X:\n __slots__ = ("has space",)', 'class X(int):\n __slots__ = ("a",)', 'class X(int):\n __slots__ = ()',
               'class X(tuple):\n __slots__ = ("a",)', 'class X(list):\n __slots__ = ("a",)', 'class X(A):\n __slots__ = ("x",)', 'class P:\n __slots__ = ("a",)\nclass Q:\n __slots__ = ("b",)\nclass X(P, Q): pass', 'class P:\n __slots__ = ("a",)\nclass Q:\n __slots__ = ()\nclass X(P, Q): pass',
               'class X(C):\n __slots__ = ("__dict__",)', 'class X(W):\n __slots__ = ("__weakref__",)', 'class X:\n __slots__ = ("__slots__",)', 'class X:\n __slots__ = ("__class__",)', 'class X:\n __slots__ = ("class",)\n', 'class X:\n __slots__ = ("__qualname__",)', 'class X:\n __slots__ = ("__module__",)', 'class X:\n __slots__ = ["m"]\n def m(self): pass', 'class X(Exception):\n __slots__ = ("a",)', 'class X(dict):\n __slots__ = ("a",)', 'class X(bytes):\n __slots__ = ("a",)']:
    scope = {"A": A, "C": C, "W": W}
    try:
        exec(source, scope)
        X = scope["X"]
        print(repr(source), "ok", X.__dict__.get("__slots__"), hasattr(X, "__dict__") and "__dict__" in dir(X))
    except Exception as error:
        print(repr(source), type(error).__name__, error)

a1, a2 = A(1), B(2)
try:
    a1.__class__ = B
except TypeError as error:
    print(error)


class A2:
    __slots__ = ("x", "y")


a1.__class__ = A2
print(type(a1).__name__, a1.x)
try:
    a1.__class__ = C
except TypeError as error:
    print(error)
