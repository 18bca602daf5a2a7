"""Descriptors that can only be written to, objects without a class, and what subclasses of dict are given."""
import abc
import functools


def report(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


class WriteOnly:
    def __set__(self, obj, value):
        print('set', value)


class Meta(type):
    a = WriteOnly()


class Plain(metaclass=Meta):
    pass


class Own(metaclass=Meta):
    a = 42


print(type(Plain.a).__name__, Own.a)
Own.a = 3


class NoClass:
    def __getattribute__(self, name):
        if name == '__class__':
            raise AttributeError(name)
        return super().__getattribute__(name)


class Abstract(metaclass=abc.ABCMeta):
    pass


print(isinstance(NoClass(), Abstract), isinstance(NoClass(), int))
Abstract.register(NoClass)
print(isinstance(NoClass(), Abstract))


class Keywords(dict):
    def __new__(cls, **kw):
        return dict.__new__(cls)


print(Keywords(a=1))


class Mapping:
    def __getitem__(self, key):
        raise KeyError(key)

    def keys(self):
        return ['y', 'x']


class Listed(dict):
    def keys(self):
        return ['q', 'p']


print(eval('dir()', {}, Mapping()), eval('dir()', {}, Listed()))


class Part(functools.partial):
    pass


_ = functools.Placeholder
for kind in functools.partial, Part:
    print(kind(kind(print, _, 0), _, 1, 2).args, kind(kind(print, _, _, 3), 4, 5).args, kind(kind(print, _, _, 3), _, 5).args)
