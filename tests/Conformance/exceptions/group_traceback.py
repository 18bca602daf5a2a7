# An uncaught exception group: its traceback's last line on stderr; format_exception of nested groups without files.
import traceback
def strip(lines): return "\n".join(l for l in "".join(lines).splitlines() if 'File "' not in l)
try: raise ExceptionGroup("eg", [ValueError(1), ExceptionGroup("nested", [KeyError("a"), TypeError("b\nmulti")]), OSError(2, "os")])
except ExceptionGroup as e:
    for line in traceback.format_exception_only(e, show_group=True): print(line, end="")
    print(traceback.format_exception_only(e))
e = ExceptionGroup("made", [ValueError("x"), ExceptionGroup("deep", [ExceptionGroup("deeper", [KeyError(1)])])])
print("".join(traceback.format_exception(e)))
e.__cause__ = ValueError("the cause")
e.exceptions[0].__context__ = KeyError("ctx of leaf")
print("".join(traceback.format_exception(e)))
many = ExceptionGroup("many", [ValueError(i) for i in range(20)])
print("".join(traceback.format_exception(many)))
print("".join(traceback.TracebackException.from_exception(many, max_group_width=3).format()))
raise e
