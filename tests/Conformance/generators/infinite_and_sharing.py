# Sharing one iterator, tee, zip on one iterator, unpacking, islice, recursion through generators.
import itertools
def nat(n=0):
    while True: yield n; n += 1
n = nat()
print(next(n), list(itertools.islice(n, 3)), next(n), [x for x, _ in zip(n, range(3))], next(n))
it = iter("abcdef")
print(list(zip(it, it)), list(it))
it = iter([1, 2, 3, 4, 5])
print(next(it), [next(it) for _ in range(2)], list(it))
a, b = itertools.tee(nat())
print(next(a), next(a), next(b), next(a), next(b))
def pairs(it):
    it = iter(it)
    for x in it:
        try: yield x, next(it)
        except StopIteration: yield x, None; return
print(list(pairs("abcde")), dict(pairs("abcd")))
def flatten(x):
    for e in x:
        if hasattr(e, "__iter__") and not isinstance(e, str): yield from flatten(e)
        else: yield e
print(list(flatten([1, (2, {3}), "ab", [[[4]]], {"k": 0}, (i for i in [5, 6])])))
def roundrobin(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try: yield next(i)
            except StopIteration: its.remove(i)
print("".join(roundrobin("abc", "d", "ef")))
def subsets(s):
    if not s: yield []; return
    for r in subsets(s[1:]): yield r; yield [s[0]] + r
print(sorted(map(tuple, subsets([1, 2, 3]))))
def inorder(t):
    if t: yield from inorder(t[0]); yield t[1]; yield from inorder(t[2])
print(list(inorder(((None, 1, None), 2, ((None, 3, None), 4, None)))))
def collatz(n):
    while True:
        yield n
        if n == 1: return
        n = n // 2 if n % 2 == 0 else 3 * n + 1
print(*collatz(6)); print(max(collatz(27)), sum(1 for _ in collatz(27)))
def merge(a, b):
    a, b = iter(a), iter(b)
    end = object()
    x, y = next(a, end), next(b, end)
    while x is not end or y is not end:
        if y is end or (x is not end and x <= y): yield x; x = next(a, end)
        else: yield y; y = next(b, end)
print(list(merge([1, 4, 7], [2, 3, 9, 10])), list(merge([], [1])))
def batched(it, n):
    it = iter(it)
    while chunk := list(itertools.islice(it, n)): yield chunk
print(list(batched(range(7), 3)), list(itertools.batched("abcdefg", 3)))
first, *rest = (x * x for x in range(4)); print(first, rest)
g = (x for x in range(3)); print([*g, *g], sum(g))
def once(): yield "x"
o = once(); print("x" in o, "x" in o)
d = {}
def gd(): 
    for i in range(3): d[i] = (yield i)
gg = gd(); next(gg); gg.send("a"); gg.send("b")
try: gg.send("c")
except StopIteration: print(d)
