import calendar
import colorsys


def attempt(label, action):
    try:
        print(f"{label:20}", action())
    except Exception as error:
        print(f"{label:20}", type(error).__name__, error)


attempt("isleap", lambda: [y for y in (1900, 2000, 2023, 2024, 2100) if calendar.isleap(y)])
attempt("leapdays", lambda: (calendar.leapdays(2000, 2024), calendar.leapdays(2024, 2000)))
attempt("weekday", lambda: (calendar.weekday(2024, 2, 29), calendar.weekday(1, 1, 1), calendar.day_name[0], calendar.month_abbr[2], list(calendar.day_abbr)))
attempt("weekday bad", lambda: calendar.weekday(2023, 2, 29))
attempt("monthrange", lambda: (calendar.monthrange(2024, 2), calendar.monthrange(2023, 12)))
attempt("monthrange bad", lambda: calendar.monthrange(2024, 13))
attempt("monthcalendar", lambda: calendar.monthcalendar(2024, 2))
print(calendar.month(2024, 2), end="")
print(calendar.TextCalendar(calendar.SUNDAY).formatmonth(2023, 10, w=3, l=1), end="")
attempt("firstweekday", lambda: (calendar.setfirstweekday(calendar.SUNDAY), calendar.firstweekday(), calendar.monthcalendar(2024, 3)[0], calendar.setfirstweekday(0)))
attempt("firstweekday bad", lambda: calendar.setfirstweekday(9))
c = calendar.Calendar(6)
attempt("iterate", lambda: (list(c.iterweekdays()), list(c.itermonthdays(2024, 2))[:9], list(c.itermonthdays2(2023, 2))[:4], [str(d) for d in c.itermonthdates(2024, 2)][:3], c.monthdayscalendar(2024, 2)[0]))
attempt("timegm", lambda: (calendar.timegm((2024, 2, 29, 12, 0, 0)), calendar.timegm((1970, 1, 1, 0, 0, 0))))
attempt("html", lambda: calendar.HTMLCalendar().formatmonth(2024, 2)[:120])
attempt("week", lambda: repr(calendar.TextCalendar().formatweekheader(2)))
for rgb in [(0, 0, 0), (1, 1, 1), (1, 0, 0), (0.5, 0.25, 0.75), (0.2, 0.4, 0.4)]:
    h, l, s = colorsys.rgb_to_hls(*rgb)
    v = colorsys.rgb_to_hsv(*rgb)
    y = colorsys.rgb_to_yiq(*rgb)
    print(rgb, [round(x, 4) for x in (h, l, s)], [round(x, 4) for x in v], [round(x, 4) for x in y], [round(x, 4) for x in colorsys.hls_to_rgb(h, l, s)], [round(x, 4) for x in colorsys.hsv_to_rgb(*v)], [round(x, 4) for x in colorsys.yiq_to_rgb(*y)])
