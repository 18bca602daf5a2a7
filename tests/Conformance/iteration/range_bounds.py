# Ranges up to the bounds of 64 bits, sums of floats and complex numbers.
m = 2 ** 63 - 1
for r in (range(1, -m - 1), range(-m - 1, m), range(m - 1, m, 2), range(m, -m - 1, -1), range(0, m, m), range(-m - 1, m + 1, m),
          range(1, -m - 1, 1), range(m + 5, m + 8), range(5, -m - 1)):
    it = iter(r)
    print([next(it, None) for _ in range(3)], bool(r), r[-1] if r else None)
    try:
        print(len(r))
    except OverflowError as e:
        print(e)
print(sum([1e16 + 1j, 1 + 1e16j, -1e16 - 1e16j]), sum([0.1] * 10), sum([0.1 + 0.1j] * 10), sum([1, 0.5, 2j, 3]))


class Bytes:
    def __bytes__(self):
        return b'\x01\x02'


print(int.from_bytes(Bytes()))


def bad():
    yield 'key'
    raise TypeError('oops')


for source in ([bad()], [5], [[1, 2], None]):
    try:
        dict(source)
    except TypeError as e:
        print(e, e.__notes__)
