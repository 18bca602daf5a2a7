"""Which methods and constructors of subclasses are called, with what."""
from datetime import *
import re
import warnings

warnings.simplefilter("ignore")
log=[]
class DS(date):
    def __new__(cls,*a,**k): log.append(('new DS',a,k)); return date.__new__(cls,*a,**k)
    def __init__(self,*a,**k): log.append(('init DS',a,k))
    def timetuple(self): log.append('timetuple'); return date.timetuple(self)
    def isoformat(self,*a): log.append(('isoformat',a)); return date.isoformat(self,*a)
    def strftime(self,*a): log.append(('strftime',a)); return date.strftime(self,*a)
    def toordinal(self): log.append('toordinal'); return 5
    def weekday(self): log.append('weekday'); return 5
    @classmethod
    def fromtimestamp(cls,*a): log.append(('fromtimestamp',a!=())); return super().fromtimestamp(*a)
    @classmethod
    def fromordinal(cls,*a): log.append(('fromordinal',a)); return super().fromordinal(*a)
class TS(time):
    def __new__(cls,*a,**k): log.append(('new TS',a,k)); return time.__new__(cls,*a,**k)
    def __init__(self,*a,**k): log.append(('init TS',a,k))
    def utcoffset(self): log.append('utcoffset'); return timedelta(hours=2)
    def tzname(self): log.append('tzname'); return 'FOO'
    def isoformat(self,*a): log.append(('isoformat',a)); return time.isoformat(self,*a)
    def strftime(self,*a): log.append(('strftime',a)); return time.strftime(self,*a)
class DTS(datetime):
    def __new__(cls,*a,**k): log.append(('new DTS',a,k)); return datetime.__new__(cls,*a,**k)
    def __init__(self,*a,**k): log.append(('init DTS',a,k))
    def utcoffset(self): log.append('utcoffset'); return timedelta(hours=2)
    def tzname(self): log.append('tzname'); return 'FOO'
    def dst(self): log.append('dst'); return timedelta(hours=2)
    def timetuple(self): log.append('timetuple'); return datetime.timetuple(self)
    def isoformat(self,*a): log.append(('isoformat',a)); return datetime.isoformat(self,*a)
    def strftime(self,*a): log.append(('strftime',a)); return datetime.strftime(self,*a)
    def toordinal(self): log.append('toordinal'); return 5
    def replace(self,*a,**k): log.append(('replace',a,k)); return super().replace(*a,**k)
    def date(self): log.append('date'); return super().date()
    @classmethod
    def fromtimestamp(cls,*a): log.append(('fromtimestamp',a!=())); return super().fromtimestamp(*a)
class TDS(timedelta):
    def __new__(cls,*a,**k): log.append(('new TDS',a,k)); return timedelta.__new__(cls,*a,**k)
    def __init__(self,*a,**k): log.append(('init TDS',a,k))
class Tz(tzinfo):
    def utcoffset(self,dt): log.append(('tz.utcoffset',type(dt).__name__,dt)); return timedelta(hours=1)
    def dst(self,dt): log.append(('tz.dst',type(dt).__name__)); return timedelta(0)
    def tzname(self,dt): log.append(('tz.tzname',type(dt).__name__)); return 'T%%z'
    def fromutc(self,dt): log.append(('tz.fromutc',type(dt).__name__)); return super().fromutc(dt)
Z=Tz()
ds=DS(2020,1,2); ts=TS(1,2,3,4,Z); dts=DTS(2020,1,2,3,4,5,6,Z); dtn=DTS(2020,1,2,3,4,5,6); tds=TDS(1); td=timedelta(1,2)
U=timezone.utc
pd=date(2020,1,2); pt=time(1,2,3,4,Z); pdt=datetime(2020,1,2,3,4,5,6,Z)

LINES = '''
ds+td
td+ds
ds-td
ds-ds
ds.replace(day=3)
ds.__replace__(day=3)
str(ds)
repr(ds)
format(ds,'%Y %j %z')
format(ds,'')
f'{ds}'
format(ds,'x')
ds.strftime('%Y %z %Z %f %:z')
ds.isocalendar()
ds.isoweekday()
ds.ctime()
ds==pd
hash(ds)==hash(pd)
DS.fromtimestamp(5)
DS.fromordinal(5)
DS.fromisoformat('2020-01-01')
DS.fromisocalendar(2020,1,1)
DS.strptime('2020','%Y')
ds.timetuple()
str(ts)
repr(ts)
format(ts,'%H')
format(ts,'%z%Z')
ts.strftime('%z%Z%f')
ts.isoformat()
ts.replace(hour=2)
ts.replace(fold=1)
ts.__replace__(fold=1)
TS.fromisoformat('12:30+01:00')
TS.fromisoformat('24:00')
TS.strptime('20','%H')
hash(ts) and 1
ts==pt
ts<time(1,tzinfo=U)
TS(b'\\x01\\x02\\x03\\x04\\x05\\x06')
dts+td
dts-td
dts-pdt
dts-datetime(2020,1,1,tzinfo=U)
hash(dts) and 1
dts.replace(day=4)
dts.__replace__(day=4)
datetime.replace(dts,fold=1)
str(dts)
repr(dts)
format(dts,'%z %Z')
format(dts,'')
dts.strftime('%z %Z %:z %Y %%z')
dts.date()
dts.time()
dts.timetz()
dts.timetuple()
dts.utctimetuple()
dts.timestamp()
dtn.timestamp()
dts.astimezone(U)
dts.astimezone()
dtn.astimezone(Z)
dtn.astimezone()
pdt.astimezone(U)
datetime(2020,1,1,tzinfo=U).astimezone(Z)
dts.ctime()
dts.isocalendar()
DTS.fromtimestamp(5)
DTS.fromtimestamp(5,Z)
DTS.utcfromtimestamp(5)
DTS.fromordinal(5)
DTS.fromisoformat('2020-01-01T12:30+01:00')
DTS.fromisoformat('2020-01-01T24:00')
DTS.fromisocalendar(2020,1,1)
DTS.combine(pd,pt)
DTS.combine(ds,ts)
DTS.combine(dts,ts)
DTS.combine(pd,pt,None)
DTS.combine(pd,pt,tzinfo=U)
DTS.strptime('2020 +01:00','%Y %z')
tds+tds
tds*2
-tds
+tds
abs(tds)
repr(tds)
TDS(1,2,3)
tds.total_seconds()
tds.__reduce__()
dts.__reduce__()
Z.fromutc(dts)
Z.fromutc(pdt)
Z.__reduce__()
Z.__reduce_ex__(2)
U.fromutc(dts)
U.utcoffset(dts)
'''

for line in LINES.strip().split('\n'):
    log.clear()
    try:
        result = eval(line)
        shown = f'{type(result)} {result!r}'
    except Exception as e:
        shown = f'{type(e).__name__} {e}'
    print(line, '->', re.sub(' at 0x[0-9a-f]+', '', f'{shown} {log}'))
for make in (DS.today, DTS.now, lambda: DTS.now(Z), DTS.today, DTS.utcnow):
    log.clear()
    make()
    print([entry if isinstance(entry, str) else entry[0] for entry in log])
