"""Records of calls, and values that stand for others: the part of unittest.mock that needs no mocks."""
import pprint

_MODULE = 'unittest.mock'


class _SentinelObject:
    """Unique, named, sentinel object."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel:
    """Access attributes to return a named object, usable as a sentinel."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            # Otherwise inspect would take it for a class.
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return 'sentinel'


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT


class _ANY:
    """A helper object that compares equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


def format_call(name, args, kwargs):
    """A call as it stands in a program."""
    shown = [repr(a) for a in args] + [f'{key}={value!r}' for key, value in kwargs.items()]
    return f'{name}({", ".join(shown)})'


class _Call(tuple):
    """A call: (name, args, kwargs), or (args, kwargs) as call_args has it. It compares equal to tuples that leave out what is empty."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        parts = list(value)
        if len(parts) == 3:
            name, args, kwargs = parts
        else:
            for part in parts:
                if isinstance(part, str):
                    name = part
                elif isinstance(part, tuple):
                    args = part
                else:
                    kwargs = part
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    @staticmethod
    def _normal(value):
        """(name, args, kwargs) of anything that may mean a call; None for what does not."""
        name, args, kwargs = '', (), {}
        seen = 0
        for part in value:
            if isinstance(part, str) and seen == 0:
                name, seen = part, 1
            elif isinstance(part, tuple) and seen <= 1:
                args, seen = part, 2
            elif isinstance(part, dict) and seen <= 2:
                kwargs, seen = part, 3
            else:
                return None
        return name, args, kwargs

    def __eq__(self, other):
        try:
            length = len(other)
        except TypeError:
            return NotImplemented
        if length > 3 or not isinstance(other, tuple):
            return False if length > 3 else NotImplemented
        if isinstance(other, _Call) and getattr(self, '_mock_parent', None) and getattr(other, '_mock_parent', None) and self._mock_parent != other._mock_parent:
            return False
        mine = ('', *self) if len(self) == 2 else tuple(self)
        theirs = self._normal(other)
        if theirs is None:
            return False
        # A call whose name was not recorded equals one of any name.
        if mine[0] and mine[0] != theirs[0]:
            return False
        return (theirs[1], theirs[2]) == (mine[1], mine[2])

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f'{self._mock_name}.{attr}', parent=self, from_kall=False)

    def __getattribute__(self, attr):
        # The methods of tuples are names of calls as well as any.
        if attr in tuple.__dict__:
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    def _get_call_arguments(self):
        return tuple(self)[-2:]

    @property
    def args(self):
        return self._get_call_arguments()[0]

    @property
    def kwargs(self):
        return self._get_call_arguments()[1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return name if name.startswith('call') else f'call{name}' if name.startswith('()') else f'call.{name}'
        if len(self) == 2:
            return format_call('call', *self)
        name, args, kwargs = self
        if not name:
            if self._mock_name is None and not args and not kwargs and self is _bare:
                return 'call'
            name = 'call'
        elif not name.startswith('()'):
            name = f'call.{name}'
        else:
            name = f'call{name}'
        return format_call(name, args, kwargs)

    def call_list(self):
        """For a call object that represents multiple calls: the list of all the intermediate calls and the last."""
        calls = []
        at = self
        while at is not None:
            if at._mock_from_kall:
                calls.append(at)
            at = at._mock_parent
        return _CallList(reversed(calls))


_bare = call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        width = len(value)
        return any(self[start:start + width] == value for start in range(len(self) - width + 1))

    def __repr__(self):
        return pprint.pformat(list(self))


class _MockIter:
    def __init__(self, obj):
        self.obj = iter(obj)

    def __next__(self):
        return next(self.obj)


for _class in (_SentinelObject, _Sentinel, _ANY, _Call, _CallList, _MockIter):
    _class.__module__ = _MODULE
del _class
