# Brackets that are never closed, mismatched or unexpected.
from _report import report
report(
    "{1: [2}",
    "(1\n]",
    "x = (1\n + [2)\n",
    "print('a'",
    "print(('a')",
    "print('a'))",
    "f((1, 2)",
    "a = [1, 2))",
    "if (a:\n pass",
    "if a):\n pass",
    "for x in (1, 2:\n pass",
    "def f(a, b:\n pass",
    "def f(a)):\n pass",
    "class A(:\n pass",
    "x = {'a': 1, 'b': [1, 2}",
    "((((((1)))))",
    "f'{(}'",
    "'''abc",
    '"""abc\ndef',
    "'abc",
)
