from _show import show


class B:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


class L:
    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value


class Both:
    def __bool__(self):
        return False

    def __len__(self):
        return 1


class NoneBool:
    __bool__ = None


show(globals(), """
bool(), bool(0), bool(1), bool(-1), bool(0.0), bool(-0.0), bool(0j), bool(""), bool(" "), bool(b""), bool(()), bool([0]), bool({}), bool(set()), bool(None), bool(...), bool(range(0)), bool(range(1)), bool(object())
bool(float("nan")), bool(NotImplemented) if False else "skipped", bool(memoryview(b"")), bool(bytearray(b"a")), bool(lambda: 0), bool(type), bool(frozenset()), bool({0: 0}.keys()), bool({}.items())
bool(NotImplemented)
bool(B(True)), bool(B(False)), bool(L(0)), bool(L(2)), bool(Both())
bool(B(1))
bool(B(None))
bool(NoneBool())
not B("x")
bool(L(-1))
bool(L("x"))
bool(1, 2)
bool(x=1)
True + True, True - 1, True * 5, True / 2, -True, +True, True ** 2, True // 1, True % 2, True << 3, 5 - False
True & False, True | False, True ^ True, type(True & 1), type(True & True), type(True ^ 1), True & 3, True | 2.0 if False else 1
True & 1.0
True == 1, True == 1.0, True < 2, True > False, True != 2, "True" == True, hash(True) == hash(1), {True: "a", 1: "b", 1.0: "c"}, {1, True, 1.0}
[10, 20][True], "ab"[False], "ab" * True, [1] * False, range(True), list(range(True, 3))
str(True), repr(False), f"{True}", f"{True:d}", f"{True:5}", f"{True:<5}|", f"{True!s:>6}", "%d %s %r %i %x %f" % (True, True, True, True, True, True), format(False, ""), format(True, "b")
f"{True:s}"
int(True), float(True), complex(True), str(True).upper(), bytes(True), list("x" * True), round(True), abs(True), divmod(True, True), pow(True, 2), bin(True), chr(True)
True.real, True.imag, True.numerator, True.bit_length(), True.to_bytes(), True.conjugate(), True.__index__(), True.__and__(1), True.__and__(True), True.__rand__(1), True.__xor__(False), True.__or__("x")
type(True).__mro__, bool.__bases__, isinstance(True, int), issubclass(bool, int), bool("False"), bool.__doc__[:8]
bool.__new__(bool, 5), bool.from_bytes(b"\\0"), bool.from_bytes(b"\\1"), type(bool.from_bytes(b"\\7"))
bool.__new__(int)
int.__new__(bool, 1)
object.__new__(bool)
0 or "x", 0 and "x", "a" or 1 / 0, "" and 1 / 0, not "", not not [1], None or 0 or (), 1 and 2 and 3, 1 and 0 or 5, not 1 == 2, not (1 == 2) == True
any([]) is False, all([]) is True, True is not False, (1 < 2) is True, (1 in [1]) is True, isinstance(1 == 1, bool), type(not 3)
1 if [] else 2 if {} else 3, [x for x in [0, 1, "", "a"] if x], [x for x in (True, False) if not x]
sum([True, False, True]), sorted([True, False, 0, 1]), max(True, False), min([True, 0]), [True, False].count(1), [1, 2].index(True), (1.0, 0).count(False)
""")
try:
    class Bad(bool):
        pass
except TypeError as error:
    print(error)
calls = []


def note(name, value):
    calls.append(name)
    return value


note("a", 0) or note("b", 1) and note("c", 0) or note("d", 5)
print(calls)
while B(False):
    print("never")
else:
    print("else")
try:
    while NoneBool():
        pass
except TypeError as error:
    print(error)
try:
    assert B(3)
except TypeError as error:
    print(error)
for probe in (lambda x: not x, lambda x: x and 1, lambda x: x or 1, lambda x: 1 if x else 2, lambda x: [1 for _ in "a" if x], all, any):
    try:
        print(probe([B("s")] if probe in (all, any) else B("s")))
    except TypeError as error:
        print("TypeError:", error)
True_ = True
try:
    exec("True = 1")
except SyntaxError as error:
    print(error.msg)
try:
    exec("None += 1")
except SyntaxError as error:
    print(error.msg)
