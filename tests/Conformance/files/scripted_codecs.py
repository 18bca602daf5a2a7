import codecs
import io
import os

with open('text.txt', 'w', encoding='utf-7') as f:
    f.write('a\u20acb\n+x\n')
print(open('text.txt', 'rb').read())
with open('text.txt', encoding='utf-7') as f:
    print(f.readline(), f.read(), f.encoding)


class Doubling(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        return ''.join(chr(b) * 2 for b in input)


class Halving(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return input[::2].encode('latin-1')


def search(name):
    if name == 'doubling':
        return codecs.CodecInfo(lambda text, errors='strict': (text[::2].encode('latin-1'), len(text)),
                                lambda data, errors='strict': (''.join(chr(b) * 2 for b in data), len(data)),
                                incrementalencoder=Halving, incrementaldecoder=Doubling, name='doubling')


codecs.register(search)
raw = io.BytesIO()
text = io.TextIOWrapper(raw, encoding='doubling', write_through=True)
text.write('aabbcc')
print(raw.getvalue())
print(io.TextIOWrapper(io.BytesIO(b'xy\nz'), encoding='doubling').readlines())
for encoding in ('hex', 'rot13', 'no-such'):
    try:
        open('text.txt', encoding=encoding)
    except LookupError as e:
        print(e)


class Recorder(io.FileIO):
    def __del__(self):
        print('del')
        super().__del__()

    def close(self):
        print('close')
        super().close()

    def flush(self):
        print('flush')
        super().flush()


f = Recorder('text.txt')
del f
f = open('text.txt', 'wb', buffering=0)


def bad_flush():
    raise OSError('flush failed')


f.flush = bad_flush
try:
    f.close()
except OSError as e:
    print(e, f.closed)


class Slow(io.RawIOBase):
    def __init__(self, data, step):
        self.data, self.step = data, step

    def readable(self):
        return True

    def readinto(self, buffer):
        piece, self.data = self.data[:self.step], self.data[self.step:]
        buffer[:len(piece)] = piece
        return len(piece)


for newline in (None, '', '\n', '\r', '\r\n'):
    for encoding in ('ascii', 'utf-16'):
        for step in (1, 2, 3):
            stream = io.TextIOWrapper(io.BufferedReader(Slow('unix\nwindows\r\nos9\rlast\nnonl'.encode(encoding), step), 4), encoding, newline=newline)
            stream._CHUNK_SIZE = step
            print(repr(newline), encoding, step, [stream.read(2) + line for line in stream])
