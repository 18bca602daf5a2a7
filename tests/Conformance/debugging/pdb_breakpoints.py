# Breakpoints: places, conditions, counts, commands, temporary ones.
import os
import sys

sys.path.insert(0, os.getcwd())
from _sessions import call, session


class C:
    def m(self):
        return 1


def f(n):
    # comment
    a = n

    b = a + 1
    return b


def one(): return 1


def main():
    for i in range(4):
        f(i)
    C().m()
    one()
    return "end"


session("places", ["b f", "b 8", "b 13", "b 12", "b 999", "b zzz", "b zzz:3", "b pdb_breakpoints.py:15", "b pdb_breakpoints:15", "b pdb_breakpoints:x", "b C.m", "b C().m", "b C", "b 3.5", "b sys", "b one", "b",
                   "tbreak 16, a == 2", "b f, n ==", "tbreak", "b", "q"], call(main))
session("changing", ["b f", "b 16", "condition", "condition x", "condition 1 n == 3", "condition 77", "condition 1 )", "b", "condition 1", "ignore", "ignore 1", "ignore 1 x", "ignore 1 1", "ignore 1 2",
                     "ignore 1 -3", "ignore x", "enable x", "disable", "disable 1 2 99 x", "b", "enable 1", "clear 99", "clear x", "clear pdb_breakpoints.py:16", "clear pdb_breakpoints.py:2",
                     "clear pdb_breakpoints.py:x", "clear nosuch.py:2", "clear 1 2", "b", "q"], call(main))
session("hits", ["b f", "ignore 1 1", "c", "p n", "b", "condition 1 n == 3", "c", "p n", "b", "disable 1", "c"], call(main))
session("conditions that fail", ["b f, nothing > 1", "c", "p n", "clear 1", "c"], call(main))
session("temporary", ["tbreak f", "c", "b", "tbreak C.m", "c", "c"], call(main))
session("commands", ["commands", "b f", "commands 1", "p n", "c", "b 16", "commands", "silent", "p 'b is', b", "end", "commands x", "commands 9", "c", "c", "c", "c", "c", "c"], call(main))
session("commands that end", ["b f", "commands 1", "EOF", "commands 1", "w 1", "n", "c", "c", "commands 1", "end", "c", "c", "c"], call(main))
session("return to who is not watched", ["b C.m", "c", "r", "n", "n", "n"], call(main))
session("until a breakpoint", ["b 18", "n", "n", "until 26", "p i", "c", "q"], call(main))
