# Displays: lists, tuples, sets, dicts; trailing commas; evaluation order; duplicates.
print([], [1,], [1, 2,], (), (1,), (1, 2,), ((),), [[]], [()], ((1)), ((1,),))
print({}, {1}, {1: 2}, {1: 2,}, type({}), type({1}), set(), frozenset())
print({1: "a", 1.0: "b", True: "c"}, {0: "x", False: "y"}, {1, 1.0, True}, len({0, -0.0, 0j}))
print([*range(3), *"ab"], (*[1], *()), {*[1, 2], *[2, 3]}, {**{"a": 1}, "b": 2, **{"a": 3}}, [*[]])
t = 1, 2
print(t, (t), type((t)))
u = 1,
print(u)


def order(tag, value=None):
    print("eval", tag, end="; ")
    return value if value is not None else tag


d = {order("k1"): order("v1"), order("k2"): order("v2")}
print(d)
l = [order(1), order(2), *order("s", [3]), order(4)]
print(l)
print({order("x"): 1, **order("m", {"y": 2}), order("z"): 3})
print([[1, 2], [3, [4, [5]]]], ({}, []), [{"a": {"b": ()}}])
print({(1, 2): "t", frozenset([1]): "f"}, {"a": [1], "b": (2,)})
print([1, 2,
       3  # comment
       ], {
    "k": 1,  # trailing
})
l = [1]
l.append(l)
print(l)
d = {"self": None}
d["self"] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
for f in [lambda: {[]: 1}, lambda: {{}}, lambda: {(1, []): 2}, lambda: {*5}, lambda: [*5], lambda: {**[1]}, lambda: {**{1: 2}, **None}, lambda: (*None,)]:
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)
