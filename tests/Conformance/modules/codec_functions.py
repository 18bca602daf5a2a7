import codecs
import copy
import io


def show(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


table = ''.join(chr(i) if i != 3 else '\ufffe' for i in range(128)) + '\u20ac'
built = codecs.charmap_build(table)
show(lambda: codecs.charmap_encode('a\u20ac', 'strict', built))
show(lambda: codecs.charmap_encode('a\x03\u1234b', 'strict', built))
show(lambda: codecs.charmap_encode('a\x03\u1234b', 'replace', built))
show(lambda: codecs.charmap_encode('a\x03\u1234b', 'xmlcharrefreplace', built))
show(lambda: codecs.charmap_encode('ab', 'strict', {97: 300}))
show(lambda: codecs.charmap_encode('ab', 'strict', {97: 'x'}))
show(lambda: codecs.charmap_encode('ab', 'ignore', {97: b'xyz', 98: None}))
for data in (b'a\x80', b'a\x03', b'a\x81'):
    for errors in ('strict', 'replace', 'ignore', 'backslashreplace'):
        show(lambda: codecs.charmap_decode(data, errors, table))
show(lambda: codecs.charmap_decode(b'\0\1\2', 'strict', {0: 'ab', 1: 99}))
show(lambda: codecs.charmap_decode(b'\0', 'strict', {0: -1}))
show(lambda: codecs.charmap_decode(b'\0', 'strict', {0: b'x'}))
show(lambda: codecs.charmap_decode(b'\xe4'))
for data in (b'', b"it's \"x\" \\ \n\0\xff"):
    show(lambda: codecs.escape_encode(data))
show(lambda: codecs.escape_encode('x'))
show(lambda: codecs.readbuffer_encode(bytearray(b'ab')))
show(lambda: codecs.readbuffer_encode('é'))
show(lambda: codecs.readbuffer_encode(3))
for text in ('a+b', 'a\u20acb', '\u20ac-', '\U00010000', '~\\', 'é.'):
    show(lambda: (codecs.utf_7_encode(text), codecs.utf_7_decode(codecs.utf_7_encode(text)[0], 'strict', True)))
for data in (b'\xffb', b'a+IK', b'a+IK-b', b'a+IKx', b'a+IKwgr,', b'a+IKwgrB-b', b'a+//,+IKw-b', b'a+@b', b'+2AHcoA', b'+-', b'+', b'a+IKwgrNgBAA-b'):
    for errors in ('strict', 'replace'):
        show(lambda: codecs.utf_7_decode(data, errors, True))
    show(lambda: codecs.utf_7_decode(data, 'ignore', False))
for name in ('utf-16', 'utf-32', 'utf-8-sig'):
    encoder, decoder = codecs.getincrementalencoder(name)(), codecs.getincrementaldecoder(name)()
    print(encoder.getstate(), encoder.encode('a'), encoder.getstate(), encoder.encode('b'))
    for i in range(3):
        print(decoder.getstate(), decoder.decode('ab'.encode(name)[i:i + 1]))
    print(decoder.getstate())
show(lambda: codecs.utf_16_ex_decode(b'\xff\xfea\0b'))
show(lambda: codecs.utf_16_ex_decode(b'\0a', 'strict', 1))
show(lambda: codecs.utf_32_ex_decode(b'\0\0\xfe\xff\0\0\0a'))
show(lambda: codecs.getreader('utf-16')(io.BytesIO(b'abcd')).read())
reader = codecs.getreader('utf-8')(io.BytesIO('one\r\ntwo\rthree\u2028four\n\nfive'.encode()))
print(repr(reader.read(1)), repr(reader.readline()), repr(reader.readline(keepends=False)), repr(reader.readline()), repr(reader.read(2, 1)), reader.readlines())
reader = codecs.getreader('hex_codec')(io.BytesIO(b'80'))
print(reader.readline())
for thing in (codecs.StreamReader(io.BytesIO()), codecs.StreamWriter(io.BytesIO()), codecs.StreamReaderWriter(io.BytesIO(), codecs.getreader('ascii'), codecs.getwriter('ascii'))):
    show(lambda: copy.copy(thing))
info = codecs.lookup('latin-1')
print(copy.copy(info) == info, copy.copy(info).name)
