import sys
class A:
    """Class doc.

    More."""
    attr = 5
    def m(self, a, b=2, *args, c: int = 3, **kw) -> str:
        """Method doc.

        Details."""
    @staticmethod
    def s(x): "static doc"
    @classmethod
    def c(cls): pass
    @property
    def p(self): "prop doc"
    def _priv(self): "private"
    def nodoc(self): pass
class B(A):
    "B doc"
    def m(self): "own m"
    __slots__=('q',)
def func(a, b=(1,2), /, *, k=None):
    """Func doc
    second line"""
async def co(): "co doc"
def gen(): yield
lam = lambda x: x
import io
for x in (func, A, B, A.m, A().m, co, gen, lam, len, 5 , 'str.upper', A.s, A.c, A.p):
    print('=====', x if isinstance(x,(str,int)) else getattr(x,'__name__',type(x)))
    if x == 5: continue
    help(x)

# ---- built-ins whose defaults no expression has, and what derives from a class
help(str.find)
help(bytes.center)
help('abc'.startswith)
help(str.maketrans)
help(dict.pop)
help(float)
