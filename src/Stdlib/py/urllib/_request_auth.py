"""Passwords for urllib.request: what is kept of them, and how Basic (RFC 7617) and Digest (RFC 7616) tell them."""
import base64
import hashlib
import os
import re
import time
import warnings
from urllib._url_parts import _splitport
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit


class HTTPPasswordMgr:
    """Users and passwords, by realm and URI."""

    def __init__(self):
        self.passwd = {}

    def add_password(self, realm, uri, user, passwd):
        """Remember a password for a URI, or for a sequence of them."""
        if isinstance(uri, str):
            uri = [uri]
        for default_port in True, False:
            reduced = tuple(self._reduce_uri_with_scheme(one, default_port) for one in uri)
            self.passwd.setdefault(realm, {})[reduced] = user, passwd

    def find_user_password(self, realm, authuri):
        """The user and the password; (None, None) if none is known."""
        domains = self.passwd.get(realm, {})
        # An authority without a scheme may be meant with its port or without.
        asked = [self._reduce_uri_with_scheme(authuri, default_port) for default_port in (True, False)]
        if asked[0][0] is None:
            asked += [(None, f'{asked[0][1]}:{port}', asked[0][2]) for port in (80, 443) if _splitport(asked[0][1])[1] is None]
        for reduced in asked:
            for uris, known in domains.items():
                if any(self._is_suburi_with_scheme(uri, reduced) for uri in uris):
                    return known
        return None, None

    def reduce_uri(self, uri, default_port=True):
        """(authority, path) of a URI or of an authority alone, with the scheme's port where none is said."""
        return self._reduce_uri_with_scheme(uri, default_port)[1:]

    def _reduce_uri_with_scheme(self, uri, default_port=True):
        parts = urlsplit(uri)
        if parts.netloc:
            scheme, authority, path = parts.scheme or None, parts.netloc, parts.path or '/'
        else:
            scheme, authority, path = None, uri, '/'
        port = _splitport(authority)[1]
        if default_port and port is None and scheme in ('http', 'https'):
            authority = '%s:%d' % (_splitport(authority)[0], 80 if scheme == 'http' else 443)
        return scheme, authority, path

    def _is_suburi_with_scheme(self, base, test):
        if base[0] is not None and test[0] is not None and base[0] != test[0]:
            return False
        return self.is_suburi(base[1:], test[1:])

    def is_suburi(self, base, test):
        """Whether test is below base; both are results of reduce_uri()."""
        if base == test:
            return True
        if base[0] != test[0]:
            return False
        return test[1].startswith(base[1] if base[1].endswith('/') else base[1] + '/')


class HTTPPasswordMgrWithDefaultRealm(HTTPPasswordMgr):
    """Passwords of the realm None serve for realms that are not known."""

    def find_user_password(self, realm, authuri):
        user, password = HTTPPasswordMgr.find_user_password(self, realm, authuri)
        if user is not None:
            return user, password
        return HTTPPasswordMgr.find_user_password(self, None, authuri)


class HTTPPasswordMgrWithPriorAuth(HTTPPasswordMgrWithDefaultRealm):
    """Knows of URIs to which the password is sent before it is asked for."""

    def __init__(self):
        self.authenticated = {}
        super().__init__()

    def add_password(self, realm, uri, user, passwd, is_authenticated=False):
        self.update_authenticated(uri, is_authenticated)
        if realm is not None:
            # What is sent first is sent without knowing the realm.
            super().add_password(None, uri, user, passwd)
        super().add_password(realm, uri, user, passwd)

    def update_authenticated(self, uri, is_authenticated=False):
        for default_port in True, False:
            for one in [uri] if isinstance(uri, str) else uri:
                self.authenticated[self._reduce_uri_with_scheme(one, default_port)] = is_authenticated

    def is_authenticated(self, authuri):
        for default_port in True, False:
            reduced = self._reduce_uri_with_scheme(authuri, default_port)
            for uri in self.authenticated:
                if self._is_suburi_with_scheme(uri, reduced):
                    return self.authenticated[uri]
        return None


class AbstractBasicAuthHandler:
    """Answers what asks for a password with the password."""

    # The challenges of a header that name a realm.
    rx = re.compile('(?:^|,)[ \t]*([^ \t,]+)[ \t]+realm=(["\']?)([^"\']*)\\2', re.I)

    def __init__(self, password_mgr=None):
        self.passwd = HTTPPasswordMgr() if password_mgr is None else password_mgr
        self.add_password = self.passwd.add_password

    def _parse_realm(self, header):
        """The pairs (scheme, realm) of a header; a scheme without a realm where there is none."""
        found = False
        for match in self.rx.finditer(header):
            scheme, mark, realm = match.groups()
            if mark not in ('"', "'"):
                warnings.warn("Basic Auth Realm was unquoted", UserWarning, 3)
            found = True
            yield scheme, realm
        if not found:
            yield header.split()[0] if header.split() else '', None

    def http_error_auth_reqed(self, authreq, host, req, headers):
        """Ask again with the password, if it is known."""
        challenges = headers.get_all(authreq)
        if not challenges:
            return None
        other = None
        for challenge in challenges:
            for scheme, realm in self._parse_realm(challenge):
                if scheme.lower() != 'basic':
                    other = scheme
                elif realm is not None:
                    return self.retry_http_basic_auth(host, req, realm)
        if other is not None:
            raise ValueError("AbstractBasicAuthHandler does not support the following scheme: %r" % (other,))
        return None

    def retry_http_basic_auth(self, host, req, realm):
        user, password = self.passwd.find_user_password(realm, host)
        if password is None:
            return None
        login = _basic(user, password)
        if req.get_header(self.auth_header, None) == login:
            # That was said, and did not help.
            return None
        req.add_unredirected_header(self.auth_header, login)
        return self.parent.open(req, timeout=req.timeout)

    def http_request(self, req):
        if not hasattr(self.passwd, 'is_authenticated') or not self.passwd.is_authenticated(req.full_url):
            return req
        if not req.has_header('Authorization'):
            user, password = self.passwd.find_user_password(None, req.full_url)
            req.add_unredirected_header('Authorization', _basic(user, password))
        return req

    def http_response(self, req, response):
        if hasattr(self.passwd, 'is_authenticated'):
            self.passwd.update_authenticated(req.full_url, 200 <= response.code < 300)
        return response

    https_request = http_request
    https_response = http_response


