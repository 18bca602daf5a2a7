"""Records what CPython 3.14 answers, as goldens for the tests of src/Vm/Text.

Run: python3.14 tests/Unit/Text/record.py [--out DIR] [--scale N] [--seed N] [topic ...]
A larger scale gives more random cases; the committed files are those of the defaults.
A line is one case: operation, arguments, outcome, separated by tabs and escaped as in a string literal.
The outcome is "=" and the result, or "!" and the exception's type and message.
"""

import argparse
import os
import random
import struct
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def escape(text):
    out = []
    for c in text:
        code = ord(c)
        if c == "\\":
            out.append("\\\\")
        elif c == "\t":
            out.append("\\t")
        elif c == "\n":
            out.append("\\n")
        elif code < 32 or 127 <= code < 0xA1 or 0xD800 <= code < 0xE000 or 0x2028 <= code <= 0x2029 or code == 0xFEFF:
            out.append("\\u%04x" % code)
        elif code > 0xFFFF:
            out.append("\\U%08x" % code)
        else:
            out.append(c)
    return "".join(out)


class Recorder:
    def __init__(self, scale):
        self.scale = scale
        self.lines = []
        self.seen = set()

    def case(self, operation, *arguments, call):
        key = (operation, *arguments)
        if key in self.seen:
            return
        self.seen.add(key)
        try:
            outcome = "=" + call()
        except Exception as error:
            message = error.args[0] if isinstance(error, KeyError) else str(error)
            outcome = "!%s: %s" % (type(error).__name__, message)
        if len(outcome) > 1500 and self.scale == 1:
            return
        fields = [operation, *map(str, arguments), outcome]
        self.lines.append("\t".join(map(escape, fields)))

    def times(self, count):
        return range(count * self.scale)


def bits(value):
    return "%016x" % struct.unpack("<Q", struct.pack("<d", value))[0]


def random_float(rng):
    kind = rng.randrange(8)
    if kind == 0:
        return struct.unpack("<d", struct.pack("<Q", rng.getrandbits(64)))[0]
    if kind == 1:
        return rng.uniform(-1000, 1000)
    if kind == 2:
        return rng.randrange(-10**6, 10**6) / 10 ** rng.randrange(8)
    if kind == 3:
        return float(rng.randrange(-10**17, 10**17))
    if kind == 4:
        return rng.choice([-1, 1]) * 2.0 ** rng.randrange(-1074, 1024)
    if kind == 5:
        return rng.randrange(-4000, 4000) / 2 ** rng.randrange(1, 9)
    if kind == 6:
        return float("%de%d" % (rng.randrange(1, 10**rng.randrange(1, 18)), rng.randrange(-330, 300)))
    return rng.choice([0.0, -0.0, 1.0, float("inf"), -float("inf"), float("nan"), 5e-324, 1.7976931348623157e308, 0.5, 1.5, 2.5,
                       1e16, 1e15, 9999999999999998.0, 1e22, 1e23, 1e-4, 1e-5, 0.1, 0.3, 123456789.0, 1e100, 9.5, 99.5, 999999.5])


def shown(value):
    return bits(value) if isinstance(value, float) else repr(value)


