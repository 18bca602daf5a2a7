from datetime import *
import datetime as D
def t(s):
    try: print(s,'->',repr(eval(s)))
    except BaseException as e: print(s,'->',type(e).__name__, e)
d=date(2024,2,29); dt=datetime(2024,2,29,12,30,45,123456); tm=time(1,2,3,4); td=timedelta(1,2,3); tz=timezone(timedelta(hours=5,minutes=30))
class TZ(tzinfo):
    def utcoffset(self,d): return timedelta(hours=1)
    def dst(self,d): return None
    def tzname(self,d): return 'TT'
class Bad(tzinfo):
    def utcoffset(self,d): return 5
    def tzname(self,d): return 5
for s in """date(2023,1,1,1)
timedelta(1.5,foo=1)
td%5
td*'x'
td<5
d<dt
dt<d
d-dt
tm<5
dt<5
dt.replace(foo=1)
setattr(d,'year',5)
d+5
5-d
dt+dt
td-d
sorted(x for x in dir(D) if x[0]!='_')
sorted(set(dir(datetime))-set(dir(object)))
sorted(set(dir(timedelta))-set(dir(object)))
sorted(set(dir(time))-set(dir(object)))""".split('\n'): t(s)
