import array
from array import array as A


def attempt(label, action):
    try:
        print(f"{label:24}", action())
    except Exception as error:
        print(f"{label:24}", type(error).__name__, error)


print(array.typecodes)
for code in "bBhHiIlLqQfd":
    signed, size = code.islower(), A(code).itemsize
    if code in "fd":
        attempt(code, lambda: (A(code, [1, 2.5, -0.0]), size, A(code, [1e300] if code == "d" else [1e30])))
        attempt(f"{code} str", lambda: A(code, ["x"]))
        continue
    low, high = (-(2 ** (8 * size - 1)), 2 ** (8 * size - 1) - 1) if signed else (0, 2 ** (8 * size) - 1)
    attempt(code, lambda: (A(code, [low, high]) [0] == low, size, A(code, [low, high]).tobytes().hex()))
    attempt(f"{code} too big", lambda: A(code, [high + 1]))
    attempt(f"{code} too small", lambda: A(code, [low - 1]))
    attempt(f"{code} float", lambda: A(code, [1.5]))
a = A("i", [1, 2, 3, 2])
attempt("basics", lambda: (a, len(a), a[0], a[-1], a[1:3], a[::-1], 2 in a, list(a), a.count(2), a.index(2), a.index(2, 2), a == A("i", [1, 2, 3, 2]), a == A("d", [1, 2, 3, 2]), a < A("i", [2]), a.typecode, a.itemsize, bool(A("i"))))
attempt("bad code", lambda: A("x"))
attempt("no arguments", lambda: A())
attempt("int initializer", lambda: A("i", 5))
attempt("str initializer", lambda: A("i", "abc"))
attempt("bytes initializer", lambda: (A("B", b"abc"), A("h", b"\1\0\2\0")))
attempt("bytes odd", lambda: A("h", b"abc"))
attempt("w", lambda: (A("w", "aé😀"), A("w", "ab").tounicode(), A("w", "x") + A("w", "y")))
attempt("index missing", lambda: a.index(9))
attempt("remove missing", lambda: a.remove(9))
attempt("pop empty", lambda: A("i").pop())
attempt("index error", lambda: a[9])
attempt("index type", lambda: a["x"])
attempt("assign", lambda: (a.__setitem__(0, 10), a.__setitem__(slice(1, 3), A("i", [7, 8, 9])), a))
attempt("assign list", lambda: a.__setitem__(slice(0, 1), [1]))
attempt("assign other type", lambda: a.__setitem__(slice(0, 1), A("d", [1])))
attempt("assign extended", lambda: a.__setitem__(slice(None, None, 2), A("i", [1])))
attempt("delete", lambda: (a.__delitem__(0), a.__delitem__(slice(None, None, 2)), a))
attempt("methods", lambda: (a.append(5), a.extend([6, 7]), a.insert(0, 4), a.insert(-1, 9), a.pop(), a.pop(0), a.reverse(), a.remove(5), a))
attempt("extend other", lambda: a.extend(A("d", [1])))
attempt("append str", lambda: a.append("x"))
attempt("concat", lambda: (A("i", [1]) + A("i", [2]), A("i", [1]) * 3, 2 * A("i", [1])))
attempt("concat list", lambda: A("i") + [1])
attempt("concat other", lambda: A("i") + A("d"))
attempt("convert", lambda: (A("h", [1, 2]).tolist(), A("h", [1, 2]).tobytes(), A("b", b"ab").tolist()))
attempt("frombytes", lambda: (lambda x: (x.frombytes(b"\1\0\2\0"), x))(A("h")))
attempt("frombytes odd", lambda: A("h").frombytes(b"abc"))
attempt("fromlist", lambda: (lambda x: (x.fromlist([1, 2]), x))(A("h")))
attempt("fromlist bad", lambda: A("h").fromlist([1, "x"]))
attempt("fromlist tuple", lambda: A("h").fromlist((1,)))
attempt("byteswap", lambda: (lambda x: (x.byteswap(), x))(A("h", [1, 256])))
attempt("buffer", lambda: (memoryview(A("i", [1, 2])).format, bytes(A("B", [65])), bytearray(A("h", [1])), A("i", [1, 2]).buffer_info()[1]))
attempt("resize with a view", lambda: (lambda x, v: x.append(1))(*(lambda x: (x, memoryview(x)))(A("i", [1]))))
attempt("hash", lambda: hash(a))
attempt("copy", lambda: (__import__("copy").copy(a) == a, __import__("pickle").loads(__import__("pickle").dumps(a)) == a))
attempt("iterator", lambda: (list(iter(a)), sum(a), sorted(a), max(a), list(reversed(a))))
attempt("clear", lambda: (a.clear(), a))