def floats(r, rng):
    for exponent in range(-1074, 1024, 7):
        value = 2.0 ** exponent
        r.case("float.repr", bits(value), call=lambda: repr(value))
    for _ in r.times(500):
        value = random_float(rng)
        r.case("float.repr", bits(value), call=lambda: repr(value))
        digits = rng.choice([0, 1, 2, 3, 5, 10, 16, 22, 23, 30, -1, -2, -5, -20, 300, 323, 324, -308, -309])
        if rng.random() < 0.6:
            r.case("float.round", bits(value), digits, call=lambda: bits(round(value, digits)))
        r.case("float.ratio", bits(value), call=lambda: "%d/%d" % value.as_integer_ratio())
        r.case("float.hex", bits(value), call=lambda: value.hex())
    words = ["inf", "nan", "infinity", "Infinity", "INF", "NaN", "1", "0", "12", "1_0", "_", ".", "e", "E", "+", "-", " ", "5", "e5",
             "\u0663", "\u2003", "\x1c", "\n", "x", "\x00", "\U0001d7d9", "\ud800", "1.5", "e-400", "e400", "e99999999999999999999",
             "e-99999999999999999999", "0" * 30, "9" * 25, "'", "j", "p", "0x", "a", "(", ")", "\xa0", "i"]
    texts = ["1" * 400, "0." + "0" * 400 + "1e401", "1" + "0" * 400 + "e-400", "a" * 300, "", "1e5_0", "1_.5", "1._5", "9007199254740993",
             "2.2250738585072011e-308", "4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324",
             "1.7976931348623158e308", "1.7976931348623159e308", "9007199254740992.9999999999999999", "179769313486231580793e289",
             "9007199254740993" + "0" * 800 + "1e-801", "0x1.8p3", "\xbd", "\xb2", "+-5", "in_f"]
    texts += ["".join(rng.choice(words) for _ in range(rng.randrange(1, 5))) for _ in r.times(500)]
    for text in texts:
        r.case("float.parse", text, call=lambda: bits(float(text)))
        if rng.random() < 0.5:
            r.case("float.fromhex", text, call=lambda: bits(float.fromhex(text)))
        r.case("complex.parse", text, call=lambda: bits(complex(text).real) + bits(complex(text).imag))
        data = text.encode("utf-8", "replace")
        r.case("float.parsebytes", data.hex(), call=lambda: bits(float(data)))
    parts = ["0x", "0X", "1", "0", ".", "p", "P", "f", "8", "+", "-", "p10", "p-1074", "p1023", "p-1075", "1.fffffffffffff", "1.fffffffffffff8",
             "1.fffffffffffff7fff", "0.0000001", "a", "e", " ", "inf", "nan", "_", "p99999999999", "p-99999999999", "00000", "\n", "x"]
    for _ in r.times(600):
        text = "".join(rng.choice(parts) for _ in range(rng.randrange(1, 6)))
        if rng.random() < 0.5:
            text = "0x" + "".join(rng.choice("0123456789abcdef.") for _ in range(rng.randrange(20))) + "p%d" % rng.randrange(-1150, 1040)
        r.case("float.fromhex", text, call=lambda: bits(float.fromhex(text)))
    parts = ["1", "2.5", "j", "J", "+", "-", " ", "(", ")", "nan", "inf", "1e5", "_", "1_0", "\u0663", ".5", "x", "e", "0"]
    for _ in r.times(600):
        text = "".join(rng.choice(parts) for _ in range(rng.randrange(1, 6)))
        r.case("complex.parse", text, call=lambda: bits(complex(text).real) + bits(complex(text).imag))
    for _ in r.times(120):
        value = complex(random_float(rng), random_float(rng))
        r.case("complex.repr", bits(value.real), bits(value.imag), call=lambda: repr(value))


def ints(r, rng):
    sys.set_int_max_str_digits(0)
    parts = ["0", "1", "12", "9", "_", "0x", "0b", "0o", "f", "z", "Z", "+", "-", " ", "\u0663", "\xa0", "\n", "x", "\x00", "'", "\U0001d7d9",
             "\ud800", "00", "7", "123456789012345678901234567890", "a" * 40, "\xb2", "\x1f"]
    for _ in r.times(1000):
        text = "".join(rng.choice(parts) for _ in range(rng.randrange(0, 5)))
        base = rng.choice([0, 0, 2, 8, 10, 10, 10, 16, 16, 36, 7, 1, 37, -1])
        r.case("int.parse", text, base, 4300, call=lambda: str(int(text, base)))
        if rng.random() < 0.2:
            data = text.encode("utf-8", "replace")
            r.case("int.parsebytes", data.hex(), base, call=lambda: str(int(data, base)))
    sys.set_int_max_str_digits(700)
    for size in (640, 641, 700, 701):
        for text in ("1" * size, "-" + "9" * size, "1_" * size + "1", "1" * size + "x", "0" * size, "_" + "1" * size):
            for base in (10, 0, 16):
                r.case("int.parse", text, base, 700, call=lambda: hex(int(text, base)))
        for value in (10 ** size, 10 ** size - 1, -10 ** size):
            r.case("int.str", hex(value), 700, call=lambda: str(value))
    sys.set_int_max_str_digits(0)
    for _ in r.times(60):
        value = rng.getrandbits(rng.choice([10, 64, 65, 128, 300, 1000, 4000, 9000])) * rng.choice([-1, 1])
        r.case("int.str", hex(value), 0, call=lambda: str(value))
        base = rng.randrange(3, 36)
        digits = "".join(rng.choice("0123456789abcdefghijklmnopqrstuvwxyz"[:base]) for _ in range(rng.randrange(1, 300)))
        r.case("int.parse", digits, base, 0, call=lambda: str(int(digits, base)))
        r.case("int.bases", hex(value), call=lambda: " ".join([bin(value), oct(value), hex(value)]))
        r.case("int.tofloat", hex(value), call=lambda: bits(float(value)))
    for _ in r.times(120):
        value = (rng.getrandbits(rng.choice([53, 54, 60])) << rng.choice([1, 5, 10, 40, 960, 970, 971])) + rng.choice([-1, 0, 1])
        r.case("int.tofloat", hex(value), call=lambda: bits(float(value)))


