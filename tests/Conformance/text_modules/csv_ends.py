"""csv: where the data ends in an escape or in quotes, and dialects that cannot be changed."""
import calendar
import csv


def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)


for data, options in ((['a,"'], {}), (['"a'], {'strict': 1}), (['^'], {'escapechar': '^'}), (['^'], {'escapechar': '^', 'strict': 1}), (['a,^'], {'escapechar': '^'}),
                      (['a^', 'b,c'], {'escapechar': '^'}), (['a^\n', 'b,c'], {'escapechar': '^'}), (['"a^', 'b"'], {'escapechar': '^'}), (['"a\n'], {}), (['a"b"'], {}),
                      (['"a"b'], {'strict': 1}), (['"'], {}), ([''], {}), (['\n'], {}), (["'"], {'quotechar': "'"}), (['"a\nb"'], {})):
    show(lambda: list(csv.reader(data, **options)))
dialect = csv.reader([]).dialect
for name in ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"):
    show(lambda: delattr(dialect, name))
    show(lambda: setattr(dialect, name, 1))
    show(lambda: getattr(dialect, name))
for day in ("x", 7, -1):
    show(lambda: calendar.setfirstweekday(day))
