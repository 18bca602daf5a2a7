"""Rational numbers. See https://docs.python.org/3.14/library/fractions.html"""

import math
import numbers
import operator
import re
import sys

__all__ = ['Fraction']

_LITERAL = re.compile(r"""
    \s*(?P<sign>[-+]?)(?=\d|\.\d)
    (?P<whole>\d*|\d+(?:_\d+)*)
    (?:
        (?:\s*/\s*(?P<below>\d+(?:_\d+)*))?
      | (?:\.(?P<places>\d*|\d+(?:_\d+)*))?(?:[eE](?P<exponent>[-+]?\d+(?:_\d+)*))?
    )\s*\Z""", re.VERBOSE)

_TEXT_SPEC = re.compile(r"""
    (?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alternate>\#?)
    (?P<width>0|[1-9][0-9]*)?(?P<separator>[,_]?)""", re.VERBOSE | re.DOTALL)

_NUMBER_SPEC = re.compile(r"""
    (?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<no_negative_zero>z?)(?P<alternate>\#?)
    (?P<zero_pad>0(?=[0-9]))?(?P<width>[0-9]+)?(?P<separator>[,_]?)
    (?:\.(?=[,_0-9])(?P<precision>[0-9]+)?(?P<places_separator>[,_])?)?(?P<kind>[eEfFgG%])""", re.VERBOSE | re.DOTALL)


def _round_to_exponent(above, below, exponent, no_negative_zero=False):
    """above/below as (negative, n), where n * 10**exponent is nearest to its absolute value; half to even."""
    if exponent >= 0:
        below *= 10 ** exponent
    else:
        above *= 10 ** -exponent
    rounded, rest = divmod(abs(above), below)
    if 2 * rest > below or 2 * rest == below and rounded & 1:
        rounded += 1
    return above < 0 and not (no_negative_zero and rounded == 0), rounded


def _round_to_figures(above, below, figures):
    """above/below as (negative, n, exponent) with n of so many significant figures."""
    if above == 0:
        return False, 0, 1 - figures
    # A first guess from the lengths of the numbers, which is off by one at most.
    size = abs(above)
    magnitude = _decimal_length(size) - _decimal_length(below)
    if magnitude >= 0 and size < below * 10 ** magnitude or magnitude < 0 and size * 10 ** -magnitude < below:
        magnitude -= 1
    exponent = magnitude + 1 - figures
    negative, rounded = _round_to_exponent(above, below, exponent)
    if rounded >= 10 ** figures:
        rounded //= 10
        exponent += 1
    return negative, rounded, exponent


def _decimal_length(n):
    """The number of decimal digits of an int above zero, without writing it out."""
    length = max(int((n.bit_length() - 1) * 0.30102999566398114), 0)
    while 10 ** length <= n:
        length += 1
    return length


def _grouped(digits, separator):
    """Digits in groups of three, counted from the right."""
    first = (len(digits) - 1) % 3 + 1
    return digits[:first] + ''.join(separator + digits[at:at + 3] for at in range(first, len(digits), 3))