def random_spec(rng, types):
    spec = ""
    if rng.random() < 0.4:
        if rng.random() < 0.6:
            spec += rng.choice(["*", "0", "x", "\xe9", "\U0001f600", "<", " ", "\ud800"])
        spec += rng.choice("<>^=")
    if rng.random() < 0.35:
        spec += rng.choice("+- ")
    if rng.random() < 0.15:
        spec += "z"
    if rng.random() < 0.25:
        spec += "#"
    if rng.random() < 0.25:
        spec += "0"
    if rng.random() < 0.55:
        spec += str(rng.randrange(1, 30))
    if rng.random() < 0.35:
        spec += rng.choice(",_")
    if rng.random() < 0.45:
        spec += "." + rng.choice(["0", "1", "2", "3", "6", "10", "20", "50"])
        if rng.random() < 0.2:
            spec += rng.choice(",_")
    if rng.random() < 0.85:
        spec += rng.choice(types)
    if rng.random() < 0.03:
        at = rng.randrange(len(spec) + 1)
        spec = spec[:at] + rng.choice([",", "_", ".", "x", "99999999999999999999", "\u0665", "\xe9", "=", "}"]) + spec[at:]
    return spec


def formats(r, rng):
    sys.set_int_max_str_digits(4300)
    for _ in r.times(900):
        value = random_float(rng)
        spec = random_spec(rng, "eEfFgGn%feg" if rng.random() < 0.95 else "dsxcbq")
        r.case("format.float", bits(value), spec, call=lambda: format(value, spec))
    for _ in r.times(600):
        value = rng.choice([0, 1, -1, 5, 255, -255, 1000, -1000, 123456, 65, 0x1f600, 0x110000, rng.getrandbits(40), -rng.getrandbits(70),
                            rng.getrandbits(200), 10 ** 330])
        spec = random_spec(rng, "dddnbboxXc" if rng.random() < 0.9 else "eEfFgG%sq")
        r.case("format.int", hex(value), spec, call=lambda: format(value, spec))
    for _ in r.times(1000):
        value = rng.choice(["", "a", "abc", "hello world", "\xe9\u4e2d", "\U0001f600x", "\ud800"])
        spec = random_spec(rng, "s" if rng.random() < 0.9 else "dqf\xe9")
        r.case("format.str", value, spec, call=lambda: format(value, spec))
    for _ in r.times(1000):
        value = complex(random_float(rng), random_float(rng))
        spec = random_spec(rng, "eEfFgGn" if rng.random() < 0.95 else "d%s")
        r.case("format.complex", bits(value.real), bits(value.imag), spec, call=lambda: format(value, spec))


def argument(value):
    """How an argument of a %-format is written in a recording."""
    if isinstance(value, bool) or value is None:
        return "o:"
    if isinstance(value, int):
        return "i:" + hex(value)
    return "f:" + bits(value) if isinstance(value, float) else "s:" + value


