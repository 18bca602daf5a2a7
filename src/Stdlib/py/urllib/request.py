"""Opening URLs. https://docs.python.org/3.14/library/urllib.request.html

What a URL needs is done by handlers, which an OpenerDirector calls in their order: those of requests, of opening, of answers and of
errors. Those for passwords are in _request_auth, those for proxies and the names of files in _request_local.
"""
import base64
import bisect
import contextlib
import email
import http.client
import io
import os
import re
import socket
import string
import sys
import tempfile
from urllib._request_auth import (AbstractBasicAuthHandler as _Basic, AbstractDigestAuthHandler as _Digest, HTTPPasswordMgr,
                                  HTTPPasswordMgrWithDefaultRealm, HTTPPasswordMgrWithPriorAuth, _randombytes, parse_http_list, parse_keqv_list)
from urllib._request_local import (_is_local_authority, _parse_proxy, ftperrors, getproxies, getproxies_environment, localhost, noheaders,
                                   pathname2url, proxy_bypass, proxy_bypass_environment, thishost, url2pathname)
from urllib._url_parts import _splitattr, _splithost, _splitpasswd, _splitport, _splittag, _splittype, _splituser, _splitvalue
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import quote, unquote, unquote_to_bytes, unwrap, urljoin, urlparse, urlsplit, urlunparse
from urllib.response import addclosehook, addinfourl

__all__ = ['Request', 'OpenerDirector', 'BaseHandler', 'HTTPDefaultErrorHandler', 'HTTPRedirectHandler', 'HTTPCookieProcessor', 'ProxyHandler',
           'HTTPPasswordMgr', 'HTTPPasswordMgrWithDefaultRealm', 'HTTPPasswordMgrWithPriorAuth', 'AbstractBasicAuthHandler', 'HTTPBasicAuthHandler',
           'ProxyBasicAuthHandler', 'AbstractDigestAuthHandler', 'HTTPDigestAuthHandler', 'ProxyDigestAuthHandler', 'HTTPHandler', 'FileHandler',
           'FTPHandler', 'CacheFTPHandler', 'DataHandler', 'UnknownHandler', 'HTTPErrorProcessor', 'urlopen', 'install_opener', 'build_opener',
           'pathname2url', 'url2pathname', 'getproxies', 'urlretrieve', 'urlcleanup', 'HTTPSHandler']

__version__ = '%d.%d' % sys.version_info[:2]

AbstractBasicAuthHandler = _Basic
AbstractDigestAuthHandler = _Digest

_opener = None


def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, context=None):
    """Open a URL, a text or a Request; the answer is a file with url, headers and status."""
    global _opener
    if context:
        opener = build_opener(HTTPSHandler(context=context))
    elif _opener is None:
        _opener = opener = build_opener()
    else:
        opener = _opener
    return opener.open(url, data, timeout)


def install_opener(opener):
    """Make an opener the one that urlopen() uses."""
    global _opener
    _opener = opener


# ---- copies of what a URL has

