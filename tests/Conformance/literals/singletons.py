# None, True, False, Ellipsis, NotImplemented and __debug__.
print(None, True, False, ..., Ellipsis, NotImplemented, __debug__)
print(type(None), type(...), type(NotImplemented), type(None)() is None, type(...)() is ..., type(NotImplemented)() is NotImplemented)
print(True is not False, True == 1, False == 0, isinstance(True, int), bool.__mro__, bool.__bases__)
print(repr(...), str(None), bool(None), bool(...), len([None, ...]))
print({True: "t", 1: "one"}, [10, 20][True], "ab"[False], True + 1, True / 2, -True)
print(True & False, True | False, True ^ True, True & 1, 1 | True, type(True & True), type(True & 1), type(True + True))
print(None == 0, None is None, None == False, None in [None], None != None)
print(True < 2, False <= True, max(True, 0), sum([True, True, False]), int(True), float(False), str(True), f"{True:5}|{True:d}|{False!r}")
print(bool("False"), bool(0.0), bool(""), bool(" "), bool([]), bool([[]]), bool(0j), bool(b""), bool(range(0)), bool({}))
for source in ["None = 1", "True = 1", "... = 1", "__debug__ = 1", "del None", "f(True=1)", "def None(): pass", "class True: pass",
               "for None in x: pass", "import x as True", "lambda None: 1", "None += 1", "(None := 1)", "with x as None: pass", "def f(__debug__): pass",
               "x.None", "x.True = 1", "x.__debug__ = 1", "global None", "[None for True in x]"]:
    try:
        compile(source, "<s>", "exec")
        print(source, "ok")
    except SyntaxError as e:
        print(source, "->", e.msg)
try:
    bool(NotImplemented)
except TypeError as e:
    print(e)
n = None
for f in [lambda: None + 1, lambda: n(), lambda: n[0], lambda: None.x, lambda: len(None), lambda: iter(None), lambda: type(None)(1), lambda: None < None, lambda: bool(1, 2), lambda: type(...)(1)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class B:
    pass
try:
    class C(bool): pass
except TypeError as e:
    print(e)
try:
    class C(type(None)): pass
except TypeError as e:
    print(e)
