from _show import show


class Idx:
    def __init__(self, value=1):
        self.value = value

    def __index__(self):
        return self.value


class L(list):
    pass


class Eq:
    def __eq__(self, other):
        raise ValueError("compared")


show(globals(), """
list(), list("ab"), list((1, 2)), list({1: 2}), list(range(3)), list(x for x in "q"), list([1]), L([1, 2]), [*"ab", *[1]], [1, 2][Idx()]
list(1)
list(None)
list(1, 2)
list(iterable=[1])
[1, 2, 3][0], [1, 2, 3][-1], [1, 2, 3][1:], [1, 2, 3][::-1], [1, 2, 3][::2], [1, 2, 3][-2:], [1, 2, 3][5:], [1, 2, 3][2:1], [1, 2, 3][-100:100], [1, 2, 3][True]
[1][1]
[1][-2]
[1]["a"]
[1][1.0]
[1][None]
[1][1, 2]
[1][::0]
[1]["a":]
[1][10**20]
[1] + [2], [1] * 3, 2 * [1, 2], [1] * 0, [1] * -5, [[]] * 2, [1] * Idx(2)
[1] + (2,)
[1] + "a"
[1] + None
[1] * "a"
[1] * 1.0
[1] - [1]
-[1]
[1] < [2], [1, 2] < [1], [] < [0], [1, 2] == [1, 2], [1] == (1,), [1] != [1.0], [[1]] < [[2]], ["a"] > ["B"]
[1] < (1,)
[1] < ["a"]
[1, 2] < [1, "a"]
[1, "a"] < [2, 3]
1 in [1.0], "a" in ["b"], [] in [[]], None in [None], 3 in [1, 2]
Eq() in [1]
[Eq()] == [1]
[1, 2, 1].count(1), [].count(1), [1, True, 1.0].count(1), [1, 2, 3].index(2), [1, 2, 1].index(1, 1), [1, 2, 3].index(3, -1), [1, 2, 3].index(1, -100, 100)
[1].index(2)
[1, 2, 3].index(1, 1)
["a"].index("b")
[1].index()
[1].index(1, "a")
[1].index(1, 2, 3, 4)
[[1, 2]].index([3])
len([1, 2]), bool([]), bool([0]), str([1, "a", None]), repr([[], {}]), [1, 2].copy(), sorted([3, 1]), [].__class__
type(L([1])[0:1]), type(L([1]) + [2]), type(L([1]).copy()), type(L([1]) * 2), repr(L([1])), L([1]) == [1]
hash([])
{[]: 1}
[1].foo
[1].append = 3
[].pop()
[1].__add__((1,))
list.append([], 1), list.append
list.append(1, 2)
list.append()
list.pop([])
[1].__getitem__("a")
[1].__contains__(1), [1].__len__(), [3].__mul__(2), [3].__rmul__(2), [1].__eq__(1), [1].__iadd__([2]), [1].__lt__(3)
list[int], list[int, str], list[int]([1]), type(list[int]), list[int].__origin__, list[int].__args__, list[int] == list[int]
list([1, 2, 3].__reversed__())
[x for x in [1, 2, 3] if x != 2], [x * y for x in [1, 2] for y in (3, 4)], [(i, c) for i, c in enumerate("ab")], [[i for i in range(n)] for n in range(3)]
""")


def attempt(label, action):
    items = [1, 2, 3, 4, 5]
    try:
        result = action(items)
        print(f"{label:30} {result!r:12} {items}")
    except Exception as error:
        print(f"{label:30} {type(error).__name__}: {error}  {items}")


def assign(key, value):
    def run(items):
        items[key] = value(items) if callable(value) else value
    return run


def delete(key):
    def run(items):
        del items[key]
    return run


def inplace(op):
    def run(items):
        scope = {"x": items}
        exec(op, scope)
        return scope["x"] is items
    return run


