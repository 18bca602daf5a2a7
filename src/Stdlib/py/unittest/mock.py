"""Objects that record how they are used. See https://docs.python.org/3.14/library/unittest.mock.html"""
import asyncio
import builtins
import functools
import inspect
import io
import sys
import threading
from annotationlib import Format
from types import FunctionType, MethodType, ModuleType
from ._mock_calls import sentinel, DEFAULT, ANY, _ANY, call, _Call, _CallList, _MockIter, _SentinelObject, format_call
from ._mock_patch import patch, _patch, _patch_dict, _patch_object, _patch_multiple, _patch_stopall, _get_target

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock', 'ThreadingMock', 'FILTER_DIR',
           'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

FILTER_DIR = True
_missing = sentinel.MISSING
_deleted = sentinel.DELETED
_allowed_names = {'return_value', '_mock_return_value', 'side_effect', '_mock_side_effect', '_mock_parent', '_mock_new_parent', '_mock_name',
                  '_mock_new_name'}
_TYPOS = {'autospect': 'autospec', 'auto_spec': 'autospec', 'set_spec': 'spec_set'}
_ASSERT_TYPOS = ('assert', 'assret', 'asert', 'aseert', 'assrt')
_NOT_ASSERTIONS = {name for verb in ('called', 'not_called', 'called_with', 'called_once', 'called_once_with', 'has_calls', 'any_call')
                   for name in (verb,)}


class InvalidSpecError(Exception):
    """Indicates that an invalid value was used as a mock spec."""


def _is_list(obj):
    return type(obj) in (list, tuple)


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_async(obj):
    if isinstance(obj, (staticmethod, classmethod)):
        obj = obj.__func__
    if isinstance(obj, functools.partial):
        obj = obj.func
    if _is_instance_mock(obj):
        return isinstance(obj, AsyncMock)
    return inspect.iscoroutinefunction(obj)


def _is_instance_mock(obj):
    return issubclass(type(obj), NonCallableMock)


def _check_spec_arg_typos(kwargs):
    for typo in _TYPOS:
        if typo in kwargs:
            raise RuntimeError(f"{typo!r} might be a typo; use unsafe=True if this is intended")


def _callable(obj):
    """Whether an object can be called, or what a static or class method wraps."""
    if isinstance(obj, type):
        return True
    if isinstance(obj, (staticmethod, classmethod, MethodType)):
        return _callable(obj.__func__)
    return getattr(obj, '__call__', None) is not None


def _instance_callable(obj):
    """Whether an object, or the instances of a class, can be called."""
    if not isinstance(obj, type):
        return getattr(obj, '__call__', None) is not None
    return any('__call__' in base.__dict__ for base in obj.__mro__)


def _get_signature_object(spec, as_instance, eat_self):
    """(function, signature) that calls of a mock are checked against, or None."""
    if isinstance(spec, type) and not as_instance:
        spec = spec.__init__
        eat_self = True
    elif isinstance(spec, (classmethod, staticmethod)):
        if isinstance(spec, classmethod):
            eat_self = True
        spec = spec.__func__
    elif not isinstance(spec, (FunctionType, MethodType)):
        spec = getattr(spec, '__call__', None)
        if spec is None:
            return None
    function = functools.partial(spec, None) if eat_self else spec
    try:
        return spec, inspect.signature(function, annotation_format=Format.FORWARDREF)
    except (ValueError, TypeError):
        return None


def _ancestors(mock):
    while mock is not None:
        yield mock
        mock = mock.__dict__['_mock_new_parent']


def _delegating(name):
    internal = '_mock_' + name

    def get(self):
        delegate = self._mock_delegate
        return getattr(self, internal) if delegate is None else getattr(delegate, name)

    def set(self, value):
        delegate = self._mock_delegate
        if delegate is None:
            self.__dict__[internal] = value
        else:
            setattr(delegate, name, value)

    return property(get, set)


