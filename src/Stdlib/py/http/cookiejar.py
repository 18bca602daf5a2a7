"""Cookies as a client keeps and sends them: Netscape's, and those of RFC 2965. https://docs.python.org/3.14/library/http.cookiejar.html"""
import copy
import os
import re
import threading
import time
import warnings
from http._cookie_words import (DAYS, DEFAULT_HTTP_PORT, EPOCH_YEAR, HTTP_PATH_SAFE, IPV4_RE, MONTHS, MONTHS_LOWER, UTC_ZONES, _str2time, _timegm,
                                domain_match, eff_request_host, escape_path, http2time, is_HDN, is_third_party, iso2time, join_header_words,
                                liberal_is_HDN, offset_from_tz_string, parse_ns_headers, reach, request_host, request_path, request_port,
                                split_header_words, strip_quotes, time2isoz, time2netscape, user_domain_match)

__all__ = ['Cookie', 'CookieJar', 'CookiePolicy', 'DefaultCookiePolicy', 'FileCookieJar', 'LWPCookieJar', 'LoadError', 'MozillaCookieJar']

# True, to log what is done and why.
debug = False
logger = None

HTTPONLY_ATTR = "HTTPOnly"
HTTPONLY_PREFIX = "#HttpOnly_"
MISSING_FILENAME_TEXT = "a filename was not supplied (nor was the CookieJar instance initialised with one)"
NETSCAPE_MAGIC_RGX = re.compile("#( Netscape)? HTTP Cookie File", re.ASCII | re.IGNORECASE)
NETSCAPE_HEADER_TEXT = "# Netscape HTTP Cookie File\n# http://curl.haxx.se/rfc/cookie_spec.html\n# This is a generated file!  Do not edit.\n\n"


def _debug(*args):
    global logger
    if not debug:
        return None
    if logger is None:
        import logging
        logger = logging.getLogger("http.cookiejar")
    return logger.debug(*args)


def _warn_unhandled_exception():
    # A server's mistake, or one of this module: the request goes on without the cookie.
    import traceback
    warnings.warn("http.cookiejar bug!\n%s" % traceback.format_exc(), stacklevel=2)


class Cookie:
    """A cookie with its attributes. expires is None for one that lasts as long as the session."""

    def __init__(self, version, name, value, port, port_specified, domain, domain_specified, domain_initial_dot, path, path_specified, secure,
                 expires, discard, comment, comment_url, rest, rfc2109=False):
        if version is not None:
            version = int(version)
        if expires is not None:
            expires = int(float(expires))
        if port is None and port_specified is True:
            raise ValueError("if port is None, port_specified must be false")
        self.version = version
        self.name = name
        self.value = value
        self.port = port
        self.port_specified = port_specified
        self.domain = domain.lower()
        self.domain_specified = domain_specified
        self.domain_initial_dot = domain_initial_dot
        self.path = path
        self.path_specified = path_specified
        self.secure = secure
        self.expires = expires
        self.discard = discard
        self.comment = comment
        self.comment_url = comment_url
        self.rfc2109 = rfc2109
        self._rest = copy.copy(rest)

    def has_nonstandard_attr(self, name):
        return name in self._rest

    def get_nonstandard_attr(self, name, default=None):
        return self._rest.get(name, default)

    def set_nonstandard_attr(self, name, value):
        self._rest[name] = value

    def is_expired(self, now=None):
        """Whether its time is over."""
        return self.expires is not None and self.expires <= (time.time() if now is None else now)

    def __str__(self):
        port = "" if self.port is None else ":" + self.port
        named = self.name if self.value is None else "%s=%s" % (self.name, self.value)
        return "<Cookie %s for %s%s%s>" % (named, self.domain, port, self.path)

    def __repr__(self):
        names = ("version", "name", "value", "port", "port_specified", "domain", "domain_specified", "domain_initial_dot", "path",
                 "path_specified", "secure", "expires", "discard", "comment", "comment_url")
        parts = ["%s=%s" % (name, repr(getattr(self, name))) for name in names]
        parts += ["rest=%s" % repr(self._rest), "rfc2109=%s" % repr(self.rfc2109)]
        return "%s(%s)" % (self.__class__.__name__, ", ".join(parts))


from http._cookie_policy import CookiePolicy, DefaultCookiePolicy

CookiePolicy.__module__ = DefaultCookiePolicy.__module__ = __name__


