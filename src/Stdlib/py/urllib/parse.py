"""URLs taken apart, joined and quoted. https://docs.python.org/3.14/library/urllib.parse.html"""

from collections import namedtuple
import functools
import unicodedata
import warnings
from urllib._url_parts import (_splitattr, _splithost, _splitnport, _splitpasswd, _splitport, _splitquery, _splittag, _splittype, _splituser,
                                _splitvalue, _to_bytes, old_names)

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
           "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes",
           "DefragResult", "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero', 'rtsp', 'rtsps',
                 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp', 'snews', 'prospero',
               'rtsp', 'rtsps', 'rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh', 'ws', 'wss', 'itms-services']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtsps', 'rtspu', 'sip', 'sips', 'mms', 'sftp', 'tel']
non_hierarchical = ['gopher', 'hdl', 'mailto', 'news', 'telnet', 'wais', 'imap', 'snews', 'sip', 'sips']
uses_query = ['', 'http', 'wais', 'imap', 'https', 'shttp', 'mms', 'gopher', 'rtsp', 'rtsps', 'rtspu', 'sip', 'sips']
uses_fragment = ['', 'ftp', 'hdl', 'http', 'gopher', 'news', 'nntp', 'wais', 'https', 'shttp', 'snews', 'file', 'prospero']
scheme_chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.'

_SCHEME_CHARS = frozenset(scheme_chars)
_LEADING = ''.join(map(chr, range(33)))
_REMOVED = str.maketrans('', '', '\t\r\n')
_ALWAYS_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


# ---- str and bytes: everything is computed on str

def _same(x):
    return x


def _encoded(x):
    return x.encode('ascii', 'strict')


def _wrap_result(x):
    return x.encode()


