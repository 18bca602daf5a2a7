"""Warnings: filters, issuing and showing them; the module warnings shows what is here.

What a program may replace (filters, showwarning, ...) is looked up in the module that it knows it by: `_wm`.
"""

import sys
from _hidden_frames import hidden
import _thread

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter',
           'resetwarnings', 'catch_warnings', 'deprecated']

_ACTIONS = ('error', 'ignore', 'always', 'all', 'default', 'module', 'once')

# A filter is (action, message regex or None, category, module regex or None, line number or 0); the first that fits decides.
# Where no text has to be matched by a pattern, a plain string takes the place of the regex.
filters = [('default', None, DeprecationWarning, '__main__', 0),
           ('ignore', None, DeprecationWarning, None, 0),
           ('ignore', None, PendingDeprecationWarning, None, 0),
           ('ignore', None, ImportWarning, None, 0),
           ('ignore', None, ResourceWarning, None, 0)]
defaultaction = 'default'
onceregistry = {}
_filters_version = 1  # a registry of an older version is out of date
_lock = _thread.RLock()
_wm = sys.modules[__name__]
# Where it is set, filters and records of catch_warnings() belong to a context, not to the process.
_use_context = getattr(sys.flags, 'context_aware_warnings', 0)


def _set_module(module):
    """The module that programs know this one by."""
    global _wm
    _wm = module


class _Context:
    """The filters, and the list of the warnings if they are recorded."""

    def __init__(self, filters):
        self._filters = filters
        self.log = None

    def copy(self):
        return _Context(self._filters[:])

    def _record_warning(self, msg):
        self.log.append(msg)


def _asked():
    """The module that filters, defaults and ways to show warnings are taken from: the one called warnings, or this if it stands alone."""
    return _wm if _wm.__dict__ is globals() else sys.modules.get('warnings') or _wm


_known_filters = filters


class _GlobalContext(_Context):
    def __init__(self):
        self.log = None

    @property
    def _filters(self):
        # A program may have removed them.
        global _known_filters
        found = getattr(_asked(), 'filters', None)
        if found is not None:
            _known_filters = found
        return _known_filters


_global_context = _GlobalContext()
_context_variable = None


def _warnings_context():
    global _context_variable
    if _context_variable is None:
        from contextvars import ContextVar
        _context_variable = ContextVar('warnings_context')
    return _context_variable


def _get_context():
    if not _use_context:
        return _global_context
    return _warnings_context().get(None) or _global_context


def _set_context(context):
    _warnings_context().set(context)


def _new_context():
    old = _get_context()
    new = old.copy()
    _set_context(new)
    return old, new


def _get_filters():
    return _get_context()._filters


def _acquire_lock():
    _lock.acquire()


def _release_lock():
    try:
        _lock.release()
    except RuntimeError:
        raise RuntimeError('cannot release un-acquired lock') from None


def _filters_mutated():
    with _lock:
        _filters_mutated_lock_held()


def _filters_mutated_lock_held():
    global _filters_version
    _filters_version += 1


