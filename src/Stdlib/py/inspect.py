"""Looking into live objects. See https://docs.python.org/3.14/library/inspect.html"""

import abc
import builtins
import enum
import functools
import keyword
import linecache
import os
import sys
import types
from annotationlib import ForwardRef, Format, get_annotations, type_repr
from collections import OrderedDict, namedtuple

from _inspect_source import (BlockFinder, ClassFoundException, EndOfBlock, findsource, getabsfile, getblock, getcomments, getfile,
                             getmodule, getmodulename, getsource, getsourcefile, getsourcelines, indentsize)
from _inspect_frames import (ArgInfo, Arguments, ClosureVars, FrameInfo, Traceback, currentframe, formatargvalues, getargs,
                             getargvalues, getasyncgenlocals, getasyncgenstate, getclosurevars, getcoroutinelocals,
                             getcoroutinestate, getframeinfo, getgeneratorlocals, getgeneratorstate, getinnerframes, getlineno,
                             getouterframes, stack, trace, AGEN_CLOSED, AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, CORO_CLOSED,
                             CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, GEN_CLOSED, GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED)

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR, CO_NOFREE = 1, 2, 4, 8, 16, 32, 64
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512
CO_HAS_DOCSTRING, CO_METHOD = 0x4000000, 0x8000000
TPFLAGS_IS_ABSTRACT = 1 << 20

_sentinel = object()


class BufferFlags(enum.IntFlag):
    SIMPLE = 0x0
    WRITABLE = 0x1
    FORMAT = 0x4
    ND = 0x8
    STRIDES = 0x10 | ND
    C_CONTIGUOUS = 0x20 | STRIDES
    F_CONTIGUOUS = 0x40 | STRIDES
    ANY_CONTIGUOUS = 0x80 | STRIDES
    INDIRECT = 0x100 | STRIDES
    CONTIG = ND | WRITABLE
    CONTIG_RO = ND
    STRIDED = STRIDES | WRITABLE
    STRIDED_RO = STRIDES
    RECORDS = STRIDES | WRITABLE | FORMAT
    RECORDS_RO = STRIDES | FORMAT
    FULL = INDIRECT | WRITABLE | FORMAT
    FULL_RO = INDIRECT | FORMAT
    READ = 0x100
    WRITE = 0x200


# ---- what an object is

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


