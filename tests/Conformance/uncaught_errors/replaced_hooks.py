import sys
import traceback


def hook(kind, value, tb):
    print("hook:", kind.__name__, value, [f.name for f in traceback.extract_tb(tb)])
    print("".join(traceback.format_exception_only(value)), end="")
    sys.__excepthook__(kind, value, None)


def deeper():
    return {}["nothing"]


def deep():
    deeper()


sys.excepthook = hook
sys.unraisablehook = lambda args: print("unraisable", args.exc_value)
try:
    deep()
except KeyError:
    print("handled, no hook")
deep()