class Fraction(numbers.Rational):
    """A rational number: Fraction(3, 4), Fraction('3/4'), Fraction('0.75'), Fraction(0.75).

    Fractions are kept in lowest terms, with a denominator above zero. They are hashable and immutable.
    """

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return cls._of(numerator, 1)
            if isinstance(numerator, numbers.Rational):
                return cls._of(numerator.numerator, numerator.denominator)
            if isinstance(numerator, str):
                return cls._parse(numerator)
            if not isinstance(numerator, type) and hasattr(numerator, 'as_integer_ratio'):
                above, below = numerator.as_integer_ratio()
                return cls._of(above, below)
            raise TypeError('argument should be a string or a Rational instance or have the as_integer_ratio() method')
        if type(numerator) is int is type(denominator):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        else:
            raise TypeError('both arguments should be Rational instances')
        return cls._reduced(numerator, denominator)

    @classmethod
    def _of(cls, numerator, denominator):
        """A fraction of numbers that are in lowest terms already."""
        self = object.__new__(cls)
        self._numerator = numerator
        self._denominator = denominator
        return self

    @classmethod
    def _reduced(cls, numerator, denominator):
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        divisor = math.gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        return cls._of(numerator // divisor, denominator // divisor)

    @classmethod
    def _parse(cls, text):
        found = _LITERAL.match(text)
        if found is None:
            raise ValueError(f'Invalid literal for Fraction: {text!r}')
        above = int(found['whole'] or '0')
        below = 1
        if found['below']:
            below = int(found['below'])
        else:
            if places := found['places']:
                places = places.replace('_', '')
                below = 10 ** len(places)
                above = above * below + int(places)
            if found['exponent']:
                exponent = int(found['exponent'])
                if exponent >= 0:
                    above *= 10 ** exponent
                else:
                    below *= 10 ** -exponent
        return cls._reduced(-above if found['sign'] == '-' else above, below)

    @classmethod
    def from_number(cls, number):
        """An int, a Rational, or anything with as_integer_ratio(), as a fraction of exactly that value; no strings."""
        if type(number) is int:
            return cls._of(number, 1)
        if isinstance(number, numbers.Rational):
            return cls._of(number.numerator, number.denominator)
        if not isinstance(number, type) and hasattr(number, 'as_integer_ratio'):
            return cls._of(*number.as_integer_ratio())
        raise TypeError('argument should be a Rational instance or have the as_integer_ratio() method')

    @classmethod
    def from_float(cls, f):
        """A float, or an int, as a fraction of exactly that value."""
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls._of(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """A Decimal, or an int, as a fraction of exactly that value."""
        if isinstance(dec, numbers.Integral):
            return cls(int(dec))
        # Without the module there are no Decimals.
        decimal = sys.modules.get('decimal')
        if decimal is None or not isinstance(dec, decimal.Decimal):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls._of(*dec.as_integer_ratio())

    def is_integer(self):
        """Whether the fraction is a whole number."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """The numerator and the denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The fraction nearest to this one whose denominator is at most max_denominator."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, as long as their denominators are allowed.
        before, last = (0, 1), (1, 0)
        above, below = self._numerator, self._denominator
        while True:
            whole = above // below
            denominator = before[1] + whole * last[1]
            if denominator > max_denominator:
                break
            before, last = last, (before[0] + whole * last[0], denominator)
            above, below = below, above - whole * below
        # The best answer is the last convergent or the semiconvergent behind it, whichever is nearer.
        steps = (max_denominator - before[1]) // last[1]
        if 2 * below * (before[1] + steps * last[1]) <= self._denominator:
            return Fraction._of(*last)
        return Fraction._of(before[0] + steps * last[0], before[1] + steps * last[1])

    @property
    def numerator(a):
        return a._numerator

    @property
    def denominator(a):
        return a._denominator

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __format__(self, format_spec, /):
        if found := _TEXT_SPEC.fullmatch(format_spec):
            return self._format_text(found)
        if found := _NUMBER_SPEC.fullmatch(format_spec):
            # A fill of its own and the zero before the width exclude each other.
            if found['align'] is None or found['zero_pad'] is None:
                return self._format_number(found)
        raise ValueError(f'Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}')

    def _format_text(self, spec):
        body = f'{abs(self._numerator):{spec["separator"]}}'
        if self._denominator > 1 or spec['alternate']:
            body += f'/{self._denominator:{spec["separator"]}}'
        return self._aligned(self._numerator < 0, body, spec, int(spec['width'] or 0))

    @staticmethod
    def _aligned(negative, body, spec, width):
        sign = '-' if negative else '' if spec['sign'] == '-' else spec['sign']
        fill = (spec['fill'] or ' ') * (width - len(sign) - len(body))
        match spec['align'] or '>':
            case '>':
                return fill + sign + body
            case '<':
                return sign + body + fill
            case '^':
                half = len(fill) // 2
                return fill[:half] + sign + body + fill[half:]
        return sign + fill + body

    def _format_number(self, spec):
        kind = spec['kind']
        precision = int(spec['precision'] or '6')
        trim = kind in 'gG' and not spec['alternate']
        if kind in 'gG':
            precision = max(precision, 1)
        if kind in 'fF%':
            exponent = -precision - (2 if kind == '%' else 0)
            negative, digits = _round_to_exponent(self._numerator, self._denominator, exponent,
                                                  bool(spec['no_negative_zero']))
            scientific, point = False, precision
        else:
            figures = precision + (kind in 'eE')
            negative, digits, exponent = _round_to_figures(self._numerator, self._denominator, figures)
            scientific = kind in 'eE' or exponent > 0 or exponent + figures <= -4
            point = figures - 1 if scientific else -exponent

        if kind == '%':
            suffix = '%'
        elif scientific:
            suffix = f'{"E" if kind.isupper() else "e"}{exponent + point:+03d}'
        else:
            suffix = ''
        text = f'{digits:0{point + 1}d}'
        whole, places = text[:len(text) - point], text[len(text) - point:]
        if trim:
            places = places.rstrip('0')
        dot = '.' if places or spec['alternate'] else ''
        if spec['places_separator']:
            places = spec['places_separator'].join(places[at:at + 3] for at in range(0, len(places), 3))
        tail = dot + places + suffix
        width = int(spec['width'] or 0)
        separator = spec['separator']
        if spec['zero_pad'] or spec['fill'] == '0' and spec['align'] == '=':
            room = width - len(tail) - bool(negative or spec['sign'] in ('+', ' '))
            # A separator never stands first, so the zeros may reach beyond the width by one.
            whole = whole.zfill(3 * room // 4 + 1 if separator else room)
        if separator:
            whole = _grouped(whole, separator)
        return self._aligned(negative, whole + tail, spec, width)

    def _operators(exact, fallback, handle_complex=True):
        """The methods of an operator: exact for rationals, fallback for floats and complex numbers."""
        def forward(a, b):
            if isinstance(b, Fraction):
                return exact(a, b)
            if isinstance(b, int):
                return exact(a, Fraction(b))
            if isinstance(b, float):
                return fallback(float(a), b)
            if handle_complex and isinstance(b, complex):
                return fallback(float(a), b)
            return NotImplemented

        def reverse(b, a):
            if isinstance(a, numbers.Rational):
                return exact(Fraction(a), b)
            if isinstance(a, numbers.Real):
                return fallback(float(a), float(b))
            if handle_complex and isinstance(a, numbers.Complex):
                return fallback(complex(a), float(b))
            return NotImplemented

        for method, name in (forward, exact.__name__.strip('_')), (reverse, 'r' + exact.__name__.strip('_')):
            method.__name__ = f'__{name}__'
            method.__qualname__ = f'Fraction.__{name}__'
            method.__doc__ = exact.__doc__
        return forward, reverse

    def _add(a, b):
        """a + b"""
        below = a._denominator * b._denominator
        return Fraction._reduced(a._numerator * b._denominator + b._numerator * a._denominator, below)

    def _sub(a, b):
        """a - b"""
        below = a._denominator * b._denominator
        return Fraction._reduced(a._numerator * b._denominator - b._numerator * a._denominator, below)

    def _mul(a, b):
        """a * b"""
        return Fraction._reduced(a._numerator * b._numerator, a._denominator * b._denominator)

    def _truediv(a, b):
        """a / b"""
        if b._numerator == 0:
            raise ZeroDivisionError(f'Fraction({a._numerator}, 0)')
        return Fraction._reduced(a._numerator * b._denominator, a._denominator * b._numerator)

    def _floordiv(a, b):
        """a // b"""
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _divmod(a, b):
        """divmod(a, b)"""
        whole, rest = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
        return whole, Fraction(rest, a._denominator * b._denominator)

    def _mod(a, b):
        """a % b"""
        return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator),
                        a._denominator * b._denominator)

    __add__, __radd__ = _operators(_add, operator.add)
    __sub__, __rsub__ = _operators(_sub, operator.sub)
    __mul__, __rmul__ = _operators(_mul, operator.mul)
    __truediv__, __rtruediv__ = _operators(_truediv, operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(_floordiv, operator.floordiv, False)
    __divmod__, __rdivmod__ = _operators(_divmod, divmod, False)
    __mod__, __rmod__ = _operators(_mod, operator.mod, False)

    del _operators, _add, _sub, _mul, _truediv, _floordiv, _divmod, _mod

    def __pow__(a, b, modulo=None):
        """a ** b: a fraction where b is a whole number, else a float or complex."""
        if modulo is not None:
            return NotImplemented
        if isinstance(b, numbers.Rational):
            if b.denominator != 1:
                return float(a) ** float(b)
            power = b.numerator
            if power >= 0:
                return Fraction._of(a._numerator ** power, a._denominator ** power)
            if a._numerator == 0:
                raise ZeroDivisionError(f'Fraction({a._denominator ** -power}, 0)')
            above, below = a._denominator ** -power, a._numerator ** -power
            return Fraction._of(-above, -below) if below < 0 else Fraction._of(above, below)
        if isinstance(b, (float, complex)):
            return float(a) ** b
        return NotImplemented

    def __rpow__(b, a, modulo=None):
        """a ** b"""
        if modulo is not None:
            return NotImplemented
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        """+a"""
        return Fraction._of(a._numerator, a._denominator)

    def __neg__(a):
        """-a"""
        return Fraction._of(-a._numerator, a._denominator)

    def __abs__(a):
        """abs(a)"""
        return Fraction._of(abs(a._numerator), a._denominator)

    def __int__(a):
        """int(a): towards zero"""
        if a._numerator < 0:
            return operator.index(-(-a._numerator // a._denominator))
        return operator.index(a._numerator // a._denominator)

    def __trunc__(a):
        """math.trunc(a)"""
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    def __floor__(a):
        """math.floor(a)"""
        return a._numerator // a._denominator

    def __ceil__(a):
        """math.ceil(a)"""
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        """round(self, ndigits): half to even; an int without ndigits, else a fraction."""
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            return whole + (2 * rest > self._denominator or 2 * rest == self._denominator and whole & 1)
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        """As the hash of an int or float of the same value."""
        modulus = sys.hash_info.modulus
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            size = sys.hash_info.inf
        else:
            size = hash(hash(abs(self._numerator)) * inverse)
        result = size if self._numerator >= 0 else -size
        return -2 if result == -1 else result

    def __eq__(a, b):
        """a == b"""
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, compare):
        if isinstance(other, numbers.Rational):
            return compare(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return compare(0.0, other)
            return compare(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        """a < b"""
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        """a > b"""
        return a._compare(b, operator.gt)

    def __le__(a, b):
        """a <= b"""
        return a._compare(b, operator.le)

    def __ge__(a, b):
        """a >= b"""
        return a._compare(b, operator.ge)

    def __bool__(a):
        """a != 0"""
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)