_url_tempfiles = []


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Copy what a URL has to a file, a temporary one without a name; the name of the file, and the headers."""
    scheme, path = _splittype(url)
    with contextlib.closing(urlopen(url, data)) as source:
        headers = source.info()
        if scheme == "file" and not filename:
            return os.path.normpath(path), headers
        if filename:
            target = open(filename, 'wb')
        else:
            target = tempfile.NamedTemporaryFile(delete=False)
            filename = target.name
            _url_tempfiles.append(filename)
        with target:
            result = filename, headers
            block_size = 1024 * 8
            size = int(headers["Content-Length"]) if "content-length" in headers else -1
            read = blocks = 0
            if reporthook:
                reporthook(blocks, block_size, size)
            while block := source.read(block_size):
                read += len(block)
                target.write(block)
                blocks += 1
                if reporthook:
                    reporthook(blocks, block_size, size)
    if size >= 0 and read < size:
        raise ContentTooShortError("retrieval incomplete: got only %i out of %i bytes" % (read, size), result)
    return result


def urlcleanup():
    """Remove the temporary files of urlretrieve(), and the installed opener."""
    global _opener
    for name in _url_tempfiles:
        try:
            os.unlink(name)
        except OSError:
            pass
    del _url_tempfiles[:]
    _opener = None


# ---- requests

def request_host(request):
    """The host of a request in lower case, without the port."""
    host = urlparse(request.full_url)[1] or request.get_header("Host", "")
    before, colon, port = host.rpartition(':')
    if colon and all('0' <= c <= '9' for c in port):
        host = before
    return host.lower()


class Request:
    """What is asked of a URL: its headers, its data, its method."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self._data = None
        self.data = data
        self._tunnel_host = None
        for key, value in headers.items():
            self.add_header(key, value)
        self.origin_req_host = request_host(self) if origin_req_host is None else origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return f'{self._full_url}#{self.fragment}' if self.fragment else self._full_url

    @full_url.setter
    def full_url(self, url):
        self._full_url, self.fragment = _splittag(unwrap(url))
        self._parse()

    @full_url.deleter
    def full_url(self):
        self._full_url = self.fragment = None
        self.selector = ''

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            # The length is that of other data.
            if self.has_header("Content-length"):
                self.remove_header("Content-length")

    @data.deleter
    def data(self):
        self.data = None

    def _parse(self):
        self.type, rest = _splittype(self._full_url)
        if self.type is None:
            raise ValueError("unknown url type: %r" % self.full_url)
        self.host, self.selector = _splithost(rest)
        if self.host:
            self.host = unquote(self.host)

    def get_method(self):
        """The method: that of the request, or POST with data and GET without."""
        return getattr(self, 'method', "GET" if self.data is None else "POST")

    def get_full_url(self):
        return self.full_url

    def set_proxy(self, host, type):
        """Send the request to a proxy."""
        if self.type == 'https' and not self._tunnel_host:
            self._tunnel_host = self.host
        else:
            self.type = type
            self.selector = self.full_url
        self.host = host

    def has_proxy(self):
        return self.selector == self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        """Add a header that a redirected request does not get."""
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


# ---- openers

