"""Basic statistics: averages, measures of spread, relations between two inputs, the normal distribution.

Calculations are exact where the input is exact: https://docs.python.org/3.14/library/statistics.html
"""
__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean", "kde",
    "kde_random", "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode",
    "multimode", "pstdev", "pvariance", "quantiles", "stdev", "variance",
]

from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from itertools import count, groupby, repeat
from math import (
    acos, asin, atan, cos, cosh, erfc, exp, fabs, fsum, hypot, inf, isfinite, isqrt, ldexp, log, nan, pi, sin, sqrt,
    sumprod, tan, tau,
)
import numbers
import random

_SQRT2 = sqrt(2.0)


class StatisticsError(ValueError):
    pass


# ---- averages

def mean(data):
    """Return the sample arithmetic mean of data."""
    T, total, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / n, T)


def fmean(data, weights=None):
    """Convert data to floats and compute the arithmetic mean, weighted if weights are given."""
    if weights is None:
        data, n = _with_length(data)
        total = fsum(data)
        if not n:
            n = data.count if isinstance(data, _Counted) else 0
        if not n:
            raise StatisticsError("fmean requires at least one data point")
        return total / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        weighted = sumprod(data if isinstance(data, (list, tuple)) else list(data), weights)
    except ValueError:
        raise StatisticsError("data and weights must be the same length")
    total = fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return weighted / total


class _Counted:
    """An iterator that counts what it hands out."""

    def __init__(self, data):
        self._items = iter(data)
        self.count = 0

    def __iter__(self):
        return self

    def __next__(self):
        item = next(self._items)
        self.count += 1
        return item


def _with_length(data):
    try:
        return data, len(data)
    except TypeError:
        return _Counted(data), 0


def geometric_mean(data):
    """Convert data to floats and compute the geometric mean."""
    n = 0
    has_zero = False

    def logarithms():
        nonlocal n, has_zero
        for n, x in enumerate(data, start=1):
            if x > 0.0 or x != x:
                yield log(x)
            elif x == 0.0:
                has_zero = True
            else:
                raise StatisticsError("No negative inputs allowed", x)

    total = fsum(logarithms())
    if not n:
        raise StatisticsError("Must have a non-empty dataset")
    if total != total:
        return nan
    if has_zero:
        return nan if total == inf else 0.0
    return exp(total / n)


def harmonic_mean(data, weights=None):
    """Return the harmonic mean of data: the reciprocal of the mean of the reciprocals."""
    if iter(data) is data:
        data = list(data)
    message = "harmonic mean does not support negative values"
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (numbers.Real, Decimal)):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights, total_weight = repeat(1, n), n
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError("Number of weights does not match data size")
        _, total_weight, _ = _sum(_fail_neg(weights, message))
    try:
        T, total, counted = _sum(w / x if w else 0 for w, x in zip(weights, _fail_neg(data, message)))
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(total_weight / total, T)


