# printf-style formatting: every conversion against every kind of value, errors included.
class Str:
    def __str__(self):
        return "str()"

    def __repr__(self):
        return "repr(é)"


class Plain:
    def __repr__(self):
        return f"{type(self).__name__}()"


class Int(Plain):
    def __int__(self):
        return 7


class Idx(Plain):
    def __index__(self):
        return 65


class Flt(Plain):
    def __float__(self):
        return 2.5


class Mapping(dict):
    def __missing__(self, key):
        return f"<{key}>"


values = [0, -42, 255, True, 10**20, 3.7, -0.0, float("nan"), float("-inf"), "text", "c", b"bytes", None, (1,), [1], 2j, Str(), Int(), Idx(), Flt()]
for spec in ["%s", "%r", "%a", "%d", "%i", "%u", "%x", "%#X", "%o", "%#o", "%e", "%E", "%f", "%F", "%g", "%G", "%c", "%5s", "%-5s|", "%.2s", "%05d", "%+d", "% d", "%-6d|", "%.3d", "%8.3f", "%-8.3f|", "%08.3f", "%+.1e", "%#.0f", "%#g", "%.0f", "%5c", "%%", "%5%", "%ld", "%hd", "%Ld", "%+s", "%#x", "%#5x", "%-#8x|", "%+#06x", "%.0e", "% x", "%.10x", "%010.4d", "%+5d", "%z"]:
    print(repr(spec))
    for value in values:
        try:
            result = repr(spec % (value,))
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
        print("    ", type(value).__name__, result)
cases = [("%s %s", (1,)), ("%s", (1, 2)), ("%s", ()), ("", 1), ("", (1,)), ("", {}), ("", [1]), ("", "x"), ("plain", ()), ("%(a)s", {"a": 1}), ("%(a)s", {"b": 1}), ("%(a)s", 5), ("%(a)s", (1,)), ("%(a)s %s", {"a": 1}), ("%s %(a)s", {"a": 1}), ("%(a)d%(b)s", {"a": 1, "b": 2}), ("%()s", {"": "empty"}), ("%(a(b)c)s", {"a(b)c": "nested"}), ("%(a", {"a": 1}), ("%", ()), ("100%", ()), ("%5", (1,)), ("%y", (1,)), ("%*d", (5, 42)), ("%-*d|", (5, 42)), ("%*d", (-5, 42)), ("%.*f", (2, 3.14159)), ("%*.*f", (8, 2, 3.14159)), ("%*d", ("x", 1)), ("%*d", (5,)), ("%(a)*d", {"a": 1}), ("%.*f", (-2, 3.14159)), ("%d", 5), ("%s", [1, 2]), ("%s", {"a": 1}), ("%s", "str"), ("%s", None), ("%s%%", 5), ("%%%s%%", "x"), ("%c%c", ("a", 98)), ("%c", "ab"), ("%c", ""), ("%c", -1), ("%c", 0x110000), ("%c", 1.0), ("%(k)s and %(k)r", Mapping()), ("%s", Mapping()), ("%.1000f", (0.5,)), ("%99999999999999999999d", (1,)), ("%.99999999999999999999d", (1,)), ("%s", ((1, 2),)), ("%r", "it's"), ("%a", "é€"), ("%d", "5"), ("%x", 1.5), ("%o", "8"), ("%i", None), ("%f", "1.5"), ("%d %s", "ab"), ("%s", b"x"), ("é%s", "ß"), ("%s\0%s", ("a", "b")), ("%-+5d|", 3), ("%+ d", 3), ("%0-5d|", 3), ("%lld", 1), ("%hhd", 1), ("%5.3s|", "abcdef"), ("%#s", 1)]
for template, args in cases:
    try:
        result = template % args
        result = repr(result if len(result) < 80 else (len(result), result[:10]))
    except Exception as error:
        result = f"{type(error).__name__}: {error}"
    print(f"{template!r} % {args!r:.40} ->", result) if not isinstance(args, (Mapping, dict, list, tuple, type(None), bytes)) else print(f"{template!r} % {args!r} ->", result)
text = "%s-%s"
text %= (1, 2)
print(text, "%s" % text, "%%s" % (), ("%s" * 3) % tuple("abc"), "%s %s" % ("a", "%s") % "b")
print("%(x)s" % type("M", (), {"__getitem__": lambda self, key: f"item {key}"})())
try:
    5 % "x"
except TypeError as error:
    print(error)


class RMod(str):
    def __rmod__(self, other):
        return f"rmod({other!r})"


print("%s" % RMod("q"), "fmt" % RMod("q"))
