"""Cookies as a server writes and reads them. https://docs.python.org/3.14/library/http.cookies.html"""
import re
import string
import types

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_LegalChars = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_UnescapedChars = _LegalChars + ' ()/<=>?@[]{}'

# What a value has in octal within quotes.
_Translator = {n: '\\%03o' % n for n in set(range(256)) - set(map(ord, _UnescapedChars))}
_Translator.update({ord('"'): '\\"', ord('\\'): '\\\\'})

_is_legal_key = re.compile('[%s]+' % re.escape(_LegalChars)).fullmatch
_control_character_re = re.compile(r'[\x00-\x1F\x7F]')
_unquote_sub = re.compile(r'\\(?:([0-3][0-7][0-7])|(.))').sub

_weekdayname = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
_monthname = [None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']


class CookieError(Exception):
    pass


def _has_control_character(*val):
    """Whether one of the values has a character in it that would end a header."""
    return any(_control_character_re.search(str(one)) for one in val)


def _check(*values):
    if _has_control_character(*values):
        raise CookieError("Control characters are not allowed in cookies " + " ".join(map(repr, values)))


def _quote(str):
    """A value in quotes if it needs them."""
    if str is None or _is_legal_key(str):
        return str
    return '"' + str.translate(_Translator) + '"'


def _unquote_replace(m):
    octal, other = m.groups()
    return chr(int(octal, 8)) if octal else other


def _unquote(str):
    """A value without the quotes that it may have."""
    if str is None or len(str) < 2 or str[0] != '"' or str[-1] != '"':
        return str
    return _unquote_sub(_unquote_replace, str[1:-1])


def _getdate(future=0, weekdayname=_weekdayname, monthname=_monthname):
    """The time so many seconds from now, as cookies have it."""
    import time
    year, month, day, hour, minute, second, weekday, *_ = time.gmtime(time.time() + future)
    return "%s, %02d %3s %4d %02d:%02d:%02d GMT" % (weekdayname[weekday], day, monthname[month], year, hour, minute, second)


class Morsel(dict):
    """A key, a value, and the attributes of the cookie that they make."""

    _reserved = {
        "expires": "expires",
        "path": "Path",
        "comment": "Comment",
        "domain": "Domain",
        "max-age": "Max-Age",
        "secure": "Secure",
        "httponly": "HttpOnly",
        "version": "Version",
        "samesite": "SameSite",
        "partitioned": "Partitioned",
    }
    _reserved_defaults = dict.fromkeys(_reserved, "")
    # Those that have no value.
    _flags = {'secure', 'httponly', 'partitioned'}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        dict.update(self, self._reserved_defaults)

    @property
    def key(self):
        return self._key

    @property
    def value(self):
        return self._value

    @property
    def coded_value(self):
        return self._coded_value

    def _attribute(self, name, value):
        name = name.lower()
        if name not in self._reserved:
            raise CookieError("Invalid attribute %r" % (name,))
        _check(name, value)
        return name

    def __setitem__(self, K, V):
        dict.__setitem__(self, self._attribute(K, V), V)

    def setdefault(self, key, val=None):
        return dict.setdefault(self, self._attribute(key, val), val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return (dict.__eq__(self, morsel) and self._key == morsel._key and self._value == morsel._value
                and self._coded_value == morsel._coded_value)

    __ne__ = object.__ne__

    def copy(self):
        made = Morsel()
        dict.update(made, self)
        made.__dict__.update(self.__dict__)
        return made

    def update(self, values):
        # All of them, or none.
        dict.update(self, {self._attribute(key, value): value for key, value in dict(values).items()})

    def __ior__(self, values):
        self.update(values)
        return self

    def isReservedKey(self, K):
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Set key, value, and the value as it is sent."""
        if key.lower() in self._reserved:
            raise CookieError('Attempt to set a reserved key %r' % (key,))
        if not _is_legal_key(key):
            raise CookieError('Illegal key %r' % (key,))
        _check(key, val, coded_val)
        self._key, self._value, self._coded_value = key, val, coded_val

    def __getstate__(self):
        return {'key': self._key, 'value': self._value, 'coded_value': self._coded_value}

    def __setstate__(self, state):
        key, value, coded_value = state['key'], state['value'], state['coded_value']
        _check(key, value, coded_value)
        self._key, self._value, self._coded_value = key, value, coded_value

    def output(self, attrs=None, header="Set-Cookie:"):
        """The header."""
        return "%s %s" % (header, self.OutputString(attrs))

    __str__ = output

    def __repr__(self):
        return '<%s: %s>' % (self.__class__.__name__, self.OutputString())

    def js_output(self, attrs=None):
        """A script that sets the cookie."""
        import urllib.parse
        text = self.OutputString(attrs)
        if _has_control_character(text):
            raise CookieError("Control characters are not allowed in cookies")
        return """
        <script type="text/javascript">
        <!-- begin hiding
        document.cookie = decodeURIComponent("%s");
        // end hiding -->
        </script>
        """ % urllib.parse.quote(text, safe="")

    def OutputString(self, attrs=None):
        """What the header says, with these attributes or with all of them."""
        parts = ["%s=%s" % (self._key, self._coded_value)]
        for key, value in sorted(self.items()):
            if value == "" or attrs is not None and key not in attrs:
                continue
            name = self._reserved[key]
            if key == "expires" and isinstance(value, int):
                parts.append("%s=%s" % (name, _getdate(value)))
            elif key == "max-age" and isinstance(value, int):
                parts.append("%s=%d" % (name, value))
            elif key == "comment" and isinstance(value, str):
                parts.append("%s=%s" % (name, _quote(value)))
            elif key in self._flags:
                if value:
                    parts.append(name)
            else:
                parts.append("%s=%s" % (name, value))
        return "; ".join(parts)

    __class_getitem__ = classmethod(types.GenericAlias)


_LegalKeyChars = r"\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\="
_LegalValueChars = _LegalKeyChars + r'\[\]'
_CookiePattern = re.compile(
    r'\s*(?P<key>[' + _LegalKeyChars + r']+?)'
    r'(?:\s*=\s*(?P<val>"(?:[^\\"]|\\.)*"'
    r'|(?:\w{3},|\w{6,9},)\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT'
    r'|[' + _LegalValueChars + r']*))?'
    r'\s*(?:\s+|;|$)', re.ASCII)


class BaseCookie(dict):
    """A dict of Morsels."""

    def value_decode(self, val):
        """(value, value as it is sent) of what was sent; subclasses have their own way."""
        return val, val

    def value_encode(self, val):
        """(value, value as it is sent) of a value."""
        text = str(val)
        return text, text

    def __init__(self, input=None):
        if input:
            self.load(input)

    def __set(self, key, real_value, coded_value):
        morsel = self.get(key, Morsel())
        morsel.set(key, real_value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self.__set(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\015\012"):
        """The headers."""
        lines = []
        for _, morsel in sorted(self.items()):
            text = morsel.output(attrs, header)
            if _has_control_character(text):
                raise CookieError("Control characters are not allowed in cookies")
            lines.append(text)
        return sep.join(lines)

    __str__ = output

    def __repr__(self):
        return '<%s: %s>' % (self.__class__.__name__, ' '.join('%s=%s' % (key, repr(morsel.value)) for key, morsel in sorted(self.items())))

    def js_output(self, attrs=None):
        """Scripts that set the cookies."""
        return "".join(morsel.js_output(attrs) for _, morsel in sorted(self.items()))

    def load(self, rawdata):
        """Take what a header says, or the items of a dict."""
        if isinstance(rawdata, str):
            self.__parse_string(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def __parse_string(self, str, patt=_CookiePattern):
        position = 0
        # (cookie's key, attribute or None, value): nothing is taken of a header with a mistake in it.
        found = []
        owner = None
        while 0 <= position < len(str):
            match = patt.match(str, position)
            if not match:
                break
            key, value = match.group("key"), match.group("val")
            position = match.end()
            lower = key.lower()
            if key[0] == '$':
                # Attributes as RFC 2109 has them; in front of the first cookie they concern all.
                if owner is not None:
                    found.append((key[1:], True, _unquote(value)))
            elif lower in Morsel._reserved:
                if owner is None:
                    return
                if value is not None:
                    found.append((key, True, _unquote(value)))
                elif lower in Morsel._flags:
                    found.append((key, True, True))
                else:
                    return
            elif value is not None:
                owner = key
                found.append((key, False, self.value_decode(value)))
            else:
                return
        morsel = None
        for key, is_attribute, value in found:
            if is_attribute:
                morsel[key] = value
            else:
                self.__set(key, *value)
                morsel = self[key]


class SimpleCookie(BaseCookie):
    """Values are texts; those that need it are quoted."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
