# yield from: values, return values, send, iterables of all kinds, gi_yieldfrom, errors.
def sub():
    x = yield "s1"
    y = yield f"s2:{x}"
    return f"ret:{y}"
def main():
    r = yield from sub()
    print("sub returned", r, end=" ")
    r = yield from [1, 2]
    print("list returned", r, end=" ")
    yield from "ab"
    yield from range(2)
    yield from {"k": 1}
    yield from ()
    return (yield from sub())
m = main()
print(next(m), m.gi_yieldfrom.__name__)
print(m.send("X"))
print(m.send("Y"))
print([next(m) for _ in range(7)])
print(m.send("P"))
try: m.send("Q")
except StopIteration as e: print(e.value)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2: raise StopIteration("it-value")
        return self.n
    def send(self, v): return f"sent {v}"
def f(): return (yield from It())
g = f(); print(next(g), g.send("hi"), next(g))
try: next(g)
except StopIteration as e: print(e.value)
def plain():
    yield from iter([1, 2])
p = plain(); next(p)
try: p.send("x")
except AttributeError as e: print(e)
def bad(x): yield from x
for x in (5, None, object(), len):
    try: list(bad(x))
    except TypeError as e: print(str(e).split(" object at")[0])
def tree(t):
    if isinstance(t, list):
        for x in t: yield from tree(x)
    else: yield t
print(list(tree([1, [2, [3, [4, 5]], 6], [[7]]])))
def chain(*its):
    for it in its: yield from it
print(list(chain("ab", [1], (x for x in "cd"))), list(chain()))
def deep(n): 
    if n: yield n; yield from deep(n - 1)
print(list(deep(5)), sum(deep(300)))
def shared():
    it = iter(range(6))
    yield from zip(it, it)
print(list(shared()))
class GetItem:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * i
def gi(): yield from GetItem()
print(list(gi()))
def stopper():
    raise StopIteration("early")
    yield
def catcher():
    try: yield from stopper()
    except RuntimeError as e: yield repr(e.__cause__)
print(list(catcher()))
def delegate_to_running():
    yield from me
me = delegate_to_running()
try: next(me)
except ValueError as e: print(e)
def ret_only(): return "only"; yield
def use(): x = yield from ret_only(); yield x
print(list(use()), [*(yield_from for yield_from in [1])])
for s in ["yield from", "yield from x, y", "def f(): yield from x, y", "def f(): yield from *x", "def f(): x = yield from y", "def f(): await yield from x", "async def f(): yield from x", "lambda: (yield from x)", "class A: yield from x", "[(yield from x) for x in y]", "def f(): [(yield from x) for x in y]", "def f(): return yield from x", "def f(): yield from yield x", "def f(): (yield from x) + 1", "def f(): 1 + yield from x", "def f(): yield from", "def f(a=(yield from x)): pass", "def f(): x = yield = 1"]:
    try: compile(s, "s", "exec"); print(s, "| ok")
    except SyntaxError as e: print(s, "|", e.msg)
