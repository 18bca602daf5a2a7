"""The words of cookies' headers, their dates, and the names of hosts."""
import calendar
import datetime
import re
import time
import urllib.parse

DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
MONTHS_LOWER = [month.lower() for month in MONTHS]
EPOCH_YEAR = 1970
DEFAULT_HTTP_PORT = "80"
UTC_ZONES = {"GMT": None, "UTC": None, "UT": None, "Z": None}
HTTP_PATH_SAFE = "%/;:@&=+$,!~*'()"

IPV4_RE = re.compile(r"\.\d+$", re.ASCII)


# ---- dates

def time2isoz(t=None):
    """A time as '1994-11-24 08:49:37Z'."""
    moment = datetime.datetime.now(tz=datetime.UTC) if t is None else datetime.datetime.fromtimestamp(t, tz=datetime.UTC)
    return "%04d-%02d-%02d %02d:%02d:%02dZ" % (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)


def time2netscape(t=None):
    """A time as 'Wed, 09-Feb-1994 22:23:32 GMT'."""
    moment = datetime.datetime.now(tz=datetime.UTC) if t is None else datetime.datetime.fromtimestamp(t, tz=datetime.UTC)
    return "%s, %02d-%s-%04d %02d:%02d:%02d GMT" % (
        DAYS[moment.weekday()], moment.day, MONTHS[moment.month - 1], moment.year, moment.hour, moment.minute, moment.second)


def _timegm(tt):
    """The seconds of a time in UTC; None if there is none such."""
    year, month, day, hour, minute, second = tt[:6]
    if year >= EPOCH_YEAR and 1 <= month <= 12 and 1 <= day <= 31 and 0 <= hour <= 24 and 0 <= minute <= 59 and 0 <= second <= 61:
        return calendar.timegm(tt)
    return None


def offset_from_tz_string(tz):
    """The seconds by which a time zone is before UTC; None if it is not known."""
    if tz in UTC_ZONES:
        return 0
    if match := re.fullmatch(r"([-+])?(\d\d?):?(\d\d)?", tz, re.ASCII):
        sign, hours, minutes = match.groups()
        offset = 3600 * int(hours) + 60 * int(minutes or 0)
        return -offset if sign == '-' else offset
    return None


def _str2time(day, mon, yr, hr, min, sec, tz):
    yr = int(yr)
    if yr > datetime.MAXYEAR:
        return None
    if mon[:3].lower() in MONTHS_LOWER and not mon.isdigit():
        if mon.lower() not in MONTHS_LOWER:
            return None
        month = MONTHS_LOWER.index(mon.lower()) + 1
    else:
        try:
            month = int(mon)
        except ValueError:
            return None
        if not 1 <= month <= 12:
            return None
    if yr < 1000:
        # Two digits mean the year that is nearest to this one.
        now = time.localtime(time.time())[0]
        behind = now % 100 - yr
        yr += now - now % 100
        if abs(behind) > 50:
            yr += 100 if behind > 0 else -100
    seconds = _timegm((yr, month, int(day), int(hr or 0), int(min or 0), int(sec or 0)))
    if seconds is not None:
        offset = offset_from_tz_string((tz or "UTC").upper())
        if offset is None:
            return None
        seconds -= offset
    return seconds


_ZONE = r"(?P<zone>[-+]?\d{2,4}|(?![APap][Mm]\b)[A-Za-z]+)"
_HTTP_DATE = re.compile(r"[SMTWF][a-z][a-z], (\d\d) ([JFMASOND][a-z][a-z]) (\d\d\d\d) (\d\d):(\d\d):(\d\d) GMT", re.ASCII)
_WEEKDAY = re.compile(r"\s*(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*,?\s*", re.I | re.ASCII)
_LOOSE_DATE = re.compile(
    r"(?P<day>\d\d?)(?:\s+|[-/])(?P<month>\w+)(?:\s+|[-/])(?P<year>\d+)"
    r"(?:(?:\s+|:)(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d))?)?"
    r"\s*" + _ZONE + r"?\s*(?:\(\w+\)\s*)?", re.ASCII)
_ISO_DATE = re.compile(
    r"\s*(?P<year>\d{4})[-/]?(?P<month>\d\d?)[-/]?(?P<day>\d\d?)"
    r"(?:(?:\s+|[-:Tt])(?P<hour>\d\d?):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:\.\d*)?)?)?"
    r"\s*(?P<zone>[-+]?\d\d?:?(?:\d\d)?|[Zz])?\s*", re.ASCII)


def http2time(text):
    """The seconds of a date in one of the forms that headers have; None if it is none."""
    if match := _HTTP_DATE.fullmatch(text):
        day, month, year, *clock = match.groups()
        if month.lower() in MONTHS_LOWER:
            hour, minute, second = map(int, clock)
            return _timegm((int(year), MONTHS_LOWER.index(month.lower()) + 1, int(day), hour, minute, float(second)))
    # One blank is as good as many, of which the patterns would try each.
    text = ' '.join(text.split())
    if match := _WEEKDAY.match(text):
        text = text[match.end():]
    match = _LOOSE_DATE.fullmatch(text)
    return _parts2time(match) if match else None


def iso2time(text):
    """The seconds of a date that begins with the year; None if it is none."""
    match = _ISO_DATE.fullmatch(' '.join(text.split()))
    return _parts2time(match) if match else None


