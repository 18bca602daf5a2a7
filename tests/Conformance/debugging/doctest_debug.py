# doctest's way into the debugger.
import doctest
import io
import os
import sys

sys.path.insert(0, os.getcwd())
from _sessions import normal

source = doctest.script_from_examples(">>> x = 3\n>>> y = x + 1\n>>> 1/0\n")


def debug(lines, action, *args, **options):
    sys.stdin = io.StringIO("".join(line + "\n" for line in lines))
    sys.stdout, saved = io.StringIO(), sys.stdout
    try:
        action(*args, **options)
    finally:
        out, sys.stdout = sys.stdout.getvalue(), saved
    print(normal(out))


debug(["n", "n", "n", "p x", "q"], doctest.debug_script, source)
debug(["p x", "p y", "q"], doctest.debug_script, source, pm=True)
debug(["n", "n", "p b", "q"], doctest.debug_src, ">>> a = b + 5\n>>> a\n5\n", globs={"b": 3})
