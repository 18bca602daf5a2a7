"""The old functions of urllib.parse that cut a URL apart, piece by piece."""
import warnings


def _splittype(url):
    """('http', '//host/path') of 'http://host/path'."""
    scheme, colon, rest = url.partition(':')
    if not colon or not scheme or '/' in scheme:
        return None, url
    return scheme.lower(), rest


def _splithost(url):
    """('host', '/path') of '//host/path'."""
    if url[:2] != '//':
        return None, url
    end = min((at for at in (url.find(c, 2) for c in '/?#') if at >= 0), default=len(url))
    host, path = url[2:end], url[end:]
    if path and path[0] != '/':
        path = '/' + path
    return host, path


def _splituser(host):
    """('user', 'host') of 'user@host'."""
    user, at, host = host.rpartition('@')
    return (user if at else None), host


def _splitpasswd(user):
    """('user', 'passwd') of 'user:passwd'."""
    user, colon, password = user.partition(':')
    return user, (password if colon else None)


def _splitport(host):
    """('host', 'port') of 'host:port'; what is no number is no port."""
    before, colon, port = host.rpartition(':')
    if not colon or not all(c in '0123456789' for c in port):
        return host, None
    return before, port or None


def _splitnport(host, defport=-1):
    """('host', port) of 'host:port', with the default where there is none, and None for one that is no number."""
    before, colon, port = host.rpartition(':')
    if not colon:
        return host, defport
    if not port:
        return before, defport
    return before, int(port) if port.isascii() and port.isdigit() else None


def _cut_last(mark):
    def cut(url):
        before, found, after = url.rpartition(mark)
        return (before, after) if found else (url, None)
    return cut


_splitquery = _cut_last('?')
_splittag = _cut_last('#')


def _splitattr(url):
    """('path', ['attr1=value1', ...]) of '/path;attr1=value1;...'."""
    path, *attributes = url.split(';')
    return path, attributes


def _splitvalue(attr):
    """('attr', 'value') of 'attr=value'."""
    name, equals, value = attr.partition('=')
    return name, (value if equals else None)


def _to_bytes(url):
    if isinstance(url, str):
        try:
            url = url.encode('ASCII').decode()
        except UnicodeError:
            raise UnicodeError('URL ' + repr(url) + ' contains non-ASCII characters') from None
    return url


def _deprecated(name, function, instead):
    def old(*args, **kwargs):
        warnings.warn(f'urllib.parse.{name}() is deprecated as of 3.8' + (f', use urllib.parse.{instead}() instead' if instead else ''),
                      DeprecationWarning, stacklevel=2)
        return function(*args, **kwargs)
    old.__name__ = old.__qualname__ = name
    old.__module__ = 'urllib.parse'
    return old


old_names = {name: _deprecated(name, function, 'urlparse') for name, function in (
    ('splittype', _splittype), ('splithost', _splithost), ('splituser', _splituser), ('splitpasswd', _splitpasswd), ('splitport', _splitport),
    ('splitnport', _splitnport), ('splitquery', _splitquery), ('splittag', _splittag), ('splitattr', _splitattr))}
old_names['splitvalue'] = _deprecated('splitvalue', _splitvalue, 'parse_qsl')
old_names['to_bytes'] = _deprecated('to_bytes', _to_bytes, None)

for _function, _name in ((_splitquery, '_splitquery'), (_splittag, '_splittag')):
    _function.__name__ = _function.__qualname__ = _name