S = slice
for label, action in [
    ("append", lambda a: a.append(6)), ("append self", lambda a: a.append(a)), ("append none", lambda a: a.append()), ("append two", lambda a: a.append(1, 2)),
    ("extend tuple", lambda a: a.extend((6, 7))), ("extend self", lambda a: a.extend(a)), ("extend str", lambda a: a.extend("xy")), ("extend int", lambda a: a.extend(5)), ("extend None", lambda a: a.extend(None)), ("extend partly", lambda a: a.extend(1 // x for x in [1, 0])), ("extend dict", lambda a: a.extend({"k": 1})),
    ("insert 0", lambda a: a.insert(0, 0)), ("insert -1", lambda a: a.insert(-1, 0)), ("insert 99", lambda a: a.insert(99, 0)), ("insert -99", lambda a: a.insert(-99, 0)), ("insert str", lambda a: a.insert("a", 0)), ("insert one", lambda a: a.insert(0)), ("insert idx", lambda a: a.insert(Idx(), 0)),
    ("pop", lambda a: a.pop()), ("pop 0", lambda a: a.pop(0)), ("pop -2", lambda a: a.pop(-2)), ("pop 5", lambda a: a.pop(5)), ("pop -6", lambda a: a.pop(-6)), ("pop str", lambda a: a.pop("a")), ("pop two", lambda a: a.pop(1, 2)), ("pop None", lambda a: a.pop(None)),
    ("remove 3", lambda a: a.remove(3)), ("remove 9", lambda a: a.remove(9)), ("remove none", lambda a: a.remove()), ("clear", lambda a: a.clear()), ("clear arg", lambda a: a.clear(1)), ("reverse", lambda a: a.reverse()), ("sort", lambda a: a.sort(reverse=True)), ("sort positional", lambda a: a.sort(len)), ("sort key", lambda a: a.sort(key=lambda x: -x)), ("sort bad key", lambda a: a.sort(key=1)), ("sort mixed", lambda a: (a.append("x"), a.sort())),
    ("a[0]=9", assign(0, 9)), ("a[-1]=9", assign(-1, 9)), ("a[5]=9", assign(5, 9)), ("a['x']=9", assign("x", 9)), ("a[1.5]=9", assign(1.5, 9)), ("a[Idx]=9", assign(Idx(), 9)),
    ("a[1:3]=[]", assign(S(1, 3), [])), ("a[1:3]='xyz'", assign(S(1, 3), "xyz")), ("a[1:1]=[9]", assign(S(1, 1), [9])), ("a[3:1]=[9]", assign(S(3, 1), [9])), ("a[99:]=[9]", assign(S(99, None), [9])), ("a[:]=a", assign(S(None), lambda a: a)), ("a[1:2]=a", assign(S(1, 2), lambda a: a)), ("a[::2]=xyz", assign(S(None, None, 2), "xyz")), ("a[::2]=xy", assign(S(None, None, 2), "xy")), ("a[::-1]=a", assign(S(None, None, -1), lambda a: a)), ("a[1:2]=5", assign(S(1, 2), 5)), ("a[::2]=5", assign(S(None, None, 2), 5)), ("a[::0]=[]", assign(S(None, None, 0), [])), ("a[1:3]=gen", assign(S(1, 3), lambda a: (x for x in "g"))), ("a['a':]=[]", assign(S("a", None), [])), ("a[::2]=[]", assign(S(None, None, 2), [])), ("a[4:0:-2]=[8,9]", assign(S(4, 0, -2), [8, 9])), ("a[1:2]=None", assign(S(1, 2), None)),
    ("del a[0]", delete(0)), ("del a[-1]", delete(-1)), ("del a[5]", delete(5)), ("del a['x']", delete("x")), ("del a[1:3]", delete(S(1, 3))), ("del a[::2]", delete(S(None, None, 2))), ("del a[::-2]", delete(S(None, None, -2))), ("del a[:]", delete(S(None))), ("del a[3:1]", delete(S(3, 1))), ("del a[::0]", delete(S(None, None, 0))), ("del a[1.0]", delete(1.0)),
    ("+= list", inplace("x += [6]")), ("+= tuple", inplace("x += (6,)")), ("+= str", inplace("x += 'ab'")), ("+= int", inplace("x += 5")), ("+= self", inplace("x += x")), ("*= 2", inplace("x *= 2")), ("*= 0", inplace("x *= 0")), ("*= str", inplace("x *= 'a'")), ("*= 1.0", inplace("x *= 1.0")), ("x = x + [1]", inplace("x = x + [1]")), ("-= 1", inplace("x -= 1")),
]:
    attempt(label, action)
a = [1, 2, 3]
a.append(a)
print(a, a[3] is a, a == a, len(a))
b = [a, a]
print(b)
t = ([],)
try:
    t[0] += [1]
except TypeError as error:
    print(error, t)
rows = [[0] * 2] * 2
rows[0][0] = 1
print(rows)
items = list(range(6))
for x in items:
    if x % 2 == 0:
        items.remove(x)
print(items)
for i, x in enumerate(items):
    if len(items) < 6:
        items.append(x * 10)
print(items)


class Popper:
    def __eq__(self, other):
        victims.clear()
        return False


victims = [Popper(), Popper(), Popper()]
try:
    victims.remove(5)
except ValueError as error:
    print(error, victims)
victims = [Popper(), 2]
print(victims.count(3), 7 in [Popper()], victims)