def _parts2time(match):
    return _str2time(*match.group("day", "month", "year", "hour", "minute", "second", "zone"))


# ---- words

_TOKEN = re.compile(r"([^=\s;,]+)")
_QUOTED = re.compile(r'\s*=\s*"([^"\\]*(?:\\.[^"\\]*)*)"')
_VALUE = re.compile(r"\s*=\s*([^\s;,]*)")
_BLANKS = re.compile(r"\s+")
_SIMPLE = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII).fullmatch


def split_header_words(header_values):
    """The words of headers: for each element (they end at commas) a list of pairs of a key and its value, None without one."""
    assert not isinstance(header_values, str)
    result = []
    for text in header_values:
        position, pairs = 0, []
        while position < len(text):
            if match := _BLANKS.match(text, position):
                position = match.end()
            elif match := _TOKEN.match(text, position):
                name, value = match.group(1), None
                position = match.end()
                if match := _QUOTED.match(text, position):
                    value = re.sub(r"\\(.)", r"\1", match.group(1))
                    position = match.end()
                elif match := _VALUE.match(text, position):
                    value = match.group(1).rstrip()
                    position = match.end()
                pairs.append((name, value))
            else:
                # Semicolons and what nobody knows mean nothing.
                if text[position] == ',' and pairs:
                    result.append(pairs)
                    pairs = []
                position += 1
        if pairs:
            result.append(pairs)
    return result


def join_header_words(lists):
    """The header of which split_header_words() makes these lists."""
    elements = []
    for pairs in lists:
        words = []
        for key, value in pairs:
            if value is not None:
                if not _SIMPLE(value):
                    value = '"' + re.sub(r'(["\\])', r'\\\1', value) + '"'
                key = "%s=%s" % (key, value)
            words.append(key)
        if words:
            elements.append("; ".join(words))
    return ", ".join(elements)


def strip_quotes(text):
    """A text without quotes around it."""
    return text.removeprefix('"').removesuffix('"')


_NETSCAPE_WORDS = ("expires", "domain", "path", "secure", "version", "port", "max-age")


def parse_ns_headers(ns_headers):
    """The words of headers in Netscape's way: a header for each cookie, and commas in dates."""
    result = []
    for header in ns_headers:
        pairs, version = [], ("version", "0")
        for i, word in enumerate(header.split(';')):
            key, equals, value = word.partition('=')
            key = key.strip()
            if not key:
                if i == 0:
                    break
                continue
            value = value.strip() if equals else None
            if i > 0:
                if key.lower() in _NETSCAPE_WORDS:
                    key = key.lower()
                if key == "version":
                    if value is not None:
                        value = strip_quotes(value)
                    version = None
                elif key == "expires" and value is not None:
                    value = http2time(strip_quotes(value))
            pairs.append((key, value))
        if pairs:
            if version:
                pairs.append(version)
            result.append(pairs)
    return result


# ---- hosts and paths

def is_HDN(text):
    """Whether a text is the name of a host."""
    return not (IPV4_RE.search(text) or text == "" or text[0] == "." or text[-1] == ".")


def liberal_is_HDN(text):
    """As is_HDN(), where all but addresses are names."""
    return not IPV4_RE.search(text)


def domain_match(A, B):
    """Whether the host A is in the domain B, as RFC 2965 has it."""
    A, B = A.lower(), B.lower()
    if A == B:
        return True
    return is_HDN(A) and A.rfind(B) > 0 and B.startswith(".") and is_HDN(B[1:])


def user_domain_match(A, B):
    """Whether the host A is in the domain B, which the user wrote."""
    A, B = A.lower(), B.lower()
    if liberal_is_HDN(A) and liberal_is_HDN(B) and B.startswith("."):
        return A.endswith(B)
    return A == B


def reach(h):
    """The domain that a host may set cookies for, as RFC 2965 has it."""
    _, dot, rest = h.partition(".")
    return "." + rest if dot and is_HDN(h) and ("." in rest or rest == "local") else h


def request_host(request):
    """The host of a request in lower case, without the port."""
    host = urllib.parse.urlparse(request.get_full_url())[1] or request.get_header("Host", "")
    return re.sub(r":\d+$", "", host, count=1, flags=re.ASCII).lower()


def eff_request_host(request):
    """The host of a request, and its name with .local if it has no dot."""
    host = request_host(request)
    return host, host if "." in host else host + ".local"


def request_path(request):
    """The path of a request, quoted."""
    path = escape_path(urllib.parse.urlsplit(request.get_full_url()).path)
    return path if path.startswith("/") else "/" + path


def request_port(request):
    """The port of a request, a text; None if it is none."""
    _, colon, port = request.host.partition(':')
    if not colon:
        return DEFAULT_HTTP_PORT
    try:
        int(port)
    except ValueError:
        return None
    return port


def escape_path(path):
    """A path with the characters quoted that need it, and %xx in capitals."""
    return re.sub(r"%([0-9a-fA-F]{2})", lambda match: "%" + match.group(1).upper(), urllib.parse.quote(path, HTTP_PATH_SAFE))


def is_third_party(request):
    """Whether a request goes to another site than the one that the user asked for (RFC 2965, 3.3.6)."""
    return not domain_match(request_host(request), reach(request.origin_req_host))