def percents(r, rng):
    values = [0, 1, -1, 255, -65, 10 ** 20, 0x1f600, 0x110000, "", "a", "\xe9\u4e2d", "hello", "\U0001f600", 1.5, -0.0, 1e300, 1e-10,
              float("nan"), float("inf"), 2.5, 123456.789, 3.0]
    fixed = ["", "abc", "%", "a%", "%%", "%(a", "%(a)", "%(a)s", "%(a(b))s", "%(b)s", "%()s", "%5%", "%l", "%ld", "%lld", "%hld", "%Ld", "%y",
             "%\xe9", "%\x01", "%\U0001f600d", "%99999999999999999999d", "%.99999999999999999999d", "%.2147483648f", "%-", "%5", "%.", "%.5",
             "%*", "%(a)*d", "%(a)%", "%(a)z", "%s %", "%(a)s%s", "%(a"]
    for _ in r.times(1500):
        if rng.random() < 0.1:
            template = rng.choice(fixed)
        else:
            template = ""
            for _ in range(rng.randrange(1, 3)):
                template += rng.choice(["", "x", "%%", "\xe9", "{"]) + "%"
                template += "".join(rng.choice("-+ #0") for _ in range(rng.choice([0, 0, 0, 1, 2])))
                template += rng.choice(["", "", "5", "12", "*"])
                template += rng.choice(["", "", ".", ".0", ".3", ".20", ".*"])
                template += rng.choice("diuoxXeEfFgGcrsa%") if rng.random() < 0.4 else rng.choice("dxfgesr")
        if "(" in template:
            value = rng.choice(values)
            r.case("percent.map", template, argument(value), call=lambda: template % {"a": value, "": value, "a(b)": value})
        arguments = tuple(rng.choice(values) for _ in range(rng.choice([template.count("%"), 1, 2, 3])))
        if "*" in template:
            arguments = tuple(rng.choice([3, 7, -9, 0]) if rng.random() < 0.4 else a for a in arguments)
        # The messages that come from conversions of objects are the object model's, not the format's.
        r.case("percent.tuple", template, *map(argument, arguments), call=lambda: template % arguments)


def templates(r, rng):
    import _string

    def show(parts):
        return "\x1f".join("" if part is None else "<%s>" % (part,) for part in parts)

    pieces = ["{", "}", "{{", "}}", "a", "0", "[", "]", ".", "!", "!r", ":", "x", "{}", "{a}", "\xe9", "\U0001f600", " "]
    for _ in r.times(1500):
        text = "".join(rng.choice(pieces) for _ in range(rng.randrange(0, 7)))
        r.case("template.parse", text, call=lambda: "\x1e".join(show(parts) for parts in _string.formatter_parser(text)))
    pieces = ["a", "0", "12", "[", "]", ".", "[0]", "[x]", ".b", "-1", "\u0663", "99999999999999999999", "\U0001f600", " "]

    def split(text):
        first, rest = _string.formatter_field_name_split(text)
        return show([type(first).__name__, first] + [part for pair in rest for part in (type(pair[1]).__name__, *pair)])

    for _ in r.times(600):
        text = "".join(rng.choice(pieces) for _ in range(rng.randrange(0, 6)))
        r.case("template.split", text, call=lambda: split(text))


SAMPLE = ["a", "b", "ab", "A", "Z", "1", " ", "\t", "\n", "\r", "\r\n", "\x0b", "\x1c", "\x85", "\xa0", "\u2028", "\u3000", ".", "-", "+",
          "\xe9", "\xc9", "\xdf", "\u03a3", "\u03c3", "\u0130", "\u01c5", "\ufb01", "\u0345", "\u00b2", "\u0663", "\u4e2d", "\u00aa",
          "'", '"', "\\", "\x00", "\x7f", "\xad", "\ud800", "\ue000", "\U0001f600", "\U00010400", "\U0001d7d9", "\U000e0001", "_", "\u2160",
          "\u0149", "\u1fb3", "\uff41", "\u2118", "\u00b7", "\u180e", "\u200b"]


def sample(rng, most):
    letters = SAMPLE if rng.random() < 0.6 else SAMPLE[:20] if rng.random() < 0.5 else ["a", "b"]
    return "".join(rng.choice(letters) for _ in range(rng.randrange(0, most)))


def join(parts):
    return "\x1f".join(parts) if parts else "\x1e"


