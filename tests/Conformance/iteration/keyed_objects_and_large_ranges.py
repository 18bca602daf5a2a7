"""Objects whose items have keys are not iterable, and ranges that end far below their start are empty."""
import re
import sys
from itertools import islice


def report(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


match = re.match('a', 'a')
for value in match, int | str:
    report(lambda: iter(value))
    report(lambda: list(value))
    report(lambda: [*value])
    report(lambda: 1 in value)
    report(lambda: list(reversed(value)))
    try:
        a, b = value
    except TypeError as e:
        print(e)
report(lambda: list(islice(range(sys.maxsize - 1, -2147483648, 1), 3)))
report(lambda: list(islice(range(sys.maxsize - 1, sys.maxsize + 3, 1), 5)))
report(lambda: list(islice(range(-sys.maxsize - 1, sys.maxsize, 2**62), 9)))
report(lambda: list(islice(range(sys.maxsize, -sys.maxsize - 1, -2**62), 9)))
report(lambda: list(range(10, -5)))
for number in range(sys.maxsize, -2**31):
    print(number)
report(lambda: list(reversed(range(2**63 - 2, -2**31))))
