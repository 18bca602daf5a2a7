from ..early import __name__ as up
__all__ = ['a', 'lazy']
a = 1
b = 2
