"""HTTP/1.1, the client's side. See https://docs.python.org/3.14/library/http.client.html"""
import email.message
import email.parser
import io
import re
import socket
from collections.abc import Iterable
from http import HTTPStatus
from urllib.parse import urlsplit

__all__ = ["HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "UnknownProtocol", "UnknownTransferEncoding",
           "UnimplementedFileMode", "IncompleteRead", "InvalidURL", "ImproperConnectionState", "CannotSendRequest", "CannotSendHeader",
           "ResponseNotReady", "BadStatusLine", "LineTooLong", "RemoteDisconnected", "error", "responses"]

HTTP_PORT = 80
HTTPS_PORT = 443

_UNKNOWN = 'UNKNOWN'
_CS_IDLE = 'Idle'
_CS_REQ_STARTED = 'Request-started'
_CS_REQ_SENT = 'Request-sent'

globals().update(HTTPStatus.__members__)
responses = {status: status.phrase for status in HTTPStatus.__members__.values()}

_MAXLINE = 65536
_MAXHEADERS = 100
_MAXINTERIMRESPONSES = 100
# A body is read in pieces that grow: what a server announces may never come.
_MIN_READ_BUF_SIZE = 1 << 20

_is_legal_header_name = re.compile(rb'[^:\s][^:\r\n]*').fullmatch
_is_illegal_header_value = re.compile(rb'\n(?![ \t])|\r(?![ \t\n])').search
_contains_disallowed_url_pchar_re = re.compile('[\x00-\x20\x7f]')
_contains_disallowed_method_pchar_re = re.compile('[\x00-\x1f]')
_METHODS_EXPECTING_BODY = {'PATCH', 'POST', 'PUT'}


class HTTPException(Exception):
    pass


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    def __init__(self, version):
        self.args = version,
        self.version = version


class UnknownTransferEncoding(HTTPException):
    pass


class UnimplementedFileMode(HTTPException):
    pass


class IncompleteRead(HTTPException):
    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = ', %i more expected' % self.expected if self.expected is not None else ''
        return '%s(%i bytes read%s)' % (self.__class__.__name__, len(self.partial), more)

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):
    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = line,
        self.line = line


class LineTooLong(HTTPException):
    def __init__(self, line_type):
        HTTPException.__init__(self, "got more than %d bytes when reading %s" % (_MAXLINE, line_type))


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException


def _encode(data, name='data'):
    """Text as Latin-1; the error tells which text it was."""
    try:
        return data.encode("latin-1")
    except UnicodeEncodeError as err:
        raise UnicodeEncodeError(
            err.encoding, err.object, err.start, err.end,
            "%s (%.20r) is not valid Latin-1. Use %s.encode('utf-8') if you want to send it encoded in UTF-8."
            % (name.title(), data[err.start:err.end], name)) from None


class HTTPMessage(email.message.Message):
    """The headers of a response."""

    def getallmatchingheaders(self, name):
        """Find all header lines of a name, with their continuations."""
        name = name.lower() + ':'
        lines, hit = [], False
        for line in self.keys():
            if line[:len(name)].lower() == name:
                hit = True
            elif not line[:1].isspace():
                hit = False
            if hit:
                lines.append(line)
        return lines


def _read_headers(fp, max_headers=None):
    """Read the lines of headers, to the empty one."""
    headers = []
    most = _MAXHEADERS if max_headers is None else max_headers
    while True:
        line = fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong("header line")
        if line in (b'\r\n', b'\n', b''):
            return headers
        headers.append(line)
        if len(headers) > most:
            raise HTTPException(f"got more than {most} headers")


def _parse_header_lines(lines, _class=HTTPMessage):
    text = b''.join(lines).decode('iso-8859-1')
    return email.parser.Parser(_class=_class).parsestr(text + '\r\n')


def parse_headers(fp, _class=HTTPMessage, *, _max_headers=None):
    """Parse the headers of a response from a file, to the empty line."""
    return _parse_header_lines(_read_headers(fp, _max_headers), _class)