class Base:
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


class NonCallableMock(Base):
    """A non-callable version of `Mock`."""

    _lock = threading.RLock()

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None,
                _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        # Each mock has a class of its own: special methods are set there.
        bases = (cls,)
        given = spec_set or spec
        if not issubclass(cls, AsyncMockMixin) and given is not None and not _is_list(given) and _is_async(given):
            bases = (AsyncMockMixin, cls)
        return object.__new__(type(cls.__name__, bases, {'__doc__': cls.__doc__, '__module__': cls.__module__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None,
                 _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        if _new_parent is None:
            _new_parent = parent
        own = self.__dict__
        own.update(_mock_parent=parent, _mock_name=name, _mock_new_name=_new_name, _mock_new_parent=_new_parent, _mock_sealed=False)
        if spec_set is not None:
            spec = spec_set
            spec_set = True
        if _eat_self is None:
            _eat_self = parent is not None
        self._mock_add_spec(spec, spec_set, _spec_as_instance, _eat_self)
        own.update(_mock_children={}, _mock_wraps=wraps, _mock_delegate=None, _mock_called=False, _mock_call_args=None, _mock_call_count=0,
                   _mock_call_args_list=_CallList(), _mock_mock_calls=_CallList(), _mock_unsafe=unsafe)
        own['method_calls'] = _CallList()
        if kwargs:
            self.configure_mock(**kwargs)
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state)

    def attach_mock(self, mock, attribute):
        """Attach a mock as an attribute of this one, replacing its name and parent."""
        inner = _extract_mock(mock)
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name = ''
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Add a spec to a mock: an object or a list of strings."""
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if _is_instance_mock(spec):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        spec_class = signature = None
        asyncs = []
        if spec is not None and not _is_list(spec):
            spec_class = spec if isinstance(spec, type) else type(spec)
            checked = _get_signature_object(spec, _spec_as_instance, _eat_self)
            signature = checked and checked[1]
            names = dir(spec)
            for name in names:
                try:
                    static = inspect.getattr_static(spec, name, None)
                    if inspect.iscoroutinefunction(static.__func__ if isinstance(static, (staticmethod, classmethod)) else static):
                        asyncs.append(name)
                except AttributeError:
                    pass
            spec = names
        self.__dict__.update(_spec_class=spec_class, _spec_set=spec_set, _spec_signature=signature, _mock_methods=spec, _spec_asyncs=asyncs)

    @property
    def return_value(self):
        """The value to be returned when the mock is called."""
        value = self._mock_return_value if self._mock_delegate is None else self._mock_delegate.return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self.__dict__['_mock_return_value'] = value
            _check_and_set_parent(self, value, None, '()')

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    @__class__.setter
    def __class__(self, value):
        self.__dict__['_spec_class'] = value

    called = _delegating('called')
    call_count = _delegating('call_count')
    call_args = _delegating('call_args')
    call_args_list = _delegating('call_args_list')
    mock_calls = _delegating('mock_calls')

    @property
    def side_effect(self):
        delegate = self._mock_delegate
        if delegate is None:
            return self._mock_side_effect
        effect = delegate.side_effect
        if effect is not None and not callable(effect) and not isinstance(effect, _MockIter) and not _is_exception(effect):
            effect = delegate.side_effect = _MockIter(effect)
        return effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not _is_exception(value) and not callable(value):
            try:
                value = iter(value)
            except TypeError:
                pass
        if self._mock_delegate is None:
            self.__dict__['_mock_side_effect'] = value
        else:
            self._mock_delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value: bool = False, side_effect: bool = False):
        """Restore the mock object to its initial state."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self.__dict__['_mock_return_value'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_side_effect'] = None
        for child in self._mock_children.values():
            if child is not _deleted and not isinstance(child, _SpecState):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        ret = self.__dict__.get('_mock_return_value', DEFAULT)
        if _is_instance_mock(ret) and ret is not self:
            ret.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes on the mock through keyword arguments; names may have dots."""
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *path, final = name.split('.')
            obj = self
            for part in path:
                obj = getattr(obj, part)
            setattr(obj, final, value)

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe'):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in _all_magics:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not self._mock_methods or name not in self._mock_methods):
            if name.startswith(_ASSERT_TYPOS) or name in _NOT_ASSERTIONS:
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.")
        with NonCallableMock._lock:
            result = self._mock_children.get(name)
            if result is _deleted:
                raise AttributeError(name)
            if result is None:
                wraps = getattr(self._mock_wraps, name) if self._mock_wraps is not None else None
                result = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
                self._mock_children[name] = result
            elif isinstance(result, _SpecState):
                try:
                    result = create_autospec(result.spec, result.spec_set, result.instance, result.parent, result.name)
                except InvalidSpecError:
                    raise InvalidSpecError(f'Cannot autospec attr {name!r} from target {self!r} as it has already been mocked out. '
                                           f'[target={self!r}, attr={result.spec!r}]')
                self._mock_children[name] = result
        return result

    def _extract_mock_name(self):
        """How a program reaches this mock from the first one."""
        names = []
        last = None
        for last in _ancestors(self):
            if last._mock_new_parent is not None or last._mock_new_name:
                names.append(last._mock_new_name)
        names = [n for n in names if n]
        if len(names) == 0 and self._mock_name:
            return self._mock_name
        text = last._mock_name or 'mock'
        for name in reversed(names):
            text += name if name.startswith('()') else '.' + name
        return text

    def __repr__(self):
        name = self._extract_mock_name()
        shown = '' if name in ('mock', 'mock.') else f' name={name!r}'
        spec = ''
        if self._spec_class is not None:
            spec = f' spec_set={self._spec_class.__name__!r}' if self._spec_set else f' spec={self._spec_class.__name__!r}'
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def __dir__(self):
        """Filter the output of dir() to only useful members."""
        if not FILTER_DIR:
            return object.__dir__(self)
        own = [n for n in self.__dict__ if not n.startswith('_')]
        extras = list(self._mock_methods or [])
        from_type = [n for n in dir(type(self)) if not n.startswith('_')]
        children = [n for n, v in self._mock_children.items() if v is not _deleted]
        magics = [n for n in dir(type(self)) if _is_magic(n)] if self._mock_methods is None else []
        return sorted(set(extras + from_type + own + children + magics))

    def __setattr__(self, name, value):
        if name in _set_directly:
            return object.__setattr__(self, name, value)
        if self._spec_set and self._mock_methods is not None and name not in self._mock_methods and name not in self.__dict__:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if name in _unsupported_magics:
            raise AttributeError('Attempting to set unsupported magic method %r.' % name)
        if name in _all_magics:
            if self._mock_methods is not None and name not in self._mock_methods:
                raise AttributeError("Mock object has no attribute '%s'" % name)
            if not _is_instance_mock(value):
                setattr(type(self), name, _with_self(self, value))
            else:
                _check_and_set_parent(self, value, None, name)
                setattr(type(self), name, value)
                self._mock_children[name] = value
            return None
        if _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if isinstance(value, PropertyMock):
            # Setting it would be a use of it where the class has it already.
            self.__dict__[name] = value
            return None
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        obj = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif obj is _deleted:
            raise AttributeError(name)
        if obj is not _missing:
            del self._mock_children[name]
        self._mock_children[name] = _deleted

    # ---- assertions

    def _calls_repr(self):
        return f'\nCalls: {list(self.mock_calls)!r}.' if self.mock_calls else ''

    def _shown_name(self):
        return self._mock_name or 'mock'

    def _format_mock_call_signature(self, args, kwargs):
        return format_call(self._shown_name(), args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action='call'):
        actual = self.call_args if action == 'call' else self.await_args
        return (f'expected {action} not found.\nExpected: {self._format_mock_call_signature(args, kwargs)}\n'
                f'  Actual: {self._format_mock_call_signature(*actual)}')

    def _signature_of(self, name):
        """The signature that a call of this mock, or of what is named below it, must fit."""
        signature = self._spec_signature
        if name:
            at = self
            for part in name.replace('()', '').split('.'):
                child = at._mock_children.get(part)
                if child is None or child is _deleted or isinstance(child, _SpecState):
                    return None
                at = _extract_mock(child)
                signature = at._spec_signature
        return signature

    def _call_matcher(self, _call):
        """A form of a call in which calls that mean the same, by the signature, are equal."""
        name = _call[0] if isinstance(_call, tuple) and len(_call) > 2 else ''
        signature = self._signature_of(name)
        if signature is None:
            return _call
        args, kwargs = _call[-2:] if len(_call) > 2 else _call
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        return call(name, bound.args, bound.kwargs)

    def assert_not_called(self):
        """Assert that the mock was never called."""
        if self.call_count != 0:
            raise AssertionError(f"Expected '{self._shown_name()}' to not have been called. Called {self.call_count} times.{self._calls_repr()}")

    def assert_called(self):
        """Assert that the mock was called at least once."""
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._shown_name()}' to have been called.")

    def assert_called_once(self):
        """Assert that the mock was called only once."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._shown_name()}' to have been called once. Called {self.call_count} times.{self._calls_repr()}")

    def assert_called_with(self, /, *args, **kwargs):
        """Assert that the last call was made with the specified arguments."""
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {self._format_mock_call_signature(args, kwargs)}\n  Actual: not called.')
        self._assert_was_last(args, kwargs, self.call_args, 'call')

    def assert_called_once_with(self, /, *args, **kwargs):
        """Assert that the mock was called exactly once and with the specified arguments."""
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._shown_name()}' to be called once. Called {self.call_count} times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """Assert the mock has been called with the specified arguments."""
        self._assert_was_ever(args, kwargs, self.call_args_list, 'call')

    def _assert_was_last(self, args, kwargs, last, action):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(last) != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs, action=action)) from cause

    def _assert_was_ever(self, args, kwargs, recorded, action):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = [self._call_matcher(c) for c in recorded]
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in actual:
            raise AssertionError(f'{self._format_mock_call_signature(args, kwargs)} {action} not found') from cause

    def assert_has_calls(self, calls, any_order=False):
        """Assert the mock has been called with the specified calls, in sequence or in any order."""
        _has_calls(self, calls, any_order, self.mock_calls, 'Calls', f'\n  Actual: {list(self.mock_calls)!r}')

    def _get_child_mock(self, /, **kw):
        """Create the child mocks for attributes and return value; subclasses may override it."""
        if self._mock_sealed:
            name = kw.get('name')
            raise AttributeError(f'{self._extract_mock_name()}.{name}' if name else f'{self._extract_mock_name()}()')
        name = kw.get('_new_name')
        if name in self.__dict__['_spec_asyncs']:
            return AsyncMock(**kw)
        kind = type(self)
        if issubclass(kind, MagicMock) and name in _async_method_magics:
            return AsyncMock(**kw)
        if issubclass(kind, AsyncMockMixin):
            if name in _all_sync_magics or self._mock_methods and name in self._mock_methods:
                return MagicMock(**kw)
            return AsyncMock(**kw)
        if not issubclass(kind, CallableMixin):
            return (MagicMock if issubclass(kind, NonCallableMagicMock) else Mock)(**kw)
        return kind.__mro__[1](**kw)


