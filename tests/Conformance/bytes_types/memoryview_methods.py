import array
from _show import show

data = bytearray(b"abcdefgh")
mv = memoryview(data)
ro = memoryview(b"abcdefgh")
ints = memoryview(array.array("i", [1, 2, 3, 4, 5, 6]))
grid = memoryview(bytearray(range(12))).cast("B", (3, 4))
released = memoryview(b"x")
released.release()
show(globals(), r"""
memoryview(1)
memoryview("abc")
memoryview()
memoryview([1])
memoryview(object=b"x")[0], memoryview(memoryview(b"x"))[0]
mv[0], mv[-1], mv[2:4].tobytes(), mv[::2].tobytes(), mv[::-1].tobytes(), mv[5:2].tobytes(), len(mv), list(mv[:3]), mv.tolist()
mv[8]
mv["a"]
mv[1.0]
mv[0, 0]
mv[::0]
mv[...] is mv, grid[...].shape
mv.format, mv.itemsize, mv.nbytes, mv.shape, mv.strides, mv.ndim, mv.readonly, mv.suboffsets, mv.c_contiguous, mv.f_contiguous, mv.contiguous, mv.obj is data
ro.readonly, ro.format, mv[::2].strides, mv[::2].contiguous, mv[::-1].strides, mv[::2].nbytes, mv[::2].shape
ints.format, ints.itemsize, ints.nbytes, ints.shape, ints.strides, ints[1], ints[1:3].tolist(), len(ints), ints.tobytes()[:8], ints.hex()[:16], ints[::2].tolist()
mv.hex(), mv.hex(":"), mv[:4].hex("-", 2), mv[::2].hex(), mv.tobytes("C"), mv.tobytes(order="F")
mv.tobytes("X")
ro[0] = 1
mv == b"abcdefgh", mv == data, mv == memoryview(b"abcdefgh"), mv == "abcdefgh", mv != b"x", mv[:2] == b"ab", ints == array.array("i", [1, 2, 3, 4, 5, 6]), ints == array.array("d", [1, 2, 3, 4, 5, 6]), memoryview(b"\1") == memoryview(array.array("h", [1]))
mv < b"z"
hash(ro) == hash(b"abcdefgh"), hash(memoryview(b"")) == hash(b"")
hash(mv)
hash(memoryview(array.array("i", [1])))
hash(memoryview(bytes(4)).cast("i"))
98 in mv, b"b" in mv, "b" in mv, list(reversed(mv))[:2], [chr(x) for x in mv][:3], mv.count(97), mv.index(100), bytes(mv), bytearray(mv)[:2], sum(mv)
mv.index(1000)
mv.index(0)
mv.count("a")
mv.cast("B") == mv, mv.cast("c")[0], mv.cast("h").shape, mv.cast("I").format, mv.cast("B", [2, 4]).tolist(), mv.cast("B", (8,)).shape, mv.cast("b").tolist()[:2], mv.cast("Q").nbytes, mv.cast("?")[0], mv.cast("@h").format
mv.cast("x")
mv.cast("hh")
mv.cast(1)
mv[:3].cast("h")
mv[::2].cast("B")
ints.cast("h")
ints.cast("B").shape, ints.cast("B").cast("h").shape, ints.cast("B", (4, 6)).shape
mv.cast("B", (3, 3))
mv.cast("B", (0, 8))
mv.cast("B", (-2, -4))
mv.cast("B", 8)
mv.cast("B", ("a",))
mv.cast("B", (2, 2, 2)).tolist(), mv.cast("B", ()) if False else "skip"
grid.shape, grid.strides, grid.ndim, grid.tolist(), grid[1, 2], grid[-1, -1], len(grid), grid.tobytes(), grid.nbytes
grid[0]
grid[0:1].shape
grid[3, 0]
grid[0, 4]
grid[0, 0, 0]
grid[0, "a"]
list(grid)
grid == grid, grid == memoryview(bytes(range(12))), grid.cast("B").shape, grid.contiguous
grid.cast("h").shape
grid.toreadonly().readonly, mv.toreadonly().readonly, mv.readonly
released[0]
released.tolist()
len(released)
released.format
released == b"x", released == released
hash(released)
repr(released).split(" at ")[0], repr(mv).split(" at ")[0]
released.release()
bool(mv), bool(memoryview(b"")), bool(mv[5:2])
mv + b"x"
mv * 2
mv.append
memoryview.__doc__[:10], type(iter(mv)), type(mv)
isinstance(mv, __import__("collections").abc.Sequence), mv.__class__
struct_view
str(mv, "ascii"), mv.tobytes().decode(), b"".join([mv, ro]), b"abcdefgh".startswith(b"a")
""")


def attempt(label, target, key, value):
    try:
        target[key] = value
        print(f"{label:28}", target.tolist())
    except Exception as error:
        print(f"{label:28}", type(error).__name__, error)


attempt("item", mv, 0, 65)
attempt("item too big", mv, 0, 256)
attempt("item negative", mv, 0, -1)
attempt("item str", mv, 0, "a")
attempt("item bytes", mv, 0, b"a")
attempt("item float", mv, 0, 1.0)
attempt("item past the end", mv, 8, 1)
attempt("slice", mv, slice(0, 2), b"xy")
attempt("slice too short", mv, slice(0, 2), b"x")
attempt("slice too long", mv, slice(0, 2), b"xyz")
attempt("slice of list", mv, slice(0, 2), [1, 2])
attempt("slice of str", mv, slice(0, 2), "ab")
attempt("stepped slice", mv, slice(None, None, 2), b"1234")
attempt("reversed slice", mv, slice(None, None, -1), b"87654321")
attempt("overlapping slice", mv, slice(1, 5), mv[0:4])
attempt("read only", ro, 0, 1)
attempt("int", ints, 0, 2**31 - 1)
attempt("int too big", ints, 0, 2**31)
attempt("int float", ints, 0, 1.5)
attempt("int slice", ints, slice(0, 2), array.array("i", [9, 8]))
attempt("other format", ints, slice(0, 2), b"abcdefgh")
attempt("grid", grid, (0, 1), 99)
attempt("grid row", grid, 0, 99)
attempt("grid slice", grid, slice(0, 1), b"abcd")
chars = memoryview(bytearray(b"abc")).cast("c")
attempt("char", chars, 0, b"z")
attempt("char int", chars, 0, 1)
attempt("char two", chars, 0, b"zz")
flags = memoryview(bytearray(2)).cast("?")
attempt("flag", flags, 0, "truthy")
doubles = memoryview(bytearray(16)).cast("d")
attempt("double", doubles, 1, 2.5)
attempt("double int", doubles, 0, 3)
attempt("double str", doubles, 0, "x")
try:
    del mv[0]
except TypeError as error:
    print(error)
with memoryview(data) as view:
    print(view[0], data)
    part = view[1:]
    try:
        data.append(1)
    except BufferError as error:
        print(error)
try:
    view[0]
except ValueError as error:
    print(error)
print(part[0])
