def swap(a, b):
    a, b = b, a
    a, b = b, a + b
    x = y = a
    (p, q), *r = a
    a.x, b[0] = b[1:2], a[b]
    [s, t] = a
    return p, q, r, s, t
def augmented(a, b):
    a += 1
    a -= b
    a.x *= 2
    a[b] //= b
    a[1:b] |= b
    del a.x, a[b], b
def rebound(x):
    return x + (x := 5), f(x, (x := 6))
def maybe_unbound(c):
    if c:
        x = 1
    return x
def certainly_bound(c):
    if c:
        x = 1
    else:
        x = 2
    return x
