import doctest
def f():
    '''
    >>> 1
    1
    >>> 1 # doctest: +SKIP
    2
    '''
def g():
    '''
    >>> 1 # doctest: +SKIP
    2
    >>> 1 # doctest: +SKIP
    2
    '''
def k():
    '''
    >>> 1
    1
    '''
for fs in [(f,),(g,),(f,g),(k,),()]:
    r=doctest.DocTestRunner(verbose=False)
    for x in fs:
        for t in doctest.DocTestFinder().find(x): print(r.run(t))
    print(r.summarize(True))
    print(r.summarize())
    print('--')
r2=doctest.DocTestRunner(verbose=False); r2.run(doctest.DocTestFinder().find(k)[0])
r.merge(r2); r.merge(r2); print(r.summarize(True))
def z():
    '''
    >>> 1
    2
    >>> 1
    3
    '''
r=doctest.DocTestRunner(verbose=False,optionflags=doctest.FAIL_FAST)
print(r.run(doctest.DocTestFinder().find(z)[0],out=lambda s: print(repr(s))))
print(r.run(doctest.DocTestFinder().find(z)[0],out=lambda s: print(repr(s))))
print(r.run(doctest.DocTestFinder().find(k)[0],out=lambda s: print(repr(s))))
print(r.summarize())

class C:
    def z(self):
        """
        >>> 1
        1
        """
    class D:
        """
        >>> 2
        2
        """
        def q(self):
           ">>> 1\n1"
    q = D
import functools
@functools.lru_cache
def ff():
    """
    >>> 1
    2
    """
X = C
from collections import OrderedDict
for t in doctest.DocTestFinder(verbose=True, exclude_empty=False).find(__import__('__main__')):
    print(t.name, t.lineno, len(t.examples))
import unittest, io, re
def units(suite):
    out = io.StringIO()
    unittest.TextTestRunner(verbosity=2, stream=out).run(suite)
    print(re.sub(r'(^|[ "])/\S*/', r'\1', re.sub(r'in \d+\.\d+s', 'in TIME', out.getvalue()), flags=re.M))
s = doctest.DocTestSuite()
print(s)
for t in s: print(t.id(), str(t), repr(t), t.shortDescription())
units(s)
open('t.txt','w').write('Hello\n\n>>> 1\n2\n\n>>> 3\n3\n>>> import sys; 1/0\n')
units(doctest.DocFileSuite('t.txt'))
print(doctest.testfile('t.txt', module_relative=False, verbose=True))
try: doctest.DebugRunner().run(doctest.DocTestFinder().find(ff, 'A', globs={})[0])
except doctest.DocTestFailure as e: print(type(e), e.example.source, repr(e.got))