def texts(r, rng):
    predicates = "isalpha isdecimal isdigit isnumeric isalnum isspace isprintable isupper islower istitle isidentifier".split()
    cases = "upper lower casefold capitalize title swapcase".split()
    for _ in r.times(250):
        text = sample(rng, rng.choice([2, 4, 12]))
        r.case("text.is", text, call=lambda: "".join("01"[getattr(text, name)()] for name in predicates))
        r.case("text.case", text, call=lambda: join([getattr(text, name)() for name in cases]))
        r.case("text.repr", text, call=lambda: join([repr(text), ascii(text), repr(text.encode("utf-8", "surrogatepass"))]))
        part, other = sample(rng, 3), sample(rng, 3)
        limit = rng.choice([-1, -1, 0, 1, 2, 5])
        if rng.random() < 0.5:
            text = part.join(sample(rng, 4) for _ in range(rng.randrange(1, 6)))
        r.case("text.find", text, part, call=lambda: "%d %d %d" % (text.find(part), text.rfind(part), text.count(part)))
        r.case("text.replace", text, part, other, limit, call=lambda: text.replace(part, other, limit))
        r.case("text.split", text, part, limit, call=lambda: join(text.split(part, limit)))
        r.case("text.rsplit", text, part, limit, call=lambda: join(text.rsplit(part, limit)))
        r.case("text.partition", text, part, call=lambda: join([*text.partition(part), *text.rpartition(part)]))
        r.case("text.splitspaces", text, limit, call=lambda: join(text.split(None, limit)))
        r.case("text.rsplitspaces", text, limit, call=lambda: join(text.rsplit(None, limit)))
        r.case("text.splitlines", text, call=lambda: join(text.splitlines()) + join(text.splitlines(True)))
        r.case("text.strip", text, part, call=lambda: join([text.strip(), text.lstrip(), text.rstrip(), text.strip(part), text.lstrip(part), text.rstrip(part)]))
        width, fill = rng.randrange(0, 20), rng.choice(["*", " ", "\U0001f600", "\xe9"])
        r.case("text.pad", text, width, fill, call=lambda: join([text.ljust(width, fill), text.rjust(width, fill), text.center(width, fill), text.zfill(width)]))
        tab = rng.choice([8, 4, 1, 0, -1, 3])
        r.case("text.expandtabs", text, tab, call=lambda: text.expandtabs(tab))
    for _ in r.times(120):
        data = bytes(rng.choice(b"abAZ19 \t\n\r\x0b\x1c\x85\xa0\xe9+-'\"\\\x00.") for _ in range(rng.randrange(0, 10)))
        part = bytes(rng.choice(b"ab \n") for _ in range(rng.randrange(0, 3)))
        limit = rng.choice([-1, 0, 1, 2])
        r.case("bytes.is", data.hex(), call=lambda: "".join("01"[getattr(data, name)()] for name in ["isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle"]))
        r.case("bytes.case", data.hex(), call=lambda: join([getattr(data, name)().hex() for name in ["upper", "lower", "capitalize", "title", "swapcase"]]))
        r.case("bytes.split", data.hex(), part.hex(), limit, call=lambda: join([p.hex() for p in data.split(part, limit)]))
        r.case("bytes.splitspaces", data.hex(), limit, call=lambda: join([p.hex() for p in data.split(None, limit)]))
        r.case("bytes.splitlines", data.hex(), call=lambda: join([p.hex() for p in data.splitlines(True)]))
        r.case("bytes.replace", data.hex(), part.hex(), limit, call=lambda: data.replace(part, b"xyz", limit).hex())
        r.case("bytes.pad", data.hex(), 12, call=lambda: join([data.zfill(12).hex(), data.expandtabs(4).hex(), data.center(12, b"*").hex(), repr(data)]))
    for _ in r.times(60):
        # Periodic needles with late differences: what makes naive search quadratic.
        unit = "".join(rng.choice("ab") for _ in range(rng.randrange(1, 6)))
        part = unit * rng.randrange(4, 30) + rng.choice(["", "a", "b", unit[:1]])
        if rng.random() < 0.3:
            part = rng.choice("ab") + part
        text = "".join(rng.choice([unit, unit * 9, part, part[:-1], "a", "b"]) for _ in range(rng.randrange(1, 12)))
        r.case("text.find", text, part, call=lambda: "%d %d %d" % (text.find(part), text.rfind(part), text.count(part)))


CODECS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "latin-1", "ascii", "unicode_escape",
          "raw_unicode_escape", "cp1252", "koi8-r", "cp037", "iso8859-15", "mac_roman", "cp437"]
HANDLERS = ["strict", "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass", "euro", "bytes", "rest"]


