import io
from _show import show


def fresh(text="first\nsecond\nthird", **kw):
    return io.StringIO(text, **kw)


s = fresh()
show(globals(), r"""
s.read(3), s.tell(), s.read(), s.read(), s.tell(), s.getvalue()
s.seek(0), s.readline(), s.readline(3), s.readline(), s.readline(-1), s.readline(), s.tell()
s.seek(0), s.readlines(), s.seek(0), s.readlines(7), s.seek(0), list(s), s.seek(0), next(s), s.tell()
s.seek(5), s.read(2), s.seek(0, 2), s.seek(0, 1), s.seek(100), s.tell(), s.read()
s.seek(-1)
s.seek(1, 1)
s.seek(-1, 2)
s.seek(0, 3)
s.seek(1.5)
s.seek("0")
s.seek(0), s.truncate(3), s.getvalue(), s.tell(), s.truncate(), s.getvalue()
s.truncate(-1)
s.truncate("a")
s.truncate(100), s.getvalue()
s.write("abc"), s.getvalue(), s.seek(6), s.write("Z"), s.getvalue(), s.write("")
s.write(b"x")
s.write(1)
s.write(None)
s.write()
s.writelines(["x", "y"]), s.getvalue(), s.writelines([])
s.writelines([1])
s.writelines(3)
s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.line_buffering, s.encoding, s.errors, s.newlines, s.flush()
s.fileno()
s.detach()
s.read("x")
s.read(1.5)
s.read(None), s.read(-5)
s.readline("x")
s.name
s.mode
s.buffer
s.foo
io.StringIO().getvalue(), io.StringIO(None).getvalue(), io.StringIO(initial_value="k").read(), io.StringIO("a", newline=None).newlines
io.StringIO(3)
io.StringIO(b"x")
io.StringIO("a", 3)
io.StringIO("a", newline="x")
io.StringIO("a", bogus=1)
fresh("a\r\nb\rc\nd").readlines(), fresh("a\r\nb\rc\nd", newline=None).readlines(), fresh("a\r\nb\rc\nd", newline="").readlines(), fresh("a\r\nb\rc\nd", newline="\n").readlines(), fresh("a\r\nb\rc\nd", newline="\r").readlines(), fresh("a\r\nb\rc\nd", newline="\r\n").readlines()
fresh("a\nb", newline="\r\n").getvalue(), fresh("a\nb", newline="\r").getvalue(), fresh("a\r\nb", newline=None).getvalue(), fresh("a\r\nb", newline="").getvalue()
(lambda f: (f.write("x\ny"), f.getvalue(), f.newlines))(io.StringIO(newline="\r\n"))
(lambda f: (f.read(), f.newlines))(io.StringIO("a\r\nb\rc\n", newline=None))
(lambda f: (f.write("a\nb"), f.seek(0), f.readlines()))(io.StringIO(newline=""))
next(io.StringIO(""))
next(io.StringIO("only")), list(io.StringIO("\n\n")), [line.strip() for line in io.StringIO(" a \n b ")]
isinstance(s, io.TextIOBase), isinstance(s, io.IOBase), isinstance(s, io.RawIOBase), type(s).__mro__
s.__enter__() is s, s.__exit__(None, None, None), s.closed
s.read()
s.write("x")
s.getvalue()
s.tell()
s.seekable()
s.close(), s.closed
s.flush()
iter(s)
s.__enter__()
repr(s).split(" at ")[0], s.__class__.__name__
io.StringIO("abc").__getstate__()
""")
with io.StringIO() as out:
    print("printed", 1, 2, sep="-", file=out)
    print(*range(3), file=out, end="")
    print(repr(out.getvalue()), out.tell())
try:
    out.getvalue()
except ValueError as error:
    print(error)
f = io.StringIO("αβγ😀δ")
print(f.read(4), f.tell(), f.read(), f.seek(3), f.read(1))
f = io.StringIO("x" * 10)
f.seek(2)
f.write("YY")
print(f.getvalue(), f.tell(), f.read())
f.truncate(5)
f.seek(0, io.SEEK_END)
f.write("end")
print(f.getvalue())


class Upper(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


u = Upper()
print("hello", file=u)
u.custom = 1
print(repr(u.getvalue()), u.custom, u.__dict__)
lines = io.StringIO("1\n2\n3\n")
for line in lines:
    if line == "2\n":
        print(lines.tell(), repr(lines.read()))
lines = io.StringIO("1\n2\n3\n")
print(sum(map(int, lines)), max(io.StringIO("b\na\n")), dict(zip(io.StringIO("k\n"), io.StringIO("v"))))
