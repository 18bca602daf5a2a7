"""Mocks made after something else."""
import dataclasses
import inspect
import io
from types import FunctionType, MethodType
from .mock import (DEFAULT, InvalidSpecError, _SpecState, _check_spec_arg_typos, _get_signature_object,
                   _callable, _instance_callable, _is_async, _is_instance_mock, _is_list)
from ._mock_magic import MagicMock, NonCallableMagicMock, AsyncMock, _is_magic

_MODULE = 'unittest.mock'
_function_types = (FunctionType, MethodType)


def _must_skip(spec, entry, is_type):
    """Whether the first parameter of a method is not passed in calls."""
    if not isinstance(spec, type):
        if entry in getattr(spec, '__dict__', {}):
            return False
        spec = spec.__class__
    for klass in spec.__mro__:
        result = klass.__dict__.get(entry, DEFAULT)
        if result is DEFAULT:
            continue
        if isinstance(result, (staticmethod, classmethod)):
            return False
        return is_type if isinstance(result, FunctionType) else False
    return is_type


def _function_of(mock, spec):
    """A function with the signature of the spec, which calls the mock."""
    checked = _get_signature_object(spec, False, False)
    signature = checked[1] if checked else None

    if _is_async(spec):
        async def funcopy(*args, **kwargs):
            if signature is not None:
                signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def funcopy(*args, **kwargs):
            if signature is not None:
                signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)

    for name in ('__name__', '__doc__', '__text_signature__', '__module__'):
        try:
            value = getattr(spec, name)
        except AttributeError:
            continue
        if name != '__name__' or value.isidentifier():
            setattr(funcopy, name, value)
    funcopy.__qualname__ = funcopy.__name__
    if signature is not None:
        funcopy.__signature__ = signature
    funcopy.mock = mock
    _mirror(funcopy, mock)
    mock._mock_delegate = funcopy
    return funcopy


def _mirror(funcopy, mock):
    from .mock import _CallList
    for name in ('assert_called_with', 'assert_not_called', 'assert_called_once', 'assert_called_once_with', 'assert_any_call', 'assert_has_calls',
                 'assert_called', 'attach_mock', 'mock_add_spec', 'configure_mock', 'assert_awaited', 'assert_awaited_once', 'assert_awaited_with',
                 'assert_awaited_once_with', 'assert_any_await', 'assert_has_awaits', 'assert_not_awaited'):
        if hasattr(type(mock), name):
            setattr(funcopy, name, getattr(mock, name))
    funcopy.called = False
    funcopy.call_count = 0
    funcopy.call_args = None
    funcopy.call_args_list = _CallList()
    funcopy.method_calls = _CallList()
    funcopy.mock_calls = _CallList()
    if isinstance(mock, AsyncMock):
        funcopy.await_count = 0
        funcopy.await_args = None
        funcopy.await_args_list = _CallList()
    funcopy.return_value = mock.__dict__['_mock_return_value']
    if funcopy.return_value is DEFAULT:
        funcopy.return_value = mock.return_value
    funcopy.side_effect = mock.side_effect
    funcopy._mock_children = mock._mock_children

    def reset_mock():
        funcopy.method_calls = _CallList()
        funcopy.mock_calls = _CallList()
        mock.reset_mock()
        ret = funcopy.return_value
        if _is_instance_mock(ret) and ret is not mock:
            ret.reset_mock()

    funcopy.reset_mock = reset_mock


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """Create a mock object using another object as a spec: attributes and signatures are those of the spec."""
    if _is_list(spec):
        # The type would say nothing.
        spec = type(spec)
    is_type = isinstance(spec, type)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    is_async_func = _is_async(spec)
    arguments = {'spec': spec}
    if spec_set:
        arguments = {'spec_set': spec}
    elif spec is None:
        arguments = {}
    if arguments and instance:
        arguments['_spec_as_instance'] = True
    if not unsafe:
        _check_spec_arg_typos(kwargs)
    _name = kwargs.pop('name', _name)
    new_name = _name
    if _parent is None:
        # The first one shows no name.
        new_name = ''
    # What configures other mocks waits until they are made.
    configuration = {name: kwargs.pop(name) for name in list(kwargs) if '.' in name}
    arguments.update(kwargs)
    klass = MagicMock
    if inspect.isdatadescriptor(spec):
        # What a property gives is not known.
        arguments = {}
    elif is_type and instance and not _instance_callable(spec):
        klass = NonCallableMagicMock
    elif not _callable(spec):
        klass = NonCallableMagicMock
    if is_async_func:
        if instance:
            raise RuntimeError("Instance can not be True when create_autospec is mocking an async function")
        klass = AsyncMock
    mock = klass(parent=_parent, _new_parent=_parent, _new_name=new_name, name=_name, **arguments)
    if isinstance(spec, _function_types):
        mock = _function_of(mock, spec)
    elif arguments and _callable(spec):
        _check_signature(mock, spec, is_type, instance)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    if is_type and not instance and 'return_value' not in kwargs:
        wraps = {'wraps': kwargs['wraps']} if kwargs.get('wraps') is not None else {}
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=mock, unsafe=unsafe, **wraps)
        mock.return_value._mock_name = None
    fields = {}
    if is_type and instance and dataclasses.is_dataclass(spec):
        # What the class lacks its instances have.
        fields = {field.name: _SpecState(field.type, spec_set, mock, field.name) for field in dataclasses.fields(spec)}
        mock.__dict__['_mock_methods'] = [*mock._mock_methods, *fields]
        mock._mock_children.update(fields)
    for entry in dir(spec):
        if _is_magic(entry) or entry in fields:
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if isinstance(original, _function_types):
            _add_method(mock, spec, entry, original, spec_set, is_type, kwargs.get('wraps'))
        else:
            child = _SpecState(original, spec_set, mock, entry, instance=False)
            _children_of(mock)[entry] = child
    if configuration:
        mock.configure_mock(**configuration)
    return mock


