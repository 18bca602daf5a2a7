"""Run-time support for type hints. See https://docs.python.org/3.14/library/typing.html

Most names are made when they are first asked for: importing typing is common and must be quick.
"""

import sys
from abc import ABCMeta, abstractmethod
from types import FunctionType, GenericAlias, MethodType, ModuleType
from _typing import (Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple,
                     Union, _GenericAlias, _idfunc)

__all__ = ['Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional',
           'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'ByteString', 'Container',
           'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView',
           'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable', 'AsyncIterator',
           'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator', 'AsyncContextManager', 'Reversible', 'SupportsAbs',
           'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap',
           'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple', 'TypedDict',
           'Generator', 'BinaryIO', 'IO', 'Match', 'Pattern', 'TextIO', 'AnyStr', 'assert_type', 'assert_never', 'cast',
           'clear_overloads', 'dataclass_transform', 'evaluate_forward_ref', 'final', 'get_args', 'get_origin', 'get_overloads',
           'get_protocol_members', 'get_type_hints', 'is_protocol', 'is_typeddict', 'LiteralString', 'Never', 'NewType',
           'no_type_check', 'no_type_check_decorator', 'NoDefault', 'NoReturn', 'NotRequired', 'overload', 'override',
           'ParamSpecArgs', 'ParamSpecKwargs', 'ReadOnly', 'Required', 'reveal_type', 'runtime_checkable', 'Self', 'Text',
           'TYPE_CHECKING', 'TypeAlias', 'TypeGuard', 'TypeIs', 'TypeAliasType', 'Unpack']

TYPE_CHECKING = False
Text = str


def _annotationlib():
    import annotationlib
    return annotationlib


def _type_repr(value):
    if isinstance(value, tuple):
        return '[' + ', '.join(_type_repr(item) for item in value) + ']'
    return _annotationlib().type_repr(value)


def _type_convert(arg, *, module=None, is_class=False, owner=None):
    if arg is None:
        return type(None)
    if isinstance(arg, str):
        made = _annotationlib().ForwardRef(arg, module=module, is_class=is_class, owner=owner)
        made.__forward_code__  # what is no expression is found here
        return made
    return arg


def _type_check(arg, message, *, special_forms=False, module=None, is_class=False, owner=None):
    """The argument as a type; TypeError if it cannot be one."""
    arg = _type_convert(arg, module=module, is_class=is_class, owner=owner)
    kind = type(arg)
    if kind is type:
        if arg is Generic:
            raise TypeError(f'Plain {arg} is not valid as type argument')
        return arg
    if isinstance(arg, _GenericAlias):
        origin = arg.__origin__
        if origin is Generic or origin is Protocol or not special_forms and (origin is ClassVar or origin is Final):
            raise TypeError(f'{arg} is not valid as type argument')
        return arg
    if kind is _SpecialForm:
        if arg in (LiteralString, NoReturn, Never, Self, TypeAlias) or special_forms and arg in (ClassVar, Final):
            return arg
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if arg is Protocol:
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if kind is tuple:
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


def _is_dunder(name):
    return name.startswith('__') and name.endswith('__')


def _unpack_args(args):
    flat = []
    for arg in args:
        inner = getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner is not None and not (inner and inner[-1] is ...):
            flat.extend(inner)
        else:
            flat.append(arg)
    return flat


def _deduplicate(params):
    found = []
    for param in params:
        if param not in found:
            found.append(param)
    return found


_MAX_REMEMBERED = 512
_remembered = {}
_cleanups = [_remembered.clear]


def _remember(getitem):
    """For arguments that can be hashed, subscription gives the same object each time."""
    def __getitem__(self, params):
        key = self, params, tuple(map(type, params)) if type(params) is tuple else type(params)
        try:
            made = _remembered.get(key)
        except TypeError:
            return getitem(self, params)
        if made is None:
            made = getitem(self, params)
            if len(_remembered) >= _MAX_REMEMBERED:
                _remembered.clear()
            _remembered[key] = made
        return made
    return __getitem__


# A form such as Literal or ClassVar: neither a class nor a value.
class _Final:
    """A base of classes that have no further subclasses."""

    __slots__ = ("__weakref__",)

    def __init_subclass__(cls, /, *args, _root=False, **kwds):
        if not _root:
            raise TypeError("Cannot subclass special typing classes")


class _SpecialForm:
    __slots__ = ('_name', '__doc__', '_subscript')

    __iter__ = None

    def __init__(self, subscript=None, *, name=None, doc=None):
        if subscript is None and name is None:
            raise TypeError("_SpecialForm.__init__() missing 1 required positional argument: 'getitem'")
        self._subscript = subscript
        self._name = name or subscript.__name__
        self.__doc__ = doc if subscript is None else subscript.__doc__

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError('Cannot subclass special typing classes')

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(name)

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, instance):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_remember
    def __getitem__(self, parameters):
        if self._subscript is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._subscript(self, parameters)


def _plain(name, doc):
    return _SpecialForm(name=name, doc=doc)


class _AnyMeta(type):
    def __instancecheck__(self, instance):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(instance)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


NoReturn = _plain('NoReturn', 'Special type indicating functions that never return.')
Never = _plain('Never', 'The bottom type, a type that has no members.')
Self = _plain('Self', 'Used to spell the type of "self" in classes.')
LiteralString = _plain('LiteralString', 'Represents an arbitrary literal string.')
TypeAlias = _plain('TypeAlias', 'Special form for marking type aliases.')


def _refuse_subclass(cls, /, *args, **kwds):
    if cls.__module__ != __name__:
        raise TypeError('Cannot subclass special typing classes')


