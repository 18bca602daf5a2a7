import array
import codecs
import io
import pickle

for state in ((b'', -1, None), ('text', 0, None), (b'', 0.0, None), (b'', 0, 0), (b'',)):
    try:
        io.BytesIO().__setstate__(state)
    except Exception as e:
        print(type(e).__name__)
for state in (('', 'f', 0, None), ('', '', -1, None), (b'', '', 0, None), ('', '', 0.0, None), ('', '', 0, 0)):
    try:
        io.StringIO().__setstate__(state)
    except Exception as e:
        print(type(e).__name__)
for newline in (None, '', '\n', '\r', '\r\n'):
    s = pickle.loads(pickle.dumps(io.StringIO('a\nb\r\nc\rd', newline=newline)))
    print(repr(s.getvalue()), list(s))
m = io.BytesIO(b'abc')
view = m.getbuffer()
for call in (lambda: m.__init__(b'x'), lambda: m.write(b'longer than that'), lambda: m.truncate(1)):
    try:
        call()
    except BufferError as e:
        print(e)
view.release()


class Closing:
    def __buffer__(self, flags):
        m.close()
        return memoryview(b'A')


try:
    m.write(Closing())
except ValueError as e:
    print(e)
view = memoryview(b'abcdef')
kept = hash(view)
view.release()
print(kept == hash(view) == hash(b'abcdef'))


class Releasing(array.array):
    def __hash__(self):
        view.release()
        return 1


view = memoryview(Releasing('B', b'abc')).toreadonly()
data = bytearray(b'abc')
other = memoryview(data)


class Separator(bytes):
    def __len__(self):
        other.release()
        data.clear()
        return 1


class Clearing(bytes):
    def __len__(self):
        data.clear()
        return 1


for call in (lambda: hash(view), lambda: other.hex(Separator(b':')), lambda: data.hex(Clearing(b':'))):
    try:
        print(call())
    except BufferError as e:
        print(e)
decoder = pickle.loads(pickle.dumps(codecs.getincrementaldecoder('utf-8')()))
print(decoder.decode(b'\xe2\x82'), decoder.decode(b'\xac'))