def codings(r, rng):
    import codecs
    import warnings

    warnings.simplefilter("ignore")
    # The handlers of Operations.Codecs.cs.
    codecs.register_error("euro", lambda error: ("\u20ac", error.end))
    codecs.register_error("bytes", lambda error: (b"<1234567"[:8], error.end) if isinstance(error, UnicodeEncodeError) else ("<>", error.end))
    codecs.register_error("rest", lambda error: ("?", error.end - len(error.object) or error.end))

    def guarded(call):
        def run():
            try:
                return call()
            except UnicodeError as error:
                return "%s|%s|%d|%d|%s|%s" % (type(error).__name__, error.encoding, error.start, error.end, error.reason, error)
        return run

    pieces = ["a", "b\\", "\xe9", "\x81", "\u20ac", "\u4e2d", "\U0001f600", "\ud800", "\udc80", "\udcff", "\udfff", "\x00", "\n", "\ufeff", "\u0161", "'"]
    for _ in r.times(900):
        text = "".join(rng.choice(pieces) for _ in range(rng.randrange(0, 6)))
        codec, handler = rng.choice(CODECS), rng.choice(HANDLERS)
        if any("\ud800" <= a < "\udc00" <= b <= "\udfff" for a, b in zip(text, text[1:])):
            continue  # Two code points that the recording could not tell from one.
        r.case("codec.encode", codec, handler, text, call=guarded(lambda: text.encode(codec, handler).hex()))
    utf8 = [b"a", b"\xc3\xa9", b"\xe2\x82\xac", b"\xf0\x9f\x98\x80", b"\xf0\x9f", b"\xe2\x82", b"\xc3", b"\xff", b"\x80", b"\xed\xa0\x80", b"\xed\xa0",
            b"\xe0\x80", b"\xf4\x90", b"\xc0\x80", b"\xef\xbb\xbf", b"\xf5", b"\xf0\x80"]
    wide = [b"a\0", b"\0a", b"\0\xd8", b"\0\xdc", b"\xd8\0", b"\xdc\0", b"\xff\xfe", b"\xfe\xff", b"\0\0", b"\x11\0", b"x", b"\xac\x20", b"\xff\xff", b"a\0\0\0", b"\0\0\0a"]
    escapes = [b"\\", b"\\n", b"\\x41", b"\\x4", b"\\u20ac", b"\\u20", b"\\U0001f600", b"\\U00110000", b"\\U0001", b"\\N{BULLET}", b"\\N{bullet", b"\\N{}", b"\\N{NO SUCH}",
               b"\\N", b"\\101", b"\\777", b"\\8", b"\\q", b"a", b"\xff", b"\\\n", b"\\'", b"\\ud800", b"z"]
    for _ in r.times(1500):
        codec, handler = rng.choice(CODECS), rng.choice(HANDLERS)
        source = utf8 if codec.startswith("utf-8") else wide if codec.startswith("utf") else escapes if "escape" in codec else None
        if source and rng.random() < 0.9:
            data = b"".join(rng.choice(source) for _ in range(rng.randrange(0, 6)))
        else:
            data = rng.randbytes(rng.randrange(0, 6))
        r.case("codec.decode", codec, handler, data.hex(), call=guarded(lambda: data.decode(codec, handler)))
        decode = {"utf-8": codecs.utf_8_decode, "utf-16-le": codecs.utf_16_le_decode, "utf-32-be": codecs.utf_32_be_decode, "utf-16": codecs.utf_16_decode,
                  "utf-32": codecs.utf_32_decode, "unicode_escape": codecs.unicode_escape_decode, "raw_unicode_escape": codecs.raw_unicode_escape_decode}.get(codec)
        if decode:
            r.case("codec.decodepart", codec, handler, data.hex(), call=guarded(lambda: "%s %d" % decode(data, handler, False)))
        if "escape" in codec:
            r.case("codec.escape", handler, data.hex(), call=lambda: codecs.escape_decode(data, handler)[0].hex() + " " + codecs.escape_encode(data)[0].hex())
    for name in ["UTF8", "utf_8", "U8", "Latin1", "ISO-8859-1", "l1", "us-ascii", "646", "cp1252", "windows-1252", "1252", "utf 8", "Utf--16", "utf16le", "nope", "iso8859_15", "latin9",
                 "mac-roman", "macintosh", "KOI8-R", "ebcdic-cp-us", "unicode-escape", "utf-8-sig", "cp65001", "ANSI_X3.4-1968"]:
        def canonical():
            try:
                return str(codecs.decode(b"\x41", name, "replace") is not None)
            except LookupError:
                return "False"
        r.case("codec.known", name, call=canonical)


