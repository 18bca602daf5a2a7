# Characters that are no Python, encodings, NUL bytes, invisible characters.
from _report import report
report(
    "x = 0777",
    "x = 1.e",
    "x = .5_",
    "x = ._5",
    "x = 1ee5",
    "x = 1e1.5",
    "x = 0b1.5",
    "x = 0x1p3",
    "1 _",
    "123abc",
    "0xfor x in y",
    "1.real",
    "1.__class__",
    "0_7",
    "07.5",
    "07j",
    "0o",
    "0oq",
    "0b1_",
    "0x_",
    "0x__1",
    places=False,
)
for data in [b"x = 1", b"x = '\xe9'", b"# coding: latin-1\nx = '\xe9'", b"# coding: nosuch\nx = 1", b"# -*- coding: utf-8 -*-\nx = '\xc3\xa9'", b"\xef\xbb\xbfx = 1", b"\xef\xbb\xbf# coding: latin-1\nx = 1", b"x = 1\x00", b"#!/x\n# coding: ascii\nx = '\xe9'", b"\n\n# coding: latin-1\nx = '\xe9'", b"x = '\xff\xfe'", b"# vim: set fileencoding=cp1252 :\nx = '\x80'"]:
    ns = {}
    try: exec(data, ns); print(data, "->", ascii(ns["x"]))
    except SyntaxError as e: print(data, "->", type(e).__name__, ascii(e.msg), e.lineno)
