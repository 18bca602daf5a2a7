"""Floating-point results of statistics on generated data, to the last bit."""
from statistics import *
from fractions import Fraction as F
from decimal import Decimal as D
x=12345
def r():
    global x
    x=(x*6364136223846793005+1442695040888963407)&(2**64-1); return x/2**64
for n in range(2,40):
    a=[r()*10**int(r()*8-4) for _ in range(n)]; b=[r() for _ in range(n)]
    print(n,[repr(f(a)) for f in (mean,fmean,geometric_mean,harmonic_mean,median,stdev,pstdev,variance,pvariance)])
    print(covariance(a,b),correlation(a,b),correlation(a,b,method='ranked'),linear_regression(a,b),linear_regression(a,b,proportional=True),quantiles(a,n=7),fmean(a,b),harmonic_mean(a,weights=b))
    d=[D(round(v,4)).quantize(D('.0001')) for v in a]
    print(mean(d),stdev(d),pstdev(d),variance(d),stdev([F(v) for v in a]))
    nd=NormalDist(a[0],b[0]+.1)
    print([nd.inv_cdf(p) for p in b],nd.cdf(b[1]),nd.pdf(b[1]),nd.overlap(NormalDist(b[1],b[0]+.2)))
    for k in ['normal','logistic','sigmoid','rectangular','triangular','parabolic','quartic','triweight','cosine']:
        print(k, kde(b,h=.3,kernel=k)(.4),kde(b,h=.3,kernel=k,cumulative=True)(.4), None if k == 'triweight' else [kde_random(b, h=.3, kernel=k, seed=n)() for _ in range(2)])