def names(r, rng):
    import unicodedata

    for _ in r.times(150):
        code = rng.choice([rng.randrange(0x250), rng.randrange(0x10000), rng.randrange(0x20000), rng.randrange(0x110000), 0xAC00 + rng.randrange(11172)])
        name = unicodedata.name(chr(code), None)
        r.case("name.of", code, call=lambda: str(name))
        for text in [name or "NO NAME", (name or "x").lower(), (name or "x") + "X", (name or "x")[:-1]]:
            r.case("name.lookup", text, call=lambda: str(ord(unicodedata.lookup(text))) if len(unicodedata.lookup(text)) == 1 else "-")
    for text in ["LF", "NULL", "nbsp", "VS256", "BEL", "KEYCAP NUMBER SIGN", "TANGUT IDEOGRAPH-17000", "CJK UNIFIED IDEOGRAPH-04E00", "cjk unified ideograph-4e00", "\xe9",
                 "HANGUL SYLLABLE ", "WEIERSTRASS ELLIPTIC FUNCTION", "BYTE ORDER MARK"]:
        r.case("name.lookup", text, call=lambda: str(ord(unicodedata.lookup(text))) if len(unicodedata.lookup(text)) == 1 else "-")


def chars(r, rng):
    """Facts about single characters; --scale 1000 records every code point."""
    import unicodedata as u

    predicates = "isalpha isdecimal isdigit isnumeric isalnum isspace isprintable isupper islower istitle isidentifier".split()
    forms = ["NFC", "NFD", "NFKC", "NFKD"]
    codes = range(0x110000) if r.scale >= 1000 else sorted({*range(0, 0x100), *(rng.randrange(0x10000) for _ in r.times(250)),
                                                           *(rng.randrange(0x20000) for _ in r.times(150)), 0x10FFFF, 0xD800, 0xAC01, 0xFB1D, 0x1D7D9})
    for code in codes:
        c = chr(code)
        r.case("char.is", code, call=lambda: "".join("01"[getattr(c, name)()] for name in predicates) + "01"[("a" + c).isidentifier()])
        r.case("char.value", code, call=lambda: "%d %d %r" % (u.decimal(c, -1), u.digit(c, -1), u.numeric(c, -1.0)))
        r.case("char.case", code, call=lambda: join([c.upper(), c.lower(), c.title(), c.casefold()]))
        r.case("char.data", code, call=lambda: " ".join([u.category(c), u.bidirectional(c), str(u.combining(c)), u.east_asian_width(c), str(u.mirrored(c)), u.decomposition(c)]))
        r.case("char.normal", code, call=lambda: join([u.normalize(form, c) for form in forms]))
    if r.scale >= 1000:
        return
    pieces = [chr(c) for c in [0x41, 0x65, 0x301, 0x323, 0x308, 0x1100, 0x1161, 0x11A8, 0xAC00, 0xAC01, 0x212B, 0xFB01, 0x1E9B, 0x327, 0x3099, 0x304B, 0x5D0, 0x5B7, 0x5B8,
                               0x1D157, 0x1D165, 0x2F800, 0x344, 0x340, 0x387, 0xD800, 0x9C7, 0x9BE, 0xFF76, 0xFF9E, 0x0F71, 0x0F72, 0x0F74, 0x1F600]]
    for _ in r.times(250):
        text = "".join(rng.choice(pieces) for _ in range(rng.randrange(1, 7)))
        r.case("char.normaltext", text, call=lambda: join([u.normalize(form, text) for form in forms] + [str(u.is_normalized(form, text)) for form in forms]))


TOPICS = {"floats": floats, "ints": ints, "formats": formats, "percents": percents, "templates": templates, "texts": texts, "codecs": codings, "names": names, "chars": chars}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--out", default=os.path.join(HERE, "data"))
    options.add_argument("--scale", type=int, default=1)
    options.add_argument("--seed", type=int, default=314)
    options.add_argument("topics", nargs="*")
    options = options.parse_args()
    for topic in options.topics or TOPICS:
        recorder = Recorder(options.scale)
        TOPICS[topic](recorder, random.Random(options.seed))
        with open(os.path.join(options.out, topic + ".txt"), "w", encoding="utf-8", newline="\n") as out:
            out.write("\n".join(recorder.lines) + "\n")
        print(topic, len(recorder.lines))


if __name__ == "__main__":
    main()
