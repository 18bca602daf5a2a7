# for and while: else, break, continue, mutation, nested, targets, evaluation once.
for x in range(3): print(x, end=" ")
else: print("else", x)
for x in range(5):
    if x == 2: break
else: print("not printed")
print("broke at", x)
for x in []: pass
else: print("empty else", x)
n = 3
while n: n -= 1; print(n, end=" ")
else: print("while else")
while True:
    n += 1
    if n < 3: continue
    break
else: print("never")
for i in range(3):
    for j in range(3):
        if j == i: break
        print((i, j), end=" ")
    else: print("inner else", i); continue
print()
def find(m, target):
    for r, row in enumerate(m):
        for c, v in enumerate(row):
            if v == target: return r, c
    else: return "absent"
print(find([[1, 2], [3, 4]], 3), find([[1]], 9))
def it(): print("evaluated once"); return [1, 2]
for x in it(): pass
l = [1, 2, 3]
for x in l:
    if x < 3: l.append(x + 10)
print(l)
l = [1, 2, 3, 4, 5, 6]
for x in l:
    if x % 2 == 0: l.remove(x)
print(l)
l = [1, 2, 3]
for i in range(len(l)): l.insert(0, l[-1]) if i < 2 else None
print(l)
for i in range(3): i = 10; print(i, end=" ")
print(i)
for x in (1, 2, 3): x *= 2; print(x, end=" ")
print()
i = 5
for i in range(i): pass
print(i)
for x, in [(1,), (2,)]: print(x, end=" ")
for (a, b), c in zip([(1, 2)], "z"): print(a, b, c)
for k in {"a": 1, "b": 2}: print(k, end=" ")
for k, v in {"a": 1}.items(): print(k, v)
for c in "hé𝒳": print(c, ord(c), end=" ")
for b in b"ab": print(b, end=" ")
for x in iter([1]): print(x)
for x in range(10, 0, -3): print(x, end=" ")
for x in range(2**63 - 2, 2**63 + 1): print(x, end=" ")
print()
def gen():
    try:
        for i in range(3): yield i
    finally: print("gen done")
for x in gen(): print(x, end=" ")
outer = []
for i in range(3):
    for j in range(i): outer.append(i * j)
    if i == 1: continue
    outer.append("end")
print(outer)
while (n := n - 1) > 0: print("w", n, end=" ")
print()
x = 10
while x > 0:
    x -= 3
    if x % 2: continue
    print(x, end=" ")
print("done", x)
for i in range(3):
    try: continue
    finally: print("fin", i, end=" ")
print()
for i in range(2):
    with __import__("contextlib").nullcontext(): break
print("left", i)
class Seq:
    def __getitem__(self, i): return [10, 20][i]
for x in Seq(): print(x, end=" ")
print()
for f in [lambda: [0 for x in 5], lambda: [0 for x in None], lambda: [0 for a, b in [1]]]:
    try: f()
    except TypeError as e: print(e)
total = 0
for i in range(1, 101):
    if i % 15 == 0: total += 15
    elif i % 5 == 0: total += 5
    elif i % 3 == 0: total += 3
print(total, sum(range(101)), list(range(0, -5, -2)), range(5)[1:4], len(range(0, 100, 7)))
for i, x in enumerate(["a", "b"], 1): print(f"{i}.{x}", end=" ")
for a, b, *c in [(1, 2, 3, 4), "xy"]: print(a, b, c, end=" ")
print(); del x
for _ in range(2): x = 1
print(x)
