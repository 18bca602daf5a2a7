# add_note, __notes__, and how tracebacks print them.
import traceback
e = ValueError("v")
print(hasattr(e, "__notes__"))
e.add_note("first"); e.add_note("second\nline")
print(e.__notes__, str(e), repr(e))
print("".join(traceback.format_exception_only(e)))
for bad in (5, None, b"x"):
    try: e.add_note(bad)
    except TypeError as x: print(x)
e.__notes__ = ("tuple", "notes"); print("".join(traceback.format_exception_only(e)))
try: e.add_note("x")
except TypeError as x: print(x)
e.__notes__ = "a string"; print("".join(traceback.format_exception_only(e)))
e.__notes__ = [1, None, "mixed"]; print("".join(traceback.format_exception_only(e)))
e.__notes__ = 5; print("".join(traceback.format_exception_only(e)))
del e.__notes__; print(hasattr(e, "__notes__"))
def risky():
    try: int("x")
    except ValueError as err: err.add_note("while parsing x"); raise
try: risky()
except ValueError as err: print(err.__notes__, err)
class C(Exception):
    def __init__(self): super().__init__("c"); self.add_note("from init")
try: raise C
except C as c: c.add_note("later"); print(c.__notes__)
g = ExceptionGroup("g", [ValueError(1), KeyError("k")])
g.add_note("group note"); g.exceptions[0].add_note("leaf note")
print("".join(traceback.format_exception_only(g, show_group=True)))
s = g.subgroup(ValueError); print(s.__notes__, s.exceptions[0].__notes__)
a, b = g.split(ValueError); print(a.__notes__, b.__notes__, a.__notes__ is g.__notes__)
