"""Tools for functions. See https://docs.python.org/3.14/library/functools.html"""

from _functools import Placeholder, _PlaceholderType, _lru_cache_wrapper, cmp_to_key, partial, reduce

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
           "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
           "Placeholder"]

GenericAlias = type(list[int])

# ---- wrappers

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotate__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Update a wrapper function to look like the wrapped function.

    wrapper is the function to be updated, wrapped is the original function,
    assigned is a tuple naming the attributes assigned directly from the wrapped
    function to the wrapper function, and updated is a tuple naming the attributes
    of the wrapper that are updated with the corresponding attribute from the
    wrapped function.
    """
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    # Last, because the update may bring one along.
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Decorator factory to apply update_wrapper() to a wrapper function.

    Returns a decorator that invokes update_wrapper() with the decorated
    function as the wrapper argument and the arguments to wraps() as the
    remaining arguments.
    """
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# ---- total_ordering

_SYMBOLS = {'lt': '<', 'le': '<=', 'gt': '>', 'ge': '>='}


def _derived(root, formula):
    """Makes of a function, which says how the answer of another comparison becomes its own, the comparison."""
    def make(function):
        def method(self, other):
            answer = getattr(type(self), root)(self, other)
            if answer is NotImplemented:
                return answer
            return function(answer, self, other)
        # They are pickled by the name that this module has for them.
        method.__name__ = '__%s__' % function.__name__[1:3]
        method.__qualname__ = function.__name__
        method.__doc__ = f'Return a {_SYMBOLS[function.__name__[1:3]]} b.  Computed by @total_ordering from {formula}.'
        return method
    return make


@_derived('__lt__', '(not a < b) and (a != b)')
def _gt_from_lt(answer, self, other):
    return not answer and self != other


@_derived('__lt__', '(a < b) or (a == b)')
def _le_from_lt(answer, self, other):
    return answer or self == other


@_derived('__lt__', '(not a < b)')
def _ge_from_lt(answer, self, other):
    return not answer


@_derived('__le__', '(not a <= b) or (a == b)')
def _ge_from_le(answer, self, other):
    return not answer or self == other


@_derived('__le__', '(a <= b) and (a != b)')
def _lt_from_le(answer, self, other):
    return answer and self != other


@_derived('__le__', '(not a <= b)')
def _gt_from_le(answer, self, other):
    return not answer


@_derived('__gt__', '(not a > b) and (a != b)')
def _lt_from_gt(answer, self, other):
    return not answer and self != other


@_derived('__gt__', '(a > b) or (a == b)')
def _ge_from_gt(answer, self, other):
    return answer or self == other


@_derived('__gt__', '(not a > b)')
def _le_from_gt(answer, self, other):
    return not answer


@_derived('__ge__', '(not a >= b) or (a == b)')
def _le_from_ge(answer, self, other):
    return not answer or self == other


@_derived('__ge__', '(a >= b) and (a != b)')
def _gt_from_ge(answer, self, other):
    return answer and self != other


@_derived('__ge__', '(not a >= b)')
def _lt_from_ge(answer, self, other):
    return not answer


_DERIVED = {
    '__lt__': {'__gt__': _gt_from_lt, '__le__': _le_from_lt, '__ge__': _ge_from_lt},
    '__le__': {'__ge__': _ge_from_le, '__lt__': _lt_from_le, '__gt__': _gt_from_le},
    '__gt__': {'__lt__': _lt_from_gt, '__ge__': _ge_from_gt, '__le__': _le_from_gt},
    '__ge__': {'__le__': _le_from_ge, '__gt__': _gt_from_ge, '__lt__': _lt_from_ge},
}


def total_ordering(cls):
    """Class decorator that fills in missing ordering methods."""
    given = {name for name in _DERIVED if getattr(cls, name, None) is not getattr(object, name)}
    if not given:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    # __lt__ is preferred to __le__, that to __gt__, that to __ge__.
    root = next(name for name in _DERIVED if name in given)
    for name, method in _DERIVED[root].items():
        if name not in given:
            setattr(cls, name, method)
    return cls


# ---- partialmethod

