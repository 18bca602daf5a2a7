"""The stateless encoders and decoders of the codecs module that go by tables, and those of pieces of a stream."""

import _codecs


def _report(errors, error):
    """What an error handler puts in place of the part that an exception is about, and where to go on."""
    import codecs
    replacement, position = codecs.lookup_error(errors or 'strict')(error)
    if position < 0:
        position += len(error.object)
    if not 0 <= position <= len(error.object):
        raise IndexError(f'position {position} from error handler out of bounds')
    return replacement, position


class EncodingMap(dict):
    """What charmap_build() makes: the bytes that stand for characters."""

    def size(self):
        """Return the size (in bytes) of this object."""
        return self.__sizeof__()


def charmap_build(map, /):
    return EncodingMap((ord(c), i) for i, c in enumerate(map) if c != '\ufffe')


def charmap_decode(data, errors='strict', mapping=None, /):
    if mapping is None:
        return _codecs.decode_text(data, 'latin_1', errors or 'strict', True)
    data = bytes(data)
    made, at = [], 0
    while at < len(data):
        try:
            found = mapping[data[at]]
        except LookupError:
            found = None
        if isinstance(found, int):
            if not 0 <= found < 0x110000:
                raise TypeError('character mapping must be in range(0x110000)')
            found = chr(found)
        elif found is not None and not isinstance(found, str):
            raise TypeError('character mapping must return integer, None or str')
        if found is None or found == '\ufffe':
            found, at = _report(errors, UnicodeDecodeError('charmap', data, at, at + 1, 'character maps to <undefined>'))
        else:
            at += 1
        made.append(found)
    return ''.join(made), len(data)


def _byte_of(mapping, c):
    """The bytes that stand for a character, or None."""
    try:
        found = mapping[ord(c)]
    except LookupError:
        return None
    if isinstance(found, int):
        if not 0 <= found < 256:
            raise TypeError('character mapping must be in range(256)')
        return bytes((found,))
    if found is None or isinstance(found, bytes):
        return found
    raise TypeError(f'character mapping must return integer, bytes or None, not {type(found).__name__}')


def charmap_encode(text, errors='strict', mapping=None, /):
    if mapping is None:
        return _codecs.encode_text(text, 'latin_1', errors or 'strict'), len(text)
    made, at = [], 0
    while at < len(text):
        found = _byte_of(mapping, text[at])
        if found is not None:
            made.append(found)
            at += 1
            continue
        end = at + 1
        while end < len(text) and _byte_of(mapping, text[end]) is None:
            end += 1
        error = UnicodeEncodeError('charmap', text, at, end, 'character maps to <undefined>')
        replacement, at = _report(errors, error)
        if isinstance(replacement, bytes):
            made.append(replacement)
            continue
        for c in replacement:
            found = _byte_of(mapping, c)
            if found is None:
                raise error
            made.append(found)
    return b''.join(made), len(text)


def escape_encode(data, errors='strict', /):
    if not isinstance(data, bytes):
        raise TypeError(f'escape_encode() argument 1 must be bytes, not {type(data).__name__}')
    text = repr(data + b'"')[2:-2]  # the quote makes it be written within single ones
    return text.encode('ascii'), len(data)


def readbuffer_encode(data, errors=None, /):
    if isinstance(data, str):
        data = data.encode()
    elif not isinstance(data, bytes):
        try:
            data = bytes(memoryview(data))
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    return data, len(data)


def _with_order(width):
    endings = {-1: f'utf_{width}_le', 1: f'utf_{width}_be'}
    size = width // 8
    marks = {('\ufeff').encode(name): order for order, name in endings.items()}

    def decode(data, errors='strict', byteorder=0, final=False, /):
        data = bytes(data)
        skip = 0
        if byteorder == 0:
            if len(data) < size and not final:
                return '', 0, 0
            byteorder = marks.get(data[:size], 0)
            skip = size if byteorder else 0
        order = byteorder or -1
        text, consumed = _codecs.decode_text(data[skip:], endings[-1 if order < 0 else 1], errors or 'strict', bool(final))
        return text, consumed + skip, byteorder
    decode.__name__ = decode.__qualname__ = f'utf_{width}_ex_decode'
    return decode


utf_16_ex_decode, utf_32_ex_decode = _with_order(16), _with_order(32)


# ---- UTF-7

_DIRECT = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:? \t\r\n!\"#$%&*;<=>@[]^_`{|}")
_SEXTETS = {c: i for i, c in enumerate(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')}


def utf_7_encode(text, errors='strict', /):
    import binascii
    made, run = bytearray(), ''
    for c in [*text, '']:
        direct = not c or ord(c) < 128 and ord(c) in _DIRECT
        if not direct and (run or c != '+'):
            run += c
            continue
        if run:
            made += b'+' + binascii.b2a_base64(run.encode('utf-16-be', 'surrogatepass'), newline=False).rstrip(b'=')
            if not c or ord(c) in _SEXTETS or c == '-':
                made += b'-'
            run = ''
        made += b'+-' if c == '+' else c.encode('ascii')
    return bytes(made), len(text)


def utf_7_decode(data, errors='strict', final=False, /):
    data = bytes(data)
    made, at = [], 0
    shifted = False
    start = kept = bits = count = high = 0
    while True:
        problem = None
        if at >= len(data):
            if not shifted:
                return ''.join(made), at
            if not final:
                # What the shift began with is read again when there is more.
                return ''.join(made[:kept]), start
            if not (high or count >= 6 or bits):
                return ''.join(made), at
            problem = 'unterminated shift sequence'
            shifted = False
        elif shifted and data[at] in _SEXTETS:
            bits = bits << 6 | _SEXTETS[data[at]]
            count += 6
            at += 1
            if count < 16:
                continue
            count -= 16
            unit = bits >> count
            bits &= (1 << count) - 1
            if high:
                if 0xDC00 <= unit < 0xE000:
                    made.append(chr(0x10000 + (high - 0xD800 << 10) + (unit - 0xDC00)))
                    high = 0
                    continue
                made.append(chr(high))
                high = 0
            if 0xD800 <= unit < 0xDC00:
                high = unit
            else:
                made.append(chr(unit))
            continue
        elif shifted:
            shifted = False
            if count >= 6:
                at += 1
                problem = 'partial character in shift sequence'
            elif bits:
                at += 1
                problem = 'non-zero padding bits in shift sequence'
            else:
                if high and data[at] in _DIRECT:
                    made.append(chr(high))
                high = 0
                if data[at] == 0x2D:
                    at += 1
                continue
        elif data[at] == 0x2B:
            start = at
            at += 1
            if data[at:at + 1] == b'-':
                made.append('+')
                at += 1
                continue
            if at < len(data) and data[at] not in _SEXTETS:
                at += 1
                problem = 'ill-formed sequence'
            else:
                shifted = True
                kept, bits, count, high = len(made), 0, 0, 0
                continue
        elif data[at] < 128:
            made.append(chr(data[at]))
            at += 1
            continue
        else:
            start = at
            at += 1
            problem = 'unexpected special character'
        high = bits = count = 0
        replacement, at = _report(errors, UnicodeDecodeError('utf7', data, start, at, problem))
        made.append(replacement)
