"""The text encodings that are written in Python and have tables or rules of their own: Punycode (RFC 3492) and IDNA (RFC 3490)."""

from _codec_functions import utf_7_encode


def utf_7_decode(data, errors='strict'):
    import _codec_functions
    return _codec_functions.utf_7_decode(data, errors, True)


# ---- Punycode

_BASE, _LEAST, _MOST, _SKEW, _DAMP = 36, 1, 26, 38, 700
_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789'


def _adapt(delta, first, count):
    delta = delta // _DAMP if first else delta // 2
    delta += delta // count
    steps = 0
    while delta > (_BASE - _LEAST) * _MOST // 2:
        delta //= _BASE - _LEAST
        steps += _BASE
    return steps + (_BASE - _LEAST + 1) * delta // (delta + _SKEW)


def _threshold(k, bias):
    return min(max(k - bias, _LEAST), _MOST)


def punycode_encode(text, errors='strict'):
    basic = [c for c in text if ord(c) < 128]
    made = ''.join(basic) + ('-' if basic else '')
    code, delta, bias, done = 128, 0, 72, len(basic)
    while done < len(text):
        least = min(ord(c) for c in text if ord(c) >= code)
        delta += (least - code) * (done + 1)
        code = least
        for c in text:
            if ord(c) < code:
                delta += 1
            elif ord(c) == code:
                rest, k = delta, _BASE
                while rest >= (t := _threshold(k, bias)):
                    made += _DIGITS[t + (rest - t) % (_BASE - t)]
                    rest = (rest - t) // (_BASE - t)
                    k += _BASE
                made += _DIGITS[rest]
                bias = _adapt(delta, done == len(basic), done + 1)
                delta = 0
                done += 1
        delta += 1
        code += 1
    return made.encode('ascii'), len(text)


def punycode_decode(data, errors='strict'):
    data = bytes(data)
    basic, mark, extended = data.rpartition(b'-')
    made = list(basic.decode('ascii', errors))
    code, place, bias, at = 128, 0, 72, 0
    extended = extended.decode('ascii', errors).lower()
    while at < len(extended):
        before, weight, k = place, 1, _BASE
        while True:
            if at >= len(extended):
                if errors == 'strict':
                    raise UnicodeDecodeError('punycode', data, len(data), len(data), 'incomplete punycode string')
                return ''.join(made), len(data)
            digit = _DIGITS.find(extended[at])
            if digit < 0:
                position = len(basic) + len(mark) + at
                raise UnicodeDecodeError('punycode', data, position, position + 1, f"Invalid extended code point '{extended[at].upper()}'")
            at += 1
            place += digit * weight
            if digit < (t := _threshold(k, bias)):
                break
            weight *= _BASE - t
            k += _BASE
        bias = _adapt(place - before, before == 0, len(made) + 1)
        code += place // (len(made) + 1)
        place %= len(made) + 1
        made.insert(place, chr(code))
        place += 1
    return ''.join(made), len(data)


# ---- IDNA

_DOTS = '.\u3002\uff0e\uff61'
_PREFIX = b'xn--'


def _label(text):
    if text.isascii():
        if 0 < len(text) < 64:
            return text.encode('ascii')
        raise UnicodeError('label empty' if not text else 'label too long')
    import unicodedata
    text = unicodedata.normalize('NFKC', text.casefold())
    if text.isascii():
        return text.encode('ascii')
    made = _PREFIX + punycode_encode(text)[0]
    if len(made) >= 64:
        raise UnicodeError('label too long')
    return made


def _labels(text):
    labels = ['']
    for c in text:
        if c in _DOTS:
            labels.append('')
        else:
            labels[-1] += c
    return labels


def idna_encode(text, errors='strict'):
    if errors != 'strict':
        raise UnicodeError(f'unsupported error handling: {errors}')
    if not text:
        return b'', 0
    labels = _labels(text)
    end = b''
    if not labels[-1]:
        labels.pop()
        end = b'.'
    return b'.'.join(map(_label, labels)) + end, len(text)


def idna_decode(data, errors='strict'):
    if errors != 'strict':
        raise UnicodeError(f'unsupported error handling: {errors}')
    data = bytes(data)
    labels = []
    for label in data.split(b'.'):
        if label[:4].lower() == _PREFIX:
            labels.append(punycode_decode(label[4:])[0])
        else:
            labels.append(label.decode('ascii'))
    return '.'.join(labels), len(data)
