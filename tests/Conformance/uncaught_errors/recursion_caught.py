# A RecursionError is an ordinary exception; the program goes on.
import sys
def down(n): return down(n + 1)
for attempt in range(3):
    try: down(0)
    except RecursionError as e: print(attempt, "caught", str(e).split(" in ")[0])
def measure(n=1):
    try: return measure(n + 1)
    except RecursionError: return n
d = measure()
print(900 < d <= 1000, sys.getrecursionlimit())
def deep_list(n):
    l = []
    for _ in range(n): l = [l]
    return l
for f in (repr, str):
    try: f(deep_list(100000)); print("no error")
    except RecursionError as e: print("RecursionError")
class A:
    def __getattr__(self, name): return getattr(self, name + "x")
try: A().y
except RecursionError: print("RecursionError in __getattr__")
class B:
    def __eq__(self, o): return o == self
try: B() == B()
except RecursionError: print("RecursionError in __eq__")
print(sum(range(100)))
