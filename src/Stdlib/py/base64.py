"""Base16, Base32, Base64 and Base85 data encodings. See https://docs.python.org/3.14/library/base64.html"""

import binascii

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode', 'b32hexencode',
           'b32hexdecode', 'b16encode', 'b16decode', 'b85encode', 'b85decode', 'a85encode', 'a85decode', 'z85encode', 'z85decode',
           'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode']

MAXLINESIZE = 76
MAXBINSIZE = 57


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    if isinstance(s, (bytes, bytearray)):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(f'argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}') from None


def b64encode(s, altchars=None):
    """Encode a bytes-like object; altchars are what stands for '+' and '/'."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Decode a bytes-like object or ASCII string; characters of other alphabets are an error only if validate is true."""
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    return b64decode(_bytes(s), b'-_')


_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _encode32(alphabet, s):
    if not isinstance(s, (bytes, bytearray)):
        s = memoryview(s).tobytes()
    out = bytearray()
    for i in range(0, len(s), 5):
        part = s[i:i + 5]
        number = int.from_bytes(part.ljust(5, b'\0'))
        digits = bytes(alphabet[number >> shift & 31] for shift in range(35, -1, -5))
        keep = (len(part) * 8 + 4) // 5
        out += digits[:keep].ljust(8, b'=')
    return bytes(out)


def _decode32(alphabet, s, casefold=False, map01=None):
    s = _bytes(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b'=')
    pads = length - len(s)
    values = {c: i for i, c in enumerate(alphabet)}
    out = bytearray()
    number = 0
    for i in range(0, len(s), 8):
        part = s[i:i + 8]
        number = 0
        for c in part:
            if c not in values:
                raise binascii.Error('Non-base32 digit found') from None
            number = number << 5 | values[c]
        out += (number << 5 * (8 - len(part))).to_bytes(5)
    if pads not in {0, 1, 3, 4, 6}:
        raise binascii.Error('Incorrect padding')
    if pads and out:
        del out[-5 + (43 - 5 * pads) // 8:]
    return bytes(out)


def b32encode(s):
    return _encode32(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _decode32(_B32, s, casefold, map01)


def b32hexencode(s):
    return _encode32(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    return _decode32(_B32HEX, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b'0123456789ABCDEF'):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


_A85 = bytes(range(33, 118))
_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'
_Z85 = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'


def _encode85(alphabet, b, pad=False, zeros=None, spaces=None):
    if not isinstance(b, (bytes, bytearray)):
        b = memoryview(b).tobytes()
    out = []
    padding = -len(b) % 4
    b = bytes(b) + b'\0' * padding
    for i in range(0, len(b), 4):
        number = int.from_bytes(b[i:i + 4])
        if zeros and number == 0:
            out.append(zeros)
        elif spaces and number == 0x20202020:
            out.append(spaces)
        else:
            digits = bytearray()
            for _ in range(5):
                number, digit = divmod(number, 85)
                digits.append(alphabet[digit])
            out.append(bytes(digits[::-1]))
    if padding and not pad:
        if zeros and out[-1] == zeros:
            out[-1] = alphabet[:1] * 5
        out[-1] = out[-1][:-padding]
    return b''.join(out)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    result = _encode85(_A85, b, pad, b'z', b'y' if foldspaces else None)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b'')
        result = b'\n'.join(lines)
    return result + b'~>' if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _bytes(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError('Ascii85 encoded byte sequences must end with {!r}'.format(b'~>'))
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    out = []
    group = []
    for x in b + b'u' * 4:
        if 33 <= x <= 117:
            group.append(x)
            if len(group) == 5:
                number = 0
                for digit in group:
                    number = number * 85 + digit - 33
                if number >= 1 << 32:
                    raise ValueError('Ascii85 overflow') from None
                out.append(number.to_bytes(4))
                group.clear()
        elif x == 122:
            if group:
                raise ValueError('z inside Ascii85 5-tuple')
            out.append(b'\0\0\0\0')
        elif foldspaces and x == 121:
            if group:
                raise ValueError('y inside Ascii85 5-tuple')
            out.append(b'    ')
        elif x not in ignorechars:
            raise ValueError('Non-Ascii85 digit found: %c' % x)
    result = b''.join(out)
    surplus = 4 - len(group)
    return result[:-surplus] if surplus else result


def b85encode(b, pad=False):
    return _encode85(_B85, b, pad)


def _decode85(alphabet, b, name):
    b = _bytes(b)
    values = {c: i for i, c in enumerate(alphabet)}
    padding = -len(b) % 5
    b = bytes(b) + alphabet[-1:] * padding
    out = []
    for i in range(0, len(b), 5):
        number = 0
        for j, c in enumerate(b[i:i + 5]):
            if c not in values:
                raise ValueError(f'bad {name} character at position {i + j}') from None
            number = number * 85 + values[c]
        if number >= 1 << 32:
            raise ValueError(f'{name} overflow in hunk starting at byte {i}') from None
        out.append(number.to_bytes(4))
    result = b''.join(out)
    return result[:-padding] if padding else result


def b85decode(b):
    return _decode85(_B85, b, 'base85')


def z85encode(s):
    return _encode85(_Z85, s)


def z85decode(s):
    return _decode85(_Z85, s, 'z85')


def encode(input, output):
    """Encode a file into lines."""
    while s := input.read(MAXBINSIZE):
        while len(s) < MAXBINSIZE and (more := input.read(MAXBINSIZE - len(s))):
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Decode a file of lines."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _require_bytes(s):
    try:
        view = memoryview(s)
    except TypeError as error:
        raise TypeError('expected bytes-like object, not %s' % s.__class__.__name__) from error
    if view.format not in ('c', 'b', 'B'):
        raise TypeError('expected single byte elements, not %r from %s' % (view.format, s.__class__.__name__))
    if view.ndim != 1:
        raise TypeError('expected 1-D data, not %d-D data from %s' % (view.ndim, s.__class__.__name__))


def encodebytes(s):
    """Encode into lines of 76 characters."""
    _require_bytes(s)
    return b''.join(binascii.b2a_base64(s[i:i + MAXBINSIZE]) for i in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    """Decode lines."""
    _require_bytes(s)
    return binascii.a2b_base64(s)
