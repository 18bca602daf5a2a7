class Data:
    def __init__(self, name="data"):
        self.name = name

    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name

    def __get__(self, obj, objtype=None):
        return f"get {self.name} {obj is not None} {objtype.__name__ if objtype else None}"

    def __set__(self, obj, value):
        print("set", self.name, value)

    def __delete__(self, obj):
        print("delete", self.name)


class NonData:
    def __get__(self, obj, objtype=None):
        return ("nondata", obj is not None)


class SetOnly:
    def __set__(self, obj, value):
        obj.__dict__["setonly"] = value * 2


class DeleteOnly:
    def __delete__(self, obj):
        print("deleted")


class GetRaises:
    def __get__(self, obj, objtype=None):
        raise AttributeError("from __get__")

    def __set__(self, obj, value):
        raise ValueError("from __set__")


class NotBound:
    __get__ = None


class K:
    data = Data()
    nondata = NonData()
    setonly = SetOnly()
    deleteonly = DeleteOnly()
    raises = GetRaises()
    number = 5

    def __init__(self):
        self.__dict__["data"] = "shadow"
        self.__dict__["nondata"] = "instance wins"


def attempt(label, action):
    try:
        print(f"{label:28}", action())
    except Exception as error:
        print(f"{label:28}", type(error).__name__, error)


k = K()
attempt("data", lambda: k.data)
attempt("class data", lambda: K.data)
attempt("set data", lambda: setattr(k, "data", 1))
attempt("del data", lambda: delattr(k, "data"))
attempt("nondata", lambda: k.nondata)
attempt("class nondata", lambda: K.nondata)
attempt("del nondata", lambda: delattr(k, "nondata"))
attempt("nondata again", lambda: k.nondata)
attempt("set only", lambda: type(k.setonly).__name__)
attempt("set only set", lambda: setattr(k, "setonly", 4))
attempt("set only read", lambda: k.setonly)
attempt("set only del", lambda: delattr(k, "setonly"))
attempt("delete only read", lambda: type(k.deleteonly).__name__)
attempt("delete only set", lambda: setattr(k, "deleteonly", 1))
attempt("delete only del", lambda: delattr(k, "deleteonly"))
attempt("raises", lambda: k.raises)
attempt("raises hasattr", lambda: hasattr(k, "raises"))
attempt("raises default", lambda: getattr(k, "raises", "dflt"))
attempt("raises set", lambda: setattr(k, "raises", 1))
K.number = Data("late")
attempt("late descriptor", lambda: k.number)
K.data = "replaced on the class"
attempt("replaced", lambda: (k.data, K.data))


class WithGetattr(K):
    def __getattr__(self, name):
        return f"fallback {name}"


w = WithGetattr()
attempt("getattr after raise", lambda: w.raises)
attempt("getattr missing", lambda: w.missing)


class Intercept(K):
    def __getattribute__(self, name):
        if name.startswith("x"):
            return f"intercepted {name}"
        return super().__getattribute__(name)


attempt("getattribute", lambda: (Intercept().xyz, Intercept().nondata))
attempt("getattribute missing", lambda: Intercept().missing)
attempt("object getattribute", lambda: object.__getattribute__(k, "number"))
attempt("type getattribute", lambda: type.__getattribute__(K, "number"))
attempt("wrong receiver", lambda: object.__getattribute__(k))
attempt("bad name", lambda: object.__getattribute__(k, 3))

try:
    class Bad:
        n = NotBound()
    print(type(Bad().n).__name__)
except TypeError as error:
    print(error)


class BadSetName:
    def __set_name__(self, owner):
        pass


try:
    class Q:
        attr = BadSetName()
except TypeError as error:
    print(error, getattr(error, "__notes__", None))


class Meta(type):
    meta_data = Data("meta")

    @property
    def shown(cls):
        return f"shown on {cls.__name__}"

    def method(cls):
        return f"meta method of {cls.__name__}"


class M(metaclass=Meta):
    shown = "class attribute"
    own = 1


attempt("metaclass property", lambda: M.shown)
attempt("instance attribute", lambda: M().shown)
attempt("metaclass data", lambda: M.meta_data)
attempt("metaclass method", lambda: M.method())
attempt("not on the instance", lambda: M().method())
attempt("set metaclass property", lambda: setattr(M, "shown", 3))
attempt("set metaclass data", lambda: setattr(M, "meta_data", 3))
attempt("M.nothing", lambda: M.nothing)


def function(self, *args):
    return self, args


bound = function.__get__("me")
attempt("bound", lambda: bound(1))
attempt("bound attributes", lambda: (bound.__self__, bound.__func__ is function, bound.__name__))
attempt("function get None", lambda: function.__get__(None, int) is function)
attempt("function get None None", lambda: function.__get__(None, None))
attempt("function get nothing", lambda: function.__get__())
attempt("method get", lambda: bound.__get__("other")(2))
attempt("staticmethod get", lambda: staticmethod(function).__get__(1, int) is function)
attempt("classmethod get", lambda: classmethod(function).__get__(1)(3))
attempt("classmethod get owner", lambda: classmethod(function).__get__(None, str)(3))
attempt("method of slot wrapper", lambda: (str.upper.__get__("abc")(), str.upper.__get__(None, str) is str.upper))
attempt("slot wrapper wrong", lambda: str.upper.__get__(3))
attempt("slot wrapper None", lambda: str.upper.__get__(None, None))
attempt("getset", lambda: (type(int.__dict__["real"]).__name__, int.__dict__["real"].__get__(5)))
attempt("getset wrong", lambda: int.__dict__["real"].__get__("x"))
attempt("getset set", lambda: int.__dict__["real"].__set__(5, 1))
attempt("wrapper", lambda: (int.__add__.__get__(3)(4), int.__add__.__name__, int.__add__.__objclass__))
attempt("set method attribute", lambda: setattr(k.__init__, "x", 1))
attempt("set function attribute", lambda: (setattr(function, "x", 1), function.x, bound.x))
attempt("equal methods", lambda: (k.__init__ == k.__init__, k.__init__ is k.__init__, k.__init__ == K().__init__, hash(k.__init__) == hash(k.__init__)))


class Lazy:
    def __init__(self, func):
        self.func = func

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, objtype=None):
        if obj is None:
            return self
        print("computing", self.name)
        value = obj.__dict__[self.name] = self.func(obj)
        return value


class Circle:
    def __init__(self, r):
        self.r = r

    @Lazy
    def area(self):
        return 3 * self.r ** 2


c = Circle(2)
print(c.area, c.area, vars(c))
del c.area
print(c.area)