class partialmethod:
    """Method descriptor with partial application of the given arguments and keywords.

    Supports wrapping existing descriptors and handles non-descriptor
    callables as instance methods.
    """

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and getattr(func, '__get__', None) is None:
            raise TypeError(f'the first argument {func!r} must be a callable or a descriptor')
        if args and args[-1] is Placeholder:
            raise TypeError('trailing Placeholders are not allowed')
        for value in keywords.values():
            if value is Placeholder:
                raise TypeError('Placeholder cannot be passed as a keyword argument')
        if isinstance(func, partialmethod):
            # Arguments of the inner one come first, and its placeholders are filled from ours.
            rest = list(args)
            merged = [rest.pop(0) if value is Placeholder and rest else value for value in func.args]
            args = (*merged, *rest)
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *(f'{name}={value!r}' for name, value in self.keywords.items())]
        cls = type(self)
        return f'{cls.__module__}.{cls.__qualname__}({", ".join(parts)})'

    def _make_unbound_method(self):
        def _method(cls_or_self, /, *args, **keywords):
            return partial(self.func, cls_or_self, *self.args, **self.keywords)(*args, **keywords)
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                # A descriptor made something of it: a bound method, or what a class method or static method gives.
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._make_unbound_method().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(GenericAlias)


# ---- caches

def _cache_info(hits, misses, maxsize, currsize):
    return _cache_info_type()(hits, misses, maxsize, currsize)


def _cache_info_type():
    # Made when it is first needed: collections costs more than most users of this module need.
    made = globals().get('_CacheInfo')
    if made is None:
        from collections import namedtuple
        made = globals()['_CacheInfo'] = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'], module='functools')
    return made


def __getattr__(name):
    if name == '_CacheInfo':
        return _cache_info_type()
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}', name=name)


