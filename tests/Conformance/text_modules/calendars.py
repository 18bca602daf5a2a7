import calendar as c
print(c.__all__); print(c.calendar(2026)); print(c.month(2024,2)); c.prmonth(2024,2,w=4,l=2); print(c.HTMLCalendar().formatmonth(2024,2)); print(c.HTMLCalendar().formatyearpage(2024)[:900]); print(c.TextCalendar(6).formatyear(2023,m=4,w=3,l=1,c=2))
print(c.HTMLCalendar().formatyear(2024,3)[-700:])
print(c.monthrange(2024,2),c.monthcalendar(2024,2),c.isleap(1900),c.leapdays(1900,2000),c.weekday(2024,2,29),c.timegm((2024,2,29,1,2,3)),c.firstweekday())
for s in ('c.monthrange(2024,13)','c.setfirstweekday(7)','c.Calendar(9).firstweekday','c.weekday(12345,1,1)','c.month(2024,0)','c.January','c.JANUARY','c.Month.MAY','c.Day.MONDAY','c.weekheader(2)','list(c.month_name)','list(c.day_abbr)','c.Calendar().yeardays2calendar(2024,6)[0][0][:1]','list(c.Calendar().itermonthdays4(2024,2))[:3]','list(c.Calendar().itermonthdates(9999,12))[-2:]','list(c.Calendar().itermonthdays3(2024,1))[-1]','c.Calendar().monthdatescalendar(2024,2)[0]', 'c.IllegalMonthError(13)','c.IllegalWeekdayError(9)','c.month_name[1:3]','len(c.day_name)', 'sorted(n for n in dir(c) if n[0]!="_")'):
    try: print(s,'->',repr(eval(s)))
    except Exception as e: print(s,type(e).__name__,e)
