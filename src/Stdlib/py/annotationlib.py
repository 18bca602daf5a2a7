"""Annotations as values, as references to names, or as source text. See https://docs.python.org/3.14/library/annotationlib.html"""

import builtins
import keyword
import sys
import types
from enum import IntEnum

__all__ = ['Format', 'ForwardRef', 'call_annotate_function', 'call_evaluate_function',
           'get_annotate_from_class_namespace', 'get_annotations', 'annotations_to_string', 'type_repr']


class Format(IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


_UNSET = object()

# The binding strength of what a piece of text is, so that parentheses stand where they are needed.
_TEST, _OR, _BITOR, _BITXOR, _BITAND, _SHIFT, _ARITH, _TERM, _FACTOR, _POWER, _ATOM = range(11)


# What typing asks any object for, to learn whether it is a type parameter or an alias.
_NOT_RECORDED = frozenset({'__typing_subst__', '__typing_prepare_subst__', '__typing_unpacked_tuple_args__', '__parameters__',
                           '__typing_is_unpacked_typevartuple__', '__origin__', '__mro_entries__', '__convert_to_ast__'})


class ForwardRef:
    """A reference to names that may not be defined yet."""

    __slots__ = ('__forward_is_argument__', '__forward_is_class__', '__forward_module__', '__weakref__',
                 '__arg__', '__globals__', '__code__', '__cell__', '__owner__', '__level__', '__pending__', '__extra_names__',
                 '__resolved_str_cache__')

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__owner__ = owner
        self.__globals__ = None
        self.__cell__ = None
        self.__code__ = None
        self.__extra_names__ = None
        self.__resolved_str_cache__ = None

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError('Cannot subclass ForwardRef')

    @property
    def __forward_arg__(self):
        return self.__arg__

    @property
    def __forward_code__(self):
        if self.__code__ is None:
            text = self.__arg__
            try:
                self.__code__ = compile(_expression(text), '<string>', 'eval')
            except SyntaxError:
                raise SyntaxError(f'Forward reference must be an expression -- got {text!r}')
        return self.__code__

    @property
    def __resolved_str__(self):
        """The text, in which values stand as type_repr() shows them in place of names made up for them."""
        if self.__resolved_str_cache__ is None:
            text = self.__arg__
            for name, value in (self.__extra_names__ or {}).items():
                text = text.replace(name, type_repr(value))
            self.__resolved_str_cache__ = text
        return self.__resolved_str_cache__

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE):
        """The value that the reference stands for; NameError if a name is not defined (format VALUE)."""
        match format:
            case Format.STRING:
                return self.__resolved_str__
            case Format.VALUE:
                partial = False
            case Format.FORWARDREF:
                partial = True
            case _:
                raise NotImplementedError(format)
        if isinstance(self.__cell__, types.CellType):
            try:
                return self.__cell__.cell_contents
            except ValueError:
                pass
        if owner is None:
            owner = self.__owner__
        if globals is None and self.__forward_module__ is not None:
            globals = getattr(sys.modules.get(self.__forward_module__, None), '__dict__', None)
        if globals is None:
            globals = self.__globals__
        if globals is None:
            if isinstance(owner, type):
                module = sys.modules.get(owner.__module__, None)
                if module is not None:
                    globals = getattr(module, '__dict__', None)
            elif isinstance(owner, types.ModuleType):
                globals = getattr(owner, '__dict__', None)
            elif callable(owner):
                globals = getattr(owner, '__globals__', None)
        if globals is None:
            globals = {}
        if type_params is None and owner is not None:
            type_params = getattr(owner, '__type_params__', None)
        if locals is None:
            locals = dict(vars(owner)) if isinstance(owner, type) else {}
        elif type_params is not None or isinstance(self.__cell__, dict) or partial:
            locals = dict(locals)
        if type_params is not None:
            # Names of the scope win over type parameters only where the scope is the inner one.
            for param in type_params:
                locals.setdefault(param.__name__, param)
        if isinstance(self.__cell__, dict):
            for name, cell in self.__cell__.items():
                try:
                    locals.setdefault(name, cell.cell_contents)
                except ValueError:
                    pass
        if self.__extra_names__:
            locals = {**locals, **self.__extra_names__}
        text = self.__arg__
        if text.isidentifier() and not keyword.iskeyword(text):
            if text in locals:
                return locals[text]
            if text in globals:
                return globals[text]
            if hasattr(builtins, text):
                return getattr(builtins, text)
            if partial:
                return self
            raise NameError(f'name {text!r} is not defined', name=text)
        code = self.__forward_code__
        if not partial:
            return eval(code, globals, locals)
        try:
            return eval(code, globals, locals)
        except Exception:
            pass
        names = _Names({**vars(builtins), **globals, **locals}, globals, owner, self.__forward_is_class__, partial=True)
        try:
            made = eval(code, names)
        except Exception:
            return self
        names.finish()
        return made

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__arg__ == other.__arg__
                and self.__forward_module__ == other.__forward_module__
                and self.__globals__ is other.__globals__
                and self.__forward_is_class__ == other.__forward_is_class__
                and self.__identities() == other.__identities()
                and self.__extra_names__ == other.__extra_names__
                and self.__owner__ == other.__owner__)

    def __identities(self):
        """What cells are referred to: not what they hold counts, which changes."""
        cell = self.__cell__
        return tuple(sorted((name, id(value)) for name, value in cell.items())) if isinstance(cell, dict) else id(cell)

    def __hash__(self):
        extra = tuple(sorted(self.__extra_names__)) if self.__extra_names__ else None
        return hash((self.__arg__, self.__forward_module__, id(self.__globals__), self.__forward_is_class__, self.__identities(), self.__owner__, extra))

    def __or__(self, other):
        return types.UnionType[self, other]

    def __ror__(self, other):
        return types.UnionType[other, self]

    def __repr__(self):
        parts = [repr(self.__resolved_str__)]
        if self.__forward_module__ is not None:
            parts.append(f'module={self.__forward_module__!r}')
        if self.__forward_is_class__:
            parts.append('is_class=True')
        if self.__owner__ is not None:
            parts.append(f'owner={self.__owner__!r}')
        return f"ForwardRef({', '.join(parts)})"