class HTTPResponse(io.BufferedIOBase):
    """What the server answered: a file to read the body from."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile("rb")
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = _UNKNOWN
        self.chunked = _UNKNOWN
        self.chunk_left = _UNKNOWN
        self.length = _UNKNOWN
        self.will_close = _UNKNOWN

    def _read_status(self):
        line = str(self.fp.readline(_MAXLINE + 1), "iso-8859-1")
        if len(line) > _MAXLINE:
            raise LineTooLong("status line")
        if self.debuglevel > 0:
            print("reply:", repr(line))
        if not line:
            raise RemoteDisconnected("Remote end closed connection without response")
        version, _, rest = line.strip().partition(' ')
        status, _, reason = rest.strip().partition(' ')
        if not version.startswith("HTTP/"):
            self._close_conn()
            raise BadStatusLine(line)
        try:
            number = int(status)
        except ValueError:
            raise BadStatusLine(line) from None
        if not 100 <= number <= 999:
            raise BadStatusLine(line)
        return version, number, reason.strip()

    def begin(self, *, _max_headers=None):
        """Read the status and the headers."""
        if self.headers is not None:
            return
        for _ in range(_MAXINTERIMRESPONSES + 1):
            version, status, reason = self._read_status()
            if status != HTTPStatus.CONTINUE:
                break
            skipped = _read_headers(self.fp, _max_headers)
            if self.debuglevel > 0:
                print("headers:", skipped)
        else:
            raise HTTPException(f"got more than {_MAXINTERIMRESPONSES} interim responses")
        self.code = self.status = status
        self.reason = reason
        if version in ("HTTP/1.0", "HTTP/0.9"):
            self.version = 10
        elif version.startswith("HTTP/1."):
            self.version = 11
        else:
            raise UnknownProtocol(version)
        self.headers = self.msg = parse_headers(self.fp, _max_headers=_max_headers)
        if self.debuglevel > 0:
            for name, value in self.headers.items():
                print("header:", name + ":", value)
        coding = self.headers.get("transfer-encoding")
        self.chunked = bool(coding and coding.lower() == "chunked")
        self.chunk_left = None
        self.will_close = self._check_close()
        self.length = None
        length = self.headers.get("content-length")
        if length and not self.chunked:
            try:
                self.length = int(length)
            except ValueError:
                self.length = None
            else:
                if self.length < 0:
                    self.length = None
        if status in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED) or 100 <= status < 200 or self._method == "HEAD":
            self.length = 0
        if not self.will_close and not self.chunked and self.length is None:
            # Only the end of the connection says where the body ends.
            self.will_close = True

    def _check_close(self):
        connection = self.headers.get("connection")
        if self.version == 11:
            return bool(connection and "close" in connection.lower())
        if self.headers.get("keep-alive"):
            return False
        if connection and "keep-alive" in connection.lower():
            return False
        proxy = self.headers.get("proxy-connection")
        return not (proxy and "keep-alive" in proxy.lower())

    def _close_conn(self):
        fp, self.fp = self.fp, None
        fp.close()

    def close(self):
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def flush(self):
        super().flush()
        if self.fp:
            self.fp.flush()

    def readable(self):
        """Always returns True"""
        return True

    def isclosed(self):
        """True if the connection is closed."""
        return self.fp is None

    def read(self, amt=None):
        """Read and return the body, or up to amt bytes of it."""
        if self.fp is None:
            return b""
        if self._method == "HEAD":
            self._close_conn()
            return b""
        if self.chunked:
            return self._read_chunked(amt)
        if amt is not None and amt >= 0:
            if self.length is not None and amt > self.length:
                amt = self.length
            data = self.fp.read(amt)
            self._count(len(data), amt)
            return data
        if self.length is None:
            data = self.fp.read()
        else:
            try:
                data = self._safe_read(self.length)
            except IncompleteRead:
                self._close_conn()
                raise
            self.length = 0
        self._close_conn()
        return data

    def readinto(self, b):
        """Read up to len(b) bytes into a buffer and return how many."""
        if self.fp is None:
            return 0
        if self._method == "HEAD":
            self._close_conn()
            return 0
        if self.chunked:
            data = self._read_chunked(len(b))
            memoryview(b).cast('B')[:len(data)] = data
            return len(data)
        if self.length is not None and len(b) > self.length:
            b = memoryview(b)[:self.length]
        n = self.fp.readinto(b)
        self._count(n, len(b))
        return n

    def _count(self, got, wanted):
        """So much of the body was read: at its end the connection is closed."""
        if not got and wanted:
            self._close_conn()
        elif self.length is not None:
            self.length -= got
            if not self.length:
                self._close_conn()

    # ---- chunks

    def _read_next_chunk_size(self):
        line = self.fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong("chunk size")
        try:
            return int(line.split(b";", 1)[0], 16)
        except ValueError:
            self._close_conn()
            raise

    def _read_and_discard_trailer(self):
        for _ in range(_MAXHEADERS + 1):
            line = self.fp.readline(_MAXLINE + 1)
            if len(line) > _MAXLINE:
                raise LineTooLong("trailer line")
            if line in (b'\r\n', b'\n', b''):
                return
        raise HTTPException(f"got more than {_MAXHEADERS} trailers")

    def _get_chunk_left(self):
        """How much of the chunk is left; None at the end. A new chunk is begun when one is through."""
        left = self.chunk_left
        if not left:
            if left is not None:
                # What ends the chunk.
                self._safe_read(2)
            try:
                left = self._read_next_chunk_size()
            except ValueError:
                raise IncompleteRead(b'') from None
            if left == 0:
                self._read_and_discard_trailer()
                self._close_conn()
                left = None
            self.chunk_left = left
        return left

    def _read_chunked(self, amt=None):
        parts = []
        if amt is not None and amt < 0:
            amt = None
        try:
            while (left := self._get_chunk_left()) is not None:
                if amt is not None and amt <= left:
                    parts.append(self._safe_read(amt))
                    self.chunk_left = left - amt
                    break
                parts.append(self._safe_read(left))
                if amt is not None:
                    amt -= left
                self.chunk_left = 0
            return b''.join(parts)
        except IncompleteRead as failure:
            raise IncompleteRead(b''.join(parts)) from failure

    def _safe_read(self, amt):
        """Read exactly amt bytes; IncompleteRead if there are fewer."""
        size = min(amt, _MIN_READ_BUF_SIZE)
        data = self.fp.read(size)
        if len(data) >= amt:
            return data
        if len(data) < size:
            raise IncompleteRead(data, amt - len(data))
        parts = [data]
        have = len(data)
        while have < amt:
            size = min(have, amt - have)
            data = self.fp.read(size)
            parts.append(data)
            have += len(data)
            if len(data) < size:
                raise IncompleteRead(b''.join(parts), amt - have)
        return b''.join(parts)

    def read1(self, n=-1):
        """Read with at most one call to the connection."""
        if self.fp is None or self._method == "HEAD":
            return b""
        if self.chunked:
            left = self._get_chunk_left()
            if left is None or n == 0:
                return b''
            if not 0 <= n <= left:
                n = left
            data = self.fp.read1(n)
            self.chunk_left -= len(data)
            if not data:
                raise IncompleteRead(b"")
            return data
        if self.length is not None and (n < 0 or n > self.length):
            n = self.length
        data = self.fp.read1(n)
        self._count(len(data), n)
        return data

    def peek(self, n=-1):
        """What comes next, without taking it."""
        if self.fp is None or self._method == "HEAD":
            return b""
        if self.chunked:
            try:
                left = self._get_chunk_left()
            except IncompleteRead:
                return b''
            return b'' if left is None else self.fp.peek(left)[:left]
        return self.fp.peek(n)

    def readline(self, limit=-1):
        """Read a line."""
        if self.fp is None or self._method == "HEAD":
            return b""
        if self.chunked:
            return super().readline(limit)
        if self.length is not None and (limit < 0 or limit > self.length):
            limit = self.length
        line = self.fp.readline(limit)
        self._count(len(line), limit)
        return line

    def fileno(self):
        return self.fp.fileno()

    # ---- headers

    def getheader(self, name, default=None):
        """Return the value of a header; several are joined by commas."""
        if self.headers is None:
            raise ResponseNotReady()
        found = self.headers.get_all(name) or default
        if isinstance(found, str) or not hasattr(found, '__iter__'):
            return found
        return ', '.join(found)

    def getheaders(self):
        """Return a list of (header, value) pairs."""
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        """The headers."""
        return self.headers

    def geturl(self):
        """The URL that was read, where the caller set it."""
        return self.url

    def getcode(self):
        """The status."""
        return self.status


class HTTPConnection:
    """A connection to a server, for one request after another."""

    _http_vsn = 11
    _http_vsn_str = 'HTTP/1.1'
    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192, *, max_response_headers=None):
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self._buffer = []
        self.__response = None
        self.__state = _CS_IDLE
        self._method = None
        self._tunnel_host = None
        self._tunnel_port = None
        self._tunnel_headers = {}
        self._raw_proxy_headers = None
        self.max_response_headers = max_response_headers
        self.host, self.port = self._get_hostport(host, port)
        self._validate_host(self.host)
        # Tests put something else here.
        self._create_connection = socket.create_connection

    def _get_hostport(self, host, port):
        if port is None:
            colon = host.rfind(':')
            if colon > host.rfind(']'):
                try:
                    port = int(host[colon + 1:])
                except ValueError:
                    if host[colon + 1:]:
                        raise InvalidURL("nonnumeric port: '%s'" % host[colon + 1:]) from None
                    port = self.default_port
                host = host[:colon]
            else:
                port = self.default_port
        if host and host[0] == '[' and host[-1] == ']':
            host = host[1:-1]
        return host, port

    def set_debuglevel(self, level):
        self.debuglevel = level

    def set_tunnel(self, host, port=None, headers=None):
        """Go through the server to another host, by CONNECT."""
        if self.sock:
            raise RuntimeError("Can't set up tunnel for established connection")
        self._tunnel_host, self._tunnel_port = self._get_hostport(host, port)
        self._tunnel_headers = dict(headers) if headers else {}
        if not any(name.lower() == "host" for name in self._tunnel_headers):
            self._tunnel_headers["Host"] = "%s:%d" % (self._wrap_ipv6(self._tunnel_host), self._tunnel_port)

    @staticmethod
    def _wrap_ipv6(host):
        return f'[{host}]' if ':' in host and not host.startswith('[') else host

    def _tunnel(self):
        if _contains_disallowed_url_pchar_re.search(self._tunnel_host):
            raise ValueError('Tunnel host can\'t contain control characters %r' % (self._tunnel_host,))
        try:
            host = self._tunnel_host.encode('ascii')
        except UnicodeEncodeError:
            host = self._tunnel_host.encode('idna')
        parts = [b"CONNECT %s:%d %s" % (self._wrap_ipv6(host.decode()).encode(), self._tunnel_port, self._http_vsn_str.encode('ascii'))]
        for name, value in self._tunnel_headers.items():
            name = name.encode('latin-1')
            value = value.encode('idna' if name.lower() == b'host' and not value.isascii() else 'latin-1') if hasattr(value, 'encode') else str(value).encode()
            if not _is_legal_header_name(name):
                raise ValueError('Invalid header name %r' % (name,))
            if _is_illegal_header_value(value):
                raise ValueError('Invalid header value %r' % (value,))
            parts.append(name + b': ' + value)
        self.send(b'\r\n'.join([*parts, b'', b'']))
        response = self.response_class(self.sock, method=self._method)
        try:
            _, code, message = response._read_status()
            self._raw_proxy_headers = _read_headers(response.fp, self.max_response_headers)
            if self.debuglevel > 0:
                for header in self._raw_proxy_headers:
                    print('header:', header.decode())
            if code != HTTPStatus.OK:
                self.close()
                raise OSError(f"Tunnel connection failed: {code} {message.strip()}")
        finally:
            response.close()

    def get_proxy_response_headers(self):
        """The headers of the proxy's answer to CONNECT; None without a tunnel."""
        return _parse_header_lines(self._raw_proxy_headers) if self._raw_proxy_headers is not None else None

    def connect(self):
        """Connect to the host and port given in __init__."""
        self.sock = self._create_connection((self.host, self.port), self.timeout, self.source_address)
        try:
            self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as failure:
            import errno
            if failure.errno != errno.ENOPROTOOPT:
                raise
        if self._tunnel_host:
            self._tunnel()

    def close(self):
        """Close the connection to the server."""
        self.__state = _CS_IDLE
        try:
            sock, self.sock = self.sock, None
            if sock:
                sock.close()
        finally:
            response, self.__response = self.__response, None
            if response:
                response.close()

    def send(self, data):
        """Send bytes, what a file has, or the items of an iterable."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if self.debuglevel > 0:
            print("send:", repr(data))
        if hasattr(data, "read"):
            for block in self._read_readable(data):
                self.sock.sendall(block)
            return
        try:
            self.sock.sendall(data)
        except TypeError:
            if not isinstance(data, Iterable):
                raise TypeError("data should be a bytes-like object or an iterable, got %r" % type(data)) from None
            for block in data:
                self.sock.sendall(block)

    def _output(self, line):
        self._buffer.append(line)

    def _read_readable(self, file):
        is_text = isinstance(file, io.TextIOBase)
        while block := file.read(self.blocksize):
            yield block.encode("iso-8859-1") if is_text else block

    def _send_output(self, message_body=None, encode_chunked=False):
        """Send the headers, and the body."""
        self._buffer.extend((b"", b""))
        head = b"\r\n".join(self._buffer)
        del self._buffer[:]
        self.send(head)
        if message_body is None:
            return
        if hasattr(message_body, 'read'):
            blocks = self._read_readable(message_body)
        else:
            try:
                memoryview(message_body)
            except TypeError:
                try:
                    blocks = iter(message_body)
                except TypeError:
                    raise TypeError('message_body should be a bytes-like object or an iterable, got %r' % type(message_body)) from None
            else:
                blocks = (message_body,)
        for block in blocks:
            if not block:
                continue
            if encode_chunked and self._http_vsn == 11:
                block = f'{len(block):X}\r\n'.encode('ascii') + block + b'\r\n'
            self.send(block)
        if encode_chunked and self._http_vsn == 11:
            self.send(b'0\r\n\r\n')

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begin a request."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_IDLE:
            raise CannotSendRequest(self.__state)
        self.__state = _CS_REQ_STARTED
        self._validate_method(method)
        self._method = method
        url = url or '/'
        self._validate_path(url)
        self._output(self._encode_request(f'{method} {url} {self._http_vsn_str}'))
        if self._http_vsn != 11:
            return
        if not skip_host:
            netloc = urlsplit(url).netloc if url.startswith('http') else ''
            if netloc:
                try:
                    self.putheader('Host', netloc.encode("ascii"))
                except UnicodeEncodeError:
                    self.putheader('Host', netloc.encode("idna"))
            else:
                host, port = (self._tunnel_host, self._tunnel_port) if self._tunnel_host else (self.host, self.port)
                try:
                    raw = host.encode("ascii")
                except UnicodeEncodeError:
                    raw = host.encode("idna")
                if ":" in host:
                    # The scope of an IPv6 address says nothing to the server.
                    raw = b'[' + raw.partition(b'%')[0].strip(b'[]') + b']'
                self.putheader('Host', raw if port == self.default_port else f"{raw.decode('ascii')}:{port}")
        if not skip_accept_encoding:
            self.putheader('Accept-Encoding', 'identity')

    def _encode_request(self, request):
        return request.encode('ascii')

    def _validate_method(self, method):
        if match := _contains_disallowed_method_pchar_re.search(method):
            raise ValueError(f"method can't contain control characters. {method!r} (found at least {match.group()!r})")

    def _validate_path(self, url):
        if match := _contains_disallowed_url_pchar_re.search(url):
            raise InvalidURL(f"URL can't contain control characters. {url!r} (found at least {match.group()!r})")

    def _validate_host(self, host):
        if match := _contains_disallowed_url_pchar_re.search(host):
            raise InvalidURL(f"URL can't contain control characters. {host!r} (found at least {match.group()!r})")

    def putheader(self, header, *values):
        """Send a header to the server: several values are its lines."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        if hasattr(header, 'encode'):
            header = header.encode('ascii')
        if not _is_legal_header_name(header):
            raise ValueError('Invalid header name %r' % (header,))
        raw = []
        for value in values:
            if hasattr(value, 'encode'):
                value = value.encode('latin-1')
            elif isinstance(value, int):
                value = str(value).encode('ascii')
            if _is_illegal_header_value(value):
                raise ValueError('Invalid header value %r' % (value,))
            raw.append(value)
        self._output(header + b': ' + b'\r\n\t'.join(raw))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """Send the headers, and the body if there is one."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        self.__state = _CS_REQ_SENT
        self._send_output(message_body, encode_chunked=encode_chunked)

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a complete request to the server."""
        names = frozenset(name.lower() for name in headers)
        self.putrequest(method, url, skip_host='host' in names, skip_accept_encoding='accept-encoding' in names)
        if 'content-length' in names:
            encode_chunked = encode_chunked and 'transfer-encoding' in names
        elif 'transfer-encoding' in names:
            pass
        else:
            encode_chunked = False
            length = self._get_content_length(body, method)
            if length is not None:
                self.putheader('Content-Length', str(length))
            elif body is not None:
                if self.debuglevel > 0:
                    print('Unable to determine size of %r' % body)
                encode_chunked = True
                self.putheader('Transfer-Encoding', 'chunked')
        for name, value in headers.items():
            self.putheader(name, value)
        if isinstance(body, str):
            body = _encode(body, 'body')
        self.endheaders(body, encode_chunked=encode_chunked)

    @staticmethod
    def _get_content_length(body, method):
        if body is None:
            return 0 if method.upper() in _METHODS_EXPECTING_BODY else None
        if hasattr(body, 'read'):
            return None
        try:
            return memoryview(body).nbytes
        except TypeError:
            return len(body) if isinstance(body, str) else None

    def getresponse(self):
        """Get the response from the server."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_REQ_SENT or self.__response:
            raise ResponseNotReady(self.__state)
        options = {'method': self._method}
        response = self.response_class(self.sock, self.debuglevel, **options) if self.debuglevel > 0 else self.response_class(self.sock, **options)
        try:
            try:
                if self.max_response_headers is None:
                    response.begin()
                else:
                    response.begin(_max_headers=self.max_response_headers)
            except ConnectionError:
                self.close()
                raise
            self.__state = _CS_IDLE
            if response.will_close:
                self.close()
            else:
                self.__response = response
            return response
        except:
            response.close()
            raise
