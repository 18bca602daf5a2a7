from _show import show


class S(str):
    pass


show(globals(), r"""
"a b  c".split(), " a  b ".split(), "".split(), "   ".split(), "a\tb\nc\x0bd\x1ce\x85f\xa0g\u2003h".split()
"a,b,,c,".split(","), "".split(","), ",".split(","), "abc".split("abc"), "a--b--c".split("--"), "aaa".split("aa")
"a b c d".split(None, 1), "a b c d".split(maxsplit=2), "  a  b  c  ".split(None, 1), "a b".split(None, 0), "  a b ".split(None, 0), "a,b,c".split(",", 1), "a,b,c".split(",", 0), "a,b".split(",", -1), "a b".split(maxsplit=-5)
"a b c".rsplit(), "a b c".rsplit(None, 1), "  a  b  c  ".rsplit(None, 1), "  a b  ".rsplit(None, 0), "a,b,c".rsplit(",", 1), "aaaa".rsplit("aa", 1), "aaa".rsplit("aa"), "a,b,c".rsplit(sep=",", maxsplit=2)
"abc".split("")
"abc".rsplit("")
"abc".split(1)
"abc".split(b"a")
"abc".split("a", "1")
"abc".split("a", 1.0)
"abc".split("a", None)
"abc".split("a", 1, 2)
"abc".split(separator="a")
"a b".split(" ", 10**30)
"a\nb\r\nc\rd\x0be\x0cf\x1cg\x1dh\x1ei\x85j\u2028k\u2029l".splitlines()
"a\n\nb\n".splitlines(), "a\n\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "\r\n\r".splitlines(keepends=True), "a\n\r".splitlines(), "no end".splitlines(True), "a\x1fb".splitlines()
"a".splitlines(keepends="yes"), "a\nb".splitlines([])
"a".splitlines(1, 2)
"a-b-c".partition("-"), "abc".partition("-"), "-a".partition("-"), "a-".partition("-"), "".partition("-"), "a--b".partition("--")
"a-b-c".rpartition("-"), "abc".rpartition("-"), "-a".rpartition("-"), "".rpartition("x"), "a--b--c".rpartition("--")
"abc".partition("")
"abc".rpartition("")
"abc".partition(1)
"abc".partition()
"abc".partition("a", "b")
",".join([]), ",".join(["a"]), ",".join("abc"), "".join(["a", "b"]), ", ".join({"x": 1, "y": 2}), "-".join(str(i) for i in range(3)), "ab".join(("1", "2", "3")), "é".join(["a", "b"]), ",".join([S("q"), "w"])
",".join([1])
",".join(["a", 1])
",".join(["a", b"b"])
",".join(["a", None])
",".join(3)
",".join(None)
",".join()
",".join("a", "b")
",".join(x for x in [1])
type("".join([S("x")])), type(S("a b").split()[0]), type(S("a").partition("-")[0]), type(S("a").partition("a")[1]), S("a").join([S("b")]), type(",".join([S("x"), S("y")]))
"x".join(["a" * 3] * 3), "".join(reversed("abc")), " ".join("a b".split()[::-1]), "a,b;c".replace(";", ",").split(",")
"1<>2<>3".split("<>"), "😀a😀b".split("😀"), "aéaéa".split("é"), "ＡＢ".split("Ａ"), "a\0b".split("\0"), "\ud800a".split("a")
""")
s = "x"
joined = s.join(["one"])
print(joined, "-".join(["one"]) == "one")
words = "the quick brown fox".split()
print(words, [w[::-1] for w in words], " ".join(map(str.capitalize, words)), max(words, key=len))


def boom():
    yield "a"
    raise ValueError("from the generator")


try:
    ",".join(boom())
except ValueError as error:
    print(error)
row = "key = value = more"
key, _, value = row.partition("=")
print([key, value], row.rpartition(" = "), row.split(" = ", 1))
text = "line one\nline two\r\nline three"
print(text.split("\n"), text.splitlines(), [len(line) for line in text.splitlines(True)])
