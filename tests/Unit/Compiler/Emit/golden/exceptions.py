def handlers(f):
    try:
        f()
    except (A, B):
        return 1
    except C as e:
        print(e)
        raise
    else:
        g()
    finally:
        h()
def leave(it):
    for x in it:
        try:
            if x:
                break
            return x
        finally:
            done(x)
def star(f):
    try:
        f()
    except* A as e:
        print(e)
    except* B:
        pass
def managers(a):
    with a as b, a.c() as b.x:
        return b
def raising(x):
    raise x from None
    raise
    assert x, "no"
