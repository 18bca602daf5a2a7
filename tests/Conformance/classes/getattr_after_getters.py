# What __getattr__ answers when a descriptor's getter raises AttributeError, also when the instruction ran before.


class Fallback:
    calls = 0

    @property
    def broken(self):
        Fallback.calls += 1
        raise AttributeError('in the getter')

    @property
    def sometimes(self):
        if self.good:
            return 'good'
        raise AttributeError('not now')

    def __getattr__(self, name):
        if name == 'good':
            return False
        return 'fallback for ' + name


class Plain:
    @property
    def broken(self):
        return self.missing

    @property
    def wrong(self):
        raise ValueError('wrong')


f = Fallback()
for i in range(4):
    print(f.broken, f.sometimes)
    if i == 1:
        f.good = True
    if i == 2:
        del f.good
print(Fallback.calls)

p = Plain()
for name in ('broken', 'wrong') * 3:
    for _ in range(2):
        try:
            print(getattr(p, name))
        except Exception as e:
            print(type(e).__name__, e)
for _ in range(3):
    try:
        p.broken
    except AttributeError as e:
        print(e, e.name, e.obj is p)


class Meta(type):
    def __getattr__(cls, name):
        return 'meta ' + name

    @property
    def shown(cls):
        raise AttributeError


class Made(metaclass=Meta):
    pass


for _ in range(3):
    print(Made.shown, Made.anything, Made.__name__, Made.__class__ is Meta)


class Changing:
    def __init__(self):
        self.x = 1


c = Changing()
for i in range(6):
    print(c.__class__.__name__, c.x, end=' ')
    if i == 2:
        class Other:
            x = 'class'
        c.__class__ = Other
    if i == 3:
        Other.__getattr__ = lambda self, name: name
        del c.x
    if i == 4:
        del Other.x
print()
for value in (1, 1.5, 'a', [], 1j, print, ValueError('v'), (1, 2), len, Changing.__init__):
    print(value.__class__.__name__, end=' ')
print()
for e in (ValueError(1, 2), KeyError('k'), OSError(2, 'no')):
    print(e.args, e.__cause__, e.__context__, e.__suppress_context__, e.__traceback__)


class Odd(Exception):
    @property
    def __class__(self):
        return int


odd = Odd()
for _ in range(3):
    print(odd.__class__, type(odd), isinstance(odd, int), isinstance(odd, Odd))