def median(data):
    """Return the median (middle value) of numeric data, the mean of the middle two if there are two."""
    data = _sorted(data)
    middle, odd = divmod(len(data), 2)
    return data[middle] if odd else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    """Return the low median of numeric data: the smaller of two middle values."""
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """Return the high median of data: the larger of two middle values."""
    data = _sorted(data)
    return data[len(data) // 2]


def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median_grouped(data, interval=1.0):
    """Estimates the median for numeric data binned around the midpoints of consecutive, fixed-width intervals."""
    data = _sorted(data)
    n = len(data)
    x = data[n // 2]
    below = bisect_left(data, x)
    inside = bisect_right(data, x, lo=below) - below
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (n / 2 - below) / inside


def mode(data):
    """Return the most common data point from discrete or nominal data, the first of several."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    """Return a list of the most frequently occurring values."""
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, times in counts.items() if times == most]


def quantiles(data, *, n=4, method="exclusive"):
    """Divide data into n continuous intervals with equal probability: the n - 1 cut points."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method == "inclusive":
        cuts = []
        for i in range(1, n):
            j, part = divmod(i * (size - 1), n)
            cuts.append((data[j] * (n - part) + data[j + 1] * part) / n)
        return cuts
    if method == "exclusive":
        cuts = []
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            part = i * (size + 1) - j * n
            cuts.append((data[j - 1] * (n - part) + data[j] * part) / n)
        return cuts
    raise ValueError(f"Unknown method: {method!r}")


# ---- spread

def variance(data, xbar=None):
    """Return the sample variance of data."""
    T, squares, c, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(squares / (n - 1), T)


def pvariance(data, mu=None):
    """Return the population variance of data."""
    T, squares, c, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(squares / n, T)


def stdev(data, xbar=None):
    """Return the square root of the sample variance."""
    T, squares, c, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(T, squares / (n - 1))


def pstdev(data, mu=None):
    """Return the square root of the population variance."""
    T, squares, c, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(T, squares / n)


def _root(T, value):
    try:
        n, m = value.numerator, value.denominator
    except AttributeError:
        # An infinity or a NaN was among the data.
        raise ValueError("inf or nan encountered in data") from None
    return _decimal_sqrt_of_frac(n, m) if issubclass(T, Decimal) else _float_sqrt_of_frac(n, m)


def _float_sqrt_of_frac(n, m):
    """The square root of n / m as a float, correctly rounded."""
    if not n:
        return 0.0
    # The root of a quotient with more bits than a float has; what is left over sets the last one.
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        quotient, rest = divmod(n, m << 2 * shift)
    else:
        quotient, rest = divmod(n << -2 * shift, m)
    root = isqrt(quotient)
    root = root << 1 | bool(rest or root * root != quotient)
    # Where the result is subnormal only the division rounds once.
    return ldexp(root, shift - 1) if shift > -1000 else root / (1 << 1 - shift)


def _decimal_sqrt_of_frac(n, m):
    """The square root of n / m as a Decimal, correctly rounded."""
    from decimal import getcontext, localcontext
    if n <= 0:
        if not n:
            return Decimal("0.0")
        n, m = -n, -m
    with localcontext() as context:
        precision = context.prec
        context.prec += 10
        quotient = Decimal(n) / Decimal(m)
        root = quotient.sqrt()
        scale = precision + 6 - root.adjusted()
    if scale >= 0:
        number, rest = divmod(n * 100 ** scale, m)
    else:
        number, rest = divmod(n, m * 100 ** -scale)
    digits = isqrt(number)
    if not rest and digits * digits == number:
        return (Decimal(n) / Decimal(m)).sqrt()
    with localcontext() as context:
        context.prec = precision + 20
        result = Decimal(digits * 10 + 1).scaleb(-scale - 1)
    return getcontext().plus(result)


# ---- two inputs

def covariance(x, y, /):
    """Return the sample covariance of two inputs x and y."""
    n = _same_length(x, y, "covariance")
    xbar, ybar = fsum(x) / n, fsum(y) / n
    return sumprod([xi - xbar for xi in x], [yi - ybar for yi in y]) / (n - 1)


def _same_length(x, y, what):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f"{what} requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError(f"{what} requires at least two data points")
    return n


def correlation(x, y, /, *, method="linear"):
    """Return Pearson's correlation coefficient of two inputs, or Spearman's with method="ranked"."""
    n = _same_length(x, y, "correlation")
    if method not in {"linear", "ranked"}:
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        start = (n - 1) / -2
        x, y = _rank(x, start=start), _rank(y, start=start)
    else:
        xbar, ybar = fsum(x) / n, fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy, sxx, syy = sumprod(x, y), sumprod(x, x), sumprod(y, y)
    try:
        return sxy / _sqrtprod(sxx, syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant")


def _sqrtprod(x, y):
    """sqrt(x * y), accurate to the last bit; no overflow on the way."""
    h = sqrt(x * y)
    if not isfinite(h) or not h:
        if not isfinite(x * y) and isfinite(x) and isfinite(y) or not h and x and y:
            return sqrt(x) * sqrt(y)
        return h
    return h + sumprod((x, h), (y, -h)) / (2.0 * h)


def _rank(data, /, *, key=None, reverse=False, ties="average", start=1):
    """The ranks of data; equal values share the mean of theirs."""
    if ties != "average":
        raise ValueError(f"Unknown tie resolution method: {ties!r}")
    if key is not None:
        data = map(key, data)
    pairs = sorted(zip(data, count()), reverse=reverse)
    ranks = [0] * len(pairs)
    before = start - 1
    for _, group in groupby(pairs, key=lambda pair: pair[0]):
        group = list(group)
        rank = before + (len(group) + 1) / 2
        for _, position in group:
            ranks[position] = rank
        before += len(group)
    return ranks


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept for simple linear regression; a line through the origin if proportional."""
    n = _same_length(x, y, "linear regression")
    if not proportional:
        xbar, ybar = fsum(x) / n, fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = sumprod(x, y) + 0.0
    sxx = sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant")
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


# ---- exact sums

def _exact_ratio(x):
    """A number as a pair of integers; (x, None) for infinities and NaNs."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return (x, None)
    try:
        return (x.numerator, x.denominator)
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _coerce(T, S):
    """The type of a sum of T and S."""
    if T is S:
        return T
    if S is int or S is bool:
        return T
    if T is int:
        return S
    if issubclass(S, T):
        return S
    if issubclass(T, S):
        return T
    if issubclass(T, int):
        return S
    if issubclass(S, int):
        return T
    if issubclass(T, Fraction) and issubclass(S, float):
        return S
    if issubclass(T, float) and issubclass(S, Fraction):
        return T
    raise TypeError(f"don't know how to coerce {T.__name__} and {S.__name__}")


def _convert(value, T):
    """A fraction as a number of type T; ints become floats where they must."""
    if type(value) is T:
        return value
    if issubclass(T, int) and value.denominator != 1:
        T = float
    try:
        return T(value)
    except TypeError:
        if issubclass(T, Decimal):
            return T(value.numerator) / value.denominator
        raise


def _isfinite(x):
    try:
        return x.is_finite()  # a Decimal
    except AttributeError:
        return isfinite(x)


def _sum(data):
    """The type of the sum, the exact sum as a fraction, and the count."""
    counted = 0
    types = {}
    partials = {}
    get = partials.get
    for kind, values in groupby(data, type):
        types[kind] = None
        for n, d in map(_exact_ratio, values):
            counted += 1
            partials[d] = get(d, 0) + n
    if None in partials:
        total = partials[None]
    else:
        total = sum(Fraction(n, d) for d, n in partials.items())
    return reduce(_coerce, types, int), total, counted


def _squares(data, c=None):
    """The type, the sum of squared deviations from c or from the mean, that centre, and the count."""
    if c is not None:
        T, squares, n = _sum((d := x - c) * d for x in data)
        return T, squares, c, n
    n = 0
    types = {}
    sums, square_sums = {}, {}
    for kind, values in groupby(data, type):
        types[kind] = None
        for numerator, d in map(_exact_ratio, values):
            n += 1
            sums[d] = sums.get(d, 0) + numerator
            square_sums[d] = square_sums.get(d, 0) + numerator * numerator
    T = reduce(_coerce, types, int)
    if not n:
        return T, Fraction(0), Fraction(0), 0
    if None in sums:
        centre = squares = sums[None]
        if squares == squares:
            squares = squares - squares
        return T, squares, centre, n
    total = sum(Fraction(s, d) for d, s in sums.items())
    total_squares = sum(Fraction(s, d * d) for d, s in square_sums.items())
    return T, (n * total_squares - total * total) / n, total / n, n


def _fail_neg(values, message='negative value'):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


# ---- kernel density

def _kernel(name):
    try:
        return _kernels[_kernel_aliases.get(name, name)]
    except (KeyError, TypeError):
        raise StatisticsError(f"Unknown kernel name: {name!r}") from None


def _check_sample(data, h):
    n = len(data)
    if not n:
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not h={h!r}")


def kde(data, h, kernel="normal", *, cumulative=False):
    """Kernel Density Estimation: a continuous probability density function, or cumulative distribution, from samples."""
    _check_sample(data, h)
    density, distribution, _, support = _kernel(kernel)
    n = len(data)
    if support is None:
        def pdf(x):
            return sum(density((x - x_i) / h) for x_i in data) / (len(data) * h)

        def cdf(x):
            return sum(distribution((x - x_i) / h) for x_i in data) / len(data)
    else:
        sample = sorted(data)
        width = h * support

        def near(x):
            nonlocal n, sample
            if len(data) != n:
                sample = sorted(data)
                n = len(data)
            i = bisect_left(sample, x - width)
            return i, sample[i:bisect_right(sample, x + width)]

        def pdf(x):
            return sum(density((x - x_i) / h) for x_i in near(x)[1]) / (n * h)

        def cdf(x):
            i, supported = near(x)
            return sum((distribution((x - x_i) / h) for x_i in supported), i) / n

    if cumulative:
        cdf.__doc__ = f"CDF estimate with {h=} and {kernel=}"
        return cdf
    pdf.__doc__ = f"PDF estimate with {h=} and {kernel=}"
    return pdf


def kde_random(data, h, kernel="normal", *, seed=None):
    """Return a function that makes a random selection from the estimated probability density of kde(data, h, kernel)."""
    _check_sample(data, h)
    inverse = _kernel(kernel)[2]
    generator = random.Random(seed)
    uniform, choice = generator.random, generator.choice

    def rand():
        return choice(data) + h * inverse(uniform())

    rand.__doc__ = f"Random KDE selection with {h=} and {kernel=}"
    return rand


def _newton(density, distribution, estimate):
    """The inverse of a distribution by Newton's method."""
    def inverse(p):
        x = estimate(p) if p <= 0.5 else -estimate(1.0 - p)
        while fabs(difference := distribution(x) - p) > 1e-12:
            x -= difference / density(x)
        return x
    return inverse


def _quartic(t):
    return 15 / 16 * (1.0 - t * t) ** 2


def _quartic_cdf(t):
    return sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t ** 5, t ** 3, t, 1.0))


def _quartic_start(p):
    x = (2.0 * p) ** 0.4258865685331 - 1.0
    if 0.004 < p < 0.499:
        x += 0.026818732 * sin(7.101753784 * p + 2.73230839482953)
    return x


def _triweight(t):
    return 35 / 32 * (1.0 - t * t) ** 3


def _triweight_cdf(t):
    return sumprod((-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2), (t ** 7, t ** 5, t ** 3, t, 1.0))


def _triweight_start(p):
    return (2.0 * p) ** 0.3400218741872791 - 1.0


# kernel: density, distribution, inverse distribution, half the width of the support
_kernels = {
    "normal": (lambda t: exp(-1 / 2 * t * t) / sqrt(2 * pi), lambda t: 1 / 2 * erfc(-t / _SQRT2), lambda p: NormalDist().inv_cdf(p), None),
    "logistic": (lambda t: 1 / 2 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0), lambda p: log(p / (1.0 - p)), None),
    "sigmoid": (lambda t: 1 / pi / cosh(t), lambda t: 2 / pi * atan(exp(t)), lambda p: log(tan(p * pi / 2)), None),
    "rectangular": (lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2.0 * p - 1.0, 1.0),
    "triangular": (lambda t: 1.0 - fabs(t), lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2, lambda p: sqrt(2.0 * p) - 1.0 if p < 1 / 2 else 1.0 - sqrt(2.0 - 2.0 * p), 1.0),
    "parabolic": (lambda t: 3 / 4 * (1.0 - t * t), lambda t: sumprod((-1 / 4, 3 / 4, 1 / 2), (t ** 3, t, 1.0)), lambda p: 2.0 * cos((acos(2.0 * p - 1.0) + pi) / 3.0), 1.0),
    "quartic": (_quartic, _quartic_cdf, _newton(_quartic, _quartic_cdf, _quartic_start), 1.0),
    "triweight": (_triweight, _triweight_cdf, _newton(_triweight, _triweight_cdf, _triweight_start), 1.0),
    "cosine": (lambda t: pi / 4 * cos(pi / 2 * t), lambda t: 1 / 2 * sin(pi / 2 * t) + 1 / 2, lambda p: 2.0 * asin(2.0 * p - 1.0) / pi, 1.0),
}