class Absent:
    """What an attribute is that a header does not have: None is one without a value."""


def deepvalues(mapping):
    """All that is in a dict of dicts."""
    for one in list(mapping.values()):
        if hasattr(one, "items"):
            yield from deepvalues(one)
        else:
            yield one


_VALUE_ATTRIBUTES = ("version", "expires", "max-age", "domain", "path", "port", "comment", "commenturl")
_BOOLEAN_ATTRIBUTES = ("discard", "secure")


class CookieJar:
    """Cookies, by domain, path and name."""

    non_word_re = re.compile(r"\W")
    quote_re = re.compile(r"([\"\\])")
    magic_re = re.compile(r"^\#LWP-Cookies-(\d+\.\d+)", re.ASCII)

    def __init__(self, policy=None):
        self._policy = DefaultCookiePolicy() if policy is None else policy
        self._cookies_lock = threading.RLock()
        self._cookies = {}

    def set_policy(self, policy):
        self._policy = policy

    # ---- sending

    def _cookies_for_domain(self, domain, request):
        if not self._policy.domain_return_ok(domain, request):
            return []
        _debug("Checking %s for cookies to return", domain)
        found = []
        for path, by_name in self._cookies[domain].items():
            if self._policy.path_return_ok(path, request):
                found.extend(cookie for cookie in by_name.values() if self._policy.return_ok(cookie, request))
        return found

    def _cookies_for_request(self, request):
        return [cookie for domain in self._cookies for cookie in self._cookies_for_domain(domain, request)]

    def _cookie_attrs(self, cookies):
        """The words of the header; sorts the cookies, those of longer paths first."""
        cookies.sort(key=lambda cookie: len(cookie.path), reverse=True)
        words = []
        for i, cookie in enumerate(cookies):
            version, value = cookie.version, cookie.value
            if i == 0 and version > 0:
                words.append("$Version=%s" % version)
            if value is None:
                words.append(cookie.name)
            else:
                if version > 0 and self.non_word_re.search(value):
                    value = self.quote_re.sub(r"\\\1", value)
                words.append("%s=%s" % (cookie.name, value))
            if version > 0:
                if cookie.path_specified:
                    words.append('$Path="%s"' % cookie.path)
                if cookie.domain.startswith("."):
                    domain = cookie.domain if cookie.domain_initial_dot else cookie.domain[1:]
                    words.append('$Domain="%s"' % domain)
                if cookie.port is not None:
                    words.append('$Port="%s"' % cookie.port if cookie.port_specified else "$Port")
        return words

    def add_cookie_header(self, request):
        """Add the header Cookie to a request, and Cookie2 if the policy wants it."""
        _debug("add_cookie_header")
        with self._cookies_lock:
            self._policy._now = self._now = int(time.time())
            cookies = self._cookies_for_request(request)
            words = self._cookie_attrs(cookies)
            if words and not request.has_header("Cookie"):
                request.add_unredirected_header("Cookie", "; ".join(words))
            if self._policy.rfc2965 and not self._policy.hide_cookie2 and not request.has_header("Cookie2"):
                if any(cookie.version != 1 for cookie in cookies):
                    request.add_unredirected_header("Cookie2", '$Version="1"')
        self.clear_expired_cookies()

    # ---- taking

    def _normalized_cookie_tuples(self, attrs_set):
        """(name, value, dict of attributes that are known, dict of others) of each cookie; those with mistakes are left out."""
        result = []
        for (name, value), *words in attrs_set:
            known, others = {}, {}
            has_max_age = False
            for key, word in words:
                lower = key.lower()
                if lower in _VALUE_ATTRIBUTES or lower in _BOOLEAN_ATTRIBUTES:
                    key = lower
                if key in _BOOLEAN_ATTRIBUTES and word is None:
                    word = True
                if key in known:
                    # The first one counts.
                    continue
                if key == "domain":
                    if word is None:
                        _debug("   missing value for domain attribute")
                        break
                    word = word.lower()
                elif key == "expires":
                    if has_max_age:
                        continue
                    if word is None:
                        _debug("   missing or invalid value for expires attribute: treating as session cookie")
                        continue
                elif key == "max-age":
                    has_max_age = True
                    try:
                        word = int(word)
                    except (ValueError, TypeError):
                        _debug("   missing or invalid (non-numeric) value for max-age attribute")
                        break
                    # From now on it is as if that time had been said.
                    key = "expires"
                    word = self._now + word
                if key in _VALUE_ATTRIBUTES or key in _BOOLEAN_ATTRIBUTES:
                    if word is None and key not in ("port", "comment", "commenturl"):
                        _debug("   missing value for %s attribute", key)
                        break
                    known[key] = word
                else:
                    others[key] = word
            else:
                result.append((name, value, known, others))
        return result

    def _cookie_from_cookie_tuple(self, tup, request):
        name, value, known, others = tup
        version = known.get("version")
        if version is not None:
            try:
                version = int(version)
            except ValueError:
                return None
        path = known.get("path", "")
        path_specified = path != ""
        if path_specified:
            path = escape_path(path)
        else:
            path = request_path(request)
            slash = path.rfind("/")
            if slash >= 0:
                # Netscape's have no slash at the end.
                path = path[:slash] if version == 0 else path[:slash + 1]
            path = path or "/"
        domain = known.get("domain", Absent)
        domain_specified = domain is not Absent
        initial_dot = domain_specified and domain.startswith(".")
        if not domain_specified:
            domain = eff_request_host(request)[1]
        elif not initial_dot:
            domain = "." + domain
        port = known.get("port", Absent)
        port_specified = port is not Absent and port is not None
        if port is Absent:
            port = None
        elif port is None:
            port = request_port(request)
        else:
            port = re.sub(r"\s+", "", port)
        expires = known.get("expires", Absent)
        discard = known.get("discard", False)
        if expires is Absent:
            expires = None
            discard = True
        elif expires <= self._now:
            # That is how servers take a cookie away.
            try:
                self.clear(domain, path, name)
            except KeyError:
                pass
            _debug("Expiring cookie, domain='%s', path='%s', name='%s'", domain, path, name)
            return None
        return Cookie(version, name, value, port, port_specified, domain, domain_specified, initial_dot, path, path_specified,
                      known.get("secure", False), expires, discard, known.get("comment"), known.get("commenturl"), others)

    def _cookies_from_attrs_set(self, attrs_set, request):
        made = (self._cookie_from_cookie_tuple(one, request) for one in self._normalized_cookie_tuples(attrs_set))
        return [cookie for cookie in made if cookie]

    def _process_rfc2109_cookies(self, cookies):
        as_netscape = getattr(self._policy, 'rfc2109_as_netscape', None)
        if as_netscape is None:
            as_netscape = not self._policy.rfc2965
        for cookie in cookies:
            if cookie.version == 1:
                cookie.rfc2109 = True
                if as_netscape:
                    cookie.version = 0

    def make_cookies(self, response, request):
        """The cookies that an answer has, whether they are taken or not."""
        headers = response.info()
        rfc2965_headers = headers.get_all("Set-Cookie2", [])
        netscape_headers = headers.get_all("Set-Cookie", [])
        with self._cookies_lock:
            self._policy._now = self._now = int(time.time())
            rfc2965, netscape = self._policy.rfc2965, self._policy.netscape
            cookies = []
            if rfc2965_headers and rfc2965:
                try:
                    cookies = self._cookies_from_attrs_set(split_header_words(rfc2965_headers), request)
                except Exception:
                    _warn_unhandled_exception()
            if netscape_headers and netscape:
                try:
                    more = self._cookies_from_attrs_set(parse_ns_headers(netscape_headers), request)
                except Exception:
                    _warn_unhandled_exception()
                    more = []
                self._process_rfc2109_cookies(more)
                # Of two that mean the same, the one of Set-Cookie2.
                known = {(cookie.domain, cookie.path, cookie.name) for cookie in cookies} if rfc2965 else ()
                cookies.extend(cookie for cookie in more if (cookie.domain, cookie.path, cookie.name) not in known)
            return cookies

    def set_cookie_if_ok(self, cookie, request):
        """Take a cookie, if the policy says so."""
        with self._cookies_lock:
            self._policy._now = self._now = int(time.time())
            if self._policy.set_ok(cookie, request):
                self.set_cookie(cookie)

    def set_cookie(self, cookie):
        """Take a cookie."""
        with self._cookies_lock:
            self._cookies.setdefault(cookie.domain, {}).setdefault(cookie.path, {})[cookie.name] = cookie

    def extract_cookies(self, response, request):
        """Take the cookies of an answer, as far as the policy says so."""
        _debug("extract_cookies: %s", response.info())
        with self._cookies_lock:
            for cookie in self.make_cookies(response, request):
                if self._policy.set_ok(cookie, request):
                    _debug(" setting cookie: %s", cookie)
                    self.set_cookie(cookie)

    # ---- taking away

    def clear(self, domain=None, path=None, name=None):
        """Remove all cookies, those of a domain, those of a path in it, or one of a name; KeyError."""
        with self._cookies_lock:
            if name is not None:
                if domain is None or path is None:
                    raise ValueError("domain and path must be given to remove a cookie by name")
                del self._cookies[domain][path][name]
            elif path is not None:
                if domain is None:
                    raise ValueError("domain must be given to remove cookies by path")
                del self._cookies[domain][path]
            elif domain is not None:
                del self._cookies[domain]
            else:
                self._cookies = {}

    def clear_session_cookies(self):
        """Remove those that last as long as the session."""
        with self._cookies_lock:
            for cookie in self:
                if cookie.discard:
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def clear_expired_cookies(self):
        """Remove those whose time is over."""
        with self._cookies_lock:
            now = time.time()
            for cookie in self:
                if cookie.is_expired(now):
                    self.clear(cookie.domain, cookie.path, cookie.name)

    def __iter__(self):
        return deepvalues(self._cookies)

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return "<%s[%s]>" % (self.__class__.__name__, ", ".join(map(repr, self)))

    def __str__(self):
        return "<%s[%s]>" % (self.__class__.__name__, ", ".join(map(str, self)))


