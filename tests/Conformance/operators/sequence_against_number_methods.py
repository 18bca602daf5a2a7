# + and * of sequences come after the number methods of both operands; methods written in Python are number methods.
from collections import deque
import array


class Index:
    def __index__(self):
        return 2


class Reflects(Index):
    def __rmul__(self, other):
        return ('rmul', other)

    def __radd__(self, other):
        return ('radd', other)


class Declines(Index):
    def __rmul__(self, other):
        print('declines')
        return NotImplemented


class Forward(Index):
    def __mul__(self, other):
        return ('mul', other)


class Int(int):
    def __rmul__(self, other):
        return ('rmul', other)


class List(list):
    pass


def show(text, **names):
    try:
        print(text, '->', repr(eval(text, names)))
    except Exception as e:
        print(text, '->', type(e).__name__, e)


def inplace(sequence, operator, other):
    names = {'s': sequence, 'o': other}
    try:
        exec(f's {operator}= o', names)
        print(type(sequence).__name__, operator, type(other).__name__, '->', repr(names['s']))
    except Exception as e:
        print(type(sequence).__name__, operator, type(other).__name__, '->', type(e).__name__, e)


for make in (lambda: 'ab', lambda: [1], lambda: (1,), lambda: b'x', lambda: bytearray(b'y'), lambda: deque([1]), lambda: array.array('b', [1]), lambda: List([3])):
    for other in (Index(), Reflects(), Declines(), Forward(), Int(3)):
        for text in ('s * o', 'o * s', 's.__mul__(o)', 's + o'):
            if isinstance(make(), (deque, array.array)) and text == 's + o' and not isinstance(other, Reflects):
                continue
            show(text, s=make(), o=other)
        inplace(make(), '*', other)
        inplace(make(), '+', other)

# ---- counts that are no index
for text in ('"a" * -10**30', '"a" * 10**30', '(1,) * -10**30', '-10**30 * b"x"', '[1] * -9223372036854775809', '"a" * -9223372036854775808', '[1] * 2**62'):
    show(text)
