# Codecs that a program registers.
import codecs


def search(name):
    if name == 'upper_case':
        return codecs.CodecInfo(lambda text, errors='strict': (text.upper().encode('ascii', errors), len(text)),
                                lambda data, errors='strict': (bytes(data).decode('ascii', errors).lower(), len(data)), name='upper_case')
    if name == 'broken':
        return (lambda text: 5, lambda data: (b'x', 1), None, None)
    return None


def attempt(function):
    try:
        return function()
    except Exception as e:
        return f'{type(e).__name__}: {e}'


codecs.register(search)
print('abc'.encode('upper_case'), b'XYZ'.decode('upper-case'), str(b'Q', 'Upper Case'))
print(attempt(lambda: 'é'.encode('upper_case')))
print(attempt(lambda: 'é'.encode('upper_case', 'replace')))
print(attempt(lambda: 'x'.encode('broken')))
print(attempt(lambda: b'x'.decode('broken')))
print(attempt(lambda: 'x'.encode('nothing')))
print(attempt(lambda: b'x'.decode('no-thing')))
print(attempt(lambda: 'x'.encode('rot13')))
print(attempt(lambda: b'x'.decode('hex')))
print(codecs.encode('x', 'rot13'), codecs.decode(b'4142', 'hex'))
codecs.unregister(search)
print(attempt(lambda: 'abc'.encode('upper_case')))
