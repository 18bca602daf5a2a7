import codecs, io

print(codecs.encode('h\xe9', 'utf-8'), codecs.decode(b'h\xc3\xa9'), codecs.encode('Hello', 'rot13'), codecs.encode(b'ab', 'hex'), codecs.decode(b'6162', 'hex'), codecs.encode(b'hi', 'base64'))
for name in ('utf8', 'UTF-16', 'latin-1', 'ascii', 'cp1252', 'utf_8_sig', 'utf-32-le'):
    info = codecs.lookup(name)
    print(name, info.name, info.encode('ab'), info.decode(info.encode('ab')[0]), len(info), isinstance(info, tuple))
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE, codecs.BOM == codecs.BOM_UTF16)
d = codecs.getincrementaldecoder('utf-8')()
print([d.decode(bytes([b])) for b in '\xe9\u20ac\U0001f600x'.encode()], d.getstate(), d.decode(b'\xe2\x82'), d.getstate())
d.reset()
print(repr(d.decode(b'ok', True)))
e = codecs.getincrementalencoder('utf-16')()
print(e.encode('a'), e.encode('b', True))
d = codecs.getincrementaldecoder('utf-16')()
print(repr(d.decode(b'\xfe')), repr(d.decode(b'\xff\0a\0')), repr(d.decode(b'b')))
print(list(codecs.iterdecode([b'a\xc3', b'\xa9b'], 'utf-8')), b''.join(codecs.iterencode(['a', '\xe9'], 'latin-1')))
r = codecs.getreader('utf-8')(io.BytesIO('l\xe9ne1\nline2\r\nlast'.encode()))
print(repr(r.readline()), repr(r.readline()), repr(r.read()), repr(r.read()))
print(list(codecs.getreader('latin-1')(io.BytesIO(b'a\xe9\nb\n'))))
b = io.BytesIO()
w = codecs.getwriter('utf-16')(b)
w.write('hi')
w.writelines(['a', 'b'])
print(b.getvalue())

def handler(error):
    return f'<{error.object[error.start:error.end]!a}>', error.end
codecs.register_error('mine', handler)
print('a\u20acb'.encode('ascii', 'mine'), b'a\xffb'.decode('utf-8', 'mine'), codecs.lookup_error('mine') is handler)
codecs.register_error('bytes', lambda e: (b'??', e.end))
print('\u20ac'.encode('latin-1', 'bytes'))
for f in (lambda: codecs.lookup('nope'), lambda: codecs.lookup_error('nope'), lambda: codecs.decode(b'\xff', 'utf-8'), lambda: 'x\xff'.encode('ascii'),
          lambda: b'\xff'.decode('utf-8', 'bytes'), lambda: codecs.register_error('x', 3), lambda: codecs.strict_errors(UnicodeError('why'))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(codecs.ignore_errors(UnicodeEncodeError('ascii', 'a\xffb', 1, 2, 'r')), codecs.replace_errors(UnicodeDecodeError('ascii', b'a\xff', 1, 2, 'r')), codecs.xmlcharrefreplace_errors(UnicodeEncodeError('ascii', 'a\xffb', 1, 2, 'r')))
print(codecs.escape_decode(rb'a\x41\n'), codecs.utf_8_decode(b'ab\xe2'[:2]), codecs.latin_1_encode('\xe9'))

def search(name):
    if name == 'double':
        return codecs.CodecInfo(lambda s, e='strict': ((s * 2).encode(), len(s)), lambda b, e='strict': (bytes(b).decode()[::2], len(b)), name='double')
codecs.register(search)
print(codecs.encode('ab', 'double'), codecs.decode(b'aabb', 'double'))
