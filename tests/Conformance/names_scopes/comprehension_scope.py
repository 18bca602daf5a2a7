# Scopes of comprehensions: isolation, first iterable evaluated outside, walrus leaks, closures inside.
x = "outer"
print([x for x in range(3)], x)
print({x: y for x, y in [(1, 2)]}, {x for x in "a"}, list(x for x in "b"), x)
print([(i, j) for i in range(3) for j in range(i)], [y for x in [[1], [2, 3]] for y in x], [i for i in range(10) if i % 2 if i > 3])
def f():
    x = 10
    l = [x + i for i in range(3)]
    m = [lambda: x + i for i in range(3)]
    x = 100
    return l, [g() for g in m], x
print(f())
def g():
    r = [last := i for i in range(5)]
    return r, last
print(g())
def h():
    data = [1, 2, 3]
    total = 0
    out = [total := total + v for v in data]
    return out, total
print(h())
print([[i * j for j in range(3)] for i in range(3)], [(lambda: x)() for x in range(2)], [f() for f in [lambda: y for y in range(2)]])
class C:
    items = [1, 2]
    ok = [i for i in items]
    try:
        bad = [i for j in range(2) for i in items]
    except NameError as e:
        bad = repr(e)
print(C.ok, C.bad)
def gen_outer():
    for n in (1, 2):
        yield (n * i for i in range(3))
print([list(g) for g in gen_outer()])
gs = list(gen_outer())
print([list(g) for g in gs])
try:
    [undefined for i in range(1)]
except NameError as e:
    print(e)
try:
    [i for i in range(2)]; print(i)
except NameError as e:
    print(e)
try:
    g2 = (1 / 0 for _ in [1]); print("lazy"); next(g2)
except ZeroDivisionError as e:
    print(e)
try:
    (i for i in 5)
except TypeError as e:
    print("eager first iterable:", e)
def locals_in():
    a = 1
    return [sorted(locals()) for b in [2]]
print(locals_in())
def del_in(): 
    y = 5
    r = [y for y in [1, 2]]
    del y
    try: y
    except UnboundLocalError as e: return r, str(e)
print(del_in())
sources = ["[x := i for x in y]", "[i := 0 for i in y]", "[[(i := 0) for i in y] for j in z]", "[i for i in (j := y)]", "[i for i in y if (j := i)]", "class A: [x := 1 for i in y]", "[i for i, (i := 1) in y]", "[a, b for a in c]", "[*a for a in c]", "{**a for a in c}", "{a: b, for a in c}", "[for a in b]", "[a for]", "[a for b]", "[a for 1 in b]", "[a for f() in b]", "[a for a.b in c]", "[a for a[0] in c]", "(a for a in b, c)", "f(a for a in b, c)", "f(c, a for a in b)", "[yield for a in b]", "[(yield a) for a in b]", "[a for a in (yield)]", "[await a for a in b]", "[a async for a in b]", "{a for a in b for c}", "[a if b for c in d]", "[a for a in b else c]", "[i for i in [i := 1]]"]
for s in sources:
    try:
        compile(s, "<s>", "exec"); print(s, "ok")
    except SyntaxError as e:
        print(s, "->", e.msg)
