"""Operators, comparison, the protocol of zones and the classes of results."""
from datetime import *
import datetime as dtm
from _values import *
import warnings

warnings.simplefilter('ignore')
from decimal import Decimal
from fractions import Fraction


class TDS(timedelta):
    pass


class DS(date):
    pass


class DTS(datetime):
    pass


class TS(time):
    pass


class MyInt(int):
    pass


class BadTz(tzinfo):
    def __init__(self, v, n=None):
        self.v = v
        self.n = n

    def utcoffset(self, dt):
        return self.v

    dst = utcoffset

    def tzname(self, dt):
        return self.n


def B(v, n=None):
    return BadTz(v, n)


def Db(v, n=None):
    return D.replace(tzinfo=B(v, n))


def Tb(v, n=None):
    return t.replace(tzinfo=B(v, n))


tds = TDS(1, 2, 3)
ds = DS(2020, 1, 2)
dts = DTS(2020, 1, 2, 3, 4, 5)
tms = TS(1, 2, 3)
H = timedelta(hours=1)

LINES = '''
td+td
td-td
td+1
1+td
td-1
1-td
td*2
2*td
td*2.5
td*MyInt(2)
td*True
td*F(1.5)
td*'a'
td*td
td*Fraction(1,2)
td*Decimal(2)
td*float('nan')
td*float('inf')
td*-float('inf')
td*1e300
td*10**30
td*10**9
td/2
td/2.5
td/td
td/0
td/0.0
td/timedelta(0)
td/float('nan')
td/float('inf')
td/'a'
2/td
td//2
td//0
td//timedelta(0)
td//timedelta(hours=1)
td//2.5
td//-7
2//td
td%timedelta(hours=1)
td%2
td%timedelta(0)
2%td
divmod(td,timedelta(hours=1))
divmod(td,timedelta(0))
divmod(td,3)
divmod(-td,timedelta(hours=1))
td**2
-td,+td,abs(-td),bool(td),bool(timedelta(0))
abs(timedelta.min)
-timedelta.min
-timedelta.max
timedelta.min, timedelta.max, timedelta.resolution
timedelta.max+timedelta.resolution
timedelta.min-timedelta.resolution
timedelta.max*2
timedelta.max/0.1
timedelta.max/timedelta.resolution
timedelta.max//timedelta.resolution
timedelta.max.total_seconds()
td.total_seconds()
repr(td),str(td)
str(-td), repr(-td)
str(timedelta(days=2)), str(timedelta(days=-1)), str(timedelta(microseconds=1)), str(timedelta(days=1)), str(timedelta(hours=100))
repr(timedelta(0)),str(timedelta(0))
td<td
td<=td
td<1
td==1
td!=1
td>=D
td<timedelta(2)
hash(td)==hash((1,2,3))
hash(timedelta(-1)),hash(timedelta(5,6,7))
td.__reduce__()
td.__reduce_ex__(4)
td.__add__(1)
td.__radd__(1)
td.__radd__(td)
td.__rsub__(td)
td.__rsub__(timedelta(5))
td.__rmul__(2)
td.__rtruediv__(td)
td.__rfloordiv__(timedelta(5))
td.__rmod__(timedelta(5))
td.__rdivmod__(timedelta(5))
td.days,td.seconds,td.microseconds
date.year
time.tzinfo
datetime.hour
tds+tds
tds*2
-tds
+tds
abs(tds)
tds-td
tds
str(tds)
tds//2
tds%td
divmod(tds,td)
ds
dts
tms
str(ds),str(dts),str(tms)
ds+td
td+ds
ds-td
ds-ds
ds-d
ds.replace(year=2000)
ds.__replace__(year=2000)
dts+td
td+dts
dts-td
dts-dts
dts.replace(year=2000)
dts.date()
dts.time()
dts.timetz()
dts.astimezone(Z)
dts.astimezone(timezone.utc)
dts.replace(tzinfo=timezone.utc).astimezone(Z)
Z.fromutc(dts.replace(tzinfo=Z))
tms.replace(hour=3)
DS.today().__class__
DTS.now().__class__
DTS.now(Z).__class__
DTS.today().__class__
DTS.fromordinal(3)
DTS.combine(d,t)
DTS.combine(ds,tms)
datetime.combine(ds,tms)
datetime.combine(dts,tms)
DTS.fromtimestamp(3)
DTS.fromtimestamp(3,Z)
DS.fromtimestamp(3)
DS.fromordinal(4)
DS.fromisoformat('2020-01-01')
DTS.fromisoformat('2020-01-01')
TS.fromisoformat('12:30')
DS.fromisocalendar(2020,1,1)
DTS.fromisocalendar(2020,1,1)
DTS.strptime('2020','%Y')
DS.strptime('2020','%Y')
TS.strptime('20','%H')
DTS.min, DTS.max, DTS.resolution
d+td
d+timedelta(hours=23)
d-timedelta(hours=23)
d+timedelta(hours=-1)
td+d
d-d
d-date(1,1,1)
date.max+timedelta(1)
date.min-timedelta(1)
date.max-timedelta.min
d+timedelta.max
d+1
1+d
d-1
1-d
td-d
d+d
d-D
D-d
D-D
D+D
D+1
D+td
td+D
td-D
D-td
D-1
D-timedelta.max
datetime.max+timedelta.resolution
datetime.min-timedelta.resolution
D-DZ
DZ-D
DZ-DZ
DZ-DZ.astimezone(timezone.utc)
t+td
t-t
t<1
t==1
t<d
D<d
d<D
D==d
d==D
D!=d
D<DZ
D==DZ
DZ==DZ.astimezone(timezone.utc)
DZ<=DZ.astimezone(timezone.utc)
t<TZ
t==TZ
TZ==TZ
TZ<TZ.replace(tzinfo=timezone.utc)
hash(DZ)==hash(DZ.astimezone(timezone.utc))
hash(TZ)==hash(time(7,4,56,789012,tzinfo=timezone.utc))
hash(DZ)
hash(TZ)
hash(time(3,4,tzinfo=Z))
hash(DZ.replace(fold=1))==hash(DZ)
D.__eq__(d), D.__lt__(d), d.__eq__(D), d.__lt__(D), d.__eq__(1), d.__lt__(1), D.__eq__(1), t.__eq__(1), td.__eq__(1), t.__lt__(1)
d<1
d>'a'
D>=1
D.__sub__(1),D.__sub__(d),d.__sub__(D),d.__sub__(1), d.__add__(d), D.__add__(d), D.__radd__(td), d.__radd__(td), d.__rsub__(td), D.__rsub__(td), d.__rsub__(d), D.__rsub__(D)
D.__rsub__(datetime(2021,1,1))
Db(1).utcoffset()
Db(H).utcoffset()
Db('a').utcoffset()
Db(timedelta(1)).utcoffset()
Db(-timedelta(1)).utcoffset()
Db(None).utcoffset()
Db(TDS(0,5)).utcoffset()
Db(1).dst()
Db(timedelta(1)).dst()
Db(1).tzname()
Db(1,1).tzname()
Db(1,S('x')).tzname()
Db(1,b'x').tzname()
Tb(1).utcoffset()
Tb(timedelta(1)).utcoffset()
Tb(1).dst()
Tb(1,2).tzname()
Tb(D).utcoffset()
str(Db(timedelta(0,1,1)))
str(Tb(timedelta(0,1,1)))
str(Db(1))
str(Tb(1))
Db(1)<Db(2)
Db(1)==Db(2)
Db(1)-Db(2)
hash(Db(1))
hash(Tb(1))
Tb(1)<Tb(2)
Tb(1)==Tb(2)
bool(Tb(1))
Db(1).timestamp()
Db(1).utctimetuple()
Db(1).timetuple()
Db(None).timetuple()
Db(None).utctimetuple()
Db(H).timetuple()
Db(H).utctimetuple()
Db(timedelta(0)).timetuple()
Db(1).astimezone(Z)
Db(None).astimezone(Z)
Db(H).astimezone(Z)
DZ.astimezone(B(H)).replace(tzinfo=None)
DZ.astimezone(B(None))
DZ.astimezone(B(1))
DZ.astimezone(1)
DZ.astimezone(Z) is DZ
DZ.astimezone(tz=timezone.utc)
DZ.astimezone(timezone.utc, 3)
DZ.astimezone(foo=3)
B(H).fromutc(D.replace(tzinfo=B(H)))
Db(H).tzinfo.fromutc(D)
B(None).fromutc(D)
D.tzname(), D.utcoffset(), D.dst(), t.tzname(), t.utcoffset(), t.dst()
DZ.tzname(), DZ.utcoffset(), DZ.dst(), TZ.tzname(), TZ.utcoffset(), TZ.dst()
D.isoformat(), DZ.isoformat(), d.isoformat(), t.isoformat(), TZ.isoformat()
D.isoformat(' '), D.isoformat(sep='x',timespec='hours')
D.isoformat('ab')
D.isoformat('')
D.isoformat(1)
D.isoformat(b'a')
D.isoformat(None)
D.isoformat('\\ud800')
D.isoformat('\\U0001F40D')
D.isoformat(timespec='foo')
D.isoformat(timespec=1)
D.isoformat(timespec=None)
D.isoformat(timespec='\\ud800')
D.isoformat(timespec='auto\\0')
D.isoformat('T','auto',3)
D.isoformat(foo=3)
t.isoformat('foo')
t.isoformat(1)
t.isoformat(foo=1)
t.isoformat('auto','x')
[D.isoformat(timespec=s) for s in ('auto','hours','minutes','seconds','milliseconds','microseconds')]
[TZ.isoformat(s) for s in ('auto','hours','minutes','seconds','milliseconds','microseconds')]
[D.replace(microsecond=0).isoformat(timespec=s) for s in ('auto','hours','minutes','seconds','milliseconds','microseconds')]
repr(D),repr(DZ),repr(TZ),repr(t),repr(d)
repr(datetime(1,2,3)),repr(datetime(1,2,3,4,5,6)),repr(datetime(1,2,3,0,0,0,1)),repr(datetime(1,2,3,0,0,0,1,fold=1)),repr(datetime(1,2,3,tzinfo=Z,fold=1))
repr(time(1)),repr(time(1,0,1)),repr(time(0,0,0,1)),repr(time(0,fold=1,tzinfo=Z))
D.ctime(),d.ctime(), date(1,1,1).ctime(), datetime(99,12,31).ctime()
D.weekday(),D.isoweekday(),D.toordinal(),D.isocalendar()
d.timetuple(),D.timetuple(),DZ.timetuple(),DZ.utctimetuple()
datetime.min.replace(tzinfo=Z).utctimetuple()
datetime.max.replace(tzinfo=-Z.utcoffset(None) and timezone(-Z.utcoffset(None))).utctimetuple()
datetime.min.replace(tzinfo=Z).astimezone(timezone.utc)
datetime.max.replace(tzinfo=timezone(-H)).astimezone(timezone.utc)
datetime.min.replace(tzinfo=Z)==datetime.min.replace(tzinfo=timezone.utc)
datetime.min.replace(tzinfo=Z)<datetime.min.replace(tzinfo=timezone.utc)
datetime.min.replace(tzinfo=Z)-datetime.min.replace(tzinfo=timezone.utc)
hash(datetime.min.replace(tzinfo=Z))
datetime.min.replace(tzinfo=Z).timestamp()
datetime.min.timestamp()
datetime.max.timestamp()
D.timestamp()
DZ.timestamp()
D.replace(fold=1).timestamp()
d.__reduce__(),D.__reduce__(),DZ.__reduce__(),t.__reduce__(),TZ.__reduce__()
D.replace(fold=1).__reduce__(), t.replace(fold=1).__reduce__()
[D.replace(fold=1).__reduce_ex__(i) for i in range(6)]
[t.replace(fold=1).__reduce_ex__(i) for i in range(6)]
[d.__reduce_ex__(i) for i in range(3)]
D.__reduce_ex__()
D.__reduce_ex__('a')
D.__reduce_ex__(2**40)
D.__reduce_ex__(1,2)
t.__reduce_ex__()
t.__reduce_ex__(None)
D.date(),D.time(),DZ.timetz(),DZ.time(), D.replace(fold=1).time()
D.date(1)
'''

show(globals(), LINES)
