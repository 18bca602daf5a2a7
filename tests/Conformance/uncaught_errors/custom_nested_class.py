# The qualified name of a nested class is printed; its module too, if it is not __main__.
class Outer:
    class Inner(Exception): pass
def f():
    class Local(Outer.Inner): pass
    raise Local("nested", 1)
f()