class _Text:
    """Stands for a name that is not known, and records what is done with it as source text."""

    __slots__ = ('__forward_is_argument__', '__forward_is_class__', '__forward_module__', '__weakref__',
                 '__arg__', '__globals__', '__code__', '__cell__', '__owner__', '__level__', '__pending__', '__extra_names__',
                 '__resolved_str_cache__')

    def __init__(self, names, text, level=_ATOM, cell=None):
        self.__arg__ = text
        self.__level__ = level
        self.__pending__ = names
        self.__globals__ = names.real_globals
        self.__owner__ = names.owner
        self.__forward_is_class__ = names.is_class
        self.__forward_is_argument__ = True
        self.__forward_module__ = None
        self.__code__ = None
        self.__cell__ = cell
        self.__extra_names__ = None
        self.__resolved_str_cache__ = None
        names.made.append(self)

    def __hash__(self):
        return id(self)

    def _make(self, text, level, *others):
        cells = {}
        for part in (self, *others):
            if isinstance(part, _Text):
                if isinstance(part.__cell__, dict):
                    cells.update(part.__cell__)
                elif isinstance(part.__cell__, types.CellType):
                    cells[part.__arg__] = part.__cell__
        return _Text(self.__pending__, text, level, cells or None)

    def _at(self, level):
        return f'({self.__arg__})' if self.__level__ < level else self.__arg__

    def _show(self, value, level=_TEST):
        if isinstance(value, _Text):
            return value._at(level)
        if type(value) is slice:
            parts = ['' if part is None else self._show(part) for part in (value.start, value.stop)]
            if value.step is not None:
                parts.append(self._show(value.step))
            return ':'.join(parts)
        if type(value) is tuple:
            inner = ', '.join(self._show(item) for item in value)
            return f'({inner},)' if len(value) == 1 else f'({inner})'
        if type(value) is list:
            return f"[{', '.join(self._show(item) for item in value)}]"
        if type(value) is set:
            return f"{{{', '.join(self._show(item) for item in value)}}}" if value else '{*()}'
        if type(value) is dict:
            return f"{{{', '.join(f'{self._show(k)}: {self._show(v)}' for k, v in value.items())}}}"
        if value is None or value is ... or type(value) in (int, float, str, bytes, bool, complex):
            shown = '...' if value is ... else repr(value)
            return f'({shown})' if shown.startswith('-') and level > _FACTOR else shown
        names = self.__pending__
        if isinstance(value, _Template) and not names.partial:
            return _template_text(value)
        return names.known_name(value) if names.partial else repr(value)

    def __getattr__(self, name):
        if name in _NOT_RECORDED:
            raise AttributeError(name)
        return self._make(f'{self._at(_ATOM)}.{name}', _ATOM)

    def __getitem__(self, key):
        if type(key) is tuple and key:
            inner = ', '.join(self._show(item) for item in key) + (',' if len(key) == 1 else '')
            others = key
        else:
            inner = self._show(key)
            others = (key,)
        return self._make(f'{self._at(_ATOM)}[{inner}]', _ATOM, *others)

    def __call__(self, *args, **kwds):
        parts = [self._show(arg) for arg in args] + [f'{name}={self._show(value)}' for name, value in kwds.items()]
        return self._make(f"{self._at(_ATOM)}({', '.join(parts)})", _ATOM, *args, *kwds.values())

    def __iter__(self):
        yield self._make(f'*{self._at(_BITOR)}', _TEST)

    def __format__(self, spec):
        raise TypeError('Cannot stringify annotation containing string formatting')

    def _define(namespace):
        def binary(symbol, level, right=False):
            def forward(self, other):
                return self._make(f'{self._at(level + right)} {symbol} {self._show(other, level + (not right))}', level, other)

            def reflected(self, other):
                return self._make(f'{self._show(other, level + right)} {symbol} {self._at(level + (not right))}', level, other)
            return forward, reflected
        for name, symbol, level in (('or', '|', _BITOR), ('xor', '^', _BITXOR), ('and', '&', _BITAND),
                                    ('lshift', '<<', _SHIFT), ('rshift', '>>', _SHIFT), ('add', '+', _ARITH),
                                    ('sub', '-', _ARITH), ('mul', '*', _TERM), ('matmul', '@', _TERM),
                                    ('truediv', '/', _TERM), ('mod', '%', _TERM), ('floordiv', '//', _TERM),
                                    ('pow', '**', _POWER)):
            namespace[f'__{name}__'], namespace[f'__r{name}__'] = binary(symbol, level, name == 'pow')

        def unary(symbol):
            return lambda self: self._make(symbol + self._at(_FACTOR), _FACTOR)
        for name, symbol in (('invert', '~'), ('neg', '-'), ('pos', '+')):
            namespace[f'__{name}__'] = unary(symbol)

        def comparison(symbol):
            return lambda self, other: self._make(f'{self._at(_BITOR)} {symbol} {self._show(other, _BITOR)}', _OR, other)
        for name, symbol in (('lt', '<'), ('le', '<='), ('gt', '>'), ('ge', '>='), ('eq', '=='), ('ne', '!=')):
            namespace[f'__{name}__'] = comparison(symbol)

    _define(locals())
    del _define


