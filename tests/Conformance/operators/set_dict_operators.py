# Operators of sets, dicts and their views: results, types, in-place forms, errors.
a, b = {1, 2, 3}, {3, 4}
f = frozenset(b)
print(a | b, a & b, a - b, a ^ b, a < b, {1} < a, {1} <= {1}, a > {1}, a >= a, a == {3, 2, 1}, a != b, a.isdisjoint({9}), type(a | f).__name__, type(f | a).__name__, f == b, hash(f) == hash(frozenset([4, 3])))
c = a; c |= b; print(a is c, a); a -= {4}; a &= {1, 2}; a ^= {2, 5}; print(a, c)
g = f; g |= {9}; print(sorted(f), sorted(g), g is f)
d, e = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(d | e, e | d, d, {**d, **e}); h = d; h |= e; print(d is h, d); d |= [("q", 5)]; print(d)
print(d.keys() & e.keys() == {"y", "z"}, sorted(d.keys() - e), sorted(d.keys() | {"new"}), len(d.items() & e.items()), sorted(d.keys() ^ e.keys()), type(d.keys() & e).__name__, d.keys() == {"x", "y", "z", "q"}, d.items() >= {("x", 1)}, {"x"} <= d.keys(), "x" in d.keys(), ("x", 1) in d.items(), 1 in d.values(), d.keys().isdisjoint(["zz"]))
for src in ["a | [1]", "a & 'x'", "[1] | a", "a + b", "a * 2", "a < [1]", "a <= 5", "d | [('a', 1)]", "d | 5", "d + e", "d & e", "d - e", "d < e", "a |= [1]", "a -= 5", "d |= 5", "d |= [1]", "d |= ['ab']", "d |= {1: 2}.items()", "f.add(1)", "f |= [1]", "d.values() == d.values()", "d.keys() + e.keys()", "d.keys() | 5", "d.keys() & [1, 'x']", "d.values() & {1}", "{[]} | a", "a | {[]: 1}", "a.union([1], (2,))", "a.union(5)", "a.intersection([1], 'ab')", "a.difference('x', [1])", "a.update([7], {8})", "a.symmetric_difference([1], [2])", "a < {1, 2, 3}.union(a)", "set('ab') | set('bc') == set('abc')", "not a & {99}", "a == [1]", "{1: 2} == {1: 2.0}", "a in [a]", "a in {1}", "{1} in {frozenset([1])}", "{1: 1} | {1.0: 2}", "{} or a", "len(a | a)", "max(a)", "sorted(a, reverse=True)", "a <= d.keys()", "dict.fromkeys('ab', 0) | dict(b=1)", "-a", "~a", "a @ b", "bool(a - a)"]:
    ns = {k: v.copy() if hasattr(v, "copy") else v for k, v in dict(a=a, b=b, d=d, e=e, f=f).items()}
    try:
        if any(op in src for op in ("|= ", "-= ")): exec(src, ns); print(src, "ok", ns[src[0]])
        else: r = eval(src, ns); print(src, "=", sorted(r, key=str) if isinstance(r, (set, frozenset)) else r)
    except Exception as ex: print(src, "->", type(ex).__name__, ex)
class S(set): pass
class F(frozenset): pass
print(type(S([1]) | {2}).__name__, type({2} | S([1])).__name__, type(F([1]) & {1}).__name__, S([1]) == {1}, type(S([1]).copy()).__name__, type(F([1]).copy()).__name__, S([1]), F([2]))
class D(dict): pass
print(type(D(a=1) | {"b": 2}).__name__, type({"b": 2} | D(a=1)).__name__, D(a=1) | D(a=2), type(D().copy()).__name__)
class R:
    def __ror__(self, o): return ("ror", o)
    def __rand__(self, o): return ("rand", o)
    def __eq__(self, o): return True
    def __gt__(self, o): return "gt"
print({1} | R(), {1: 2} | R(), {1} & R(), {1} == R(), {1} < R(), frozenset() | R())
