# Recursion: direct, mutual, deep, RecursionError caught, limits.
import sys
def fact(n): return 1 if n == 0 else n * fact(n - 1)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
def hanoi(n, a, b, c): return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
print(fact(50), even(100), odd(7), ack(2, 3), len(hanoi(6, *"abc")), hanoi(2, *"abc"))
def forever(): return forever()
try: forever()
except RecursionError as e: print(type(e).__mro__[1].__name__, str(e)[:32])
class R:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __getattr__(self, n): return getattr(self, n + "x")
    def __len__(self): return len(self)
    def __hash__(self): return hash(self)
    def __call__(self): return self()
    def __iter__(self): return iter(self)
    def __add__(self, o): return self + o
    def __getitem__(self, i): return self[i]
    def __bool__(self): return bool(self)
    def __lt__(self, o): return self < o
r = R()
for f in [lambda: repr(r), lambda: r == 1, lambda: r.missing, lambda: len(r), lambda: hash(r), lambda: r(), lambda: iter(r), lambda: r + 1, lambda: r[0], lambda: bool(r), lambda: r < 1, lambda: str(r), lambda: [r] == [1], lambda: f"{r}", lambda: sorted([r, r]), lambda: {r: 1}]:
    try: print(f())
    except RecursionError as e: print("RecursionError", str(e).startswith("maximum recursion depth exceeded"))
depth = 0
def down():
    global depth
    depth += 1
    down()
try: down()
except RecursionError: print(500 < depth <= 1100)
sys.setrecursionlimit(5000)
def count(n): return 0 if n == 0 else 1 + count(n - 1)
print(count(4000), sys.getrecursionlimit())
sys.setrecursionlimit(1000)
try: sys.setrecursionlimit(0)
except ValueError as e: print(e)
try: sys.setrecursionlimit("x")
except TypeError as e: print(e)
def cleanup(n):
    try:
        return cleanup(n + 1)
    finally:
        done.append(n)
done = []
try: cleanup(0)
except RecursionError: print(done == list(range(len(done) - 1, -1, -1)), len(done) > 500)
l = []
for _ in range(100): l = [l]
print(str(l).count("["))
def gen(n):
    if n: yield n; yield from gen(n - 1)
print(sum(gen(200)))
t = ()
for _ in range(50): t = (t, 1)
def flat(t): return sum((flat(x) if isinstance(x, tuple) else [x] for x in t), [])
print(len(flat(t)), (lambda f: f(f, 10))(lambda s, n: n and n + s(s, n - 1)))
