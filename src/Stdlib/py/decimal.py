"""Decimal fixed-point and floating-point arithmetic.

This is an implementation of decimal floating-point arithmetic based on
the General Decimal Arithmetic Specification:

    http://speleotrove.com/decimal/decarith.html

Decimal floating point has finite precision with arbitrarily large bounds.
See https://docs.python.org/3.14/library/decimal.html
"""
from _decimal import (
    BasicContext, Context, Decimal, DefaultContext, ExtendedContext, HAVE_CONTEXTVAR, HAVE_THREADS, IEEEContext,
    IEEE_CONTEXT_MAX_BITS, MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR,
    ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, getcontext, localcontext, setcontext,
)
from _decimal_parts import (
    Clamped, ConversionSyntax, DecimalException, DecimalTuple, DivisionByZero, DivisionImpossible, DivisionUndefined,
    FloatOperation, Inexact, InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal, Underflow,
)
import numbers as _numbers

__version__ = "1.70"
__libmpdec_version__ = "2.5.1"

_numbers.Number.register(Decimal)
del _numbers
