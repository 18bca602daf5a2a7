import codecs
from _show import show


def handler(error):
    return f"<{error.object[error.start:error.end]!r}>", error.end


def bytes_handler(error):
    return b"!", error.end


def skip_back(error):
    return "", error.end - 100


def wrong(error):
    return 3


def wrong_position(error):
    return "", "x"


for name, function in [("cases.handler", handler), ("cases.bytes", bytes_handler), ("cases.back", skip_back), ("cases.wrong", wrong), ("cases.position", wrong_position)]:
    codecs.register_error(name, function)

show(globals(), r"""
"aé€😀".encode(), "aé".encode("latin-1"), "a€".encode("cp1252"), "aé😀".encode("utf-16-le"), "a".encode("utf-16"), "a".encode("utf-32-be"), "é".encode("UTF8"), "é".encode("utf_8_sig"), "é".encode("U8"), "a".encode("ASCII"), "é".encode("iso8859-15"), "a".encode("utf-7"), "€+".encode("utf-7"), "bücher".encode("punycode"), "bücher.de".encode("idna")
"é".encode("ascii")
"aé€b".encode("ascii")
"€".encode("latin-1")
"😀".encode("cp1252")
"\ud800".encode()
"a\ud800\udc00b".encode()
"\ud800".encode("utf-16")
"a".encode("nope")
"a".encode("utf-8", "nope")
"é".encode("ascii", "nope")
"a".encode(1)
"a".encode("ascii", 1)
"a".encode("ascii\0")
"aé€😀".encode("ascii", "ignore"), "aé€😀".encode("ascii", "replace"), "aé€😀".encode("ascii", "backslashreplace"), "aé€😀".encode("ascii", "xmlcharrefreplace"), "aé€😀".encode("ascii", "namereplace"), "\udce9".encode("ascii", "surrogateescape"), "\ud800".encode("utf-8", "surrogatepass"), "\ud800é".encode("utf-8", "backslashreplace"), "\udc80".encode("utf-8", "surrogateescape")
"\ud800".encode("utf-8", "surrogateescape")
"é".encode("ascii", "surrogatepass")
"aéb".encode("ascii", "cases.handler"), "aéb".encode("ascii", "cases.bytes"), "é€".encode("latin-1", "cases.handler"), "\ud800x".encode("utf-8", "cases.handler")
"é".encode("ascii", "cases.back")
"é".encode("ascii", "cases.wrong")
"é".encode("ascii", "cases.position")
"abc".encode(errors="ignore"), "abc".encode(encoding="ascii", errors="strict"), "".encode("utf-16"), "\0".encode()
b"a\xc3\xa9".decode(), b"a\xe9".decode("latin-1"), b"\xff\xfea\0".decode("utf-16"), b"\xfe\xff\0a".decode("utf-16"), b"a\0".decode("utf-16-le"), b"\xef\xbb\xbfa".decode("utf-8-sig"), b"\xef\xbb\xbfa".decode(), b"+IKw-".decode("utf-7"), b"xn--bcher-kva.de".decode("idna"), b"\x80".decode("cp1252"), bytearray(b"ab").decode(), b"a\\n\\x41\\u0042".decode("unicode_escape"), b"a\\n\\u0042".decode("raw_unicode_escape")
b"\xff".decode()
b"a\xc3".decode()
b"\xe2\x82".decode()
b"\xe2\x28\xa1".decode()
b"\xf0\x9f\x98".decode()
b"\xed\xa0\x80".decode()
b"\xc0\x80".decode()
b"\xf5\x80\x80\x80".decode()
b"\xf4\x90\x80\x80".decode()
b"\x80abc".decode("ascii")
b"\x81".decode("cp1252")
b"a".decode("utf-16")
b"\xd8\x00".decode("utf-16-be")
b"\0\0\0".decode("utf-32-le")
b"\0\x11\0\0".decode("utf-32-be")
b"\\x4".decode("unicode_escape")
b"\\N{foo}".decode("unicode_escape")
b"\\u12".decode("raw_unicode_escape")
b"a".decode("nope")
b"a".decode(1)
b"\xffab\xfe".decode("utf-8", "ignore"), b"\xffab\xe2\x82".decode("utf-8", "replace"), b"\xffab".decode("utf-8", "backslashreplace"), b"\xffab".decode("utf-8", "surrogateescape"), b"\xed\xa0\x80".decode("utf-8", "surrogatepass"), b"a\xff".decode("ascii", "replace"), b"\xe2\x28\xa1\xf0\x9f".decode("utf-8", "replace"), b"\xf0\x80\x80\x41".decode("utf-8", "replace")
b"\xffab".decode("utf-8", "cases.handler"), b"\xff\xfe".decode("ascii", "cases.handler")
b"\xff".decode("utf-8", "cases.bytes")
b"\xff".decode("utf-8", "xmlcharrefreplace")
b"\xff".decode("utf-8", "namereplace")
b"\xff".decode("utf-8", "nope")
str(b"abc", "ascii"), str(b"\xff", errors="replace"), str(bytearray(b"x"), encoding="utf-8"), str(memoryview(b"mv"), "ascii"), str(b"abc")
str("abc", "ascii")
str(1, "ascii")
str(b"a", "ascii", "strict", 1)
bytes("é", "utf-8"), bytes("é", "latin-1", "strict"), bytearray("é", "utf-16-le")
bytes("é")
bytes("é", "ascii")
bytes(1, "ascii")
bytes("a", 1)
codecs.encode("abc", "rot13"), codecs.decode(b"616263", "hex"), codecs.encode(b"abc", "hex"), codecs.encode(b"abc", "base64"), codecs.decode("nop", "rot_13"), codecs.lookup("LATIN1").name, codecs.lookup("utf8").name
"abc".encode("rot13")
b"abc".decode("hex")
b"abc".decode("rot13")
codecs.decode(b"xyz", "hex")
codecs.lookup("nope")
codecs.lookup_error("nope")
codecs.register_error("x", 3)
""")
for error_class, args in [(UnicodeEncodeError, ("ascii", "aéb", 1, 2, "why")), (UnicodeDecodeError, ("utf-8", b"a\xffb", 1, 2, "why")), (UnicodeTranslateError, ("aéb", 1, 2, "why")), (UnicodeEncodeError, ("x", "abcdef", 1, 4, "many")), (UnicodeDecodeError, ("x", b"abcdef", 1, 4, "many")), (UnicodeTranslateError, ("a\U0001F600b", 1, 2, "w"))]:
    error = error_class(*args)
    print(error, error.args, error.start, error.end, error.reason, repr(error)[:60])
    error.start, error.end = -5, 100
    print(error, error.start, error.end)
for args in [(), (1, 2, 3, 4, 5), ("a", b"b", 1, 2, "r"), ("a", "b", "c", 1, "r")]:
    try:
        UnicodeEncodeError(*args)
    except TypeError as error:
        print(error)
