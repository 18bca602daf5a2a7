# Brackets that are never closed, mismatched or unexpected.
from _report import report
report(
    '"abc',
    "x = 'abc\ny = 1",
    "x = 'it's'",
    "print('hello)",
    "print(\"hello')",
    "f('a, b)",
    "b'abc",
    "r'abc\\'",
    "f'abc",
    "x = '''a\nb",
    "x = (\n'abc\n)",
    "'\\",
    "x = 1 + \\",
    "x = 1 + \\ \n2",
    "\\",
    "\\\n",
    "x\\y",
    "(\\\n",
    "import (",
    "from x import (a,\n b",
)
