"""Codec registry and base classes. See https://docs.python.org/3.14/library/codecs.html"""

import builtins
import _codecs
from _codecs import escape_decode
from _codec_functions import (charmap_build, charmap_decode, charmap_encode, escape_encode, readbuffer_encode, utf_7_decode, utf_7_encode,
                              utf_16_ex_decode, utf_32_ex_decode)

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM32_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = BOM32_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM64_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = BOM64_BE = b'\x00\x00\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE


class CodecInfo(tuple):
    """What a codec consists of."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode, self.decode = encode, decode
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        self.streamreader, self.streamwriter = streamreader, streamwriter
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __getnewargs_ex__(self):
        return tuple(self), {'incrementalencoder': self.incrementalencoder,
                             'incrementaldecoder': self.incrementaldecoder, 'name': self.name, '_is_text_encoding': self._is_text_encoding}

    def __repr__(self):
        return f'<{self.__class__.__module__}.{self.__class__.__qualname__} object for encoding {self.name} at {id(self):#x}>'


class Codec:
    """The interface of stateless encoders and decoders."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes a text piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalEncoder.reset(self)
        self.buffer = ''

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ''


class IncrementalDecoder:
    """Decodes bytes piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return (b'', 0)

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    def __init__(self, errors='strict'):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalDecoder.reset(self)
        self.buffer = b''

    def getstate(self):
        return (self.buffer, 0)

    def setstate(self, state):
        self.buffer = state[0]


class _Delegating:
    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamWriter(_Delegating, Codec):
    """Encodes what is written to a stream."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, consumed = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()


class StreamReader(_Delegating, Codec):
    """Decodes what is read from a stream."""

    charbuffertype = str

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self.reset()

    def reset(self):
        self.bytebuffer = b''
        self.charbuffer = self.charbuffertype()

    def read(self, size=-1, chars=-1, firstline=False):
        """Decodes what the stream has: about size bytes of it, and gives at most so many characters."""
        if chars < 0:
            chars = size
        while chars < 0 or len(self.charbuffer) < chars:
            new = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + new
            if not data:
                break
            try:
                text, consumed = self.decode(data, self.errors)
            except UnicodeDecodeError as error:
                if not firstline:
                    raise
                # What stands before the error is good if it has a whole line.
                text, consumed = self.decode(data[:error.start], self.errors)
                if len(text.splitlines(keepends=True)) <= 1:
                    raise
            self.bytebuffer = data[consumed:]
            self.charbuffer += text
            if not new:
                break
        if chars < 0:
            result, self.charbuffer = self.charbuffer, self.charbuffertype()
        else:
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        line = self.charbuffertype()
        piece = size or 72
        known = self.charbuffer.splitlines(keepends=True)
        if len(known) > 1 or known and known[0][-1:] in ('\n', b'\n'):
            self.charbuffer = self.charbuffer[len(known[0]):]
            return known[0] if keepends else known[0].splitlines(keepends=False)[0]
        while True:
            data = self.read(piece, firstline=True)
            if data and data[-1:] in ('\r', b'\r'):
                # The other half of a line's end may follow.
                data += self.read(size=1, chars=1)
            line += data
            lines = line.splitlines(keepends=True)
            if lines and (len(lines) > 1 or lines[0] != lines[0].splitlines(keepends=False)[0]):
                self.charbuffer = self.charbuffertype().join(lines[1:]) + self.charbuffer
                line = lines[0]
                break
            if not data or size is not None:
                break
            piece = min(piece * 2, 8000)
        if line and not keepends:
            line = line.splitlines(keepends=False)[0]
        return line

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        if line := self.readline():
            return line
        raise StopIteration

    def __iter__(self):
        return self


