# A descriptor whose __get__ is itself, a __call__ that is the object called: an exception, not the end of the process.
class Descriptor:
    pass


descriptor = Descriptor()
Descriptor.__get__ = descriptor
Descriptor.x = descriptor
try:
    descriptor.x
except (RecursionError, TypeError):
    print("caught")


class Caller:
    pass


caller = Caller()
Caller.__call__ = caller
try:
    caller()
except RecursionError as e:
    print(type(e).__name__)


class Everything:
    pass


everything = Everything()
for name in ("__getattr__", "__len__", "__iter__", "__add__", "__hash__", "__eq__", "__getitem__"):
    setattr(Everything, name, everything)
for action in (lambda: everything.y, lambda: len(everything), lambda: iter(everything), lambda: everything + 1, lambda: hash(everything), lambda: everything == 1, lambda: everything[0]):
    try:
        action()
    except (RecursionError, TypeError) as e:
        print("caught")
    else:
        print("no exception")
Everything.__get__ = everything
for action in (lambda: everything.y, lambda: len(everything), lambda: iter(everything), lambda: everything + 1, lambda: hash(everything), lambda: everything == 1, lambda: everything[0]):
    try:
        action()
    except (RecursionError, TypeError) as e:
        print("caught")
    else:
        print("no exception")
