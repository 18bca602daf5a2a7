"""A value of each kind, classes derived from str, int-likes and float, and `show(scope, lines)`: the class and the repr of what each gives."""
from datetime import *
import re

D = datetime(2020, 2, 29, 12, 34, 56, 789012)
d = date(2020, 2, 29)
t = time(12, 34, 56, 789012)
td = timedelta(1, 2, 3)
Z = timezone(timedelta(hours=5, minutes=30))
DZ = D.replace(tzinfo=Z)
TZ = t.replace(tzinfo=Z)
iso = d.isocalendar()


class S(str):
    pass


class I:
    def __init__(self, v):
        self.v = v

    def __index__(self):
        return self.v


class F(float):
    pass


def show(scope, lines):
    for text in lines.strip().split('\n'):
        try:
            result = eval(text, scope)
        except Exception as e:
            shown = f'{type(e).__name__} {e}'
        else:
            shown = f'{type(result)} {result!r}'
        print(text, '->', ascii(re.sub(' at 0x[0-9a-f]+', '', shown)))
