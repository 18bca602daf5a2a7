# Functions made in loops, immediate calls, partial application, currying, memoizing, callbacks.
import functools
callbacks = {}
for name in ("start", "stop"):
    def cb(*a, name=name): return f"{name}{a}"
    callbacks[name] = cb
print(callbacks["start"](1), callbacks["stop"]())
def curry(f, n=None):
    n = n if n is not None else f.__code__.co_argcount
    def curried(*args):
        return f(*args) if len(args) >= n else lambda *more: curried(*args, *more)
    return curried
add3 = curry(lambda a, b, c: a + b + c)
print(add3(1)(2)(3), add3(1, 2)(3), add3(1)(2, 3), add3(1, 2, 3))
def memoize(f):
    cache = {}
    @functools.wraps(f)
    def g(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    g.cache = cache
    return g
@memoize
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(80), len(fib.cache), fib.__name__)
def make_account(balance):
    def deposit(n): nonlocal balance; balance += n; return balance
    def withdraw(n):
        nonlocal balance
        if n > balance: raise ValueError(f"insufficient: {balance} < {n}")
        balance -= n
        return balance
    return {"deposit": deposit, "withdraw": withdraw, "balance": lambda: balance}
acc = make_account(100)
print(acc["deposit"](50), acc["withdraw"](30), acc["balance"]())
try: acc["withdraw"](1000)
except ValueError as e: print(e)
def pipeline(*stages): return functools.reduce(lambda f, g: lambda x: g(f(x)), stages)
print(pipeline(str.strip, str.title, lambda s: s + "!")("  hello world "))
def retry(times, exceptions=(Exception,)):
    def deco(f):
        def wrapper(*a, **k):
            for attempt in range(1, times + 1):
                try: return f(*a, attempt=attempt, **k)
                except exceptions as e: print("attempt", attempt, "failed:", e)
            raise RuntimeError("gave up")
        return wrapper
    return deco
@retry(3, (ValueError,))
def flaky(ok_at, attempt):
    if attempt < ok_at: raise ValueError(f"not yet {attempt}")
    return f"ok at {attempt}"
print(flaky(2))
try: flaky(9)
except RuntimeError as e: print(e, type(e.__context__))
gens = [(lambda k: (k * i for i in range(3)))(k) for k in range(3)]
print([list(g) for g in gens])
def make_adders(): return [lambda x, n=n: x + n for n in range(3)] + [lambda x: x + n for n in range(3)]
print([f(10) for f in make_adders()])
y = (lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a))))(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))
print(y(10))
def counter():
    counter.n = getattr(counter, "n", 0) + 1
    return counter.n
print(counter(), counter(), counter.n)
