import io
import os


def attempt(label, action):
    try:
        print(f"{label:30}", repr(action()))
    except Exception as error:
        print(f"{label:30}", type(error).__name__, error)


def content(path="f.txt"):
    with open(path, "rb") as f:
        return f.read()


def put(data=b"line one\nline two\n", path="f.txt"):
    with open(path, "wb") as f:
        f.write(data)


attempt("missing", lambda: open("missing.txt"))
attempt("missing r+", lambda: open("missing.txt", "r+"))
attempt("directory", lambda: open("."))
attempt("directory w", lambda: open(".", "w"))
attempt("in missing folder", lambda: open("nodir/f", "w"))
for mode in ["rw", "x+w", "", "q", "rbt", "rU", "bb", "r++", "+", "b", "t", "ra", "wr", "U", "rt+b"]:
    attempt(f"mode {mode!r}", lambda: open("f.txt", mode))
attempt("mode 3", lambda: open("f.txt", 3))
attempt("None", lambda: open(None))
attempt("3.5", lambda: open(3.5))
attempt("list", lambda: open([]))
attempt("nul", lambda: open("a\0b"))
attempt("empty name", lambda: open(""))
attempt("fd 999", lambda: open(999))
attempt("fd -1", lambda: open(-1))
attempt("encoding in binary", lambda: open("f.txt", "rb", encoding="utf-8"))
attempt("errors in binary", lambda: open("f.txt", "rb", errors="strict"))
attempt("newline in binary", lambda: open("f.txt", "rb", newline=""))
attempt("unbuffered text", lambda: open("f.txt", "w", 0))
attempt("buffering -5", lambda: open("f.txt", "w", -5))
attempt("closefd", lambda: open("f.txt", "w", closefd=False))
attempt("bad encoding", lambda: open("f.txt", "w", encoding="nope"))
attempt("bad newline", lambda: open("f.txt", newline="x"))
put()
with open("f.txt") as f:
    attempt("attributes", lambda: (f.name, f.mode, f.encoding, f.errors, f.newlines, f.closed, f.readable(), f.writable(), f.seekable(), f.line_buffering, f.isatty(), f.fileno() > 2))
    attempt("types", lambda: (type(f).__name__, type(f.buffer).__name__, type(f.buffer.raw).__name__, f.buffer.name, f.buffer.mode, f.buffer.raw.mode, f.buffer.raw.closefd))
    attempt("repr", lambda: (repr(f), repr(f.buffer), repr(f.buffer.raw).replace(str(f.fileno()), "N")))
    attempt("write", lambda: f.write("x"))
    attempt("lines", lambda: (f.readline(), f.readlines(), f.readline()))
attempt("closed read", lambda: f.read())
attempt("closed next", lambda: next(f))
attempt("closed tell", lambda: f.tell())
attempt("closed repr", lambda: (repr(f), repr(f.buffer)))
with open("f.txt", "rb") as f:
    attempt("binary attributes", lambda: (f.mode, f.name, type(f).__name__, hasattr(f, "encoding")))
    attempt("binary write", lambda: f.write(b"x"))
    attempt("binary iterate", lambda: list(f))
    attempt("binary seek", lambda: (f.seek(-4, 2), f.read(), f.seek(2), f.read(3), f.tell(), f.peek(2)[:2]))
    attempt("readinto", lambda: (lambda b: (f.seek(0), f.readinto(b), b))(bytearray(6)))
with open("f.txt", "rb", buffering=0) as f:
    attempt("raw", lambda: (type(f).__name__, f.read(4), f.readall(), f.mode, f.closefd, f.readable(), f.writable()))
    attempt("raw write", lambda: f.write(b"x"))
with open("f.txt", "w") as f:
    attempt("w empties", lambda: (content(), f.write("new"), f.flush(), content()))
    attempt("w read", lambda: f.read())
    attempt("w readline", lambda: f.readline())
    attempt("w iterate", lambda: next(f))
    attempt("w tell", lambda: (f.tell(), f.seek(1), f.write("E"), f.tell()))
attempt("after w", lambda: content())
with open("f.txt", "a") as f:
    attempt("a", lambda: (f.tell(), f.write("+"), f.seek(0), f.write("end"), f.flush(), content()))
with open("f.txt", "a+") as f:
    attempt("a+", lambda: (f.read(), f.seek(0), f.read(2), f.write("!"), f.flush(), content(), f.mode))
with open("f.txt", "r+") as f:
    attempt("r+", lambda: (f.read(1), f.seek(0), f.write("NNN"), f.seek(0), f.read()))
with open("f.txt", "w+") as f:
    attempt("w+", lambda: (f.write("abc\n"), f.seek(0), f.read(), f.truncate(2), f.seek(0), f.read()))
attempt("x exists", lambda: open("f.txt", "x"))
with open("fresh.txt", "x") as f:
    attempt("x", lambda: (f.write("made"), f.mode))
with open("fresh.txt", "rb+") as f:
    attempt("rb+", lambda: (f.read(2), f.write(b"XX"), f.seek(0), f.read(), f.mode, type(f).__name__))
with open("fresh.txt", "xb+" if False else "wb") as f:
    attempt("wb str", lambda: f.write("text"))
    attempt("wb", lambda: (f.write(b"\r\n\x00\xff"), f.mode))
attempt("read as text", lambda: open("fresh.txt", encoding="utf-8").read())
attempt("read latin-1", lambda: open("fresh.txt", encoding="latin-1").read())
put(b"a\r\nb\rc\n")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("f.txt", newline=newline) as f:
        print(repr(newline), f.readlines(), repr(f.newlines))
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("g.txt", "w", newline=newline) as f:
        f.writelines(["x\n", "y\r\n"])
    print(repr(newline), content("g.txt"))
fd = os.open("g.txt", os.O_RDONLY)
with open(fd, closefd=False) as f:
    attempt("from fd", lambda: (f.read(3), f.name == fd))
attempt("still open", lambda: (os.lseek(fd, 0, 0), os.read(fd, 2)))
os.close(fd)
attempt("closed fd", lambda: os.read(fd, 1))
attempt("opener", lambda: open("g.txt", opener=lambda path, flags: os.open(path, flags)).read(1))
attempt("opener bad", lambda: open("g.txt", opener=lambda path, flags: "x"))
attempt("opener negative", lambda: open("g.txt", opener=lambda path, flags: -1))


class PathLike:
    def __fspath__(self):
        return "f.txt"


attempt("path-like", lambda: (open(PathLike()).read(1), open(b"f.txt").read(1), open(PathLike()).name.__class__.__name__))
attempt("bad path-like", lambda: open(type("P", (), {"__fspath__": lambda self: 3})()))
try:
    with open("f.txt") as f:
        raise KeyError("inside")
except KeyError as error:
    print(error, f.closed)
put(b"1\n2\n3\n")
f = open("f.txt")
for line in f:
    if line == "2\n":
        break
attempt("tell while iterating", lambda: f.tell())
attempt("rest", lambda: f.read())
f.close()
f.close()
attempt("io.open", lambda: (io.open is open, io.text_encoding(None), io.DEFAULT_BUFFER_SIZE))