_kernel_aliases = {"gauss": "normal", "uniform": "rectangular", "epanechnikov": "parabolic", "biweight": "quartic"}


# ---- the normal distribution

def _ratio(numerator, denominator, r):
    """A rational function by Horner's rule, the highest coefficients first."""
    n = d = 0.0
    for c in numerator:
        n = n * r + c
    for c in denominator:
        d = d * r + c
    return n, d


# Wichura, "Algorithm AS241: The Percentage Points of the Normal Distribution" (1988): the coefficients of PPND16.
_CENTRE = (
    (2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
     1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0),
    (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
     5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0),
)
_FLANK = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0,
     3.64784832476320460504e+0, 5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0),
)
_TAIL = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0),
)


def _normal_dist_inv_cdf(p, mu, sigma):
    q = p - 0.5
    if fabs(q) <= 0.425:
        numerator, denominator = _ratio(*_CENTRE, 0.180625 - q * q)
        return mu + numerator * q / denominator * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        numerator, denominator = _ratio(*_FLANK, r - 1.6)
    else:
        numerator, denominator = _ratio(*_TAIL, r - 5.0)
    x = numerator / denominator
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """Normal distribution of a random variable"""

    __slots__ = {"_mu": "Arithmetic mean of a normal distribution", "_sigma": "Standard deviation of a normal distribution"}

    def __init__(self, mu=0.0, sigma=1.0):
        """NormalDist where mu is the mean and sigma is the standard deviation."""
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """Make a normal distribution instance from sample data."""
        T, squares, centre, n = _squares(data)
        if n < 2:
            raise StatisticsError("stdev requires at least two data points")
        return cls(_convert(centre, T), _root(T, squares / (n - 1)))

    def samples(self, n, *, seed=None):
        """Generate *n* samples for a given mean and standard deviation."""
        uniform = random.random if seed is None else random.Random(seed).random
        return [_normal_dist_inv_cdf(uniform(), self._mu, self._sigma) for _ in repeat(None, n)]

    def _needs_spread(self, what):
        if not self._sigma:
            raise StatisticsError(f"{what}() not defined when sigma is zero")

    def pdf(self, x):
        """Probability density function.  P(x <= X < x+dx) / dx"""
        self._needs_spread("pdf")
        spread = self._sigma * self._sigma
        distance = x - self._mu
        return exp(distance * distance / (-2.0 * spread)) / sqrt(tau * spread)

    def cdf(self, x):
        """Cumulative distribution function.  P(X <= x)"""
        self._needs_spread("cdf")
        return 0.5 * erfc((self._mu - x) / (self._sigma * _SQRT2))

    def inv_cdf(self, p):
        """Inverse cumulative distribution function.  x : P(X <= x) = p"""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _normal_dist_inv_cdf(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        """Divide into *n* continuous intervals with equal probability: the n - 1 cut points."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """Compute the overlapping coefficient (OVL) between two normal distributions."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        X, Y = self, other
        if (Y._sigma, Y._mu) < (X._sigma, X._mu):
            X, Y = Y, X
        spread_x, spread_y = X.variance, Y.variance
        if not spread_x or not spread_y:
            raise StatisticsError("overlap() not defined when sigma is zero")
        difference = spread_y - spread_x
        distance = fabs(Y._mu - X._mu)
        if not difference:
            return erfc(distance / (2.0 * X._sigma * _SQRT2))
        a = X._mu * spread_y - Y._mu * spread_x
        b = X._sigma * Y._sigma * sqrt(distance * distance + difference * log(spread_y / spread_x))
        x1, x2 = (a + b) / difference, (a - b) / difference
        return 1.0 - (fabs(Y.cdf(x1) - X.cdf(x1)) + fabs(Y.cdf(x2) - X.cdf(x2)))

    def zscore(self, x):
        """Compute the Standard Score.  (x - mean) / stdev"""
        self._needs_spread("zscore")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        """Arithmetic mean of the normal distribution."""
        return self._mu

    @property
    def median(self):
        """Return the median of the normal distribution"""
        return self._mu

    @property
    def mode(self):
        """Return the mode of the normal distribution"""
        return self._mu

    @property
    def stdev(self):
        """Standard deviation of the normal distribution."""
        return self._sigma

    @property
    def variance(self):
        """Square of the standard deviation."""
        return self._sigma * self._sigma

    def __add__(x1, x2):
        """Add a constant or another NormalDist instance."""
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        """Subtract a constant or another NormalDist instance."""
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        """Multiply both mu and sigma by a constant."""
        return NormalDist(x1._mu * x2, x1._sigma * fabs(x2))

    def __truediv__(x1, x2):
        """Divide both mu and sigma by a constant."""
        return NormalDist(x1._mu / x2, x1._sigma / fabs(x2))

    def __pos__(x1):
        """Return a copy of the instance."""
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        """Negates mu while keeping sigma the same."""
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__

    def __rsub__(x1, x2):
        """Subtract a NormalDist from a constant or another NormalDist."""
        return -(x1 - x2)

    __rmul__ = __mul__

    def __eq__(x1, x2):
        """Two NormalDist objects are equal if their mu and sigma are both equal."""
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        """NormalDist objects hash equal if their mu and sigma are both equal."""
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state