class StreamReaderWriter(_Delegating):
    """A stream that decodes what is read and encodes what is written."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None, keepends=True):
        return self.reader.readlines(sizehint, keepends)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()


class StreamRecoder(_Delegating):
    """A stream of bytes in one encoding over a stream in another."""

    data_encoding = file_encoding = 'unknown'

    def __init__(self, stream, encode, decode, Reader, Writer, errors='strict'):
        self.stream = stream
        self.encode, self.decode = encode, decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        return self.encode(self.reader.readline(size), self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b''.join(list))

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        # Both have to forget where they are.
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)


_searchers = []
_cache = {}
_MARKED = ('utf_16', 'utf_32', 'utf_8_sig')


def _remake(encoding, kind, errors):
    return getattr(lookup(encoding), kind)(errors)


def _text_codec(canonical, display):
    marked = canonical in _MARKED

    def encode(input, errors='strict', /):
        return _codecs.encode_text(input, canonical, errors), len(input)

    def decode(input, errors='strict', /):
        return _codecs.decode_text(input, canonical, errors, True)

    class Incremental_Encoder(IncrementalEncoder):
        started = False

        def __reduce_ex__(self, proto):
            return _remake, (display, 'incrementalencoder', self.errors), self.__dict__

        def encode(self, input, final=False):
            if marked and self.started:
                return _codecs.encode_rest(input, canonical, self.errors)
            self.started = True
            return _codecs.encode_text(input, canonical, self.errors)

        def reset(self):
            self.started = False

        def getstate(self):
            # As the decoder's, for what follows.
            return 0 if not marked or self.started else 1 if canonical == 'utf_8_sig' else 2

        def setstate(self, state):
            self.started = marked and not state

    class Incremental_Decoder(BufferedIncrementalDecoder):
        # An encoding with a mark of its order has its bytes decoded in the order that the mark names.
        actual = canonical

        def __reduce_ex__(self, proto):
            return _remake, (display, 'incrementaldecoder', self.errors), self.__dict__

        def _buffer_decode(self, input, errors, final):
            if marked and self.actual == canonical:
                size = {'utf_16': 2, 'utf_32': 4, 'utf_8_sig': 3}[canonical]
                if len(input) < size and not final:
                    return '', 0
                mark = bytes(input[:size])
                if size < 3 or size > 3:
                    if mark not in ((BOM_UTF16_LE, BOM_UTF16_BE) if size == 2 else (BOM_UTF32_LE, BOM_UTF32_BE)) and len(input) >= size:
                        raise UnicodeDecodeError(display, input, 0, size, 'Stream does not start with BOM')
                endings = {BOM_UTF16_LE: 'utf_16_le', BOM_UTF16_BE: 'utf_16_be', BOM_UTF32_LE: 'utf_32_le', BOM_UTF32_BE: 'utf_32_be', BOM_UTF8: 'utf_8'}
                self.actual = endings.get(mark, {'utf_16': 'utf_16_le', 'utf_32': 'utf_32_le', 'utf_8_sig': 'utf_8'}[canonical])
                skip = size if mark in endings else 0
                text, consumed = _codecs.decode_text(input[skip:], self.actual, errors, final)
                return text, consumed + skip
            return _codecs.decode_text(input, self.actual, errors, final)

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self.actual = canonical

        def getstate(self):
            # The second part tells the order of the bytes: the machine's, the other one, not known yet.
            if not marked:
                return BufferedIncrementalDecoder.getstate(self)
            if self.actual == canonical:
                return self.buffer, 2 if canonical != 'utf_8_sig' else 1
            return self.buffer, int(self.actual.endswith('_be'))

        def setstate(self, state):
            self.buffer, order = state
            if marked and canonical == 'utf_8_sig':
                self.actual = canonical if order else 'utf_8'
            elif marked:
                self.actual = {0: canonical + '_le', 1: canonical + '_be'}.get(order, canonical)

    class Stream_Writer(StreamWriter):
        started = False

        def encode(self, input, errors='strict'):
            if marked and self.started:
                return _codecs.encode_rest(input, canonical, errors), len(input)
            self.started = True
            return encode(input, errors)

        def reset(self):
            self.started = False

    class Stream_Reader(StreamReader):
        def reset(self):
            StreamReader.reset(self)
            self.decoder = Incremental_Decoder(self.errors)

        def decode(self, input, errors='strict'):
            return self.decoder._buffer_decode(input, errors, False)

    for cls, name in ((Incremental_Encoder, 'IncrementalEncoder'), (Incremental_Decoder, 'IncrementalDecoder'), (Stream_Writer, 'StreamWriter'), (Stream_Reader, 'StreamReader')):
        cls.__name__ = cls.__qualname__ = name
        cls.__module__ = 'encodings.' + canonical
    return CodecInfo(encode, decode, Stream_Reader, Stream_Writer, Incremental_Encoder, Incremental_Decoder, name=display)


def _transform(name, encode, decode):
    def encode_all(input, errors='strict'):
        return encode(input), len(input)

    def decode_all(input, errors='strict'):
        return decode(input), len(input)

    class Incremental_Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input)

    class Incremental_Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input)

    class Stream_Writer(StreamWriter):
        def encode(self, input, errors='strict'):
            return encode_all(input, errors)

    class Stream_Reader(StreamReader):
        charbuffertype = str if name == 'rot13' else bytes

        def decode(self, input, errors='strict'):
            return decode_all(input, errors)
    return CodecInfo(encode_all, decode_all, Stream_Reader, Stream_Writer, Incremental_Encoder, Incremental_Decoder, name=name, _is_text_encoding=False)


def _rot13(text):
    return text.translate({base + i: base + (i + 13) % 26 for base in (65, 97) for i in range(26)})


def _find_transform(name):
    import binascii
    if name in ('hex', 'hex_codec'):
        return _transform('hex', binascii.b2a_hex, binascii.a2b_hex)
    if name in ('base64', 'base_64', 'base64_codec'):
        import base64
        return _transform('base64', base64.encodebytes, base64.decodebytes)
    if name in ('rot13', 'rot_13'):
        return _transform('rot-13', _rot13, _rot13)
    if name in ('zlib', 'zip', 'zlib_codec'):
        import zlib
        return _transform('zlib', zlib.compress, zlib.decompress)
    return None


_WRITTEN = {'utf_7': 'utf_7', 'utf7': 'utf_7', 'u7': 'utf_7', 'unicode_1_1_utf_7': 'utf_7', 'punycode': 'punycode', 'idna': 'idna'}


def _find_written(key):
    """The codecs of texts that are written in Python."""
    name = _WRITTEN.get(key)
    if name is None:
        return None
    import _text_encodings
    encode_all, decode_all = getattr(_text_encodings, name + '_encode'), getattr(_text_encodings, name + '_decode')

    class Incremental_Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode_all(input, self.errors)[0]

    class Incremental_Decoder(BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            if name == 'utf_7':
                return utf_7_decode(input, errors, final)
            return decode_all(input, errors) if final else ('', 0)

    class Stream_Writer(StreamWriter):
        def encode(self, input, errors='strict'):
            return encode_all(input, errors)

    class Stream_Reader(StreamReader):
        def decode(self, input, errors='strict'):
            return utf_7_decode(input, errors) if name == 'utf_7' else decode_all(input, errors)
    return CodecInfo(encode_all, decode_all, Stream_Reader, Stream_Writer, Incremental_Encoder, Incremental_Decoder, name=name.replace('_', '-'))


# The names that codecs show where these are not the canonical ones with hyphens.
_SHOWN_NAMES = {'latin_1': 'iso8859-1', 'shift_jis': 'shift_jis', 'euc_jp': 'euc_jp', 'euc_kr': 'euc_kr'}


def lookup(encoding, /):
    """Looks up a codec tuple in the registry and returns a CodecInfo object."""
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {type(encoding).__name__}')
    key = encoding.lower().replace(' ', '_').replace('-', '_')
    if key in _cache:
        return _cache[key]
    canonical = _codecs.canonical_name(encoding)
    if canonical is not None:
        found = _text_codec(canonical, _SHOWN_NAMES.get(canonical) or canonical.replace('_', '-'))
    else:
        found = _find_written(key) or _find_transform(key)
        for search in _searchers:
            if found is not None:
                break
            found = search(key)
            if found is not None and not (isinstance(found, tuple) and len(found) == 4):
                raise TypeError('codec search functions must return 4-tuples')
    if found is None and _ask_library():
        return lookup(encoding)
    if found is None:
        raise LookupError(f'unknown encoding: {encoding}')
    _cache[key] = found
    return found


_asked = []


def _ask_library():
    """The package of codecs in CPython's Lib, if there is one, registers itself."""
    if _asked:
        return False
    _asked.append(True)
    try:
        import encodings
    except ImportError:
        return False
    return True


