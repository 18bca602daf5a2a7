# What a subscript passes: slices, tuples, ellipsis, star expressions.
class Show:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        print("set", key, value)

    def __delitem__(self, key):
        print("del", key)


s = Show()
print(s[1], s[1:2], s[1:2:3], s[:], s[::], s[:, 1], s[1, 2], s[...], s[..., 1:2], s[()], s[1,], s["a":"b"], s[None:])
print(s[*[1, 2]], s[*"ab", 3], s[1:2, *[3]], s[lambda: 1:2].start(), s[1 if 1 else 2], s[-1:~1], s[x := 5], x)
s[1] = 2
s[1:2] = "x"
s[1:2, ...] = s[::2] = 3
del s[1], s[2:3], s[...,]
print(slice(1), slice(1, 2), slice(1, 2, 3), slice(None), slice(1, None, -1).indices(10), slice(None, None, -1).indices(5), slice(-3, 100).indices(10))
a = slice(1, 2, 3)
print(a.start, a.stop, a.step, a == slice(1, 2, 3), a != slice(1), slice(1, 2) < slice(1, 3), hash(a) == hash(slice(1, 2, 3)), type(a), {a: 1})
l = list(range(10))
print(l[2:5], l[:-3], l[-3:], l[::-1], l[8:2:-2], l[20:], l[:-20], l[5:2], l[-100:100:4], l[True:3], l[::-3], l[9:None:-4])
print("hello"[1:4], (1, 2, 3)[::2], b"bytes"[::-1], range(10)[2:8:3], range(10)[::-1], range(10)[-1], "é𝒳z"[1], "é𝒳z"[::-1])


class Idx:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print(l[Idx(3)], l[Idx(1):Idx(4)], "abc"[Idx(-1)], (1, 2)[Idx(0)], range(5)[Idx(2)], slice(Idx(1), Idx(3)).indices(5))
s3, t1, n5, b1 = "abc", (1,), 5, b"a"
for f in [lambda: l["a"], lambda: l[1.5], lambda: l[10], lambda: l[-11], lambda: l[1, 2], lambda: l[::0], lambda: l["a":], lambda: l[1.0:2], lambda: "abc"[3], lambda: s3["x"], lambda: (1, 2)[2], lambda: t1["x"], lambda: range(3)[3], lambda: range(3)["x"], lambda: {}[1:2], lambda: n5[0], lambda: len[0], lambda: slice(), lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(3), lambda: slice(1).indices(-1), lambda: setattr(a, "start", 1), lambda: b"a"[9], lambda: b1[None], lambda: bytearray(b"a")[9], lambda: l[Idx(2**70)], lambda: l[2**70:], lambda: l[2**100]]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
