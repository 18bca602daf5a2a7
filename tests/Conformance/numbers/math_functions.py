import math
from fractions import Fraction
from _show import show


class F:
    def __float__(self):
        return 2.25


class Ceil:
    def __ceil__(self):
        return "ceil"

    def __floor__(self):
        return "floor"

    def __trunc__(self):
        return "trunc"


class Idx:
    def __index__(self):
        return 10


nan, inf, pi, e = math.nan, math.inf, math.pi, math.e
show(globals(), """
math.sqrt(16), math.sqrt(0), math.sqrt(-0.0), math.sqrt(inf), math.sqrt(10**40), math.sqrt(F()), math.sqrt(True)
math.sqrt(-1)
math.sqrt("4")
math.sqrt(None)
math.sqrt(1j)
math.sqrt(10**400)
math.sqrt()
math.sqrt(nan), math.cbrt(27), math.cbrt(-8), math.exp(0), math.exp(-inf), math.exp2(10), math.expm1(0.0), math.exp(1) == e
math.exp(1000)
math.exp2(2000)
math.log(1), math.log(e), math.log(8, 2), math.log(100, 10), math.log2(8), math.log10(1000), math.log2(2**1000), math.log10(10**400), math.log(10**400) > 921, math.log1p(0), math.log(0.5, 2), math.log(inf)
math.log(0)
math.log(-1)
math.log(0.0)
math.log(2, 0)
math.log(2, 1)
math.log(2, -1)
math.log(-(10**400))
math.log10(0)
math.log2(-1.0)
math.log1p(-1)
math.log("x")
math.log()
math.log(1, 2, 3)
math.pow(2, 3), math.pow(2, 0.5) == 2**0.5, math.pow(0, 0), math.pow(nan, 0), math.pow(1, nan), math.pow(-8, 3), math.pow(inf, -1)
math.pow(-8, 1 / 3)
math.pow(0, -1)
math.pow(10, 400)
math.sin(0), math.cos(0), math.tan(0), math.asin(1) == pi / 2, math.acos(1), math.atan(inf) == pi / 2, math.atan2(0, -1) == pi, math.atan2(-0.0, -1) == -pi, math.atan2(0.0, 0.0), math.sinh(0), math.cosh(0), math.tanh(inf), math.asinh(0), math.acosh(1), math.atanh(0)
math.sin(inf)
math.asin(2)
math.acosh(0)
math.atanh(1)
math.cosh(1000)
math.degrees(pi), math.radians(180) == pi, math.hypot(), math.hypot(3, 4), math.hypot(1, 2, 2), math.hypot(inf, nan), math.hypot(-5), math.dist([1, 2], [4, 6]), math.dist((), ())
math.dist([1], [1, 2])
math.dist(1, 2)
math.hypot("a")
math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7), math.floor(10**30), math.floor(1e20), math.ceil(Ceil()), math.floor(Ceil()), math.trunc(Ceil()), math.floor(F()), math.floor(Fraction(7, 2))
math.floor(inf)
math.ceil(nan)
math.trunc("x")
math.trunc(F())
math.floor(None)
math.fabs(-3), math.copysign(3, -0.0), math.copysign(nan, -1), math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7, -3), math.remainder(7, 4), math.remainder(6, 4), math.remainder(10, 4), math.fmod(3, inf), math.modf(3.25), math.modf(-3.25), math.modf(inf), math.modf(-0.0)
math.fmod(1, 0)
math.fmod(inf, 1)
math.remainder(1, 0)
math.frexp(8), math.frexp(0.1), math.frexp(0), math.frexp(-inf), math.frexp(5e-324), math.ldexp(0.5, 4), math.ldexp(1, -1074), math.ldexp(1, -1075), math.ldexp(1, -10**30), math.ldexp(0, 10**30)
math.ldexp(1, 1024)
math.ldexp(1, 1.5)
math.isnan(nan), math.isinf(-inf), math.isfinite(1e308), math.isnan(3), math.isfinite(10**300)
math.isfinite(10**400)
math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(inf, inf), math.isclose(inf, 1e308), math.isclose(nan, nan)
math.isclose(1, 1, rel_tol=-1)
math.isclose(1, 2, 3)
math.factorial(0), math.factorial(5), math.factorial(20), math.factorial(25), math.factorial(True), math.factorial(Idx())
math.factorial(-1)
math.factorial(5.0)
math.factorial("5")
math.factorial(10**20)
math.comb(5, 2), math.comb(5, 0), math.comb(5, 6), math.comb(100, 50), math.comb(n=3, k=2) if False else 3, math.perm(5, 2), math.perm(5), math.perm(5, None), math.perm(5, 6), math.perm(0)
math.comb(-1, 2)
math.comb(5, -1)
math.comb(5.0, 2)
math.perm(-1)
math.perm(5, -2)
math.perm(5, 2.0)
math.gcd(), math.gcd(12), math.gcd(12, 18), math.gcd(-12, 18, 27), math.gcd(0, 0), math.gcd(0, -5), math.gcd(10**30, 10**20 * 3), math.lcm(), math.lcm(4, 6), math.lcm(0, 5), math.lcm(-4, 6, 10), math.gcd(True, 5)
math.gcd(1.0, 2)
math.lcm("a")
math.isqrt(0), math.isqrt(15), math.isqrt(16), math.isqrt(10**40), math.isqrt(10**40 - 1), math.isqrt(Idx())
math.isqrt(-1)
math.isqrt(4.0)
math.fsum([0.1] * 10), math.fsum([]), math.fsum([1e100, 1, -1e100]), math.fsum([inf, 1]), math.fsum([nan]), math.fsum(range(5))
math.fsum([inf, -inf])
math.fsum([1e308, 1e308])
math.fsum(["a"])
math.fsum(3)
math.sumprod([1, 2], [3, 4]), math.sumprod([], []), math.sumprod([0.1] * 10, [1] * 10), math.sumprod([1.5, 2], [2, True]), math.sumprod([10**30], [2]), math.sumprod([Fraction(1, 2)], [4])
math.sumprod([1], [1, 2])
math.sumprod(["a"], [1.5])
math.sumprod(1, 2)
math.prod([]), math.prod([1, 2, 3]), math.prod([1.5, 2]), math.prod([2, "a"]), math.prod([1, 2], start=10), math.prod(range(1, 25))
math.prod(["a", "b"])
math.prod(5)
math.nextafter(1, 2), math.nextafter(1, 0), math.nextafter(0, 1), math.nextafter(inf, 0), math.nextafter(1, 1), math.nextafter(1, nan), math.nextafter(1, inf, steps=5), math.nextafter(0, -1, steps=2), math.nextafter(1, 2, steps=0)
math.nextafter(1, 2, steps=-1)
math.nextafter(1, 2, 3)
math.ulp(1), math.ulp(0), math.ulp(-1), math.ulp(inf), math.ulp(nan), math.ulp(1e308), math.ulp(5e-324)
math.fma(2, 3, 4), math.fma(0.1, 10, -1), math.fma(1e308, 2, -inf)
math.fma(inf, 0, 1)
math.fma(1e308, 10, 0)
math.gamma(5), math.isclose(math.gamma(0.5), pi**0.5), math.lgamma(1), math.lgamma(100) > 359, math.erf(0), math.erf(inf), math.erfc(0), math.gamma(171) > 1e306, math.lgamma(-inf), math.erfc(inf)
math.gamma(0)
math.gamma(-1)
math.gamma(200)
math.lgamma(0)
math.lgamma(-2)
math.tau == 2 * pi, math.pi, math.e, math.inf, math.nan, math.tau
math.sqrt.__doc__, math.__name__, math.pi.__class__
sorted(n for n in dir(math) if not n.startswith("_"))
""")
