import array
import io
from _show import show

b = io.BytesIO(b"first\nsecond\nthird")
show(globals(), r"""
b.read(3), b.tell(), b.read1(2), b.read(), b.read(), b.getvalue(), b.getbuffer().tobytes()[:5]
b.seek(0), b.readline(), b.readline(3), b.readlines(), b.seek(0), b.readlines(8), b.seek(0), list(b), b.seek(0), next(b)
b.seek(-5, 2), b.read(), b.seek(2), b.seek(3, 1), b.read(2), b.seek(100), b.read(), b.tell(), b.peek() if hasattr(b, "peek") else "no peek"
b.seek(-1)
b.seek(-100, 2)
b.seek(-1000, 1)
b.seek(0, 5)
b.seek(1.0)
b.seek(None)
(lambda buf: (b.seek(0), b.readinto(buf), buf))(bytearray(4)), (lambda buf: (b.readinto1(buf), buf))(array.array("B", [0] * 3)), b.readinto(bytearray())
b.readinto(b"abc")
b.readinto("abc")
b.readinto(3)
b.seek(0), b.truncate(3), b.getvalue(), b.seek(5), b.write(b"Z"), b.getvalue(), b.truncate(), b.tell()
b.truncate(-1)
b.truncate("x")
b.write(b"x"), b.write(bytearray(b"yy")), b.write(memoryview(b"zzz")), b.write(array.array("h", [1])), b.write(b""), b.getvalue()
b.write("x")
b.write(3)
b.write(None)
b.writelines([b"a", bytearray(b"b")]), b.writelines([]), b.getvalue()[-2:]
b.writelines(["a"])
b.writelines(5)
b.writelines(b"ab")
b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed, b.flush()
b.fileno()
b.detach()
b.read("a")
b.read(2.5)
b.read(None), b.read(-1)
io.BytesIO(), io.BytesIO().getvalue(), io.BytesIO(bytearray(b"x")).read(), io.BytesIO(memoryview(b"y")).read(), io.BytesIO(initial_bytes=b"k").read(), io.BytesIO(None).read()
io.BytesIO("x")
io.BytesIO(3)
io.BytesIO(b"x", 1)
isinstance(b, io.BufferedIOBase), isinstance(b, io.RawIOBase), type(b).__mro__
b.encoding
b.name
io.BytesIO(b"ab").__getstate__()
""".replace("io.BytesIO(), io", "io"))
view = b.getbuffer()
for label, action in [("write within", lambda: (b.seek(0), b.write(b"Q"))), ("write past the end", lambda: (b.seek(0, 2), b.write(b"x" * 50))), ("truncate", lambda: b.truncate(1)), ("close", lambda: b.close()), ("getvalue", lambda: b.getvalue()[:3]), ("modify view", lambda: (view.__setitem__(0, 65), b.getvalue()[:3]))]:
    try:
        print(label, action())
    except BufferError as error:
        print(label, "BufferError:", error)
view.release()
print(b.truncate(1), b.getvalue())
b.close()
for label, action in [("read", b.read), ("write", lambda: b.write(b"")), ("getvalue", b.getvalue), ("getbuffer", b.getbuffer), ("seek", lambda: b.seek(0)), ("tell", b.tell), ("closed", lambda: b.closed), ("readable", b.readable), ("isatty", b.isatty), ("flush", b.flush), ("iter", lambda: next(b)), ("with", lambda: b.__enter__()), ("close", b.close)]:
    try:
        print(label, action())
    except ValueError as error:
        print(label, "ValueError:", error)
buffer = io.BytesIO()
buffer.write(b"\x00" * 4)
buffer.seek(1)
buffer.write(b"\xff")
print(buffer.getvalue(), buffer.getbuffer()[1], len(buffer.getbuffer()), buffer.getbuffer().format)
original = bytearray(b"shared?")
buffer = io.BytesIO(original)
original[0] = 0
print(buffer.getvalue())
buffer.seek(10)
print(buffer.write(b"gap"), buffer.getvalue())
with io.BytesIO(b"a,b\nc,d\n") as rows:
    print([row.rstrip().split(b",") for row in rows])
print(rows.closed)


class Counting(io.BytesIO):
    writes = 0

    def write(self, data):
        self.writes += 1
        return super().write(data)


c = Counting()
c.writelines([b"a", b"b"])
print(c.writes, c.getvalue())
text = io.TextIOWrapper(io.BytesIO("héllo\nwörld\n".encode()), encoding="utf-8")
print(text.readline(), text.read(), text.buffer.getvalue()[:3])