def _has_calls(mock, calls, any_order, recorded, word, shown):
    expected = [mock._call_matcher(c) for c in calls]
    cause = next((e for e in expected if isinstance(e, Exception)), None)
    actual = _CallList(mock._call_matcher(c) for c in recorded)
    if not any_order:
        if expected not in actual:
            if cause is None:
                problem = f'{word} not found.'
            else:
                problem = f'Error processing expected {word.lower()}.\nErrors: {[e if isinstance(e, Exception) else None for e in expected]}'
            raise AssertionError(f'{problem}\nExpected: {_CallList(calls)}{shown}') from cause
        return
    actual = list(actual)
    missing = []
    for kall in expected:
        try:
            actual.remove(kall)
        except ValueError:
            missing.append(kall)
    if missing and word == 'Awaits':
        raise AssertionError(f'{tuple(missing)!r} not all found in await list') from cause
    if missing:
        raise AssertionError(f'{mock._shown_name()!r} does not contain all of {tuple(missing)!r} in its call list, found {actual!r} instead') from cause


class _SpecState:
    """An attribute of an autospec that nobody has asked for yet."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec = spec
        self.ids = ids
        self.spec_set = spec_set
        self.parent = parent
        self.instance = instance
        self.name = name


def _extract_mock(obj):
    # Functions made by create_autospec have their mock as an attribute.
    return obj.mock if isinstance(obj, FunctionType) and hasattr(obj, 'mock') else obj


def _check_and_set_parent(parent, value, name, new_name):
    """Has a mock belong to another, unless it has a name or a parent."""
    value = _extract_mock(value)
    if not _is_instance_mock(value):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    if any(a is value for a in _ancestors(parent)):
        return False
    if new_name:
        value.__dict__['_mock_new_parent'] = parent
        value.__dict__['_mock_new_name'] = new_name
    if name:
        value.__dict__['_mock_parent'] = parent
        value.__dict__['_mock_name'] = name
    return True


class CallableMixin(Base):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None,
                 _new_name='', _new_parent=None, **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        signature = self.__dict__['_spec_signature'] if '_checks_signature' in self.__dict__ else None
        if signature is not None:
            signature.bind(*args, **kwargs)

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        with NonCallableMock._lock:
            self._record_call(args, kwargs)

    def _record_call(self, args, kwargs):
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(('', args, kwargs)))
        method_name = self._mock_name if self._mock_parent is not None else None
        name = self._mock_new_name
        for ancestor in _ancestors(self._mock_new_parent):
            if method_name is not None:
                ancestor.method_calls.append(_Call((method_name, args, kwargs)))
                method_name = f'{ancestor._mock_name}.{method_name}' if ancestor._mock_parent is not None else None
            ancestor.mock_calls.append(_Call((name, args, kwargs)))
            if ancestor._mock_new_name:
                name = ancestor._mock_new_name + ('' if name.startswith('()') else '.') + name

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate is not None and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """Create a new `Mock` object. It records how it is used, and makes its attributes, mocks again, as they are asked for."""


from ._mock_magic import (MagicMixin, NonCallableMagicMock, MagicMock, AsyncMockMixin, AsyncMagicMixin, AsyncMock, ThreadingMixin, ThreadingMock,
                          _all_magics, _all_sync_magics, _magics, inplace, magic_methods, numerics, right, _async_method_magics, _unsupported_magics, _is_magic, _with_self)
from ._mock_autospec import create_autospec, mock_open, seal

_set_directly = {'method_calls', '_mock_sealed', 'called', 'call_count', 'call_args', 'call_args_list', 'mock_calls', 'return_value', 'side_effect',
                 '_mock_return_value', '_mock_side_effect', '_mock_parent', '_mock_new_parent', '_mock_name', '_mock_new_name', '_mock_delegate',
                 '_mock_wraps', '_mock_children', '_mock_methods', '_mock_unsafe', '_spec_class', '_spec_set', '_spec_signature', '_spec_asyncs',
                 '_checks_signature', 'await_count', 'await_args', 'await_args_list', '__class__'}


class PropertyMock(Mock):
    """A mock intended to be used as a `property`, or other descriptor, on a class."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)
