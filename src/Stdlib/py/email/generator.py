"""Messages as text. See https://docs.python.org/3.14/library/email.generator.html"""
import random
import re
import sys

__all__ = ['Generator', 'BytesGenerator']

_FROM = re.compile(r'^From ', re.MULTILINE)


class Generator:
    """Writes messages to a file."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        self._fp = outfp
        self._mangle_from_ = True if mangle_from_ is None else mangle_from_
        self.maxheaderlen = maxheaderlen
        self.policy = policy

    def write(self, s):
        self._fp.write(s)

    def flatten(self, msg, unixfrom=False, linesep=None):
        """Write a message and all its parts."""
        end = linesep or '\n'
        if unixfrom:
            import time
            self.write((msg.get_unixfrom() or 'From nobody ' + time.ctime(time.time())) + end)
        text = self._text(msg)
        self.write(text if end == '\n' else re.sub(r'\r\n|\r|\n', end, text))

    def _text(self, msg):
        body = self._body(msg)
        headers = ''.join(f'{name}: {self._fold(name, value)}\n' for name, value in msg.raw_items())
        return headers + '\n' + body

    def _fold(self, name, value):
        if hasattr(value, 'encode') and not isinstance(value, str):
            return value.encode()
        return value

    def _body(self, msg):
        payload = msg._payload
        if payload is None:
            return ''
        if msg.get_content_maintype() == 'message' and isinstance(payload, list):
            return ''.join(self._text(part) for part in payload)
        if isinstance(payload, list):
            texts = [self._text(part) for part in payload]
            boundary = msg.get_boundary()
            if not boundary:
                boundary = self._make_boundary('\n'.join(texts))
                msg.set_param('boundary', boundary)
            out = [] if msg.preamble is None else [self._mangle(msg.preamble), '\n']
            if not texts:
                texts = ['']
            for text in texts:
                out += ['--', boundary, '\n', text, '\n']
            out += ['--', boundary, '--', '\n']
            if msg.epilogue is not None:
                out.append(self._mangle(msg.epilogue))
            return ''.join(out)
        if not isinstance(payload, str):
            raise TypeError('string payload expected: %s' % type(payload))
        return self._mangle(self._plain(msg, payload))

    def _plain(self, msg, payload):
        return msg.get_payload()

    def _mangle(self, text):
        return _FROM.sub('>From ', text) if self._mangle_from_ else text

    @staticmethod
    def _make_boundary(text):
        while True:
            boundary = '===============%019d==' % random.randrange(sys.maxsize)
            if '--' + boundary not in text:
                return boundary


class BytesGenerator(Generator):
    """Writes messages to a binary file."""

    def write(self, s):
        self._fp.write(s.encode('ascii', 'surrogateescape'))

    def _plain(self, msg, payload):
        # The bytes as they came.
        return payload
