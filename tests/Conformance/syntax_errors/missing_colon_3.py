# Missing colons and other forgotten punctuation.
from _report import report
report(
    "print('a' 'b' c)",
    "f(a, b c, d)",
    "(a, b c)",
    "[a, b c]",
    "a b",
    "a b c",
    "x = a b",
    "if a b: pass",
    "return_ a",
    "1 2",
    "'a' 1",
    "1 'a'",
    "a 1",
    "a 'b'",
    "foo.bar baz",
    "x = 1 y = 2",
    "f() g()",
    "a[0] b",
    "not a b",
)
