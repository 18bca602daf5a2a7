# __repr__, __str__, __format__, __bytes__ defaults and fallbacks; recursion in reprs of containers.
class Plain: pass
class Repr:
    def __repr__(self): return "Repr()"
class Str:
    def __str__(self): return "Str!"
class Both:
    def __repr__(self): return "R"
    def __str__(self): return "S"
    def __format__(self, spec): return f"F[{spec}]"
print(repr(Plain()).split(" at 0x")[0], str(Plain()).startswith("<__main__.Plain object at 0x"), repr(Repr()), str(Repr()), f"{Repr()}", repr(Str()).split(" at")[0], str(Str()), f"{Str()} {Str()!s}", "%s %r" % (Both(), Both()), "{} {!r} {:x}".format(Both(), Both(), Both()), format(Both()), format(Both(), "spec"))
print([Both(), Repr()], (Both(),), {Both(): Both()}, {Repr()}, str([Both()]), f"{[Both()]}", Both)
for f in [lambda: format(Plain(), "x"), lambda: format(Repr(), ">5"), lambda: f"{Str():5}", lambda: "{:d}".format(Repr()), lambda: format(Plain, "5"), lambda: format(None, "s"), lambda: format([], "5"), lambda: format(len, "") [:18], lambda: bytes(Plain()), lambda: str(b"x", "ascii", 5)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class BadR:
    def __repr__(self): return 5
class BadS:
    def __str__(self): return b"bytes"
class RaiseR:
    def __repr__(self): raise ValueError("repr failed")
for f in [lambda: repr(BadR()), lambda: str(BadR()), lambda: str(BadS()), lambda: print(BadS()), lambda: [RaiseR()].__repr__(), lambda: f"{BadR()}", lambda: "%r" % BadR(), lambda: ascii(BadR())]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class SubStr(str):
    def __repr__(self): return "SubStr!"
class RetSub:
    def __repr__(self): return SubStr("sub")
print(repr(RetSub()), type(repr(RetSub())).__name__, [SubStr("a")], str(SubStr("b")), type(str(SubStr("b"))).__name__)
l = [1]; l.append(l); l.append((l,)); print(l)
d = {}; d["d"] = d; d["l"] = [d]; print(d)
s = [set()]; print(s, frozenset(), set(), {frozenset()})
class Node:
    def __init__(self): self.children = [self]
    def __repr__(self): return f"Node({len(self.children)})"
print(Node().children)
class LL(list): pass
x = LL([1]); x.append(x); print(x, LL())
class DD(dict): pass
y = DD(a=1); y["me"] = y; print(y)
from collections import deque, OrderedDict, defaultdict, Counter, namedtuple
q = deque([1]); q.append(q); print(q, deque(maxlen=3), deque("ab", 5))
print(OrderedDict(a=1), defaultdict(list, a=[1]), Counter("abca"), namedtuple("P", "x y")(1, y="b"))
print(repr(int), repr(type), str(Plain), repr(len), repr("".join).split(" at")[0], repr(str.join), repr(list.append), repr([].append).split(" at")[0], repr(int.real), repr(property()).split(" at")[0], repr(range(3)), repr(slice(1)), repr(...), repr(NotImplemented))
def f(): pass
print(repr(f).split(" at")[0], repr(Plain().__init__).split(" object")[0], repr(Both().__str__).split(" of <")[0], repr(f.__code__).split(" at")[0], repr(iter([])).split(" at")[0], repr(zip()).split(" at")[0], repr({}.keys()), repr({1: 2}.items()), repr({1: 2}.values()), repr(memoryview(b"")).split(" at")[0], repr(super(Both, Both())), repr(object()).split(" at")[0], repr(staticmethod(len)), repr(classmethod(len)))
class __Meta(type):
    def __repr__(cls): return "custom class repr"
    def __str__(cls): return "custom class str"
class WithMeta(metaclass=__Meta): pass
print(WithMeta, [WithMeta], f"{WithMeta!r}", repr(WithMeta()).split(" at")[0])
