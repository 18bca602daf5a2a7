# Missing colons and other forgotten punctuation.
from _report import report
report(
    "lambda x y",
    "lambda x",
    "lambda",
    "async def f()\n pass",
    "x = {1 2}",
    "x = {1: 2 3: 4}",
    "x = [1 2]",
    "x = (1 2)",
    "f(1 2)",
    "f(a b)",
    "{1:}",
    "{1: }",
    "{1: 2, 3}",
    "{1, 2: 3}",
    "{1: *a}",
    "{**a: 1}",
    "x[1 2]",
    "x[1:2 3]",
    "for x, y z in w: pass",
)
