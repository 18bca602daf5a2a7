# After an exception: its stack, its chain, and what stops at exceptions while the program runs.
import io
import os
import pdb
import sys

sys.path.insert(0, os.getcwd())
from _sessions import call, session


def divide(n):
    try:
        return 1 / n
    finally:
        print("divided")


def chained(n):
    try:
        divide(n)
    except ZeroDivisionError as e:
        raise ValueError("no") from e


def main():
    local = 5
    chained(0)


def after(t):
    def action(debugger):
        try:
            main()
        except ValueError as e:
            pdb._post_mortem(t(e), debugger)
    return action


session("an exception", ["w", "exceptions", "exceptions 0", "p n", "l", "u", "exceptions 1", "p $_exception", "exceptions 5", "exceptions x", "u", "p local", "q"], after(lambda e: e))
session("a traceback", ["exceptions", "w", "u", "d", "ll", "q"], after(lambda e: e.__traceback__))
session("what is being handled", ["w", "q"], after(lambda e: None))
session("at exceptions", ["n", "n", "n", "p $_exception", "n", "n", "c"], call(main))
session("step at an exception", ["b divide", "c", "s", "s", "s", "s", "s", "s", "s", "s", "q"], call(main))
session("from nothing", [], lambda d: pdb._post_mortem(None, d))
session("without a traceback", [], lambda d: pdb._post_mortem(ValueError(), d))


def from_stackless():
    raise KeyError("k") from TypeError("t")


def stackless(debugger):
    try:
        from_stackless()
    except KeyError as e:
        pdb._post_mortem(e, debugger)


session("a cause without a traceback", ["exceptions", "exceptions 0", "q"], stackless)
for action in (pdb.post_mortem, pdb.pm):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
