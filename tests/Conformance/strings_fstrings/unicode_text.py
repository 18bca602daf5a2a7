# Text beyond ASCII: indexing, slicing, case, comparison, normalisation-free equality, encodings, width by code points.
s = "naïve café Ω 日本 😀 𝒳 e\u0301"
print(len(s), s[2], s[-1], s[-2:], s[::-1] == "".join(reversed(s)), s.upper(), s.title(), s.split(), s.find("日"), s.count("é"), s.index("😀"), s.encode()[:8], len(s.encode()), len(s.encode("utf-16-le")) // 2, s.isascii(), "abc".isascii())
print([ord(c) for c in "aé日😀"], [chr(n) for n in (97, 233, 26085, 128512, 0x10FFFF)][:4], "é" == "e\u0301", len("é"), len("e\u0301"), "\u00e9" in "café", sorted("zéaÉ日b"), max("aé"), "é" < "z", "Z" < "a" < "é" < "日" < "😀", "\ud800" < "\ue000" < "\U00010000")
for c in "ß İ ı ŉ ǰ ﬀ Ǆ ǅ ς Σ Å K".split(): print(c, c.upper(), c.lower(), c.title(), c.swapcase(), c.casefold(), c.isupper(), c.islower(), c.istitle(), c.isalpha(), end=" | ")
print()
for c in ["5", "٥", "²", "½", "Ⅷ", "一", "_", "a", " ", "\u00a0", "\u2003", "\u200b", "\n", "", "é", "😀", "\x7f", "ª", "٠١"]: print(repr(c), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isalpha(), c.isalnum(), c.isspace(), c.isidentifier(), c.isprintable())
print("ΑΣ ΑΣΑ ΌΣΟΣ".lower(), "ﬁne".upper(), "straße".upper().lower(), "ŒUVRE".capitalize(), "o'neill mc-x 3rd".title(), "ǆ".upper(), "İ".lower().encode("unicode_escape"), "i̇".upper().encode("unicode_escape"), "Straße".casefold() == "STRASSE".casefold())
print(f"{'日本':>6}|{'é':^5}|{'😀':*<4}|{'a\u0301':5}|", "%5s|%-5s|" % ("日", "😀"), "日本".center(6, "・"), "é".ljust(3, "·") + "|", "日本語".zfill(5), "a\tb\t日\tc".expandtabs(4))
for enc in ("utf-8", "utf-16", "utf-16-be", "utf-32-le", "latin-1", "ascii", "cp1252", "utf-8-sig", "utf-7", "unicode_escape", "raw_unicode_escape", "punycode", "idna", "cp437"):
    try: e = "é日".encode(enc); print(enc, e, e.decode(enc))
    except UnicodeError as x: print(enc, type(x).__name__, x)
for b, enc in [(b"\xff", "utf-8"), (b"\xc3", "utf-8"), (b"\xe2\x82", "utf-8"), (b"\xc0\x80", "utf-8"), (b"\xed\xa0\x80", "utf-8"), (b"\xf4\x90\x80\x80", "utf-8"), (b"a\x80b", "ascii"), (b"\x00", "utf-16"), (b"\x00\xd8", "utf-16-le"), (b"abc", "nosuch"), (b"\x81", "cp1252")]:
    try: print(b.decode(enc))
    except (UnicodeError, LookupError) as x: print(b, enc, type(x).__name__, x)
for errors in ("ignore", "replace", "backslashreplace", "surrogateescape", "strict", "nosuch"):
    try: print(errors, ascii(b"a\xffb\xe2\x82".decode("utf-8", errors)))
    except (UnicodeError, LookupError) as x: print(errors, type(x).__name__, x)
for errors in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"): print(errors, "aé😀".encode("ascii", errors))
print(b"\xff\xfe".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"), "a\ud800".encode("utf-8", "surrogatepass"), "x".join("é日"), "é" * 3, "日本" + "語", "é日".replace("日", "x"), "a,é;日".translate({ord(","): None, ord("é"): "E"}), "éa".strip("é"), "日x日".split("日"), "日本\u2028語\x0b\x1c\x85a\r\nb".splitlines())
print("\N{GREEK SMALL LETTER ALPHA}\N{SNOWMAN}\N{EM DASH}", "\u00e9\U0001F600\xe9\351", ascii("\u00e9\U0001F600"), "café"[3], "😀"[0] == "😀", "a😀b"[1:], list("a😀e\u0301"), {"é": 1}["é"], "é".encode("latin-1") == b"\xe9", hash("é") == hash("\xe9"), "日" in {"日"}, "K" == "\u212a", "K" == "\u212a".lower().upper())
import unicodedata as u
print(u.normalize("NFC", "e\u0301") == "é", u.normalize("NFD", "é") == "e\u0301", u.normalize("NFKC", "ﬁ²"), u.name("é"), u.category("A"), u.category("日"), u.lookup("SNOWMAN"), u.decimal("٣"), u.numeric("½"), u.bidirectional("א"), u.combining("\u0301"), u.east_asian_width("日"), u.name("\x00", "none"), u.digit("²"), u.mirrored("("))
