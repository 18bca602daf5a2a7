"""Parsers of messages. See https://docs.python.org/3.14/library/email.parser.html"""
from email.feedparser import FeedParser, BytesFeedParser
from io import StringIO, TextIOWrapper

__all__ = ['Parser', 'HeaderParser', 'BytesParser', 'BytesHeaderParser', 'FeedParser', 'BytesFeedParser']


class Parser:
    """Makes a message of text; _class is what makes it, without arguments."""

    def __init__(self, _class=None, *, policy=None):
        self._class = _class
        self.policy = policy

    def parse(self, fp, headersonly=False):
        """Make a message of what a file has; with headersonly what follows the headers is its payload as it is."""
        parser = FeedParser(self._class, policy=self.policy)
        if headersonly:
            parser._set_headersonly()
        while data := fp.read(8192):
            parser.feed(data)
        return parser.close()

    def parsestr(self, text, headersonly=False):
        """Make a message of a string."""
        return self.parse(StringIO(text), headersonly)


class HeaderParser(Parser):
    """A parser that leaves what follows the headers as it is."""

    def parse(self, fp, headersonly=True):
        return Parser.parse(self, fp, True)

    def parsestr(self, text, headersonly=True):
        return Parser.parsestr(self, text, True)


class BytesParser:
    """Makes a message of bytes."""

    def __init__(self, *args, **kw):
        self.parser = Parser(*args, **kw)

    def parse(self, fp, headersonly=False):
        """Make a message of what a binary file has."""
        wrapper = TextIOWrapper(fp, encoding='ascii', errors='surrogateescape')
        try:
            return self.parser.parse(wrapper, headersonly)
        finally:
            wrapper.detach()

    def parsebytes(self, text, headersonly=False):
        """Make a message of bytes."""
        return self.parser.parsestr(text.decode('ascii', errors='surrogateescape'), headersonly)


class BytesHeaderParser(BytesParser):
    """A parser that leaves what follows the headers as it is."""

    def parse(self, fp, headersonly=True):
        return BytesParser.parse(self, fp, True)

    def parsebytes(self, text, headersonly=True):
        return BytesParser.parsebytes(self, text, True)
