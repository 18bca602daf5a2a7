"""HTTP servers. See https://docs.python.org/3.14/library/http.server.html

For development: there is no encryption, and little protection against clients who mean ill.
"""
import datetime
import email.utils
import html
import http.client
import io
import mimetypes
import os
import posixpath
import shutil
import socket
import socketserver
import sys
import time
import urllib.parse
from http import HTTPStatus

__version__ = "0.6"

__all__ = ["HTTPServer", "ThreadingHTTPServer", "HTTPSServer", "ThreadingHTTPSServer", "BaseHTTPRequestHandler", "SimpleHTTPRequestHandler",
           "CGIHTTPRequestHandler"]

DEFAULT_ERROR_MESSAGE = """\
<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <style type="text/css">
            :root {
                color-scheme: light dark;
            }
        </style>
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: %(code)d</p>
        <p>Message: %(message)s.</p>
        <p>Error code explanation: %(code)s - %(explain)s.</p>
    </body>
</html>
"""

DEFAULT_ERROR_CONTENT_TYPE = "text/html;charset=utf-8"


class HTTPServer(socketserver.TCPServer):
    """A server that knows its name."""

    allow_reuse_address = True
    allow_reuse_port = False

    def server_bind(self):
        """Bind the socket, and find the server's name."""
        socketserver.TCPServer.server_bind(self)
        host, port = self.server_address[:2]
        self.server_name = socket.getfqdn(host)
        self.server_port = port


class ThreadingHTTPServer(socketserver.ThreadingMixIn, HTTPServer):
    daemon_threads = True


class HTTPSServer(HTTPServer):
    """A server whose connections are encrypted: it needs the module ssl, which PyLite does not bring."""

    def __init__(self, server_address, RequestHandlerClass, bind_and_activate=True, *, certfile, keyfile=None, password=None, alpn_protocols=None):
        try:
            import ssl
        except ImportError:
            raise RuntimeError("SSL module is missing; HTTPS support is unavailable") from None
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certfile, keyfile, password)
        context.set_alpn_protocols(["http/1.1"] if alpn_protocols is None else alpn_protocols)
        self._context = context
        super().__init__(server_address, RequestHandlerClass, bind_and_activate)

    def server_activate(self):
        super().server_activate()
        self.socket = self._context.wrap_socket(self.socket, server_side=True)


class ThreadingHTTPSServer(socketserver.ThreadingMixIn, HTTPSServer):
    daemon_threads = True


