# Attributes of functions and methods.
def f(a: int, b: "str" = "x", *c, d: float = 1.0, **e) -> list:
    "Doc of f."
    local = 1
    return [a, b, c, d, e, local]
print(f.__name__, f.__qualname__, f.__module__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__dict__, f.__closure__, f.__type_params__, f.__globals__ is globals(), f.__builtins__ is not None)
print(f.__annotations__, f.__code__.co_name, f.__code__.co_qualname, f.__code__.co_nlocals, f.__code__.co_varnames, f.__code__.co_flags & 0x0c, f.__code__.co_firstlineno, f.__code__.co_freevars, f.__code__.co_cellvars)
f.attr = 5; f.other = [1]
print(f.__dict__, vars(f), hasattr(f, "attr"), f.attr)
del f.attr
try: f.attr
except AttributeError as e: print(e)
f.__name__ = "renamed"; f.__qualname__ = "q.renamed"; f.__doc__ = "new doc"
print(f.__name__, f.__qualname__, f.__doc__, repr(f).split(" at ")[0])
try: f()
except TypeError as e: print(e)
class C:
    def m(self): "mdoc"; return self
    @staticmethod
    def s(): "sdoc"
    @classmethod
    def c(cls): "cdoc"; return cls
c = C()
m = c.m
print(m.__self__ is c, m.__func__ is C.m, m.__name__, m.__qualname__, m.__doc__, m.__module__, m() is c, m == c.m, m is c.m, hash(m) == hash(c.m), m == C().m)
print(type(m).__name__, type(C.m).__name__, type(C.__dict__["s"]).__name__, type(C.__dict__["c"]).__name__, C.c.__self__ is C, C.__dict__["s"].__func__ is C.s, C.__dict__["c"].__doc__, C.__dict__["s"].__name__)
try: m.x = 1
except AttributeError as e: print(e)
C.m.x = 7
print(m.x, C.m.x)
g = lambda x: x
print(g.__name__, g.__qualname__, g.__doc__)
def outer():
    def inner(): pass
    return inner, lambda: 0, [i for i in ()], (lambda: (lambda: 0))()
print([x.__qualname__ for x in outer() if callable(x)])
f2 = f
f.__code__ = (lambda *a, **k: ("swapped", a)).__code__
print(f2(1, 2))
try: g.__code__ = outer.__code__; print(g.__name__)
except ValueError as e: print(e)
def free(): return g
x = 1
def has_free():
    y = 2
    return lambda: y
try: g.__code__ = has_free().__code__
except ValueError as e: print(e)
print(len.__name__, len.__qualname__, len.__module__, len.__self__.__name__, [].append.__self__, [].append.__name__, [].append.__qualname__, list.append.__name__, list.append.__qualname__, list.append.__objclass__, str.__add__.__name__, type(len).__name__, type([].append).__name__, type(list.append).__name__, type(str.__add__).__name__, type("".__add__).__name__, type(dict.__dict__["fromkeys"]).__name__)
import types
print(isinstance(f, types.FunctionType), isinstance(m, types.MethodType), isinstance(len, types.BuiltinFunctionType), types.MethodType(lambda s, x: (s, x), 5)(6))
try: types.MethodType(5, 6)
except TypeError as e: print(e)
try: types.MethodType(len, None)
except TypeError as e: print(e)
nf = types.FunctionType((lambda a, b=1: (a, b, zz)).__code__, {"zz": 9}, "made", (7,))
print(nf(1), nf.__name__, nf.__defaults__)