class LoadError(OSError):
    pass


# ---- files

class FileCookieJar(CookieJar):
    """A jar that can be saved to a file, and loaded."""

    def __init__(self, filename=None, delayload=False, policy=None):
        CookieJar.__init__(self, policy)
        self.filename = None if filename is None else os.fspath(filename)
        self.delayload = bool(delayload)

    def _named(self, filename):
        if filename is None:
            filename = self.filename
        if filename is None:
            raise ValueError(MISSING_FILENAME_TEXT)
        return filename

    @staticmethod
    def _is_kept(cookie, ignore_discard, ignore_expires, now):
        """Whether a cookie is saved and loaded: one of a session, and one whose time is over, only on demand."""
        return (ignore_discard or not cookie.discard) and (ignore_expires or not cookie.is_expired(now))

    def _kept(self, ignore_discard, ignore_expires):
        now = time.time()
        return [cookie for cookie in self if self._is_kept(cookie, ignore_discard, ignore_expires, now)]

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Save the cookies to a file."""
        raise NotImplementedError()

    def load(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Load the cookies of a file, besides those that are there."""
        filename = self._named(filename)
        with open(filename) as file:
            self._really_load(file, filename, ignore_discard, ignore_expires)

    def revert(self, filename=None, ignore_discard=False, ignore_expires=False):
        """Load the cookies of a file instead of those that are there; these remain if that fails."""
        filename = self._named(filename)
        with self._cookies_lock:
            old = copy.deepcopy(self._cookies)
            self._cookies = {}
            try:
                self.load(filename, ignore_discard, ignore_expires)
            except OSError:
                self._cookies = old
                raise

    def _read(self, f, filename, kind, ignore_discard, ignore_expires):
        """Take the cookies that _cookies_of() finds in the lines of a file; LoadError for a line that it cannot read."""
        now = time.time()
        line = ""
        try:
            for line in f:
                for cookie in self._cookies_of(line):
                    if self._is_kept(cookie, ignore_discard, ignore_expires, now):
                        self.set_cookie(cookie)
        except OSError:
            raise
        except Exception:
            _warn_unhandled_exception()
            raise LoadError("invalid %s file %r: %r" % (kind, filename, self._shown(line)))

    @staticmethod
    def _shown(line):
        return line

    def _write(self, filename, text):
        # Nobody else is to read them.
        with os.fdopen(os.open(filename, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), 'w') as file:
            file.write(text)


