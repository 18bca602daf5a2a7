# Implicit special method lookup is on the type; instance attributes do not count.
class C: pass
c = C()
c.__len__ = lambda: 5
c.__call__ = lambda: "call"
c.__str__ = lambda: "str"
c.__iter__ = lambda: iter([1])
c.__add__ = lambda o: "add"
c.__eq__ = lambda o: True
c.__bool__ = lambda: False
c.__contains__ = lambda x: True
c.__getitem__ = lambda i: i
c.__enter__ = lambda: 1
c.__exit__ = lambda *a: None
c.__hash__ = lambda: 1
c.__next__ = lambda: 1
c.__format__ = lambda s: "fmt"
for src in ["len(c)", "c()", "str(c)[:20]", "list(c)", "c + 1", "c == 5", "bool(c)", "1 in c", "c[0]", "hash(c) == 1", "next(c)", "f'{c}'[:20]", "c.__len__()", "c.__call__()", "iter(c)", "-c", "abs(c)", "int(c)", "c < c", "reversed(c)", "c @ c", "round(c)", "dir(c)[0] != ''", "isinstance(c, C)", "with_(c)"]:
    def with_(x):
        with x: pass
    try: print(src, "=", eval(src))
    except TypeError as e: print(src, "->", e)
C.__len__ = lambda self: 3
C.__add__ = lambda self, o: "type add"
C.__call__ = lambda self, *a: ("type call", a)
C.__getitem__ = lambda self, i: ("type item", i)
print(len(c), bool(c), c + 1, c(2), c[0], c.__len__(), c.__call__())
del C.__len__, C.__add__
for src in ["len(c)", "c + 1"]:
    try: print(eval(src))
    except TypeError as e: print(e)
class Static:
    __len__ = staticmethod(lambda: 9)
    __add__ = staticmethod(lambda o: ("static add", o))
    __call__ = classmethod(lambda cls, x: (cls.__name__, x))
    __getitem__ = property(lambda self: lambda i: ("prop item", i))
    __str__ = lambda self: "lambda str"
s = Static()
print(len(s), s + 1, s(2), s[3], str(s))
class Inherit(Static):
    __add__ = None
    __len__ = None
try: Inherit() + 1
except TypeError as e: print(e)
try: len(Inherit())
except TypeError as e: print(e)
class M(type):
    def __len__(cls): return 42
    def __getitem__(cls, k): return ("M", k)
    def __eq__(cls, o): return "M.eq"
    __hash__ = type.__hash__
class K(metaclass=M):
    def __len__(self): return 1
print(len(K), len(K()), K["x"], K == 1, K() == 1, K != 1, hash(K) is not None)
try: K()["x"]
except TypeError as e: print(e)
class Dyn:
    def __getattr__(self, n): print("getattr", n, end=" "); return lambda *a: 99
for src in ["len(Dyn())", "Dyn() + 1", "Dyn().__len__()", "str(Dyn())[:10]", "Dyn()[0]", "iter(Dyn())", "Dyn()()", "bool(Dyn())", "Dyn() == 1", "1 + Dyn()", "with_(Dyn())"]:
    try: print(src, eval(src))
    except TypeError as e: print(src, "->", e)
class Gab:
    def __getattribute__(self, n): print("GAB", n, end=" "); return object.__getattribute__(self, n)
    def __len__(self): return 2
    def __iter__(self): return iter("ab")
print(len(Gab()), list(Gab()), bool(Gab()))
