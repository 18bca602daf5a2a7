"""What queues and channels between interpreters have in common: what becomes of items whose interpreter has ended."""


class ItemInterpreterDestroyed(Exception):
    """Raised when trying to get an item whose interpreter was destroyed."""


class classonly:
    """A class method that instances do not have."""

    def __init__(self, getter):
        self._getter = getter

    def __set_name__(self, owner, name):
        self._name = name

    def __get__(self, obj, cls):
        if obj is not None:
            raise AttributeError(self._name)
        return self._getter.__get__(None, cls)


class UnboundItem:
    """Represents a cross-interpreter item no longer bound to an interpreter.

    An item is unbound when the interpreter that added it to the
    cross-interpreter container is destroyed.
    """

    __slots__ = ()

    def __new__(cls):
        return UNBOUND

    @classonly
    @classmethod
    def singleton(cls, kind, module, name='UNBOUND'):
        """Makes the one object of a kind of container, under its name in its module."""
        doc = cls.__doc__
        if doc:
            doc = doc.replace('cross-interpreter container', kind).replace('cross-interpreter', kind)
        subclass = type(f'Unbound{kind.capitalize()}Item', (cls,),
                        {'_MODULE': module, '_NAME': name, '__doc__': doc, '__slots__': (), '__module__': __name__})
        return object.__new__(subclass)

    _MODULE = __name__
    _NAME = 'UNBOUND'

    def __repr__(self):
        return f'{self._MODULE}.{self._NAME}'


UNBOUND = object.__new__(UnboundItem)
UNBOUND_ERROR = object()
UNBOUND_REMOVE = object()

# The numbers are those of the native modules.
_UNBOUND_CONSTANT_TO_FLAG = {UNBOUND_REMOVE: 1, UNBOUND_ERROR: 2, UNBOUND: 3}
_UNBOUND_FLAG_TO_CONSTANT = {flag: constant for constant, flag in _UNBOUND_CONSTANT_TO_FLAG.items()}


def serialize_unbound(unbound):
    """Gives what the native modules are to be told, in a tuple."""
    flag = _UNBOUND_CONSTANT_TO_FLAG.get(unbound) if unbound.__hash__ is not None else None
    if flag is None:
        raise NotImplementedError(f'unsupported unbound replacement op {unbound!r}')
    return (flag,)


def unbound_functions(own, exctype_destroyed):
    """Gives (serialize, resolve, constant_of) for a kind of container whose UNBOUND is an object of its own."""
    def to_common(items):
        return UNBOUND if items is own else items

    def to_own(constant):
        return own if constant is UNBOUND else constant

    def serialize(items):
        return serialize_unbound(to_common(items))

    def resolve(flag):
        return to_own(resolve_unbound(flag, exctype_destroyed))

    def constant_of(flag):
        return to_own(_UNBOUND_FLAG_TO_CONSTANT[flag])

    return serialize, resolve, constant_of


def resolve_unbound(flag, exctype_destroyed):
    """Gives what stands for an item that is gone, or raises exctype_destroyed."""
    try:
        op = _UNBOUND_FLAG_TO_CONSTANT[flag]
    except KeyError:
        raise NotImplementedError(f'unsupported unbound replacement op {flag!r}') from None
    if op is UNBOUND_REMOVE:
        raise RuntimeError('an item that was to be removed was given out')
    if op is UNBOUND_ERROR:
        raise exctype_destroyed("item's original interpreter destroyed")
    return UNBOUND