class BaseHTTPRequestHandler(socketserver.StreamRequestHandler):
    """Handles the requests of a connection: those of a method X by do_X(), which subclasses have.

    self.command, self.path, self.request_version and self.headers tell of the request, self.rfile has its body. The answer is
    made by send_response(), send_header(), end_headers() and what is written to self.wfile.
    """

    sys_version = "Python/" + sys.version.split()[0]
    server_version = "BaseHTTP/" + __version__
    error_message_format = DEFAULT_ERROR_MESSAGE
    error_content_type = DEFAULT_ERROR_CONTENT_TYPE
    default_request_version = "HTTP/0.9"
    protocol_version = "HTTP/1.0"
    MessageClass = http.client.HTTPMessage
    weekdayname = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
    monthname = [None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
    responses = {status: (status.phrase, status.description) for status in HTTPStatus.__members__.values()}

    # Control characters do not reach the terminal.
    _control_char_table = str.maketrans({c: rf'\x{c:02x}' for c in [*range(0x20), *range(0x7f, 0xa0)]} | {ord('\\'): r'\\'})

    def parse_request(self):
        """Parse the request line and the headers; False after an error was sent."""
        self.command = None
        self.request_version = self.default_request_version
        self.close_connection = True
        requestline = str(self.raw_requestline, 'iso-8859-1').rstrip('\r\n')
        self.requestline = requestline
        words = requestline.split()
        if not words:
            return False
        # What refuses a request has a status line, also where it is not known which version was meant.
        self.request_version = ''
        if len(words) >= 3:
            version = words[-1]
            number = self._version_number(version)
            if number is None:
                self.send_error(HTTPStatus.BAD_REQUEST, "Bad request version (%r)" % version)
                return False
            if number >= (1, 1) and self.protocol_version >= "HTTP/1.1":
                self.close_connection = False
            if number >= (2, 0):
                self.request_version = version
                self.send_error(HTTPStatus.HTTP_VERSION_NOT_SUPPORTED, "Invalid HTTP version (%s)" % version.split('/', 1)[1])
                return False
        if not 2 <= len(words) <= 3:
            self.send_error(HTTPStatus.BAD_REQUEST, "Bad request syntax (%r)" % requestline)
            return False
        command, path = words[:2]
        if len(words) == 2:
            self.close_connection = True
            if command != 'GET':
                self.send_error(HTTPStatus.BAD_REQUEST, "Bad HTTP/0.9 request type (%r)" % command)
                return False
            self.request_version = self.default_request_version
        else:
            self.request_version = version
        self.command = command
        # Two slashes at the beginning would be a host's name.
        self.path = '/' + path.lstrip('/') if path.startswith('//') else path
        if len(words) == 2:
            # Such a request is one line: whoever sent it waits for the answer.
            self.headers = {}
            return True
        try:
            self.headers = http.client.parse_headers(self.rfile, _class=self.MessageClass)
        except http.client.LineTooLong as failure:
            self.send_error(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "Line too long", str(failure))
            return False
        except http.client.HTTPException as failure:
            self.send_error(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "Too many headers", str(failure))
            return False
        connection = self.headers.get('Connection', "").lower()
        if connection == 'close':
            self.close_connection = True
        elif connection == 'keep-alive' and self.protocol_version >= "HTTP/1.1":
            self.close_connection = False
        if self.headers.get('Expect', "").lower() == "100-continue" and self.protocol_version >= "HTTP/1.1" and self.request_version >= "HTTP/1.1":
            return self.handle_expect_100()
        return True

    @staticmethod
    def _version_number(version):
        if not version.startswith('HTTP/'):
            return None
        parts = version.split('/', 1)[1].split(".")
        if len(parts) != 2 or not all(part.isdigit() and len(part) <= 10 for part in parts):
            return None
        return int(parts[0]), int(parts[1])

    def handle_expect_100(self):
        """Tell the client to go on; False refuses the request."""
        self.send_response_only(HTTPStatus.CONTINUE)
        self.end_headers()
        return True

    def handle_one_request(self):
        """Handle a single request."""
        try:
            self.raw_requestline = self.rfile.readline(65537)
            if len(self.raw_requestline) > 65536:
                self.requestline = self.request_version = self.command = ''
                self.send_error(HTTPStatus.REQUEST_URI_TOO_LONG)
                return
            if not self.raw_requestline:
                self.close_connection = True
                return
            if not self.parse_request():
                return
            method = getattr(self, 'do_' + self.command, None)
            if method is None:
                self.send_error(HTTPStatus.NOT_IMPLEMENTED, "Unsupported method (%r)" % self.command)
                return
            method()
            self.wfile.flush()
        except TimeoutError as failure:
            self.log_error("Request timed out: %r", failure)
            self.close_connection = True

    def handle(self):
        """Handle the requests of the connection."""
        self.close_connection = True
        self.handle_one_request()
        while not self.close_connection:
            self.handle_one_request()

    def send_error(self, code, message=None, explain=None):
        """Send and log an error: a complete answer."""
        try:
            short, long = self.responses[code]
        except KeyError:
            short, long = '???', '???'
        message = short if message is None else message
        explain = long if explain is None else explain
        self.log_error("code %d, message %s", code, message)
        self.send_response(code, message)
        self.send_header('Connection', 'close')
        body = None
        if code >= 200 and code not in (HTTPStatus.NO_CONTENT, HTTPStatus.RESET_CONTENT, HTTPStatus.NOT_MODIFIED):
            content = self.error_message_format % {'code': code, 'message': html.escape(message, quote=False), 'explain': html.escape(explain, quote=False)}
            body = content.encode('UTF-8', 'replace')
            self.send_header("Content-Type", self.error_content_type)
            self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        if self.command != 'HEAD' and body:
            self.wfile.write(body)

    def send_response(self, code, message=None):
        """Add the status line and the headers Server and Date to what is to be sent, and log the request."""
        self.log_request(code)
        self.send_response_only(code, message)
        self.send_header('Server', self.version_string())
        self.send_header('Date', self.date_time_string())

    def send_response_only(self, code, message=None):
        """Add the status line alone."""
        if self.request_version == 'HTTP/0.9':
            return
        if message is None:
            message = self.responses[code][0] if code in self.responses else ''
        self._buffer_line("%s %d %s\r\n" % (self.protocol_version, code, message))

    def send_header(self, keyword, value):
        """Add a header."""
        if self.request_version != 'HTTP/0.9':
            self._buffer_line("%s: %s\r\n" % (keyword, value))
        if keyword.lower() == 'connection':
            if value.lower() == 'close':
                self.close_connection = True
            elif value.lower() == 'keep-alive':
                self.close_connection = False

    def _buffer_line(self, line):
        if not hasattr(self, '_headers_buffer'):
            self._headers_buffer = []
        self._headers_buffer.append(line.encode('latin-1', 'strict'))

    def end_headers(self):
        """Add the empty line and send the headers."""
        if self.request_version != 'HTTP/0.9':
            self._headers_buffer.append(b"\r\n")
            self.flush_headers()

    def flush_headers(self):
        """Send the headers."""
        if hasattr(self, '_headers_buffer'):
            self.wfile.write(b"".join(self._headers_buffer))
            self._headers_buffer = []

    def log_request(self, code='-', size='-'):
        """Log a request that was accepted."""
        if isinstance(code, HTTPStatus):
            code = code.value
        self.log_message('"%s" %s %s', self.requestline, str(code), str(size))

    def log_error(self, format, *args):
        """Log an error."""
        self.log_message(format, *args)

    def log_message(self, format, *args):
        """Log a message, with the client's address and the time."""
        message = (format % args).translate(self._control_char_table)
        sys.stderr.write("%s - - [%s] %s\n" % (self.address_string(), self.log_date_time_string(), message))

    def version_string(self):
        """What the header Server says."""
        return self.server_version + ' ' + self.sys_version

    def date_time_string(self, timestamp=None):
        """A date and time for a header."""
        return email.utils.formatdate(time.time() if timestamp is None else timestamp, usegmt=True)

    def log_date_time_string(self):
        """The time for the log."""
        year, month, day, hour, minute, second, *_ = time.localtime(time.time())
        return "%02d/%3s/%04d %02d:%02d:%02d" % (day, self.monthname[month], year, hour, minute, second)

    def address_string(self):
        """The client's address."""
        return self.client_address[0]


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    """Serves files of a directory (by default the current one), for GET and HEAD."""

    server_version = "SimpleHTTP/" + __version__
    index_pages = ("index.html", "index.htm")
    extensions_map = _encodings_map_default = {
        '.gz': 'application/gzip',
        '.Z': 'application/octet-stream',
        '.bz2': 'application/x-bzip2',
        '.xz': 'application/x-xz',
    }

    def __init__(self, *args, directory=None, **kwargs):
        self.directory = os.fspath(os.getcwd() if directory is None else directory)
        super().__init__(*args, **kwargs)

    def do_GET(self):
        """Serve a GET request."""
        file = self.send_head()
        if file:
            with file:
                self.copyfile(file, self.wfile)

    def do_HEAD(self):
        """Serve a HEAD request."""
        file = self.send_head()
        if file:
            file.close()

    def send_head(self):
        """Send the headers of a GET or HEAD; a file with the body, or None when the answer is complete."""
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            parts = urllib.parse.urlsplit(self.path)
            if not parts.path.endswith(('/', '%2f', '%2F')):
                self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                self.send_header("Location", urllib.parse.urlunsplit((parts[0], parts[1], parts[2] + '/', parts[3], parts[4])))
                self.send_header("Content-Length", "0")
                self.end_headers()
                return None
            for name in self.index_pages:
                index = os.path.join(path, name)
                if os.path.isfile(index):
                    path = index
                    break
            else:
                return self.list_directory(path)
        kind = self.guess_type(path)
        # A slash behind the name of a file asks for something that is not there.
        if path.endswith("/"):
            self.send_error(HTTPStatus.NOT_FOUND, "File not found")
            return None
        try:
            file = open(path, 'rb')
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND, "File not found")
            return None
        try:
            status = os.fstat(file.fileno())
            if "If-Modified-Since" in self.headers and "If-None-Match" not in self.headers and self._is_unchanged(status):
                self.send_response(HTTPStatus.NOT_MODIFIED)
                self.end_headers()
                file.close()
                return None
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-type", kind)
            self.send_header("Content-Length", str(status.st_size))
            self.send_header("Last-Modified", self.date_time_string(status.st_mtime))
            self.end_headers()
            return file
        except:
            file.close()
            raise

    def _is_unchanged(self, status):
        try:
            since = email.utils.parsedate_to_datetime(self.headers["If-Modified-Since"])
        except (TypeError, IndexError, OverflowError, ValueError):
            return False
        if since.tzinfo is None:
            since = since.replace(tzinfo=datetime.timezone.utc)
        if since.tzinfo is not datetime.timezone.utc and since.utcoffset():
            return False
        changed = datetime.datetime.fromtimestamp(status.st_mtime, datetime.timezone.utc).replace(microsecond=0)
        return changed <= since

    def list_directory(self, path):
        """Send the headers of a list of a directory's files; a file with it, or None after an error was sent."""
        try:
            names = os.listdir(path)
        except OSError:
            self.send_error(HTTPStatus.NOT_FOUND, "No permission to list directory")
            return None
        names.sort(key=str.lower)
        shown = self.path.split('#', 1)[0].split('?', 1)[0]
        try:
            shown = urllib.parse.unquote(shown, errors='surrogatepass')
        except UnicodeDecodeError:
            shown = urllib.parse.unquote(shown)
        shown = html.escape(shown, quote=False)
        encoding = sys.getfilesystemencoding()
        title = f'Directory listing for {shown}'
        lines = ['<!DOCTYPE HTML>', '<html lang="en">', '<head>', f'<meta charset="{encoding}">',
                 '<style type="text/css">\n:root {\ncolor-scheme: light dark;\n}\n</style>',
                 f'<title>{title}</title>\n</head>', f'<body>\n<h1>{title}</h1>', '<hr>\n<ul>']
        for name in names:
            full = os.path.join(path, name)
            label = link = name
            if os.path.isdir(full):
                label = link = name + "/"
            if os.path.islink(full):
                label = name + "@"
            lines.append('<li><a href="%s">%s</a></li>' % (urllib.parse.quote(link, errors='surrogatepass'), html.escape(label, quote=False)))
        lines.append('</ul>\n<hr>\n</body>\n</html>\n')
        body = '\n'.join(lines).encode(encoding, 'surrogateescape')
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-type", "text/html; charset=%s" % encoding)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def translate_path(self, path):
        """The file that a path names: no word of it leads out of the directory."""
        path = path.split('#', 1)[0].split('?', 1)[0]
        try:
            path = urllib.parse.unquote(path, errors='surrogatepass')
        except UnicodeDecodeError:
            path = urllib.parse.unquote(path)
        ends_with_slash = path.endswith('/')
        result = self.directory
        for word in filter(None, posixpath.normpath(path).split('/')):
            if os.path.dirname(word) or word in (os.curdir, os.pardir):
                continue
            result = os.path.join(result, word)
        return result + '/' if ends_with_slash else result

    def copyfile(self, source, outputfile):
        """Copy what a file has to another."""
        shutil.copyfileobj(source, outputfile)

    def guess_type(self, path):
        """The type of a file, by its name."""
        _, ext = posixpath.splitext(path)
        for known in (ext, ext.lower()):
            if known in self.extensions_map:
                return self.extensions_map[known]
        kind, _ = mimetypes.guess_file_type(path)
        return kind or 'application/octet-stream'


