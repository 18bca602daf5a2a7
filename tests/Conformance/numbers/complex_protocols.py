"""complex() of what has __complex__, __float__ or __index__, its subclasses among them."""
import warnings
class complex0(complex):
    def __complex__(self): return 42j
class complex1(complex):
    def __new__(self, value=0j): return complex.__new__(self, 2*value)
    def __complex__(self): return self
class complex2(complex):
    def __complex__(self): return None
class plain(complex): pass
class C:
    def __complex__(self): return 3+4j
class F:
    def __float__(self): return 42.0
class I:
    def __index__(self): return 7
class B(C,F): pass
vals=[1,2.5,-0.0,1j,2-0.0j,complex0(1j),complex1(1j),complex2(1j),plain(5+6j),C(),F(),I(),B(),"1",None,True,b"1"]
def show(n,f):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: r=repr(f())
        except Exception as e: r=f"{type(e).__name__} {e}"
        print(n,r,[str(x.message) for x in w])
for v in vals:
    n=type(v).__name__
    show((n,),lambda:complex(v)); show((n,"sub"),lambda:(plain(v),type(plain(v)))); show((n,'from'),lambda:complex.from_number(v))
    show((n,"+1"),lambda: v+1j if isinstance(v,complex) else 0); show((n,"pow"),lambda: pow(v,2) if isinstance(v,complex) else 0)
    for u in vals: show((n,type(u).__name__),lambda:complex(v,u))
    show((n,'i'),lambda:complex(imag=v))
import cmath
for v in vals: show(type(v).__name__,lambda:cmath.sqrt(v))