def lwp_cookie_str(cookie):
    """A cookie as a line of a file of libwww-perl has it."""
    words = [(cookie.name, cookie.value), ("path", cookie.path), ("domain", cookie.domain)]
    if cookie.port is not None:
        words.append(("port", cookie.port))
    words += [(word, None) for word, said in (("path_spec", cookie.path_specified), ("port_spec", cookie.port_specified),
                                              ("domain_dot", cookie.domain_initial_dot), ("secure", cookie.secure)) if said]
    if cookie.expires:
        words.append(("expires", time2isoz(float(cookie.expires))))
    if cookie.discard:
        words.append(("discard", None))
    if cookie.comment:
        words.append(("comment", cookie.comment))
    if cookie.comment_url:
        words.append(("commenturl", cookie.comment_url))
    words += [(name, str(cookie._rest[name])) for name in sorted(cookie._rest)]
    words.append(("version", str(cookie.version)))
    return join_header_words([words])


class LWPCookieJar(FileCookieJar):
    """Files as libwww-perl has them, which people can read."""

    def as_lwp_str(self, ignore_discard=True, ignore_expires=True):
        """The lines of the file."""
        return "\n".join(["Set-Cookie3: %s" % lwp_cookie_str(cookie) for cookie in self._kept(ignore_discard, ignore_expires)] + [""])

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        self._write(self._named(filename), "#LWP-Cookies-2.0\n" + self.as_lwp_str(ignore_discard, ignore_expires))

    def _really_load(self, f, filename, ignore_discard, ignore_expires):
        if not self.magic_re.search(f.readline()):
            raise LoadError("%r does not look like a Set-Cookie3 (LWP) format file" % filename)
        self._read(f, filename, "Set-Cookie3 format", ignore_discard, ignore_expires)

    _start = "Set-Cookie3:"
    _flags = ("port_spec", "path_spec", "domain_dot", "secure", "discard")
    _values = ("version", "port", "path", "domain", "expires", "comment", "commenturl")

    def _cookies_of(self, line):
        if not line.startswith(self._start):
            return
        for (name, value), *words in split_header_words([line[len(self._start):].strip()]):
            known = dict.fromkeys(self._flags, False)
            others = {}
            for key, word in words:
                lower = key.lower()
                if lower in self._flags:
                    known[lower] = True if word is None else word
                elif lower in self._values:
                    known[lower] = word
                else:
                    others[key] = word
            expires = known.get("expires")
            discard = known["discard"]
            if expires is None:
                discard = True
            else:
                expires = iso2time(expires)
            domain = known["domain"]
            yield Cookie(known.get("version"), name, value, known.get("port"), known["port_spec"], domain, domain.startswith("."),
                         known["domain_dot"], known.get("path"), known["path_spec"], known["secure"], expires, discard,
                         known.get("comment"), known.get("commenturl"), others)


