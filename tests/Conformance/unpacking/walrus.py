# Assignment expressions: where they are legal, scope, precedence, use in loops and comprehensions.
if (n := len("abc")) > 2: print(n)
while (line := [3, 2, 0][n % 3]): print("line", line, end=" "); n += 1
print(line)
print((x := 5), x, [y := 1, y + 1, y * 10], (a := 1, b := 2), a, b, {(k := "key"): (v := "val")}, k, v)
def f(x, y=None): return x, y
print(f(z := 3), z, f((z := 4), y=(w := 5)), z, w, f(x := 1, x + 1))
print([last := i for i in range(4)], last, any((hit := c) == "b" for c in "abc"), hit, all((miss := c) < "b" for c in "abc"), miss)
print(total := sum(s := [1, 2, 3]), s, total)
lam = lambda: (q := 10) + q
print(lam(), "q" in globals())
def scope():
    if (inner := 1) and (second := inner + 1): pass
    [outer_c := j for j in range(3)]
    return inner, second, outer_c, sorted(locals())
print(scope())
def g():
    global made
    (made := "global")
g(); print(made)
def h():
    n = 0
    def inc(): nonlocal n; return (n := n + 1)
    return inc(), inc(), n
print(h())
class C:
    (attr := 7)
    if (m := attr + 1): r = m
print(C.attr, C.m, C.r)
print((lambda: [t := 1, t])(), (p := (q_ := 2)), p, q_)
print(not (t := 0), t, -(t := 3), (t := 1) + (t := 2), t, (t := [1])[0], (t := "s").upper(), (t := lambda: 5)(), f"{(u := 6)} {u}", f"{u:=5}", f"{(u := 7)=}")
x = (y := 1), 2; print(x, y)
x = y = (z := 3); print(x, y, z)
i = 0
while (i := i + 1) < 5:
    if i == 2: continue
    print(i, end=" ")
print(i)
data = iter([1, 2, None, 3])
while (d := next(data, "end")) is not None: print(d, end=" ")
print()
import re
if (mt := re.match(r"(\d+)-(\d+)", "12-34")) and int(mt[1]) < int(mt[2]): print(mt.groups())
print([r for v in range(10) if (r := v * v) % 2], {s: len(s) for w in ["Aa", "b"] if (s := w.lower())}, [(n1, n2) for n1 in range(2) for n2 in range(2) if (n3 := n1 + n2)], n3)
assert (ok := True), "x"
print(ok, [1, 2, 3][(idx := 1)], idx, [1, 2, 3][idx := 2], {1, (two := 2)}, two, {three := 3})
for s in ["x := 1", "(x := 1)", "x = y := 1", "x = (y := 1)", "f(x := 1)", "f(x=y := 1)", "f(x=(y := 1))", "f(a, x := 1, b)", "(x.y := 1)", "(x[0] := 1)", "((a, b) := 1)", "(1 := 2)", "(f() := 1)", "[x := 1]", "{x := 1}", "{x := 1: 2}", "{(x := 1): 2}", "{1: x := 2}", "a[x := 1]", "a[x := 1, 2]", "a[x := 1:2]", "a[(x := 1):2]", "lambda: x := 1", "lambda: (x := 1)", "def f(x := 1): pass", "def f(x=(y := 1)): pass", "x: int := 1", "(x: int := 1)", "del (x := 1)", "(x := 1) = 2", "(x := 1) += 2", "for x := 1 in y: pass", "for (x := 1) in y: pass", "for x in y := z: pass", "for x in (y := z): pass", "if x := 1: pass", "if (x := 1): pass", "while x := f(): pass", "with x := f(): pass", "return_(x := 1)", "def f(): return x := 1", "def f(): return (x := 1)", "assert x := 1", "raise x := 1", "x if y := 1 else z", "x := 1 if y else z", "(x := 1 if y else z)", "not x := 1", "(True := 1)", "(x := y := 1)", "(x := (y := 1))", "f'{x := 1}'", "print(x := 1, y := 2)", "@(x := f)\ndef g(): pass", "@x := f\ndef g(): pass", "[i := 0, (j := 1)]", "[x for x in (y := z)]", "[(x := y) for x in z]", "class A: [x := i for i in y]", "class A(x := 1): pass", "(yield := 1)", "(x := yield)", "(x := (yield))", "x = 1, y := 2", "(a := *b)", "(*a := b)", "(x := 1, 2)", "(await := 1)", "import x := y"]:
    try: compile(s, "s", "exec"); print(s, "| ok")
    except SyntaxError as e: print(s, "|", e.msg)