class _FormAlias(_GenericAlias):
    """A subscripted special form."""

    __iter__ = None
    __init_subclass__ = classmethod(_refuse_subclass)

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self.__origin__._name
        return super().__getattr__(name)

    def __repr__(self):
        return f"{self.__origin__!r}[{', '.join(_type_repr(arg) for arg in self.__args__)}]"

    def __call__(self, *args, **kwds):
        raise TypeError(f'Cannot instantiate {self.__origin__!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __getitem__(self, args):
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        return super().__getitem__(args)


def _qualifier(name, doc, special_forms=False):
    def subscript(self, parameters):
        return _FormAlias(self, (_type_check(parameters, f'{self} accepts only single type.', special_forms=special_forms),))
    form = _SpecialForm(subscript, name=name)
    form.__doc__ = doc
    return form


# Users see one class of aliases.
_FormAlias.__name__ = _FormAlias.__qualname__ = '_GenericAlias'

ClassVar = _qualifier('ClassVar', 'Special type construct to mark class variables.', True)
Final = _qualifier('Final', 'Special typing construct to indicate final names to type checkers.', True)
TypeGuard = _qualifier('TypeGuard', 'Special typing construct for marking user-defined type predicate functions.')
TypeIs = _qualifier('TypeIs', 'Special typing construct for marking user-defined type predicate functions.')


def _item_qualifier(name, doc):
    def subscript(self, parameters):
        return _FormAlias(self, (_type_check(parameters, f'{self._name} accepts only a single type.', special_forms=True),))
    form = _SpecialForm(subscript, name=name)
    form.__doc__ = doc
    return form


Required = _item_qualifier('Required', 'Special typing construct to mark a TypedDict key as required.')
NotRequired = _item_qualifier('NotRequired', 'Special typing construct to mark a TypedDict key as potentially missing.')
ReadOnly = _item_qualifier('ReadOnly', 'A special typing construct to mark an item of a TypedDict as read-only.')


@_SpecialForm
def Optional(self, parameters):
    """Optional[X] is equivalent to Union[X, None]."""
    return Union[_type_check(parameters, f'{self} requires a single type.'), None]


class _LiteralGenericAlias(_FormAlias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(_type_repr, self.__args__))}]"

    @property
    def __parameters__(self):
        return ()

    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        return set(_typed(self.__args__)) == set(_typed(other.__args__))

    def __hash__(self):
        return hash(frozenset(_typed(self.__args__)))


def _typed(values):
    return [(value, type(value)) for value in values]


@_SpecialForm
def Literal(self, parameters):
    """Special typing form to define literal types (a.k.a. value types)."""
    flat = []
    for parameter in parameters if isinstance(parameters, tuple) else (parameters,):
        if isinstance(parameter, _LiteralGenericAlias):
            flat.extend(parameter.__args__)
        else:
            flat.append(parameter)
    try:
        flat = [value for value, _ in dict.fromkeys(_typed(flat))]
    except TypeError:
        flat = [value for value, _ in _deduplicate(_typed(flat))]
    return _LiteralGenericAlias(self, tuple(flat))


class _ConcatenateGenericAlias(_FormAlias):
    def __getitem__(self, args):
        *first, last = super().__getitem__(args).__args__
        if isinstance(last, (list, tuple)):
            return (*first, *last)
        if isinstance(last, _ConcatenateGenericAlias):
            return _ConcatenateGenericAlias(self.__origin__, (*first, *last.__args__))
        return _ConcatenateGenericAlias(self.__origin__, (*first, last))


@_SpecialForm
def Concatenate(self, parameters):
    """Special form for annotating higher-order functions."""
    if parameters == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    if not (parameters[-1] is ... or isinstance(parameters[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    message = 'Concatenate[arg, ...]: each arg must be a type.'
    return _ConcatenateGenericAlias(self, (*(_type_check(p, message) for p in parameters[:-1]), parameters[-1]))


class _UnpackGenericAlias(_FormAlias):
    def __repr__(self):
        return f'typing.Unpack[{_type_repr(self.__args__[0])}]'

    def __getitem__(self, args):
        if self.__typing_is_unpacked_typevartuple__:
            return args
        return super().__getitem__(args)

    @property
    def __typing_unpacked_tuple_args__(self):
        arg, = self.__args__
        if isinstance(arg, (_GenericAlias, GenericAlias)):
            if arg.__origin__ is not tuple:
                raise TypeError('Unpack[...] must be used with a tuple type')
            return arg.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


@_SpecialForm
def Unpack(self, parameters):
    """Type unpack operator."""
    return _UnpackGenericAlias(self, (_type_check(parameters, f'{self} accepts only single type.'),))


class _AnnotatedAlias(_GenericAlias):
    __iter__ = None
    __init_subclass__ = classmethod(_refuse_subclass)

    def __new__(cls, origin, args):
        return super().__new__(cls, origin, (origin,))

    def __init__(self, origin, metadata):
        self.__metadata__ = metadata

    def __getitem__(self, args):
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        made = _GenericAlias(tuple, (self.__origin__,))[args].__args__[0]
        return Annotated[made, *self.__metadata__]

    def __dir__(self):
        return [*super().__dir__(), '__metadata__']

    def __repr__(self):
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(repr(item) for item in self.__metadata__)}]"

    def __reduce__(self):
        import operator
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return 'Annotated'
        return super().__getattr__(name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


@_SpecialForm
def Annotated(self, params):
    """Add context-specific metadata to a type."""
    if not isinstance(params, tuple):
        params = (params,)
    if len(params) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    if getattr(params[0], '__typing_is_unpacked_typevartuple__', False):
        raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
    origin = _type_check(params[0], 'Annotated[t, ...]: t must be a type.', special_forms=True)
    metadata = params[1:]
    if isinstance(origin, _AnnotatedAlias):
        metadata = origin.__metadata__ + metadata
        origin = origin.__origin__
    return _AnnotatedAlias(origin, metadata)


class _NamedGenericAlias(_GenericAlias):
    """List[int] and its like: an alias that is shown by the name in typing."""

    __init_subclass__ = classmethod(_refuse_subclass)

    def __new__(cls, origin, args, name, inst=False):
        return super().__new__(cls, origin, args)

    def __init__(self, origin, args, name, inst=False):
        self._name = name
        self._inst = inst

    def __repr__(self):
        args = ', '.join(_type_repr(arg) for arg in self.__args__) or '()'
        return f'typing.{self._name}[{args}]'

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name
        return super().__getattr__(name)

    def __getitem__(self, args):
        made = super().__getitem__(args)
        return type(self)(made.__origin__, made.__args__, self._name, self._inst)

    def __call__(self, *args, **kwds):
        if self._inst:
            return super().__call__(*args, **kwds)
        raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')

    def __reduce__(self):
        import operator
        args = self.__args__
        return operator.getitem, (globals().get(self._name) or __getattr__(self._name), args[0] if len(args) == 1 and not isinstance(args[0], tuple) else args)

    def __mro_entries__(self, bases):
        return _alias_bases(self, bases)


_NamedGenericAlias.__name__ = _NamedGenericAlias.__qualname__ = '_GenericAlias'


def _alias_bases(alias, bases):
    """What an alias from typing stands for among the bases of a class: its class, and Generic unless a later base brings that."""
    entries = [] if alias.__origin__ in bases else [alias.__origin__]
    for base in bases[bases.index(alias) + 1:]:
        if isinstance(base, (_GenericAlias, _SpecialGenericAlias)):
            break
        if not isinstance(base, type):
            entries_of = getattr(base, '__mro_entries__', None)
            more = entries_of(bases) if entries_of else None
            if isinstance(more, tuple) and any(isinstance(b, type) and issubclass(b, Generic) for b in more):
                break
        elif issubclass(base, Generic):
            break
    else:
        entries.append(Generic)
    return tuple(entries)


class _CallableGenericAlias(_NamedGenericAlias):
    __iter__ = None

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias))):
            shown = _type_repr(args[0])
        else:
            shown = '[' + ', '.join(_type_repr(arg) for arg in args[:-1]) + ']'
        return f'typing.Callable[{shown}, {_type_repr(args[-1])}]'

    def __getitem__(self, args):
        parameters = self.__parameters__
        if not isinstance(args, tuple):
            args = (args,)
        made = _GenericAlias(self.__origin__, self.__args__)[args].__args__
        flat = []
        for arg in made[:-1]:
            flat.extend(arg) if isinstance(arg, tuple) else flat.append(arg)
        return _CallableGenericAlias(self.__origin__, (*flat, made[-1]), 'Callable', True)

    def __reduce__(self):
        import operator
        args = self.__args__
        if not (len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias)))):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (__getattr__('Callable'), args)


