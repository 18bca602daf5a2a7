import statistics as st
from decimal import Decimal
from fractions import Fraction


def attempt(label, action):
    try:
        print(f"{label:26}", action())
    except Exception as error:
        print(f"{label:26}", type(error).__name__, error)


data = [2, 3, 3, 5, 7, 10]
attempt("mean", lambda: (st.mean(data), st.mean([1, 2]), st.mean([Fraction(1, 2), Fraction(1, 3)]), st.mean([Decimal("0.5"), Decimal("1.5")]), st.mean([1.5, 2.5]), st.mean([True, False]), st.fmean(data), st.fmean([1, 2, 3], [3, 1, 1])))
attempt("mean empty", lambda: st.mean([]))
attempt("mean str", lambda: st.mean(["a"]))
attempt("mean mixed", lambda: st.mean([1, 2.5, Fraction(1, 2)]))
attempt("mean decimal float", lambda: st.mean([Decimal(1), 1.5]))
attempt("fmean empty", lambda: st.fmean([]))
attempt("fmean weights", lambda: st.fmean([1, 2], [1]))
attempt("geometric", lambda: (st.geometric_mean([54, 24, 36]), st.geometric_mean([1, 0])))
attempt("geometric negative", lambda: st.geometric_mean([1, -1]))
attempt("harmonic", lambda: (st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), st.harmonic_mean([1, 0])))
attempt("harmonic negative", lambda: st.harmonic_mean([-1]))
attempt("median", lambda: (st.median(data), st.median([3, 1, 2]), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.median_grouped([1, 2, 2, 3, 4, 4, 4, 5]), st.median(["b", "a", "c"])))
attempt("median empty", lambda: st.median([]))
attempt("mode", lambda: (st.mode(data), st.mode("aab"), st.mode([1, 2]), st.multimode("aabb"), st.multimode([])))
attempt("mode empty", lambda: st.mode([]))
attempt("variance", lambda: (st.variance(data), st.pvariance(data), st.stdev(data), st.pstdev(data), st.variance([Fraction(1), Fraction(2)]), st.pvariance([Decimal(1), Decimal(3)]), st.variance(data, 5)))
attempt("variance one", lambda: st.variance([1]))
attempt("pvariance empty", lambda: st.pvariance([]))
attempt("stdev str", lambda: st.stdev(["a", "b"]))
attempt("quantiles", lambda: (st.quantiles(data), st.quantiles(data, n=3), st.quantiles(data, method="inclusive"), st.quantiles([5], n=4), st.quantiles(data, n=1)))
attempt("quantiles empty", lambda: st.quantiles([]))
attempt("quantiles n", lambda: st.quantiles(data, n=0))
attempt("quantiles method", lambda: st.quantiles(data, method="x"))
x, y = [1, 2, 3, 4], [2, 4, 6, 9]
attempt("relations", lambda: (st.covariance(x, y), st.correlation(x, x), st.correlation(x, y, method="ranked"), st.linear_regression(x, y), st.linear_regression(x, y, proportional=True)))
attempt("different lengths", lambda: st.covariance([1], [1, 2]))
attempt("too short", lambda: st.correlation([1], [1]))
attempt("constant", lambda: st.correlation([1, 1], [1, 2]))
attempt("regression constant", lambda: st.linear_regression([1, 1], [1, 2]))
n = st.NormalDist(100, 15)
attempt("NormalDist", lambda: (n, n.mean, n.stdev, n.variance, n.median, n.mode, n + 5, n * 2, n - n, -n, n == st.NormalDist(100, 15), hash(n) == hash(st.NormalDist(100, 15))))
attempt("NormalDist values", lambda: (round(n.cdf(115), 6), round(n.pdf(100), 6), round(n.inv_cdf(0.95), 4), round(n.zscore(130), 4), [round(q, 3) for q in n.quantiles()], round(n.overlap(st.NormalDist(110, 15)), 6), st.NormalDist.from_samples(data)))
attempt("NormalDist bad", lambda: st.NormalDist(0, -1))
attempt("inv_cdf bad", lambda: n.inv_cdf(1))
attempt("zero sigma", lambda: st.NormalDist(0, 0).cdf(1))
attempt("samples", lambda: [round(v, 6) for v in n.samples(3, seed=1)])
attempt("error class", lambda: st.StatisticsError.__mro__[1])
