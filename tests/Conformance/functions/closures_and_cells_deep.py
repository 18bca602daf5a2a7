import types


def counter(start=0):
    value = start

    def increment(by=1):
        nonlocal value
        value += by
        return value

    def reset(to=start):
        nonlocal value
        value = to

    increment.reset = reset
    increment.peek = lambda: value
    return increment


a, b = counter(), counter(10)
print(a(), a(5), b(), a.peek(), b.peek(), a.reset(), a.peek(), a(), a.reset(100), a())


def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    composed.__name__ = "_of_".join(f.__name__ for f in fs)
    return composed


def add(n):
    def adder(x):
        return x + n
    adder.__qualname__ = f"add({n})"
    return adder


h = compose(add(1), add(10), abs)
print(h(-5), h.__name__, add(3).__qualname__, add(3).__closure__[0].cell_contents, compose()(7))


def memo(f):
    table = {}

    def wrapper(*args):
        if args not in table:
            table[args] = f(*args)
        return table[args]
    wrapper.table = table
    return wrapper


@memo
def binomial(n, k):
    return 1 if k in (0, n) else binomial(n - 1, k - 1) + binomial(n - 1, k)


print(binomial(30, 15), len(binomial.table))


def generations():
    fs = []
    for i in range(3):
        def f(i=i):
            return i, j
        fs.append(f)
    j = "late"
    return [f() for f in fs]


print(generations())


def mutual():
    def even(n):
        return n == 0 or odd(n - 1)

    def odd(n):
        return n != 0 and even(n - 1)
    return even, odd


even, odd = mutual()
print(even(10), odd(7), even(7), [c.cell_contents.__name__ for c in even.__closure__])


def deep(n):
    def level1():
        def level2():
            def level3():
                nonlocal n
                n *= 2
                return n
            return level3
        return level2
    return level1()(), lambda: n


l3, get = deep(3)
print(l3(), l3(), get(), l3.__code__.co_freevars, l3.__qualname__)


class Account:
    def __init__(self, balance):
        def deposit(amount):
            nonlocal balance
            balance += amount
            return balance
        self.deposit = deposit
        self.check = lambda: balance


acc = Account(100)
print(acc.deposit(50), acc.check(), Account(1).check())


def loop_cells():
    made = []
    for x in "ab":
        y = x * 2
        made.append(lambda: (x, y))
    return [m() for m in made], made[0].__closure__[0] is made[1].__closure__[0]


print(loop_cells())


def except_cell():
    try:
        1 / 0
    except ZeroDivisionError as e:
        f = lambda: e
        inside = repr(f())
    try:
        f()
    except NameError as err:
        return inside, str(err)


print(except_cell())


def parameter_cells(a, *args, b=2, **kw):
    def show():
        return a, args, b, kw
    a += 1
    kw["new"] = True
    return show


print(parameter_cells(1, 2, 3, b=4, c=5)())


def delete_cell():
    x = 1

    def peek():
        return x
    first = peek()
    del x
    try:
        peek()
    except NameError as error:
        message = type(error).__name__, str(error)
    x = 2
    return first, message, peek()


print(delete_cell())


def cells_api():
    x = 5

    def f():
        return x
    cell, = f.__closure__
    cell.cell_contents = 6
    other = types.FunctionType(f.__code__, {}, "other", None, (types.CellType(42),))
    return x, f(), other(), cell == types.CellType(6), cell < types.CellType(7), types.CellType() == types.CellType(), repr(types.CellType(1)).split(" at ")[0]


print(cells_api())
for args in [(), (1,), (1, {}), (counter.__code__, {}, None, None, (1,)), (a.__code__, {}), (a.__code__, {}, "n", None, ()), (a.__code__, {}, "n", None, (3,)), (a.__code__, {}, 3), (a.__code__, 5), (counter.__code__, {}, "n", 5)]:
    try:
        print(types.FunctionType(*args).__name__)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    types.CellType().cell_contents
except ValueError as error:
    print(error)
try:
    a.__closure__ = ()
except AttributeError as error:
    print(error)
f1, f2 = add(1), add(2)
f1.__code__ = f2.__code__
print(f1(10))
try:
    f1.__code__ = counter.__code__
except ValueError as error:
    print(error)
try:
    f1.__code__ = 3
except TypeError as error:
    print(error)
print(f1.__closure__[0] == f2.__closure__[0], (lambda: 0).__closure__, add.__closure__, add.__code__.co_cellvars, f1.__code__.co_freevars)


def generator_closure():
    total = 0

    def feed():
        nonlocal total
        while True:
            total += (yield total) or 0
    g = feed()
    next(g)
    return g.send, lambda: total


send, total = generator_closure()
send(5), send(7)
print(total())
print([f(1) for f in [(lambda n: lambda x: x + n)(n) for n in range(3)]], (lambda f: f(f, 5))(lambda self, n: 1 if n == 0 else n * self(self, n - 1)))


def shadow(x):
    def inner():
        x = "inner"
        return x
    return inner(), x


def class_closure(x):
    class K:
        y = x
        x = "class"

        def get(self):
            return x
    return K.y, K.x, K().get()


print(shadow("outer"))
try:
    print(class_closure("arg"))
except NameError as error:
    print(error)