class _SpecialGenericAlias:
    """List, Mapping, …: a generic class of the library under its name in typing."""

    __iter__ = None
    __init_subclass__ = classmethod(_refuse_subclass)

    def __init__(self, origin, count, *, name, inst=True, doc=None, defaults=()):
        self.__dict__.update(__origin__=origin, _count=count, _name=name, _inst=inst, _defaults=defaults, __module__='typing',
                             __slots__=None, __doc__=doc or f'A generic version of {origin.__module__}.{origin.__qualname__}.')

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name
        if '__origin__' in self.__dict__ and not _is_dunder(name):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __setattr__(self, name, value):
        if _is_dunder(name) or name.startswith('_'):
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    @_remember
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        message = 'Parameters to generic types must be types.'
        params = tuple(_type_check(p, message) for p in params)
        count = len(params)
        if not self._count:
            raise TypeError(f'{self} is not a generic class')
        if count < self._count and count + len(self._defaults) >= self._count:
            params = (*params, *self._defaults[count - self._count:])
        elif count != self._count:
            expected = f'at least {self._count - len(self._defaults)}' if self._defaults and count < self._count else self._count
            raise TypeError(f"Too {'many' if count > self._count else 'few'} arguments for {self}; actual {count}, expected {expected}")
        return _NamedGenericAlias(self.__origin__, params, self._name, self._inst)

    def __call__(self, *args, **kwds):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        return self.__origin__(*args, **kwds)

    def __mro_entries__(self, bases):
        return _alias_bases(self, bases)

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__origin__)

    def __subclasscheck__(self, cls):
        if isinstance(cls, _SpecialGenericAlias):
            return issubclass(cls.__origin__, self.__origin__)
        if isinstance(cls, _GenericAlias):
            raise TypeError('Subscripted generics cannot be used with class and instance checks')
        return issubclass(cls, self.__origin__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __dir__(self):
        return list({*super().__dir__(), *(name for name in dir(self.__origin__) if not _is_dunder(name))})


class _ByteStringType(_SpecialGenericAlias):
    """typing.ByteString, which warns where objects are tested for it."""

    def __instancecheck__(self, instance):
        import warnings
        warnings._deprecated('typing.ByteString', remove=(3, 17))
        # Asked of the class, the class that it stands for says nothing.
        return issubclass(type(instance), self.__origin__)


class _TupleType(_SpecialGenericAlias):
    @_remember
    def __getitem__(self, params):
        if not isinstance(params, tuple):
            params = (params,)
        if len(params) >= 2 and params[-1] is ...:
            message = 'Tuple[t, ...]: t must be a type.'
            params = (*(_type_check(p, message) for p in params[:-1]), ...)
        else:
            message = 'Tuple[t0, t1, ...]: each t must be a type.'
            params = tuple(_type_check(p, message) for p in params)
        return _NamedGenericAlias(tuple, params, 'Tuple')


class _CallableType(_SpecialGenericAlias):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = params
        return self._of(args if not isinstance(args, list) else tuple(args), result, isinstance(args, list))

    def _of(self, *params):
        return self._remembered_of(params)

    @_remember
    def _remembered_of(self, params):
        args, result, _ = params
        result = _type_check(result, 'Callable[args, result]: result must be a type.')
        if args is ... or isinstance(args, (ParamSpec, _ConcatenateGenericAlias)):
            return _CallableGenericAlias(self.__origin__, (args, result), 'Callable', True)
        if not isinstance(args, tuple):
            args = (args,)
        return _CallableGenericAlias(self.__origin__, (*(_type_convert(arg) for arg in args), result), 'Callable', True)


# name: (module, class, number of parameters, instantiable)
_ALIASES = {
    'Hashable': ('collections.abc', 'Hashable', 0, True), 'Awaitable': ('collections.abc', 'Awaitable', 1, True),
    'Coroutine': ('collections.abc', 'Coroutine', 3, True), 'AsyncIterable': ('collections.abc', 'AsyncIterable', 1, True),
    'AsyncIterator': ('collections.abc', 'AsyncIterator', 1, True), 'Iterable': ('collections.abc', 'Iterable', 1, True),
    'Iterator': ('collections.abc', 'Iterator', 1, True), 'Reversible': ('collections.abc', 'Reversible', 1, True),
    'Sized': ('collections.abc', 'Sized', 0, True), 'Container': ('collections.abc', 'Container', 1, True),
    'Collection': ('collections.abc', 'Collection', 1, True), 'AbstractSet': ('collections.abc', 'Set', 1, True),
    'MutableSet': ('collections.abc', 'MutableSet', 1, True), 'Mapping': ('collections.abc', 'Mapping', 2, True),
    'MutableMapping': ('collections.abc', 'MutableMapping', 2, True), 'Sequence': ('collections.abc', 'Sequence', 1, True),
    'MutableSequence': ('collections.abc', 'MutableSequence', 1, True), 'MappingView': ('collections.abc', 'MappingView', 1, True),
    'KeysView': ('collections.abc', 'KeysView', 1, True), 'ItemsView': ('collections.abc', 'ItemsView', 2, True),
    'ValuesView': ('collections.abc', 'ValuesView', 1, True), 'Generator': ('collections.abc', 'Generator', 3, True),
    'AsyncGenerator': ('collections.abc', 'AsyncGenerator', 2, True), 'ByteString': ('collections.abc', 'ByteString', 0, True),
    'List': ('builtins', 'list', 1, False), 'Set': ('builtins', 'set', 1, False), 'FrozenSet': ('builtins', 'frozenset', 1, False),
    'Dict': ('builtins', 'dict', 2, False), 'Type': ('builtins', 'type', 1, False),
    'Deque': ('collections', 'deque', 1, True), 'DefaultDict': ('collections', 'defaultdict', 2, True),
    'OrderedDict': ('collections', 'OrderedDict', 2, True), 'Counter': ('collections', 'Counter', 1, True),
    'ChainMap': ('collections', 'ChainMap', 2, True),
    'ContextManager': ('contextlib', 'AbstractContextManager', 2, True),
    'AsyncContextManager': ('contextlib', 'AbstractAsyncContextManager', 2, True),
    'Pattern': ('re', 'Pattern', 1, True), 'Match': ('re', 'Match', 1, True),
}


def _import(name):
    __import__(name)
    return sys.modules[name]


def _make_alias(name):
    if name == 'Tuple':
        return _TupleType(tuple, -1, name='Tuple', inst=False, doc='Deprecated alias to builtins.tuple.')
    if name == 'Callable':
        return _CallableType(_import('collections.abc').Callable, 2, name='Callable', doc='Deprecated alias to collections.abc.Callable.')
    module, cls, count, inst = _ALIASES[name]
    origin = getattr(_import(module), cls)
    defaults = {'Generator': (type(None), type(None)), 'AsyncGenerator': (type(None),),
                'ContextManager': (bool | None,), 'AsyncContextManager': (bool | None,)}.get(name, ())
    kind = _ByteStringType if name == 'ByteString' else _SpecialGenericAlias
    return kind(origin, count, name=name, inst=inst, doc=f'Deprecated alias to {module}.{cls}.', defaults=defaults)


# ---- protocols

_NOT_MEMBERS = frozenset({
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
    '__subclasshook__', '__weakref__', '__class_getitem__', '__match_args__', '__static_attributes__', '__firstlineno__',
    '__annotate__', '__annotate_func__', '__annotations_cache__', '__parameters__', '__orig_bases__', '__orig_class__',
    '_is_protocol', '_is_runtime_protocol', '__protocol_attrs__', '__non_callable_proto_members__', '__type_params__',
    '__class_getitem__', '_MutableMapping__marker', '_abc_impl'})

_BASES_OF_PROTOCOLS = {
    'collections.abc': frozenset({'Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'AsyncIterator', 'Hashable',
                                  'Sized', 'Container', 'Collection', 'Reversible', 'Buffer'}),
    'contextlib': frozenset({'AbstractContextManager', 'AbstractAsyncContextManager'}),
    'io': frozenset({'Reader', 'Writer'}),
    'os': frozenset({'PathLike'}),
}


def _collect_type_parameters(args, *, enforce_default_ordering=True):
    """The type parameters that are mentioned in arguments, in the order of their first mention."""
    return _GenericAlias(tuple, tuple(args)).__parameters__


def _get_protocol_attrs(cls):
    found = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic') and base.__module__ == 'typing':
            continue
        try:
            annotations = base.__annotations__
        except Exception:
            annotations = _annotationlib().get_annotations(base, format=3)
        for name in (*base.__dict__, *annotations):
            if not name.startswith('_abc_') and name not in _NOT_MEMBERS:
                found.add(name)
    return found


def _static_value(instance, name):
    """An attribute without running any descriptor; AttributeError if there is none."""
    kind = type(instance)
    in_class = _SENTINEL
    for base in type.__getattribute__(kind, '__mro__'):
        space = type.__dict__['__dict__'].__get__(base)
        if name in space:
            in_class = space[name]
            break
    try:
        own = object.__getattribute__(instance, '__dict__')
    except AttributeError:
        own = {}
    if isinstance(own, dict) and name in own:
        return own[name]
    if in_class is _SENTINEL and isinstance(instance, type):
        for base in type.__getattribute__(instance, '__mro__'):
            space = type.__dict__['__dict__'].__get__(base)
            if name in space:
                return space[name]
    if in_class is _SENTINEL:
        raise AttributeError(name)
    if type(in_class).__name__ == 'member_descriptor':
        return in_class.__get__(instance, kind)
    return in_class


_SENTINEL = object()


def _reckless(depth=2):
    """Checks that functools and abc make on their own ask about any class."""
    return sys._getframe(depth).f_globals.get('__name__') in ('abc', '_py_abc', 'functools', None)


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init:
        return
    for base in cls.__mro__:
        init = base.__dict__.get('__init__', _no_init)
        if init is not _no_init:
            cls.__init__ = init
            break
    else:
        cls.__init__ = object.__init__
    cls.__init__(self, *args, **kwargs)


def _protocol_hook(cls, other):
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            try:
                annotations = base.__annotations__
            except Exception:
                annotations = _annotationlib().get_annotations(base, format=3)
            if name in annotations and issubclass(other, Generic) and getattr(other, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


class _ProtocolMeta(ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if not (name == 'Protocol' and bases == (Generic,)) and (Protocol in bases or Generic in bases):
            for base in bases:
                if not (base is object or base is Generic
                        or base.__name__ in _BASES_OF_PROTOCOLS.get(base.__module__, ())
                        or issubclass(base, Generic) and getattr(base, '_is_protocol', False)):
                    if Protocol in bases:
                        raise TypeError(f'Protocols can only inherit from other protocols, got {base!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False) and not _reckless():
            if not getattr(cls, '_is_runtime_protocol', False):
                if not isinstance(other, type):
                    raise TypeError('issubclass() arg 1 must be a class')
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            if cls.__non_callable_proto_members__ and cls.__dict__.get('__subclasshook__') is _HOOK:
                if not isinstance(other, type):
                    raise TypeError('issubclass() arg 1 must be a class')
                members = str(sorted(cls.__non_callable_proto_members__))[1:-1]
                raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {members}.")
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        if cls is Protocol:
            return type.__instancecheck__(cls, instance)
        if not getattr(cls, '_is_protocol', False):
            return super().__instancecheck__(instance)
        if not getattr(cls, '_is_runtime_protocol', False) and not _reckless():
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if ABCMeta.__instancecheck__(cls, instance):
            return True
        others = cls.__non_callable_proto_members__
        for name in cls.__protocol_attrs__:
            try:
                value = _static_value(instance, name)
            except AttributeError:
                return False
            if value is None and name not in others:
                return False
        return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    """Base class for protocol classes."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = _HOOK
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


_HOOK = classmethod(_protocol_hook)


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    if not (isinstance(cls, type) and issubclass(cls, Generic)) or not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = others = set()
    for name in cls.__protocol_attrs__:
        try:
            is_callable = callable(getattr(cls, name, None))
        except Exception as error:
            raise TypeError(f'Failed to determine whether protocol member {name!r} is a method member') from error
        if not is_callable:
            others.add(name)
    return cls


def is_protocol(tp, /):
    """Return True if the given type is a Protocol."""
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def get_protocol_members(tp, /):
    """Return the set of members defined in a Protocol."""
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


# Protocols of single methods: name, method, signature, result
_SUPPORTS = {'SupportsInt': ('__int__', int), 'SupportsFloat': ('__float__', float), 'SupportsComplex': ('__complex__', complex),
             'SupportsBytes': ('__bytes__', bytes), 'SupportsIndex': ('__index__', int), 'SupportsAbs': ('__abs__', None),
             'SupportsRound': ('__round__', None)}


def _make_supports(name):
    method, result = _SUPPORTS[name]
    if method == '__round__':
        def member(self, ndigits: int = 0) -> T_co: pass
    elif result is None:
        def member(self) -> T_co: pass
    else:
        def member(self): pass
        member.__annotations__ = {'return': result}
    member.__name__ = method
    member.__qualname__ = f'{name}.{method}'
    body = {'__module__': 'typing', '__qualname__': name, '__slots__': (), '__doc__': f'An ABC with one abstract method {method}.',
            method: abstractmethod(member)}
    from types import new_class
    bases = (Protocol,) if result else (Protocol[T_co],)
    return runtime_checkable(new_class(name, bases, exec_body=lambda ns: ns.update(body)))


# ---- named tuples and typed dicts

class NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        if '__classcell__' in ns:
            raise TypeError('uses of super() and __class__ are unsupported in methods of NamedTuple subclasses')
        annotate = ns.pop('__annotate__', None) or ns.pop('__annotate_func__', None)
        lib = _annotationlib()
        if '__annotations__' in ns:
            types = {name: _type_check(tp, _field_message(name)) for name, tp in ns['__annotations__'].items()}
            field_names = list(types)
            annotate = lambda format: lib.annotations_to_string(types) if format == lib.Format.STRING else types
        elif annotate is not None:
            original = annotate
            found = lib.call_annotate_function(original, lib.Format.FORWARDREF)
            field_names = list(found)
            for tp in found.values():
                _type_check(tp, 'field annotation must be a type')

            def annotate(format):
                types = lib.call_annotate_function(original, format)
                if format == lib.Format.STRING:
                    return types
                return {name: _type_check(tp, _field_message(name)) for name, tp in types.items()}
        else:
            field_names = []
            annotate = lambda format: {}
        with_default = []
        for name in field_names:
            if name in ns:
                with_default.append(name)
            elif with_default:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field{'s' if len(with_default) > 1 else ''} "
                                f"{', '.join(with_default)}")
        made = _make_named_tuple(typename, field_names, annotate, [ns[name] for name in with_default], ns['__module__'])
        made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
        if Generic in bases:
            made.__class_getitem__ = classmethod(lambda c, args: Generic.__dict__['__class_getitem__'].__get__(None, c)(args))
        for name, value in ns.items():
            if name in _PROHIBITED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + name)
            if name not in _SPECIAL and name not in made._fields:
                setattr(made, name, value)
            if name in made._fields or _is_dunder(name):
                continue
            set_name = getattr(type(value), '__set_name__', None)
            if set_name is not None:
                try:
                    set_name(value, made, name)
                except BaseException as error:
                    error.add_note(f'Error calling __set_name__ on {type(value).__name__!r} instance {name!r} in {typename!r}')
                    raise
        if Generic in bases:
            made.__init_subclass__()
        return made


_PROHIBITED = frozenset({'__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_field_types', '_make',
                         '_replace', '_asdict', '_source'})
_SPECIAL = frozenset({'__module__', '__name__', '__annotations__', '__annotate__', '__annotate_func__', '__annotations_cache__'})


def _field_message(name):
    return f'field {name} annotation must be a type'


def _no_fields_message(what, kind, typename, empty):
    example = f"`{typename} = {kind}({typename!r}, {empty})`"
    return (f"{what} the 'fields' parameter is deprecated and will be disallowed in Python 3.15. "
            f"To create a {kind} class with 0 fields using the functional syntax, pass an empty {'list' if empty == '[]' else 'dictionary'}, e.g. {example}.")


def _make_named_tuple(name, fields, annotate, defaults, module):
    from collections import namedtuple
    made = namedtuple(name, fields, defaults=defaults, module=module)
    made.__annotate__ = annotate
    made.__new__.__annotate__ = annotate
    return made


def NamedTuple(typename, fields=_SENTINEL, /, **kwargs):
    """Typed version of namedtuple."""
    lib = _annotationlib()
    if fields is _SENTINEL:
        if kwargs:
            message = 'Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in Python 3.15. Use the class-based or functional syntax instead.'
        else:
            message = _no_fields_message('Failing to pass a value for', 'NamedTuple', typename, '[]')
    elif fields is None:
        if kwargs:
            raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
        message = _no_fields_message('Passing `None` as', 'NamedTuple', typename, '[]')
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    else:
        message = None
    if message is not None:
        import warnings
        warnings.warn(message, DeprecationWarning, stacklevel=2)
        fields = kwargs.items()
    types = {name: _type_check(tp, _field_message(name)) for name, tp in fields}
    made = _make_named_tuple(typename, list(types), lambda format: lib.annotations_to_string(types) if format == lib.Format.STRING else types,
                             (), _caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


def _caller(depth=2):
    try:
        return sys._getframe(depth).f_globals.get('__name__', '__main__')
    except (AttributeError, ValueError):
        return None


def _qualifiers(annotation):
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = annotation.__origin__
        elif origin is Required or origin is NotRequired or origin is ReadOnly:
            yield origin
            annotation, = annotation.__args__
        else:
            return


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        lib = _annotationlib()
        ns_annotate = ns.pop('__annotate__', None) or ns.pop('__annotate_func__', None)
        own_given = ns.pop('__annotations__', None)
        made = type.__new__(cls, name, (*generic, dict), ns)
        if not hasattr(made, '__orig_bases__'):
            made.__orig_bases__ = bases
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        if own_given is not None:
            own = dict(own_given)
        elif ns_annotate is not None:
            own = lib.call_annotate_function(ns_annotate, lib.Format.FORWARDREF, owner=made)
        else:
            own = {}

        def check(types):
            return {n: _type_check(tp, message, module=made.__module__, owner=made) for n, tp in types.items()}
        checked = check(own)
        required, optional, readonly, mutable = set(), set(), set(), set()
        for base in bases:
            base_required = base.__dict__.get('__required_keys__', set())
            required |= base_required
            optional -= base_required
            base_optional = base.__dict__.get('__optional_keys__', set())
            required -= base_optional
            optional |= base_optional
            readonly |= base.__dict__.get('__readonly_keys__', set())
            mutable |= base.__dict__.get('__mutable_keys__', set())
        for key, tp in checked.items():
            marks = set(_qualifiers(tp))
            is_required = Required in marks or NotRequired not in marks and total
            if is_required:
                required.add(key)
                optional.discard(key)
            else:
                optional.add(key)
                required.discard(key)
            if ReadOnly in marks:
                if key in mutable:
                    raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
                readonly.add(key)
            else:
                mutable.add(key)
                readonly.discard(key)

        def annotate(format):
            result = {}
            for base in bases:
                function = getattr(base, '__annotate__', None)
                if base is Generic or function is None:
                    continue
                result.update(lib.call_annotate_function(function, format, owner=base))
            if own_given is not None:
                given = check(own_given)
                result.update(lib.annotations_to_string(given) if format == lib.Format.STRING else given)
            elif ns_annotate is not None:
                given = lib.call_annotate_function(ns_annotate, format, owner=made)
                if format != lib.Format.STRING:
                    given = check(given)
                result.update(given)
            return result

        made.__annotate__ = annotate
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__readonly_keys__ = frozenset(readonly)
        made.__mutable_keys__ = frozenset(mutable)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_SENTINEL, /, *, total=True):
    """A simple typed namespace. At runtime it is equivalent to a plain dict."""
    if fields is _SENTINEL or fields is None:
        import warnings
        what = 'Failing to pass a value for' if fields is _SENTINEL else 'Passing `None` as'
        warnings.warn(_no_fields_message(what, 'TypedDict', typename, '{}'), DeprecationWarning, stacklevel=2)
        fields = {}
    ns = {'__annotations__': dict(fields)}
    module = _caller()
    if module is not None:
        ns['__module__'] = module
    made = _TypedDictMeta(typename, (), ns, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Check if an annotation is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """NewType creates simple unique types with almost zero runtime overhead."""

    __call__ = _idfunc

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[-1]
        self.__supertype__ = tp
        module = _caller()
        if module != 'typing':
            self.__module__ = module

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                new = cls.__name__
                raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: '
                                f'`{new} = NewType({new!r}, {name})`')
        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# ---- functions

def cast(typ, val):
    """Cast a value to a type."""
    return val


def assert_type(val, typ, /):
    """Ask a static type checker to confirm that the value is of the given type."""
    return val


def reveal_type(obj, /):
    """Ask a static type checker to reveal the inferred type of an expression."""
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg, /):
    """Statically assert that a line of code is unreachable."""
    shown = repr(arg)
    if len(shown) > _ASSERT_NEVER_REPR_MAX_LENGTH:
        shown = shown[:_ASSERT_NEVER_REPR_MAX_LENGTH] + '...'
    raise AssertionError(f'Expected code to be unreachable, but got: {shown}')


def final(f):
    """Decorator to indicate final methods and final classes."""
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    """Indicate that a method is intended to override a method in a base class."""
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
    """Decorator to mark an object as providing dataclass-like behaviour."""
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return decorator


class _Overloads(dict):
    """The overloads by module, qualified name and line."""

    def __missing__(self, module):
        made = self[module] = {}
        return made


_overload_registry = _Overloads()


def _overload_dummy(*args, **kwds):
    """Helper for @overload to raise when called."""
    raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions '
                              'outside a stub module should always be followed by an implementation that is not @overload-ed.')


def overload(func):
    """Decorator for overloaded functions/methods."""
    inner = getattr(func, '__func__', func)
    try:
        _overload_registry[inner.__module__].setdefault(inner.__qualname__, {})[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """Return all defined overloads for *func* as a sequence."""
    inner = getattr(func, '__func__', func)
    if inner.__module__ not in _overload_registry:
        return []
    return list(_overload_registry[inner.__module__].get(inner.__qualname__, {}).values())


def clear_overloads():
    """Clear all overloads in the registry."""
    _overload_registry.clear()


def no_type_check(arg):
    """Decorator to indicate that annotations are not type hints."""
    if isinstance(arg, type):
        for name in dir(arg):
            member = getattr(arg, name)
            if getattr(member, '__qualname__', None) != f'{arg.__qualname__}.{getattr(member, "__name__", None)}' or getattr(member, '__module__', None) != arg.__module__:
                continue
            if isinstance(member, FunctionType):
                member.__no_type_check__ = True
            elif isinstance(member, MethodType):
                member.__func__.__no_type_check__ = True
            elif isinstance(member, type):
                no_type_check(member)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Decorator to give another decorator the @no_type_check effect."""
    import functools
    import warnings
    warnings._deprecated('typing.no_type_check_decorator', remove=(3, 15))

    @functools.wraps(decorator)
    def wrapped(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    return wrapped


def get_origin(tp):
    """Get the unsubscripted version of a type."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_GenericAlias, GenericAlias, _SpecialGenericAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    if isinstance(tp, Union):
        return Union
    return None


def get_args(tp):
    """Get type arguments with all substitutions performed."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, GenericAlias)):
        args = tp.__args__
        if getattr(tp.__origin__, '__name__', None) == 'Callable' and tp.__origin__.__module__ == 'collections.abc' \
                and not (len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias)))):
            args = list(args[:-1]), args[-1]
        return args
    if isinstance(tp, Union):
        return tp.__args__
    return ()


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None):
    """Evaluate a forward reference as a type hint."""
    lib = _annotationlib()
    if format == lib.Format.STRING:
        return forward_ref.__resolved_str__
    if forward_ref.__forward_arg__ in _recursive_guard:
        return forward_ref
    if format is None:
        format = lib.Format.VALUE
    evaluated_globals, evaluated_locals, evaluated_params = globals, locals, type_params
    if type_params and globals is not None:
        # They hide globals, but what a class defines hides them: for a class the two scopes come in the other order.
        evaluated_globals, evaluated_locals, evaluated_params = dict(globals), dict(locals or {}), ()
        for param in type_params:
            if not forward_ref.__forward_is_class__ or param.__name__ not in globals:
                evaluated_globals[param.__name__] = param
                evaluated_locals.pop(param.__name__, None)
    value = forward_ref.evaluate(globals=evaluated_globals, locals=evaluated_locals, type_params=evaluated_params, owner=owner, format=format)
    if format == lib.Format.FORWARDREF and isinstance(value, lib.ForwardRef):
        return value
    if isinstance(value, str):
        value = _type_convert(value, module=forward_ref.__forward_module__, is_class=forward_ref.__forward_is_class__)
    if owner is None:
        owner = forward_ref.__owner__
    if type_params is None and owner is not None:
        type_params = getattr(owner, '__type_params__', None)
    _recursive_guard.append(forward_ref.__forward_arg__)
    try:
        return _eval_type(value, globals, locals, type_params, format=format, owner=owner, parent=forward_ref)
    finally:
        _recursive_guard.pop()


_recursive_guard = []


def _eval_type(t, globals, locals, type_params=_SENTINEL, *, format=None, owner=None, prefer_fwd_module=False, parent=None):
    """A type with all forward references in it evaluated."""
    lib = _annotationlib()
    if type_params is _SENTINEL:
        import warnings
        warnings.warn("Failing to pass a value to the 'type_params' parameter of 'typing._eval_type' is deprecated, as it leads to incorrect behaviour "
                      'when calling typing._eval_type on a stringified annotation that references a PEP 695 type parameter. '
                      'It will be disallowed in Python 3.15.', DeprecationWarning, stacklevel=2)
        type_params = ()
    if isinstance(t, lib.ForwardRef):
        if prefer_fwd_module and t.__forward_module__ is not None:
            globals = None
        return evaluate_forward_ref(t, globals=globals, locals=locals, type_params=type_params, owner=owner, format=format)
    if isinstance(t, (_GenericAlias, GenericAlias, Union)):
        if isinstance(t, GenericAlias) and not isinstance(t, _GenericAlias):
            module = parent.__forward_module__ if parent is not None else None
            args = tuple(lib.ForwardRef(arg, module=module, owner=owner if isinstance(owner, type) else None) if isinstance(arg, str) else arg for arg in t.__args__)
        else:
            args = t.__args__
        made = tuple(_eval_type(arg, globals, locals, type_params, format=format, owner=owner, prefer_fwd_module=prefer_fwd_module, parent=parent)
                     for arg in args)
        if isinstance(t, GenericAlias) and t.__unpacked__:
            return Unpack[GenericAlias(t.__origin__, made)]
        if all(a is b for a, b in zip(made, t.__args__)):
            return t
        return _with_args(t, made)
    return t


def _with_args(t, args):
    if isinstance(t, Union):
        return Union[args]
    if isinstance(t, _AnnotatedAlias):
        return _AnnotatedAlias(args[0], t.__metadata__)
    if isinstance(t, _NamedGenericAlias):
        return type(t)(t.__origin__, args, t._name)
    if isinstance(t, _GenericAlias):
        return type(t)(t.__origin__, args)
    made = GenericAlias(t.__origin__, args)
    if type(t) is not GenericAlias:
        made = t.__origin__[list(args[:-1]) if args[0] is not ... else ..., args[-1]]
    return next(iter(made)) if getattr(t, '__unpacked__', False) else made


def _strip_annotations(t):
    if isinstance(t, _AnnotatedAlias):
        return _strip_annotations(t.__origin__)
    if get_origin(t) in (Required, NotRequired, ReadOnly):
        return _strip_annotations(t.__args__[0])
    if isinstance(t, (_GenericAlias, GenericAlias, Union)):
        made = tuple(_strip_annotations(arg) for arg in t.__args__)
        return t if made == t.__args__ else _with_args(t, made)
    return t


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=None):
    """Return type hints for an object."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    lib = _annotationlib()
    if format is None:
        format = lib.Format.VALUE
    if isinstance(obj, type):
        hints = {}
        for base in reversed(obj.__mro__):
            if base is object:
                continue
            annotations = lib.get_annotations(base, format=format)
            if format == lib.Format.STRING:
                hints.update(annotations)
                continue
            if globalns is None:
                base_globals = getattr(sys.modules.get(base.__module__, None), '__dict__', {})
            else:
                base_globals = globalns
            base_locals = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                base_globals, base_locals = base_locals, base_globals
            params = base.__type_params__
            for name, value in annotations.items():
                if value is None:
                    value = type(None)
                elif isinstance(value, str):
                    value = lib.ForwardRef(value, is_argument=False, is_class=True)
                hints[name] = _type_convert(_eval_type(value, base_globals, base_locals, params, format=format, owner=obj))
        if include_extras or format == lib.Format.STRING:
            return hints
        return {name: _strip_annotations(value) for name, value in hints.items()}
    hints = lib.get_annotations(obj, format=format)
    if not hints and not isinstance(obj, ModuleType) and not callable(obj) and not hasattr(obj, '__annotations__') and not hasattr(obj, '__annotate__'):
        raise TypeError(f'{obj!r} is not a module, class, or callable.')
    if format == lib.Format.STRING:
        return hints
    if globalns is None:
        if isinstance(obj, ModuleType):
            globalns = obj.__dict__
        else:
            inner, seen = obj, set()
            while hasattr(inner, '__wrapped__'):
                if id(inner) in seen:
                    raise ValueError(f'wrapper loop when unwrapping {obj!r}')
                seen.add(id(inner))
                inner = inner.__wrapped__
            globalns = getattr(inner, '__globals__', {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    params = getattr(obj, '__type_params__', ())
    for name, value in hints.items():
        if value is None:
            value = type(None)
        elif isinstance(value, str):
            value = lib.ForwardRef(value, is_argument=not isinstance(obj, ModuleType), is_class=False)
        hints[name] = _type_convert(_eval_type(value, globalns, localns, params, format=format, owner=obj, prefer_fwd_module=True))
    return hints if include_extras else {name: _strip_annotations(value) for name, value in hints.items()}


# ---- input and output

def _make_union_alias(name):
    import warnings

    def warn():
        warnings._deprecated('_UnionGenericAlias', remove=(3, 17))

    class UnionGenericAliasMeta(type):
        def __instancecheck__(self, instance):
            warn()
            return isinstance(instance, Union)

        def __subclasscheck__(self, cls):
            warn()
            return issubclass(cls, Union)

        def __eq__(self, other):
            warn()
            return True if other is made or other is Union else NotImplemented

        def __hash__(self):
            return hash(Union)

    class made(metaclass=UnionGenericAliasMeta):
        """What a union was before it became a type."""

        def __new__(cls, self_cls, parameters, /, *, name=None):
            warn()
            return Union[parameters]
    made.__name__ = made.__qualname__ = name
    return made


def _make_io(name):
    from _typing_io import IO, BinaryIO, TextIO
    return {'IO': IO, 'BinaryIO': BinaryIO, 'TextIO': TextIO}[name]


T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')
T_co = TypeVar('T_co', covariant=True)
V_co = TypeVar('V_co', covariant=True)
VT_co = TypeVar('VT_co', covariant=True)
T_contra = TypeVar('T_contra', contravariant=True)
CT_co = TypeVar('CT_co', covariant=True, bound=type)
AnyStr = TypeVar('AnyStr', bytes, str)


def __getattr__(name):
    known = globals()
    if name in known:
        return known[name]
    if name in _ALIASES or name in ('Tuple', 'Callable'):
        value = _make_alias(name)
    elif name in _SUPPORTS:
        value = _make_supports(name)
    elif name in ('IO', 'TextIO', 'BinaryIO'):
        value = _make_io(name)
    elif name == 'ForwardRef':
        value = _annotationlib().ForwardRef
    elif name == '_UnionGenericAlias':
        value = _make_union_alias(name)
    elif name == '_collect_parameters':
        import warnings
        warnings.warn('The private _collect_parameters function is deprecated and will be removed in a future version of Python. '
                      'Any use of private functions is discouraged and may break in the future.', DeprecationWarning, stacklevel=2)
        return _collect_type_parameters
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = value
    return value


def __dir__():
    return sorted({*globals(), *__all__})
