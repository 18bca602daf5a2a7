def attempt(label, action):
    try:
        print(f"{label:30}", action())
    except Exception as error:
        print(f"{label:30}", type(error).__name__, error)


class K:
    def __init__(self):
        self._x = 1

    @property
    def x(self):
        "The x."
        return self._x

    @x.setter
    def x(self, value):
        "ignored doc"
        if value < 0:
            raise ValueError("negative")
        self._x = value

    @x.deleter
    def x(self):
        del self._x

    @property
    def readonly(self):
        return "ro"

    writeonly = property(None, lambda self, v: setattr(self, "_w", v), None, "write only")
    empty = property()

    @property
    def broken(self):
        return self.does_not_exist

    def getter_doc(self):
        return 1

    documented = property(getter_doc, doc="given doc")


k = K()
attempt("get", lambda: k.x)
attempt("set", lambda: (setattr(k, "x", 5), k.x))
attempt("set negative", lambda: setattr(k, "x", -1))
attempt("delete", lambda: delattr(k, "x"))
attempt("get deleted", lambda: k.x)
attempt("delete deleted", lambda: delattr(k, "x"))
attempt("readonly set", lambda: setattr(k, "readonly", 1))
attempt("readonly del", lambda: delattr(k, "readonly"))
attempt("writeonly get", lambda: k.writeonly)
attempt("writeonly set", lambda: (setattr(k, "writeonly", 3), k._w))
attempt("empty get", lambda: k.empty)
attempt("empty set", lambda: setattr(k, "empty", 1))
attempt("empty del", lambda: delattr(k, "empty"))
attempt("broken", lambda: k.broken)
attempt("class access", lambda: (type(K.x).__name__, K.x.__doc__, K.readonly.__doc__, K.writeonly.__doc__, K.documented.__doc__))
attempt("parts", lambda: (K.x.fget.__name__, K.x.fset.__name__, K.x.fdel.__name__, K.readonly.fset, K.x.__name__, K.empty.__name__))
attempt("set fget", lambda: setattr(K.x, "fget", None))
attempt("set doc", lambda: (setattr(K.x, "__doc__", "new"), K.x.__doc__))
attempt("set name", lambda: (setattr(K.x, "__name__", "renamed"), K.x.__name__))
attempt("nameless", lambda: property(lambda self: 1).__name__)
attempt("unnamed get", lambda: property().__get__(k))
attempt("unnamed set", lambda: property().__set__(k, 1))
attempt("get None", lambda: K.x.__get__(None, K) is K.x)
attempt("get wrong", lambda: K.x.__get__(3))
attempt("property(1)", lambda: type("P", (), {"p": property(1)})().p)
attempt("property arguments", lambda: property(1, 2, 3, 4, 5))
attempt("property keywords", lambda: (property(fget=len, doc="d").fget is len, property(fset=print).fset is print))
attempt("property bad keyword", lambda: property(get=len))
attempt("replace on class", lambda: (setattr(K, "documented", 9), k.documented))
attempt("isabstract", lambda: property().__isabstractmethod__)
k.__dict__["readonly"] = "shadow"
attempt("shadow", lambda: k.readonly)


class Sub(K):
    @K.x.getter
    def x(self):
        return f"sub {self._x}"

    @property
    def readonly(self):
        return "sub " + super().readonly


s = Sub()
attempt("sub", lambda: (s.x, setattr(s, "x", 8), s.x, s.readonly))


class Typed(property):
    def __init__(self, kind, **kw):
        self.kind = kind
        super().__init__(**kw)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.__name__} must be {self.kind.__name__}")
        super().__set__(obj, value)


class WithTyped:
    count = Typed(int, fget=lambda self: self._c, fset=lambda self, v: setattr(self, "_c", v), doc="a count")


t = WithTyped()
attempt("typed", lambda: (setattr(t, "count", 3), t.count, WithTyped.count.__doc__))
attempt("typed wrong", lambda: setattr(t, "count", "x"))


class GetattrFallback:
    @property
    def p(self):
        raise AttributeError("inside the property")

    def __getattr__(self, name):
        return f"getattr({name})"


attempt("fallback", lambda: GetattrFallback().p)


class Chained:
    @property
    def a(self):
        return self.b

    @property
    def b(self):
        return self.a


attempt("recursion", lambda: Chained().a)


class ClassProperty:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, owner):
        return self.f(owner)


class WithClassProperty:
    @ClassProperty
    def label(cls):
        return cls.__name__.lower()


attempt("class property", lambda: (WithClassProperty.label, WithClassProperty().label))
attempt("property of property", lambda: type(property(property(len)).fget))


class Decorated:
    @property
    @staticmethod
    def odd():
        return 1

    @classmethod
    @property
    def old(cls):
        return 2


attempt("property over staticmethod", lambda: Decorated().odd)
attempt("classmethod over property", lambda: type(Decorated.old).__name__)
scope = {}
exec("""
class R:
    @property
    def v(self): return 1
    @v.setter
    def w(self, value): self.got = value
""", scope)
r = scope["R"]()
attempt("setter under another name", lambda: (r.v, r.w, setattr(r, "w", 2), r.got))
attempt("original is read only", lambda: setattr(r, "v", 2))
