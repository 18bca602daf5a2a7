# return, yield, await, break, continue, star and global in the wrong place.
from _report import report
report(
    "for x: pass",
    "for in x: pass",
    "for x in: pass",
    "while: pass",
    "if: pass",
    "with: pass",
    "class: pass",
    "def: pass",
    "lambda x: pass",
    "x = pass",
    "if x: y = def",
    "print(if x)",
    "x = for",
    "x = while True",
    "x = import a",
    "x = return",
    "f(return 1)",
    "[if x]",
    "{for}",
)
