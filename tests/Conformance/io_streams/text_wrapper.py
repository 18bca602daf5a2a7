import io


def attempt(label, action):
    try:
        print(f"{label:24}", repr(action()))
    except Exception as error:
        print(f"{label:24}", type(error).__name__, error)


def wrap(data=b"", **kw):
    kw.setdefault("encoding", "utf-8")
    return io.TextIOWrapper(io.BytesIO(data), **kw)


w = wrap("één\nzwei\r\ntroi\rs".encode())
attempt("readline", lambda: (w.readline(), w.readline(), w.newlines, w.read(), w.newlines))
w = wrap("één\nzwei\r\ntroi\rs".encode(), newline="")
attempt("newline=''", lambda: w.readlines())
w = wrap(b"a\r\nb\nc\rd", newline="\r")
attempt("newline=cr", lambda: w.readlines())
w = wrap(b"a\r\nb\nc\rd", newline="\n")
attempt("newline=lf", lambda: w.readlines())
attempt("newline=x", lambda: wrap(newline="x"))
attempt("newline=3", lambda: wrap(newline=3))
w = wrap()
attempt("write", lambda: (w.write("é\nx"), w.buffer.getvalue(), w.flush(), w.buffer.getvalue()))
for newline in (None, "", "\n", "\r", "\r\n"):
    w = wrap(newline=newline)
    w.write("a\nb\r\nc\r")
    w.flush()
    print(repr(newline), w.buffer.getvalue())
attempt("write bytes", lambda: w.write(b"x"))
attempt("write int", lambda: w.write(3))
attempt("properties", lambda: (w.encoding, w.errors, w.line_buffering, w.write_through, w.readable(), w.writable(), w.seekable(), w.closed, w.name if hasattr(w, "name") else "no name"))
attempt("repr", lambda: repr(w).replace(repr(w.buffer), "BUF"))
attempt("bad encoding", lambda: wrap(encoding="nope"))
attempt("encoding int", lambda: wrap(encoding=3))
attempt("not text codec", lambda: wrap(encoding="hex"))
attempt("errors int", lambda: wrap(errors=3))
attempt("undecodable", lambda: wrap(b"ab\xff").read())
attempt("replace", lambda: wrap(b"ab\xffc", errors="replace").read())
attempt("ignore", lambda: wrap(b"ab\xffc", errors="ignore").read())
attempt("surrogateescape", lambda: wrap(b"ab\xffc", errors="surrogateescape").read())
attempt("unencodable", lambda: wrap(encoding="ascii").write("é"))
attempt("xmlcharref", lambda: (lambda w: (w.write("é"), w.flush(), w.buffer.getvalue()))(wrap(encoding="ascii", errors="xmlcharrefreplace")))
attempt("utf-16", lambda: (lambda w: (w.write("ab"), w.write("c"), w.flush(), w.buffer.getvalue()))(wrap(encoding="utf-16-le")))
attempt("utf-16 bom once", lambda: (lambda w: (w.write("a"), w.flush(), w.write("b"), w.flush(), len(w.buffer.getvalue())))(wrap(encoding="utf-16")))
attempt("utf-8-sig", lambda: wrap(b"\xef\xbb\xbfhi", encoding="utf-8-sig").read())
attempt("truncated", lambda: wrap(b"a\xc3").read())
attempt("read sizes", lambda: (lambda w: [w.read(1), w.read(2), w.read(0), w.read(-1), w.read(5)])(wrap("aé😀bc".encode())))
attempt("readline sizes", lambda: (lambda w: [w.readline(2), w.readline(10), w.readline(0), w.readline()])(wrap(b"abcd\nef")))
attempt("read str", lambda: wrap().read("x"))
w = wrap("αβγδε\nline2\n".encode())
attempt("tell", lambda: (w.read(2), w.tell(), w.read(1), w.seek(0), w.read(1)))
position = w.tell()
attempt("seek back", lambda: (w.read(2), w.seek(position), w.read(2)))
attempt("tell in loop", lambda: [w.tell() for line in w])
w = wrap(b"one\ntwo\n")
next(w)
attempt("tell after next", lambda: w.tell())
attempt("tell at the end", lambda: (list(w), w.tell()))
attempt("seek relative", lambda: w.seek(1, 1))
attempt("seek from end", lambda: w.seek(-1, 2))
attempt("seek end", lambda: (w.seek(0, 2), w.seek(0, 1)))
attempt("seek negative", lambda: w.seek(-1))
attempt("seek whence", lambda: w.seek(0, 9))
attempt("truncate", lambda: (w.seek(4), w.truncate(), w.buffer.getvalue(), w.truncate(2), w.buffer.getvalue()))
w = wrap(b"abc\ndef")
attempt("read then write", lambda: (w.read(2), w.seek(0, 2), w.write("!"), w.flush(), w.buffer.getvalue()))
attempt("detach", lambda: (type(b := w.detach()).__name__, b.getvalue()))
attempt("after detach", lambda: w.read())
attempt("detach again", lambda: w.detach())
attempt("repr detached", lambda: repr(w))
w = wrap(b"x")
attempt("close", lambda: (w.close(), w.closed, w.buffer.closed))
attempt("read closed", lambda: w.read())
attempt("write closed", lambda: w.write("x"))
attempt("close twice", lambda: w.close())
w = wrap()
attempt("reconfigure", lambda: (w.reconfigure(encoding="latin-1", errors="replace", newline="\r\n", line_buffering=True), w.encoding, w.errors, w.line_buffering, w.write("é\n€"), w.flush(), w.buffer.getvalue()))
attempt("reconfigure nothing", lambda: w.reconfigure())
attempt("reconfigure bad", lambda: w.reconfigure(encoding="nope"))
w = wrap(b"ab")
w.read(1)
attempt("reconfigure after read", lambda: w.reconfigure(encoding="latin-1"))
w = wrap(line_buffering=True)
attempt("line buffering", lambda: (w.write("a"), w.buffer.getvalue(), w.write("b\nc"), w.buffer.getvalue()))
w = wrap(write_through=True)
attempt("write through", lambda: (w.write("a"), w.buffer.getvalue()))
w = wrap()
attempt("writelines", lambda: (w.writelines(["a", "b"]), w.flush(), w.buffer.getvalue()))
attempt("writelines bad", lambda: w.writelines([1]))
attempt("not a buffer", lambda: io.TextIOWrapper(3))
attempt("no arguments", lambda: io.TextIOWrapper())
with wrap(b"in with") as w:
    print(w.read())
