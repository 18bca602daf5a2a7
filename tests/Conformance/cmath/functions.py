"""cmath on ordinary, extreme and special numbers."""
import cmath, math
print(sorted(x for x in dir(cmath) if not x.startswith('_')))
for n in dir(cmath):
    v=getattr(cmath,n)
    if callable(v) and not n.startswith('__'): print(n, getattr(v,'__text_signature__',None))
vals=[0j,-0.0+0j,1+0j,-1+0j,1j,-1j,0.5+0.5j,-2.5+1.25j,3-2j,1e-300+1e-300j,1e300+1e300j,1e308-1e308j,700+1j,-700-1j,710+3j,complex('inf'),complex('-inf'),complex('nan'),complex('infj'),complex(-0.0,-0.0),complex('inf+nanj'),complex('nan+infj'),complex('1+infj'),complex('1-infj'),complex('-1+nanj'),complex('inf-infj'),complex(2,-0.0),complex(2,0.0),complex(-2,-0.0),complex(0.3,1e-10),complex(1e-5,30),complex(1.0000001,1e-8),complex(5e-324,0),0.99999+1e-3j]
fs=['acos','acosh','asin','asinh','atan','atanh','cos','cosh','exp','log','log10','phase','polar','sin','sinh','sqrt','tan','tanh','isfinite','isinf','isnan']
for f in fs:
    for v in vals:
        try: r=repr(getattr(cmath,f)(v))
        except Exception as e: r=type(e).__name__+': '+str(e)
        print(f,v,r)
for a in ['cmath.log(2,3)','cmath.log(2j,1j)','cmath.log(0)','cmath.log(1,0)','cmath.log(1,1)','cmath.log(3,0j)','cmath.rect(2,math.pi/3)','cmath.rect(0,float("inf"))','cmath.rect(1,float("inf"))','cmath.rect(float("inf"),1)','cmath.rect(float("inf"),0)','cmath.rect(float("nan"),1)','cmath.rect(1,float("nan"))','cmath.rect(float("-inf"),2)','cmath.isclose(1+1j,1+1.0000000001j)','cmath.isclose(1,2,rel_tol=-1)','cmath.isclose(1,1.1,abs_tol=.2)','cmath.isclose(1j,1.1j,rel_tol=.1)','cmath.isclose(complex("inf"),complex("inf"))','cmath.isclose(complex("nan"),complex("nan"))','cmath.pi,cmath.e,cmath.tau,cmath.inf,cmath.nan,cmath.infj,cmath.nanj','cmath.sqrt("a")','cmath.sqrt()','cmath.sqrt(True)','cmath.sqrt(10**400)','cmath.phase(-1)','cmath.polar(3+4j)','cmath.polar(complex(1e308,1e308))','cmath.exp(1000)','cmath.exp(709.8+1j)','cmath.cosh(1000)','cmath.sinh(1000j)','cmath.tan(1e300)','cmath.rect("a",1)']:
    try: print(a, repr(eval(a)))
    except Exception as e: print(a, type(e).__name__, e)
class C:
    def __complex__(self): return 1+2j
class F:
    def __float__(self): return 2.0
class I:
    def __index__(self): return 4
class B:
    def __complex__(self): return 3
for o in (C(),F(),I(),B(),'x',None):
    try: print(cmath.sqrt(o))
    except Exception as e: print(type(e).__name__,e)
