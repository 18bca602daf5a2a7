"""inspect's questions to an object: of what kind it is, and what its attributes are, without running code of it."""

import abc
import functools
import sys
import types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR, CO_NOFREE = 1, 2, 4, 8, 16, 32, 64
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
CO_HAS_DOCSTRING, CO_METHOD = 0x4000000, 0x8000000
TPFLAGS_IS_ABSTRACT = 1 << 20

_sentinel = object()


def ismodule(object):
    """Return true if the object is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Return true if the object is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Return true if the object is an instance method."""
    return isinstance(object, types.MethodType)


def ispackage(object):
    """Return true if the object is a package."""
    return ismodule(object) and hasattr(object, '__path__')


def ismethoddescriptor(object):
    """Return true if the object is a method descriptor, and not a data descriptor, method, function or class."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__get__') and not hasattr(kind, '__set__') and not hasattr(kind, '__delete__')


def isdatadescriptor(object):
    """Return true if the object is a data descriptor."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    kind = type(object)
    return hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def ismemberdescriptor(object):
    """Return true if the object is a member descriptor."""
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    """Return true if the object is a getset descriptor."""
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    """Return true if the object is a user-defined function."""
    return isinstance(object, types.FunctionType)


def _unwrap_partial(func):
    while True:
        if isinstance(func, functools.partial):
            func = func.func
        elif ismethod(func):
            func = func.__func__
        else:
            return func


def _is_functionlike(obj):
    """Whether an object that is no function has all that makes one: compiled functions and mocks of functions do."""
    if not callable(obj) or isclass(obj):
        return False
    return (isinstance(getattr(obj, '__name__', None), str) and isinstance(getattr(obj, '__code__', None), types.CodeType)
            and isinstance(getattr(obj, '__defaults__', False), (tuple, type(None)))
            and isinstance(getattr(obj, '__kwdefaults__', False), (dict, type(None)))
            and isinstance(getattr(obj, '__annotations__', False), (dict, type(None))))


def _has_flag(func, flag):
    func = _unwrap_partial(func)
    return (isfunction(func) or _is_functionlike(func)) and bool(func.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Return true if the object is a user-defined generator function."""
    return _has_flag(obj, CO_GENERATOR)


_is_coroutine_mark = object()


def markcoroutinefunction(func):
    """Decorator to ensure callable is recognised as a coroutine function."""
    getattr(func, '__func__', func)._is_coroutine_marker = _is_coroutine_mark
    return func


def iscoroutinefunction(obj):
    """Return true if the object is a coroutine function."""
    if _has_flag(obj, CO_COROUTINE):
        return True
    func = _unwrap_partial(obj)
    if isfunction(func) or not isclass(func) and not isbuiltin(func):
        if getattr(func, '_is_coroutine_marker', None) is _is_coroutine_mark:
            return True
    return False


def isasyncgenfunction(obj):
    """Return true if the object is an asynchronous generator function."""
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    """Return true if the object is an asynchronous generator."""
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    """Return true if the object is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Return true if the object is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    """Return true if object can be passed to an ``await`` expression."""
    from collections.abc import Awaitable
    return (isinstance(object, types.CoroutineType)
            or isinstance(object, types.GeneratorType) and bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
            or isinstance(object, Awaitable))


def istraceback(object):
    """Return true if the object is a traceback."""
    return isinstance(object, types.TracebackType)


def isframe(object):
    """Return true if the object is a frame object."""
    return isinstance(object, types.FrameType)


def iscode(object):
    """Return true if the object is a code object."""
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Return true if the object is a built-in function or method."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    """Return true if the object is a method wrapper."""
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Return true if the object is any kind of function or method."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object) or ismethodwrapper(object)


def isabstract(object):
    """Return true if the object is an abstract base class (ABC)."""
    return isclass(object) and isinstance(object, abc.ABCMeta) and bool(getattr(object, '__abstractmethods__', None))


def unwrap(func, *, stop=None):
    """Get the object wrapped by *func*."""
    first = func
    seen = {id(func): func}
    limit = sys.getrecursionlimit()
    while not isinstance(func, type) and hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError(f'wrapper loop when unwrapping {first!r}')
        seen[id(func)] = func
    return func


def _get_dunder_dict_of_class(cls):
    return type.__dict__['__dict__'].__get__(cls)


def _static_getmro(cls):
    return type.__dict__['__mro__'].__get__(cls)


def _in_mro(cls, name):
    for base in _static_getmro(cls):
        space = _get_dunder_dict_of_class(base)
        if name in space:
            return space[name]
    return _sentinel


def getattr_static(obj, attr, default=_sentinel):
    """Retrieve attributes without triggering dynamic lookup via the descriptor protocol, __getattr__ or __getattribute__."""
    own = _sentinel
    if isinstance(obj, type) and type(obj) is not obj or issubclass(type(obj), type):
        kind = obj
        own = _in_mro(obj, attr)
    else:
        kind = type(obj)
        slot = _in_mro(kind, '__dict__')
        if slot is _sentinel or isinstance(slot, types.GetSetDescriptorType) or isinstance(obj, types.ModuleType):
            try:
                space = object.__getattribute__(obj, '__dict__')
            except AttributeError:
                space = {}
            if isinstance(space, dict):
                own = dict.get(space, attr, _sentinel)
    in_class = _in_mro(kind, attr)
    if own is not _sentinel and in_class is not _sentinel and kind is not obj:
        if _in_mro(type(in_class), '__get__') is not _sentinel and (
                _in_mro(type(in_class), '__set__') is not _sentinel or _in_mro(type(in_class), '__delete__') is not _sentinel):
            return in_class
    if own is not _sentinel:
        return own
    if in_class is not _sentinel:
        return in_class
    if kind is obj:
        meta = _in_mro(type(obj), attr)
        if meta is not _sentinel:
            return meta
    if default is not _sentinel:
        return default
    raise AttributeError(attr)
