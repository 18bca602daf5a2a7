from _show import show


class Idx:
    def __index__(self):
        return 1


class BA(bytearray):
    pass


show(globals(), r"""
bytearray(), bytearray(3), bytearray(b"abc"), bytearray([1, 2]), bytearray("é", "utf-8"), bytearray(range(3)), bytearray(memoryview(b"x")), BA(b"q"), str(bytearray(b"a'b")), repr(bytearray(b"\x00\xff"))
bytearray(-1)
bytearray([256])
bytearray("abc")
bytearray(None)
bytearray(1.0)
bytearray(["a"])
bytearray(b"abc")[0], bytearray(b"abc")[1:], bytearray(b"abc")[::-1], bytearray(b"abc") + b"d", bytearray(b"ab") * 2, bytearray(b"abc") == b"abc", bytearray(b"a") < b"b", 97 in bytearray(b"a"), b"b" in bytearray(b"abc"), len(bytearray(5)), bool(bytearray())
bytearray(b"abc")[5]
hash(bytearray())
bytearray(b"%d-%s") % (5, b"x"), type(bytearray(b"%d") % 3), bytearray(b"a b").split(), bytearray(b"a,b").partition(b","), bytearray(b"ab").hex(), bytearray(b"ab").upper(), bytearray(b"ab").decode(), bytearray(b",").join([b"a", b"b"]), type(bytearray(b"x").strip()), bytearray(b"ab").center(4, b"*"), bytearray(b"ab").replace(b"a", b"z"), bytearray(b"ab").copy()
type(BA(b"abc")[1:]), type(BA(b"a") + b"b"), type(BA(b"a").copy()), type(BA(b"a").upper())
""")


def attempt(label, action):
    array = bytearray(b"hello")
    try:
        result = action(array)
        print(f"{label:34} {result!r:18} {array}")
    except Exception as error:
        print(f"{label:34} {type(error).__name__}: {error}  {array}")


def assign(key, value):
    def run(array):
        array[key] = value
    return run


def delete(key):
    def run(array):
        del array[key]
    return run


def augment(value):
    def run(array):
        array += value
        return array
    return run


def repeat(n):
    def run(array):
        array *= n
    return run


S = slice
cases = [
    ("append 33", lambda a: a.append(33)), ("append idx", lambda a: a.append(Idx())), ("append 256", lambda a: a.append(256)), ("append -1", lambda a: a.append(-1)), ("append 'a'", lambda a: a.append("a")), ("append 1.0", lambda a: a.append(1.0)), ("append b'a'", lambda a: a.append(b"a")),
    ("extend bytes", lambda a: a.extend(b"xy")), ("extend list", lambda a: a.extend([1, 2])), ("extend self", lambda a: a.extend(a)), ("extend str", lambda a: a.extend("xy")), ("extend int", lambda a: a.extend(3)), ("extend bad item", lambda a: a.extend([1, 300])), ("extend gen", lambda a: a.extend(x for x in b"zz")), ("extend None", lambda a: a.extend(None)), ("extend []", lambda a: a.extend([])),
    ("insert 0", lambda a: a.insert(0, 65)), ("insert -1", lambda a: a.insert(-1, 65)), ("insert 100", lambda a: a.insert(100, 65)), ("insert -100", lambda a: a.insert(-100, 65)), ("insert bad", lambda a: a.insert(0, 256)), ("insert str", lambda a: a.insert("0", 1)), ("insert one", lambda a: a.insert(1)),
    ("pop", lambda a: a.pop()), ("pop 0", lambda a: a.pop(0)), ("pop -2", lambda a: a.pop(-2)), ("pop 9", lambda a: a.pop(9)), ("pop str", lambda a: a.pop("a")), ("remove 108", lambda a: a.remove(108)), ("remove 0", lambda a: a.remove(0)), ("remove b'l'", lambda a: a.remove(b"l")), ("remove 300", lambda a: a.remove(300)),
    ("reverse", lambda a: a.reverse()), ("clear", lambda a: a.clear()), ("resize 2", lambda a: a.resize(2)), ("resize 8", lambda a: a.resize(8)), ("resize -1", lambda a: a.resize(-1)), ("resize x", lambda a: a.resize("x")),
    ("a[0]=72", assign(0, 72)), ("a[-1]=33", assign(-1, 33)), ("a[9]=1", assign(9, 1)), ("a[0]=256", assign(0, 256)), ("a[0]='a'", assign(0, "a")), ("a[0]=b'a'", assign(0, b"a")), ("a['x']=1", assign("x", 1)), ("a[1.0]=1", assign(1.0, 1)), ("a[Idx]=Idx", assign(Idx(), Idx())), ("a[None]=1", assign(None, 1)),
    ("a[1:3]=b''", assign(S(1, 3), b"")), ("a[1:3]=long", assign(S(1, 3), b"12345")), ("a[:]=b'z'", assign(S(None), b"z")), ("a[::2]=3", assign(S(None, None, 2), b"XYZ")), ("a[::2]=2", assign(S(None, None, 2), b"XY")), ("a[::-1]=5", assign(S(None, None, -1), b"12345")), ("a[1:2]=[7,8]", assign(S(1, 2), [7, 8])), ("a[1:2]=3", assign(S(1, 2), 3)), ("a[1:2]='x'", assign(S(1, 2), "x")), ("a[1:2]=None", assign(S(1, 2), None)), ("a[1:2]=[300]", assign(S(1, 2), [300])), ("a[5:1]=b'q'", assign(S(5, 1), b"q")), ("a[10:]=b'q'", assign(S(10, None), b"q")), ("a[::0]=b''", assign(S(None, None, 0), b"")), ("a[1:1]=gen", assign(S(1, 1), (x for x in b"gg"))), ("a[::2]=b''", assign(S(None, None, 2), b"")),
    ("del a[0]", delete(0)), ("del a[-1]", delete(-1)), ("del a[9]", delete(9)), ("del a[1:3]", delete(S(1, 3))), ("del a[::2]", delete(S(None, None, 2))), ("del a[::-2]", delete(S(None, None, -2))), ("del a['x']", delete("x")), ("del a[:]", delete(S(None))),
    ("a += b'!'", augment(b"!")), ("a += bytearray", augment(bytearray(b"?"))), ("a += 'x'", augment("x")), ("a += [1]", augment([1])), ("a += 3", augment(3)), ("a += memoryview", augment(memoryview(b"mv"))), ("a *= 2", repeat(2)), ("a *= 0", repeat(0)), ("a *= -1", repeat(-1)), ("a *= 'x'", repeat("x")),
]
for label, action in cases:
    attempt(label, action)

array = bytearray(b"abcdef")
view = memoryview(array)
for label, action in [("append", lambda: array.append(1)), ("clear", array.clear), ("pop", array.pop), ("del", lambda: array.__delitem__(0)), ("resize slice", lambda: array.__setitem__(slice(0, 2), b"xyz")), ("same size", lambda: array.__setitem__(slice(0, 2), b"XY")), ("item", lambda: array.__setitem__(0, 48)), ("reverse", array.reverse), ("extend nothing", lambda: array.extend(b""))]:
    try:
        print(label, action(), array)
    except BufferError as error:
        print(label, "BufferError:", error)
view.release()
array.append(33)
print(array)
same = array
array += b"tail"
print(same is array, array, same)
it = iter(array)
next(it)
array.clear()
print(list(it), array)
b = bytearray(b"x" * 3)
b.extend(b)
b[1:1] = b
print(b, len(b))
try:
    bytearray().pop()
except IndexError as error:
    print(error)
