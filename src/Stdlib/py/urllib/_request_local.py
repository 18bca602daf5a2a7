"""What urllib.request knows of this machine: its names, its proxies, and the names of its files."""
import os
import re
import socket
import sys
from urllib._url_parts import _splitpasswd, _splitport, _splittype, _splituser
from urllib.error import URLError
from urllib.parse import quote, unquote, urlsplit


# ---- names of files

def url2pathname(url, *, require_scheme=False, resolve_host=False):
    """The name of the file that a URL of the scheme file: means; the scheme is there if require_scheme is true."""
    if not require_scheme:
        url = 'file:' + url
    elif url[:5].lower() != 'file:':
        raise URLError("URL is missing a 'file:' scheme")
    _, authority, path, _, _ = urlsplit(url)
    if not _is_local_authority(authority, resolve_host):
        raise URLError("file:// scheme is supported only on localhost")
    return unquote(path, encoding=sys.getfilesystemencoding(), errors=sys.getfilesystemencodeerrors())


def pathname2url(pathname, *, add_scheme=False):
    """The URL of a file, without the scheme if add_scheme is false."""
    scheme = 'file:' if add_scheme else ''
    # A path that begins at the root comes after an authority, which is empty.
    authority = '//' if pathname[:1] == '/' else ''
    return scheme + authority + quote(pathname.encode(sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()))


def _is_local_authority(authority, resolve):
    if not authority or authority == 'localhost':
        return True
    try:
        if authority == socket.gethostname():
            return True
    except (OSError, AttributeError):
        pass
    if not resolve:
        return False
    try:
        address = socket.gethostbyname(authority)
    except (OSError, AttributeError, UnicodeEncodeError):
        return False
    from urllib.request import FileHandler
    return address in FileHandler().get_names()


def localhost():
    """The address of the name localhost."""
    return socket.gethostbyname('localhost')


def thishost():
    """The addresses of this machine."""
    try:
        return tuple(socket.gethostbyname_ex(socket.gethostname())[2])
    except socket.gaierror:
        return tuple(socket.gethostbyname_ex('localhost')[2])


def ftperrors():
    """The errors of the module ftplib."""
    import ftplib
    return ftplib.all_errors


def noheaders():
    """Headers without any."""
    import email
    return email.message_from_string("")


# ---- proxies

def _parse_proxy(proxy):
    """(scheme, user, password, host and port) of a proxy, said as a URL or as an authority."""
    scheme, rest = _splittype(proxy)
    if not rest.startswith("/"):
        scheme, authority = None, proxy
    else:
        if not rest.startswith("//"):
            raise ValueError("proxy URL with no authority: %r" % proxy)
        # Passwords may have slashes in them.
        end = rest.find('/', max(rest.find('@'), 2))
        authority = rest[2:] if end < 0 else rest[2:end]
    login, where = _splituser(authority)
    user, password = (None, None) if login is None else _splitpasswd(login)
    return scheme, user, password, where


def getproxies_environment():
    """The proxies that variables NAME_proxy tell of; names in lower case come first."""
    proxies = {}
    named = [(name, value) for name, value in os.environ.items() if len(name) > 5 and name[-6:].lower() == '_proxy']
    for name, value in named:
        if value:
            proxies[name[:-6].lower()] = value
    # A CGI script gets the header Proxy of its client as HTTP_PROXY.
    if 'REQUEST_METHOD' in os.environ:
        proxies.pop('http', None)
    for name, value in named:
        if name.endswith('_proxy'):
            key = name[:-6].lower()
            if value:
                proxies[key] = value
            else:
                proxies.pop(key, None)
    return proxies


getproxies = getproxies_environment


def proxy_bypass_environment(host, proxies=None):
    """Whether the variable no_proxy says that a host needs no proxy."""
    if proxies is None:
        proxies = getproxies_environment()
    if 'no' not in proxies:
        return False
    exceptions = proxies['no']
    if exceptions == '*':
        return True
    host = host.lower()
    bare = _splitport(host)[0]
    for name in exceptions.split(','):
        name = name.strip().lstrip('.').lower()
        if name and (name in (host, bare) or bare.endswith('.' + name) or host.endswith('.' + name)):
            return True
    return False


proxy_bypass = proxy_bypass_environment
