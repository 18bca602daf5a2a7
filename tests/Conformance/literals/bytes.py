# Bytes literals: escapes, prefixes, what is not allowed.
print(b"abc", B'x', rb"\n", bR"\x", Rb'\'', BR"\\", br'''t"r'iple''')
print(b"\x00\xff\n\t\r\\\'\"", b'\101\7\08')
print(b"a" b'b' rb"\c")
print(repr(b"'"), repr(b'"'), repr(b"'\""), repr(b"\x7f\x80"), repr(b" ~"))
print(b"""multi
line""")
print(b"abc"[0], b"abc"[0:1], list(b"ab"), b"a" in b"cat", 97 in b"cat")
print(b"abc" == "abc", b"abc" == bytearray(b"abc"), b"a" < b"b", b"" < b"a")
print(str(b"abc"), "%s" % b"x", f"{b'y'}", f"{b'z'!r}", bytes("é", "utf-8"))
print(hash(b"a") == hash("a"), {b"a": 1, "a": 2})
for source in ["b'é'", "b'a' 'b'", r"b'\x1'", "b'a' f'x'", "b'\\xzz'", "b'abc"]:
    try:
        print(source, eval(source))
    except SyntaxError as e:
        print(source, "->", e.msg, e.lineno, e.offset)
for f in [lambda: b"a" + "b", lambda: "a" + b"b", lambda: b"a" in "abc", lambda: "a" in b"abc", lambda: b"abc"[5],
          lambda: b"a" * "b", lambda: bytes("x"), lambda: bytes([256]), lambda: bytes(-1), lambda: b"%d" % "x", lambda: 300 in b"abc"]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(b"%d %s %x %c %b %r %a" % (1, b"bytes", 255, 65, b"raw", "r", "é"), b"%5.1f|%-5d|%05d" % (1.25, 3, 4))
