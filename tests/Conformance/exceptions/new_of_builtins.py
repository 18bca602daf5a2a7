"""__new__ of the built-in exceptions, and classes with several of them as bases."""
for cls in (BaseException, Exception, KeyboardInterrupt, ValueError, LookupError, KeyError, IndexError, OSError, FileNotFoundError, ExceptionGroup, Warning, StopIteration, SyntaxError, ImportError, NotImplementedError):
    print(cls.__name__, cls.__new__.__qualname__, cls.__init__.__qualname__, '__new__' in vars(cls))
for cls in (type, int, dict, bytes, OSError, bool):
    print(cls.__subclasshook__.__qualname__, cls.__init_subclass__.__qualname__)


class D(dict):
    pass


print(D.fromkeys.__qualname__, dict.fromkeys.__qualname__, D().fromkeys.__qualname__)


class Both(ValueError, OSError):
    pass


class Keys(KeyError, AttributeError):
    pass


class Own(Exception):
    def __new__(cls, *args):
        made = super().__new__(cls, *args)
        made.seen = args
        return made


print(repr(Both(1, 2)), Both(1, 'text').errno, Both(1, 'text').strerror, repr(Keys('a', name='n')), Keys('a', name='n').name, Own(1, 2).seen)
for call in (lambda: ValueError.__new__(TypeError), lambda: BaseException.__new__(OSError), lambda: Exception.__new__(KeyError, 1), lambda: ValueError.__new__(),
             lambda: Exception.__new__(int), lambda: BaseException.__new__(Both), lambda: ValueError.__new__(3), lambda: LookupError.__new__(IndexError, 4), lambda: Exception.__new__(Own, 5)):
    try:
        print(repr(call()))
    except TypeError as error:
        print('TypeError', error)
