# repr and ascii of strings: which characters are escaped, which quotes are chosen.
for s in ["", "a", "'", '"', "'\"", "\\", "\n\r\t", "\x00\x1f\x7f", "\x80\x9f\xa0\xad", "é", "ß", "\u0378", "\u2028\u2029\u200b\u202e", "\ufeff", "\ufffe", "\uffff", "\ud800", "\udfff", "\ud83d\ude00", "\U0001f600", "\U0010ffff", "\U000e0001", "\U0001d4b3", "\u3000", "\u00a0", "\u0300", "日本", "\ue000", "\x1b[0m", "a'b\"c\\d\ne"]:
    print(repr(s) if s.isprintable() or True else "", ascii(s), len(s), s.isprintable())
print(["'", '"', "\n"], ("é",), {"k\t": "\x00"}, {"\ud800"} , frozenset({"q'"}))
print("%r %a" % ("é\n", "é\n"), "{!r} {!a}".format("\u2028", "\u2028"), f"{'\x07'!r} {'😀'!a}")
print(repr(b"\x00'\""), repr(bytearray(b"\n'")), repr("a\\'b"), repr('\\"'), repr("\\\\n"))
print("\u0130".lower().encode("unicode_escape"), "ŉ".upper(), "ß".upper(), "ﬁ".title(), "ǆ".title(), "Σ".lower(), "ΑΣ".lower(), "ΑΣΑ".lower())
for s in ["\udc80", "a\ud800b"]:
    try:
        print(s.encode())
    except UnicodeEncodeError as e:
        print(e, e.encoding, e.start, e.end, e.reason)
    print(s.encode("utf-8", "replace"), s.encode("utf-8", "backslashreplace"), s.encode("utf-8", "surrogatepass"), s.encode("utf-8", "ignore"), s.encode("ascii", "xmlcharrefreplace"))
