"""Mocks that have special methods, mocks to be awaited, and mocks to be waited for by threads."""
import inspect
import threading
from .mock import NonCallableMock, Mock, Base, DEFAULT, _Call, _CallList, _delegating, _is_exception, _has_calls, _missing

_MODULE = 'unittest.mock'

numerics = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'
inplace = ' '.join('i' + name for name in numerics.split())
right = ' '.join('r' + name for name in numerics.split())
magic_methods = ('lt gt le ge eq ne getitem setitem delitem len contains iter hash str sizeof enter exit divmod rdivmod neg pos abs invert '
                 'complex int float index round trunc floor ceil bool next fspath aiter ')
_async_method_magics = {'__aenter__', '__aexit__', '__anext__'}
_async_magics = _async_method_magics | {'__aiter__'}
_not_by_default = {'__get__', '__set__', '__delete__', '__reversed__', '__missing__', '__subclasses__', '__dir__', '__format__', '__prepare__',
                   '__instancecheck__', '__subclasscheck__', '__getnewargs_ex__', '__getformat__', '__reduce__', '__reduce_ex__', '__getinitargs__', '__getnewargs__',
                   '__getstate__', '__setstate__', '__repr__'}
_magics = {f'__{name}__' for name in ' '.join((magic_methods, numerics, inplace, right)).split()}
_all_sync_magics = _magics | _not_by_default
_all_magics = _all_sync_magics | _async_magics
_unsupported_magics = {'__getattr__', '__setattr__', '__init__', '__new__', '__prepare__', '__instancecheck__', '__subclasscheck__', '__del__'}
_default_magics = (_magics | _async_magics) - _not_by_default - _unsupported_magics

_return_values = {'__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented, '__int__': 1,
                  '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0, '__bool__': True, '__index__': 1,
                  '__aexit__': False}


def _is_magic(name):
    return '__%s__' % name[2:-2] == name


def _with_self(mock, function):
    """A function that is set as a special method gets the mock itself."""
    def method(self, /, *args, **kwargs):
        return function(self, *args, **kwargs)
    method.__name__ = getattr(function, '__name__', 'method')
    return method


def _eq_of(self):
    def equal(other):
        set_value = self.__eq__._mock_return_value
        if set_value is not DEFAULT:
            return set_value
        return True if self is other else NotImplemented
    return equal


def _ne_of(self):
    def not_equal(other):
        return DEFAULT if self.__ne__._mock_return_value is not DEFAULT else False if self is other else NotImplemented
    return not_equal


def _iter_of(self):
    def iterate():
        value = self.__iter__._mock_return_value
        return iter([]) if value is DEFAULT else iter(value)
    return iterate


class _AsyncIterator:
    """An asynchronous iterator over the items of an iterable."""

    def __init__(self, iterator):
        self.iterator = iterator

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            pass
        raise StopAsyncIteration

    def __aiter__(self):
        return self


def _aiter_of(self):
    def iterate():
        value = self.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if value is DEFAULT else value))
    return iterate


_calculated = {'__hash__': lambda self: object.__hash__(self), '__str__': lambda self: object.__str__(self),
               '__sizeof__': lambda self: object.__sizeof__(self),
               '__fspath__': lambda self: f'{type(self).__name__}/{self._extract_mock_name()}/{id(self)}'}
_effects = {'__eq__': _eq_of, '__ne__': _ne_of, '__iter__': _iter_of, '__aiter__': _aiter_of}


class MagicProxy(Base):
    """Makes the mock of a special method when it is first used."""

    def __init__(self, name, parent):
        self.name = name
        self.parent = parent

    def create_mock(self):
        parent = self.parent
        mock = parent._get_child_mock(name=self.name, _new_name=self.name, _new_parent=parent)
        setattr(parent, self.name, mock)
        if self.name in _return_values:
            mock.return_value = _return_values[self.name]
        elif self.name in _calculated:
            mock.return_value = _calculated[self.name](parent)
        elif self.name in _effects:
            mock.side_effect = _effects[self.name](parent)
        return mock

    def __get__(self, obj, _type=None):
        return self.create_mock()


class MagicMixin(Base):
    def __init__(self, /, *args, **kw):
        self._mock_set_magics()
        super().__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        wanted = _default_magics
        methods = getattr(self, '_mock_methods', None)
        if methods is not None:
            wanted = wanted.intersection(methods)
            for name in _default_magics - wanted:
                if name in type(self).__dict__:
                    delattr(type(self), name)
        for name in wanted - set(type(self).__dict__):
            setattr(type(self), name, MagicProxy(name, self))


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A version of `MagicMock` that isn't callable."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class AsyncMagicMixin(MagicMixin):
    pass


