"""What the module decimal has in Python: the signals, the mapping of them, and the tuple form of a number."""
from collections import namedtuple
from collections.abc import MutableMapping
from _decimal import SignalDictMixin


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


class SignalDict(SignalDictMixin, MutableMapping):
    pass


DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")

for _part in list(globals().values()):
    if isinstance(_part, type) and _part.__module__ == __name__:
        _part.__module__ = "decimal"
SignalDict.__module__ = "abc"
del _part
