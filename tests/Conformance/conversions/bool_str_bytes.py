# bool(), str(), bytes(), list(), dict() and friends as conversions.
print(bool(), bool(0), bool("0"), bool([]), str(), str(5), str(b"a"), str(b"a\xc3\xa9", "utf-8"), str(b"\xff", "utf-8", "replace"), str(object=1), str(b"abc", encoding="ascii"), str(None), str([1, "a"]), str(("a",)), str({"a": "b"}), str({1}), str(1.0), str(1e100), str(True), str(...), str(int), str(1j))
print(bytes(), bytes(3), bytes(b"x"), bytes("é", "utf-8"), bytes("é", "latin-1"), bytes([1, 2]), bytes(range(3)), bytes(bytearray(b"q")), bytes(memoryview(b"mv")), bytes((65, 66)), bytes("a", encoding="ascii"), bytes("é", "ascii", "ignore"))
print(list(), list("ab"), list({"k": 1}), list(range(3)), tuple("ab"), tuple([1]), set("aab") == {"a", "b"}, frozenset([1, 1]), dict(), dict(a=1), dict([("a", 1)]), dict({"a": 1}, b=2), dict([["x", 1]], y=2), dict(zip("ab", [1, 2])), dict(["ab", "cd"]), list(b"ab"), list(memoryview(b"ab")), bytearray(2), bytearray(b"a"), float("1.5"), float(), complex(), int())
l = [1]; t = (1,); f = frozenset([1]); s = "s"; b = b"b"
print(list(l) is l, tuple(t) is t, frozenset(f) is f, str(s) is s, bytes(b) is b, l[:] is l, t[:] is t, dict(d := {}) is d, set(x := {1}) is x, tuple(l) == t, list(t) == l)
for src in ["str(b'x', 'nosuch')", "str('a', 'utf-8')", "str(5, 'utf-8')", "str(b'\\xff', 'utf-8')", "str(b'\\xff', 'ascii')", "str(b'x', errors='strict')", "str(1, 2, 3, 4)", "bytes('a')", "bytes(-1)", "bytes([256])", "bytes([-1])", "bytes(['a'])", "bytes(1.5)", "bytes(None)", "bytes(5, 'utf-8')", "bytes('é', 'ascii')", "bytes('a', 'nosuch')", "bytes({'a': 1})", "bytes([1.5])", "bytes(object())", "bytes('a', 5)", "list(5)", "list(None)", "list(1, 2)", "tuple(5)", "set(5)", "set([[]])", "frozenset({}, {})", "dict(5)", "dict([1])", "dict([(1,)])", "dict([(1, 2, 3)])", "dict('ab')", "dict(['abc'])", "dict(None)", "dict([[[], 1]])", "dict({}, {})", "dict(a=1, **{'a': 2})", "float('x')", "float('1,5')", "float(b'1.5')", "float('0x1p3')", "float('1_0.5')", "float('nan') != float('nan')", "float('١٢')", "float('1e')", "float(10**400)", "float('1' * 400)", "bool(1, 2)", "bytearray('a')", "bytearray([300])", "complex('1+')", "complex('1+2')", "complex('(1+2j')", "complex(' 1 + 2j ')", "complex('1e400j')", "chr(65.0)", "ord(65)", "ord(b'A')", "ord(bytearray(b'AB'))", "ascii('é')", "repr('é')", "hex(-255)", "oct(8)", "bin(-5)", "hex('a')", "format(5, 'x')", "format('a', 'd')", "chr(0x1F600)", "'%s' % b'a'", "str(b'')", "memoryview([1])", "slice('a', 'b')", "type('X', (), {})()is None"]:
    try: print(src, "=", ascii(eval(src)) if "é" not in src else eval(src))
    except Exception as e: print(src, "->", type(e).__name__, e)
class S:
    def __str__(self): return "S-str"
    def __bytes__(self): return b"S-bytes"
    def __bool__(self): return False
    def __iter__(self): return iter([("k", "v")])
    def __len__(self): return 3
o = S(); print(str(o), bytes(o), bool(o), list(o), dict(o), tuple(o), f"{o}", "%s" % o, {**dict(o)}, len(list(o)))
class KV:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k * 2
print(dict(KV()), {**KV()}, dict(KV(), c=1))
