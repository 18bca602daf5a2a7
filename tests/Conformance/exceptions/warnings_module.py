# warnings: categories, filters, catch_warnings, warn levels, errors, formatting, deprecated decorator.
import warnings
def collect(f, action="always", **kw):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter(action, **kw)
        try: r = f()
        except Warning as e: r = f"raised {e!r}"
    return r, [(x.category.__name__, str(x.message)) for x in w]
def old(): warnings.warn("old is old", DeprecationWarning, stacklevel=2); return "r"
print(collect(old), collect(old, "ignore"), collect(old, "error"), collect(lambda: [old() for _ in range(3)], "once"), collect(lambda: [old() for _ in range(2)], "default"))
print(collect(lambda: warnings.warn("plain")), collect(lambda: warnings.warn(UserWarning("instance"))), collect(lambda: warnings.warn("r", RuntimeWarning)), collect(lambda: warnings.warn(SyntaxWarning("s"), UserWarning)))
for args in [("m", 5), ("m", ValueError), (5,), ("m", "UserWarning"), (ValueError("x"),), ("m", UserWarning, "x")]:
    try: print(args, collect(lambda: warnings.warn(*args)))
    except TypeError as e: print(args, e)
with warnings.catch_warnings(record=True) as w:
    warnings.resetwarnings(); warnings.filterwarnings("ignore", message="skip.*"); warnings.filterwarnings("error", category=FutureWarning)
    warnings.warn("skip me"); warnings.warn("keep me")
    try: warnings.warn("future", FutureWarning)
    except FutureWarning as e: print("error:", e)
    print([str(x.message) for x in w], w[0].lineno > 0, w[0].category, w[0].filename.endswith(".py"))
class MyWarning(UserWarning): pass
print(collect(lambda: warnings.warn("mine", MyWarning)), issubclass(DeprecationWarning, Warning), issubclass(Warning, Exception))
@warnings.deprecated("use new()")
def new_old(x): return x
@warnings.deprecated("class is old", category=PendingDeprecationWarning)
class K: pass
print(collect(lambda: new_old(5)), collect(lambda: type(K()).__name__), new_old.__deprecated__)
print(warnings.formatwarning("msg", UserWarning, "f.py", 3, "the line"), end="")
shown = []
orig, warnings.showwarning = warnings.showwarning, lambda m, c, f, l, file=None, line=None: shown.append((str(m), c.__name__))
warnings.simplefilter("always"); warnings.warn("to hook"); print(shown); warnings.showwarning = orig
try: warnings.simplefilter("bad")
except Exception as e: print(type(e).__name__, e)
try: warnings.filterwarnings("ignore", category=int)
except Exception as e: print(type(e).__name__, e)
with warnings.catch_warnings(action="error"):
    try: warnings.warn("now an error")
    except UserWarning as e: print("caught", e)
