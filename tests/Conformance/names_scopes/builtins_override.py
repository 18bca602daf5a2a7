# Shadowing and replacing built-in names; __builtins__; restoring; del of shadows.
import builtins
print(len([1, 2]))
def len(x): return "mine"
print(len([1, 2]), builtins.len([1, 2]))
del len
print(len([1, 2]))
original = builtins.print
def loud(*a, **k): original("LOUD:", *a, **k)
builtins.print = loud
print("hello")
builtins.print = original
print("quiet again")
def f():
    sum = 0
    for i in range(4): sum += i
    return sum
print(f(), sum([1, 2]))
class A:
    id = 5
    def list(self): return list("ab")
    type = property(lambda self: type(self).__name__)
    def str(self) -> str: return str(1)
print(A().list(), A().type, A.id, A().str())
max = min
print(max(1, 2)); del max; print(max(1, 2))
input = lambda prompt="": "fake input"
print(input("? "))
dict, tuple_ = {"a": 1}, tuple
print(dict["a"]); del dict; print(dict(b=2))
try: del print_not_there
except NameError as e: print(e)
try: del len
except NameError as e: print(e)
def shadow_in_comp(): return [str for str in "ab"], str(5)
print(shadow_in_comp())
Exception_ = Exception
class Exception(Exception_): pass
try: raise Exception("shadowed")
except Exception_ as e: print(type(e).__mro__[1].__name__, e)
del Exception
builtins.answer = 42
def g(): return answer
print(g()); del builtins.answer
try: g()
except NameError as e: print(e)
open = None
try: open("x")
except TypeError as e: print(e)
del open
print(callable(open), __builtins__ is builtins, builtins.__name__, getattr(builtins, "True"), hasattr(builtins, "None"))
ns = {"__builtins__": {"print": lambda *a: original("sandbox", *a)}}
exec("print('x')", ns)
try: exec("len('x')", ns)
except NameError as e: print(e)
try: exec("class A: pass", ns)
except NameError as e: print(e)
try: exec("import os", ns)
except ImportError as e: print(e)
try: exec("raise ValueError", ns)
except NameError as e: print(e)
exec("x = [i for i in (1, 2)]; y = {**{'a': 1}}; z = f'{x}'; assert x", ns); print(ns["x"], ns["y"], ns["z"])