def _has_flag(func, flag):
    func = _unwrap_partial(func)
    return isfunction(func) and bool(func.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Return true if the object is a user-defined generator function."""
    return _has_flag(obj, CO_GENERATOR)


_COROUTINE_MARK = object()


def markcoroutinefunction(func):
    """Decorator to ensure callable is recognised as a coroutine function."""
    getattr(func, '__func__', func)._is_coroutine_mark = _COROUTINE_MARK
    return func


def iscoroutinefunction(obj):
    """Return true if the object is a coroutine function."""
    if _has_flag(obj, CO_COROUTINE):
        return True
    func = _unwrap_partial(obj)
    if isfunction(func) or not isclass(func) and not isbuiltin(func):
        if getattr(func, '_is_coroutine_mark', None) is _COROUTINE_MARK:
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


# ---- members and classes

def _members(object, predicate, getter):
    names = dir(object)
    mro = getmro(object) if isclass(object) else ()
    if mro:
        for base in object.__bases__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute) and name not in names:
                    names.append(name)
    found = []
    seen = set()
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in mro:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if not predicate or predicate(value):
            found.append((name, value))
        seen.add(name)
    found.sort(key=lambda pair: pair[0])
    return found


def getmembers(object, predicate=None):
    """Return all members of an object as (name, value) pairs sorted by name."""
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """Return all members of an object as (name, value) pairs sorted by name, without running descriptors."""
    return _members(object, predicate, getattr_static)


Attribute = namedtuple('Attribute', 'name kind defining_class object')


def classify_class_attrs(cls):
    """Return list of attribute-descriptor tuples."""
    mro = getmro(cls)
    names = dir(cls)
    names += [n for base in mro for n, v in base.__dict__.items() if isinstance(v, types.DynamicClassAttribute) and n not in names]
    result = []
    for name in dict.fromkeys(names):
        home, value = None, _sentinel
        for base in (*mro, *type.mro(type(cls))):
            if name in base.__dict__:
                home, value = base, base.__dict__[name]
                break
        if value is _sentinel:
            try:
                value = getattr(cls, name)
            except AttributeError:
                continue
        if isinstance(value, (staticmethod, types.BuiltinMethodType)):
            kind = 'static method'
        elif isinstance(value, (classmethod, types.ClassMethodDescriptorType)):
            kind = 'class method'
        elif isinstance(value, property):
            kind = 'property'
        elif isroutine(value):
            kind = 'method'
        else:
            kind = 'data'
        result.append(Attribute(name, kind, home, value))
    return result


def getmro(cls):
    """Return tuple of base classes (including cls) in method resolution order."""
    return cls.__mro__


def walktree(classes, children, parent):
    """Recursive helper function for getclasstree()."""
    results = []
    for c in sorted(classes, key=lambda c: (c.__module__, c.__name__)):
        results.append((c, c.__bases__))
        if c in children:
            results.append(walktree(children[c], children, c))
    return results


def getclasstree(classes, unique=False):
    """Arrange the given list of classes into a hierarchy of nested lists."""
    children = {}
    roots = []
    for c in classes:
        if c.__bases__:
            for parent in c.__bases__:
                if c not in children.setdefault(parent, []):
                    children[parent].append(c)
                if unique and parent in classes:
                    break
        elif c not in roots:
            roots.append(c)
    roots += [parent for parent in children if parent not in classes]
    return walktree(roots, children, None)


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


# ---- documentation

def cleandoc(doc):
    """Clean up indentation from docstrings."""
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.lstrip(' ')), default=sys.maxsize)
    lines[0] = lines[0].lstrip(' ')
    if margin < sys.maxsize:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def _inherited_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(obj, '__name__', None)
    if ismethod(obj):
        holder = obj.__self__
        cls = holder if isclass(holder) else type(holder)
    elif isfunction(obj):
        cls = sys.modules.get(obj.__module__)
        for part in obj.__qualname__.split('.')[:-1]:
            cls = getattr(cls, part, None)
    elif isinstance(obj, property):
        name = obj.fget.__name__ if obj.fget else name
        cls = sys.modules.get(obj.fget.__module__) if obj.fget else None
        for part in obj.fget.__qualname__.split('.')[:-1] if obj.fget else ():
            cls = getattr(cls, part, None)
    elif isbuiltin(obj):
        cls = type(obj.__self__) if not isclass(obj.__self__) else obj.__self__
    elif ismethoddescriptor(obj) or isdatadescriptor(obj):
        cls = getattr(obj, '__objclass__', None)
    else:
        return None
    if not isclass(cls):
        return None
    for base in cls.__mro__:
        member = getattr(base, name, None)
        doc = None if member is None else getattr(member, '__doc__', None)
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """Get the documentation string for an object."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


# ---- signatures

def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, ForwardRef):
        return annotation.__forward_arg__
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


def formatannotationrelativeto(object):
    module = getattr(object, '__module__', None)
    return lambda annotation: formatannotation(annotation, module)


class _Empty:
    """Marks what a parameter or signature does not have."""


_Empty.__name__ = _Empty.__qualname__ = '_empty'


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        member = int.__new__(cls, len(cls.__members__))
        member._value_ = len(cls.__members__)
        member.description = description
        return member

    def __str__(self):
        return self.name


_PO, _PK, _VP, _KO, _VK = _ParameterKind


