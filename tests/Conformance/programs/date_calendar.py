"""Calendar arithmetic by hand (no datetime): weekdays, Easter, month grids, ranges."""

DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
MONTHS = "January February March April May June July August September October November December".split()


def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
def days_in(y, m): return 29 if m == 2 and leap(y) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1]


class Date:
    __slots__ = ("y", "m", "d")

    def __init__(self, y, m, d):
        if not 1 <= m <= 12: raise ValueError(f"month must be in 1..12, not {m}")
        if not 1 <= d <= days_in(y, m): raise ValueError(f"day {d} is out of range for {MONTHS[m - 1]} {y}")
        self.y, self.m, self.d = y, m, d

    @property
    def ordinal(self):
        y = self.y - 1
        return y * 365 + y // 4 - y // 100 + y // 400 + sum(days_in(self.y, m) for m in range(1, self.m)) + self.d

    @classmethod
    def from_ordinal(cls, n):
        y = 1
        for span, years in ((146097, 400), (36524, 100), (1461, 4), (365, 1)):
            k = min((n - 1) // span, 3 if years in (100, 1) else n)
            y += k * years
            n -= k * span
        m = 1
        while n > days_in(y, m): n -= days_in(y, m); m += 1
        return cls(y, m, n)

    @property
    def weekday(self): return (self.ordinal + 6) % 7

    def __add__(self, n): return Date.from_ordinal(self.ordinal + n) if isinstance(n, int) else NotImplemented
    def __sub__(self, o): return self.ordinal - o.ordinal if isinstance(o, Date) else self + -o
    def __eq__(self, o): return isinstance(o, Date) and self.ordinal == o.ordinal
    def __lt__(self, o): return self.ordinal < o.ordinal if isinstance(o, Date) else NotImplemented
    def __le__(self, o): return self < o or self == o
    def __hash__(self): return self.ordinal
    def __str__(self): return f"{self.y:04}-{self.m:02}-{self.d:02}"
    def __repr__(self): return f"Date({self.y}, {self.m}, {self.d})"

    def __format__(self, spec):
        return str(self) if not spec else spec.replace("%Y", f"{self.y:04}").replace("%m", f"{self.m:02}").replace("%d", f"{self.d:02}").replace("%a", DAYS[self.weekday]).replace("%B", MONTHS[self.m - 1]).replace("%j", f"{self - Date(self.y, 1, 1) + 1:03}")

    @property
    def iso_week(self):
        thursday = self + (3 - self.weekday)
        return thursday.y, (thursday - Date(thursday.y, 1, 1)) // 7 + 1


def easter(y):
    a, b, c = y % 19, y // 100, y % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return Date(y, month, day + 1)


def month(y, m):
    yield f"{MONTHS[m - 1]} {y}".center(20).rstrip()
    yield " ".join(d[:2] for d in DAYS)
    cells = ["  "] * Date(y, m, 1).weekday + [f"{d:2}" for d in range(1, days_in(y, m) + 1)]
    for i in range(0, len(cells), 7): yield " ".join(cells[i:i + 7])


def date_range(start, stop, step=1):
    while start < stop: yield start; start += step


d = Date(2024, 2, 28)
print(d, repr(d), d + 1, d + 2, d - 60, d + 366, Date(2025, 1, 1) - d, DAYS[d.weekday], f"{d:%a %d %B %Y, day %j}", d.iso_week)
print([Date(2000, 1, 1).ordinal, Date(1, 1, 1).ordinal, Date(9999, 12, 31).ordinal], Date(1970, 1, 1).ordinal, all(Date.from_ordinal(n).ordinal == n for n in range(1, 800000, 997)))
import datetime
print(all(datetime.date.fromordinal(n).isocalendar()[:2] == Date.from_ordinal(n).iso_week and datetime.date.fromordinal(n).weekday() == Date.from_ordinal(n).weekday for n in range(700000, 740000, 13)))
for y in (1818, 2000, 2024, 2025, 2038): print(easter(y), end=" ")
print()
print(*month(2024, 2), sep="\n"); print(*month(2023, 10), sep="\n")
print([str(x) for x in date_range(Date(2023, 12, 30), Date(2024, 1, 3))], sum(1 for x in date_range(Date(1901, 1, 1), Date(2001, 1, 1)) if x.d == 1 and x.weekday == 6))
print([y for y in range(1890, 1920) if leap(y)], [f"{x:%d.%m.}" for x in date_range(Date(2024, 1, 1), Date(2025, 1, 1)) if x.d == 13 and x.weekday == 4], sorted({Date(2024, 1, 1), Date(2023, 5, 5), Date(2024, 1, 1)}), max(d, Date(2000, 1, 1)))
for f in [lambda: Date(2023, 2, 29), lambda: Date(2023, 13, 1), lambda: Date(2023, 4, 31), lambda: d + 1.5, lambda: d < 5, lambda: d - "x", lambda: d.__setattr__("z", 1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
