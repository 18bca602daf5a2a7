"""The object model of messages. See https://docs.python.org/3.14/library/email.compat32-message.html"""
import binascii
from email import quopri_parts as _quopri_parts
import re
from email import errors, utils

__all__ = ['Message']

SEMISPACE = '; '


def _splitparam(param):
    name, _, rest = str(param).partition(';')
    return (name.strip(), rest.strip() or None)


def _parse_params(text):
    """The parts between semicolons that stand in no quotes."""
    parts, part, quoted, i = [], '', False, 0
    while i < len(text):
        c = text[i]
        if c == '\\' and quoted:
            part += text[i:i + 2]
            i += 2
            continue
        if c == '"':
            quoted = not quoted
        if c == ';' and not quoted:
            parts.append(part)
            part = ''
        else:
            part += c
        i += 1
    parts.append(part)
    result = []
    for part in parts:
        name, equals, value = part.partition('=')
        result.append(name.strip().lower() + '=' + value.strip() if equals else part.strip())
    return result


def _format_param(param, value=None, quote=True):
    if not value:
        return param
    if isinstance(value, tuple):
        return '%s*=%s' % (param, utils.encode_rfc2231(value[2], value[0], value[1]))
    try:
        value.encode('ascii')
    except UnicodeEncodeError:
        return '%s*=%s' % (param, utils.encode_rfc2231(value, 'utf-8', ''))
    if quote or re.search(r'[ \(\)<>@,;:\\"/\[\]\?=]', value):
        return '%s="%s"' % (param, utils.quote(value))
    return '%s=%s' % (param, value)


