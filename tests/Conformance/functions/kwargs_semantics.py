# ** unpacking: order, mappings, string keys, evaluation order of arguments, mutation isolation.
def show(*a, **k): return a, k
def ev(x): print(x, end=" "); return x
show(ev(1), *ev([2]), ev(3), k=ev(4), **ev({"z": 5}), y=ev(6)); print()
(print("callee", end=" ") or show)(ev(1), a=ev(2), *ev([3])); print()
d = {"a": 1}
def mutate(**k): k["a"] = 99; k["new"] = 1; return k
print(mutate(**d), d)
def argmut(*a): return type(a), a
l = [1, 2]
print(argmut(*l), show(**{"weird key": 1, "": 2, "class": 3}), list(show(b=1, a=2, **{"d": 1, "c": 2})[1]))
class Map:
    def keys(self): print("keys", end=" "); return ["x", "y"]
    def __getitem__(self, k): print("get", k, end=" "); return k * 2
print(show(**Map()), dict(**Map()), {**Map()})
class NoGet:
    def keys(self): return ["x"]
class BadKeys:
    def keys(self): return 5
    def __getitem__(self, k): return k
class IntKeys:
    def keys(self): return [1]
    def __getitem__(self, k): return k
class Raises:
    def keys(self): raise ValueError("keys failed")
    def __getitem__(self, k): return k
class NotIter:
    pass
class IterRaises:
    def __iter__(self): raise ValueError("iter failed")
class NextRaises:
    def __iter__(self): return self
    def __next__(self): raise KeyError("next failed")
for call in ["show(**NoGet())", "show(**BadKeys())", "show(**IntKeys())", "show(**Raises())", "show(*NotIter())", "show(*IterRaises())", "show(*NextRaises())", "show(**NotIter())", "show(**[('a', 1)])", "show(**{'a': 1}, **{'a': 2})", "show(a=1, **{'b': 2}, **{'a': 3})", "show(**'ab')", "show(*5, *6)", "len(*[])", "len(**{'obj': 1})", "print(**{'zzz': 1})", "print(sep=5)", "int(x=5)", "int('5', base=16)", "int(base=16)", "str(object=5)", "dict(**{1: 2})", "dict([1])", "dict([(1, 2, 3)])", "sorted([1], reverse='x')", "sorted([1], foo=1)", "sorted(iterable=[1])", "max(1, 2, foo=3)", "max([], default=7)", "max()", "max([])", "max(1, 2, default=3)", "sum([1], start=5)", "sum([1], 2, 3)", "enumerate([1], start=2) is None", "list(range(start=1))", "range()", "range(1, 2, 3, 4)", "isinstance(1)", "getattr(1)", "hasattr(1, 2)", "ord()", "zip([1], strict=1, foo=2)", "open()", "bool(x=1)", "float(x=1)", "list(iterable=[1])", "tuple(sequence=1)", "'a'.split(sep='b', foo=1)", "'a'.replace('a')", "'{}'.format()", "[].sort(None)", "[].append()", "[].append(1, 2)", "{}.get()", "{}.pop()", "[].pop(1, 2)", "''.join()", "abs()", "abs(1, 2)", "round(number=2.5)", "round(2.567, ndigits=1)", "pow(2, 3, modulo=4)", "divmod(1)", "callable()", "id()", "iter()", "next()", "hash()", "chr(97, 98)", "print(1, end=2)"]:
    try: print(call, "=", eval(call))
    except Exception as e: print(call, "->", type(e).__name__, e)
