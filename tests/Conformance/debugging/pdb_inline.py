# Stopping in the middle: set_trace() of a debugger.
import os
import sys

sys.path.insert(0, os.getcwd())
from _sessions import session


def f(debugger, n):
    x = n
    debugger.set_trace()
    y = 2
    return x + y


def last(debugger):
    for i in range(2):
        debugger.set_trace()


def with_commands(debugger):
    x = 1
    debugger.set_trace(commands=["p x", "n", "p x + 1", "c"])
    y = 2
    print(y)
    debugger.set_trace(commands=["p 3"])
    return 3


session("a line", ["w 1", "p x", "p y", "n", "p x", "n", "n", "p z", "c"], lambda d: print(f(d, 4)))
session("continue", ["c"], lambda d: print(f(d, 4)))
session("return", ["r", "retval", "n", "c"], lambda d: print(f(d, 4)))
session("breakpoints", ["b 15", "c", "p x", "c"], lambda d: print(f(d, 4)))
session("jump", ["j 14", "n", "j 16", "n", "c"], lambda d: print(f(d, 4)))
session("up", ["u", "p d is debugger", "p debugger", "c"], lambda d: print(f(d, 4)))
session("in a loop", ["n", "c", "p i", "n", "n", "c"], last)
session("commands", ["n", "n", "c"], with_commands)
session("quit", ["q"], lambda d: print(f(d, 4)))
session("no restart", ["restart", "run", "c"], lambda d: print(f(d, 4)), mode="inline")