class Parameter:
    """A parameter of a signature."""

    __slots__ = ('_name', '_kind', '_default', '_annotation')
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _PO, _PK, _VP, _KO, _VK
    empty = _Empty

    def __init__(self, name, kind, *, default=_Empty, annotation=_Empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _Empty and self._kind in (_VP, _VK):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        if name is _Empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name.startswith('.') and name[1:].isdigit():
            if self._kind is not _PK:
                raise ValueError(f'implicit arguments must be passed as positional or keyword arguments, not {self._kind.description}')
            self._kind = _PO
            name = f'implicit{name[1:]}'
        if not name.isidentifier() or keyword.iskeyword(name) and self._kind is not _PO:
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name
        self._default = default
        self._annotation = annotation

    def __reduce__(self):
        return type(self), (self._name, self._kind), {'_default': self._default, '_annotation': self._annotation}

    def __setstate__(self, state):
        self._default = state['_default']
        self._annotation = state['_annotation']

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_sentinel, kind=_sentinel, annotation=_sentinel, default=_sentinel):
        """A customized copy of the parameter."""
        pick = lambda given, own: own if given is _sentinel else given
        return type(self)(pick(name, self._name), pick(kind, self._kind), default=pick(default, self._default),
                          annotation=pick(annotation, self._annotation))

    __replace__ = replace

    def __str__(self):
        return self._format()

    def _format(self, *, quote_annotation_strings=True):
        text = self._name
        if self._annotation is not _Empty:
            text += ': ' + formatannotation(self._annotation, quote_annotation_strings=quote_annotation_strings)
        if self._default is not _Empty:
            text += (' = ' if self._annotation is not _Empty else '=') + repr(self._default)
        return {_VP: '*', _VK: '**'}.get(self._kind, '') + text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self._name == other._name and self._kind == other._kind and self._default == other._default
                and self._annotation == other._annotation)


class BoundArguments:
    """The result of Signature.bind()."""

    __slots__ = ('arguments', '_signature', '__weakref__')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    @property
    def args(self):
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VK, _KO) or name not in self.arguments:
                break
            if parameter.kind is _VP:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                if parameter.kind in (_VK, _KO):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if not by_name or name not in self.arguments:
                continue
            if parameter.kind is _VK:
                result.update(self.arguments[name])
            elif parameter.kind is not _VP:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        """Set default values for missing arguments."""
        made = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                made[name] = self.arguments[name]
            elif parameter.default is not _Empty:
                made[name] = parameter.default
            elif parameter.kind is _VP:
                made[name] = ()
            elif parameter.kind is _VK:
                made[name] = {}
        self.arguments = made

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    __hash__ = None

    def __repr__(self):
        shown = ', '.join(f'{name}={value!r}' for name, value in self.arguments.items())
        return f'<{type(self).__name__} ({shown})>'


