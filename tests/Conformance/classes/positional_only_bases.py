# Built-in types without keyword parameters leave keywords to a subclass's __init__ or __new__.
def attempt(function):
    try:
        return function()
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for base, value in ((tuple, [1, 2]), (list, [1, 2]), (float, 2.5), (frozenset, [1])):
    class Plain(base):
        pass

    class WithInit(base):
        def __init__(self, value, note=None):
            self.note = note

    class WithNew(base):
        def __new__(cls, value, note=None):
            self = base.__new__(cls, value)
            self.note = note
            return self

    print(base.__name__)
    print(attempt(lambda: Plain(value, note=3)))
    print(attempt(lambda: base(value, note=3)))
    print(attempt(lambda: (WithInit(value, note=3).note)))
    print(attempt(lambda: (WithNew(value, note=3).note)))
    print(attempt(lambda: (WithNew(value, note=3) == base(value))))

# Methods that are called directly say what operators say otherwise.
for x in ([1], (1,), 'a', b'a', bytearray(b'a')):
    print(attempt(lambda: x.__mul__(1.5)), '|', attempt(lambda: x * 1.5), '|', attempt(lambda: x.__rmul__('')))
print(repr(str(errors='strict')), repr(str(encoding='utf-8')))


class Text(str):
    pass


class Shown:
    def __repr__(self):
        return Text('<shown>')


print(type(repr(Shown())), type(ascii(Shown())))
for value in (1, object(), [1], [(1, 2, 3)]):
    try:
        {}.update([value] if not isinstance(value, list) else value)
    except Exception as e:
        print(type(e).__name__, e, getattr(e, '__notes__', None))
