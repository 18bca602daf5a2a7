"""Values of headers with other than ASCII characters. See https://docs.python.org/3.14/library/email.header.html"""
import base64
import binascii
import re
from email.errors import HeaderParseError

__all__ = ['Header', 'decode_header', 'make_header']

_ENCODED = re.compile(r'=\?(?P<charset>[^?]*?)\?(?P<encoding>[qQbB])\?(?P<text>.*?)\?=')
_LONGEST = 75


def decode_header(header):
    """Decode a header's value: a list of pairs of text and charset (None for what was not encoded)."""
    if hasattr(header, '_chunks'):
        return [(text.encode(charset) if charset else text, charset) for text, charset in header._chunks]
    if not _ENCODED.search(header):
        return [(header, None)]
    words = []
    for line in header.splitlines():
        at = 0
        for match in _ENCODED.finditer(line):
            words.append((line[at:match.start()], None, None))
            words.append((match['text'], match['encoding'].lower(), match['charset'].lower()))
            at = match.end()
        words.append((line[at:], None, None))
    # Spaces between encoded words are no text.
    words = [word for word in words if word[0] or word[1]]
    words = [word for i, word in enumerate(words) if not (word[1] is None and word[0].isspace() and 0 < i < len(words) - 1 and words[i - 1][1] and words[i + 1][1])]
    decoded = []
    for text, encoding, charset in words:
        if encoding is None:
            raw = text.encode('raw-unicode-escape')
        elif encoding == 'q':
            raw = re.sub(rb'=([0-9a-fA-F]{2})', lambda m: bytes([int(m[1], 16)]), text.replace('_', ' ').encode('ascii', 'replace'))
        else:
            try:
                raw = base64.b64decode(text + '=' * (-len(text) % 4))
            except binascii.Error:
                raise HeaderParseError('Base64 decoding error') from None
        if decoded and decoded[-1][1] == charset:
            decoded[-1] = (decoded[-1][0] + (b' ' if charset is None else b'') + raw, charset)
        else:
            decoded.append((raw, charset))
    return decoded


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=' '):
    """Make a Header of what decode_header() gives."""
    header = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        header.append(text, charset)
    return header


class Header:
    """A header's value: pieces of text, each in a charset."""

    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=' ', errors='strict'):
        self._charset = str(charset) if charset is not None else 'us-ascii'
        self._maxlinelen = _LONGEST + 1 if maxlinelen is None else maxlinelen
        self._name = header_name
        self._space = continuation_ws
        self._chunks = []
        if s is not None:
            self.append(s, charset, errors)

    def append(self, s, charset=None, errors='strict'):
        """Append a piece of text or bytes."""
        charset = self._charset if charset is None else str(charset)
        if not isinstance(s, str):
            s = s.decode(charset, errors)
        try:
            s.encode(charset, errors)
        except UnicodeEncodeError:
            if charset != 'us-ascii':
                raise
            charset = 'utf-8'
        self._chunks.append((s, None if charset in ('us-ascii', 'ascii') else charset))

    def __str__(self):
        text, before = '', None
        for piece, charset in self._chunks:
            if text and (charset is None) != (before is None) and not text.endswith((' ', '\t')) and not piece.startswith((' ', '\t')):
                text += ' '
            text += piece
            before = charset
        return text

    def __eq__(self, other):
        return other == str(self)

    def encode(self, splitchars=';, \t', maxlinelen=None, linesep='\n'):
        """The value as it stands in a message, folded to lines."""
        longest = maxlinelen or self._maxlinelen or 10 ** 9
        words = []
        for text, charset in self._chunks:
            if charset is None:
                words += text.split(' ')
                continue
            start, room = f'=?{charset.lower()}?', _LONGEST - len(charset) - 7
            piece = ''
            for char in text:
                if len(base64.b64encode((piece + char).encode(charset))) > room:
                    words.append(f"{start}b?{base64.b64encode(piece.encode(charset)).decode()}?=")
                    piece = ''
                piece += char
            words.append(f"{start}b?{base64.b64encode(piece.encode(charset)).decode()}?=")
        lines, line, used = [], '', len(self._name) + 2 if self._name else 0
        for i, word in enumerate(words):
            if i and used + len(line) + 1 + len(word) > longest and line:
                lines.append(line)
                line, used = self._space + word, 0
            else:
                line += (' ' if i else '') + word
        return linesep.join([*lines, line])