class MozillaCookieJar(FileCookieJar):
    """Files as curl, Lynx and old browsers have them."""

    def _really_load(self, f, filename, ignore_discard, ignore_expires):
        if not NETSCAPE_MAGIC_RGX.match(f.readline()):
            raise LoadError("%r does not look like a Netscape format cookies file" % filename)
        self._read(f, filename, "Netscape format cookies", ignore_discard, ignore_expires)

    @staticmethod
    def _shown(line):
        return line.removeprefix(HTTPONLY_PREFIX).removesuffix("\n")

    def _cookies_of(self, line):
        others = {HTTPONLY_ATTR: ""} if line.startswith(HTTPONLY_PREFIX) else {}
        line = self._shown(line)
        if line.strip().startswith(("#", "$")) or not line.strip():
            return
        domain, domain_specified, path, secure, expires, name, value = line.split("\t")
        if name == "":
            # A cookie without a name: what it has stands as the value.
            name, value = value, None
        if expires == "0":
            # So curl and Wget say that it lasts as long as the session.
            expires = ""
        initial_dot = domain.startswith(".")
        assert (domain_specified == "TRUE") == initial_dot
        yield Cookie(0, name, value, None, False, domain, domain_specified == "TRUE", initial_dot, path, False, secure == "TRUE",
                     expires or None, expires == "", None, None, others)

    def save(self, filename=None, ignore_discard=False, ignore_expires=False):
        lines = [NETSCAPE_HEADER_TEXT]
        for cookie in self._kept(ignore_discard, ignore_expires):
            domain = HTTPONLY_PREFIX + cookie.domain if cookie.has_nonstandard_attr(HTTPONLY_ATTR) else cookie.domain
            name, value = ("", cookie.name) if cookie.value is None else (cookie.name, cookie.value)
            lines.append("\t".join([domain, "TRUE" if cookie.domain.startswith(".") else "FALSE", cookie.path, "TRUE" if cookie.secure else "FALSE",
                                    "" if cookie.expires is None else str(cookie.expires), name, value]) + "\n")
        self._write(self._named(filename), "".join(lines))
