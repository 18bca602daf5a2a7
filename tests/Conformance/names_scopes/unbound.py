# NameError and UnboundLocalError: messages and attributes.
def report(f, *a):
    try:
        print(f(*a))
    except NameError as e:
        print(type(e).__name__, "|", e, "|", e.name)
def a():
    print(x)
    x = 1
def b(flag):
    if flag: y = 1
    return y
def c():
    z = 1
    del z
    return z
def d():
    for i in []: pass
    return i
def e():
    def inner(): return free
    r = inner
    if False: free = 1
    return r()
def f():
    try: raise ValueError
    except ValueError as err: pass
    return err
def g():
    nosuch += 1
def h():
    with_global_typo
def i():
    del nothing
def j():
    import sys as s
    del s
    s.path
def k():
    class C:
        v = w
    w = 1
def l():
    [q for _ in "a"]
    q = 1
def m():
    def n():
        nonlocal v
        del v
        return v
    v = 1
    return n()
def n():
    global never_set
    del never_set
def o(p):
    del p
    return p
def q():
    match 5:
        case str(s): pass
    return s
def r():
    while True:
        try: break
        finally: t
    t = 1
def s():
    return (lambda: u)()
    u = 1
def t():
    del unbound_local
    unbound_local = 1
for fn in (a, lambda: b(True), lambda: b(False), c, d, e, f, g, h, i, j, k, l, m, n, lambda: o(1), q, r, s, t):
    report(fn)
try:
    del undefined_global
except NameError as ex:
    print(ex)
try:
    class A: del zz
except NameError as ex:
    print(ex)
print(issubclass(UnboundLocalError, NameError), NameError("x", name="n").name, NameError().name, NameError("a", "b").args)
x1 = 1; del x1
try: x1
except NameError as ex: print(ex)
(a1, b1), [c1] = (1, 2), [3]
del (a1, b1), [c1]
try: c1
except NameError as ex: print(ex)