class OpenerDirector:
    """Opens URLs with handlers."""

    def __init__(self):
        self.addheaders = [('User-agent', "Python-urllib/%s" % __version__)]
        self.handlers = []
        self.handle_open = {}
        self.handle_error = {}
        self.process_response = {}
        self.process_request = {}

    def add_handler(self, handler):
        """Add a handler: the names of its methods say what it is for."""
        if not hasattr(handler, "add_parent"):
            raise TypeError("expected BaseHandler instance, got %r" % type(handler))
        added = False
        for name in dir(handler):
            if name in ("redirect_request", "do_open", "proxy_open"):
                # These only look as if they were for a protocol.
                continue
            protocol, _, condition = name.partition("_")
            if condition.startswith("error"):
                # PROTOCOL_error_CODE
                kind = condition.partition("_")[2] if "_" in condition else condition
                try:
                    kind = int(kind)
                except ValueError:
                    pass
                table = self.handle_error.setdefault(protocol, {})
            elif condition == "open":
                kind, table = protocol, self.handle_open
            elif condition == "response":
                kind, table = protocol, self.process_response
            elif condition == "request":
                kind, table = protocol, self.process_request
            else:
                continue
            bisect.insort(table.setdefault(kind, []), handler)
            added = True
        if added:
            bisect.insort(self.handlers, handler)
            handler.add_parent(self)

    def close(self):
        """Nothing to close; here for those who call it."""

    def _call_chain(self, chain, kind, meth_name, *args):
        """What the first handler says that has something to say."""
        for handler in chain.get(kind, ()):
            result = getattr(handler, meth_name)(*args)
            if result is not None:
                return result
        return None

    def open(self, fullurl, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        """Open a URL, a text or a Request."""
        if isinstance(fullurl, str):
            request = Request(fullurl, data)
        else:
            request = fullurl
            if data is not None:
                request.data = data
        request.timeout = timeout
        protocol = request.type
        for handler in self.process_request.get(protocol, ()):
            request = getattr(handler, protocol + "_request")(request)
        sys.audit('urllib.Request', request.full_url, request.data, request.headers, request.get_method())
        response = self._open(request, data)
        for handler in self.process_response.get(protocol, ()):
            response = getattr(handler, protocol + "_response")(request, response)
        return response

    def _open(self, req, data=None):
        result = self._call_chain(self.handle_open, 'default', 'default_open', req)
        if result:
            return result
        result = self._call_chain(self.handle_open, req.type, req.type + '_open', req)
        if result:
            return result
        return self._call_chain(self.handle_open, 'unknown', 'unknown_open', req)

    def error(self, proto, *args):
        """Let the handlers of an error do what they do: http_error_CODE and http_error_default, or PROTOCOL_error."""
        if proto not in ('http', 'https'):
            return self._call_chain(self.handle_error, proto, proto + '_error', *args) or None
        # https is no different from http here.
        handlers = self.handle_error['http']
        code = args[2]
        result = self._call_chain(handlers, code, 'http_error_%s' % code, *args)
        if result:
            return result
        return self._call_chain(handlers, 'default', 'http_error_default', *args)


def build_opener(*handlers):
    """An opener with the usual handlers and these, handlers or their classes, which come instead of those that they derive from."""
    classes = [ProxyHandler, UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler, HTTPRedirectHandler, FTPHandler, FileHandler,
               HTTPErrorProcessor, DataHandler, HTTPSHandler]
    opener = OpenerDirector()
    for usual in classes:
        if not any(issubclass(given, usual) if isinstance(given, type) else isinstance(given, usual) for given in handlers):
            opener.add_handler(usual())
    for given in handlers:
        opener.add_handler(given() if isinstance(given, type) else given)
    return opener


class BaseHandler:
    """What handlers derive from. Those with a smaller handler_order come first."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        """Nothing to close; here for those who call it."""

    def __lt__(self, other):
        # Handlers of others may have no order: they come behind.
        return self.handler_order < other.handler_order if hasattr(other, "handler_order") else True


# ---- errors and redirections

class HTTPErrorProcessor(BaseHandler):
    """Gives answers that tell of an error to the handlers of errors."""

    handler_order = 1000

    def http_response(self, request, response):
        if not 200 <= response.code < 300:
            response = self.parent.error('http', request, response, response.code, response.msg, response.info())
        return response

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPRedirectHandler(BaseHandler):
    """Follows redirections."""

    # As often to the same URL, and so often at all.
    max_repeats = 4
    max_redirections = 10
    inf_msg = ("The HTTP server returned a redirect error that would lead to an infinite loop.\n"
               "The last 30x error message was:\n")

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """The request that follows a redirection; HTTPError where only the user may decide."""
        method = req.get_method()
        if not (code in (301, 302, 303, 307, 308) and method in ("GET", "HEAD") or code in (301, 302, 303) and method == "POST"):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        kept = {name: value for name, value in req.headers.items() if name.lower() not in ("content-length", "content-type")}
        return Request(newurl.replace(' ', '%20'), method="HEAD" if method == "HEAD" else "GET", headers=kept,
                       origin_req_host=req.origin_req_host, unverifiable=True)

    def http_error_302(self, req, fp, code, msg, headers):
        target = headers["location"] if "location" in headers else headers["uri"] if "uri" in headers else None
        if target is None:
            return None
        parts = urlparse(target)
        if parts.scheme not in ('http', 'https', 'ftp', ''):
            raise HTTPError(target, code, "%s - Redirection to url '%s' is not allowed" % (msg, target), headers, fp)
        if not parts.path and parts.netloc:
            parts = parts._replace(path="/")
        # What the server wrote may need quoting.
        target = quote(urlunparse(parts), encoding="iso-8859-1", safe=string.punctuation)
        target = urljoin(req.full_url, target)
        new = self.redirect_request(req, fp, code, msg, headers, target)
        if new is None:
            return None
        if hasattr(req, 'redirect_dict'):
            visited = new.redirect_dict = req.redirect_dict
            if visited.get(target, 0) >= self.max_repeats or len(visited) >= self.max_redirections:
                raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        else:
            visited = new.redirect_dict = req.redirect_dict = {}
        visited[target] = visited.get(target, 0) + 1
        # The connection is used no more than the answer was read.
        fp.read()
        fp.close()
        return self.parent.open(new, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


# ---- passwords

class HTTPBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    auth_header = 'Authorization'

    def http_error_401(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed('www-authenticate', req.full_url, req, headers)


class ProxyBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    auth_header = 'Proxy-authorization'

    def http_error_407(self, req, fp, code, msg, headers):
        # A proxy has no path: what it guards is all of it.
        return self.http_error_auth_reqed('proxy-authenticate', req.host, req, headers)


class HTTPDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    auth_header = 'Authorization'
    # Before Basic, which tells the password.
    handler_order = 490

    def http_error_401(self, req, fp, code, msg, headers):
        result = self.http_error_auth_reqed('www-authenticate', urlparse(req.full_url)[1], req, headers)
        self.reset_retry_count()
        return result


class ProxyDigestAuthHandler(BaseHandler, AbstractDigestAuthHandler):
    auth_header = 'Proxy-Authorization'
    handler_order = 490

    def http_error_407(self, req, fp, code, msg, headers):
        result = self.http_error_auth_reqed('proxy-authenticate', req.host, req, headers)
        self.reset_retry_count()
        return result


# ---- proxies and cookies

class ProxyHandler(BaseHandler):
    """Sends requests to proxies: a dict of protocols and their proxies' URLs, by default what the environment says."""

    handler_order = 100

    def __init__(self, proxies=None):
        if proxies is None:
            proxies = getproxies()
        assert hasattr(proxies, 'keys'), "proxies must be a mapping"
        self.proxies = proxies
        for kind, url in proxies.items():
            kind = kind.lower()

            def open_by_proxy(request, proxy=url, type=kind):
                return self.proxy_open(request, proxy, type)
            setattr(self, kind + '_open', open_by_proxy)

    def proxy_open(self, req, proxy, type):
        asked = req.type
        kind, user, password, where = _parse_proxy(proxy)
        if kind is None:
            kind = asked
        if req.host and proxy_bypass(req.host):
            return None
        if user and password:
            login = '%s:%s' % (unquote(user), unquote(password))
            req.add_header('Proxy-authorization', 'Basic ' + base64.b64encode(login.encode()).decode("ascii"))
        req.set_proxy(unquote(where), kind)
        if asked == kind or asked == 'https':
            # The handler of the protocol does the rest.
            return None
        return self.parent.open(req, timeout=req.timeout)


class HTTPCookieProcessor(BaseHandler):
    """Keeps cookies in a http.cookiejar.CookieJar, and sends them."""

    def __init__(self, cookiejar=None):
        if cookiejar is None:
            import http.cookiejar
            cookiejar = http.cookiejar.CookieJar()
        self.cookiejar = cookiejar

    def http_request(self, request):
        self.cookiejar.add_cookie_header(request)
        return request

    def http_response(self, request, response):
        self.cookiejar.extract_cookies(response, request)
        return response

    https_request = http_request
    https_response = http_response


# ---- protocols

class UnknownHandler(BaseHandler):
    def unknown_open(self, req):
        raise URLError('unknown url type: %s' % req.type)


class AbstractHTTPHandler(BaseHandler):
    """What HTTP and HTTPS have in common."""

    def __init__(self, debuglevel=None):
        self._debuglevel = http.client.HTTPConnection.debuglevel if debuglevel is None else debuglevel

    def set_http_debuglevel(self, level):
        self._debuglevel = level

    def _get_content_length(self, request):
        return http.client.HTTPConnection._get_content_length(request.data, request.get_method())

    def do_request_(self, request):
        """Add the headers that a request has to have."""
        if not request.host:
            raise URLError('no host given')
        if request.data is not None:
            if isinstance(request.data, str):
                raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
            if not request.has_header('Content-type'):
                request.add_unredirected_header('Content-type', 'application/x-www-form-urlencoded')
            if not request.has_header('Content-length') and not request.has_header('Transfer-encoding'):
                length = self._get_content_length(request)
                if length is None:
                    request.add_unredirected_header('Transfer-encoding', 'chunked')
                else:
                    request.add_unredirected_header('Content-length', str(length))
        host = request.host
        if request.has_proxy():
            # The host is the proxy's; the URL has the one that is meant.
            host = _splithost(_splittype(request.selector)[1])[0]
        if not request.has_header('Host'):
            request.add_unredirected_header('Host', host)
        for name, value in self.parent.addheaders:
            name = name.capitalize()
            if not request.has_header(name):
                request.add_unredirected_header(name, value)
        return request

    def do_open(self, http_class, req, **http_conn_args):
        """Send a request by a connection of that class; URLError if it does not reach the server."""
        if not req.host:
            raise URLError('no host given')
        connection = http_class(req.host, timeout=req.timeout, **http_conn_args)
        connection.set_debuglevel(self._debuglevel)
        headers = {**req.unredirected_hdrs, **req.headers}
        # A connection serves one request: its file is what the caller gets.
        headers["Connection"] = "close"
        headers = {name.title(): value for name, value in headers.items()}
        if req._tunnel_host:
            login = {}
            if "Proxy-Authorization" in headers:
                login["Proxy-Authorization"] = headers.pop("Proxy-Authorization")
            connection.set_tunnel(req._tunnel_host, headers=login)
        try:
            try:
                connection.request(req.get_method(), req.selector, req.data, headers, encode_chunked=req.has_header('Transfer-encoding'))
            except OSError as failure:
                raise URLError(failure)
            response = connection.getresponse()
        except:
            connection.close()
            raise
        if connection.sock:
            # The answer keeps its file, which is all that is needed of the socket.
            connection.sock.close()
            connection.sock = None
        response.url = req.get_full_url()
        response.msg = response.reason
        return response


class HTTPHandler(AbstractHTTPHandler):
    def http_open(self, req):
        return self.do_open(http.client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPSHandler(AbstractHTTPHandler):
    """Encrypted connections need the module ssl, and http.client.HTTPSConnection with it."""

    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        super().__init__(debuglevel)
        self._context = context
        self._check_hostname = check_hostname

    def https_open(self, req):
        connection_class = getattr(http.client, 'HTTPSConnection', None)
        if connection_class is None:
            raise URLError('SSL module is missing; https is unavailable')
        return self.do_open(connection_class, req, context=self._context)

    https_request = AbstractHTTPHandler.do_request_


class FileHandler(BaseHandler):
    """Opens files of this machine."""

    names = None

    def get_names(self):
        """The addresses of this machine."""
        if FileHandler.names is None:
            try:
                FileHandler.names = tuple(socket.gethostbyname_ex('localhost')[2] + socket.gethostbyname_ex(socket.gethostname())[2])
            except socket.gaierror:
                FileHandler.names = (socket.gethostbyname('localhost'),)
        return FileHandler.names

    def file_open(self, req):
        return self.open_local_file(req)

    def open_local_file(self, req):
        import email.utils
        import mimetypes
        path = url2pathname(req.full_url, require_scheme=True, resolve_host=True)
        try:
            status = os.stat(path)
            kind = mimetypes.guess_file_type(path)[0]
            headers = email.message_from_string('Content-type: %s\nContent-length: %d\nLast-modified: %s\n' % (
                kind or 'text/plain', status.st_size, email.utils.formatdate(status.st_mtime, usegmt=True)))
            return addinfourl(open(path, 'rb'), headers, pathname2url(path, add_scheme=True))
        except OSError as failure:
            raise URLError(failure, failure.filename)


class DataHandler(BaseHandler):
    """Opens what a URL of the scheme data: has in itself (RFC 2397)."""

    def data_open(self, req):
        url = req.full_url
        _, rest = url.split(":", 1)
        kind, data = rest.split(",", 1)
        if re.search(r'[\x00-\x1F\x7F]', kind):
            raise ValueError("Control characters not allowed in data: mediatype")
        data = unquote_to_bytes(data)
        if kind.endswith(";base64"):
            data = base64.decodebytes(data)
            kind = kind[:-len(";base64")]
        headers = email.message_from_string("Content-type: %s\nContent-length: %d\n" % (kind or "text/plain;charset=US-ASCII", len(data)))
        return addinfourl(io.BytesIO(data), headers, url)


class FTPHandler(BaseHandler):
    """FTP needs the module ftplib, which is not there."""

    def ftp_open(self, req):
        if not req.host:
            raise URLError('ftp error: no host given')
        raise URLError('ftp error: the module ftplib is missing')


class CacheFTPHandler(FTPHandler):
    """As FTPHandler; what it would keep connections for."""

    def __init__(self):
        self.delay = 60
        self.max_conns = 16

    def setTimeout(self, t):
        self.delay = t

    def setMaxConns(self, m):
        self.max_conns = m


for _one in (AbstractBasicAuthHandler, AbstractDigestAuthHandler, HTTPPasswordMgr, HTTPPasswordMgrWithDefaultRealm, HTTPPasswordMgrWithPriorAuth,
             pathname2url, url2pathname, getproxies, getproxies_environment, proxy_bypass, proxy_bypass_environment, parse_http_list, parse_keqv_list):
    _one.__module__ = __name__
del _one
