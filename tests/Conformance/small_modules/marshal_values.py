import marshal

for value in [1, -1, 2**40, -2**100, 1.5, -0.0, 1j, 'abc', 'é' * 3, b'xy', (), (1, 2), [1, [2]], {1: 2, 'a': (3,)}, {1}, frozenset({2}), None, True, ..., StopIteration,
              slice(1, 2, 3), 'x' * 300, (1,) * 300]:
    for version in range(6):
        try:
            data = marshal.dumps(value, version)
        except ValueError as e:
            print(version, 'ValueError', e)
            continue
        back = marshal.loads(data)
        print(version, type(back).__name__, back == value, repr(back)[:40])

shared = ['s']
back = marshal.loads(marshal.dumps((shared, shared)))
print(back[0] is back[1])
loop = []
loop.append(loop)
back = marshal.loads(marshal.dumps(loop))
print(back[0] is back)
for bad in (b'', b'(', b'r\0\0\0\0', b'?', b'[\xff\xff\xff\xff', b'i\0', b'0', b'\xfa\x05ab', b'(\x01\0\0\x000'):
    try:
        print(marshal.loads(bad))
    except Exception as e:
        print(bad, type(e).__name__, e)
try:
    marshal.dumps(object())
except ValueError as e:
    print(e)
print(marshal.loads(bytearray(marshal.dumps([1, 2]))))
