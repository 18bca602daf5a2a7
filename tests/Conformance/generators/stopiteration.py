# StopIteration inside generators becomes RuntimeError (PEP 479); elsewhere it is an ordinary exception.
def g1():
    yield 1
    raise StopIteration("x")
def g2():
    yield next(iter([]))
def g3():
    try: next(iter([]))
    except StopIteration: yield "caught inside"
    return "v"
for f in (g1, g2):
    try: print(list(f()))
    except RuntimeError as e: print(e, "|", repr(e.__cause__), "|", repr(e.__context__), e.__suppress_context__)
print(list(g3()))
try: list(next(iter([])) for _ in range(3))
except RuntimeError as e: print(e)
def raiser(): raise StopIteration
print(list(map(lambda x: raiser() if x == 2 else x, [0, 1, 2, 3])), [x for x in map(lambda x: raiser() if x else x, [0, 1])])
try: [raiser() for _ in range(3)]
except StopIteration as e: print("list comprehension lets it out", repr(e))
try: {raiser(): 1 for _ in range(3)}
except StopIteration: print("dict comprehension too")
class It:
    def __init__(self, *vals): self.vals = list(vals)
    def __iter__(self): return self
    def __next__(self):
        if not self.vals: raise StopIteration
        return self.vals.pop(0)
print(list(It(1, 2)), [*It(3)], sum(It(1, 2, 3)), max(It(5, 9)), dict(It((1, 2))), list(zip(It(1, 2), It("a"))))
a, b = It(1, 2); print(a, b)
try: a, b = It(1)
except ValueError as e: print(e)
e = StopIteration(1, 2)
print(e.value, e.args, StopIteration().value, StopIteration(None).value, StopIteration((1,)).value, repr(StopIteration("a")))
e.value = "changed"; print(e.value, e.args)
print(next(It(), None), next(iter(()), "d"))
def ret(v): return v; yield
def value(gen):
    try: next(gen)
    except StopIteration as e: return e.value
print(value(ret(1)), value(ret((1, 2))), value(ret(())), value(ret(None)), type(value(ret(StopIteration(5)))), value(ret(ValueError)))
def yf(): return (yield from ret((1, 2)))
print(value(yf()))
class Sub(StopIteration): pass
def gsub(): raise Sub("sub"); yield
try: list(gsub())
except RuntimeError as e: print(repr(e.__cause__))
for x in It(): print("never")
else: print("else on empty")
it = It(1)
for x in it: print(x)
for x in it: print("no")
print(list(iter(lambda l=[3, 2, 1]: l.pop(), 1)), next(iter(int, 1)))
def stop_in_finally():
    try: yield 1
    finally: raise StopIteration
try: print(list(stop_in_finally()))
except RuntimeError as e: print(e)
def async_stop(): raise StopAsyncIteration("not special"); yield
try: list(async_stop())
except StopAsyncIteration as e: print(repr(e))