class _Names(dict):
    """The globals of an annotate function that runs only to be recorded: unknown names become _Text."""

    def __init__(self, known, real_globals=None, owner=None, is_class=False, *, partial):
        super().__init__(known)
        self.real_globals = real_globals
        self.owner = owner
        self.is_class = is_class
        self.partial = partial
        self.made = []
        self.extra = {}

    def __missing__(self, name):
        return _Text(self, name)

    def known_name(self, value):
        """A name under which a value can be had when the text is evaluated."""
        for name, other in self.extra.items():
            if other is value:
                return name
        name = f'__annotationlib_name_{len(self.extra) + 1}__'
        self.extra[name] = value
        return name

    def finish(self):
        """Turns the recordings into true references."""
        for text in self.made:
            if self.extra:
                text.__extra_names__ = {name: value for name, value in self.extra.items() if name in text.__arg__} or None
            text.__class__ = ForwardRef
        self.made.clear()


def call_evaluate_function(evaluate, format, *, owner=None):
    """Calls an evaluate function of a type parameter or alias in a format."""
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    """Calls an __annotate__ function; formats that it does not know are had by running it with made-up names."""
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format in (Format.STRING, Format.FORWARDREF):
        # A function that was written by hand may know no more than the values.
        try:
            annotate(Format.VALUE_WITH_FAKE_GLOBALS)
        except NotImplementedError:
            made = annotate(Format.VALUE)
            if format == Format.FORWARDREF:
                return made
            return type_repr(made) if _is_evaluate else annotations_to_string(made)
        except Exception:
            pass
    if format == Format.STRING:
        names = _Names({}, partial=False)
        function = _with_names(annotate, names, owner, all_cells=True)
        made = function(Format.VALUE_WITH_FAKE_GLOBALS)
        if _is_evaluate:
            return made if type(made) is str else _shown(made)
        return {name: value if type(value) is str else _shown(value) for name, value in made.items()}
    if format == Format.FORWARDREF:
        known = annotate.__builtins__
        real = annotate.__globals__
        is_class = isinstance(owner, type)
        names = _Names({**known, **real}, real, owner, is_class, partial=True)
        function = _with_names(annotate, names, owner, all_cells=False)
        try:
            made = function(Format.VALUE_WITH_FAKE_GLOBALS)
        except Exception:
            # What fails with the names that are known (an attribute that is missing, say) is recorded in whole.
            names = _Names({}, real, owner, is_class, partial=True)
            made = _with_names(annotate, names, owner, all_cells=True)(Format.VALUE_WITH_FAKE_GLOBALS)
            names.finish()
            if _is_evaluate:
                return made.evaluate(format=Format.FORWARDREF) if isinstance(made, ForwardRef) else made
            return {name: value.evaluate(format=Format.FORWARDREF) if isinstance(value, ForwardRef) else value
                    for name, value in made.items()}
        names.finish()
        return made
    if format == Format.VALUE:
        raise RuntimeError('annotate function does not support VALUE format')
    raise ValueError(f'Invalid format: {format!r}')


