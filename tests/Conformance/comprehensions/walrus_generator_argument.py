# A generator expression without its own parentheses may begin with a named expression.
def collect(*args):
    return [list(a) if hasattr(a, "__next__") else a for a in args]


print(collect(y := x + 1 for x in [1, 2, 3]), y)
print(any(found := x for x in [0, 5, 6]), found)


def total():
    return sum(last := i * 2 for i in range(4)), last


print(total())
print(collect(z := [w for w in range(v)] for v in range(3)), z)
for bad in ("f(y := x for x in a, 1)", "f(1, y := x for x in a)", "f(y := x for x in a for)"):
    try:
        compile(bad, "<bad>", "exec")
    except SyntaxError as e:
        print(bad, "->", e.msg)
