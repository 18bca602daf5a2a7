# Brackets that are never closed, mismatched or unexpected.
from _report import report
report(
    "(",
    "[",
    "{",
    "f(",
    "f(1, 2",
    "[1, 2\n",
    "{1: 2",
    "(1\n2\n3",
    "x = (1,\ny = 2",
    "x = [1,\n     2\ny = 3\n",
    "f(a,\ndef g(): pass",
    ")",
    "]",
    "}",
    "(]",
    "[)",
    "{)",
    "(}",
    "f(1]",
    "[1, (2]",
)
