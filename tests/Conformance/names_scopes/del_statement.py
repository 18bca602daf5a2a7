# The del statement on every target.
a = b = c = 1
del a, b
del (c)
print([n for n in ("a", "b", "c") if n in globals()])
x, y, z = 1, 2, 3
del (x, [y, z])
print("x" in globals(), "y" in globals())
del ()
del []
l = list(range(10))
del l[0], l[-1]
print(l)
del l[1:3], l[::2]
print(l)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
class O:
    cls = 1
    def __delattr__(self, n): print("delattr", n); super().__delattr__(n)
    def __delitem__(self, k): print("delitem", k)
o = O(); o.p = 5
del o.p, o["k"], o[1:2], o[1, 2]
for source in ["del o.p", "del o.cls", "del d['zz']", "del l[100]", "del nosuch", "del (1).real", "del 'abc'[0]", "del (1, 2)[0]", "del len.__name__", "del O.cls; print('ok')", "del O.cls", "del d[[]]", "del range(3)[0]", "del int.real", "del l['a']", "del None.x", "del o.nosuch.y", "del b'a'[0]", "del 5[0]", "del {1}[1]"]:
    try:
        exec(source)
    except Exception as e:
        print(source, "->", type(e).__name__, e)
for source in ["del 1", "del f()", "del a + b", "del (a, 1)", "del", "del *a", "del (*a,)", "del a if b else c", "del lambda: 1", "del 'x'", "del a := 1", "del (a := 1)", "del [a, b][0]", "del (a), (b)", "del (a for a in b)", "del [a for a in b]", "del {}", "del {a}", "del a.b, a[0]", "del -a", "del not a", "del a, b,", "del (a,)", "del ((a, b), c)", "del f().x", "del True", "del a < b", "del await x", "del (yield)", "del f'{x}'", "del ...", "del x for x in y"]:
    try:
        compile(source, "<s>", "exec"); print(source, "ok")
    except SyntaxError as e:
        print(source, "->", e.msg, e.offset)
def f():
    n = 1
    del n
    n = 2
    return n
print(f())
def loop():
    for i in range(3):
        t = i
        del t
    return "t" in locals(), i
print(loop())
