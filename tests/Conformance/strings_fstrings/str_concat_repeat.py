# Concatenation, repetition, comparison, membership, iteration and unpacking of strings.
s = "héllo𝒳"
print(s + "!", s * 2, 0 * s, -1 * s, 2 * "ab", s[::-1], len(s), list(s), sorted(s), max(s), min(s))
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "Z" < "a", "é" > "z", "\uffff" < "\U00010000", "\ud800" < "\ue000")
print("l" in s, "ll" in s, "" in s, "x" not in s, "𝒳" in s, s.index("𝒳"), s.find("z"), s.count("l"), s.count(""))
a, *b = s
print(a, b)
x = "ab"
y = x
x += "c"
print(x, y, x is y)
x *= 3
print(x)
for i, c in enumerate("a𝒳é"):
    print(i, c, ord(c), end="; ")
print()
print("".join([]), ",".join("abc"), ",".join(["x"]), "-".join(str(i) for i in range(4)), "ab".join(["1", "2", "3"]), ".".join({"k": 1}))
for f in [lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * "b", lambda: "a" * 1.5, lambda: "a" - "b", lambda: "a" < 1, lambda: 1 in "a", lambda: None in "a", lambda: ",".join([1]), lambda: ",".join(["a", None]), lambda: ",".join(5), lambda: "abc"[10], lambda: "a" * (2**62), lambda: "a".foo, lambda: -"a", lambda: "a" + None, lambda: "a" + b"b", lambda: ["a"] + "b", lambda: "a" + ["b"], lambda: "abc".index("z"), lambda: setattr("a", "x", 1), lambda: "a" % 1, lambda: ord("ab"), lambda: ord(""), lambda: chr(-1), lambda: chr(0x110000), lambda: x["y"], lambda: "a" @ "b", lambda: "a" // 2, lambda: "a" & "b", lambda: "a" ** 2, lambda: ~"a", lambda: "a" and 1 + "b"]:
    try:
        r = f()
        print(repr(r))
    except Exception as e:
        print(type(e).__name__, e)
try:
    t = "abc"
    t[0] = "x"
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
class S(str):
    def __add__(self, o): return "S.add"
    def __radd__(self, o): return "S.radd"
print("a" + S("b"), S("a") + "b", S("x") * 2, type(S("x") * 1), type(S("x")[:]), type(S("abc").upper()), S("a") == "a", hash(S("a")) == hash("a"))
