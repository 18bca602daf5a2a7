# return in every position; implicit None; tuples; star in return; nested functions.
def a(): pass
def b(): return
def c(): return 1, 2
def d(): return (1,)
def e(x): return *x, 4
def f(x):
    if x > 0: return "pos"
    elif x < 0: return "neg"
def g():
    for i in range(5):
        if i == 3: return i
    else:
        return "else"
def h():
    while True:
        while True:
            return "inner"
def i(): return lambda: 1
def j():
    "doc only"
def k(): ...
def l(): return [x for x in range(3)], {1: 2}, f"{1}"
def m(n): return n if n < 2 else m(n - 1) + m(n - 2)
def n(x):
    with __import__("contextlib").nullcontext(x) as y: return y
def o():
    return (
        1 +
        2
    )
def p(): return not 1, -1, 1 if 0 else 2
def q(): return (yield_ := 5)
def r(): return; print("unreachable")
def s(a, b): return a, b
print(a(), b(), c(), d(), e([1, 2]), e(""), f(1), f(-1), f(0), g(), h(), i()(), j(), k(), l(), m(15), n(9), o(), p(), q(), r(), s(*c()))
x, y = c(); print(x, y)
(x, *y), z = e("ab"), d(); print(x, y, z)
print(a() is None, type(c()), c()[0], len(e("xyz")), s(1, b=c()), [fn() for fn in (a, b, c)])
for src in ["return", "return 1", "class C: return 1", "if 1: return", "def f(): return 1\nreturn 2", "lambda: return", "def f(): return *a", "def f(): return *a, *b", "def f(): return (*a)", "def f(): return a, b = 1, 2", "def f(): return x := 1", "def f(): return yield", "def f(): return (yield)", "for i in x: return i", "def f():\n class C:\n  return 1", "def f(): return return", "with a: return", "try: return\nfinally: pass", "async def f(): yield 1; return 2", "async def f(): yield 1; return", "def f(): yield; return 5", "return\n", "def f(): return if", "[return for x in y]"]:
    try: compile(src, "s", "exec"); print(repr(src), "ok")
    except SyntaxError as e: print(repr(src), "->", e.msg, e.lineno, e.offset)
