"""A parser that is fed piece by piece. It never fails: what is wrong with a message is found in its defects."""
import re
from email import errors
from email.message import Message

__all__ = ['FeedParser', 'BytesFeedParser']

_HEADER = re.compile(r'(From |[\041-\071\073-\176]*:|[\t ])')
_LINES = re.compile(r'[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+')


class FeedParser:
    """A feed-style parser of messages: feed() it, then close() gives the message."""

    def __init__(self, _factory=None, *, policy=None):
        self._factory = Message if _factory is None else _factory
        self._policy = policy
        self._pieces = []
        self._headersonly = False

    def _set_headersonly(self):
        self._headersonly = True

    def feed(self, data):
        """Push more data."""
        self._pieces.append(data)

    def close(self):
        """Parse all that was fed and return the message."""
        lines = _LINES.findall(''.join(self._pieces))
        self._pieces = []
        return self._parse(lines, self._factory)

    def _parse(self, lines, factory):
        message = factory()
        at = self._parse_headers(message, lines)
        body = lines[at:]
        if self._headersonly:
            message.set_payload(''.join(body))
        elif message.get_content_maintype() == 'multipart':
            self._parse_parts(message, body)
        elif message.get_content_maintype() == 'message':
            if message.get_content_type() == 'message/delivery-status':
                self._parse_blocks(message, body)
            else:
                message.attach(self._parse(body, self._factory))
        else:
            message.set_payload(''.join(body))
        return message

    def _parse_headers(self, message, lines):
        """Takes the headers; where the body begins."""
        name, value = None, []

        def done():
            if name is not None:
                first = value[0].lstrip(' \t')
                message.set_raw(name, ''.join([first, *value[1:]]).rstrip('\r\n'))
        for at, line in enumerate(lines):
            if not _HEADER.match(line):
                done()
                if line.strip('\r\n'):
                    # Whatever this is, it is no header: the body has begun without a blank line.
                    message.defects.append(errors.MissingHeaderBodySeparatorDefect())
                    return at
                return at + 1
            if line[0] in ' \t':
                if name is None:
                    message.defects.append(errors.FirstHeaderLineIsContinuationDefect(line))
                else:
                    value.append(line)
                continue
            if line.startswith('From '):
                if at == 0:
                    message.set_unixfrom(line.rstrip('\r\n'))
                    continue
                if at == len(lines) - 1:
                    done()
                    return at
                message.defects.append(errors.MisplacedEnvelopeHeaderDefect(line))
                continue
            done()
            its, _, rest = line.partition(':')
            if not its:
                name = None
                message.defects.append(errors.MessageDefect('Missing header name.'))
                continue
            name, value = its, [rest]
        done()
        return len(lines)

    def _parse_blocks(self, message, lines):
        block = []
        for line in [*lines, '\n']:
            if line.strip('\r\n'):
                block.append(line)
            elif block:
                message.attach(self._parse(block, self._factory))
                block = []

    def _parse_parts(self, message, lines):
        boundary = message.get_boundary()
        if boundary is None:
            message.defects += [errors.NoBoundaryInMultipartDefect(), errors.MultipartInvariantViolationDefect()]
            message.set_payload(''.join(lines))
            return
        if str(message.get('content-transfer-encoding', '8bit')).lower() not in ('7bit', '8bit', 'binary'):
            message.defects.append(errors.InvalidMultipartContentTransferEncodingDefect())
        mark = re.compile(re.escape('--' + boundary) + r'(?P<end>--)?[ \t]*(\r\n|\r|\n)?$')
        before, part, after, parts, closed = [], None, [], [], False
        for line in lines:
            match = None if closed else mark.match(line)
            if match:
                if part is not None:
                    parts.append(part)
                part = []
                closed = bool(match['end'])
            elif closed:
                after.append(line)
            elif part is None:
                before.append(line)
            else:
                part.append(line)
        if part is None:
            message.defects += [errors.StartBoundaryNotFoundDefect(), errors.MultipartInvariantViolationDefect()]
            message.set_payload(''.join(lines))
            return
        if not closed:
            parts.append(part)
            message.defects.append(errors.CloseBoundaryNotFoundDefect())
        if before:
            message.preamble = _without_end(before)
        message.epilogue = ''.join(after) if closed else None
        digest = message.get_content_type() == 'multipart/digest'
        for part in parts:
            if part and closed or part is not parts[-1]:
                part = _LINES.findall(_without_end(part))
            child = self._parse(part, self._factory)
            if digest:
                child.set_default_type('message/rfc822')
            message.attach(child)
        if not parts:
            message.set_payload([])


def _without_end(lines):
    """The text without its last line's end, which belongs to the boundary."""
    text = ''.join(lines)
    return text[:-2] if text.endswith('\r\n') else text[:-1] if text.endswith(('\n', '\r')) else text


class BytesFeedParser(FeedParser):
    """Like FeedParser, but feed() takes bytes."""

    def feed(self, data):
        super().feed(data.decode('ascii', 'surrogateescape'))
