import enum
import types


class Ordered(dict):
    def __init__(self):
        super().__init__()
        self.log = []

    def __setitem__(self, key, value):
        self.log.append(("set", key))
        super().__setitem__(key, value)

    def __getitem__(self, key):
        try:
            return super().__getitem__(key)
        finally:
            self.log.append(("get", key))

    def __delitem__(self, key):
        self.log.append(("del", key))
        super().__delitem__(key)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwargs):
        print("prepare", mcls.__name__, name, [b.__name__ for b in bases], kwargs)
        return Ordered()

    def __new__(mcls, name, bases, namespace, **kwargs):
        print("new", name, type(namespace).__name__, kwargs, list(namespace)[:3])
        cls = super().__new__(mcls, name, bases, namespace)
        cls.seen = [entry for entry in namespace.log if not entry[1].startswith("__")]
        return cls

    def __init__(cls, name, bases, namespace, **kwargs):
        print("init", name, type(namespace).__name__, kwargs)
        super().__init__(name, bases, namespace)

    def __call__(cls, *args, **kwargs):
        print("call", cls.__name__, args, kwargs)
        return super().__call__(*args, **kwargs)


class K(metaclass=Meta, option=1):
    a = 1
    b = a + 1
    del a
    for i in range(2):
        pass

    def method(self):
        return __class__

    c = [n for n in range(b)]


print(K.seen)
print(K(), type(K).__name__) if False else K().method() is K
print(hasattr(K, "a"), K.b, K.i, K.c, type(K.__dict__).__name__)


class Sub(K, extra="e"):
    x = 0


print(Sub.seen, type(Sub).__name__)


class Fallback(dict):
    def __missing__(self, key):
        if key.startswith("__"):
            raise KeyError(key)
        return f"<{key}>"


class AutoMeta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return Fallback()


class Auto(metaclass=AutoMeta):
    one = two
    three = [one, four]


print(Auto.one, Auto.three)
try:
    class Other(metaclass=AutoMeta):
        value = print
        print("shadowed print")
except TypeError as error:
    print(type(error).__name__, error)


def not_a_class(name, bases, namespace, **kwargs):
    return name, bases, sorted(k for k in namespace if not k.startswith("__")), kwargs


class Fun(int, metaclass=not_a_class, z=3):
    p = 1


print(Fun)
not_a_class.__prepare__ = lambda name, bases, **kw: {"from_prepare": 1}


class Fun2(metaclass=not_a_class):
    q = 1


print(Fun2)


class BadPrepare(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return 42


try:
    class Bad(metaclass=BadPrepare):
        pass
except TypeError as error:
    print(error)


class NoneMapping(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return types.MappingProxyType({})


try:
    class Bad2(metaclass=NoneMapping):
        pass
except (TypeError, AttributeError) as error:
    print(type(error).__name__, error)


class Raising(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        raise LookupError("prepare refused")


try:
    class Bad3(metaclass=Raising):
        pass
except LookupError as error:
    print(error)


class NotDict:
    def __init__(self):
        self.data = {}

    def __getitem__(self, key):
        return self.data[key]

    def __setitem__(self, key, value):
        self.data[key] = value


class NotDictMeta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return NotDict()

    def __new__(mcls, name, bases, ns):
        return super().__new__(mcls, name, bases, ns.data)


class FromNotDict(metaclass=NotDictMeta):
    x = 5

    def f(self):
        return self.x


print(FromNotDict().f())


class M1(type):
    pass


class M2(type):
    pass


class M12(M1, M2):
    pass


for source in ["class Z(A1, A2): pass", "class Z(A1, A2, metaclass=M12): pass", "class Z(A1, metaclass=M2): pass", "class Z(A1, metaclass=type): pass", "class Z(metaclass=3): pass", "class Z(metaclass=None): pass", "class Z(metaclass=int): pass", "class Z(1): pass", "class Z('a'): pass", "class Z(A1, A1): pass", "class Z(object, A1): pass", "class Z(A1, **{'metaclass': M12}): pass", "class Z(*[A1]): pass", "class Z(len): pass", "class Z(lambda: 0): pass", "class Z(None): pass", "class Z(...): pass", "class Z(A1()): pass"]:
    scope = {"A1": M1("A1", (), {}), "A2": M2("A2", (), {}), "M12": M12, "M2": M2}
    try:
        exec(source, scope)
        print(source, "->", type(scope["Z"]).__name__, getattr(scope["Z"], "__mro__", "no mro")[:1] and "ok")
    except Exception as error:
        print(source, "->", type(error).__name__, error)


class HasEntries:
    def __mro_entries__(self, bases):
        print("entries", len(bases))
        return (int, str)[:1]


class FromEntries(HasEntries()):
    pass


print(FromEntries.__bases__, FromEntries.__orig_bases__[0].__class__.__name__, types.get_original_bases(FromEntries)[0].__class__.__name__)
print(types.prepare_class("X", (K,), {"k": 1})[0].__name__, types.resolve_bases((HasEntries(),)))
X = types.new_class("X", (), {}, lambda ns: ns.update(v=1))
print(X.v, X.__module__, types.new_class("Y", (X,)).v)

# ---- what the compiler adds at the end, and where: any def makes __classdictcell__, none does where annotations stay texts


class Shows(type):
    def __new__(mcls, name, bases, namespace):
        print(name, list(namespace))
        return super().__new__(mcls, name, bases, namespace)


class Empty(metaclass=Shows):
    pass


class WithDef(metaclass=Shows):
    def method(self):
        pass


class WithLambda(metaclass=Shows):
    call = lambda self: __class__


class WithClassCell(metaclass=Shows):
    async def method(self):
        return super().method()


class Annotated(metaclass=Shows):
    field: int


class WithInner(metaclass=Shows):
    class Inner(metaclass=Shows):
        def method(self):
            return __class__


exec('''
from __future__ import annotations
class Texts(metaclass=Shows):
    field: int
    def method(self, x: int): return __class__
''')
print('__classdictcell__' in WithDef.__dict__, WithClassCell.method.__closure__[0].cell_contents)
