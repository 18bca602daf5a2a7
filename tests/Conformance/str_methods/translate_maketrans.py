from _show import show


class Table:
    def __getitem__(self, code):
        if code == ord("a"):
            return "[A]"
        if code == ord("b"):
            return None
        if code == ord("c"):
            return ord("C")
        if code == ord("x"):
            raise KeyError("not a lookup error that is swallowed?")
        if code == ord("y"):
            raise IndexError
        if code == ord("z"):
            raise ValueError("zzz")
        raise LookupError(code)


class Missing(dict):
    def __missing__(self, key):
        return "?"


show(globals(), r"""
str.maketrans("abc", "xyz"), str.maketrans("abc", "xyz", "de"), str.maketrans({"a": "b", 99: None, "d": 100, "e": "long"}), str.maketrans("", ""), str.maketrans({}), str.maketrans("aa", "xy"), str.maketrans("ab", "xy", "a")
str.maketrans("ab", "x")
str.maketrans("ab")
str.maketrans(1)
str.maketrans([1])
str.maketrans("ab", 1)
str.maketrans("ab", "cd", 1)
str.maketrans(1, "a")
str.maketrans({"ab": 1})
str.maketrans({1.5: 1})
str.maketrans({("a",): 1})
str.maketrans({"": 1})
str.maketrans()
str.maketrans("a", "b", "c", "d")
"abc".maketrans("a", "b")
"hello".translate(str.maketrans("el", "ip")), "hello".translate({104: "J", 111: None}), "hello".translate({}), "hello".translate({"h": "J"}), "hello".translate({104: 74.0} if False else {}), "abcd".translate(Table())
"hello".translate({104: 1.5})
"hello".translate({104: b"x"})
"hello".translate({104: -1})
"hello".translate({104: 0x110000})
"hello".translate({104: 2**70})
"hello".translate(1)
"hello".translate(None)
"hello".translate()
"hello".translate({}, 1)
"hello".translate([0] * 50), "\0\1\2".translate(["zero", "one"]), "\0\1\2".translate("abc"), "abc".translate(Missing({97: "A"}))
"xay".translate(Table())
"z".translate(Table())
"hello".translate({104: ""}), "hé😀".translate({0xe9: "e", 0x1F600: ":)"}), "abc".translate({97: 0x1F600, 98: 0x10FFFF, 99: 0}), "aé".translate({97: "é", 233: "a"})
"".translate(3), type("".translate({})), "abc".translate({97: "aa", 98: "", 99: None}), "hello world".translate(str.maketrans("", "", "lo"))
"hello".translate(type("T", (), {})())
"hello".translate({104: True}), "a".translate({97: ord("b")})
b"abc".maketrans(b"ab", b"xy")[95:101], len(bytes.maketrans(b"", b"")), b"hello".translate(bytes.maketrans(b"el", b"ip")), b"hello".translate(None, b"l"), b"hello".translate(bytes(range(256)), b"h"), b"hello".translate(bytes.maketrans(b"h", b"j"), delete=b"o"), bytearray(b"abc").translate(None, b"a")
bytes.maketrans(b"a", b"bc")
bytes.maketrans("a", "b")
bytes.maketrans(b"a")
b"abc".translate(b"short")
b"abc".translate("x" * 256)
b"abc".translate()
b"abc".translate(None, "a")
b"abc".translate(None, None)
b"abc".translate({97: 98})
""")
rot13 = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm")
secret = "Why did the chicken cross the road?".translate(rot13)
print(secret, secret.translate(rot13))
leet = str.maketrans(dict(zip("aeiost", "431057")))
print("the matrix has you, neo".translate(leet), leet)
print("résumé naïve".translate({ord(c): p for c, p in zip("éï", "ei")}))
print("a-b_c d".translate({ord(c): None for c in "-_ "}), "tab\tnew\n".translate({9: "\\t", 10: "\\n"}))
complement = bytes.maketrans(b"ACGT", b"TGCA")
print(b"GATTACA".translate(complement)[::-1], bytes(b for b in b"GATTACA" if b not in b"A"))
