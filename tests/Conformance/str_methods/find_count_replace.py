from _show import show


class Idx:
    def __index__(self):
        return 1


class S(str):
    pass


show(globals(), r"""
"hello".find("l"), "hello".find("l", 3), "hello".find("l", 4), "hello".find(""), "hello".find("", 5), "hello".find("", 6), "hello".find("lo", 0, 4), "hello".find("o", -1), "hello".find("h", -10), "hello".find("x"), "".find(""), "".find("a"), "hello".find("l", Idx()), "hello".find("l", None, 3)
"hello".rfind("l"), "hello".rfind("l", 0, 3), "hello".rfind(""), "hello".rfind("", 0, 2), "hello".rfind("x"), "hello".rfind("", 6), "aaa".rfind("aa"), "hello".rfind("h", 1)
"hello".index("e"), "hello".rindex("l"), "hello".index(""), "hello".index("l", -2)
"hello".index("x")
"hello".rindex("x")
"hello".index("h", 1)
"hello".find(1)
"hello".find(b"l")
"hello".find()
"hello".find("l", "1")
"hello".find("l", 1.5)
"hello".find("l", 1, 2, 3)
"hello".index(None)
"hello".find("l", 10**30), "hello".find("", -(10**30)), "hello".rfind("l", -(10**30), 10**30)
"banana".count("a"), "banana".count("ana"), "banana".count(""), "banana".count("a", 2), "banana".count("a", 2, 4), "".count(""), "abc".count("", 1), "abc".count("", 4), "aaaa".count("aa"), "banana".count("x"), "banana".count("a", -1)
"banana".count(1)
"banana".count()
"banana".replace("a", "o"), "banana".replace("a", "o", 2), "banana".replace("a", "o", 0), "banana".replace("a", "o", -1), "banana".replace("ana", "X"), "banana".replace("", "-"), "banana".replace("", "-", 3), "".replace("", "x"), "".replace("", "x", 0), "".replace("a", "x"), "banana".replace("a", ""), "banana".replace("x", "y"), "banana".replace("a", "o", count=1), "éa".replace("é", "e"), "aa".replace("a", "😀")
"banana".replace("a")
"banana".replace("a", 1)
"banana".replace(1, "a")
"banana".replace("a", "b", "c")
"banana".replace("a", "b", 1.5)
"banana".replace("a", "b", None)
"banana".replace("a", "b", 1, 2)
"banana".replace(old="a", new="b")
"b" in "abc", "" in "abc", "" in "", "ac" in "abc", "abcd" not in "abc"
1 in "abc"
None in "abc"
b"a" in "abc"
["a"] in "abc"
"a" in 1
"abc"[0], "abc"[-1], "abc"[1:], "abc"[::-1], "abc"[5:], "abc"[-2:], "abc"[:-5], "abcdef"[1:5:2], "abcdef"[5:1:-2], "abc"[True], "abc"[Idx()], "😀é"[0], "a😀b"[1:]
"abc"[3]
"abc"[-4]
"abc"["a"]
"abc"[1.0]
"abc"[None]
"abc"[1, 2]
"abc"[::0]
"abc"["a":]
"abc"[10**30]
"abc"[10**30:], "abc"[-(10**30):10**30:10**30]
""[0]
type(S("abc")[0]), type(S("abc")[:]), type(S("abc").replace("x", "y")), type(S("abc").replace("a", "b")), S("abc") == "abc", hash(S("abc")) == hash("abc"), {"abc": 1}[S("abc")]
"abc" + 1
1 + "abc"
"abc" + b"d"
"abc" + None
"abc" * 2, 2 * "abc", "abc" * 0, "abc" * -1, "abc" * True, "" * 10**9
"abc" * "2"
"abc" * 1.5
"abc" * None
"abc" - "a"
"abc" / 2
-"abc"
"abc" < "abd", "abc" < "ab", "a" < "B", "Z" < "a", "" < "a", "é" > "z", "😀" > "\uffff", "a" <= "a", "abc" == b"abc", "10" < "9"
"abc" < 1
"a" < b"a"
len("é"), len("😀"), len("e\u0301"), len("\ud800"), len("\U0010ffff"), "\N{GREEK SMALL LETTER ALPHA}", "\x41\101\u0041", len("\
")
"abc".foo
"abc".upper(1)
"abc".upper = 1
"abc"[0] = "x" if False else 0
del_attempt
""")
text = "the cat sat on the mat with the hat"
position = text.find("the")
found = []
while position != -1:
    found.append(position)
    position = text.find("the", position + 1)
print(found, text.count("the"), text.replace("the", "a", 2))
for edit in ("text[0] = 'x'", "del text[0]", "text[0:2] = 'x'", "text += 1", "text *= 'a'", "text -= 'a'", "'abc'[0]()", "'abc'.x = 1", "del 'abc'.upper" ):
    try:
        exec(edit, {"text": text})
        print(edit, "ok")
    except (TypeError, AttributeError) as error:
        print(edit, "->", type(error).__name__, error)
big = "ab" * 5000 + "needle" + "ba" * 5000
print(big.find("needle"), big.rfind("needle"), big.count("ab"), big.count("ba"), big.index("needleb"), big.find("needlea"), len(big.replace("needle", "")))
