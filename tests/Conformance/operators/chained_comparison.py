# Chained comparisons evaluate each operand once and stop early.
def v(x):
    print(f"<{x}>", end=" ")
    return x


print(v(1) < v(2) < v(3))
print(v(1) > v(2) < v(3))
print(v(1) < v(2) > v(1) != v(5) in [v(5)])
print(v(3) == v(3) is not v(None))
print(not v(1) < v(0) < v(9))
print(v(1) < v(2) < v(2) < v(9))
print(0 <= 5 < 10, 0 <= 10 < 10, 1 < 2 < 3 < 4 < 5, 5 > 4 >= 4 > 3, 1 == 1 == 1, 1 == 2 == 3, 1 != 1 != 2)
print("a" < "b" in "abc", 1 in [1] in [[1]])


class C:
    def __init__(self, n, result):
        self.n, self.result = n, result

    def __lt__(self, other):
        print(f"{self.n}<{other.n}", end=" ")
        return self.result

    def __bool__(self):
        print(f"bool({self.n})", end=" ")
        return True

    def __repr__(self):
        return f"C{self.n}"


a, b, c = C("a", []), C("b", "yes"), C("c", "no")
print(a < b < c)
print(b < a < c)
print(b < c < a)
if a < b < c:
    print("true")
else:
    print("false")
while b < c < a:
    print("loop")
    break
x = 5
print([i for i in range(10) if 2 < i <= x], 1 < x < 10 and "in", x < 1 < 10 or "out")
print((1 < 2) < 3, 1 < (2 < 3), (3 > 2) > 1, 3 > 2 > 1)
print(1 < 2 < 3 if 1 < 2 < 3 else 0, (lambda: 1 < v(2) < 3)(), [1 < 2 < 1][0])
try:
    1 < 2 < "a"
except TypeError as e:
    print(e)
print(2 < 1 < "a")
def gen():
    r = 1 < (yield "first") < (yield "second")
    yield r
for sends in [(5, 9), (0, 9), (5, 3)]:
    g = gen()
    out = [next(g)]
    for s in sends:
        out.append(g.send(s))
        if isinstance(out[-1], bool):
            break
    print(out)
