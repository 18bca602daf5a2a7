# print: sep, end, file, flush, odd arguments, objects whose str fails half way.
import io, sys
print(); print(""); print(None); print(1, "a", 2.5, None, True, [1, "x"], {"k": "v"}, (1,))
print("a", "b", sep="-"); print("a", "b", sep=""); print("a", "b", sep=None); print("a", "b", sep="\n"); print("no newline", end=""); print("|", end="!\n"); print("x", end=None)
print(*range(5), sep=", "); print(*[]); print(*"abc", sep="."); print("a", end=" "); print("b", end="\t"); print("c")
buf = io.StringIO(); print("to buffer", 1, file=buf, end="$"); print(repr(buf.getvalue()))
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("<flush>")
w = W(); print("a", 1, sep="+", file=w, flush=True); print(w.parts)
w = W(); print(file=w); print("x", "y", file=w); print(w.parts)
print("to None", file=None)
class NoWrite: pass
class S:
    def __str__(self): raise ValueError("str failed")
for kw in [dict(sep=1), dict(end=1), dict(file=5), dict(file=NoWrite()), dict(foo=1), dict(sep=b"x"), dict(flush="yes"), dict(sep="a", end=[])]:
    try: print("args", **kw)
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
try: print("first", S(), "never")
except ValueError as e: print("|", e)
old = sys.stdout; sys.stdout = buf2 = io.StringIO(); print("captured"); sys.stdout = old; print(repr(buf2.getvalue()))
sys.stdout.write("raw write\n"); print(sys.stdout.write("abc\n")); sys.stdout.writelines(["l1\n", "l2\n"])
print("é ñ 日本 😀", "\t|tab", "nul:\0".encode())
print(print("inner")); print(callable(print), print.__name__)
print("multi\nline", """triple
quoted""", 'it\'s', "back\\slash", r"raw\n")
print(f"{'left':<10}|{'right':>10}|{'mid':^10}|", "%-5s|%5s|" % ("a", "b"), "{:*^9}".format("x"))
print(1.0, 1e10, 1e16, 1e-5, 0.1 + 0.2, 1 / 3, 100.0, float("inf"), -0.0, 1e100, 123456789.123456789, 2 ** 100, 10 ** 15 / 1.0)
print([1.0, "it's", 'say "hi"', "both'\"", b"b", None, ...], {"a": [1, {"b": (2,)}]}, {1, }, set(), frozenset({1}), range(3), slice(1, 2))
