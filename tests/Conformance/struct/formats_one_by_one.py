import array
import struct
from struct import Struct, calcsize, iter_unpack, pack, pack_into, unpack, unpack_from
from _show import show


class Idx:
    def __index__(self):
        return 5


class Fl:
    def __float__(self):
        return 2.5


buf = bytearray(8)
s = Struct("<ihb")
show(globals(), r"""
pack("b", -1), pack("B", 255), pack("<h", -2), pack(">h", -2), pack("<H", 65535), pack("<i", 1), pack(">I", 2**32 - 1), pack("<q", -1), pack(">Q", 2**64 - 1), pack("<l", 5), pack("?", []), pack("??", True, "x"), pack("c", b"z"), pack("<e", 1.5), pack("<f", 0.1), pack(">d", 0.1)
pack("b", 128)
pack("B", -1)
pack("B", 256)
pack("h", 40000)
pack("H", -1)
pack("i", 2**31)
pack("I", -1)
pack("<q", 2**63)
pack("<Q", -1)
pack("<Q", 2**64)
pack("b", 1.0)
pack("b", "a")
pack("b", None)
pack("c", "a")
pack("c", b"ab")
pack("c", 97)
pack("f", "x")
pack("d", None)
pack("e", 1e6)
pack("f", 1e39)
pack("s", "x")
pack("s", 1)
pack("n", 1)[:1], pack("N", 1)[:1], calcsize("n"), calcsize("P"), pack("P", 0)
pack("<n", 1)
pack("b", Idx()), pack("d", Fl()), pack("f", 3), pack("d", True), pack("?", None), pack("<f", float("nan")), pack("<d", float("-inf")), pack("<e", float("inf")), pack("<e", 65504.0), pack("<e", 5.96e-8)
pack("3s", b"ab"), pack("3s", b"abcd"), pack("s", b""), pack("0s", b"abc"), pack("5p", b"abc"), pack("3p", b"abcdef"), pack("p", b"x"), pack("0p", b""), pack("3s", bytearray(b"xyz"))
pack("3b", 1, 2, 3), pack("<bhb", 1, 2, 3), pack("=bhb", 1, 2, 3), pack("@bhb", 1, 2, 3), pack("bi", 1, 2), pack(">bi", 1, 2), pack("bxxh", 1, 2), pack("x"), pack("3x"), pack("0i"), pack("b0i", 1), pack("<b0i", 1), pack("")
pack("2b", 1)
pack("b", 1, 2)
pack("b")
pack("3s")
pack("<")
pack("z", 1)
pack("3", 1)
pack("<3", 1)
pack("b b", 1, 2), pack(" < b" if False else "<b", 1), pack("\tb\n", 1)
pack("<<b", 1)
pack("b<", 1)
pack(b"b", 1), pack("é", 1) if False else ""
pack("é", 1)
pack(3, 1)
pack()
unpack("<ih", b"\x01\0\0\0\xff\xff"), unpack("3s", b"abc"), unpack("5p", b"\x03abcd"), unpack("<f", b"\0\0\x80?"), unpack("?", b"\x02"), unpack("c", b"x"), unpack("", b""), unpack("<2h", b"\1\0\2\0"), unpack("<e", b"\0<"), unpack("x", b"q"), unpack("2p", b"\xffa")
unpack("<i", b"abc")
unpack("<i", b"abcde")
unpack("<i", "abcd")
unpack("<i", 3)
unpack("i")
unpack("b", bytearray(b"\x05")), unpack("b", memoryview(b"\x05")), unpack("<h", array.array("B", [1, 2]))
unpack_from("<h", b"\0\1\2\3", 1), unpack_from("<h", b"\0\1\2\3", offset=2), unpack_from("<h", b"\0\1\2\3", -2), unpack_from("b", buffer=b"z")
unpack_from("<h", b"\0\1\2\3", 3)
unpack_from("<h", b"\0\1\2\3", -5)
unpack_from("<h", b"\0\1", -1)
unpack_from("<h", b"\0\1", 9)
pack_into("<h", buf, 0, 258), buf, pack_into("<b", buf, -1, 7), buf
pack_into("<h", buf, 7, 1)
pack_into("<h", buf, -1, 1)
pack_into("<h", buf, -9, 1)
pack_into("<h", buf, 100, 1)
pack_into("<h", b"readonly", 0, 1)
pack_into("<h", buf)
pack_into("<h", buf, 0)
pack_into("<h", buf, "0", 1)
list(iter_unpack("<h", b"\1\0\2\0")), list(iter_unpack("<bb", b"abcd")), next(iter_unpack("b", b"a"))
iter_unpack("<h", b"abc")
iter_unpack("", b"abc")
list(iter_unpack("<h", b""))
calcsize("bi"), calcsize("<bi"), calcsize("bih"), calcsize("hbi"), calcsize("bd"), calcsize("=bd"), calcsize("10s"), calcsize("3x"), calcsize("bq"), calcsize("2b3h"), calcsize("l"), calcsize("<l"), calcsize("e"), calcsize("iP"), calcsize("b0q")
calcsize("q" * 3), calcsize("100000s")
calcsize("99999999999999999999i")
calcsize("j")
s.size, s.format, s.pack(1, 2, 3), s.unpack(s.pack(-1, -2, -3)), list(s.iter_unpack(s.pack(1, 2, 3) * 2)), s.unpack_from(b"x" + s.pack(4, 5, 6), 1), repr(s)
s.pack(1, 2)
s.unpack(b"")
s.pack(1, 2, 1000)
s.pack("a", 2, 3)
Struct(b"<b").format, type(Struct("b").format), Struct("b").size
Struct("bogus")
Struct(3)
Struct()
s.format = "x"
struct.error.__mro__[1], struct.error.__module__, struct.error.__name__
""")
for code in "bBhHiIlLqQ":
    size = calcsize("<" + code)
    signed = code.islower()
    low, high = (-(2 ** (8 * size - 1)), 2 ** (8 * size - 1) - 1) if signed else (0, 2 ** (8 * size) - 1)
    print(code, size, pack("<" + code, low).hex(), pack(">" + code, high).hex(), unpack("<" + code, pack("<" + code, low)) == (low,))
    for bad in (low - 1, high + 1):
        for order in ("<", ""):
            try:
                pack(order + code, bad)
            except struct.error as error:
                print("  ", error)
for value in (0.0, -0.0, 1.0, 65504.0, 0.1, 2.0**-24, 2.0**-25, 2.0**-25 * 1.5, 65519.0, 1 / 3, -1e-8):
    print(value, pack(">e", value).hex(), unpack(">e", pack(">e", value))[0], pack(">f", value).hex(), unpack(">f", pack(">f", value))[0])
header = Struct(">4sBBH")
packet = header.pack(b"PYLT", 1, 0x80, 512) + b"payload"
magic, version, flags, length = header.unpack_from(packet)
print(magic, version, flags, length, packet[header.size:], packet.hex(" ", 4))
