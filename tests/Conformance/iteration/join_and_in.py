"""What join and in make of iterables whose __iter__ fails or is their own."""


class L(list):
    def __iter__(self):
        yield from ('x','y')


class T(tuple):
    def __iter__(self):
        yield from ('x','y')


class N:
    def __iter__(self):
        raise TypeError('own')


class V:
    def __iter__(self):
        raise ValueError('own')


class F:
    def __iter__(self):
        return 1.5


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


for o in (L('ab'),T('ab'),N(),V(),F(),5,None,{'k':1},(c for c in 'pq'),range(2),'str',{'s'}):
    t(lambda: '-'.join(o))
    t(lambda: 'x' in o)
    t(lambda: list(o)[:2])
    t(lambda: [*o][:2])
    t(lambda: sorted(o)[:2])


class B(bytes):
    pass


class BA(bytearray):
    pass
t(lambda: B(b'a')+1)
t(lambda: BA(b'a')+1)
t(lambda: b'a'+'b')
t(lambda: bytearray(b'a')+None)


class BL(list):
    def __iter__(self):
        yield from (b'x',b'y')
t(lambda: b'-'.join(BL([b'a'])))
t(lambda: b'-'.join([b'a',bytearray(b'c')]))
t(lambda: b'-'.join(5))
t(lambda: b'-'.join([1]))
t(lambda: b'-'.join(x for x in [b'a',b'b']))
