# The encodings of several bytes for a character.
import codecs
import hashlib
import io

NAMES = ["gb2312", "gbk", "gb18030", "big5", "cp950", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp949"]
TEXTS = ["中文", "漢字かなカナ", "한국어 똠", "ＡＢＣ①Ⅷ㈱", "€é", "～−—・‖", "\\~¥‾", "ｱｲｳ", "😀", "髙﨑", "\ue000"]
for name in NAMES:
    for text in TEXTS:
        try:
            data = text.encode(name)
            print(name, ascii(text), data, ascii(data.decode(name)))
        except UnicodeEncodeError as e:
            print(name, ascii(text), e)
    print(name, [ascii("a中😀한é".encode(name, errors)) for errors in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace")])
    for data in (b"\xff\xff", b"ab\xd6", b"a\x81\x20b", b"\x80", b"\xa4\xd4\xa4\xa1\xa4", b"\xa1\xa1\x8f\xff", b"\x8f\xa2", b"\x81\x30\x81", b"\xeb\x9f", b"\xfe\xfe"):
        try:
            print(name, data, ascii(data.decode(name)))
        except UnicodeDecodeError as e:
            print(name, data, e, e.start, e.end)
        print(ascii(data.decode(name, "replace")), ascii(data.decode(name, "ignore")))
    # All that there is, as one number.
    digest = hashlib.md5()
    for first in range(0x80, 0x100):
        for second in range(0x21, 0x100):
            digest.update(bytes([first, second]).decode(name, "ignore").encode("utf-8", "surrogatepass"))
    for c in range(0x10000):
        digest.update(chr(c).encode(name, "ignore"))
    print(name, digest.hexdigest())
    info = codecs.lookup(name)
    decoder = info.incrementaldecoder()
    print(info.name, [decoder.decode(bytes([b])) for b in "中a文".encode("gb18030")] if name == "gb18030" else len(info.encode("a")[0]))
file = io.TextIOWrapper(io.BytesIO(), encoding="gbk")
file.write("你好\n世界\n")
file.seek(0)
print([ascii(line) for line in file], file.buffer.getvalue())
for alias in ("GB2312", "EUC-CN", "cp936", "936", "Big5-TW", "SJIS", "Shift-JIS", "s_jis", "windows-31j", "ms932", "EUC-JP", "ujis", "EUC-KR", "ks_c_5601-1987", "uhc", "ms949", "gb18030-2000"):
    print(alias, codecs.lookup(alias).name)
print(codecs.decode(codecs.encode(b"abc" * 20, "zlib"), "zip"), codecs.lookup("rot13").name, codecs.lookup("zlib_codec").name)
try:
    "a".encode("zlib")
except LookupError as e:
    print(e)
