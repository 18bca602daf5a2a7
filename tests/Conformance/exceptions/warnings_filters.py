import io
import sys
import warnings


def attempt(label, action):
    try:
        print(f"{label:28}", action())
    except BaseException as error:
        print(f"{label:28}", type(error).__name__, error)


def caught(action, *filters):
    with warnings.catch_warnings(record=True) as log:
        warnings.resetwarnings()
        for f in filters:
            warnings.filterwarnings(*f) if isinstance(f, tuple) else warnings.simplefilter(f)
        action()
    return [(w.category.__name__, str(w.message)) for w in log]


def three():
    for i in range(3):
        warnings.warn("same text")
    warnings.warn("other text")


def three_lines():
    warnings.warn("same text")
    warnings.warn("same text")
    warnings.warn("same text", DeprecationWarning)


for mode in ("default", "always", "once", "module", "ignore", "all"):
    attempt(mode, lambda: (caught(three, mode), caught(three_lines, mode)))
attempt("error", lambda: caught(three, "error"))
attempt("bad mode", lambda: warnings.simplefilter("nope"))
attempt("filter by category", lambda: caught(three_lines, "always", ("ignore", "", DeprecationWarning)))
attempt("filter by message", lambda: caught(three, "always", ("ignore", "OTHER")))
attempt("filter by regex", lambda: caught(three, "always", ("ignore", "s.me")))
attempt("filter not at the start", lambda: caught(three, "always", ("ignore", "text")))
attempt("later filters win", lambda: caught(three, "ignore", "always"))
attempt("append", lambda: (lambda: None)() or [f[0] for f in warnings.filters[:0]])
attempt("filter bad action", lambda: warnings.filterwarnings("nope"))
attempt("filter bad message", lambda: warnings.filterwarnings("ignore", 3))
attempt("filter bad category", lambda: warnings.filterwarnings("ignore", category=3))
attempt("filter not a warning", lambda: warnings.filterwarnings("ignore", category=int))
attempt("filter bad module", lambda: warnings.filterwarnings("ignore", module=3))
attempt("filter bad line", lambda: warnings.filterwarnings("ignore", lineno="x"))
attempt("filter negative line", lambda: warnings.filterwarnings("ignore", lineno=-1))
attempt("simple bad line", lambda: warnings.simplefilter("ignore", lineno=-1))


def collect(action):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        action()
    return log


attempt("warn default", lambda: [(w.category.__name__, w.message.args, w.filename.endswith("warnings_filters.py"), w.line, w.source) for w in collect(lambda: warnings.warn("m"))])
attempt("warn category", lambda: [w.category.__name__ for w in collect(lambda: (warnings.warn("m", ResourceWarning), warnings.warn(SyntaxWarning("inst")), warnings.warn("x", category=BytesWarning)))])
attempt("warn bad category", lambda: collect(lambda: warnings.warn("m", 3)))
attempt("warn not warning", lambda: collect(lambda: warnings.warn("m", ValueError)))
attempt("warn int message", lambda: [w.message for w in collect(lambda: warnings.warn(5))])
attempt("warn instance over category", lambda: [w.category.__name__ for w in collect(lambda: warnings.warn(FutureWarning("f"), DeprecationWarning))])


def level1():
    warnings.warn("leveled", stacklevel=2)


def level2():
    level1()


attempt("stacklevel", lambda: [(w.lineno - level2.__code__.co_firstlineno) for w in collect(level2)])
attempt("stacklevel deep", lambda: [(w.filename, w.lineno) for w in collect(lambda: warnings.warn("x", stacklevel=99))])
attempt("stacklevel bad", lambda: warnings.warn("x", stacklevel="2"))
attempt("explicit", lambda: [(w.filename, w.lineno, str(w.message), w.category.__name__) for w in collect(lambda: warnings.warn_explicit("m", UserWarning, "file.py", 12))])


class Custom(UserWarning):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


attempt("custom", lambda: [(w.message.code, str(w.message)) for w in collect(lambda: warnings.warn(Custom(7, "seven")))])
attempt("custom by category", lambda: collect(lambda: warnings.warn("x", Custom)))
attempt("formatwarning", lambda: repr(warnings.formatwarning("msg", UserWarning, "nofile.py", 3)))
attempt("formatwarning line", lambda: repr(warnings.formatwarning("msg", Custom, "f.py", 3, "  the line  ")))
out = io.StringIO()
attempt("showwarning", lambda: (warnings.showwarning("shown", UserWarning, "nofile.py", 9, out), out.getvalue()))
saved = sys.stderr
sys.stderr = err = io.StringIO()
warnings.simplefilter("always")
warnings.warn("to stderr")
sys.stderr = saved
print(err.getvalue().split("warnings_filters.py")[1])
original = warnings.showwarning
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print("hooked:", message, category.__name__)
warnings.warn("through the hook")
warnings.showwarning = original
with warnings.catch_warnings():
    warnings.simplefilter("error", Custom)
    attempt("error for a category", lambda: warnings.warn(Custom(1, "raised")))
    attempt("not for others", lambda: collect(lambda: None))
with warnings.catch_warnings(action="ignore"):
    warnings.warn("silent")
with warnings.catch_warnings(record=True, action="always", category=UserWarning) as log:
    warnings.warn("recorded")
    print(len(log), log[0].message, str(log[0])[:40])
attempt("enter twice", lambda: (lambda c: (c.__enter__(), c.__enter__()))(warnings.catch_warnings()))
attempt("exit first", lambda: warnings.catch_warnings().__exit__())
attempt("repr", lambda: (repr(warnings.catch_warnings()), repr(warnings.catch_warnings(record=True))))


@warnings.deprecated("use new_function")
def old_function(x):
    "Doc."
    return x * 2


@warnings.deprecated("old class", category=PendingDeprecationWarning)
class Old:
    def __init__(self, v):
        self.v = v


@warnings.deprecated("silent", category=None)
def silent():
    return "quiet"


attempt("deprecated", lambda: [(str(w.message), w.category.__name__) for w in collect(lambda: (old_function(2), Old(1), silent()))])
attempt("deprecated works", lambda: (old_function.__deprecated__, old_function.__doc__, old_function.__name__, Old.__deprecated__, silent()))
attempt("deprecated bad", lambda: warnings.deprecated(3))
attempt("deprecated subclass", lambda: [str(w.message) for w in collect(lambda: type("New", (Old,), {}))])
attempt("hierarchy", lambda: [(c.__name__, c.__mro__[1].__name__) for c in (Warning, UserWarning, DeprecationWarning, PendingDeprecationWarning, SyntaxWarning, RuntimeWarning, FutureWarning, ImportWarning, UnicodeWarning, BytesWarning, ResourceWarning, EncodingWarning)])
attempt("raise one", lambda: (_ for _ in ()).throw(UserWarning("raised")))