def _shown(value):
    if isinstance(value, _Text):
        return value.__arg__
    if type(value) in (tuple, list, dict, set):
        probe = _Text(_Names({}, partial=False), '')
        return probe._show(value)
    if isinstance(value, _Template):
        return _template_text(value)
    return '...' if value is ... else repr(value)


_Template = type(t'')


def _template_text(template):
    """A t-string as source; as a call where an expression is none."""
    import ast
    nodes = []
    for part in template:
        if isinstance(part, str):
            nodes.append(ast.Constant(part))
            continue
        try:
            if not part.expression.strip():
                raise SyntaxError
            value = ast.parse(f'({part.expression})', mode='eval').body
        except SyntaxError:
            return f"Template({', '.join(map(repr, template))})"
        spec = ast.JoinedStr([ast.Constant(part.format_spec)]) if part.format_spec else None
        nodes.append(ast.Interpolation(value=value, str=part.expression, conversion=ord(part.conversion) if part.conversion else -1, format_spec=spec))
    return ast.unparse(ast.TemplateStr(nodes))


def _with_names(annotate, names, owner, all_cells):
    if not isinstance(annotate, types.FunctionType):
        inner = getattr(annotate, '__func__', None)
        if inner is None:
            call = type(annotate).__call__
            bound = _with_names(call, names, owner, all_cells)
            return types.MethodType(bound, annotate)
        return types.MethodType(_with_names(inner, names, owner, all_cells), annotate.__self__)
    code = annotate.__code__
    closure = None
    if annotate.__closure__:
        cells = []
        for name, cell in zip(code.co_freevars, annotate.__closure__):
            if name == '__classdict__':
                cell = types.CellType(_Scope(names)) if all_cells else cell
            elif name != '__conditional_annotations__':
                if all_cells:
                    cell = types.CellType(_Text(names, name, cell=cell))
                else:
                    try:
                        cell.cell_contents
                    except ValueError:
                        cell = types.CellType(_Text(names, name, cell=cell))
            cells.append(cell)
        closure = tuple(cells)
    function = types.FunctionType(code, names, closure=closure, argdefs=annotate.__defaults__)
    function.__kwdefaults__ = annotate.__kwdefaults__
    return function


