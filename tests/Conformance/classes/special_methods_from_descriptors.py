# Special methods that a descriptor gives, and object's own setters used on classes.
class Gives:
    def __init__(self, result):
        self.result = result

    def __get__(self, obj, owner=None):
        return lambda *args: self.result


class Everything:
    __len__ = Gives(3)
    __int__ = Gives(4)
    __index__ = Gives(5)
    __add__ = Gives("added")
    __getitem__ = Gives("item")
    __contains__ = Gives(True)
    __call__ = Gives("called")
    __hash__ = Gives(6)
    __eq__ = Gives("equal")
    __enter__ = Gives("entered")
    __exit__ = Gives(None)
    __setattr__ = Gives(None)


thing = Everything()
print(len(thing), int(thing), [10, 11, 12, 13, 14, 15][thing], thing + 1, thing[0], 1 in thing, thing(1, 2), hash(thing), thing == 3)
thing.ignored = 1
print(vars(thing))
with thing as entered:
    print(entered)


class Getter:
    def __get__(self, obj, owner=None):
        def get(name):
            print("asked", type(obj).__name__, "for", name)
            if name == "there":
                return 42
            raise AttributeError(name)
        return get


class ByAttribute:
    __getattribute__ = Getter()


class ByFallback:
    __getattr__ = Getter()


class Both:
    __getattribute__ = Getter()
    __getattr__ = Getter()


for cls in ByAttribute, ByFallback, Both:
    print(cls().there)
    try:
        cls().missing
    except AttributeError as error:
        print("AttributeError", error)


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


for cls in str, Made, Meta:
    try:
        object.__setattr__(cls, "name", 1)
    except TypeError as error:
        print(error)
    try:
        object.__delattr__(cls, "lower")
    except TypeError as error:
        print(error)


# A method that leads back to itself ends in RecursionError, and soon.
class Loop:
    pass


Loop.__repr__ = Loop.__str__
for function in str, repr:
    try:
        function(Loop())
    except RecursionError:
        print("RecursionError")


class Calls:
    pass


Calls.__call__ = Calls()
try:
    Calls()()
except RecursionError:
    print("RecursionError")