def _as_text(*args):
    """The arguments as str, and the function that gives a result the type that they had."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        # An empty str may stand for "not given" beside bytes.
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return args + (_same,)
    return tuple(x.decode('ascii', 'strict') if x else '' for x in args) + (_wrap_result,)


class _TextResult:
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return self._encoded_counterpart(*(x.encode(encoding, errors) for x in self))


class _BytesResult:
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return self._decoded_counterpart(*(x.decode(encoding, errors) for x in self))


class _Netloc:
    """The parts of the network location."""
    __slots__ = ()

    @property
    def username(self):
        return self._user[0]

    @property
    def password(self):
        return self._user[1]

    @property
    def hostname(self):
        host = self._address[0]
        if not host:
            return None
        # A scope of an IPv6 address keeps its case.
        percent = '%' if isinstance(host, str) else b'%'
        name, mark, zone = host.partition(percent)
        return name.lower() + mark + zone

    @property
    def port(self):
        port = self._address[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        number = int(port)
        if not 0 <= number <= 65535:
            raise ValueError("Port out of range 0-65535")
        return number

    @property
    def _user(self):
        at, colon = ('@', ':') if isinstance(self.netloc, str) else (b'@', b':')
        info, found, _ = self.netloc.rpartition(at)
        if not found:
            return None, None
        name, found, password = info.partition(colon)
        return name, password if found else None

    @property
    def _address(self):
        marks = '@[]:' if isinstance(self.netloc, str) else (b'@', b'[', b']', b':')
        at, opening, closing, colon = marks
        place = self.netloc.rpartition(at)[2]
        _, bracketed, inside = place.partition(opening)
        if bracketed:
            host, _, rest = inside.partition(closing)
            port = rest.partition(colon)[2]
        else:
            host, _, port = place.partition(colon)
        return host, port or None


_DefragBase = namedtuple('_DefragResultBase', 'url fragment')
_SplitBase = namedtuple('_SplitResultBase', 'scheme netloc path query fragment')
_ParseBase = namedtuple('_ParseResultBase', 'scheme netloc path params query fragment')


class DefragResult(_DefragBase, _TextResult):
    """DefragResult(url, fragment)"""
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_SplitBase, _Netloc, _TextResult):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_ParseBase, _Netloc, _TextResult):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_DefragBase, _BytesResult):
    __slots__ = ()

    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitBase, _Netloc, _BytesResult):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_ParseBase, _Netloc, _BytesResult):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _text, _bytes in (DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text
del _text, _bytes


# ---- taking apart

def urlsplit(url, scheme='', allow_fragments=True):
    """Take a URL apart: scheme, netloc, path, query, fragment."""
    url, scheme, coerce = _as_text(url, scheme)
    return coerce(_split(url, scheme, bool(allow_fragments)))


@functools.lru_cache(typed=True)
def _split(url, scheme, allow_fragments):
    return SplitResult(*(part or '' for part in _parts(url, scheme, allow_fragments)))


def _parts(url, scheme, allow_fragments):
    """The five parts, where one that is missing is None: "?" has a query, if an empty one."""
    url = url.lstrip(_LEADING).translate(_REMOVED)
    scheme = scheme.strip(_LEADING).translate(_REMOVED)
    netloc = query = fragment = None
    name, colon, rest = url.partition(':')
    if colon and name and name[0].isascii() and name[0].isalpha() and _SCHEME_CHARS.issuperset(name):
        scheme, url = name.lower(), rest
    if url[:2] == '//':
        end = min((i for i in (url.find(c, 2) for c in '/?#') if i >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError("Invalid IPv6 URL")
        if '[' in netloc:
            _check_brackets(netloc)
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    _check_normalized(netloc)
    return scheme, netloc, url, query, fragment


def _check_brackets(netloc):
    before, _, inside = netloc.rpartition('@')[2].partition('[')
    host, _, after = inside.partition(']')
    if before or after and not after.startswith(':'):
        raise ValueError("Invalid IPv6 URL")
    if host[:1] in ('v', 'V'):
        version, dot, address = host[1:].partition('.')
        digits = version and all(c in '0123456789abcdefABCDEF' for c in version)
        if not (digits and dot and address):
            raise ValueError("IPvFuture address is invalid")
    elif _is_ipv4(host):
        raise ValueError("An IPv4 address cannot be in brackets")
    elif not _is_ipv6(host):
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


def _is_ipv4(text):
    parts = text.split('.')
    return len(parts) == 4 and all(
        p.isascii() and p.isdigit() and len(p) <= 3 and int(p) <= 255 and (p == '0' or p[0] != '0') for p in parts)


def _is_ipv6(text):
    text, percent, zone = text.partition('%')
    if percent and (not zone or '%' in zone):
        return False
    head, gap, tail = text.partition('::')
    if ':::' in text or '::' in tail:
        return False
    groups = head.split(':') if head else []
    if gap and tail:
        groups += tail.split(':')
    if not gap and not head:
        return False
    count = len(groups)
    if groups and '.' in groups[-1]:
        if not _is_ipv4(groups.pop()) or gap and not tail:
            return False
        count += 1
    if not all(0 < len(g) <= 4 and all(c in '0123456789abcdefABCDEF' for c in g) for g in groups):
        return False
    return count <= 7 if gap else count == 8


def _check_normalized(netloc):
    """Characters whose compatibility form would end the network location must not stand in it."""
    if not netloc or netloc.isascii():
        return
    kept = ''.join(c for c in netloc if c not in '@:#?')
    normalized = unicodedata.normalize('NFKC', kept)
    if kept != normalized and any(c in normalized for c in '/?#@:'):
        raise ValueError(f"netloc {netloc!r} contains invalid characters under NFKC normalization")


def urlparse(url, scheme='', allow_fragments=True):
    """Take a URL apart: scheme, netloc, path, params (of the last segment), query, fragment."""
    url, scheme, coerce = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = _split(url, scheme, bool(allow_fragments))
    params = ''
    if scheme in uses_params and ';' in path:
        path, params = _split_params(path)
    return coerce(ParseResult(scheme, netloc, path, params, query, fragment))


def _split_params(path):
    """Parameters belong to the last segment alone."""
    start = path.find(';', path.rfind('/') + 1)
    return (path, '') if start < 0 else (path[:start], path[start + 1:])


def urldefrag(url):
    """The URL without its fragment, and the fragment."""
    url, coerce = _as_text(url)
    fragment = ''
    if '#' in url:
        *parts, fragment = _parts(url, '', True)
        url = _joined(*parts, None)
    return coerce(DefragResult(url, fragment))


# ---- putting together

def _result(text, coerce):
    return text if coerce is _same else _encoded(text)


def urlunsplit(components):
    """Put the five parts of urlsplit() together again."""
    scheme, netloc, url, query, fragment, coerce = _as_text(*components)
    netloc = _network_location(scheme, netloc, url)
    return _result(_joined(scheme, netloc, url, query or None, fragment or None), coerce)


def _network_location(scheme, netloc, path):
    """That of parts which do not tell an empty one from none: some schemes always have one."""
    return netloc if netloc or scheme and scheme in uses_netloc and (not path or path[:1] == '/') else None


def _joined(scheme, netloc, url, query, fragment):
    """The URL of parts, of which those that are None are missing."""
    if netloc is not None:
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    elif url[:2] == '//':
        # Without the empty network location, two slashes would begin one.
        url = '//' + url
    if scheme:
        url = scheme + ':' + url
    if query is not None:
        url += '?' + query
    if fragment is not None:
        url += '#' + fragment
    return url


def urlunparse(components):
    """Put the six parts of urlparse() together again."""
    scheme, netloc, url, params, query, fragment, coerce = _as_text(*components)
    netloc = _network_location(scheme, netloc, url)
    if params:
        url += ';' + params
    return _result(_joined(scheme, netloc, url, query or None, fragment or None), coerce)


def urljoin(base, url, allow_fragments=True):
    """The URL that a reference, seen from a base URL, stands for."""
    if not base:
        return url
    if not url:
        return base
    base, url, coerce = _as_text(base, url)
    scheme, base_netloc, base_path, base_query, base_fragment = _parts(base, '', allow_fragments)
    own_scheme, netloc, path, query, fragment = _parts(url, scheme, allow_fragments)
    if own_scheme != scheme or scheme not in uses_relative:
        return _result(url, coerce)
    if scheme in uses_netloc:
        if netloc:
            return _result(_joined(scheme, netloc, path, query, fragment), coerce)
        netloc = base_netloc
    if path:
        path = _resolve(base_path, path)
    else:
        path = base_path
        if query is None:
            query = base_query
            if fragment is None:
                fragment = base_fragment
    return _result(_joined(scheme, netloc, path, query, fragment), coerce)


def _resolve(base, path):
    """RFC 3986, 5.2.3 and 5.2.4: the path merged with that of the base, without dot segments."""
    if path[:1] == '/':
        segments = path.split('/')
    else:
        # A base without a path counts as the root.
        segments = (base.split('/')[:-1] if base else ['']) + path.split('/')
        # Empty segments in the middle come from doubled slashes, which do not count when paths are merged.
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == '..':
            if resolved:
                resolved.pop()
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        resolved.append('')
    return '/'.join(resolved) or '/'


# ---- quoting

class _Quoter(dict):
    """What stands for a byte in a quoted text; each is made when it is first asked for."""

    def __init__(self, safe):
        self.safe = _ALWAYS_SAFE.union(safe)

    def __repr__(self):
        return f"<Quoter {dict(self)!r}>"

    def __missing__(self, byte):
        self[byte] = quoted = chr(byte) if byte in self.safe else f'%{byte:02X}'
        return quoted


@functools.lru_cache(maxsize=64)
def _quoting_table(safe):
    return list(map(_Quoter(safe).__getitem__, range(256)))


def clear_cache():
    """Forget what was taken apart and how texts are quoted."""
    _split.cache_clear()
    _quoting_table.cache_clear()


def quote(string, safe='/', encoding=None, errors=None):
    """Replace characters by %xx escapes: quote("abc def") -> "abc%20def"."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    """Like quote(), but with + for spaces, as forms are encoded; / is quoted too."""
    if isinstance(string, str) and ' ' not in string or isinstance(string, bytes) and b' ' not in string:
        return quote(string, safe, encoding, errors)
    space = ' ' if isinstance(safe, str) else b' '
    return quote(string, safe + space, encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    """Like quote(), for bytes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ''
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    else:
        safe = bytes(c for c in safe if c < 128)
    return ''.join(map(_quoting_table(safe).__getitem__, bs))


