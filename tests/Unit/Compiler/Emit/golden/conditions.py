def conditions(a, b, c):
    if a and not b or c:
        return 1
    if a is None or b is not None:
        return 2
    if a < b <= c:
        return 3
    if not (a in b):
        return 4
    x = a and b
    y = a or b or c
    z = a if b else c
    w = a < b < c
    v = not a
    if 0:
        dead()
    if (n := a.f()) > 3:
        return n
    return a == -7 and b != 70000
