# __name__ of the main script, __main__ as a module, runpy-free execution, exec with names, argv, dunder file.
import sys, os
print(__name__, sys.argv == [os.path.basename(__file__)] or len(sys.argv), __file__ == os.path.abspath(__file__), __builtins__.__name__, __cached__ if "__cached__" in globals() else "no cached", __annotations__ if "__annotations__" in globals() else "none")
import __main__
print(__main__ is sys.modules["__main__"], __main__.sys is sys)
__main__.injected = 5
print(injected)
def main(argv=None): return f"main({argv})"
if __name__ == "__main__": print(main(sys.argv[1:]))
ns = {"__name__": "other"}
exec("if __name__ == '__main__': r = 'main'\nelse: r = __name__", ns); print(ns["r"])
print(sys.path[0] == os.path.dirname(os.path.abspath(__file__)), sys.version_info[:2] >= (3, 14), sys.version_info.major, sys.hexversion > 0x030e0000, sys.byteorder in ("little", "big"), sys.maxsize == 2**63 - 1, sys.maxunicode, sys.flags.optimize)
print(sorted(k for k in globals() if k.startswith("__") and k not in ("__annotations__", "__cached__", "__conditional_annotations__", "__annotate__", "__main__")))
print(type(__builtins__).__name__, __spec__, __loader__ is not None, __package__)
