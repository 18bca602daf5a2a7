# IndentationError and TabError.
from _report import report
report(
    "match x:\ncase 1: pass",
    "match x:\n case 1:\n y",
    "match x:\n case 1:\n  pass\n  case 2: pass",
    "def f():\n    if x:\n        y\n   z",
    "def f():\n\tx\n        y",
    "if x:\n        y\n\tz",
    "if x:\n\ty\n    z",
    "if x:\n\t y\n \tz",
    "if 1:\n  a\n if 2:\n  b",
    "async def f():\npass",
    "for x in y:\n z\nelse:\nw",
    "while x:\n z\nelse:\nw",
    "lambda:\n x",
    "x = 1\n\n    y = 2\n",
    "def f():\n    '''doc'''\n  x",
    "class A:\n    def f(self):\n    return 1",
    "class A:\n    def f(self):\n        pass\n      def g(self): pass",
    "if x: y\n  z",
    "if x: \n  y; \n    z",
)
