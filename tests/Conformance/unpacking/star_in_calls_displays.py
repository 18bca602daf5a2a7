# Stars in calls, displays, subscripts, return, yield and for; order and laziness.
def f(*a, **k): return a, k
print(f(*[1], *(2, 3), *{4: 5}, *"ab", *range(2), **{"x": 1}, y=2), [*[1], *"a", *{2}], (*(), *[1]), {*[1, 1], 2}, {**{"a": 1}, "a": 2, **{"b": 3}})
def log(x): print("<", x, ">", sep="", end=" "); return x
print([*log([1]), log(2), *log((3,))], f(*log([1]), k=log(2), **log({"z": 3})))
def gen():
    for i in range(3): print("g", i, sep="", end=" "); yield i
print(f(*gen()), [*gen()], {**dict(zip("abc", gen()))})
def r(x): return *x, 0
def y(x): yield *x, 0
print(r("ab"), list(y([1])), *r([1]), sep="|")
for x in *[1, 2], 3: print(x, end=" ")
print()
class S:
    def __getitem__(self, k): return k
print(S()[*[1, 2]], S()[*"a", 1:2], S()[*[]], S()[1, *(), 2])
t = 1, *[2, 3], *(), 4
print(t, [*t][1:], [*t, *t].count(1), (*t,)[0], len({*t, *t}), [*map(str, t)], max(*t), [*[*[*[1]]]])
print(*[1, 2], *(), "x", *"yz"); print(*{}); print(*[[]], *((),))
d1, d2 = {"a": 1, "b": 2}, {"b": 3}
print({**d1, **d2}, {**d2, **d1}, {**d1, **{k: v * 10 for k, v in d1.items()}}, {"a": 0, **d1}, {**{}, **{}}, dict(**d1, c=1), {**{1: 2}, **{(): None}})
class M:
    def keys(self): return iter("pq")
    def __getitem__(self, k): return k.upper()
print({**M()}, f(**M()), dict(M()))
for src in ["[*1]", "{*None}", "(*5,)", "f(*None)", "f(*1, *2)", "{**1}", "{**[1]}", "f(**[1])", "f(**None)", "f(**{1: 2})", "f(**{'a': 1}, **{'a': 2})", "f(a=1, **{'a': 2})", "{**{'a': 1}, **None}", "print(*5)", "[*[], *object()]", "{*[[]]}", "f(*(1 / 0 for _ in 'a'))", "[*(undefined for _ in 'a')]", "dict(**{1: 2})", "f(*f)", "f(**f)", "len(*[])", "S()[*5]"]:
    try: print(src, eval(src))
    except Exception as e: print(src, "->", type(e).__name__, e)
x = [1, 2]
x = [*x, *x]; x += *x, 9; print(x)
a = *x[:2], *x[-1:]; print(a)
l = [0]; l[0:] = *"ab", 1; print(l)
print([*x] is x, (*t,) == t, f(*[], **{}), [*{1: 2}.values()], [*{"k": "v"}.items()], (lambda *a: [*a])(*"hi"), sorted({*"hello"}), "".join([*"abc"][::-1]))
