# What cannot be assigned to, and the hints about == and :=.
from _report import report
report(
    "a <> b",
    "a =< b",
    "a !== b",
    "a === b",
    "a && b",
    "a || b",
    "!a",
    "a ? b : c",
    "a++",
    "++a",
    "a--",
    "x = $a",
    "a $ b",
    "@",
    "x = @a",
    "`a`",
    "x = ?",
    "a -> b",
    "->",
)
