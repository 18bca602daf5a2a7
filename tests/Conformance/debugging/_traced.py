"""doc"""
import _traced_too


def f(x):
    """doc f"""
    if x:
        y = 1
    else:
        y = 2  # comment
    return y


class C:
    def meth(self):
        return [i for i in range(2)]

    @property
    def p(self): return 1


def unused():  #pragma NO COVER
    a = 1
    return a


def never():
    print("no")
    for i in x:
        pass


f(1); f(0)
C().meth()
_traced_too.g(C().p)
for i in range(3): f(i)
