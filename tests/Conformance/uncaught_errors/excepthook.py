# sys.excepthook replaces the report; the status stays 1.
import sys
def hook(t, v, tb):
    print("hook:", t.__name__, v, tb is not None)
    print("to stderr", file=sys.stderr)
sys.excepthook = hook
1 / 0