class Signature:
    """The call signature of a callable: its parameters and its return annotation."""

    __slots__ = ('_return_annotation', '_parameters')
    empty = _Empty

    def __init__(self, parameters=None, *, return_annotation=_Empty, __validate_parameters__=True):
        params = {}
        last_kind = None
        has_default = False
        for parameter in parameters or ():
            kind, name = parameter.kind, parameter.name
            if __validate_parameters__:
                if last_kind is not None and kind < last_kind:
                    raise ValueError(f'wrong parameter order: {last_kind.description} parameter before {kind.description} parameter')
                if kind in (_VP, _VK) and kind is last_kind:
                    raise ValueError(f'more than one {kind.description} parameter')
                last_kind = kind
                if kind in (_PO, _PK):
                    if parameter.default is not _Empty:
                        has_default = True
                    elif has_default:
                        raise ValueError('non-default argument follows default argument')
                if name in params:
                    raise ValueError(f'duplicate parameter name: {name!r}')
            params[name] = parameter
        self._parameters = types.MappingProxyType(params)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=Format.VALUE):
        """Constructs Signature for the given callable object."""
        return _signature_of(obj, cls, follow_wrapped, dict(globals=globals, locals=locals, eval_str=eval_str, format=annotation_format))

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=_sentinel, return_annotation=_sentinel):
        """A customized copy of the signature."""
        return type(self)(self._parameters.values() if parameters is _sentinel else parameters,
                          return_annotation=self._return_annotation if return_annotation is _sentinel else return_annotation)

    __replace__ = replace

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {'_return_annotation': self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state['_return_annotation']

    def _basis(self):
        positional = tuple(p for p in self._parameters.values() if p.kind is not _KO)
        return positional, {p.name: p for p in self._parameters.values() if p.kind is _KO}, self._return_annotation

    def __hash__(self):
        positional, by_name, returned = self._basis()
        return hash((positional, frozenset(by_name.values()), returned))

    def __eq__(self, other):
        if self is other:
            return True
        if not isinstance(other, Signature):
            return NotImplemented
        return self._basis() == other._basis()

    def _bind(self, args, kwargs, partial):
        arguments = {}
        rest = list(args)
        parameters = list(self._parameters.values())
        missing_positional_only = []
        # Whether a parameter was met that takes no single positional argument.
        beyond = False
        kwargs = dict(kwargs)
        var_keyword = next((p for p in parameters if p.kind is _VK), None)
        position = 0
        for parameter in parameters:
            if position < len(rest) and parameter.kind in (_PO, _PK):
                if parameter.name in kwargs and parameter.kind is _PK:
                    raise TypeError(f'multiple values for argument {parameter.name!r}')
                arguments[parameter.name] = rest[position]
                position += 1
            elif parameter.kind is _VP:
                beyond = True
                if position < len(rest):
                    arguments[parameter.name] = tuple(rest[position:])
                    position = len(rest)
            elif parameter.kind is _VK:
                continue
            elif parameter.kind is not _PO and parameter.name in kwargs:
                if position < len(rest):
                    raise TypeError('too many positional arguments')
                arguments[parameter.name] = kwargs.pop(parameter.name)
                beyond = True
            elif parameter.kind is _PO and parameter.name in kwargs and var_keyword is None:
                missing_positional_only.append(parameter.name)
            elif parameter.default is _Empty and not partial:
                if position < len(rest) and parameter.kind is _KO:
                    raise TypeError('too many positional arguments')
                note = ' keyword-only' if parameter.kind is _KO and not beyond else ''
                raise TypeError(f'missing a required{note} argument: {parameter.name!r}')
            else:
                beyond = True
        if position < len(rest):
            raise TypeError('too many positional arguments')
        if missing_positional_only:
            raise TypeError('got some positional-only arguments passed as keyword arguments: '
                            + repr(', '.join(missing_positional_only)))
        if kwargs:
            if var_keyword is None:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
            arguments[var_keyword.name] = kwargs
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        """Get a BoundArguments object that maps the passed arguments to the signature."""
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        """The same, without an error for arguments that are missing."""
        return self._bind(args, kwargs, True)

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        """A string representation; each parameter on its own line if it is longer than max_width."""
        shown = []
        slash = False
        star = True
        for parameter in self._parameters.values():
            if parameter.kind is _PO:
                slash = True
            elif slash:
                shown.append('/')
                slash = False
            if parameter.kind is _VP:
                star = False
            elif parameter.kind is _KO and star:
                shown.append('*')
                star = False
            shown.append(parameter._format(quote_annotation_strings=quote_annotation_strings))
        if slash:
            shown.append('/')
        text = f"({', '.join(shown)})"
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(shown) + '\n)'
        if self._return_annotation is not _Empty:
            text += ' -> ' + formatannotation(self._return_annotation, quote_annotation_strings=quote_annotation_strings)
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=Format.VALUE):
    """Get a signature object for the passed callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str,
                                   annotation_format=annotation_format)


def _of_function(func, cls, how):
    code = func.__code__
    names = code.co_varnames
    positional = code.co_argcount
    count = positional + code.co_kwonlyargcount
    annotations = get_annotations(func, **how)
    defaults = func.__defaults__ or ()
    by_name = func.__kwdefaults__ or {}
    made = []
    first_default = positional - len(defaults)
    for i, name in enumerate(names[:positional]):
        made.append(Parameter(name, _PO if i < code.co_posonlyargcount else _PK, annotation=annotations.get(name, _Empty),
                              default=defaults[i - first_default] if i >= first_default else _Empty))
    if code.co_flags & CO_VARARGS:
        name = names[count]
        made.append(Parameter(name, _VP, annotation=annotations.get(name, _Empty)))
    for name in names[positional:count]:
        made.append(Parameter(name, _KO, default=by_name.get(name, _Empty), annotation=annotations.get(name, _Empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[count + bool(code.co_flags & CO_VARARGS)]
        made.append(Parameter(name, _VK, annotation=annotations.get(name, _Empty)))
    return cls(made, return_annotation=annotations.get('return', _Empty), __validate_parameters__=False)


def _of_text(obj, text, cls, drop_self):
    """A signature of a built-in, from text such as ($self, value, /)."""
    bound = '($' in text
    if '<unrepresentable>' in text or '<missing>' in text:
        raise ValueError(f"no signature found for builtin {'type ' if isinstance(obj, type) else ''}{obj!r}")
    source = f"lambda {text.replace('$', '').strip()[1:-1]}: None"
    space = {'sys': sys, '__builtins__': vars(builtins)}
    try:
        func = eval(source, space)
    except (SyntaxError, NameError):
        raise ValueError(f'{obj!r} has invalid signature') from None
    made = list(_of_function(func, cls, {}).parameters.values())
    if bound and made:
        if drop_self:
            made.pop(0)
        else:
            made[0] = made[0].replace(kind=_PO)
    return cls(made)


def _without_first(sig):
    params = list(sig.parameters.values())
    if not params or params[0].kind in (_VK, _KO):
        raise ValueError('invalid method signature')
    if params[0].kind is not _VP:
        params.pop(0)
    return sig.replace(parameters=params)


def _of_partial(wrapped, partial, extra=()):
    args = (*extra, *partial.args)
    params = dict(wrapped.parameters)
    placeholder = getattr(functools, 'Placeholder', _sentinel)
    try:
        bound = wrapped.bind_partial(*args, **partial.keywords)
    except TypeError as error:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from error
    by_name = False
    result = []
    used = 0
    for name, parameter in params.items():
        given = bound.arguments.get(name, _sentinel)
        if parameter.kind in (_PO, _PK) and used < len(args):
            used += 1
            if given is placeholder:
                result.append(parameter.replace(kind=_PO, default=_Empty))
            continue
        if parameter.kind is _PK and name in partial.keywords:
            by_name = True
            result.append(parameter.replace(kind=_KO, default=partial.keywords[name]))
        elif parameter.kind is _KO and name in partial.keywords:
            result.append(parameter.replace(default=partial.keywords[name]))
        elif by_name and parameter.kind is _PK:
            result.append(parameter.replace(kind=_KO))
        elif not (by_name and parameter.kind is _VP):
            result.append(parameter)
    return wrapped.replace(parameters=result)


def _signature_of(obj, cls, follow_wrapped, how):
    again = lambda other: _signature_of(other, cls, follow_wrapped, how)
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, types.MethodType):
        sig = again(obj.__func__)
        return _without_first(sig)
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return again(obj)
    own = getattr(obj, '__signature__', None)
    if own is not None:
        if not isinstance(own, (str, Signature)) and callable(own):
            own = own()
        if isinstance(own, str):
            return _of_text(obj, own, cls, False)
        if not isinstance(own, Signature):
            raise TypeError(f'unexpected object {own!r} in __signature__ attribute')
        return own
    if isinstance(obj, types.FunctionType):
        return _of_function(obj, cls, how)
    if isinstance(obj, functools.partial):
        return _of_partial(again(obj.func), obj)
    method = getattr(obj, '__partialmethod__', None)
    if isinstance(method, functools.partialmethod):
        wrapped = again(method.func)
        made = _of_partial(wrapped, functools.partial(method.func, None, *method.args, **method.keywords))
        first = next(iter(wrapped.parameters.values()))
        return made.replace(parameters=[first, *made.parameters.values()])
    if isinstance(obj, type):
        return _of_class(obj, cls, again)
    if isroutine(obj):
        text = getattr(obj, '__text_signature__', None)
        if not text or text == '($module, /, *args, **kwargs)':
            raise ValueError(f'no signature found for builtin {obj!r}')
        holder = getattr(obj, '__self__', None)
        return _of_text(obj, text, cls, holder is not None)
    call = getattr(type(obj), '__call__', None)
    if call is not None:
        try:
            return _without_first(again(call)) if not isinstance(getattr_static(type(obj), '__call__'), staticmethod) else again(call)
        except ValueError as error:
            raise ValueError(f'no signature found for {obj!r}') from error
    raise ValueError(f'callable {obj!r} is not supported by signature')


def _of_class(obj, cls, again):
    if obj is type:
        raise ValueError(f'no signature found for builtin {obj!r}')
    call = getattr_static(type(obj), '__call__', None)
    if isinstance(call, types.FunctionType):
        return _without_first(again(call))
    for base in obj.__mro__:
        space = base.__dict__
        if '__new__' in space and base is not object and not isinstance(space['__new__'], types.BuiltinFunctionType):
            new = space['__new__']
            return _without_first(again(new.__func__ if isinstance(new, (staticmethod, classmethod)) else new))
        if '__init__' in space and isinstance(space['__init__'], types.FunctionType):
            return _without_first(again(space['__init__']))
        if '__init__' in space and hasattr(space['__init__'], '__partialmethod__'):
            return _without_first(again(space['__init__']))
    for base in obj.__mro__[:-1]:
        text = getattr(base, '__text_signature__', None)
        if text:
            return _of_text(obj, text, cls, True)
        if base.__module__ == 'builtins':
            break
    if type not in obj.__mro__ and obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
        return again(object) if obj is not object else _of_text(obj, '()', cls, False)
    raise ValueError(f'no signature found for builtin type {obj!r}')


FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    """Get the names and default values of a callable object's parameters."""
    try:
        inner = func.__func__ if ismethod(func) else func
        sig = _signature_of(inner, Signature, False, {})
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, defaults, kwonly, kwdefaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    for parameter in sig.parameters.values():
        name = parameter.name
        if parameter.kind in (_PO, _PK):
            args.append(name)
            if parameter.default is not _Empty:
                defaults.append(parameter.default)
        elif parameter.kind is _VP:
            varargs = name
        elif parameter.kind is _KO:
            kwonly.append(name)
            if parameter.default is not _Empty:
                kwdefaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not _Empty:
            annotations[name] = parameter.annotation
    if sig.return_annotation is not _Empty:
        annotations['return'] = sig.return_annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, kwonly, kwdefaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    """Get the mapping of arguments to values."""
    spec = getfullargspec(func)
    name = func.__name__
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    result = dict(zip(spec.args, positional))
    if spec.varargs:
        result[spec.varargs] = tuple(positional[len(spec.args):])
    extra = {}
    if spec.varkw:
        result[spec.varkw] = extra
    for key, value in named.items():
        if key not in spec.args and key not in spec.kwonlyargs:
            if not spec.varkw:
                raise TypeError(f'{name}() got an unexpected keyword argument {key!r}')
            extra[key] = value
        elif key in result:
            raise TypeError(f'{name}() got multiple values for argument {key!r}')
        else:
            result[key] = value
    defaults = spec.defaults or ()
    required = len(spec.args) - len(defaults)
    if len(positional) > len(spec.args) and not spec.varargs:
        raise TypeError(_too_many(name, len(positional), required, len(spec.args), [key for key in spec.kwonlyargs if key in result]))
    _complain_of_missing(name, [key for key in spec.args[:required] if key not in result], 'positional')
    for key, value in zip(spec.args[required:], defaults):
        result.setdefault(key, value)
    keyword_defaults = spec.kwonlydefaults or {}
    missing = [key for key in spec.kwonlyargs if key not in result and key not in keyword_defaults]
    for key in spec.kwonlyargs:
        if key in keyword_defaults:
            result.setdefault(key, keyword_defaults[key])
    _complain_of_missing(name, missing, 'keyword-only')
    return result