attempt("after with", lambda: (w.closed, w.buffer.closed))


class Raw(io.RawIOBase):
    def __init__(self):
        self.chunks = [b"he", None, b"llo\n", b"wor", b"ld"]
        self.written = []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        if not self.chunks:
            return 0
        chunk = self.chunks.pop(0)
        if chunk is None:
            return self.readinto(buffer)
        buffer[:len(chunk)] = chunk
        return len(chunk)

    def write(self, data):
        self.written.append(bytes(data))
        return len(data)


raw = Raw()
attempt("raw text", lambda: io.TextIOWrapper(io.BufferedReader(raw), encoding="ascii").read())
raw = Raw()
attempt("raw read", lambda: (raw.read(2), raw.read(100), raw.readall(), raw.read(1)))
raw = Raw()
bw = io.BufferedWriter(raw, 4)
attempt("buffered writer", lambda: (bw.write(b"ab"), list(raw.written), bw.write(b"cdef"), list(raw.written), bw.flush(), raw.written))
br = io.BufferedReader(Raw(), 8)
attempt("buffered reader", lambda: (br.peek(1), br.read(3), br.read1(10), br.readline(), br.read(), br.read()))
attempt("not seekable", lambda: br.seek(0))
attempt("not writable", lambda: br.write(b"x"))
attempt("writer cannot read", lambda: bw.read())
attempt("buffer size", lambda: io.BufferedReader(Raw(), 0))
attempt("pair", lambda: (lambda p: (p.read(2), p.write(b"w"), p.flush(), p.readable(), p.writable()))(io.BufferedRWPair(Raw(), Raw())))
attempt("random", lambda: (lambda r: (r.read(2), r.write(b"XY"), r.seek(0), r.read()))(io.BufferedRandom(io.BytesIO(b"abcdef"))) if False else "skipped")
d = io.IncrementalNewlineDecoder(None, True)
attempt("newline decoder", lambda: (d.decode("a\r"), d.decode("\nb\r"), d.decode("c"), d.newlines, d.getstate()))