class Message:
    """A message: headers, as of a mapping that may have several values for a name, and a payload.

    The payload is a string, or a list of Messages for a multipart. Names of headers are looked up whatever their case is.
    """

    def __init__(self, policy=None):
        self.policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = 'text/plain'

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """Return the entire formatted message as a string."""
        from io import StringIO
        from email.generator import Generator
        fp = StringIO()
        Generator(fp, mangle_from_=False, maxheaderlen=maxheaderlen).flatten(self, unixfrom=unixfrom)
        return fp.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """Return the entire formatted message as a bytes object."""
        from io import BytesIO
        from email.generator import BytesGenerator
        fp = BytesIO()
        BytesGenerator(fp, mangle_from_=False).flatten(self, unixfrom=unixfrom)
        return fp.getvalue()

    def is_multipart(self):
        """Return True if the message consists of multiple parts."""
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    # ---- payload

    def attach(self, payload):
        """Add the given payload to the current payload, a list."""
        if self._payload is None:
            self._payload = [payload]
        else:
            try:
                self._payload.append(payload)
            except AttributeError:
                raise TypeError("Attach is not valid on a message with a non-multipart payload") from None

    def get_payload(self, i=None, decode=False):
        """Return the payload: a list for a multipart (or its part i), else a string, or bytes if it is to be decoded."""
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None and not isinstance(self._payload, list):
            raise TypeError('Expected list, got %s' % type(self._payload))
        payload = self._payload
        if not decode:
            if isinstance(payload, str) and any('\udc80' <= c <= '\udcff' for c in payload):
                raw = payload.encode('ascii', 'surrogateescape')
                try:
                    return raw.decode(self.get_content_charset('ascii'), 'replace')
                except LookupError:
                    return raw.decode('ascii', 'replace')
            return payload
        if payload is None:
            return None
        encoding = str(self.get('content-transfer-encoding', '')).lower()
        if isinstance(payload, str):
            try:
                raw = payload.encode('ascii', 'surrogateescape')
            except UnicodeEncodeError:
                raw = payload.encode('raw-unicode-escape')
        else:
            raw = payload
        if encoding == 'quoted-printable':
            return _quopri_parts.decode(raw)
        if encoding == 'base64':
            try:
                return binascii.a2b_base64(raw)
            except binascii.Error:
                self.defects.append(errors.InvalidBase64PaddingDefect())
                return raw
        return raw

    def set_payload(self, payload, charset=None):
        """Set the payload to the given value."""
        if hasattr(payload, 'encode'):
            if charset is not None:
                payload = payload.encode(str(charset), 'surrogateescape').decode('ascii', 'surrogateescape')
        self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Set the charset of the payload, and the headers that tell it; None removes it."""
        if charset is None:
            self.del_param('charset')
            self._charset = None
            return
        charset = str(charset)
        self._charset = charset
        if 'MIME-Version' not in self:
            self.add_header('MIME-Version', '1.0')
        if 'Content-Type' not in self:
            self.add_header('Content-Type', 'text/plain', charset=charset)
        else:
            self.set_param('charset', charset)
        if 'Content-Transfer-Encoding' not in self and isinstance(self._payload, str):
            if charset.lower() in ('us-ascii', 'ascii'):
                self.add_header('Content-Transfer-Encoding', '7bit')
            else:
                raw = self._payload.encode('ascii', 'surrogateescape')
                self._payload = _quopri_parts.encode_base64_lines(raw)
                self.add_header('Content-Transfer-Encoding', 'base64')

    def get_charset(self):
        """Return the charset that set_charset() was given."""
        return self._charset

    # ---- headers

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        self._headers.append((name, val))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [(its, value) for its, value in self._headers if its.lower() != name]

    def __contains__(self, name):
        name = name.lower()
        return any(its.lower() == name for its, _ in self._headers)

    def __iter__(self):
        for name, _ in self._headers:
            yield name

    def keys(self):
        """Return a list of all the names of headers, in their order, with duplicates."""
        return [name for name, _ in self._headers]

    def values(self):
        """Return a list of all the values of headers."""
        return [value for _, value in self._headers]

    def items(self):
        """Return all the names and values of headers."""
        return list(self._headers)

    def get(self, name, failobj=None):
        """Return the (first) value of a header, or failobj."""
        name = name.lower()
        for its, value in self._headers:
            if its.lower() == name:
                return value
        return failobj

    def set_raw(self, name, value):
        """Store a name and value as they are."""
        self._headers.append((name, value))

    def raw_items(self):
        """Return the pairs of names and values as they are."""
        return iter(self._headers.copy())

    def get_all(self, name, failobj=None):
        """Return a list of all the values for the named header, or failobj if there is none."""
        name = name.lower()
        return [value for its, value in self._headers if its.lower() == name] or failobj

    def add_header(self, _name, _value, **_params):
        """Add a header with parameters: their names have dashes for underscores; None gives a name alone."""
        parts = []
        for name, value in _params.items():
            name = name.replace('_', '-')
            parts.append(name if value is None else _format_param(name, value))
        if _value is not None:
            parts.insert(0, _value)
        self[_name] = SEMISPACE.join(parts)

    def replace_header(self, _name, _value):
        """Replace the first header of that name, in its place and case."""
        _name = _name.lower()
        for i, (name, _) in enumerate(self._headers):
            if name.lower() == _name:
                self._headers[i] = (name, _value)
                return
        raise KeyError(_name)

    # ---- content type and parameters

    def get_content_type(self):
        """Return the type of the content in lower case, without parameters; the default type if there is none."""
        value = self.get('content-type')
        if value is None:
            return self.get_default_type()
        kind = _splitparam(value)[0].lower()
        return kind if kind.count('/') == 1 else 'text/plain'

    def get_content_maintype(self):
        """Return the main type."""
        return self.get_content_type().split('/')[0]

    def get_content_subtype(self):
        """Return the subtype."""
        return self.get_content_type().split('/')[1]

    def get_default_type(self):
        """Return the type of a message without a Content-Type."""
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def _get_params_preserve(self, failobj, header):
        value = self.get(header)
        if value is None:
            return failobj
        params = []
        for part in _parse_params(str(value)):
            name, equals, its = part.partition('=')
            params.append((name.strip(), its.strip() if equals else ''))
        return utils.decode_params(params)

    def get_params(self, failobj=None, header='content-type', unquote=True):
        """Return the parameters of a header as a list of pairs."""
        params = self._get_params_preserve(None, header)
        if params is None:
            return failobj
        return [(name, _unquotevalue(value)) for name, value in params] if unquote else params

    def get_param(self, param, failobj=None, header='content-type', unquote=True):
        """Return a parameter of a header, or failobj."""
        for name, value in self._get_params_preserve(None, header) or ():
            if name.lower() == param.lower():
                return _unquotevalue(value) if unquote else value
        return failobj

    def set_param(self, param, value, header='Content-Type', requote=True, charset=None, language='', replace=False):
        """Set a parameter of a header, which is made if there is none."""
        if charset:
            value = (charset, language, value)
        if header not in self and header.lower() == 'content-type':
            text = 'text/plain'
        else:
            text = self.get(header) or ''
        if not self.get_param(param, header=header):
            text = SEMISPACE.join(filter(None, [text, _format_param(param, value, requote)]))
        else:
            parts = []
            for i, (name, old) in enumerate(self.get_params(header=header, unquote=requote)):
                if i == 0 and not old:
                    parts.append(name)
                elif name.lower() == param.lower():
                    parts.append(_format_param(param, value, requote))
                else:
                    parts.append(_format_param(name, old, requote))
            text = SEMISPACE.join(parts)
        if text != self.get(header):
            if replace and header in self:
                self.replace_header(header, text)
            else:
                del self[header]
                self[header] = text

    def del_param(self, param, header='content-type', requote=True):
        """Remove a parameter."""
        if header not in self:
            return
        parts = []
        for i, (name, value) in enumerate(self.get_params(header=header, unquote=requote)):
            if name.lower() != param.lower():
                parts.append(name if i == 0 and not value else _format_param(name, value, requote))
        text = SEMISPACE.join(parts)
        if text != self.get(header):
            del self[header]
            self[header] = text

    def set_type(self, type, header='Content-Type', requote=True):
        """Set the main type and subtype of a header; its parameters stay."""
        if type.count('/') != 1:
            raise ValueError
        if header.lower() == 'content-type':
            del self['mime-version']
            self['MIME-Version'] = '1.0'
        if header not in self:
            self[header] = type
            return
        params = self.get_params(header=header, unquote=requote)
        del self[header]
        self[header] = type
        for name, value in params[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        """Return the filename that the message says its payload has."""
        missing = object()
        name = self.get_param('filename', missing, 'content-disposition')
        if name is missing:
            name = self.get_param('name', missing, 'content-type')
        if name is missing:
            return failobj
        return utils.collapse_rfc2231_value(name).strip()

    def get_boundary(self, failobj=None):
        """Return the boundary of the parts, or failobj."""
        missing = object()
        boundary = self.get_param('boundary', missing)
        return failobj if boundary is missing else utils.collapse_rfc2231_value(boundary).rstrip()

    def set_boundary(self, boundary):
        """Set the boundary, in its place among the parameters."""
        params = self._get_params_preserve(None, 'content-type')
        if params is None:
            raise errors.HeaderParseError('No Content-Type header found')
        names = [name.lower() for name, _ in params]
        if 'boundary' in names:
            params[names.index('boundary')] = ('boundary', '"%s"' % boundary)
        else:
            params.append(('boundary', '"%s"' % boundary))
        self.replace_header('content-type', SEMISPACE.join(name if not value else '%s=%s' % (name, value) for name, value in params))

    def get_content_charset(self, failobj=None):
        """Return the charset of the content in lower case, or failobj."""
        missing = object()
        charset = self.get_param('charset', missing)
        if charset is missing:
            return failobj
        return utils.collapse_rfc2231_value(charset).lower()

    def get_charsets(self, failobj=None):
        """Return the charsets of all parts."""
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        """Return 'inline', 'attachment' or what else the header says; None if there is none."""
        value = self.get('content-disposition')
        return None if value is None else _splitparam(value)[0].lower()

    def walk(self):
        """Go over the message and all its parts, depth first."""
        yield self
        if self.is_multipart():
            for part in self.get_payload():
                yield from part.walk()


def _unquotevalue(value):
    if isinstance(value, tuple):
        return value[0], value[1], utils.unquote(value[2])
    return utils.unquote(value)
