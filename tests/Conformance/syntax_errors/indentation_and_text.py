"""Indentation that fits no block comes before all else, and the text of an error ends with its newline while its line is the last one read."""
SOURCES = [
    "def f():\n x = 1\n  y\n",
    "def f():\n        if x:\n   @     y = 1\n        z\n",
    "class A:\n    def f(self):\n class   return 1\n",
    "if x:\n        try:\n    1\n            a\n",
    "try:\n    a\n  except E:\n    b\n",
    "x is not not y\n",
    "x = a is not not None and b\n",
    "return_ = parse.unquote unquote(url,\n    1)\n",
    "raise TypeError TypeError(\n    1)\n",
    "x = s f\"{\n",
    "def f():\n    x f\"{ .y()\n",
    "a = b f'{ = 3\n",
    "def f():\n'''doc\nstring'''\n",
    "x = f'{'\n",
    "x = f'{a b}' y\n",
]
for source in SOURCES:
    try:
        compile(source, 'f', 'exec')
        print('fine', repr(source))
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))

import codeop
import warnings

warnings.simplefilter('ignore')
for source in ["class A:\n  def f(self):", "class A:\n  def f(self):\n", "if 1:\n  if 2:\n    if 3:\n", "def f():\n  try:\n   a\n  except E as e:\n",
               "match x:\n  case 1:\n", "class A:\n  @dec\n", "if 1:\n  for\n", "if 1:\n  x = 1", "if 1:\n  x = 1\n", "class A:\n  def f(self):\n  x"]:
    for symbol in 'single', 'exec':
        try:
            print(repr(source), symbol, codeop.compile_command(source, symbol=symbol) is None)
        except SyntaxError as e:
            print(repr(source), symbol, type(e).__name__, e)
for source in ['"a" is 0', '0 is "a"', '0 is not "a"', '() is 1', 'x is None is 1', 'x is 1 is ""']:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        compile(source, 'f', 'eval')
    print(source, [str(w.message) for w in caught])
