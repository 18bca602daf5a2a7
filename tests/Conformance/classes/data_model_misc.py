# Assorted hooks: __dir__, __sizeof__, __reduce__ through copy, __index__, __fspath__, __class__ assignment, weak points.
import copy, operator, os
class C:
    def __init__(self): self.a = [1]; self.b = {"k": [2]}
    def __dir__(self): return ["zz", "aa"]
c = C(); print(dir(c), "__init__" in dir(C))
d = copy.copy(c); e = copy.deepcopy(c)
print(d.a is c.a, e.a is c.a, e.a, e.b, type(e).__name__, vars(d) == vars(c), vars(d) is vars(c))
class Copy:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return ("deep", type(memo).__name__)
    def __replace__(self, **k): return ("replaced", k)
print(copy.copy(Copy()), copy.deepcopy([Copy()]), copy.replace(Copy(), x=1))
cyc = []; cyc.append(cyc); dc = copy.deepcopy(cyc); print(dc[0] is dc, dc is cyc)
shared = [1]; pair = copy.deepcopy([shared, shared]); print(pair[0] is pair[1])
class Red:
    def __init__(self, x): self.x = x
    def __reduce__(self): return (Red, (self.x * 2,))
print(copy.copy(Red(2)).x)
class State:
    def __getstate__(self): return {"s": 1}
    def __setstate__(self, st): self.__dict__.update(st, restored=True)
print(vars(copy.copy(State())))
class Idx:
    def __index__(self): return 2
print([10, 20, 30][Idx()], operator.index(Idx()), "abc"[Idx():], list(range(Idx())), bin(Idx()), [0] * Idx(), "%d" % 5, hex(Idx()))
class Path:
    def __fspath__(self): return "some/path"
print(os.fspath(Path()), os.path.join(Path(), "x"), os.path.basename(Path()))
try: os.fspath(5)
except TypeError as ex: print(ex)
class Cmp:
    def __init__(self, k): self.k = k
    def __lt__(self, o): return self.k < o.k
    def __repr__(self): return f"C{self.k}"
print(sorted(map(Cmp, [3, 1, 2])), min(map(Cmp, "cab")), sorted([Cmp(2), Cmp(1)], reverse=True))
try: Cmp(1) <= Cmp(2)
except TypeError as ex: print(ex)
try: max(Cmp(1), Cmp(2)); print("max uses __gt__, reflected")
except TypeError as ex: print(ex)
class Getter:
    def __getattr__(self, n):
        if n.startswith("get_"): return lambda *a: (n[4:], a)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {n!r}", name=n, obj=self)
print(Getter().get_x(1), hasattr(Getter(), "other"))
print(object.__dir__ is C.__dir__, sorted(set(dir(object)) - {"__class__"})[:6], len(dir(object())) > 20)
print(type(c).__dict__["__init__"] is C.__init__, C.__dict__.__class__.__name__, list(C.__weakref__.__class__.__name__ for _ in "a"), C.__dictoffset__ is not None)
class Empty: pass
print(Empty.__dict__.keys() - {"__module__", "__dict__", "__weakref__", "__doc__", "__firstlineno__", "__static_attributes__"}, Empty().__dict__, Empty.__doc__)
class Slice:
    def __getitem__(self, s): return s.start, s.stop, s.step
    def __class_getitem__(cls, s): return ("cls", s)
print(Slice()[1:2], Slice()[::3], Slice[1:2])
class LenHint(list):
    def __len__(self): return 1000
print(len(LenHint([1])), list(LenHint([1, 2])), bool(LenHint()), LenHint([1]) == [1])
class DictSub(dict):
    def __getitem__(self, k): return "overridden"
    def keys(self): return ["fake"]
ds = DictSub(a=1); print(ds["x"], dict(ds), {**ds}, ds.get("a"), list(ds), "%(a)s" % ds, "{a}".format(**ds), "{x}".format_map(ds))
class StrSub(str):
    def __str__(self): return "custom"
    def __len__(self): return 99
    def __eq__(self, o): return True
    __hash__ = str.__hash__
ss = StrSub("ab"); print(ss, len(ss), ss == "zzz", str.__len__(ss), f"{ss}", "".join([ss, "c"]), ss + "d", {ss: 1}.get("ab"), "ab" == ss, repr(ss), print(ss, end="|"))
