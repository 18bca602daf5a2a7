"""Which cookies are taken, and to whom they are sent."""
import http.cookiejar
from http._cookie_words import IPV4_RE, domain_match, eff_request_host, is_third_party, request_path, request_port, user_domain_match

# Second levels of countries' domains that are like top levels.
_LIKE_TOP_LEVELS = frozenset((
    "co", "ac", "com", "edu", "org", "net", "gov", "mil", "int", "aero", "biz", "cat", "coop", "info", "jobs", "mobi", "museum", "name",
    "pro", "travel", "eu"))


def _debug(*args):
    http.cookiejar._debug(*args)


class CookiePolicy:
    """What a CookieJar asks; subclasses answer."""

    def set_ok(self, cookie, request):
        """Whether a cookie is taken from a server."""
        raise NotImplementedError()

    def return_ok(self, cookie, request):
        """Whether a cookie is sent to a server."""
        raise NotImplementedError()

    def domain_return_ok(self, domain, request):
        """Whether cookies of a domain are looked at for a request."""
        return True

    def path_return_ok(self, path, request):
        """Whether cookies of a path are looked at for a request."""
        return True


class DefaultCookiePolicy(CookiePolicy):
    """What the RFCs and browsers do."""

    DomainStrictNoDots = 1
    DomainStrictNonDomain = 2
    DomainRFC2965Match = 4
    DomainLiberal = 0
    DomainStrict = DomainStrictNoDots | DomainStrictNonDomain

    def __init__(self, blocked_domains=None, allowed_domains=None, netscape=True, rfc2965=False, rfc2109_as_netscape=None, hide_cookie2=False,
                 strict_domain=False, strict_rfc2965_unverifiable=True, strict_ns_unverifiable=False, strict_ns_domain=DomainLiberal,
                 strict_ns_set_initial_dollar=False, strict_ns_set_path=False, secure_protocols=("https", "wss")):
        self.netscape = netscape
        self.rfc2965 = rfc2965
        self.rfc2109_as_netscape = rfc2109_as_netscape
        self.hide_cookie2 = hide_cookie2
        self.strict_domain = strict_domain
        self.strict_rfc2965_unverifiable = strict_rfc2965_unverifiable
        self.strict_ns_unverifiable = strict_ns_unverifiable
        self.strict_ns_domain = strict_ns_domain
        self.strict_ns_set_initial_dollar = strict_ns_set_initial_dollar
        self.strict_ns_set_path = strict_ns_set_path
        self.secure_protocols = secure_protocols
        self._blocked_domains = () if blocked_domains is None else tuple(blocked_domains)
        self.set_allowed_domains(allowed_domains)

    def blocked_domains(self):
        return self._blocked_domains

    def set_blocked_domains(self, blocked_domains):
        self._blocked_domains = tuple(blocked_domains)

    def is_blocked(self, domain):
        return any(user_domain_match(domain, blocked) for blocked in self._blocked_domains)

    def allowed_domains(self):
        return self._allowed_domains

    def set_allowed_domains(self, allowed_domains):
        self._allowed_domains = None if allowed_domains is None else tuple(allowed_domains)

    def is_not_allowed(self, domain):
        if self._allowed_domains is None:
            return False
        return not any(user_domain_match(domain, allowed) for allowed in self._allowed_domains)

    # ---- taking

    def set_ok(self, cookie, request):
        _debug(" - checking cookie %s=%s", cookie.name, cookie.value)
        assert cookie.name is not None
        return all(getattr(self, "set_ok_" + what)(cookie, request) for what in ("version", "verifiability", "name", "path", "domain", "port"))

    def set_ok_version(self, cookie, request):
        if cookie.version is None:
            _debug("   Set-Cookie2 without version attribute (%s=%s)", cookie.name, cookie.value)
            return False
        return self._version_ok(cookie)

    def _version_ok(self, cookie):
        if cookie.version > 0 and not self.rfc2965:
            _debug("   RFC 2965 cookies are switched off")
            return False
        if cookie.version == 0 and not self.netscape:
            _debug("   Netscape cookies are switched off")
            return False
        return True

    def set_ok_verifiability(self, cookie, request):
        if request.unverifiable and is_third_party(request):
            if cookie.version > 0 and self.strict_rfc2965_unverifiable:
                _debug("   third-party RFC 2965 cookie during unverifiable transaction")
                return False
            if cookie.version == 0 and self.strict_ns_unverifiable:
                _debug("   third-party Netscape cookie during unverifiable transaction")
                return False
        return True

    def set_ok_name(self, cookie, request):
        if cookie.version == 0 and self.strict_ns_set_initial_dollar and cookie.name.startswith("$"):
            _debug("   illegal name (starts with '$'): '%s'", cookie.name)
            return False
        return True

    def set_ok_path(self, cookie, request):
        strict = cookie.version > 0 or cookie.version == 0 and self.strict_ns_set_path
        if cookie.path_specified and strict and not self.path_return_ok(cookie.path, request):
            _debug("   path attribute %s is not a prefix of request path %s", cookie.path, request_path(request))
            return False
        return True

    def _is_wanted(self, domain):
        if self.is_blocked(domain):
            _debug("   domain %s is in user block-list", domain)
            return False
        if self.is_not_allowed(domain):
            _debug("   domain %s is not in user allow-list", domain)
            return False
        return True

    def set_ok_domain(self, cookie, request):
        domain = cookie.domain
        if not self._is_wanted(domain):
            return False
        if not cookie.domain_specified:
            return True
        host, name = eff_request_host(request)
        if host == "localhost" and domain == ".localhost":
            return True
        if self.strict_domain and domain.count(".") >= 2:
            # .co.uk would be for all of a country.
            rest, _, country = domain.rpartition(".")
            before, _, second = rest.rpartition(".")
            if not before and second.lower() in _LIKE_TOP_LEVELS and len(country) == 2:
                _debug("   country-code second level domain %s", domain)
                return False
        if "." not in domain.removeprefix(".") and not name.endswith(".local"):
            _debug("   non-local domain %s contains no embedded dot", domain)
            return False
        if cookie.version == 0 and not name.endswith(domain) and (name.startswith(".") or not ("." + name).endswith(domain)):
            _debug("   effective request-host %s (even with added initial dot) does not end with %s", name, domain)
            return False
        if (cookie.version > 0 or self.strict_ns_domain & self.DomainRFC2965Match) and not domain_match(name, domain):
            _debug("   effective request-host %s does not domain-match %s", name, domain)
            return False
        if cookie.version > 0 or self.strict_ns_domain & self.DomainStrictNoDots:
            prefix = host[:-len(domain)]
            if "." in prefix and not IPV4_RE.search(host):
                _debug("   host prefix %s for domain %s contains a dot", prefix, domain)
                return False
        return True

    def set_ok_port(self, cookie, request):
        if not cookie.port_specified:
            return True
        asked = request_port(request) or "80"
        for port in cookie.port.split(","):
            try:
                int(port)
            except ValueError:
                _debug("   bad port %s (not numeric)", port)
                return False
            if port == asked:
                return True
        _debug("   request port (%s) not found in %s", asked, cookie.port)
        return False

    # ---- sending

    def return_ok(self, cookie, request):
        _debug(" - checking cookie %s=%s", cookie.name, cookie.value)
        return all(getattr(self, "return_ok_" + what)(cookie, request) for what in ("version", "verifiability", "secure", "expires", "port", "domain"))

    def return_ok_version(self, cookie, request):
        return self._version_ok(cookie)

    def return_ok_verifiability(self, cookie, request):
        return DefaultCookiePolicy.set_ok_verifiability(self, cookie, request)

    def return_ok_secure(self, cookie, request):
        if cookie.secure and request.type not in self.secure_protocols:
            _debug("   secure cookie with non-secure request")
            return False
        return True

    def return_ok_expires(self, cookie, request):
        if cookie.is_expired(self._now):
            _debug("   cookie expired")
            return False
        return True

    def return_ok_port(self, cookie, request):
        if cookie.port:
            asked = request_port(request) or "80"
            if asked not in cookie.port.split(","):
                _debug("   request port %s does not match cookie port %s", asked, cookie.port)
                return False
        return True

    def return_ok_domain(self, cookie, request):
        _, name = eff_request_host(request)
        domain = cookie.domain
        if cookie.version == 0 and self.strict_ns_domain & self.DomainStrictNonDomain and not cookie.domain_specified and domain != name:
            _debug("   cookie with unspecified domain does not string-compare equal to request domain")
            return False
        if cookie.version > 0 and not domain_match(name, domain):
            _debug("   effective request-host name %s does not domain-match RFC 2965 cookie domain %s", name, domain)
            return False
        # A whole label has to be the same, not the end of one.
        dotted = domain if not domain or domain.startswith(".") else "." + domain
        if cookie.version == 0 and not ("." + name).endswith(dotted):
            _debug("   request-host %s does not match Netscape cookie domain %s", name, domain)
            return False
        return True

    def domain_return_ok(self, domain, request):
        host, name = eff_request_host(request)
        dotted = domain if not domain or domain.startswith(".") else "." + domain
        if not any(one.endswith(dotted) for one in (host if host.startswith(".") else "." + host, name if name.startswith(".") else "." + name)):
            return False
        if not self._is_wanted(domain):
            return False
        return True

    def path_return_ok(self, path, request):
        _debug("- checking cookie path=%s", path)
        asked = request_path(request)
        if asked == path or asked.startswith(path) and (path.endswith("/") or asked[len(path)] == "/"):
            return True
        _debug("  %s does not path-match %s", asked, path)
        return False
