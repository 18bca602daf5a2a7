from _show import show


class T(tuple):
    pass


class Idx:
    def __index__(self):
        return 1


show(globals(), """
(), (1,), (1, 2), tuple(), tuple("ab"), tuple([1]), tuple({1: 2}), tuple(x for x in "q"), T([1]), (*[1], *"ab"), tuple((1,)) , (1)
tuple(1)
tuple(None)
tuple(1, 2)
tuple(iterable=[1])
(1, 2, 3)[0], (1, 2, 3)[-1], (1, 2, 3)[1:], (1, 2, 3)[::-1], (1, 2, 3)[5:], (1, 2, 3)[Idx()], (1, 2)[True]
()[0]
(1,)[-2]
(1,)["a"]
(1,)[1.0]
(1,)[::0]
(1,)[None]
(1, 2) + (3,), (1,) * 3, 2 * (1, 2), (1,) * 0, () * 5, (1,) + ()
(1,) + [2]
(1,) + 1
(1,) * "a"
(1,) * 1.5
(1,) - (1,)
(1,) < (2,), (1, 2) < (1,), () < (0,), (1, 2) == (1, 2), (1,) == [1], (1,) != (1.0,), ((1,),) < ((2,),), (1, "a") < (2, 3)
(1,) < [1]
(1,) < ("a",)
(1, 2, 1).count(1), (1, 2, 3).index(2), (1, 2, 1).index(1, 1), (3, 2, 1).index(1, -1)
(1,).index(2)
(1, 2).index(1, 1, 2)
().index()
().count()
1 in (1.0,), "a" in ("b",), () in ((),), None in (1, None)
hash((1, 2)) == hash((1.0, 2.0)), hash(()) == hash(tuple()), hash((1, (2, 3))) == hash((1, (2, 3))), len({(1, 2), (1.0, 2)}), hash(T((1, 2))) == hash((1, 2))
hash((1, []))
{(1, [2]): 3}
len(()), bool(()), bool((0,)), str((1, "a")), repr(((),)), repr((1,)), f"{(1, 2)}", "%s" % ((1, 2),), "%s %s" % (1, 2)
"%s" % (1, 2)
type(T((1,))[0:1]), type(T((1,)) + (2,)), type(T((1,)) * 2), T((1,)) == (1,), repr(T((1,))), tuple(T((1,))) is T((1,)), (1, 2)[:] == (1, 2)
(1,).append
(1,).foo
(1,).__add__([1])
(1,).__len__(), (1,).__contains__(1), (1,).__eq__([1]), (1,).__lt__((2,)), (1,).__getnewargs__(), (3,).__rmul__(2), (1,).__hash__() == hash((1,))
tuple.__new__(T, [1, 2]), tuple.__new__(tuple)
tuple.__new__(int)
tuple.__new__(list, [])
tuple.__new__()
tuple[int, ...], tuple[()], tuple[int], tuple[int, str].__args__, tuple[()].__args__
min((3, 1)), max(((1, 2), (1, 3))), sum((1, 2)), sorted((3, 1)), reversed((1, 2)).__class__, list(reversed((1, 2))), any(()), all(()), (1, 2, 3).__iter__().__length_hint__()
(lambda *a: a)(1, 2), (lambda *a: a)(*(), *(1,)), (1, 2) is (1, 2) if False else "", (a := (1, 2))[0], ((1, 2), 3)[0][1]
""")
t = (1, [2], "x")
for edit in ("t[0] = 1", "del t[0]", "t[0:1] = ()", "del t[:]", "t.x = 1", "t[1].append(3)", "t[1] += [4]", "t += (5,)", "t *= 2", "t += [1]", "(a, b) = t[:2]", "a, b = t[:3]", "a, *b = t", "(a, b), c = (1, 2), 3", "a, = (1,)", "a, = ()", "(a), b = 1, 2", "() = ()", "() = (1,)", "[] = []", "[a, [b, *c]] = 1, (2, 3, 4)"):
    scope = {"t": t}
    try:
        exec(edit, scope)
        print(edit, "ok", {k: v for k, v in scope.items() if k in "abct"})
    except Exception as error:
        print(edit, "->", type(error).__name__, error, scope["t"])
x, y = 1, 2
x, y = y, x
print(x, y, (x, y)[::-1])
nested = (1, (2, (3, (4,))))
depth = 0
while isinstance(nested, tuple) and len(nested) > 1:
    depth, nested = depth + 1, nested[1]
print(depth, nested)


class Point(tuple):
    __slots__ = ()

    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    x = property(lambda self: self[0])
    y = property(lambda self: self[1])

    def __repr__(self):
        return f"Point{super().__repr__()}"


p = Point(3, 4)
print(p, p.x, p.y, p == (3, 4), p + (5,), p[::-1], hash(p) == hash((3, 4)), {p: 1}[(3, 4)], [*p], sorted([Point(2, 1), Point(1, 2)]))
try:
    p.z = 1
except AttributeError as error:
    print(error)
try:
    p[0] = 1
except TypeError as error:
    print(error)