class WarningMessage:
    """What showwarning() gets to know, as one object."""

    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')

    def __repr__(self):
        return f'<{type(self).__qualname__} {self}>'


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning to a file, by default to sys.stderr."""
    _wm._showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """Formats a warning as the text that is shown."""
    return _wm._formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_orig = showwarning
_formatwarning_orig = formatwarning


def _showwarnmsg_impl(msg):
    context = _get_context()
    if context.log is not None:
        context.log.append(msg)
        return
    file = msg.file
    if file is None:
        file = sys.stderr
        if file is None:
            return
    text = _wm._formatwarnmsg(msg)
    try:
        file.write(text)
    except OSError:
        pass  # nobody could be told


def _formatwarnmsg_impl(msg):
    category = msg.category.__name__
    text = f'{msg.filename}:{msg.lineno}: {category}: {msg.message}\n'
    line = msg.line
    if line is None:
        try:
            import linecache
            line = linecache.getline(msg.filename, msg.lineno)
        except Exception:  # the modules may be half gone when the interpreter ends
            line = None
    if line:
        text += f'  {line.strip()}\n'
    if msg.source is not None:
        text += f'{category}: Enable tracemalloc to get the object allocation traceback\n'
    return text


def _showwarnmsg(msg):
    show = getattr(_wm, 'showwarning', _showwarning_orig)
    if show is _showwarning_orig:
        _wm._showwarnmsg_impl(msg)
    elif not callable(show):
        raise TypeError('warnings.showwarning() must be set to a function or method')
    else:
        show(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def _formatwarnmsg(msg):
    shown = getattr(_wm, 'formatwarning', _formatwarning_orig)
    if shown is not _formatwarning_orig:
        return shown(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _wm._formatwarnmsg_impl(msg)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Inserts a filter whose message and module are regular expressions."""
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(message, str):
        raise TypeError('message must be a string')
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError('category must be a Warning subclass')
    if not isinstance(module, str):
        raise TypeError('module must be a string')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    if message or module:
        import re
    _add_filter(action, re.compile(message, re.I) if message else None, category,
                re.compile(module) if module else None, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Inserts a filter that fits every message and module."""
    if action not in _ACTIONS:
        raise ValueError(f'invalid action: {action!r}')
    if not isinstance(lineno, int):
        raise TypeError('lineno must be an int')
    if lineno < 0:
        raise ValueError('lineno must be an int >= 0')
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    with _lock:
        filters = _get_filters()
        if append:
            if item not in filters:
                filters.append(item)
        else:
            if item in filters:
                filters.remove(item)
            filters.insert(0, item)
        _filters_mutated_lock_held()


def resetwarnings():
    """Removes all filters."""
    with _lock:
        del _get_filters()[:]
        _filters_mutated_lock_held()


class _OptionError(Exception):
    pass


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as error:
            print('Invalid -W option ignored:', error, file=sys.stderr)


def _setoption(arg):
    parts = arg.split(':')
    if len(parts) > 5:
        raise _OptionError(f'too many fields (max 5): {arg!r}')
    action, message, category, module, lineno = (part.strip() for part in parts + [''] * (5 - len(parts)))
    action = _getaction(action)
    category = _getcategory(category)
    if message or module:
        import re
    if message:
        message = re.escape(message)
    if module:
        module = re.escape(module) + r'\z'
    if lineno:
        try:
            number = int(lineno)
        except (ValueError, OverflowError):
            raise _OptionError(f'invalid lineno {lineno!r}') from None
        if number < 0:
            raise _OptionError(f'invalid lineno {number!r}')
    else:
        number = 0
    filterwarnings(action, message, category, module, number)


def _getaction(action):
    if not action:
        return 'default'
    for known in _ACTIONS:
        if known.startswith(action):
            return known
    raise _OptionError(f'invalid action: {action!r}')


def _getcategory(category):
    if not category:
        return Warning
    module, _, name = category.rpartition('.')
    try:
        found = __import__(module or 'builtins', None, None, [name])
    except ImportError:
        raise _OptionError(f'invalid module name: {module!r}') from None
    try:
        found = getattr(found, name)
    except AttributeError:
        raise _OptionError(f'unknown warning category: {category!r}') from None
    if not isinstance(found, type) or not issubclass(found, Warning):
        raise _OptionError(f'invalid warning category: {category!r}')
    return found


def _is_internal_filename(filename):
    return 'importlib' in filename and '_bootstrap' in filename


def _next_external_frame(frame, skipped):
    """The caller's frame, without those of the import machinery and of the files to skip."""
    frame = frame.f_back
    while frame is not None:
        filename = frame.f_code.co_filename
        if not _is_internal_filename(filename) and not (skipped and filename.startswith(skipped)):
            break
        frame = frame.f_back
    return frame


@hidden
def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issues a warning, ignores it or raises it, as the filters say."""
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError(f"warn() argument 'skip_file_prefixes' must be tuple, not {type(skip_file_prefixes).__name__}")
    for prefix in skip_file_prefixes:
        if not isinstance(prefix, str):
            raise TypeError(f"Found non-str '{type(prefix).__name__}' in skip_file_prefixes.")
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    stacklevel = stacklevel.__index__() if hasattr(stacklevel, '__index__') else range(stacklevel)
    if skip_file_prefixes and stacklevel < 2:
        stacklevel = 2
    try:
        frame = sys._getframe(1)
    except ValueError:
        frame = None
    if frame is not None and (stacklevel <= 0 or _is_internal_filename(frame.f_code.co_filename)):
        for _ in range(stacklevel - 1):
            frame = frame.f_back
            if frame is None:
                break
    else:
        for _ in range(stacklevel - 1):
            if frame is None:
                break
            frame = _next_external_frame(frame, skip_file_prefixes)
    if frame is None:
        namespace, filename, lineno = sys.__dict__, '<sys>', 0
    else:
        namespace, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    module = namespace.get('__name__', '<string>')
    registry = namespace.setdefault('__warningregistry__', {})
    _issue(message, category, filename, lineno, module, registry, source)


@hidden
def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Issues a warning for a place that the caller names."""
    if module_globals is not None and not isinstance(module_globals, dict):
        raise TypeError(f"module_globals must be a dict, not '{type(module_globals).__name__}'")
    if registry is not None and not isinstance(registry, dict):
        raise TypeError("'registry' must be a dict or None")
    lineno = lineno.__index__() if hasattr(lineno, '__index__') else range(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if module_globals is not None:
        import linecache
        linecache.getlines(filename, module_globals)
    _issue(message, category, filename, lineno, module, registry, source)


def _matches(pattern, text):
    return pattern is None or (pattern == text if isinstance(pattern, str) else pattern.match(text) is not None)


@hidden
def _issue(message, category, filename, lineno, module, registry, source):
    if isinstance(message, Warning):
        text = str(message)
        category = type(message)
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry is not None:
        if registry.get('version', 0) != _filters_version:
            registry.clear()
            registry['version'] = _filters_version
        if registry.get(key):
            return
    for item in list(_get_filters()):
        action, wanted, kind, where, line = item
        if (line == 0 or line == lineno) and issubclass(category, kind) and _matches(wanted, text) and _matches(where, module):
            break
    else:
        action = getattr(_asked(), 'defaultaction', defaultaction)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if registry is not None and action not in ('always', 'all'):
        registry[key] = True
    if action in ('once', 'module'):
        seen = registry if registry is not None and action == 'module' else getattr(_asked(), 'onceregistry', onceregistry) if action == 'once' else {}
        if action == 'once' and seen.get('version', 0) != _filters_version:
            # As for other registries: what was seen under older filters does not count.
            seen.clear()
            seen['version'] = _filters_version
        if seen.get((text, category)):
            return
        seen[text, category] = True
    elif action not in ('default', 'always', 'all'):
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n {item}')
    shown = WarningMessage(message, category, filename, lineno, source=source)
    show = getattr(_asked(), '_showwarnmsg', None)
    if show is not None:
        show(shown)
    elif sys.stderr is not None:
        sys.stderr.write(_formatwarnmsg_impl(shown))


class catch_warnings:
    """A context that restores the filters and, with record=True, gives the list of the warnings within it."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f'{type(self).__name__}({", ".join(args)})'

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        with _lock:
            if _use_context:
                self._saved, context = _new_context()
            else:
                context = None
                self._filters = module.filters
                module.filters = self._filters[:]
                self._showwarning = module.showwarning
                self._showwarnmsg_impl = module._showwarnmsg_impl
            log = None
            if self._record:
                log = []
                if context is not None:
                    context.log = log
                else:
                    module._showwarnmsg_impl = log.append
                    module.showwarning = module._showwarning_orig
            _filters_mutated_lock_held()
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        with _lock:
            if _use_context:
                _warnings_context().set(self._saved)
            else:
                module.filters = self._filters
                module.showwarning = self._showwarning
                module._showwarnmsg_impl = self._showwarnmsg_impl
            _filters_mutated_lock_held()


class deprecated:
    """Marks a class, a function or an overload as deprecated, for type checkers and at run time (PEP 702)."""

    def __init__(self, message: str, /, *, category: type[Warning] | None = DeprecationWarning, stacklevel: int = 1) -> None:
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = message
            return arg
        if isinstance(arg, type):
            return self._mark_class(arg, message, category, stacklevel)
        if not callable(arg):
            raise TypeError('@deprecated decorator with non-None category must be applied to a class or callable, '
                            f'not {arg!r}')
        import functools
        import inspect

        @functools.wraps(arg)
        def wrapper(*args, **kwargs):
            _wm.warn(message, category=category, stacklevel=stacklevel + 1)
            return arg(*args, **kwargs)

        if inspect.iscoroutinefunction(arg):
            wrapper = inspect.markcoroutinefunction(wrapper)
        arg.__deprecated__ = wrapper.__deprecated__ = message
        return wrapper

    @staticmethod
    def _mark_class(cls, message, category, stacklevel):
        import functools
        from types import MethodType
        original_new = cls.__new__

        @functools.wraps(original_new)
        def __new__(made, /, *args, **kwargs):
            if made is cls:
                _wm.warn(message, category=category, stacklevel=stacklevel + 1)
            if original_new is not object.__new__:
                return original_new(made, *args, **kwargs)
            if made.__init__ is object.__init__ and (args or kwargs):
                raise TypeError(f'{made.__name__}() takes no arguments')
            return original_new(made)

        cls.__new__ = staticmethod(__new__)
        original_init_subclass = cls.__init_subclass__
        # one written in Python is a bound method that must see the class that is being made
        if isinstance(original_init_subclass, MethodType):
            original_init_subclass = original_init_subclass.__func__

            @functools.wraps(original_init_subclass)
            def __init_subclass__(*args, **kwargs):
                _wm.warn(message, category=category, stacklevel=stacklevel + 1)
                return original_init_subclass(*args, **kwargs)

            cls.__init_subclass__ = classmethod(__init_subclass__)
        else:
            @functools.wraps(original_init_subclass)
            def __init_subclass__(made, *args, **kwargs):
                _wm.warn(message, category=category, stacklevel=stacklevel + 1)
                # that of object, unless another base of the new class has one
                return super(cls, made).__init_subclass__(*args, **kwargs)

            cls.__init_subclass__ = classmethod(__init_subclass__)
        cls.__deprecated__ = __new__.__deprecated__ = __init_subclass__.__deprecated__ = message
        return cls


_DEPRECATED_MSG = '{name!r} is deprecated and slated for removal in Python {remove}'


def _deprecated(name, message=_DEPRECATED_MSG, *, remove, _version=None):
    """Warns of a name that goes away in the version `remove`, and refuses it from then on."""
    shown = f'{remove[0]}.{remove[1]}'
    if _version is None:
        _version = sys.version_info
    if _version[:2] > remove or (_version[:2] == remove and _version[3] != 'alpha'):
        raise RuntimeError(f'{name!r} was slated for removal after Python {shown} alpha')
    _wm.warn(message.format(name=name, remove=shown), DeprecationWarning, stacklevel=3)


def _warn_unawaited_coroutine(coro):
    lines = [f"coroutine '{coro.__qualname__}' was never awaited\n"]
    if coro.cr_origin is not None:
        import traceback
        frames = [(filename, lineno, funcname, None) for filename, lineno, funcname in reversed(coro.cr_origin)]
        lines.append('Coroutine created at (most recent call last)\n')
        lines += traceback.format_list(frames)
    _wm.warn(''.join(lines).rstrip('\n'), category=RuntimeWarning, stacklevel=2, source=coro)

