from _show import show


class B(bytes):
    pass


class HasBytes:
    def __init__(self, value):
        self.value = value

    def __bytes__(self):
        return self.value


class Idx:
    def __index__(self):
        return 3


show(globals(), r"""
bytes(), bytes(3), bytes([1, 2, 255]), bytes(b"x"), bytes(bytearray(b"y")), bytes(memoryview(b"z")), bytes("é", "utf-8"), bytes((1, 2)), bytes({3: 4}), bytes(range(3)), bytes(x for x in [65, 66]), bytes(HasBytes(b"hb")), bytes(Idx()), bytes(True), bytes([Idx()])
bytes(-1)
bytes([256])
bytes([-1])
bytes(["a"])
bytes([1.0])
bytes("abc")
bytes(1.5)
bytes(None)
bytes(HasBytes("s"))
bytes(HasBytes(None))
bytes(10**20)
bytes([10**20])
bytes(3, "ascii")
bytes(b"a", "ascii")
bytes(object())
bytes(source=b"k"), bytes(source="x", encoding="ascii"), bytes(string="x") if False else b""
bytes(errors="x")
b"", b"a'b", b'a"b', b"a'b\"c", b"\x00\x7f\x80\xff\n\t\r\\", b"abc"[0], b"abc"[-1], b"abc"[1:], b"abc"[::-1], b"abc"[5:], list(b"abc"), b"abc"[Idx():]
b"abc"[3]
b"abc"["a"]
b"abc"[1.0]
b"abc"[::0]
b"abc" + b"d", b"abc" + bytearray(b"d"), bytearray(b"d") + b"abc", b"abc" * 2, 3 * b"a", b"a" * -1, b"a" * True
b"abc" + "d"
b"abc" + 1
b"abc" + memoryview(b"d"), b"abc" + __import__("array").array("B", [1])
b"abc" * "x"
b"abc" * 1.0
b"a" in b"abc", 97 in b"abc", b"" in b"abc", bytearray(b"bc") in b"abc", 98 not in b"a"
"a" in b"abc"
256 in b"abc"
-1 in b"abc"
1.0 in b"abc"
None in b"abc"
b"abc".find(b"b"), b"abc".find(98), b"abc".rfind(b"c"), b"abc".index(99), b"abc".count(b"a"), b"abcabc".count(97), b"abc".find(b""), b"abc".count(b""), b"abc".find(b"x"), b"abcabc".rfind(b"a", 0, 3), b"abc".find(bytearray(b"c"))
b"abc".index(b"x")
b"abc".rindex(100)
b"abc".find("b")
b"abc".find(256)
b"abc".find(1.0)
b"abc".count(None)
b"a,b,c".split(b","), b" a  b ".split(), b"a,b".split(b",", 0), b"a,b,c".rsplit(b",", 1), b"a\nb\r\nc\x0bd\x1ce\x85".splitlines(), b"a\nb".splitlines(True), b"a-b-c".partition(b"-"), b"a-b-c".rpartition(b"-"), b"a".partition(b"-"), b"\x0ba\x1cb\x85".split()
b"abc".split("b")
b"abc".split(b"")
b"abc".partition("b")
b"abc".partition(b"")
b",".join([b"a", bytearray(b"b"), memoryview(b"c")]), b"".join([]), b"x".join([b"1"]), b",".join((b"a", b"b"))
b",".join(["a"])
b",".join([1])
b",".join([b"a", None])
b",".join(3)
b" ab ".strip(), b"xxaxx".strip(b"x"), b"abc".lstrip(b"ab"), b"abc".rstrip(bytearray(b"c")), b"abc".removeprefix(b"ab"), b"abc".removesuffix(b"c"), b"\x0b\x0c\x1c a\x85".strip()
b"abc".strip("a")
b"abc".removeprefix("a")
b"abc".replace(b"b", b"XX"), b"abc".replace(b"", b"-"), b"aaa".replace(b"a", b"b", 2), b"abc".replace(b"b", b""), b"aaa".replace(b"a", b"b", -1)
b"abc".replace("b", b"x")
b"abc".replace(b"b", 1)
b"abc".startswith(b"a"), b"abc".endswith((b"x", b"c")), b"abc".startswith(b"b", 1), b"abc".startswith(()), b"abc".startswith(bytearray(b"ab")) if False else True
b"abc".startswith("a")
b"abc".startswith(("a",))
b"abc".startswith([b"a"])
b"abc".startswith(97)
b"abc".center(7, b"*"), b"abc".ljust(5) + b"|", b"abc".rjust(5, b"."), b"-42".zfill(6), b"a\tb".expandtabs(4), b"abc".center(7, bytearray(b"x"))
b"abc".center(7, "*")
b"abc".center(7, b"ab")
b"abc".center(7, 42)
b"aBc".upper(), b"aBc".lower(), b"aBc".swapcase(), b"ab cd".title(), b"aBC".capitalize(), b"\xe9".upper(), b"abc".isalpha(), b"a1".isalnum(), b"12".isdigit(), b" \t".isspace(), b"Ab".istitle(), b"AB".isupper(), b"ab".islower(), b"\x80".isascii(), b"".isascii(), b"".isalpha(), b"\xe9".isalpha()
b"abc".hex(), b"abc".hex(":"), b"abcdef".hex("-", 2), b"abcdefg".hex("-", -2), b"abcde".hex(b" ", 3), b"".hex(":"), bytes.fromhex("61 62\t63\n"), bytes.fromhex(""), B.fromhex("6162"), bytearray.fromhex("ff"), bytes.fromhex(b"6162"), bytes.fromhex(" 6162 ")
b"abc".hex("ab")
b"abc".hex("é")
b"abc".hex(1)
b"abc".hex("")
b"abc".hex(":", 0)
bytes.fromhex("6")
bytes.fromhex("6g")
bytes.fromhex("6 1")
bytes.fromhex("é1")
bytes.fromhex(1)
bytes.fromhex("616")
b"abc" == "abc", b"abc" == bytearray(b"abc"), b"abc" == memoryview(b"abc"), b"abc" < b"abd", b"a" < bytearray(b"b"), b"" < b"a", b"a" != 97
b"abc" < "abd"
b"abc" < 1
hash(b"abc") == hash(bytes([97, 98, 99])), len({b"a", b"a", bytes(b"a")}), {b"a": 1}[b"a"]
{bytearray(b"a"): 1}
b"%d %s %b %a %c %x %r %5.2f %%" % (1, b"s", b"b", "é", 65, 255, "r", 3.14159), b"%s" % b"x", b"%(k)s" % {b"k": b"v"}, b"%c" % b"a", b"%5s|%-5s|" % (b"a", b"b"), b"%i" % 3.7, b"%s" % HasBytes(b"hb")
b"%s" % "x"
b"%b" % 1
b"%d" % "x"
b"%c" % 256
b"%c" % "a"
b"%z" % 1
b"%d %d" % 1
b"%d" % (1, 2)
b"%" % ()
bytes.__new__(B, b"x"), type(B(b"x") + b"y"), type(B(b"abc")[1:]), type(B(b"abc")[:]), type(B(b"abc").upper()), B(b"x") == b"x", repr(B(b"x")), str(B(b"x")), type(bytes(B(b"x"))), type(b"".join([B(b"x")]))
b"abc".decode("ascii"), str(b"abc"), b"abc".__getnewargs__(), b"abc".__bytes__(), type(B(b"a").__bytes__()), f"{b'x'}", format(b"x"), b"\xff".decode("latin-1"), b"abc".__len__(), bytes.__doc__[:20]
format(b"x", "5")
b"abc".foo
b"abc"[0:2] == b"ab", bytes(5)[2], b"\x01" b"\x02", rb"\x01", b"\101\x41\n\0", ascii(b"\xe9"), b"a" b'b', len(b"\N{DASH}"), len(b"\u1234")
""")
data = b"immutable"
for edit in ("data[0] = 1", "del data[0]", "data += 1", "data.x = 1", "data[0:1] = b'x'"):
    try:
        exec(edit, {"data": data})
    except (TypeError, AttributeError) as error:
        print(edit, "->", type(error).__name__, error)
for n, byte in enumerate(b"\x00A\xff"):
    print(n, byte, type(byte).__name__, bytes([byte]))
