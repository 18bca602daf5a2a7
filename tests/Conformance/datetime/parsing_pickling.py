"""fromisoformat() of times and datetimes, pickling, truth and states."""
from datetime import *
import datetime as D
from _show import show
from _zones import *

show(globals(), """
date.fromisoformat('')
time.fromisoformat('T12:30'),time.fromisoformat('123045.123456'),time.fromisoformat('12'),time.fromisoformat('12:30:45,5'),time.fromisoformat('12:30+05:30'),time.fromisoformat('12Z'),time.fromisoformat('12:30:45.1234567')
time.fromisoformat('12:3')
time.fromisoformat('24:00')
time.fromisoformat('25:00')
time.fromisoformat('12:30:4512')
time.fromisoformat('12:30+25:00')
datetime.fromisoformat('2024-02-29T24:00'),datetime.fromisoformat('2024-12-31T24:00:00')
datetime.fromisoformat('2024-02-29 12:30:45.123+05:30'),datetime.fromisoformat('20240229T1230'),datetime.fromisoformat('2024-W09-4T12'),datetime.fromisoformat('2024-02-29')
datetime.fromisoformat('2024-02-29T')
datetime.fromisoformat('2024-02-29T12:30:45-00:00'),datetime.fromisoformat('2024-02-29T12:30:45+00:00:01.5')
datetime.fromisoformat('garbage')
datetime.fromisoformat(5)
datetime.fromisoformat('2024-13-29T12')
datetime.strptime('2024-02-29 12:30:45.5 +0530','%Y-%m-%d %H:%M:%S.%f %z')
datetime.strptime('x','%Y')
datetime.strptime('2024 x','%Y')
datetime.strptime('2024','%Q')
datetime.strptime('2024','%')
datetime.strptime('Thu Feb 29 2024','%a %b %d %Y'),date.strptime('2024-02-29','%Y-%m-%d'),time.strptime('12:30','%H:%M')
datetime.strptime('2024 09 4','%G %V %u')
datetime.strptime('2024 09','%G %V')
datetime.strptime('2024-060','%Y-%j')
datetime.strptime('Feb 29','%b %d')
dt.strftime('%Y %y %m %d %H %I %p %M %S %f %j %U %W %w %a %A %b %B %c %x %X %z %Z %% %G %V %u %e %D %F %T %R %s'[:-3])
dt.replace(tzinfo=tz).strftime('%z %:z %Z'),date(99,1,1).strftime('%Y %F %C %G'),tm.strftime('%H:%M %Y')
format(dt,'%Y'),format(dt,''),f'{d:%d/%m}'
d.__reduce__(),dt.__reduce_ex__(4),tm.__reduce__(),td.__reduce__(),tz.__reduce__(),timezone.utc.__reduce__()
hash(td)==hash(timedelta(1,2,3)),hash(d)==hash(date(2024,2,29)),len({dt,dt.replace()})
datetime.combine(d,tm),datetime.combine(d,tm,tz)
datetime.combine(1,2)
d.replace(month=3),d.replace(day=31)
d.replace(2)
repr(datetime(2024,1,1)),repr(time(1)),repr(time(1,2)),repr(time(1,2,3,fold=1,tzinfo=tz)),repr(datetime(2024,1,1,1,fold=1))
d.year
td+d,d.__radd__(td)
timedelta.max,timedelta.min,timedelta.resolution,date.max,datetime.min,time.max,datetime.resolution
D.MINYEAR,D.MAXYEAR,D.UTC,D.datetime_CAPI if 0 else 0
bool(time(0)),bool(timedelta(0))
datetime(b'\\x07\\xe8\\x02\\x1d\\x0c\\x1e-\\x01\\xe2@'),date(b'\\x07\\xe8\\x02\\x1d')
time(b'\\x01\\x02\\x03\\x00\\x00\\x04')
D.__all__
""")
