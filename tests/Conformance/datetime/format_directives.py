"""strftime() of dates and of the module time: every directive, with flags and widths."""
from datetime import *
import datetime as dtm
from _values import *
import warnings

warnings.simplefilter('ignore')
import time as clock

LINES = r'''
D.strftime()
D.strftime(1)
D.strftime('a','b')
D.strftime(format='%Y')
D.strftime(foo='%Y')
d.strftime(format='%Y')
t.strftime(format='%H')
d.strftime()
t.strftime()
d.strftime(None)
t.strftime(1)
d.__format__()
d.__format__(1)
d.__format__('')
d.__format__('%Y')
t.__format__('%H')
D.__format__('%H')
D.__format__('a','b')
format(D,'%A %d. %B %Y')
f'{D:%H:%M}'
'{:%j}'.format(D)
D.strftime('')
D.strftime('%')
D.strftime('%%')
D.strftime('%%%')
D.strftime('%Y%')
D.strftime('%f%')
D.strftime('%z%Z')
DZ.strftime('%z%Z')
DZ.strftime('%:z')
DZ.strftime('%:')
DZ.strftime('%:y')
DZ.strftime('%::z')
D.strftime('%:z')
D.strftime('%:%z')
D.replace(tzinfo=timezone(-timedelta(hours=1,seconds=5))).strftime('%z %:z')
D.replace(tzinfo=timezone(-timedelta(hours=1,microseconds=5))).strftime('%z %:z')
D.replace(tzinfo=timezone(timedelta(0),'a%b')).strftime('%Z')
D.replace(tzinfo=timezone(timedelta(0),'\ud800')).strftime('%Z')
D.strftime('\ud800%Y')
D.strftime('%\ud800')
D.strftime('\0%Y\0')
D.strftime('%Y\0%z\0')
D.strftime('é%Yé\U0001F40D')
DZ.strftime('é%Zé\U0001F40D %z')
[datetime(y,3,4).strftime('%Y|%C|%y|%G|%g|%F|%c|%x|%D') for y in (1,50,123,999,1000,1970,9999)]
[date(y,1,1).strftime('%Y|%C|%y|%G|%g|%F|%c|%V|%U|%W') for y in (1,50,123,999,1000,1970,9999)]
D.strftime('%a %A %b %B %c %d %e %f %g %G %h %H %I %j %k %l %m %M %n %p %P %r %R %s %S %t %T %u %U %V %w %W %x %X %y %Y %z %Z %D %C %F %%')
D.strftime('%-d %_d %0e %^a %#Z %10Y %E %Ey %Od %Q %i %v %+ %N %J %K %L %1 %5f %-f %E')
datetime(5,1,1).strftime('%4Y %04Y %-Y %_Y %+Y %010Y %EY %OY %EC')
t.strftime('%Y-%m-%d %H:%M:%S.%f %a %j %p %I %y %C %G')
TZ.strftime('%z %Z')
d.strftime('%H:%M:%S.%f %z %Z %p')
d.strftime('%X %T %:z')
'''

show(globals(), LINES)

for t in ((5, 3, 4, 5, 6, 7, 2, 63, -1), (123, 12, 31, 23, 59, 59, 6, 365, 0), (2020, 2, 29, 12, 34, 56, 5, 60, 0), (-3, 1, 1, 0, 0, 0, 0, 1, 0)):
    for directive in 'aAbBcCdDeFgGhHIjklmMnpPrRsStTuUVwWxXyYzZ%':
        print(t[0], directive, [clock.strftime('%' + flags + directive, t) for flags in ('', '-', '_', '0', '^', '#', '10', '_10', '-10', '010', 'E', 'O', '^10', '_^#-0', '3')])
for format in ('%', '%%', '%5%', '%-', '%10', '%_', '%E', '%O', '%5E', '%Q', '%5Q', '%EQ', '%-5Q', '%EOd', '%é', 'a%', '%a%', '%1 x', '% d', '%+d', '%:z', '%-_d', '%5', '%-%'):
    print(format, [clock.strftime(format, (2020, 2, 29, 12, 34, 56, 5, 60, 0))])
for year in (2**31, 2**70, -2**31, 'a'):
    for function in (clock.mktime, clock.asctime, lambda t: clock.strftime('%Y', t)):
        try:
            print(function((year, 1, 1, 0, 0, 0, 0, 1, 0)))
        except Exception as e:
            print(type(e).__name__, e)
