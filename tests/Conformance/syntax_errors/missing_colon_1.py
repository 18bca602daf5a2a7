# Missing colons and other forgotten punctuation.
from _report import report
report(
    "if x\n  y",
    "if x:\n  y\nelse\n  z",
    "if x:\n y\nelif z\n w",
    "while x\n y",
    "for x in y\n z",
    "def f()\n pass",
    "class A\n pass",
    "class A(B)\n pass",
    "try\n pass\nexcept: pass",
    "try:\n pass\nexcept\n pass",
    "try:\n pass\nexcept ValueError\n pass",
    "try:\n pass\nexcept E as e\n pass",
    "try:\n pass\nfinally\n pass",
    "with x\n y",
    "with x as y\n z",
    "with (x as y)\n z",
    "match x\n case 1: pass",
    "match x:\n case 1\n  pass",
    "match x:\n case 1 if y\n  pass",
)