def _too_many(name, given, least, most, keyword_only):
    takes = f'from {least} to {most}' if least < most else str(most)
    plural = 's' if least < most or most != 1 else ''
    if keyword_only:
        also = (f" positional argument{'s' if given != 1 else ''}"
                f" (and {len(keyword_only)} keyword-only argument{'s' if len(keyword_only) != 1 else ''})")
    else:
        also = ''
    verb = 'was' if given == 1 and not keyword_only else 'were'
    return f'{name}() takes {takes} positional argument{plural} but {given}{also} {verb} given'


def _complain_of_missing(name, missing, kind):
    if not missing:
        return
    quoted = [repr(key) for key in missing]
    if len(quoted) > 2:
        quoted[-2:] = [f'{quoted[-2]}, and {quoted[-1]}']
        listed = ', '.join(quoted)
    else:
        listed = ' and '.join(quoted)
    raise TypeError(f"{name}() missing {len(missing)} required {kind} argument{'s' if len(missing) != 1 else ''}: {listed}")


__all__ = [name for name in dir() if not name.startswith('_') and name not in
           {'abc', 'builtins', 'enum', 'functools', 'keyword', 'linecache', 'os', 'sys', 'types', 'Format', 'type_repr', 'OrderedDict',
            'namedtuple'}]
