# Unpacking errors: messages and what was assigned before.
class Bad:
    def __iter__(self): return 5
class Raise:
    def __iter__(self): raise ValueError("iter")
class NextRaise:
    def __iter__(self): return self
    def __next__(self): raise KeyError("next")
class Len:
    def __len__(self): return 2
    def __iter__(self): return iter([1, 2, 3])
for src in ["a, b = 1", "a, b = None", "a, b = []", "a, b = [1]", "a, b = [1, 2, 3]", "a, b = 'abc'", "a, b = {1: 2}", "a, b = (x for x in range(3))", "a, b = range(3)", "a, b, c = 1, 2", "a, = []", "a, = 1, 2", "[a] = 'xy'", "() = [1]", "[] = 'a'", "() = ()", "a, *b = []", "a, *b, c = [1]", "*a, b, c = 'x'", "a, b, *c = iter([1])", "a, (b, c) = 1, 2", "a, (b, c) = 1, (2,)", "a, (b, c), d = 1, [2, 3, 4], 5", "a, b = Bad()", "a, b = Raise()", "a, b = NextRaise()", "a, b = Len()", "a, b = 5.0", "a, b = len", "a, b = object", "*a, = 5", "a, *b = None", "a, b = {1, 2, 3}", "a, b = iter('abc')", "a, b = zip([1], [2])", "a, b = b'abc'", "a, b = [1, 2, 3, 4, 5]", "a, b = tuple(range(100))", "a, b = {i: i for i in range(5)}", "for a, b in [1]: pass", "for a, b in [[1]]: pass", "for a, b in 'ab': pass", "for a, *b in [[]]: pass", "[a for a, b in [(1, 2, 3)]]", "{a: b for a, b in ['x']}", "a, b = (lambda: 1)()", "(a, b), c = [1, 2]", "lambda: 0; a, b = ...", "a, b = NotImplemented", "a, b = type", "a, b = 10**20", "a, b, c, d = {'x': 1}.items()", "x, y = 'one two three'.split()"]:
    ns = dict(globals())
    try: exec(src, ns); print(src, "ok")
    except Exception as e: print(src, "->", type(e).__name__, e)
l = [0, 0]
try: l[0], l[1] = (x for x in [1])
except ValueError as e: print(e, l)
class T:
    def __setattr__(self, n, v):
        print("set", n, v, end=" ")
        if n == "b": raise RuntimeError("setting b")
t = T()
try: t.a, t.b, t.c = 1, 2, 3
except RuntimeError as e: print(e)
consumed = iter(range(10))
try: a, b = consumed
except ValueError: print("left over", list(consumed))
consumed = iter(range(3))
a, *b = consumed; print(a, b, list(consumed))
for s in ["*a = 1", "*a, *b = c", "a, *b, *c = d", "*a", "*a, b", "a, b += 1", "(*a) = b", "[*a, *b] = c", "*(a) = b", "*a.b, c = d", "**a = b", "a, 1 = b", "a, f() = b", "(a, b + c) = d", "a, (b, None) = c", "[a, 'x'] = c", "{a, b} = c", "{a: b} = c", "a, b: int = c", "x = *a", "x = *a,", "x = *a, *b", "x = (*a)", "x = (*a, b)", "return_ = *a, 1", "del *a, b", "for *a in b: pass", "for *a, b in c: pass", "for *a, in b: pass", "for a in *b, c: pass", "for a in *b: pass", "yield *a", "print(*a, *b, **c)", "f(**a, *b)", "a[*b]", "a[*b, c]", "a[*b:c]", "a[*b] = 1", "lambda *a: *a", "lambda: (*a,)", "if *a: pass", "assert *a, b", "x = yield *a", "a = b = *c, d", "a: tuple = *b, c", "x = [*a for a in b]", "x = *a if b else c", "*a, = *b, c", "(a, b) = (c) = d", "a, b = yield = c", "() += 1", "[] = () = x", "(a := 1), b = c", "a, b, *c, d, *e = f", "[(*a, b)] = c", "a = *b + c,", "x = not *a"]:
    try: compile(s, "s", "exec"); print(s, "| ok")
    except SyntaxError as e: print(s, "|", e.msg)
