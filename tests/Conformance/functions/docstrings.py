# Docstrings: what counts, indentation, -OO free parts, classes, modules, properties.
"""This is not the module docstring: a comment came first, but comments do not count."""
print(__doc__)
def a():
    "plain"
def b():
    """
    multi
      indented
    """
def c():
    f"not a docstring"
def d():
    b"not a docstring"
def e():
    "implicit" " concatenation"
def f():
    x = 1
    "not first"
def g():
    r"raw \n"
def h(): "one line"
def i():
    # comment
    "after comment"
def j():
    ("parenthesized")
def k():
    "a" + "b"
def l(): u"unicode"
def m():
    "with %s" % 1
def n():
	"""tab
	indented
	    more"""
def o(): """  leading and trailing  """
def p():
    """first
        deeper
    back
  less
    """
def q(): ""
for fn in (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q):
    print(fn.__name__, repr(fn.__doc__))
class C:
    """Class
    doc."""
    def m(self): "method"
    @property
    def prop(self): "prop doc"
    @classmethod
    def cm(cls): "cm doc"
    @staticmethod
    def sm(): "sm doc"
class D(C):
    def m(self): pass
class E: x = 1
print(repr(C.__doc__), D.__doc__, E.__doc__, C.m.__doc__, D.m.__doc__, C.prop.__doc__, C.cm.__doc__, C.sm.__doc__, C().__doc__ == C.__doc__)
C.__doc__ = "changed"
print(C.__doc__, C().__doc__)
try: int.__doc__ = "x"
except TypeError as ex: print(ex)
p = property(lambda self: 1, doc="explicit")
print(p.__doc__, property(a).__doc__, property().__doc__)
async def ag(): "async doc"
def gen(): "gen doc"; yield
print(ag.__doc__, gen.__doc__, (lambda: 0).__doc__, gen().__doc__)
import inspect
print(inspect.getdoc(b), "|", inspect.getdoc(D.m), "|", inspect.cleandoc("  a\n    b\n      c"))
print(a.__code__.co_consts[0])
