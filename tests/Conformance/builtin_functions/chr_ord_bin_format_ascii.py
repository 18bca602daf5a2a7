from _show import show


class Idx:
    def __index__(self):
        return 255


class BadIdx:
    def __index__(self):
        return "x"


class F:
    def __format__(self, spec):
        return f"<{spec}>"


class BadF:
    def __format__(self, spec):
        return 3


class Plain:
    def __str__(self):
        return "plain"


class ReprBad:
    def __repr__(self):
        return 1


class ReprUni:
    def __repr__(self):
        return "é€😀"


show(globals(), r"""
chr(65), chr(0), chr(0x10FFFF), chr(0xD800), chr(True), chr(Idx()), chr(0x1F600)
chr(-1)
chr(0x110000)
chr(2**31)
chr(10**20)
chr(-(10**20))
chr(1.0)
chr("a")
chr()
ord("a"), ord("\0"), ord("\U0010ffff"), ord(b"z"), ord(bytearray(b"\xff")), ord("\ud800")
ord("")
ord("ab")
ord(b"ab")
ord(bytearray())
ord(1)
ord(None)
ord()
bin(0), bin(-1), bin(10), bin(2**70), bin(-(2**70)), bin(True), bin(Idx())
bin(1.0)
bin("1")
bin(BadIdx())
hex(0), hex(-255), hex(2**64), hex(-(2**64) + 1), hex(Idx()), hex(False)
hex(1.5)
hex(None)
oct(0), oct(8), oct(-9), oct(2**66), oct(Idx())
oct([])
ascii("abc"), ascii("é"), ascii("€"), ascii("😀"), ascii("\n'\""), ascii("\x7f\x80\xa0"), ascii(["é", b"\xe9"]), ascii(ReprUni()), ascii(None)
ascii(ReprBad())
repr(ReprBad())
ascii()
repr(ReprUni()), repr("é€😀"), repr("\ud800"), repr("\u200b\u00ad\u3000"), repr("a\\b"), repr('it\'s "x"')
format(3), format(3, ""), format(3.5, ".2f"), format("a", ">5"), format(True), format(True, "d"), format(None), format([1]), format(F()), format(F(), "spec")
format(None, "x")
format([], ">5")
format(Plain()), format(Plain(), "")
format(Plain(), "10")
format(object(), "s")
format(BadF())
format(3, 4)
format()
format(3, "s")
format("a", "d")
format("a", "=5")
format(3.5, "d")
format(3, "z")
format(3, "xx")
format(3, "5.2")
format(3, ".")
format(3, ",,")
format(3, ",_")
format(3, "_,")
format(3, ",b")
format(3, "_b"), format(12345, "_b"), format(123456, "_x"), format(1234567, ","), format(-1234567, "_d"), format(1234567.891, ",.1f")
format(3, "c"), format(65, "c"), format(128512, "c")
format(-1, "c")
format(65, "+c")
format(65, "#c")
format(65, ",c")
format(0x110000, "c")
format(1j, "d")
format(1j, "010")
format(1j, "=10")
format(1 + 2j, ".2f"), format(1 + 2j, ">12"), format(-0.0, "z.1f"), format(-0.04, "z.1f"), format(-0.04, ".1f")
format("abc", "z")
format("abc", "+")
format("abc", " ")
format("abc", "#")
format("abc", ",")
format("abc", "010"), format("abc", "<010"), format("abc", "*^9"), format("abc", ".2"), format("abc", "5.1s") + "|"
format(3, "99999999999999999999d")
format(3.0, ".99999999999999999999f")
format(3.14159, ".3"), format(1e10, "g"), format(1e-5, "g"), format(123456789.0, "g"), format(0.0001, "n"), format(1234.5, "n"), format(1.5, "%"), format(0.256, ".1%")
format(float("nan"), "010.2f"), format(float("inf"), "+"), format(-float("inf"), "e"), format(float("nan"), "F"), format(float("inf"), "%")
format(255, "#x"), format(255, "#X"), format(255, "#010x"), format(-255, "#o"), format(5, "#b"), format(5, "08b"), format(5, "+08b"), format(5, "=+8"), format(5, "x=8")
format(123, "é>6"), format(123, "😀^7"), format(123, "{>5"), format("x", "}<3")
format(True, "5"), format(True, "s") if False else format(True, ">6d"), format(1.0, ""), format(10**20, "e"), format(10**400, "d")[:5]
format(10**400, "e")
format(2**53 + 1, ".0f"), format(7, ".3f"), format(7, "%"), format(7, "n")
""")