class CGIHTTPRequestHandler(SimpleHTTPRequestHandler):
    """Complete HTTP server with GET, HEAD and POST commands.

    GET and HEAD also support running CGI scripts.

    The POST command is *only* implemented for CGI scripts.
    """

    have_fork = hasattr(os, 'fork')
    # The script reads the rest of the request itself.
    rbufsize = 0
    cgi_directories = ['/cgi-bin', '/htbin']

    def __init__(self, *args, **kwargs):
        import warnings
        warnings._deprecated("http.server.CGIHTTPRequestHandler", remove=(3, 15))
        super().__init__(*args, **kwargs)

    def do_POST(self):
        """Serve a POST request: only scripts take it."""
        if self.is_cgi():
            self.run_cgi()
        else:
            self.send_error(HTTPStatus.NOT_IMPLEMENTED, "Can only POST to CGI scripts")

    def send_head(self):
        return self.run_cgi() if self.is_cgi() else SimpleHTTPRequestHandler.send_head(self)

    def is_cgi(self):
        """Whether the path is below one of cgi_directories; cgi_info is then that directory and the rest."""
        path = _url_collapse_path(self.path)
        slash = path.find('/', 1)
        while slash > 0 and path[:slash] not in self.cgi_directories:
            slash = path.find('/', slash + 1)
        if slash > 0:
            self.cgi_info = path[:slash], path[slash + 1:]
            return True
        return False

    def is_executable(self, path):
        return os.access(path, os.X_OK)

    def is_python(self, path):
        return os.path.splitext(path)[1].lower() in (".py", ".pyw")

    def run_cgi(self):
        """Run the script of cgi_info; what it writes is the rest of the answer."""
        import subprocess
        directory, rest = self.cgi_info
        path = directory + '/' + rest
        slash = path.find('/', len(directory) + 1)
        while slash >= 0 and os.path.isdir(self.translate_path(path[:slash])):
            directory, rest = path[:slash], path[slash + 1:]
            slash = path.find('/', len(directory) + 1)
        rest, _, query = rest.partition('?')
        name, slash, rest = rest.partition('/')
        scriptname = directory + '/' + name
        file = self.translate_path(scriptname)
        if not os.path.exists(file):
            self.send_error(HTTPStatus.NOT_FOUND, "No such CGI script (%r)" % scriptname)
            return
        if not os.path.isfile(file):
            self.send_error(HTTPStatus.FORBIDDEN, "CGI script is not a plain file (%r)" % scriptname)
            return
        is_python = self.is_python(scriptname)
        if (os.name == 'posix' or not is_python) and not self.is_executable(file):
            self.send_error(HTTPStatus.FORBIDDEN, "CGI script is not executable (%r)" % scriptname)
            return
        length = self.headers.get('content-length', '')
        length = int(length) if length.isascii() and length.isdigit() else 0
        command = [file] if self.is_executable(file) else [sys.executable, '-u', file]
        if '=' not in query and query:
            command.append(query.replace('+', ' '))
        body = self.rfile.read(length) if self.command.lower() == "post" and length > 0 else b''
        self.send_response(HTTPStatus.OK, "Script output follows")
        self.flush_headers()
        done = subprocess.run(command, input=body, capture_output=True, env=self._cgi_environment(scriptname, slash + rest, query))
        self.wfile.write(done.stdout)
        if done.stderr:
            self.log_error('%s', done.stderr)
        if done.returncode:
            self.log_error("CGI script exit code %#x", done.returncode)

    def _cgi_environment(self, scriptname, rest, query):
        """The variables of RFC 3875."""
        path = urllib.parse.unquote(rest)
        values = {
            'SERVER_SOFTWARE': self.version_string(), 'SERVER_NAME': self.server.server_name, 'GATEWAY_INTERFACE': 'CGI/1.1',
            'SERVER_PROTOCOL': self.protocol_version, 'SERVER_PORT': str(self.server.server_port), 'REQUEST_METHOD': self.command,
            'PATH_INFO': path, 'PATH_TRANSLATED': self.translate_path(path), 'SCRIPT_NAME': scriptname, 'QUERY_STRING': query,
            'REMOTE_ADDR': self.client_address[0], 'CONTENT_TYPE': self.headers.get('content-type') or self.headers.get_content_type(),
            'HTTP_ACCEPT': ','.join(self.headers.get_all('accept', ())), 'HTTP_COOKIE': ', '.join(self.headers.get_all('cookie', [])),
            'CONTENT_LENGTH': self.headers.get('content-length') or '', 'HTTP_USER_AGENT': self.headers.get('user-agent') or '',
            'HTTP_REFERER': self.headers.get('referer') or '', 'REMOTE_HOST': '',
        }
        scheme, _, login = self.headers.get("authorization", '').partition(' ')
        if login:
            values['AUTH_TYPE'] = scheme
            if scheme.lower() == "basic":
                import base64
                try:
                    user, colon, _ = base64.b64decode(login).decode('ascii').partition(':')
                except ValueError:
                    colon = ''
                if colon:
                    values['REMOTE_USER'] = user
        if not values['HTTP_COOKIE']:
            del values['HTTP_COOKIE']
        return os.environ | values


