# What is defined within annotations, aliases and bounds: its qualified name, the names it sees, and what is captured.
def f(p: (lambda: 1), q: [x for x in (lambda: 2,)]): ...
print(f.__annotations__['p'].__qualname__, f.__annotations__['q'][0].__qualname__, f.__annotate__.__qualname__)
class C:
    x: (lambda: 1)
    def m(self, a: (lambda: 1)): ...
print(C.__annotations__['x'].__qualname__, C.m.__annotations__['a'].__qualname__, C.__annotate__.__qualname__, C.m.__annotate__.__qualname__)
x: (lambda: 1)
print(__annotate__(1)['x'].__qualname__)
def g[T](a: (lambda: 1)): return lambda: 1
print(g.__annotations__['a'].__qualname__, g(1).__qualname__, g.__annotate__.__qualname__)
def outer():
    def f(p: (lambda: 1)): ...
    class D:
        y: (lambda: 2)
    return f.__annotations__['p'].__qualname__, D.__annotations__['y'].__qualname__, f.__annotate__.__qualname__, D.__annotate__.__qualname__
print(outer())
type A = (lambda: 1)
print(A.__value__.__qualname__, A.evaluate_value.__qualname__)
class E[T: (lambda: 1)]:
    def m(self): return lambda: 1
print(E.__type_params__[0].__bound__.__qualname__, E().m().__qualname__, E.__type_params__[0].evaluate_bound.__qualname__)
class F:
    type B[U: (lambda: 1)] = (lambda: 2)
    def k[V](self, a: (lambda: V)): return lambda: V
print(F.B.__value__.__qualname__, F.B.__type_params__[0].__bound__.__qualname__, F().k(1).__qualname__, F.k.__annotations__['a'].__qualname__)


T = "global"


class Outer:
    T = "class"

    class Inner[T]:
        values: [T for _ in (1,)]
        first: [x for x in (T,)]

    type Alias[T] = [T for _ in (1,)]
    type Plain = [T for _ in (1,)]
    here: [T for _ in (1,)]
    direct: T


print(Outer.Inner.__annotations__, Outer.Alias.__value__, Outer.Plain.__value__, Outer.__annotations__)


def captured():
    name = 1

    def unused():
        local: name = 1

    def used(a: name): ...
    return unused.__closure__, used.__closure__, used.__annotations__, captured.__code__.co_cellvars


print(captured())
source = """from __future__ import annotations
def outer():
    name = 1
    def inner(a: name) -> name:
        local: name = 2
    return inner.__closure__, inner.__annotations__
"""
namespace = {}
exec(source, namespace)
print(namespace["outer"]())
