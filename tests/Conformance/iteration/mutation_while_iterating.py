# Changing containers during iteration: what is allowed, what is reported.
l = [1, 2, 3, 4]
for x in l:
    if x == 2: l.remove(x)
print(l)
l = [1, 2, 3]
for i, x in enumerate(l):
    if i < 3: l.append(x * 10)
print(l)
l = [1, 2, 3]
for x in l[:]: l.insert(0, -x)
print(l)
l = [3, 1, 2]
it = iter(l); next(it); l.sort(); print(list(it)); l.clear(); print(list(it))
l = [1, 2, 3]; it = iter(l); list(it); l.append(4); print(list(it))
def t(make, change):
    c = make(); n = 0
    try:
        for x in c:
            n += 1
            change(c, x)
            if n > 20: print("stopped by hand"); break
        print("finished", n, len(c))
    except RuntimeError as e: print("RuntimeError", e, n)
D = lambda: {"a": 1, "b": 2, "c": 3}
t(D, lambda d, k: d.__setitem__(k, 0)); t(D, lambda d, k: d.__setitem__(k + "x", 0)); t(D, lambda d, k: d.pop(k)); t(D, lambda d, k: (d.pop(k), d.__setitem__(k, 1))); t(D, lambda d, k: d.clear()); t(D, lambda d, k: d.update(a=5)); t(D, lambda d, k: d.setdefault("z", 1)); t(lambda: {}, lambda d, k: d.clear())
S = lambda: {1, 2, 3}
t(S, lambda s, x: s.add(x)); t(S, lambda s, x: s.add(x + 10)); t(S, lambda s, x: s.discard(x)); t(S, lambda s, x: s.clear())
d = D()
for k in list(d): del d[k]
print(d)
d = D()
for k, v in list(d.items()): d[k + k] = v
print(d)
d = {1: "a", 2: "b", 3: "c", 4: "d"}
for k in [k for k in d if k % 2]: del d[k]
print(d, {k: v for k, v in d.items() if v != "b"})
for view in (dict.keys, dict.values, dict.items):
    d = D()
    try:
        for _ in view(d): d["new"] = 1
    except RuntimeError as e: print(view.__name__, e)
d = D(); ks = d.keys(); d["q"] = 9; print(list(ks), len(ks), "q" in ks)
from collections import deque, OrderedDict, defaultdict, Counter
q = deque([1, 2, 3])
try:
    for x in q: q.append(x)
except RuntimeError as e: print("deque", e)
od = OrderedDict(a=1, b=2)
try:
    for k in od: od["z"] = 1
except RuntimeError as e: print("OrderedDict", e)
dd = defaultdict(int, a=1)
try:
    for k in dd: dd[k + "x"]
except RuntimeError as e: print("defaultdict", e)
b = bytearray(b"ab")
for x in b:
    if len(b) < 5: b.append(x + 1)
print(b)
mv = memoryview(b"abc"); print([x for x in mv])
class L(list):
    def __iter__(self): return iter(self[:])
ll = L([1, 2])
for x in ll: ll.append(x)
print(ll)
