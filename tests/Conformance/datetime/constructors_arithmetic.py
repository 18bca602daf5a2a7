"""What the constructors refuse, arithmetic and comparison."""
from datetime import *
import datetime as D
from _show import show
from _zones import *

show(globals(), """
date(2023,2,29)
date(2023,13,1)
date(0,1,1)
date(10000,1,1)
date(2023,1.5,1)
date('2023',1,1)
date(2023)
date()
time(24)
time(1,60)
time(1,1,60)
time(1,1,1,1000000)
time(1,fold=2)
time(1,tzinfo=5)
datetime(2023,1,1,25)
datetime(2023,1,1,tzinfo='x')
timedelta(1e10)
timedelta(999999999,86400)
timedelta('x')
timedelta(days=1.5,microseconds=0.5)
timedelta(microseconds=1.5)
timedelta(microseconds=2.5)
timedelta(seconds=0.1)
timedelta(weeks=1,days=-3,hours=2,minutes=7.7)
repr(timedelta(0)),str(timedelta(0)),str(td),str(-td),str(timedelta(-1)),str(timedelta(2,microseconds=5))
td*2.5,td/2,td//2,td/td,td//timedelta(hours=1),td%timedelta(hours=1),divmod(td,timedelta(hours=7)),-td,+td,abs(-td),2*td
td/0
td//0
td==5
td.total_seconds()
d+td,d-td,d-date(2020,1,1),d<date(2025,1,1)
d==dt
date.max+timedelta(1)
datetime.max+timedelta(1)
date.min-timedelta(1)
dt-datetime(2020,1,1),dt+td,dt-td
dt-dt.replace(tzinfo=timezone.utc)
dt<dt.replace(tzinfo=timezone.utc)
dt==dt.replace(tzinfo=timezone.utc)
tm<tm.replace(tzinfo=timezone.utc)
dt.isoformat(),dt.isoformat(' '),dt.isoformat(timespec='hours'),dt.isoformat(timespec='milliseconds'),dt.isoformat(sep='T',timespec='auto')
""")