def _children_of(mock):
    return mock.mock._mock_children if isinstance(mock, FunctionType) else mock._mock_children


def _check_signature(mock, spec, eat_self, instance=False):
    """Has calls of a mock checked against the signature of what it stands for, and shows that signature."""
    checked = _get_signature_object(spec, instance, eat_self)
    own = mock.__dict__
    own['_checks_signature'] = True
    own['_spec_signature'] = checked and checked[1]
    if checked:
        type(mock).__signature__ = checked[1]


def _add_method(mock, spec, entry, original, spec_set, is_type, wraps):
    parent = mock.mock if isinstance(mock, FunctionType) else mock
    skip = _must_skip(spec, entry, is_type)
    arguments = {'spec_set': original} if spec_set else {'spec': original}
    if wraps is not None and hasattr(wraps, entry):
        arguments['wraps'] = getattr(wraps, entry)
    klass = AsyncMock if _is_async(original) else MagicMock
    new = klass(parent=parent, name=entry, _new_name=entry, _new_parent=parent, _eat_self=skip, **arguments)
    _check_signature(new, original, skip)
    parent._mock_children[entry] = new
    new.return_value  # it is made now: it belongs to the method
    if parent is not mock:
        setattr(mock, entry, new)


def mock_open(mock=None, read_data=''):
    """A mock for open(): its files can be read, and record what is written."""
    empty = type(read_data)()

    def stream():
        return io.StringIO(read_data) if isinstance(read_data, str) else io.BytesIO(read_data)

    state = [stream()]

    def of(method):
        def effect(*args, **kwargs):
            found = getattr(handle, method)
            if found.return_value is not None:
                return found.return_value
            return getattr(state[0], method)(*args, **kwargs)
        return effect

    def iterate():
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        yield from state[0]

    def leave(*exc_info):
        handle.close()

    if mock is None:
        mock = MagicMock(name='open', spec=sorted(dir(io.open)))
    handle = MagicMock(spec=sorted(set(dir(io.TextIOWrapper)) | set(dir(io.BytesIO))))
    handle.__enter__.return_value = handle
    handle.__exit__.side_effect = leave
    handle.write.return_value = None
    for method in ('read', 'readline', 'readlines'):
        getattr(handle, method).return_value = None
        getattr(handle, method).side_effect = of(method)
    handle.__iter__.side_effect = iterate
    handle.__next__.side_effect = lambda: next(state[0]) if handle.readline.return_value is None else handle.readline.return_value

    def opened(*args, **kwargs):
        state[0] = stream()
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock


def seal(mock):
    """Disable the automatic generation of child mocks."""
    mock.__dict__['_mock_sealed'] = True
    for name, child in list(mock._mock_children.items()):
        if _is_instance_mock(child) and child._mock_new_parent is mock:
            seal(child)
    made = mock.__dict__.get('_mock_return_value')
    if _is_instance_mock(made) and not made._mock_sealed:
        seal(made)


for _thing in (create_autospec, mock_open, seal):
    _thing.__module__ = _MODULE
del _thing