def unquote_to_bytes(string):
    """The bytes that %xx escapes stand for."""
    if not string:
        # What has no split() is no string, empty or not.
        string.split
        return b''
    return bytes(_unquoted(string))


def _unquoted(string):
    if isinstance(string, str):
        string = string.encode('utf-8')
    first, *parts = string.split(b'%')
    if not parts:
        return string
    result = bytearray(first)
    for part in parts:
        try:
            byte = _HEX_BYTES[bytes(part[:2])]
        except KeyError:
            result += b'%'
            result += part
        else:
            result.append(byte)
            result += part[2:]
    return result


_HEX_BYTES = {(a + b).encode(): int(a + b, 16) for a in '0123456789abcdefABCDEF' for b in '0123456789abcdefABCDEF'}


def unquote(string, encoding='utf-8', errors='replace'):
    """Replace %xx escapes by the characters that their bytes encode."""
    if isinstance(string, bytes):
        return bytes(_unquoted(string)).decode('utf-8' if encoding is None else encoding, 'replace' if errors is None else errors)
    if '%' not in string:
        # What has no split() is no string.
        string.split
        return string
    if encoding is None:
        encoding = 'utf-8'
    if errors is None:
        errors = 'replace'
    # Bytes of neighbouring escapes are decoded together; text that is not ASCII stands between them as it is.
    result = []
    start, end = 0, len(string)
    while start < end:
        i = start
        while i < end and string[i] < '\x80':
            i += 1
        if i > start:
            piece = string[start:i]
            result.append(bytes(_unquoted(piece)).decode(encoding, errors) if '%' in piece else piece)
        start = i
        while i < end and string[i] >= '\x80':
            i += 1
        result.append(string[start:i])
        start = i
    return ''.join(result)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    """Like unquote(), but with spaces for +."""
    return unquote(string.replace('+', ' '), encoding, errors)


