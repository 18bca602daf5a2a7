# global and nonlocal statements at all depths, and their syntax errors.
x = "module"
def f():
    global x, new
    x = "set by f"
    new = "created"
def g():
    x = "g"
    def h():
        global x
        x = "set by h"
        def k():
            return x
        return k()
    return x, h()
f(); print(x, new); print(g(), x)
def a():
    v = 1
    def b():
        nonlocal v
        v += 1
        def c():
            nonlocal v
            v *= 10
            return v
        return c()
    return b(), v
print(a())
class C:
    global in_class
    in_class = "global from class"
    def m(self):
        global x
        x = "from method"
C().m(); print(in_class, x, hasattr(C, "in_class"))
def outer():
    n = 0
    class D:
        nonlocal n
        n = 5
        m = n + 1
    return n, D.m, hasattr(D, "n")
print(outer())
def loops():
    global gi
    for gi in range(3): pass
    import math as gm
    global gf
    def gf(): return "gf"
    global GC
    class GC: pass
loops(); print(gi, gf(), GC.__qualname__)
sources = ["def f():\n x = 1\n global x", "def f():\n print(x)\n global x", "def f(x):\n global x", "def f():\n nonlocal x", "nonlocal x", "def f():\n def g():\n  nonlocal x\n", "def f():\n x=1\n def g():\n  x=2\n  nonlocal x",
           "def f(x):\n def g():\n  global x\n  nonlocal x", "def f():\n global x\n x: int = 1", "def f(x):\n nonlocal x", "x = 1\nglobal x", "global x\nx = 1", "class A:\n x = 1\n global x", "def f():\n for x in y: pass\n global x", "def f():\n import x\n global x", "def f():\n global x, x", "def f():\n x: int\n global x", "def f():\n def x(): pass\n nonlocal x", "class A:\n nonlocal x", "def f():\n class A:\n  def g(self):\n   nonlocal z", "def f():\n [x for y in z]\n global x", "def f():\n with a as x: pass\n global x", "def f():\n def g(a=x): pass\n global x", "global", "global 1", "global x.y", "nonlocal x,", "def f():\n def g():\n  nonlocal f2\n f2 = 1", "def f():\n x = 1\n del x\n def g():\n  nonlocal x", "lambda: (global x)", "def f[T]():\n nonlocal T", "def f[T]():\n def g():\n  nonlocal T", "def f():\n try: pass\n except E as x: pass\n global x", "def f():\n (x := 1)\n global x"]
for s in sources:
    try:
        compile(s, "<s>", "exec"); print(repr(s), "ok")
    except SyntaxError as e:
        print(repr(s), "->", e.msg, e.lineno, e.offset)