def _check_text(codec, encoding, verb):
    if not getattr(codec, '_is_text_encoding', True):
        raise LookupError(f'{encoding!r} is not a text encoding; use codecs.{verb}() to handle arbitrary codecs')


def _noted(error, operation, encoding):
    error.add_note(f'{operation} with {encoding!r} codec failed')


def _encode_text(codec, text, encoding, errors):
    """What str.encode() does with a codec that is written in Python."""
    _check_text(codec, encoding, 'encode')
    try:
        result = codec[0](text) if errors == 'strict' else codec[0](text, errors)
    except BaseException as error:
        _noted(error, 'encoding', encoding)
        raise
    if not (isinstance(result, tuple) and len(result) == 2):
        raise TypeError('encoder must return a tuple (object, integer)')
    if not isinstance(result[0], bytes):
        raise TypeError(f"'{encoding}' encoder returned '{type(result[0]).__name__}' instead of 'bytes'; "
                        'use codecs.encode() to encode to arbitrary types')
    return result[0]


def _decode_text(codec, data, encoding, errors):
    """What bytes.decode() does with a codec that is written in Python."""
    _check_text(codec, encoding, 'decode')
    try:
        result = codec[1](data) if errors == 'strict' else codec[1](data, errors)
    except BaseException as error:
        _noted(error, 'decoding', encoding)
        raise
    if not (isinstance(result, tuple) and len(result) == 2):
        raise TypeError('decoder must return a tuple (object,integer)')
    if not isinstance(result[0], str):
        raise TypeError(f"'{encoding}' decoder returned '{type(result[0]).__name__}' instead of 'str'; "
                        'use codecs.decode() to decode to arbitrary types')
    return result[0]


