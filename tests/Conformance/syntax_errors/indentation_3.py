# IndentationError and TabError.
from _report import report
report(
    "\tx = 1",
    "\n\n  x",
    "#c\n  x",
    "if x:\n  y\n\t z",
    "def f(): pass\n  x = 1",
    "else:\n  x",
    "  ",
    "  # comment only",
    "\n",
    "",
    "if x:\n  y\n # comment dedent\n  z",
    "if x:\n  y\n\\\n  z",
    "try:\n  x",
    "try:\n  x\n",
    "def f():\n  return\n    1",
    "with a as b,\n  c: pass",
    "[\n1,\n  2\n]\n x",
)
