"""Runs a script several times in this process; its output appears once, and the seconds of the fastest run on stderr.

    python steady.py SCRIPT [RUNS]

The first runs load and compile what later ones use, so that the fastest shows the speed that a long-running program reaches.
"""
import io
import sys
import time

path = sys.argv[1]
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
with open(path, encoding="utf-8") as file:
    code = compile(file.read(), path, "exec")
del sys.argv[1:]

fastest = None
for _ in range(runs):
    stdout, sys.stdout = sys.stdout, io.StringIO()
    # As in a module of its own, whose globals classes can be found in by their __module__.
    module = type(sys)("__main__")
    sys.modules["__main__"] = module
    start = time.perf_counter()
    try:
        exec(code, module.__dict__)
    finally:
        seconds = time.perf_counter() - start
        output, sys.stdout = sys.stdout.getvalue(), stdout
    if fastest is None or seconds < fastest:
        fastest = seconds
print(output, end="")
print(fastest, file=sys.stderr)