def lru_cache(maxsize=128, typed=False):
    """Least-recently-used cache decorator.

    If *maxsize* is set to None, the LRU features are disabled and the cache
    can grow without bound.

    If *typed* is True, arguments of different types will be cached separately.
    For example, f(decimal.Decimal("3.0")) and f(3.0) will be treated as
    distinct calls with distinct results.

    Arguments to the cached function must be hashable.

    View the cache statistics named tuple (hits, misses, maxsize, currsize)
    with f.cache_info().  Clear the cache and statistics with f.cache_clear().
    Access the underlying function with f.__wrapped__.
    """
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return _cached(function, maxsize, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _cache_info)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """Simple lightweight unbounded cache.  Sometimes called "memoize"."""
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    """A method that is called once for an instance; what it gives is then an attribute of that instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            attributes = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property.") from None
        missing = _MISSING
        value = attributes.get(name, missing)
        if value is missing:
            value = self.func(instance)
            try:
                attributes[name] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item "
                                f"assignment for caching {name!r} property.") from None
        return value

    __class_getitem__ = classmethod(GenericAlias)


_MISSING = object()


# ---- single dispatch

def _find_impl(cls, registry):
    """The implementation for a class: that of the first class along the MRO which has one, or which an ABC with one knows as its own.

    An ABC stands at the first class that fulfils it, in place of a base of that class. Behind it come the class's other bases,
    before it the abstract ones that are written as bases, unless the ABC is derived from them.
    """
    mro = cls.__mro__
    abstract = [t for t in registry if t not in mro and hasattr(t, '__mro__') and not isinstance(t, GenericAlias) and issubclass(cls, t)]
    for current in mro:
        if current in registry:
            return registry[current]
        implied = [t for t in abstract if issubclass(current, t) and not any(issubclass(base, t) for base in current.__bases__)]
        if not implied:
            continue
        explicit = _registered_abstract_bases(current, registry)
        if explicit:
            implied = [t for t in implied if any(issubclass(t, base) for base in explicit)]
        nearest = [t for t in implied if not any(other is not t and issubclass(other, t) for other in implied)]
        if len(nearest) > 1:
            raise RuntimeError(f'Ambiguous dispatch: {nearest[0]} or {nearest[1]}')
        if nearest:
            return registry[nearest[0]]
    return None


def _registered_abstract_bases(cls, registry):
    """What is registered among the bases of a class up to the last abstract one."""
    bases = cls.__bases__
    last = max((i for i, base in enumerate(bases) if hasattr(base, '__abstractmethods__')), default=-1)
    return [t for base in bases[:last + 1] for t in base.__mro__ if t is not object and t in registry]


def singledispatch(func):
    """Single-dispatch generic function decorator.

    Transforms a function into a generic function, which can have different
    behaviours depending upon the type of its first argument. The decorated
    function acts as the default implementation, and additional
    implementations can be registered using the register() attribute of the
    generic function.
    """
    from types import MappingProxyType, UnionType
    from weakref import WeakKeyDictionary
    from abc import get_cache_token

    registry = {}
    found = WeakKeyDictionary()
    token = None

    def dispatch(cls):
        """generic_func.dispatch(cls) -> <function implementation>

        Runs the dispatch algorithm to return the best available implementation
        for the given *cls* registered on *generic_func*.
        """
        nonlocal token
        if token is not None:
            current = get_cache_token()
            if token != current:
                found.clear()
                token = current
        try:
            return found[cls]
        except KeyError:
            implementation = registry.get(cls)
            if implementation is None:
                implementation = _find_impl(cls, registry)
            found[cls] = implementation
            return implementation

    def is_dispatch_type(cls):
        if isinstance(cls, type):
            return not isinstance(cls, GenericAlias)
        return isinstance(cls, UnionType) and all(isinstance(arg, type) and not isinstance(arg, GenericAlias) for arg in cls.__args__)

    def register(cls, func=None):
        """generic_func.register(cls, func) -> func

        Registers a new implementation for the given *cls* on a *generic_func*.
        """
        nonlocal token
        if is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            if getattr(cls, '__annotate__', None) is None and not getattr(cls, '__annotations__', None):
                raise TypeError(f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` '
                                'or plain `@register` on an annotated function.')
            func = cls
            from typing import get_type_hints
            from annotationlib import Format, ForwardRef
            argument, cls = next(iter(get_type_hints(func, format=Format.FORWARDREF).items()))
            if not is_dispatch_type(cls):
                if isinstance(cls, UnionType):
                    raise TypeError(f'Invalid annotation for {argument!r}. {cls!r} not all arguments are classes.')
                if isinstance(cls, ForwardRef):
                    raise TypeError(f'Invalid annotation for {argument!r}. {cls!r} is an unresolved forward reference.')
                raise TypeError(f'Invalid annotation for {argument!r}. {cls!r} is not a class.')
        if isinstance(cls, UnionType):
            for member in cls.__args__:
                registry[member] = func
        else:
            registry[cls] = func
        if token is None and hasattr(cls, '__abstractmethods__'):
            token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """Single-dispatch generic method descriptor.

    Supports wrapping existing descriptors.
    """

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """generic_method.register(cls, func) -> func

        Registers a new implementation for the given *cls* on a *generic_method*.
        """
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        return _BoundDispatch(self, obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __repr__(self):
        name = getattr(self.func, '__qualname__', getattr(self.func, '__name__', '?'))
        return f'<single dispatch method descriptor {name}>'


class _BoundDispatch:
    """A generic method of an object or a class."""

    def __init__(self, unbound, obj, cls):
        self._unbound = unbound
        self._dispatch = unbound.dispatcher.dispatch
        self._obj = obj
        self._cls = cls
        # The dispatcher counts the arguments of a function that has been bound, so not self.
        for name in ('__name__', '__doc__', '__module__', '__qualname__'):
            try:
                setattr(self, name, getattr(unbound.func, name))
            except AttributeError:
                pass

    def __repr__(self):
        name = getattr(self, '__qualname__', getattr(self, '__name__', '?'))
        if self._obj is not None:
            return f'<bound single dispatch method {name} of {self._obj!r}>'
        return f'<single dispatch method {name}>'

    def __call__(self, /, *args, **kwargs):
        if not args:
            name = getattr(self._unbound.func, '__name__', 'singledispatchmethod method')
            raise TypeError(f'{name} requires at least 1 positional argument')
        method = self._dispatch(args[0].__class__)
        if hasattr(method, '__get__'):
            method = method.__get__(self._obj, self._cls)
        return method(*args, **kwargs)

    def __getattr__(self, name):
        # What the wrapped function has.
        if name not in {'__isabstractmethod__', '__annotations__', '__type_params__', '__annotate__', '__wrapped__'}:
            raise AttributeError(f'{type(self).__name__!r} object has no attribute {name!r}', name=name, obj=self)
        return getattr(self._unbound.func, name)

    @property
    def __wrapped__(self):
        return self._unbound.func

    @property
    def register(self):
        return self._unbound.register
