# Generator types, inspect states, frames' locals, code flags, __name__, abstract base classes.
import inspect, types
from collections.abc import Generator, Iterator, Iterable
def g(a, b=2):
    c = a + b
    yield c
    d = c * 2
    yield d
it = g(1)
print(inspect.getgeneratorstate(it), inspect.getgeneratorlocals(it))
next(it)
print(inspect.getgeneratorstate(it), inspect.getgeneratorlocals(it), it.gi_frame.f_locals, it.gi_frame.f_lineno - g.__code__.co_firstlineno)
next(it)
print(inspect.getgeneratorlocals(it), it.gi_frame.f_lineno - g.__code__.co_firstlineno)
it.close()
print(inspect.getgeneratorstate(it), inspect.getgeneratorlocals(it), it.gi_frame)
print(isinstance(it, (Generator, Iterator, Iterable)), isinstance(it, types.GeneratorType), issubclass(types.GeneratorType, Generator), inspect.isgenerator(it), inspect.isgeneratorfunction(g), inspect.isgeneratorfunction(len), bool(g.__code__.co_flags & inspect.CO_GENERATOR))
class MyGen(Generator):
    def __init__(self): self.n = 0
    def send(self, v): self.n += 1; return (self.n, v)
    def throw(self, t, v=None, tb=None): raise t if v is None else v
m = MyGen()
print(next(m), m.send("x"), iter(m) is m)
try: m.throw(ValueError("z"))
except ValueError as e: print(e)
m.close()
def f(): yield from m
x = f(); print(next(x), x.send(9))
try: types.GeneratorType()
except TypeError as e: print(e)
try:
    class Sub(types.GeneratorType): pass
except TypeError as e: print(e)
ge = (i for i in [])
print(ge.__name__, ge.__qualname__, [n for n in dir(ge) if not n.startswith("__")])
it.__name__ = "renamed"; it.__qualname__ = "x.renamed"
print(it.__name__, it.__qualname__, repr(it).split(" at ")[0])
try: it.__name__ = 5
except TypeError as e: print(e)
try: len(it)
except TypeError as e: print(e)
try: it[0]
except TypeError as e: print(e)
try: it + it
except TypeError as e: print(e)
try: it.foo
except AttributeError as e: print(e)
print(it == it, it != it, bool(it), hash(it) == hash(it), it in [it], callable(it))
class C:
    def m(self): yield self
    @classmethod
    def c(cls): yield cls
    @property
    def p(self): yield from (1, 2)
    def __iter__(self): yield from "xyz"
print([type(v).__name__ for v in C().m()], [v.__name__ for v in C.c()], list(C().p), list(C()), C().m().__qualname__, "y" in C())
import copy
try: copy.copy(it)
except TypeError as e: print(e)
