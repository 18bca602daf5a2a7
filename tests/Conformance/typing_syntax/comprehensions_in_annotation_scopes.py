"""Comprehensions in annotation scopes of a class are functions: only the scope itself sees the names of the class."""
src='''
class C:
    x = 3
    type A = [x for _ in range(2)]
    type B = x
    type D = (lambda: x)
    type E = [y for y in (x, 1)]
    type F = (x for _ in range(2))
    type G = {x: x for _ in range(2)}
    type H = [[x for _ in range(1)] for _ in [x]]
    def f[T: [x for _ in range(2)], U: x, V=[x for i in range(1)]](self, a: [x for _ in range(3)] = 0) -> x: pass
    class I[T: (lambda: x), U: x]: y: [x for i in range(1)]; z: (lambda: x)
    y: [x for _ in range(2)]
    z: [x for x in range(2)]
    w: [x, [x for y in [x]]]
class D:
    x = 4
    def f(self, a: [x for _ in range(2)], b: (lambda: x)): pass
    def g[T: [x for _ in range(2)]](a: x, b: [x for _ in (x,)]): pass
x = 'global'
'''
exec(src)
def t(f):
    try: print(f())
    except Exception as e: print(repr(e))
def run():
    for n in 'ABEGH': t(lambda: getattr(C,n).__value__)
    t(lambda: C.D.__value__())
    t(lambda: list(C.F.__value__))
    for p in C.f.__type_params__: t(lambda: p.__bound__); t(lambda:p.__default__)
    t(lambda: C.f.__annotations__)
    for p in C.I.__type_params__[1:]: t(lambda: p.__bound__)
    t(lambda: C.I.__type_params__[0].__bound__())
    t(lambda: C.I.__annotations__['y'])
    t(lambda: C.I.__annotations__['z']())
    t(lambda: C.__annotations__)
    t(lambda: D.f.__annotations__['a'])
    t(lambda: D.f.__annotations__['b']())
    t(lambda: D.g.__annotations__)
    t(lambda: D.g.__type_params__[0].__bound__)
run()
del x
exec(src.replace("x = 'global'",""))
run()

def outer():
    x = 'outer'
    class C:
        x = 3
        type A = [x for _ in range(2)]
        type D = (lambda: x)
        y: [x for _ in range(2)]
        def f[T: [x for _ in range(2)], U: x](self, a: [x for _ in range(3)] = 0) -> x: pass
        class I[T: [x for _ in [x]], U=x]: y: [x for i in range(1)]
    return C
C = outer()
print(C.A.__value__, C.D.__value__(), C.f.__annotations__, C.f.__type_params__[0].__bound__, C.f.__type_params__[1].__bound__)
print(C.I.__type_params__[0].__bound__, C.I.__type_params__[1].__default__, C.I.__annotations__, C.__annotations__)
