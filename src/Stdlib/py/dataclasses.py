"""Data classes. See https://docs.python.org/3.14/library/dataclasses.html"""

import abc
import keyword
import sys
import types
from reprlib import recursive_repr

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
           'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _FactoryMark:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _FactoryMark()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()

_EMPTY_METADATA = types.MappingProxyType({})
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'
_POST_INIT = '__post_init__'


class _FieldKind:
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind('_FIELD')
_FIELD_CLASSVAR = _FieldKind('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FieldKind('_FIELD_INITVAR')


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        shown = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{shown}]'

    def __class_getitem__(cls, item):
        return InitVar(item)


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare',
                 'metadata', 'kw_only', 'doc', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only, doc):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _EMPTY_METADATA if metadata is None else types.MappingProxyType(metadata)
        self.kw_only = kw_only
        self.doc = doc
        self._field_type = None

    @recursive_repr()
    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},'
                f'hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},doc={self.doc!r},_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), '__set_name__', None)
        if hook:
            hook(self.default, owner, name)

    __class_getitem__ = classmethod(types.GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, **settings):
        for name, value in settings.items():
            setattr(self, name, value)

    def __repr__(self):
        return '_DataclassParams(' + ','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__) + ')'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True,
          metadata=None, kw_only=MISSING, doc=None):
    """Gives more detail about a field than its default alone."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only, doc)


# ---- writing methods

def _compile(cls, name, parameters, body, namespace):
    """A function from its text; the values it needs come from a namespace that encloses it."""
    lines = ''.join(f'  {line}\n' for line in body)
    text = f'def __create__({", ".join(namespace)}):\n def {name}({", ".join(parameters)}):\n{lines} return {name}\n'
    scope = {}
    module = sys.modules.get(cls.__module__)
    exec(text, {} if module is None else module.__dict__, scope)
    return scope['__create__'](**namespace)


def _annotate_init(cls, names):
    """The __annotate__ of an __init__: the annotations of the class and its bases at the time of asking."""
    def __annotate__(format, /):
        import annotationlib
        if format not in (1, 3, 4):
            raise NotImplementedError(format)
        found = {}
        for base in reversed(cls.__mro__):
            found.update(annotationlib.get_annotations(base, format=format))
        annotations = {name: found[name] for name in names if name in found}
        annotations['return'] = 'None' if format == 4 else None
        return annotations

    __annotate__.__generated_by_dataclasses__ = True
    __annotate__.__qualname__ = f'{cls.__qualname__}.__init__.__annotate__'
    return __annotate__


def _annotations_of(cls):
    """The annotations of a class alone; names that are not defined yet become ForwardRef objects."""
    try:
        return cls.__annotations__
    except Exception:
        import annotationlib
        return annotationlib.get_annotations(cls, format=annotationlib.Format.FORWARDREF)


def _init_parameter(f):
    if f.default is not MISSING:
        return f'{f.name}=__default_{f.name}__'
    if f.default_factory is not MISSING:
        return f'{f.name}=__has_factory__'
    return f.name


def _make_init(cls, fields, frozen, has_post_init, slots):
    positional = [f for f in fields if f.init and not f.kw_only]
    keyword_only = [f for f in fields if f.init and f.kw_only]
    seen_default = None
    for f in positional:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = f
        elif seen_default is not None:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')
    self_name = '__dataclass_self__' if any(f.name == 'self' for f in fields) else 'self'
    namespace = {'__has_factory__': _HAS_DEFAULT_FACTORY, '__set__': object.__setattr__}
    body = []
    for f in fields:
        if f.default is not MISSING:
            namespace[f'__default_{f.name}__'] = f.default
        if f.default_factory is not MISSING:
            namespace[f'__factory_{f.name}__'] = f.default_factory
            value = f'__factory_{f.name}__()'
            if f.init:
                value = f'{value} if {f.name} is __has_factory__ else {f.name}'
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            value = f'__default_{f.name}__'
        else:
            continue
        if f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f'__set__({self_name}, {f.name!r}, {value})')
        else:
            body.append(f'{self_name}.{f.name} = {value}')
    if has_post_init:
        arguments = ', '.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f'{self_name}.{_POST_INIT}({arguments})')
    parameters = [self_name] + [_init_parameter(f) for f in positional]
    if keyword_only:
        parameters += ['*'] + [_init_parameter(f) for f in keyword_only]
    function = _compile(cls, '__init__', parameters, body or ['pass'], namespace)
    function.__annotate__ = _annotate_init(cls, [f.name for f in positional + keyword_only])
    return function


def _make_repr(cls, fields):
    shown = ', '.join(f'{f.name}={{self.{f.name}!r}}' for f in fields)
    function = _compile(cls, '__repr__', ['self'], [f'return f"{{self.__class__.__qualname__}}({shown})"'], {})
    return recursive_repr()(function)


def _make_eq(cls, fields):
    terms = ' and '.join(f'self.{f.name}==other.{f.name}' for f in fields) or 'True'
    return _compile(cls, '__eq__', ['self', 'other'], [
        'if self is other:', ' return True',
        'if other.__class__ is self.__class__:', f' return {terms}',
        'return NotImplemented'], {})


def _make_order(cls, name, operator, fields):
    mine = ''.join(f'self.{f.name},' for f in fields)
    theirs = ''.join(f'other.{f.name},' for f in fields)
    return _compile(cls, name, ['self', 'other'], [
        'if other.__class__ is self.__class__:', f' return ({mine}) {operator} ({theirs})',
        'return NotImplemented'], {})


def _make_hash(cls, fields):
    terms = ''.join(f'self.{f.name},' for f in fields)
    return _compile(cls, '__hash__', ['self'], [f'return hash(({terms}))'], {})


def _make_frozen(cls, fields):
    names = tuple(f.name for f in fields)

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


# ---- fields of a class

def _names_type(annotation, cls, module, kind):
    """Whether an annotation that is a string names a type of a module, as the class's module knows it: by itself, or as an attribute of the module."""
    import re
    found = re.match(r'\s*(?:(\w+)\s*\.)?\s*(\w+)', annotation)
    if module is None or not found:
        return False
    own = getattr(sys.modules.get(cls.__module__), '__dict__', {})
    if found[1] is not None:
        if own.get(found[1]) is not module:
            return False
        own = module.__dict__
    value = own.get(found[2])
    return value is kind or type(value) is kind or getattr(value, '__origin__', None) is kind


