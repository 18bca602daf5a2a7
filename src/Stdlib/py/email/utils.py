"""Dates, addresses and parameters of messages. See https://docs.python.org/3.14/library/email.utils.html"""
import datetime
import os
import random
import re
import socket
import time
import urllib.parse

__all__ = ['collapse_rfc2231_value', 'decode_params', 'decode_rfc2231', 'encode_rfc2231', 'formataddr', 'formatdate', 'format_datetime',
           'getaddresses', 'make_msgid', 'mktime_tz', 'parseaddr', 'parsedate', 'parsedate_tz', 'parsedate_to_datetime', 'quote', 'unquote', 'localtime']

_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_ZONES = {'UT': 0, 'UTC': 0, 'GMT': 0, 'Z': 0, 'AST': -400, 'ADT': -300, 'EST': -500, 'EDT': -400, 'CST': -600, 'CDT': -500,
          'MST': -700, 'MDT': -600, 'PST': -800, 'PDT': -700}
_SPECIALS = re.compile(r'[][\\()<>@,:;".]')
_ESCAPES = re.compile(r'[\\"]')


# ---- quoting

def quote(str):
    """Prepare string to be used in a quoted string."""
    return str.replace('\\', '\\\\').replace('"', '\\"')


def unquote(str):
    """Remove quotes from a string."""
    if len(str) > 1:
        if str.startswith('"') and str.endswith('"'):
            return str[1:-1].replace('\\\\', '\\').replace('\\"', '"')
        if str.startswith('<') and str.endswith('>'):
            return str[1:-1]
    return str


# ---- dates

def formatdate(timeval=None, localtime=False, usegmt=False):
    """Return a date string as specified by RFC 2822, e.g.: Fri, 09 Nov 2001 01:08:47 -0000"""
    if timeval is None:
        timeval = time.time()
    moment = datetime.datetime.fromtimestamp(timeval, datetime.timezone.utc)
    if localtime:
        moment = moment.astimezone()
        usegmt = False
    elif not usegmt:
        moment = moment.replace(tzinfo=None)
    return format_datetime(moment, usegmt)


def format_datetime(dt, usegmt=False):
    """Turn a datetime into a date string as specified in RFC 2822."""
    if usegmt:
        if dt.tzinfo is None or dt.tzinfo != datetime.timezone.utc:
            raise ValueError("usegmt option requires a UTC datetime")
        zone = 'GMT'
    elif dt.tzinfo is None:
        zone = '-0000'
    else:
        zone = dt.strftime("%z")
    return '%s, %02d %s %04d %02d:%02d:%02d %s' % (_DAYS[dt.weekday()], dt.day, _MONTHS[dt.month - 1], dt.year, dt.hour, dt.minute, dt.second, zone)


def localtime(dt=None):
    """Return local time as an aware datetime object."""
    if dt is None:
        dt = datetime.datetime.now()
    return dt.astimezone()


