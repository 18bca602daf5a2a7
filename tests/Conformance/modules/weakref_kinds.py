# What does not hang on when objects go: references to living objects, their protocols and errors.
import copy
import pickle
import weakref


def attempt(label, action):
    try:
        print(f"{label:28}", action())
    except Exception as error:
        text = str(error)
        print(f"{label:28}", type(error).__name__, text if " at 0x" not in text else text.split(" at 0x")[0])


class C:
    def __init__(self, v=1):
        self.v = v

    def method(self, x=0):
        return self.v + x

    def __add__(self, other):
        return ("add", other)

    def __len__(self):
        return self.v

    def __call__(self, *args):
        return ("called", args)

    def __getitem__(self, key):
        return key

    def __contains__(self, item):
        return item == 7

    def __repr__(self):
        return f"C({self.v})"

    def __iter__(self):
        return iter([1, 2])

    def __eq__(self, other):
        return isinstance(other, C) and self.v == other.v

    def __hash__(self):
        return hash(self.v)


a, b, c = C(1), C(2), C(1)
r = weakref.ref(a)
attempt("ref", lambda: (r() is a, type(r), r == weakref.ref(a), r is weakref.ref(a), r == weakref.ref(c), r != weakref.ref(b), hash(r) == hash(a), r.__callback__))
attempt("callback", lambda: (weakref.ref(a, print) is r, weakref.ref(a, print).__callback__ is print))
for value in (1, "s", (), None, [], {}, 1.5, True, b"b", object(), slice(1)):
    attempt(f"ref of {type(value).__name__}", lambda: weakref.ref(value) is not None)
for value in (C, len, (lambda: 0), {1}, frozenset(), (x for x in []), type, weakref, re_pattern := __import__("re").compile("x"), Exception("e")):
    attempt(f"ref of {type(value).__name__}", lambda: weakref.ref(value)() is value)
attempt("ref()", lambda: weakref.ref())
attempt("ref call arguments", lambda: r(1))
attempt("ref set callback", lambda: setattr(r, "__callback__", 1))
attempt("ref order", lambda: weakref.ref(a) < weakref.ref(b))
attempt("ref repr", lambda: repr(r).split(" at ")[0])
attempt("ref copy", lambda: (copy.copy(r) is r, copy.deepcopy(r) is r))
attempt("ref pickle", lambda: pickle.dumps(r))
attempt("count", lambda: (weakref.getweakrefcount(a) >= 1, weakref.getweakrefs(a)[0] is r, weakref.getweakrefcount(5)))
p = weakref.proxy(a)
attempt("proxy", lambda: (p.v, p.method(3), p + 1, len(p), p[5], 7 in p, list(p), type(p).__name__, repr(p)[:12], str(p), bool(p), isinstance(p, C), p.__class__))
attempt("proxy set", lambda: (setattr(p, "w", 4), a.w, delattr(p, "w"), hasattr(a, "w")))
attempt("proxy hash", lambda: hash(p))
attempt("proxy equality", lambda: (p == a, p == weakref.proxy(c), p is weakref.proxy(a)))
attempt("proxy call", lambda: (p(1, 2), type(p).__name__))
attempt("proxy missing", lambda: p.nope)
attempt("proxy bad operator", lambda: p - 1)
attempt("proxy of int", lambda: weakref.proxy(3))
fp = weakref.proxy(len)
attempt("callable proxy", lambda: (type(weakref.proxy(C)).__name__, weakref.ProxyTypes[0].__name__))
wm = weakref.WeakMethod(a.method)
attempt("WeakMethod", lambda: (wm()(5), wm == weakref.WeakMethod(a.method), wm() == a.method, type(wm)))
attempt("WeakMethod function", lambda: weakref.WeakMethod(len))
d = weakref.WeakValueDictionary()
d["a"], d["b"] = a, b
attempt("WeakValueDictionary", lambda: (sorted(d), d["a"], len(d), "a" in d, d.get("z", 0), d.pop("b"), sorted(d.items()), list(d.values()), d.setdefault("c", c), sorted(d.keys()), repr(d).split(" at ")[0]))
attempt("value int", lambda: d.__setitem__("x", 3))
attempt("value missing", lambda: d["zzz"])
attempt("value update", lambda: (d.update({"b": b}, q=a), sorted(d), d.copy() == d, d | {"n": a}, len(d.valuerefs()), sorted(k for k, v in d.items())) and "fine")
k = weakref.WeakKeyDictionary({a: "one"})
k[b] = "two"
attempt("WeakKeyDictionary", lambda: (sorted(k.values()), k[a], k[c], len(k), a in k, 5 in k, k.pop(b), list(k), list(k.items()), k.get(b, "none"), len(k.keyrefs())))
attempt("key int", lambda: k.__setitem__(3, "x"))
attempt("key missing", lambda: k[b])
attempt("key del", lambda: k.__delitem__(b))
s = weakref.WeakSet([a, b])
attempt("WeakSet", lambda: (len(s), a in s, c in s, 3 in s, s.add(c), len(s), s.discard(b), len(s), s == {a}, s | {b} == s, s & {a}, [x for x in s], s.pop(), len(s)) and "fine")
attempt("set int", lambda: s.add(3))
attempt("set remove", lambda: s.remove(b))
attempt("set pop", lambda: (s.clear(), s.pop()))
f = weakref.finalize(a, print, "finalized", 1, k=2)
attempt("finalize", lambda: (f.alive, f.peek()[0] is a, f.peek()[1:], f.atexit, f.detach()[2], f.alive, f(), f.peek(), f.detach()))
g = weakref.finalize(b, lambda: "result")
attempt("finalize call", lambda: (g(), g.alive, g()))
attempt("finalize int", lambda: weakref.finalize(3, print))
attempt("finalize not callable", lambda: weakref.finalize(a, 3).detach()[1])
attempt("finalize nothing", lambda: weakref.finalize())


class RefSub(weakref.ref):
    def __new__(cls, obj, callback=None, tag=None):
        self = super().__new__(cls, obj, callback)
        self.tag = tag
        return self

    def __init__(self, obj, callback=None, tag=None):
        super().__init__(obj, callback)


attempt("subclass", lambda: (RefSub(a, tag="t").tag, RefSub(a)() is a, RefSub(a) is RefSub(a), RefSub(a) == r))


class NoWeak:
    __slots__ = ("a",)


class Weak:
    __slots__ = ("__weakref__",)


attempt("slots", lambda: weakref.ref(NoWeak()))
attempt("weakref slot", lambda: (lambda w: weakref.ref(w)() is w)(Weak()))
attempt("__weakref__", lambda: (a.__weakref__ is r, Weak().__weakref__, type(C.__dict__["__weakref__"]).__name__))
attempt("types", lambda: (weakref.ReferenceType is weakref.ref, weakref.ref.__name__, weakref.ProxyType.__name__, weakref.CallableProxyType.__name__, weakref.ref[int]))