# ---- queries

def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """Encode a mapping, or a sequence of pairs, as a query string."""
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as err:
            raise TypeError("not a valid non-string sequence or mapping object") from err

    def quoted(x):
        if isinstance(x, bytes):
            return quote_via(x, safe)
        return quote_via(x if isinstance(x, str) else str(x), safe, encoding, errors)

    pairs = []
    for key, value in query:
        key = quoted(key)
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
            except TypeError:
                pairs.append(key + '=' + quoted(value))
            else:
                pairs.extend(key + '=' + quoted(item) for item in value)
        else:
            pairs.append(key + '=' + quoted(value))
    return '&'.join(pairs)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&'):
    """Parse a query string into a dict of lists."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator, _stacklevel=2):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&', *,
              _stacklevel=1):
    """Parse a query string into a list of pairs."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    is_text = isinstance(qs, str)
    if not is_text:
        if not qs and not isinstance(qs, (bytes, bytearray, memoryview)):
            if qs is not None:
                warnings.warn(f"Accepting {type(qs).__name__} objects with false value in urllib.parse.parse_qsl() is deprecated as of 3.14",
                              DeprecationWarning, stacklevel=_stacklevel + 1)
            return []
        qs = bytes(memoryview(qs))
    if not qs:
        return []
    if is_text:
        separator = separator if isinstance(separator, str) else str(separator, 'ascii')
        equals, plus, space = '=', '+', ' '
    else:
        separator = separator if isinstance(separator, bytes) else bytes(separator, 'ascii')
        equals, plus, space = b'=', b'+', b' '

    if max_num_fields is not None and qs.count(separator) + 1 > max_num_fields:
        raise ValueError("Max number of fields exceeded")

    def plain(x):
        x = x.replace(plus, space)
        return unquote(x, encoding, errors) if is_text else unquote_to_bytes(x)

    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, found, value = field.partition(equals)
        if not found and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            pairs.append((plain(name), plain(value)))
    return pairs


def unwrap(url):
    """Take off <> and 'URL:' around a URL."""
    url = str(url).strip()
    if url[:1] == '<' and url[-1:] == '>':
        url = url[1:-1].strip()
    if url[:4] == 'URL:':
        url = url[4:].strip()
    return url


globals().update(old_names)
del old_names