def register(search_function, /):
    """Register a codec search function."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searchers.append(search_function)


def unregister(search_function, /):
    """Unregister a codec search function and clear the registry's cache."""
    if search_function in _searchers:
        _searchers.remove(search_function)
        _cache.clear()


def encode(obj, encoding='utf-8', errors='strict'):
    """Encodes obj using the codec registered for encoding."""
    codec = lookup(encoding)
    try:
        result = codec[0](obj, errors)
    except BaseException as error:
        _noted(error, 'encoding', encoding)
        raise
    if not (isinstance(result, tuple) and len(result) == 2):
        raise TypeError('encoder must return a tuple (object, integer)')
    return result[0]


def decode(obj, encoding='utf-8', errors='strict'):
    """Decodes obj using the codec registered for encoding."""
    codec = lookup(encoding)
    try:
        result = codec[1](obj, errors)
    except BaseException as error:
        _noted(error, 'decoding', encoding)
        raise
    if not (isinstance(result, tuple) and len(result) == 2):
        raise TypeError('decoder must return a tuple (object,integer)')
    return result[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors='strict', **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        if output := encoder.encode(input):
            yield output
    if output := encoder.encode('', True):
        yield output


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        if output := decoder.decode(input):
            yield output
    if output := decoder.decode(b'', True):
        yield output


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """Open an encoded file."""
    import warnings
    warnings.warn('codecs.open() is deprecated. Use open() instead.', DeprecationWarning, stacklevel=2)
    if encoding is not None and 'b' not in mode:
        mode = mode + 'b'
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        wrapped = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        wrapped.encoding = encoding
        return wrapped
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    if file_encoding is None:
        file_encoding = data_encoding
    data, target = lookup(data_encoding), lookup(file_encoding)
    made = StreamRecoder(file, data.encode, data.decode, target.streamreader, target.streamwriter, errors)
    made.data_encoding, made.file_encoding = data_encoding, file_encoding
    return made


def _handler(name):
    def handle(error):
        if name == 'strict':
            if isinstance(error, BaseException):
                raise error
            raise TypeError('codec must pass exception instance')
        return _codecs.handle(name, error)
    handle.__name__ = handle.__qualname__ = name + '_errors'
    return handle


strict_errors = _handler('strict')
ignore_errors = _handler('ignore')
replace_errors = _handler('replace')
xmlcharrefreplace_errors = _handler('xmlcharrefreplace')
backslashreplace_errors = _handler('backslashreplace')
namereplace_errors = _handler('namereplace')
_builtin_handlers = {f.__name__[:-7]: f for f in (strict_errors, ignore_errors, replace_errors, xmlcharrefreplace_errors, backslashreplace_errors, namereplace_errors,
                                                    _handler('surrogateescape'), _handler('surrogatepass'))}


def register_error(errors, handler, /):
    """Register the specified error handler under the name errors."""
    if not callable(handler):
        raise TypeError('handler must be callable')
    _codecs.register_handler(errors, handler)


def lookup_error(name, /):
    """The error handler of a name; LookupError if there is none."""
    found = _codecs.registered_handler(name) or _builtin_handlers.get(name)
    if found is None:
        raise LookupError(f'unknown error handler name {name!r}')
    return found


def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    made = {}
    for key, value in decoding_map.items():
        made[value] = None if value in made else key
    return made


def _function(name, which):
    def convert(input, errors='strict', final=False, /):
        if which == 'encode':
            return _codecs.encode_text(input, name, errors or 'strict'), len(input)
        return _codecs.decode_text(input, name, errors or 'strict', bool(final))
    convert.__name__ = convert.__qualname__ = f'{name}_{which}'
    return convert


for _name in ('utf_8', 'utf_16', 'utf_16_le', 'utf_16_be', 'utf_32', 'utf_32_le', 'utf_32_be', 'latin_1', 'ascii', 'unicode_escape', 'raw_unicode_escape'):
    for _which in ('encode', 'decode'):
        globals()[f'{_name}_{_which}'] = _function(_name, _which)
del _name, _which

__all__ = ['register', 'lookup', 'open', 'EncodedFile', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM32_BE', 'BOM32_LE', 'BOM64_BE', 'BOM64_LE', 'BOM_UTF8', 'BOM_UTF16',
           'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE', 'CodecInfo', 'Codec', 'IncrementalEncoder', 'IncrementalDecoder',
           'StreamReader', 'StreamWriter', 'StreamReaderWriter', 'StreamRecoder', 'getencoder', 'getdecoder', 'getincrementalencoder', 'getincrementaldecoder',
           'getreader', 'getwriter', 'encode', 'decode', 'iterencode', 'iterdecode', 'strict_errors', 'ignore_errors', 'replace_errors',
           'xmlcharrefreplace_errors', 'backslashreplace_errors', 'namereplace_errors', 'register_error', 'lookup_error']
