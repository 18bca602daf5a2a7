# One instruction that asks __getattr__ again and again, while what there is changes.
import traceback


class Hooked:
    def __init__(self):
        self.x = 1

    def __getattr__(self, name):
        if name.startswith('no'):
            raise AttributeError(f'hook has no {name}')
        if name == 'deep':
            return self.deeper
        return 'hook ' + name


class Derived(Hooked):
    pass


def read(obj):
    return obj.attribute


def call(obj):
    return obj.method()


def several(objects, times=3):
    return [read(o) for _ in range(times) for o in objects]


a, b = Hooked(), Derived()
print(several([a, b]))
a.attribute = 'own'
print(several([a, b]))
del a.attribute
print(several([a, b]))
Derived.attribute = 'of the class'
print(several([a, b]))
del Derived.attribute
print(several([a, b]))
Hooked.__getattr__ = lambda self, name: 'another hook ' + name
print(several([a, b]))
Derived.__getattr__ = lambda self, name: 'hook of Derived ' + name
print(several([a, b]))
Hooked.__getattribute__ = lambda self, name: 'all ' + name
print(several([a, b]))
del Hooked.__getattribute__
a.__dict__['attribute'] = 'by the dict'
print(several([a, b]))
Hooked.attribute = property(lambda self: 'property')
print(several([a, b]))
Hooked.attribute = property(lambda self: self.nope.nope)
print(several([a, b]))
del Hooked.attribute, Derived.__getattr__, a.__dict__['attribute']
del Hooked.__getattr__
for o in (a, b):
    try:
        read(o)
    except AttributeError as e:
        print(e, e.name, e.obj is o)


class Calls:
    def __getattr__(self, name):
        return lambda *args: (name, args)


print([call(Calls()) for _ in range(3)])
Calls.method = lambda self: 'method'
print([call(Calls()) for _ in range(3)])


class Raises:
    def __getattr__(self, name):
        raise AttributeError(f'no {name}')


def missing(obj):
    try:
        return obj.attribute
    except AttributeError as e:
        return e.args, e.name, e.obj is obj, e.__context__


r = Raises()
print([missing(r) for _ in range(3)], hasattr(r, 'attribute'), getattr(r, 'attribute', 'default'))


class Other:
    def __getattr__(self, name):
        raise KeyError(name)


for _ in range(3):
    try:
        Other().attribute
    except KeyError as e:
        print(traceback.format_exc().splitlines()[-1], [f.name for f in traceback.extract_tb(e.__traceback__)])


class Forever:
    def __getattr__(self, name):
        return self.again


for _ in range(2):
    try:
        Forever().attribute
    except RecursionError as e:
        print(type(e).__name__)


class Slotted:
    __slots__ = ('attribute',)

    def __getattr__(self, name):
        return 'unset ' + name


s = Slotted()
print(several([s]))
s.attribute = 5
print(several([s, a.__class__ and Slotted()]))


class Dict(dict):
    def __getattr__(self, name):
        return self[name]


print(several([Dict(attribute=1), Dict(attribute=2)]), missing(Calls())('x'))
print([getattr(Calls(), name)(1) for name in ('p', 'q', 'p')], 'attribute'.upper())
print([read(o) for o in (Calls, 'attribute')] if hasattr(str, 'attribute') else 'no such')
