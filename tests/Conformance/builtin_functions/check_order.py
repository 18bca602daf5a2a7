"""Which of several wrong arguments is complained of."""


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__, error)


show(eval, '1', 0, 5)
show(eval, '1', [1], 5)
show(eval, '1', [1])
show(eval, compile('1', '', 'eval'), [1])
show(eval, '1', {}, 5)
show(exec, '1', {}, 5)
show(exec, '1', [1])
show(sum, 1.0, 'a')
show(sum, [], 'a')
show(sum, 1, b'a')
show(sum, [], bytearray())
show(type, 1, x=2)
show(type, 1, 2, x=2)
show(type, 'A', (), x=2)
show(type, x=1)
show(str, b'', 'no such codec')
show(str, b'', errors='no such handler')
show(str, bytearray(), 'no such codec')
show(str, b'a', 'no such codec')
show(str, 1, 'utf-8')
show(b''.decode, 'no such codec')
show(str.maketrans, 1, 2)
show(str.maketrans, 1, '')
show(str.maketrans, 1, '', 2)
show(str.maketrans, 1, 2, 3)
show(str.maketrans, '', 1, 2)
show(str.maketrans, 1)
show(b''.find, 'a', 'b')
show(b''.find, 'a')
show(b''.count, 'a', 1.5)
show(b''.startswith, 'a', 'b')
show(''.find, 1, 'a')
show(''.find, 'a', 'b')
show(int.from_bytes, b'a', 1)
show((1).to_bytes, 1, 2)
show(int.from_bytes, b'', 'x')


def grow(data):
    data += data
    return data


show(grow, bytearray(b'12'))
show(grow, bytearray())
show(grow, [1])
show(str, b'a', 'name\0')
show(str, b'', 'name\0')
show(str, b'', '\ud800')
show(str, 1, errors='\udfff')
show(eval, b'\x00\xff')
show(eval, b'\xff\x00')

for template in (b'', b'abc', b'%%', bytearray(b''), '', 'abc'):
    for value in ('text', '', b'x', [1], {}, (), (1,), 1):
        show(lambda: template % value)
