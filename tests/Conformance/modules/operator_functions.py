import operator
import pickle
from operator import attrgetter, itemgetter, methodcaller
from _show import show


class V:
    def __init__(self, n=1):
        self.n = n
        self.inner = self

    def __repr__(self):
        return f"V({self.n})"

    def __index__(self):
        return self.n

    def method(self, *args, **kw):
        return args, kw

    def __call__(self, *args, **kw):
        return "called", args, kw


v = V(3)
show(globals(), """
operator.add(1, 2), operator.sub(5, 3), operator.mul("a", 3), operator.truediv(1, 4), operator.floordiv(7, 2), operator.mod(7, 3), operator.pow(2, 3), operator.neg(1), operator.pos(-1), operator.abs(-2), operator.inv(5), operator.invert(5), operator.lshift(1, 3), operator.rshift(8, 1), operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.not_(0), operator.truth([]), operator.matmul.__name__
operator.lt(1, 2), operator.le(1, 1), operator.eq(1, 1.0), operator.ne("a", "b"), operator.ge(2, 3), operator.gt(2, 1), operator.is_(None, None), operator.is_not(1, None), operator.is_none(None), operator.is_not_none(0)
operator.add(1, "a")
operator.matmul(1, 2)
operator.lt(1, "a")
operator.neg("a")
operator.add(1)
operator.concat([1], [2]), operator.concat("a", "b"), operator.contains([1], 1), operator.countOf([1, 2, 1], 1), operator.indexOf([1, 2], 2), operator.getitem({"a": 1}, "a"), operator.getitem("abc", slice(1, None)), operator.length_hint(iter([1, 2])), operator.index(V(9))
operator.concat(1, 2)
operator.indexOf([1], 5)
operator.contains(1, 2)
operator.getitem([1], 5)
operator.index(1.0)
(lambda d: (operator.setitem(d, "k", 1), d, operator.delitem(d, "k"), d))({})
operator.delitem({}, "k")
(lambda l: (operator.iadd(l, [2]), l, operator.imul(l, 2), l, operator.iconcat(l, [9]), l))([1])
operator.iadd(1, 2), operator.isub(5, 1), operator.imul(2, 3), operator.itruediv(1, 2), operator.ifloordiv(7, 2), operator.imod(7, 3), operator.ipow(2, 3), operator.ilshift(1, 2), operator.irshift(8, 1), operator.iand(6, 3), operator.ior({1}, {2}), operator.ixor(6, 3)
operator.iconcat(1, 2)
itemgetter(1)([1, 2, 3]), itemgetter(0, 2)("abc"), itemgetter("a")({"a": 5}), itemgetter(slice(1, None))("abc"), itemgetter(-1)((1, 2)), itemgetter(0, 0)([7])
itemgetter()
itemgetter(5)([1])
itemgetter("a")({})
itemgetter(0)(5)
itemgetter(0)([1], [2])
itemgetter(0, key=1)
attrgetter("n")(v), attrgetter("inner.n")(v), attrgetter("n", "inner")(v), attrgetter("inner.inner.inner.n")(v)
attrgetter()
attrgetter(3)
attrgetter("nope")(v)
attrgetter("n.nope")(v)
attrgetter("")(v)
attrgetter("n")()
methodcaller("method")(v), methodcaller("method", 1, k=2)(v), methodcaller("upper")("abc"), methodcaller("split", ",", 1)("a,b,c")
methodcaller()
methodcaller(3)
methodcaller("nope")(v)
methodcaller("upper")()
operator.call(v, 1, k=2), operator.call(len, [1])
operator.call()
repr(itemgetter(1, "a")), repr(attrgetter("a", "b.c")), repr(methodcaller("m", 1, k=2)), repr(itemgetter(slice(1, 2)))
pickle.loads(pickle.dumps(itemgetter(0, 1)))("ab"), pickle.loads(pickle.dumps(attrgetter("real")))(5), pickle.loads(pickle.dumps(methodcaller("upper")))("a")
sorted([("b", 2), ("a", 3)], key=itemgetter(1)), max([V(1), V(5)], key=attrgetter("n")), list(map(methodcaller("strip"), [" a "])), sorted(n for n in operator.__all__)[:5], len(operator.__all__)
operator.__add__ is operator.add, operator.__getitem__ is operator.getitem, operator.add.__doc__, operator.add.__module__, operator.add
type(itemgetter(1)), itemgetter(1) == itemgetter(1), hash(itemgetter(1)) is not None
""")


class Counting:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(("iadd", other))
        return self

    def __contains__(self, item):
        self.log.append(("contains", item))
        return "yes"

    def __length_hint__(self):
        return 7

    def __lt__(self, other):
        return "lt result"

    def __bool__(self):
        raise RuntimeError("no truth")


k = Counting()
print(operator.iadd(k, 5) is k, operator.contains(k, 1), operator.length_hint(k), operator.lt(k, 1), k.log)
for f in (operator.not_, operator.truth):
    try:
        f(k)
    except RuntimeError as error:
        print(error)