def _url_collapse_path(path):
    """A path without . and .., with one slash at its beginning; IndexError for one that leaves the root. The query remains."""
    path, mark, query = path.partition('?')
    *parts, last = urllib.parse.unquote(path).split('/')
    head = []
    for part in parts:
        if part == '..':
            head.pop()
        elif part and part != '.':
            head.append(part)
    if last == '..':
        head.pop()
        last = ''
    elif last == '.':
        last = ''
    return '/' + '/'.join(head) + '/' + last + mark + query


def _get_best_family(*address):
    family, _, _, _, where = socket.getaddrinfo(*address, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    return family, where


def test(HandlerClass=BaseHTTPRequestHandler, ServerClass=ThreadingHTTPServer, protocol="HTTP/1.0", port=8000, bind=None):
    """Serve until Ctrl-C."""
    ServerClass.address_family, address = _get_best_family(bind, port)
    HandlerClass.protocol_version = protocol
    with ServerClass(address, HandlerClass) as httpd:
        host, port = httpd.socket.getsockname()[:2]
        url_host = f'[{host}]' if ':' in host else host
        print(f"Serving HTTP on {host} port {port} (http://{url_host}:{port}/) ...")
        try:
            httpd.serve_forever()
        except KeyboardInterrupt:
            print("\nKeyboard interrupt received, exiting.")
            sys.exit(0)


def _main():
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument('-b', '--bind', metavar='ADDRESS', help='bind to this address (default: all interfaces)')
    parser.add_argument('-d', '--directory', default=os.getcwd(), help='serve this directory (default: current directory)')
    parser.add_argument('-p', '--protocol', metavar='VERSION', default='HTTP/1.0', help='conform to this HTTP version (default: %(default)s)')
    parser.add_argument('port', default=8000, type=int, nargs='?', help='bind to this port (default: %(default)s)')
    args = parser.parse_args()

    class Server(ThreadingHTTPServer):
        def finish_request(self, request, client_address):
            self.RequestHandlerClass(request, client_address, self, directory=args.directory)

    test(SimpleHTTPRequestHandler, Server, args.protocol, args.port, args.bind)


if __name__ == '__main__':
    _main()
