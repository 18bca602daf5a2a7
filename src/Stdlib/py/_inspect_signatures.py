"""inspect's signatures of callables, and what binds arguments to them."""

import builtins
import enum
import functools
import keyword
import sys
import types
from annotationlib import ForwardRef, Format, get_annotations
from collections import namedtuple

from _inspect_kinds import CO_VARARGS, CO_VARKEYWORDS, getattr_static, ismethod, isroutine, unwrap

_sentinel = object()


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


class _empty:
    """Marks what a parameter or signature does not have."""
    __module__ = 'inspect'


class _ParameterKind(enum.IntEnum):
    __module__ = 'inspect'
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
    __module__ = 'inspect'

    __slots__ = ('_name', '_kind', '_default', '_annotation')
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _PO, _PK, _VP, _KO, _VK
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        if default is not _empty and self._kind in (_VP, _VK):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        if name is _empty:
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
        if self._annotation is not _empty:
            text += ': ' + formatannotation(self._annotation, quote_annotation_strings=quote_annotation_strings)
        if self._default is not _empty:
            text += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
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
    __module__ = 'inspect'

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
            elif parameter.default is not _empty:
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
    __module__ = 'inspect'

    __slots__ = ('_return_annotation', '_parameters')
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
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
                    if parameter.default is not _empty:
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
            elif parameter.default is _empty and not partial:
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
        if self._return_annotation is not _empty:
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
        # What evaluates a type alias has a parameter that hides no name of the program.
        kind = _PO if i < code.co_posonlyargcount or name == '.format' else _PK
        made.append(Parameter('format' if name == '.format' else name, kind, annotation=annotations.get(name, _empty),
                              default=defaults[i - first_default] if i >= first_default else _empty))
    if code.co_flags & CO_VARARGS:
        name = names[count]
        made.append(Parameter(name, _VP, annotation=annotations.get(name, _empty)))
    for name in names[positional:count]:
        made.append(Parameter(name, _KO, default=by_name.get(name, _empty), annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        name = names[count + bool(code.co_flags & CO_VARARGS)]
        made.append(Parameter(name, _VK, annotation=annotations.get(name, _empty)))
    return cls(made, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


def _of_text(obj, text, cls, drop_self):
    """A signature of a built-in, from text such as ($self, value, /)."""
    bound = '($' in text
    if '<unrepresentable>' in text or '<missing>' in text:
        raise ValueError(f"{obj!r} builtin has invalid signature")
    source = f"lambda {text.replace('$', '').replace('\n', ' ').strip()[1:-1]}: None"
    space = {'sys': sys, '__builtins__': vars(builtins)}
    try:
        func = eval(source, space)
    except (SyntaxError, NameError):
        raise ValueError(f'{obj!r} builtin has invalid signature') from None
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
                result.append(parameter.replace(kind=_PO, default=_empty))
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


FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations', module='inspect')


def getfullargspec(func):
    """Get the names and default values of a callable object's parameters."""
    try:
        inner = func.__func__ if ismethod(func) else func
        sig = _signature_of(inner, Signature, False, {})
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, defaults, kwonly, kwdefaults = [], [], [], {}
    annotations = {} if sig.return_annotation is _empty else {'return': sig.return_annotation}
    varargs = varkw = None
    for parameter in sig.parameters.values():
        name = parameter.name
        if parameter.kind in (_PO, _PK):
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind is _VP:
            varargs = name
        elif parameter.kind is _KO:
            kwonly.append(name)
            if parameter.default is not _empty:
                kwdefaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
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
