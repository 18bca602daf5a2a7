# Chained comparisons: evaluated once, short-circuited, with results that are not bools.
class C:
    def __init__(self, name, answers=()):
        self.name = name
        self.answers = dict(answers)

    def answer(self, op, other):
        result = self.answers.get(op, NotImplemented)
        print(f"[{self.name} {op} {getattr(other, 'name', other)}]", end=" ")
        return result

    def __lt__(self, other):
        return self.answer("<", other)

    def __le__(self, other):
        return self.answer("<=", other)

    def __gt__(self, other):
        return self.answer(">", other)

    def __ge__(self, other):
        return self.answer(">=", other)

    def __eq__(self, other):
        return self.answer("==", other)

    def __ne__(self, other):
        return self.answer("!=", other)

    __hash__ = object.__hash__

    def __repr__(self):
        return self.name


class Child(C):
    def __lt__(self, other):
        return super().__lt__(other)

    def __gt__(self, other):
        return super().__gt__(other)


def attempt(source, **names):
    try:
        result = eval(source, names)
        print(source, "->", repr(result))
    except Exception as error:
        print(source, "->", type(error).__name__, error)


a, b, c = C("a", {"<": "yes", "==": 0, "!=": [1]}), C("b", {"<": "", ">": "b>", "==": None}), C("c", {">": "c>", "<=": 7})
n1, n2 = C("n1"), C("n2")
k = Child("k", {"<": "k<", ">": "k>"})
for source in ["a < b", "a < b < c", "b < a < c", "a == b == c", "a != b != c", "a < b == c", "n1 < n2", "n1 <= n2", "n1 == n2", "n1 != n2", "n1 == n1", "n1 != n1", "n1 > c", "c > n1", "n1 < c", "a < k", "a > k", "k < a", "n1 >= n2", "n1 < 5", "5 > n1", "5 < c", "a < b < c < n1", "not a < b", "(a < b) < c", "a < (b < c)", "a < b and b < c", "a is a is a", "a is not b is not c", "a in [a] == True", "a in [b, a]", "1 < 2 < 3", "3 > 2 > 2", "1 < 3 > 2", "1 == 1.0 == True", "1 < 2 == 2 != 3 in [3]", "(1 < 2) == 2", "1 < (2 == 2)", "1 in [1] in [[1]]", "None is None is None", "'a' < 'b' < 'c' > 'a'", "[1] < [2] < [3]", "1 < 'a'", "0 < 1 < 'a'", "2 < 1 < 'a'", "(1, 'a') < (1, 2)", "(0, 'a') < (1, 2)", "[1, [2, 3]] < [1, [2, 4]]", "{1} < {1, 2} < {1, 2, 3}", "{1} < {2}", "{1: 2} < {1: 3}", "1j < 2j", "1j == 1j", "None < None", "None == None", "... < ...", "object() == object()", "print < print", "int < str", "int == int", "float('nan') < float('nan')", "float('nan') == float('nan')", "[float('nan')] == [float('nan')]", "1 <= True <= 1.0", "'1' == 1", "b'a' == 'a'", "b'a' < b'b'", "b'a' < 'b'", "range(3) == range(0, 3)", "range(3) < range(4)", "() < (0,) < (0, 0)", "'' < 'a'", "True < 2", "1 < 2.5 < 10**30"]:
    attempt(source, a=a, b=b, c=c, n1=n1, n2=n2, k=k)
calls = []


def f(x):
    calls.append(x)
    return x


print(f(1) < f(2) < f(3), calls)
calls.clear()
print(f(5) < f(2) < f(3), calls)
calls.clear()
print(f(1) < f(2) > f(0) == f(0) != f(9), calls)
calls.clear()
print(1 < f(2) and f(2) < 3, calls)
x = 5
print(1 < x < 10, 1 < x > 3, 10 > x >= 5 > 4, not 1 < x < 3, 1 < (y := x) < 9, y)
if 1 < x < 4:
    print("no")
elif 4 < x < 6 < 7:
    print("between")
while 0 < x < 6:
    x += 1
print(x, [n for n in range(10) if 2 < n <= 5 or n == 9 != 8], [1 < n < 3 for n in range(5)])


class Weird:
    def __eq__(self, other):
        return "eq!"

    def __lt__(self, other):
        return []

    def __contains__(self, item):
        return "truthy"


w = Weird()
print(w == 1, w != 1, w < 1, 5 in w, 5 not in w, [w] == [1], w in [2], (w,) == (3,), [1].count(w), [w].index(7))