def _basic(user, password):
    return 'Basic ' + base64.b64encode(f'{user}:{password}'.encode()).decode('ascii')


_randombytes = os.urandom

_DIGESTS = {'MD5': 'md5', 'SHA': 'sha1', 'SHA-256': 'sha256'}


class AbstractDigestAuthHandler:
    """Answers what asks for a password by a digest of it."""

    def __init__(self, passwd=None):
        self.passwd = HTTPPasswordMgr() if passwd is None else passwd
        self.add_password = self.passwd.add_password
        self.retried = 0
        self.nonce_count = 0
        self.last_nonce = None

    def reset_retry_count(self):
        self.retried = 0

    def http_error_auth_reqed(self, auth_header, host, req, headers):
        """Ask again with the digest, if the password is known."""
        challenge = headers.get(auth_header, None)
        if self.retried > 5:
            # The password may be wrong: without an end of this, server and client would go on and on.
            raise HTTPError(req.full_url, 401, "digest auth failed", headers, None)
        self.retried += 1
        if not challenge:
            return None
        scheme = challenge.split()[0]
        if scheme.lower() == 'digest':
            return self.retry_http_digest_auth(req, challenge)
        if scheme.lower() != 'basic':
            raise ValueError("AbstractDigestAuthHandler does not support the following scheme: '%s'" % scheme)
        return None

    def retry_http_digest_auth(self, req, auth):
        challenge = parse_keqv_list(filter(None, parse_http_list(auth.split(' ', 1)[1])))
        answer = self.get_authorization(req, challenge)
        if not answer:
            return None
        answer = 'Digest ' + answer
        if req.headers.get(self.auth_header, None) == answer:
            return None
        req.add_unredirected_header(self.auth_header, answer)
        return self.parent.open(req, timeout=req.timeout)

    def get_cnonce(self, nonce):
        """A number that nobody can guess, and that is used once."""
        text = f'{self.nonce_count}:{nonce}:{time.ctime()}:'.encode('ascii') + _randombytes(8)
        return hashlib.sha1(text).hexdigest()[:16]

    def get_authorization(self, req, chal):
        """What the header says after 'Digest'; None if it cannot be said."""
        try:
            realm, nonce = chal['realm'], chal['nonce']
        except KeyError:
            return None
        qop = chal.get('qop')
        algorithm = chal.get('algorithm', 'MD5')
        opaque = chal.get('opaque')
        H, KD = self.get_algorithm_impls(algorithm)
        user, password = self.passwd.find_user_password(realm, req.full_url)
        if user is None:
            return None
        secret = H(f'{user}:{realm}:{password}')
        asked = H(f'{req.get_method()}:{req.selector}')
        more = ''
        if qop is None:
            response = KD(secret, f'{nonce}:{asked}')
        elif 'auth' in [one.strip() for one in qop.split(',')]:
            if nonce == self.last_nonce:
                self.nonce_count += 1
            else:
                self.nonce_count = 1
                self.last_nonce = nonce
            count = '%08x' % self.nonce_count
            cnonce = self.get_cnonce(nonce)
            response = KD(secret, f'{nonce}:{count}:{cnonce}:auth:{asked}')
            more = f', qop=auth, nc={count}, cnonce="{cnonce}"'
        else:
            raise URLError("qop '%s' is not supported." % qop)
        text = f'username="{user}", realm="{realm}", nonce="{nonce}", uri="{req.selector}", response="{response}"'
        if opaque:
            text += f', opaque="{opaque}"'
        digest = self.get_entity_digest(req.data, chal)
        if digest:
            text += f', digest="{digest}"'
        return f'{text}, algorithm="{algorithm}"{more}'

    def get_algorithm_impls(self, algorithm):
        """The functions H and KD of the RFC."""
        if algorithm not in _DIGESTS:
            raise ValueError('Unsupported digest authentication algorithm %r' % algorithm)

        def H(text):
            return hashlib.new(_DIGESTS[algorithm], text.encode('ascii')).hexdigest()

        def KD(secret, data):
            return H(f'{secret}:{data}')
        return H, KD

    def get_entity_digest(self, data, chal):
        """The digest of the data: none, for auth-int is not offered."""
        return None


def parse_keqv_list(l):
    """A dict of texts 'key=value'; quotes around values are taken off."""
    result = {}
    for one in l:
        key, value = one.split('=', 1)
        if value[0] == value[-1] == '"':
            value = value[1:-1]
        result[key] = value
    return result


def parse_http_list(s):
    """The elements of a list with commas, which do not count within quotes."""
    result, part = [], ''
    quoted = escaped = False
    for c in s:
        if escaped:
            escaped = False
        elif quoted:
            if c == '\\':
                escaped = True
                continue
            quoted = c != '"'
        elif c == ',':
            result.append(part)
            part = ''
            continue
        elif c == '"':
            quoted = True
        part += c
    if part:
        result.append(part)
    return [part.strip() for part in result]