class _Scope(dict):
    """A class namespace in which every name is unknown."""

    def __init__(self, names):
        super().__init__()
        self._names = names

    def __missing__(self, name):
        return _Text(self._names, name)


def get_annotate_from_class_namespace(obj):
    """The annotate function that a class namespace holds, or None."""
    try:
        return obj['__annotate__']
    except KeyError:
        return obj.get('__annotate_func__', None)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    """The annotations of a function, class or module, as a new dict."""
    if eval_str and format != Format.VALUE:
        raise ValueError('eval_str=True is only supported with format=Format.VALUE')
    match format:
        case Format.VALUE:
            annotations = _get_dunder_annotations(obj)
            if annotations is None:
                annotations = _call_dunder_annotate(obj, format)
        case Format.FORWARDREF:
            try:
                annotations = _get_dunder_annotations(obj)
            except Exception:
                annotations = None
            if annotations is not None:
                return dict(annotations)
            annotations = _call_dunder_annotate(obj, format)
            if annotations is None:
                annotations = _get_dunder_annotations(obj)
        case Format.STRING:
            annotations = _call_dunder_annotate(obj, format)
            if annotations is not None:
                return dict(annotations)
            annotations = _get_dunder_annotations(obj)
            if annotations is not None:
                return annotations_to_string(annotations)
        case Format.VALUE_WITH_FAKE_GLOBALS:
            raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
        case _:
            raise ValueError(f'Unsupported format {format!r}')
    if annotations is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f'{obj!r} does not have annotations')
    if not annotations:
        return {}
    if not eval_str:
        return dict(annotations)
    if globals is None or locals is None:
        if isinstance(obj, type):
            module = sys.modules.get(obj.__module__, None)
            obj_globals = getattr(module, '__dict__', None)
            obj_locals = dict(vars(obj))
            unwrap = obj
        elif isinstance(obj, types.ModuleType):
            obj_globals = getattr(obj, '__dict__')
            obj_locals = unwrap = None
        else:
            obj_globals = getattr(obj, '__globals__', None)
            obj_locals = None
            unwrap = obj
        seen = set()
        while unwrap is not None and id(unwrap) not in seen:
            seen.add(id(unwrap))
            if hasattr(unwrap, '__wrapped__'):
                unwrap = unwrap.__wrapped__
            elif (functools := sys.modules.get('functools')) and isinstance(unwrap, functools.partial):
                unwrap = unwrap.func
            else:
                break
        if hasattr(unwrap, '__globals__'):
            obj_globals = unwrap.__globals__
        if globals is None:
            globals = obj_globals
        if locals is None:
            locals = obj_locals
    params = getattr(obj, '__type_params__', ())
    if params:
        locals = {**{param.__name__: param for param in params}, **(locals or {})}
    return {name: eval(_expression(value), globals, locals) if isinstance(value, str) else value for name, value in annotations.items()}


def _expression(text):
    """The source of an annotation, which may be an unpacked one, as an expression."""
    unpacked = text.lstrip(' \t')
    return f'({unpacked},)[0]' if unpacked.startswith('*') else text


_annotations_of_class = type.__dict__['__annotations__'].__get__


def _get_dunder_annotations(obj):
    # A class has its own, whatever its metaclass defines under that name.
    try:
        annotations = _annotations_of_class(obj) if isinstance(obj, type) else obj.__annotations__
    except AttributeError:
        return None
    if annotations is not None and not isinstance(annotations, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    return annotations


def _call_dunder_annotate(obj, format):
    annotate = getattr(obj, '__annotate__', None)
    if annotate is None:
        return None
    made = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(made, dict):
        raise ValueError(f'{obj!r}.__annotate__ returned a non-dict')
    return made


def type_repr(value):
    """A type as an annotation shows it in source text."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        if value.__module__ == 'builtins':
            return value.__qualname__
        return f'{value.__module__}.{value.__qualname__}'
    if isinstance(value, _Text):
        return value.__arg__
    if value is ...:
        return '...'
    if isinstance(value, _Template):
        return _template_text(value)
    return repr(value)


def annotations_to_string(annotations):
    """Annotations as text."""
    return {name: value if isinstance(value, str) else type_repr(value) for name, value in annotations.items()}
