"""The descriptors of what is a plain field of a built-in type: their type, names, and what they refuse."""
import datetime
import functools
import inspect
import re
import time
import types


def show(function):
    try:
        print('   ', function())
    except Exception as e:
        print('   ', type(e).__name__, e)


class Slotted:
    __slots__ = ('a',)


for d in (slice.start, complex.real, range.stop, property.fget, functools.partial.func, StopIteration.value, SystemExit.code, ImportError.name, OSError.errno, super.__self__,
          types.CodeType.co_name, types.CodeType.co_code, types.MethodType.__func__, types.FunctionType.__closure__, types.FunctionType.__code__, datetime.timedelta.days, datetime.date.year,
          time.struct_time.tm_year, re.Pattern.pattern, re.Match.re, AttributeError.name, staticmethod.__func__, Slotted.a):
    print(repr(d), type(d).__name__, d.__name__, d.__qualname__, d.__objclass__, inspect.ismemberdescriptor(d), inspect.isgetsetdescriptor(d), inspect.isdatadescriptor(d))
    show(lambda: d.__get__(5))
    show(lambda: d.__set__(5, 5))
    show(lambda: d.__delete__(5))
    show(lambda: d.__get__(None))
    show(lambda: d.__get__(None, int) is d)
    if inspect.ismemberdescriptor(d):
        show(d.__reduce__)

names = {'s': slice(1, 2), 'c': 3j, 'r': range(3), 'td': datetime.timedelta(1), 'p': functools.partial(print, 1), 't': time.gmtime(0), 'x': Slotted(), 'f': lambda: 0, 'S': Slotted, 're': re}
for statement in ('s.start = 1', 'del s.start', 'c.real = 1', 'del c.real', 'r.step = 1', 'td.days = 1', 'del td.days', 'p.func = 1', 'del p.func', 't.tm_year = 3', 'del t.tm_year', 'x.a = 1', 'del x.a', 'del x.a',
                  'S.a.__set__(x, 4)', 'S.a.__set__(5, 4)', 'S.a.__delete__(x)', 'f.__code__.co_name = 3', 'f.__code__.co_code = 3', 'f.__closure__ = 3', 'del f.__globals__',
                  'e = StopIteration(4); e.value = 5; print(e.value); del e.value; print(e.value)', 'e = ImportError(4); e.name = 5; del e.name; print(e.name)', 're.compile("a").pattern = 4',
                  'e = OSError(4, "a"); e.errno = 5; print(e.errno); del e.errno; print(e.errno)', 'e = OSError(4, "a"); del e.filename; print(e.filename)', 'staticmethod(len).__func__ = 3'):
    try:
        exec(statement, names)
    except Exception as e:
        print(statement, '->', type(e).__name__, e)