def _kind_of(annotation, cls):
    typing = sys.modules.get('typing')
    if typing and (annotation is typing.ClassVar or typing.get_origin(annotation) is typing.ClassVar
                   or isinstance(annotation, str) and _names_type(annotation, cls, typing, typing.ClassVar)):
        return _FIELD_CLASSVAR
    if (annotation is InitVar or type(annotation) is InitVar
            or isinstance(annotation, str) and _names_type(annotation, cls, sys.modules.get(__name__), InitVar)):
        return _FIELD_INITVAR
    return _FIELD


def _is_kw_only_mark(annotation, cls):
    return annotation is KW_ONLY or isinstance(annotation, str) and _names_type(annotation, cls, sys.modules.get(__name__), KW_ONLY)


def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING
        f = field(default=default)
    f.name = name
    f.type = annotation
    f._field_type = _kind_of(annotation, cls)
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    value.__qualname__ = f'{cls.__qualname__}.{value.__name__}'
    setattr(cls, name, value)
    return False


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    cls.__module__
    fields = {}
    any_frozen_base = False
    all_frozen_bases = None
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is None:
            continue
        has_dataclass_bases = True
        if all_frozen_bases is None:
            all_frozen_bases = True
        all_frozen_bases = all_frozen_bases and getattr(base, _PARAMS).frozen
        any_frozen_base = any_frozen_base or getattr(base, _PARAMS).frozen
        fields.update(base_fields)

    setattr(cls, _PARAMS, _DataclassParams(
        init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
        match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot))

    own = []
    kw_only_seen = False
    annotations = _annotations_of(cls)
    for name, annotation in annotations.items():
        if _is_kw_only_mark(annotation, cls):
            if kw_only_seen:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            kw_only_seen = True
            kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen_bases is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, fields)

    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or class_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    all_init = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    real = [f for f in fields.values() if f._field_type is _FIELD]
    if init:
        _set_new(cls, '__init__', _make_init(cls, all_init, frozen, hasattr(cls, _POST_INIT), slots))
    _set_replace(cls)
    if repr:
        _set_new(cls, '__repr__', _make_repr(cls, [f for f in real if f.repr]))
    compared = [f for f in real if f.compare]
    if eq:
        _set_new(cls, '__eq__', _make_eq(cls, compared))
    if order:
        for name, operator in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if _set_new(cls, name, _make_order(cls, name, operator, compared)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__} Consider using functools.total_ordering')
    if frozen:
        for function in _make_frozen(cls, real):
            if _set_new(cls, function.__name__, function):
                raise TypeError(f'Cannot overwrite attribute {function.__name__} in class {cls.__name__}')
    _set_hash(cls, unsafe_hash, eq, frozen, has_explicit_hash, real)
    if not getattr(cls, '__doc__'):
        cls.__doc__ = _make_doc(cls)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in all_init if f.init and not f.kw_only)
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot, real)
    abc.update_abstractmethods(cls)
    return cls


def _set_hash(cls, unsafe_hash, eq, frozen, has_explicit_hash, real):
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
    elif not eq or has_explicit_hash and not (eq and not frozen and cls.__dict__.get('__hash__') is None):
        return
    elif not frozen:
        if not has_explicit_hash:
            cls.__hash__ = None
        return
    hashed = [f for f in real if (f.compare if f.hash is None else f.hash)]
    function = _make_hash(cls, hashed)
    function.__qualname__ = f'{cls.__qualname__}.__hash__'
    cls.__hash__ = function