def _zone_seconds(text):
    """The offset of a zone in seconds; None where it says nothing."""
    text = text.upper()
    if text in _ZONES:
        offset = _ZONES[text]
    else:
        try:
            offset = int(text)
        except ValueError:
            return None
        if offset == 0 and text.startswith('-'):
            return None
    sign = -1 if offset < 0 else 1
    offset = abs(offset)
    return sign * (offset // 100 * 3600 + offset % 100 * 60)


def _parse_date(text):
    if not text:
        return None
    # "Thu, 05 Jan 2023 ...", "Thursday, 05-Jan-23 ...", "Thu Jan  5 12:00:00 2023"
    parts = text.replace(',', ' ').split()
    if parts and parts[0][:3].title() in _DAYS:
        del parts[0]
    if parts and parts[0].count('-') == 2:
        parts[:1] = parts[0].split('-')
    if len(parts) < 3:
        return None
    if parts[0][:3].title() in _MONTHS:
        parts[0], parts[1] = parts[1], parts[0]
    day, month, *rest = parts
    if month[:3].title() not in _MONTHS:
        return None
    # The year comes before the time, or after it.
    if len(rest) > 1 and ':' in rest[0]:
        rest[0], rest[1] = rest[1], rest[0]
    year = rest[0]
    clock = rest[1] if len(rest) > 1 else '0:0:0'
    zone = rest[2] if len(rest) > 2 else None
    if clock[-1:] in '+-' or '+' in clock or '-' in clock:
        at = max(clock.find('+'), clock.find('-'))
        clock, zone = clock[:at], clock[at:]
    try:
        units = [int(unit) for unit in clock.replace('.', ':').split(':')]
        day, year = int(day), int(year)
    except ValueError:
        return None
    if not 2 <= len(units) <= 3:
        return None
    hour, minute, second = units + [0] * (3 - len(units))
    if year < 100:
        year += 1900 if year > 68 else 2000
    return [year, _MONTHS.index(month[:3].title()) + 1, day, hour, minute, second, 0, 1, -1, _zone_seconds(zone) if zone else None]


def parsedate_tz(data):
    """Convert a date string to a time tuple with the offset of its zone in seconds; None if it is none."""
    found = _parse_date(data)
    if not found:
        return None
    if found[9] is None:
        found[9] = 0
    return tuple(found)


def parsedate(data):
    """Convert a date string to a time tuple; None if it is none."""
    found = _parse_date(data)
    return tuple(found[:9]) if found else None


def parsedate_to_datetime(data):
    """Convert a date string to a datetime; ValueError if it is none."""
    found = _parse_date(data)
    if found is None:
        raise ValueError('Invalid date value or format "%s"' % str(data))
    if found[9] is None:
        return datetime.datetime(*found[:6])
    return datetime.datetime(*found[:6], tzinfo=datetime.timezone(datetime.timedelta(seconds=found[9])))


def mktime_tz(data):
    """Turn a 10-tuple as returned by parsedate_tz() into a POSIX timestamp."""
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    import calendar
    return calendar.timegm(data) - data[9]


# ---- addresses

def formataddr(pair, charset='utf-8'):
    """The inverse of parseaddr(): a pair of name and address as a string for a To or Cc header."""
    name, address = pair
    address.encode('ascii')
    if name:
        try:
            name.encode('ascii')
        except UnicodeEncodeError:
            from email.header import Header
            return '%s <%s>' % (Header(name, charset).encode(), address)
        quotes = '"' if _SPECIALS.search(name) else ''
        name = _ESCAPES.sub(r'\\\g<0>', name)
        return '%s%s%s <%s>' % (quotes, name, quotes, address)
    return address


def _split_addresses(text):
    """The parts between commas that stand in no quotes, brackets or comments."""
    parts, part, depth, quoted, bracket, i = [], [], 0, False, False, 0
    while i < len(text):
        c = text[i]
        if c == '\\' and (quoted or depth):
            part.append(text[i:i + 2])
            i += 2
            continue
        if quoted:
            quoted = c != '"'
        elif depth:
            depth += (c == '(') - (c == ')')
        elif c == '"':
            quoted = True
        elif c == '(':
            depth = 1
        elif c == '<':
            bracket = True
        elif c == '>':
            bracket = False
        elif c in ',;' and not bracket:
            parts.append(''.join(part))
            part = []
            i += 1
            continue
        elif c == ':' and not bracket:
            # A group's name.
            part = []
            i += 1
            continue
        part.append(c)
        i += 1
    parts.append(''.join(part))
    return [part for part in parts if part.strip()]


def _parse_one(text):
    comments = []

    def take(match):
        # One behind the address is nothing that belongs to the name.
        if not -1 < text.find('<') < match.start():
            comments.append(match.group(1))
        return ' '
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', lambda m: m.group().replace('(', '\0').replace(')', '\1'), text)
    bare = re.sub(r'\(([^()]*)\)', take, bare).replace('\0', '(').replace('\1', ')')
    match = re.fullmatch(r'\s*(.*?)\s*<\s*([^<>]*?)\s*>\s*', bare, re.DOTALL)
    if match:
        name, address = match.groups()
        name = ' '.join(re.sub(r'\\(.)', r'\1', word[1:-1]) if word.startswith('"') else word for word in re.findall(r'"(?:[^"\\]|\\.)*"|[^"\s]+', name))
        if comments:
            name = f"{name} ({' '.join(comments)})" if name else ' '.join(comments)
    else:
        name, address = ' '.join(comments), re.sub(r'\s*([.@])\s*', r'\1', bare.strip())
        if ' ' in address and not address.startswith('"'):
            address = address.split()[0]
    return name, address.replace(' ', '') if '"' not in address else address


def getaddresses(fieldvalues, *, strict=True):
    """Return a list of (name, address) of all addresses in the given header values; ('', '') for what is none."""
    found = []
    for value in fieldvalues:
        for part in _split_addresses(str(value)):
            pair = _parse_one(part)
            if strict and pair[1].count('@') > 1 and '"' not in pair[1]:
                pair = ('', '')
            found.append(pair)
    return found or [('', '')] if strict and fieldvalues else found


def parseaddr(addr, *, strict=True):
    """Parse an address into its name and address; ('', '') if it is none."""
    if isinstance(addr, list):
        addr = addr[0]
    if not isinstance(addr, str):
        return '', ''
    found = getaddresses([addr], strict=strict)
    if not found or strict and len(found) > 1:
        return '', ''
    return found[0]


def make_msgid(idstring=None, domain=None):
    """Return a string suitable for a Message-ID header, such as <142480216486.20800.16526388040877946887@nightshade.la.mastaler.com>"""
    idstring = '' if idstring is None else '.' + idstring
    if domain is None:
        domain = socket.getfqdn()
    return '<%d.%d.%d%s@%s>' % (int(time.time() * 100), os.getpid(), random.getrandbits(64), idstring, domain)


# ---- parameters of RFC 2231

def decode_rfc2231(s):
    """Decode string according to RFC 2231: (charset, language, text)"""
    parts = s.split("'", 2)
    return tuple(parts) if len(parts) > 2 else (None, None, s)


def encode_rfc2231(s, charset=None, language=None):
    """Encode string according to RFC 2231."""
    s = urllib.parse.quote(s, safe='', encoding=charset or 'ascii')
    if charset is None and language is None:
        return s
    return "%s'%s'%s" % (charset, language or '', s)


def decode_params(params):
    """Put together the parameters that RFC 2231 splits and encodes."""
    whole = [params[0]]
    pieces = {}
    for name, value in params[1:]:
        encoded = name.endswith('*')
        value = unquote(value)
        match = re.fullmatch(r'([^*]+)\*([0-9]+)\*?', name)
        if match:
            pieces.setdefault(match.group(1), []).append((int(match.group(2)), value, encoded))
        elif encoded:
            pieces.setdefault(name[:-1], []).append((0, value, True))
        else:
            whole.append((name, '"%s"' % quote(value)))
    for name, parts in pieces.items():
        parts.sort()
        text = ''.join(urllib.parse.unquote(value, encoding='latin-1') if encoded else value for _, value, encoded in parts)
        if any(encoded for _, _, encoded in parts):
            charset, language, text = decode_rfc2231(text)
            whole.append((name, (charset, language, '"%s"' % quote(text))))
        else:
            whole.append((name, '"%s"' % quote(text)))
    return whole


def collapse_rfc2231_value(value, errors='replace', fallback_charset='us-ascii'):
    """The text of a parameter's value, which may be a tuple of charset, language and text."""
    if not isinstance(value, tuple) or len(value) != 3:
        return unquote(value)
    charset, language, text = value
    raw = text.encode('raw-unicode-escape')
    try:
        return str(raw, charset or fallback_charset, errors)
    except LookupError:
        return unquote(text)
