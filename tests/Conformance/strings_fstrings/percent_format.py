# printf-style formatting of str.
print("%d %i %u %s %r %a" % (1, 2, 3, "s", "r", "é"), "%x %X %o %#x %#o" % (255, 255, 8, 255, 8), "%c%c" % ("a", 98), "%%" % ())
print("%5d|%-5d|%05d|%+d|% d|%+05d|%-05d|" % (1, 2, 3, 4, 5, 6, 7), "%.3d|%8.3d|%-8.3d|%08.3d" % (5, 5, 5, 5))
print("%f %.2f %10.3f|%-10.1f|%010.2f|%+.1f" % (1.5, 2.345, 3.14159, 2.5, -1.5, 3), "%e %.1E %g %G %.3g %#g %#.0f" % (12345.678, 0.00012, 1e-5, 1e20, 1234.5, 1.0, 3.0))
print("%s %s" % ("a", [1]), "%10s|%-10s|%.2s|%5.1s|" % ("abc", "abc", "abc", "abc"), "%(a)s %(b)05d %(a)r" % {"a": "x", "b": 7})
print("%*d|%-*d|%.*f|%*.*f" % (5, 1, 5, 2, 2, 3.14159, 8, 3, 2.5), "%s" % (1,), "%s" % ((1, 2),), "%s" % [1, 2], "%s" % {"a": 1})
print("%d" % 3.99, "%d" % -3.99, "%x" % 10**20, "%d" % True, "%s" % None, "%r" % "it's", "%ld %hd" % (1, 2))
print("%f %f %F %g %d" % (float("inf"), float("nan"), float("-inf"), float("nan"), 10**25), "%.0f %.0f %.0f" % (0.5, 1.5, 2.5), "%s" % 1e16)
for fmt, args in [("%d", "x"), ("%d", None), ("%x", 1.5), ("%c", "ab"), ("%c", -1), ("%c", 0x110000), ("%f", "x"), ("%s %s", 1), ("%s %s", (1,)), ("%s", (1, 2)), ("a", 1), ("%", 1), ("%z", 1), ("%(a)s", 1), ("%(a)s", {}), ("%(a", {}), ("%*d", ("x", 1)), ("%.*d", (1.5, 1)), ("%d", ()), ("%(a)s %s", {"a": 1}), ("a", {"k": 1}), ("a", [1]), ("a", ()), ("%s", {}), ("%5 d", 3), ("%q %d", (1, 2)), ("abc%", ()), ("%i", float("nan")), ("%d", float("inf")), ("%o", "8"), ("%c", 1.5), ("%e", None), ("%d", 1j), ("%(x)d", {"x": "y"}), ("%999999999999999999d", 1), ("%.999999999999f", 1)]:
    try:
        print(repr(fmt), repr(fmt % args))
    except Exception as e:
        print(repr(fmt), repr(args), type(e).__name__, e)
class I:
    def __index__(self): return 11
    def __str__(self): return "str-I"
    def __float__(self): return 2.5
print("%x %o %s %f %c" % (I(), I(), I(), I(), "z"), "%d" % I() if hasattr(I, "__int__") else "no __int__")
class M(dict):
    def __missing__(self, k): return k * 2
print("%(ab)s-%(c)5s" % M(), "%(a(b)c)s" % {"a(b)c": 1})
