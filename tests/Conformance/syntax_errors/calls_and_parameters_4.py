# Errors in argument and parameter lists, with places.
from _report import report
report(
    "lambda *: 0",
    "lambda *, **k: 0",
    "lambda **k, a: 0",
    "lambda /: 0",
    "lambda a, /, b, /: 0",
    "lambda (a, b): 0",
    "lambda a: int: 0",
    "lambda 1: 0",
    "lambda a=: 0",
    "lambda *a=1: 0",
    "lambda a b: 0",
    "class A(b=1, c): pass",
    "class A(*b, **c, d): pass",
    "class A(x for x in y): pass",
    "class A(a, a): pass",
    "class A(m=1, m=2): pass",
    "class A(1 2): pass",
    "@f(\ndef g(): pass",
    "f()()(",
    "f(a)(b c)",
)
