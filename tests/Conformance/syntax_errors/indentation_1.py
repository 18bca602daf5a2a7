# IndentationError and TabError.
from _report import report
report(
    "  x = 1",
    "x = 1\n  y = 2",
    "if x:\ny = 1",
    "if x:\n",
    "if x:\n\n\n",
    "if x:\n    # only a comment\n",
    "if x:\n    y\n  z",
    "if x:\n    y\n      z",
    "def f():\nreturn 1",
    "class A:\nx = 1",
    "for x in y:\nz",
    "while x:\nz",
    "try:\nx\nexcept: pass",
    "try:\n x\nexcept:\ny",
    "try:\n x\nexcept E:\ny",
    "try:\n x\nfinally:\ny",
    "with x:\ny",
    "if x:\n y\nelse:\nz",
    "if x:\n y\nelif z:\nw",
)
