# str.format: fields, attributes, indexes, nested fields, errors.
class A:
    x = 5
    items = {"k": [1, 2]}

    def __getitem__(self, key):
        return f"item:{key!r}"


a = A()
print("{} {}".format(1, 2), "{0} {1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2), "{0.x} {0[k]} {0[3]}".format(a), "{a.items[k][1]}".format(a=a))
print("{:>5}|{:<5}|{:^5}|{:*^7}".format("a", "b", "c", "d"), "{!r} {!s} {!a}".format("x", "y", "é"), "{0!r:>6}".format("q"))
print("{:{}} {:{w}.{p}f}".format(3, 5, 2.5, w=8, p=2), "{0:{1}}|{0:{fill}{align}{width}}".format("z", 4, fill="-", align="^", width=7))
print("{{}} {{{0}}}".format(1), "{:d}{{".format(2), "{0[-1]} {0[ a b ]}".format({"-1": "neg", " a b ": "space"}), "{[0]} {.real}".format([7], 8))
print("{:%Y}".format(type("D", (), {"__format__": lambda s, spec: spec + "!"})()), "{0:{0}}".format(5), "{:}".format("e"), "{!s:}".format("f"))
for text, args, kw in [("{}", (), {}), ("{1}", (0,), {}), ("{x}", (), {}), ("{", (), {}), ("}", (), {}), ("{0", (1,), {}), ("{!x}", (1,), {}), ("{0!}", (1,), {}), ("{} {0}", (1, 2), {}), ("{0} {}", (1, 2), {}), ("{0.y}", (a,), {}), ("{0[x]}", ([1],), {}), ("{0[5]}", ([1],), {}), ("{0[]}", (1,), {}), ("{0.}", (1,), {}), ("{:d}", ("s",), {}), ("{!r", (1,), {}), ("{:{}}", (1,), {}), ("{:{:{}}}", (1, 2, 3), {}), ("{0x}", (1,), {}), ("{a b}", (), {}), ("{0[a}", (1,), {}), ("{99999999999999999999}", (), {}), ("{!rr}", (1,), {}), ("{:", (1,), {}), ("{0]}", (1,), {}), ("{-1}", (1,), {}), ("{ }", (1,), {}), ("{a.b.c}", (), {"a": 1})]:
    try:
        print(repr(text.format(*args, **kw)))
    except Exception as e:
        print(repr(text), type(e).__name__, e)
print("{a} {b}".format_map({"a": 1, "b": 2}))
class D(dict):
    def __missing__(self, k):
        return f"<{k}>"
print("{x} {y.upper} {z!r:>8}".format_map(D(x=1, y="s")) [:12])
try:
    "{}".format_map({"a": 1})
except ValueError as e:
    print(e)
for spec in ["5", "<5", "^5", ">5", "*^7", ".2", "6.2", "s", "10s", "d", "=5", "+", "#", ",", "0>5", "05", "<<5", "é^5", ".0", "5.", "zz"]:
    try:
        print(spec, "|" + format("abc", spec) + "|")
    except ValueError as e:
        print(spec, "ValueError", e)