class MagicMock(MagicMixin, Mock):
    """A subclass of Mock with default implementations of most of the magic methods."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()

    def reset_mock(self, /, *args, return_value: bool = False, **kwargs):
        super().reset_mock(*args, return_value=return_value, **kwargs)
        if return_value:
            # Special methods are again as they were made.
            for name in [name for name in self._mock_children if name in _default_magics and name in type(self).__dict__]:
                del self._mock_children[name]
                setattr(type(self), name, MagicProxy(name, self))


class AsyncMockMixin(Base):
    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # inspect takes it for a coroutine function.
        self.__dict__['_is_coroutine_marker'] = inspect._is_coroutine_mark
        self.__dict__.update(_mock_await_count=0, _mock_await_args=None, _mock_await_args_list=_CallList())

        def code_holder():
            pass

        code = code_holder.__code__
        self.__dict__['__code__'] = code.replace(co_flags=code.co_flags | inspect.CO_COROUTINE)
        self.__dict__['__name__'] = 'AsyncMock'
        self.__dict__['__defaults__'] = ()
        self.__dict__['__kwdefaults__'] = {}
        self.__dict__['__annotations__'] = None

    await_count = _delegating('await_count')
    await_args = _delegating('await_args')
    await_args_list = _delegating('await_args_list')

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    # It cannot leave a coroutine.
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if inspect.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        """Assert that the mock was awaited at least once."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._shown_name()} to have been awaited.")

    def assert_awaited_once(self):
        """Assert that the mock was awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._shown_name()} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """Assert that the last await was with the specified arguments."""
        if self.await_args is None:
            raise AssertionError(f'Expected await: {self._format_mock_call_signature(args, kwargs)}\nNot awaited')
        self._assert_was_last(args, kwargs, self.await_args, 'await')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Assert that the mock was awaited exactly once and with the specified arguments."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._shown_name()} to have been awaited once. Awaited {self.await_count} times.")
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Assert the mock has ever been awaited with the specified arguments."""
        self._assert_was_ever(args, kwargs, self.await_args_list, 'await')

    def assert_has_awaits(self, calls, any_order=False):
        """Assert the mock has been awaited with the specified calls."""
        _has_calls(self, calls, any_order, self.await_args_list, 'Awaits', f'\nActual: {self.await_args_list}')

    def assert_not_awaited(self):
        """Assert that the mock was never awaited."""
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._shown_name()} to not have been awaited. Awaited {self.await_count} times.")

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """Enhance `Mock` with features allowing to mock an async function: its calls are to be awaited."""


class ThreadingMixin(Base):
    DEFAULT_TIMEOUT = None

    def __init__(self, /, *args, timeout=_missing, **kwargs):
        super().__init__(*args, **kwargs)
        own = self.__dict__
        own['_mock_wait_timeout'] = self.DEFAULT_TIMEOUT if timeout is _missing else timeout
        own['_mock_calls_condition'] = threading.Condition()

    def _get_child_mock(self, /, **kw):
        child = super()._get_child_mock(**kw)
        if isinstance(child, ThreadingMixin):
            child.__dict__['_mock_wait_timeout'] = self._mock_wait_timeout
        return child

    def _mock_call(self, /, *args, **kwargs):
        result = super()._mock_call(*args, **kwargs)
        with self._mock_calls_condition:
            self._mock_calls_condition.notify_all()
        return result

    def wait_until_called(self, *, timeout=_missing):
        """Wait until the mock object is called."""
        if timeout is _missing:
            timeout = self._mock_wait_timeout
        with self._mock_calls_condition:
            if not self._mock_calls_condition.wait_for(lambda: self.called, timeout):
                raise AssertionError(f"{self._shown_name()} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        """Wait until the mock object is called with given args."""
        expected = _Call((args, kwargs), two=True)
        with self._mock_calls_condition:
            if not self._mock_calls_condition.wait_for(lambda: expected in list(self.call_args_list), self._mock_wait_timeout):
                raise AssertionError(f'{self._format_mock_call_signature(args, kwargs)} call not found')


class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
    """A mock that can be used to wait until on calls happening in a different thread."""


for _class in (MagicProxy, MagicMixin, NonCallableMagicMock, AsyncMagicMixin, MagicMock, AsyncMockMixin, AsyncMock, ThreadingMixin, ThreadingMock):
    _class.__module__ = _MODULE
del _class