def _make_doc(cls):
    try:
        import inspect
        import annotationlib
        return cls.__name__ + str(inspect.signature(cls, annotation_format=annotationlib.Format.FORWARDREF)).replace(' -> None', '')
    except (ImportError, TypeError, ValueError):
        return cls.__name__


def _set_replace(cls):
    if '__replace__' not in cls.__dict__:
        _set_new(cls, '__replace__', _replace_method())


def _replace_method():
    def __replace__(self, /, **changes):
        return _replace(self, **changes)
    return __replace__


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__')
    if '__slots__' not in cls.__dict__:
        return [name for name in ('__weakref__', '__dict__') if name in cls.__dict__]
    if isinstance(slots, str):
        return [slots]
    if slots is None:
        return []
    if not hasattr(slots, '__next__'):
        return list(slots)
    raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")


def _add_slots(cls, frozen, weakref_slot, real):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    names = [f.name for f in real]
    inherited = set()
    for base in cls.__mro__[1:-1]:
        inherited.update(_slots_of(base))
    slots = [name for name in names if name not in inherited]
    if weakref_slot and '__weakref__' not in inherited:
        slots.append('__weakref__')
    docs = {f.name: f.doc for f in real}
    namespace['__slots__'] = {name: docs.get(name) for name in slots} if any(docs.values()) else tuple(slots)
    for name in names:
        namespace.pop(name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    if frozen:
        namespace.setdefault('__getstate__', _dataclass_getstate)
        namespace.setdefault('__setstate__', _dataclass_setstate)
    qualname = getattr(cls, '__qualname__', None)
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        made.__qualname__ = qualname
    # Methods that mention __class__ or use zero-argument super() see the class through a cell.
    for value in namespace.values():
        for function in _functions_of(value):
            for name, cell in zip(function.__code__.co_freevars, function.__closure__ or ()):
                try:
                    if name in ('__class__', 'cls') and cell.cell_contents is cls:
                        cell.cell_contents = made
                except ValueError:
                    pass
    return made


def _functions_of(value):
    candidates = (value.fget, value.fset, value.fdel) if isinstance(value, property) else (value,)
    functions = []
    for function in candidates:
        for _ in range(sys.getrecursionlimit()):
            inner = getattr(function, '__func__' if isinstance(function, (classmethod, staticmethod)) else '__wrapped__', None)
            if inner is None:
                break
            function = inner
        if isinstance(function, types.FunctionType):
            functions.append(function)
    return functions


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Adds the methods that follow from a class's annotated fields."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields, as a tuple of Field objects."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether this is a data class or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields and their values, as nested dicts."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _convert(obj, lambda pairs: dict_factory(pairs), True)


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields, as nested tuples."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _convert(obj, tuple_factory, False)


_ATOMIC = frozenset({type(None), bool, int, float, str, complex, bytes, type(...), type(NotImplemented),
                     types.CodeType, types.BuiltinFunctionType, types.FunctionType, type, range, property})


def _convert(obj, factory, named):
    kind = type(obj)
    if kind in _ATOMIC:
        return obj
    if hasattr(kind, _FIELDS):
        if named:
            return factory([(f.name, _convert(getattr(obj, f.name), factory, named)) for f in fields(obj)])
        return factory([_convert(getattr(obj, f.name), factory, named) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return kind(*[_convert(item, factory, named) for item in obj])
    if isinstance(obj, (list, tuple)):
        return kind(_convert(item, factory, named) for item in obj)
    if isinstance(obj, dict):
        pairs = [(_convert(key, factory, named), _convert(value, factory, named)) for key, value in obj.items()]
        if hasattr(kind, 'default_factory'):
            result = kind(obj.default_factory)
            result.update(pairs)
            return result
        return kind(pairs)
    import copy
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False,
                   weakref_slot=False, module=None, decorator=dataclass):
    """Makes a data class from a list of field names, (name, type) or (name, type, Field) entries."""
    namespace = {} if namespace is None else namespace
    annotations = {}
    defaults = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, MISSING
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, default = item
            defaults[name] = default
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = annotation

    def fill(scope):
        scope.update(namespace)
        scope.update(defaults)
        scope['__annotate__'] = annotate

    def annotate(format):
        """Fields without a type have typing.Any, for which typing is not imported before it is asked for."""
        def any_type():
            if format == 4:
                return 'typing.Any'
            if format == 3 and 'typing' not in sys.modules:
                import annotationlib
                return annotationlib.ForwardRef('Any', module='typing')
            import typing
            return typing.Any

        if format not in (1, 3, 4):
            raise NotImplementedError(format)
        found = {name: any_type() if annotation is MISSING else annotation for name, annotation in annotations.items()}
        if format == 4:
            import annotationlib
            return annotationlib.annotations_to_string(found)
        return found

    cls = types.new_class(cls_name, bases, {}, fill)
    if module is None:
        module = sys._getframe(1).f_globals.get('__name__', '__main__')
    cls.__module__ = module
    return decorator(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A copy with some fields changed."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
