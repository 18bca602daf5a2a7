"""A value of each kind, a zone without daylight saving time, and one that answers nonsense."""
from datetime import *

d=date(2024,2,29)
dt=datetime(2024,2,29,12,30,45,123456)
tm=time(1,2,3,4)
td=timedelta(1,2,3)
tz=timezone(timedelta(hours=5,minutes=30))


class TZ(tzinfo):
    def utcoffset(self,d): return timedelta(hours=1)
    def dst(self,d): return None
    def tzname(self,d): return 'TT'


class Bad(tzinfo):
    def utcoffset(self,d): return 5
    def tzname(self,d): return 5
