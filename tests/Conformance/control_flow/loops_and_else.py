# for/while with else, break, continue, nested; targets of all kinds; modification while iterating.
def classify(n):
    for d in range(2, n):
        if n % d == 0:
            return f"{n} = {d} * {n // d}"
    else:
        return f"{n} is prime"


print([classify(n) for n in (1, 2, 9, 13)])
for i in []:
    print("never")
else:
    print("else of an empty loop")
try:
    print(i)
except NameError as error:
    print(error)
for i in range(3):
    if i == 1:
        break
else:
    print("not printed")
print("i is", i)
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print("n", n)
else:
    print("while else", n)
while True:
    break
else:
    print("never")
while False:
    pass
else:
    print("immediately")
for i in range(3):
    for j in range(3):
        if j == 2:
            break
        if i == 1:
            continue
        print((i, j), end=" ")
    else:
        print("inner else")
        continue
    if i == 2:
        break
else:
    print("outer else")
print()
# targets
for a, b in [(1, 2), "xy", {3: 0, 4: 0}]:
    print(a, b, end="; ")
for a, *b in [(1,), (1, 2, 3), "abc"]:
    print(a, b, end="; ")
for (a, (b, c)), d in [((1, (2, 3)), 4)]:
    print(a, b, c, d, end="; ")
d = {}
for d["key"] in range(3):
    pass
print(d)
lst = [0, 0]
for lst[0], lst[1] in [(1, 2), (3, 4)]:
    pass
print(lst)


class Obj:
    pass


o = Obj()
for o.attr in "xyz":
    pass
print(o.attr)
for [x, y] in [[1, 2]]:
    print(x, y)
for x in 1, 2, 3:
    print(x, end=" ")
for x in *[1, 2], 3:
    print(x, end=" ")
print()
for bad, source in [("too few", "for a, b in [(1,)]: pass"), ("too many", "for a, b in [(1, 2, 3)]: pass"), ("not iterable item", "for a, b in [1]: pass"), ("not iterable", "for a in 5: pass"), ("None", "for a in None: pass"), ("function", "for a in len: pass"), ("class", "for a in int: pass"), ("float", "for a in 1.5: pass"), ("star few", "for a, *b, c in [(1,)]: pass")]:
    try:
        exec(source)
    except (TypeError, ValueError) as error:
        print(bad, "->", type(error).__name__, error)
# the iterable is evaluated once, the iterator asked lazily
items = [1, 2, 3]
for x in items:
    items = []
    print(x, end=" ")
print(items)
items = [1, 2, 3]
for x in items:
    if x < 3:
        items.append(x + 10)
    if len(items) > 8:
        break
print(items)
items = [1, 2, 3, 4, 5, 6]
for x in items:
    items.remove(x)
print(items)
for x in items[:]:
    items.remove(x)
print(items)
text = "abc"
for ch in text:
    text += ch
print(text)
x = "outer"
print([x for x in range(3)], x)
for x in range(2):
    pass
print(x)
total = 0
for i in range(10):
    if i % 2:
        continue
    if i > 6:
        break
    total += i
print(total, i)


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Countdown(5)
for v in c:
    if v == 3:
        break
print(v, [*c], list(c))
it = iter([1, 2, 3, 4, 5, 6])
for a in it:
    b = next(it, None)
    print((a, b), end=" ")
print()
it = iter(range(10))
for x in it:
    if x == 4:
        for x in it:
            if x == 7:
                break
        print("resumed at", x, end=" ")
print(x)
i = 0
while (i := i + 1) < 10:
    if i == 3:
        continue
    if i == 5:
        break
print(i)
k = 10
while k > 0:
    k -= 3
    while k % 2:
        k -= 1
        if k == 6:
            break
    else:
        print("inner else at", k, end="; ")
print(k)


def find(matrix, wanted):
    for r, row in enumerate(matrix):
        for c, value in enumerate(row):
            if value == wanted:
                break
        else:
            continue
        break
    else:
        return None
    return r, c


print(find([[1, 2], [3, 4]], 3), find([[1]], 9))
result = []
for i in range(3):
    result.append(lambda: i)
print([f() for f in result], [f() for f in [lambda i=i: i for i in range(3)]])
for i in range(3):
    i *= 10
    print(i, end=" ")
print()
for _ in range(2): print("one line", end=" "); continue
print()
while 1: break
for i, (j, k) in enumerate(zip("ab", [10, 20])): print(i, j, k, end=" ")
print()
del i
for i in range(1):
    del i
try:
    print(i)
except NameError as error:
    print(error)
