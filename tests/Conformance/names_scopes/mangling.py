# Private name mangling.
class A:
    __x = 1
    _A__y = 2
    __dunder__ = 3
    ___triple = 4
    def get(self): return self.__x, self.__y, self.__dunder__, self.___triple
    def set(self): self.__new = 5; return self._A__new
    def local(self):
        __loc = 7
        return sorted(locals()), __loc
    def kw(self, *, __k=1): return __k
    def __private(self): return "private"
    def call(self): return self.__private()
    def glob(self):
        global __g
        __g = 9
    def imp(self):
        import __fake_module
    def nested(self):
        class Inner:
            __z = 1
            def m(self): return self.__z
        return [n for n in vars(Inner) if "z" in n], Inner().m()
    f = lambda self: self.__x
    l = [__x for __x in range(2)]
    def has(self): return hasattr(self, "__x"), hasattr(self, "_A__x"), getattr(self, "_A__x")
    def fs(self): return f"{self.__x} {self.__x!r:>3}"
a = A()
print(a.get(), a.set(), a.local(), a.kw(), a.kw(_A__k=3), a.call(), a.nested(), a.f(), A.l, a.has(), a.fs())
a.glob(); print(_A__g)
try: a.imp()
except ImportError as e: print(type(e).__name__, e)
try: a.__x
except AttributeError as e: print(e)
try: a.kw(__k=1)
except TypeError as e: print(e)
print(sorted(n for n in vars(A) if n.startswith("_A")), a._A__private())
class B(A):
    __x = 100
    def mine(self): return self.__x, self._A__x
print(B().mine(), B().get())
class __Under:
    __v = 1
    def m(self): return self.__v
print([n for n in vars(__Under) if n.endswith("v")], __Under().m())
class _Lead:
    __v = 1
print([n for n in vars(_Lead) if n.endswith("v")])
class ___:
    __v = 1
print([n for n in vars(___) if n.endswith("v")])
class Slots:
    __slots__ = ("__s", "t")
    def __init__(self): self.__s = 1
print(Slots()._Slots__s, Slots.__slots__, [n for n in dir(Slots) if "__s" in n and n.startswith("_Slots")])
class M:
    def m(self):
        try: self.__missing
        except AttributeError as e: print(e, e.name)
        try: __undefined
        except NameError as e: print(e, e.name)
M().m()
class Attr:
    def m(self, o): o.__a = 1; del o.__a; return [x.__b for x in []]
    def d(self): return {"__k": 1}, dict(__k=2)
    def match(self, v):
        match v:
            case {"k": __c}: return sorted(locals()), __c
print(Attr().d(), Attr().match({"k": 5}))
def outside(o): return o.__x
try: outside(a)
except AttributeError as e: print(e)
class T[__P]:
    def f[__Q](self, a: __Q) -> __P: ...
print(T.__type_params__, T.f.__type_params__)
