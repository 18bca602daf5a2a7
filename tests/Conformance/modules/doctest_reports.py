"""Module doc

>>> 1+1
2
>>> 1+1
3
>>> print('a\n\nb')
a
<BLANKLINE>
b
"""
def f(x):
    """F.

    >>> f(1)
    2
    >>> f(2) # doctest: +SKIP
    9
    >>> f(0)
    Traceback (most recent call last):
      ...
    ValueError: zero
    >>> f('a')
    Traceback (most recent call last):
    KeyError: 'a'
    >>> f(7)
    Traceback (most recent call last):
    ValueError: xx
    >>> for i in range(3):
    ...     print(i)
    ...
    0
    1
    2
    >>> list(range(20)) # doctest: +ELLIPSIS, +NORMALIZE_WHITESPACE
    [0, 1, ...,   19]
    """
    if x == 0: raise ValueError("zero")
    if x == 7: raise ValueError("seven")
    return x+1
def g():
    """no tests"""
def h(): pass
class C:
    """
    >>> C().m()
    5
    >>> x = 3
    >>> x
    """
    def m(self):
        """
        >>> C().m() == 5
        True
        """
        return 5
    @property
    def p(self):
        """>>> 1
        1
        """
    @staticmethod
    def s():
        """>>> 1
        2
        """
    @classmethod
    def c(cls):
        """
        >>> print(1); print(2)
        1
        2
        >>> undefined
        """
__test__ = {'extra': '>>> 3\n3\n', 'fn': h}

import contextlib, doctest, io, os


def shown(function, *args, **kwargs):
    """What a call prints and gives, without the folder of this script."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        result = function(*args, **kwargs)
    print(out.getvalue().replace(os.path.dirname(os.path.abspath(__file__)) + os.sep, '').replace(os.path.dirname(os.path.realpath(__file__)) + os.sep, ''), end='')
    print(result)


shown(doctest.testmod, verbose=True)
shown(doctest.testmod, verbose=False)
shown(doctest.testmod, verbose=False, optionflags=doctest.FAIL_FAST)
