"""Local time by the rule in TZ: repeated and skipped times, timestamps, names of zones."""
from datetime import *
import os
import random
import re
import time as clock
import warnings

warnings.simplefilter('ignore')
U = timezone.utc
LINES = '''
datetime.fromtimestamp(1e9), datetime.fromtimestamp(1604210400), datetime.fromtimestamp(1604210400+3600),datetime.fromtimestamp(1604210400-3600)
datetime(2020,11,1,1,30).timestamp(),datetime(2020,11,1,1,30,fold=1).timestamp(),datetime(2020,3,8,2,30).timestamp(),datetime(2020,3,8,2,30,fold=1).timestamp()
datetime(2020,11,1,1,30).astimezone(),datetime(2020,11,1,1,30,fold=1).astimezone(),datetime(2020,3,8,2,30).astimezone(),datetime(2020,3,8,2,30,fold=1).astimezone()
datetime(2020,11,1,1,30).astimezone(U),datetime(2020,11,1,1,30,fold=1).astimezone(U),datetime(2020,3,8,2,30).astimezone(U),datetime(2020,3,8,2,30,fold=1).astimezone(U)
[datetime.fromtimestamp(1583650800+i*1800) for i in range(-4,4)]
[datetime.fromtimestamp(1604210400+i*1800) for i in range(-4,6)]
[datetime.fromtimestamp(1604210400+i*1800).timestamp()-1604210400 for i in range(-4,6)]
datetime.fromtimestamp(-1e9), date.fromtimestamp(0), date.fromtimestamp(-1), datetime.fromtimestamp(-62135596800+86400),
datetime.fromtimestamp(-62135596800)
datetime.fromtimestamp(253402300799)
datetime.fromtimestamp(253402300800+86400)
datetime.utcfromtimestamp(-62135596800), datetime.utcfromtimestamp(253402300799)
datetime.utcfromtimestamp(-62135596801)
datetime.utcfromtimestamp(253402300800)
datetime.fromtimestamp(-62135596801, U)
datetime.fromtimestamp(253402300800, U)
datetime.fromtimestamp(1e50)
datetime.fromtimestamp(2**70)
datetime.fromtimestamp(2**60)
datetime.fromtimestamp(-2**60)
date.fromtimestamp(2**60)
date.fromtimestamp(2**55)
date.fromtimestamp(2**70)
date.fromtimestamp(1e50)
date.fromtimestamp(float('nan'))
datetime.fromtimestamp(float('nan'))
datetime.fromtimestamp(float('inf'))
datetime.fromtimestamp('a')
date.fromtimestamp('a')
date.fromtimestamp(1.9)
date.fromtimestamp(None)
date.fromtimestamp()
date.fromtimestamp(1,2)
date.fromtimestamp(timestamp=3)
datetime.fromtimestamp()
datetime.fromtimestamp(1,2)
datetime.fromtimestamp(1,U,3)
datetime.fromtimestamp(timestamp=1,tz=U)
datetime.fromtimestamp(1,foo=1)
datetime.fromtimestamp(True,U)
datetime.utcfromtimestamp()
datetime.utcfromtimestamp(1.5)
datetime.utcfromtimestamp('x')
datetime.utcfromtimestamp(1,2)
[datetime.fromtimestamp(x,U).microsecond for x in (0.0000005,0.0000015,0.5,1.9999996,-0.0000005,-0.0000015,-0.9999999, 1e9+0.1234565,1e9+0.9999999)]
[datetime.fromtimestamp(x,U) for x in (1.9999999,-1.9999999,-0.4)]
datetime(1,1,1).timestamp()
datetime(1,1,2).timestamp()
datetime(1,1,1).astimezone()
datetime(1,1,1).astimezone(U)
datetime(9999,12,31,23).timestamp()
datetime(9999,12,31,23).astimezone()
datetime(9999,12,31,23).astimezone(U)
datetime(9999,12,31,1).astimezone(U)
datetime(2,1,1).astimezone(U)
datetime(1900,1,1).astimezone()
datetime(2100,7,1).astimezone()
datetime(2020,7,1).astimezone().tzname()
datetime(2020,7,1).strftime('%Z%z|%s')
datetime(2020,7,1,tzinfo=U).strftime('%Z%z|%s')
date(2020,7,1).strftime('%Z%z|%s')
time(1).strftime('%Z%z|%s|%Y-%m-%d %j %a')
'''


def call(function, *args):
    try:
        return function(*args)
    except Exception as e:
        return f'{type(e).__name__} {e}'


os.environ['TZ'] = 'EST5EDT4,M3.2.0,M11.1.0'
clock.tzset()
for line in LINES.strip().split('\n'):
    print(line, '->', call(eval, line))

random.seed(3)
for zone in ('UTC0', 'EST5EDT,M3.2.0,M11.1.0', 'CET-1CEST,M3.5.0,M10.5.0/3', '<+03>-3', '<-02>2<-01>,M3.5.0/-1,M10.5.0/0', 'XXX-5:30:15', 'Foo/Bar', 'AEST-10AEDT,M10.1.0,M4.1.0/3',
             'IST-1GMT0,M10.5.0,M3.5.0/1', 'EST5EDT,J60,J300/3:30:15', 'EST5EDT,59,299', 'abc'):
    os.environ['TZ'] = zone
    clock.tzset()
    print(zone, clock.tzname, clock.timezone, clock.altzone, clock.daylight)
    for _ in range(8):
        moment = random.choice([random.randint(0, 2**31), random.randint(-2**32, 2**33), int(datetime(random.randint(1970, 2040), random.choice([3, 4, 10, 11]), random.randint(25, 30), random.randint(0, 23), tzinfo=U).timestamp())])
        local = datetime.fromtimestamp(moment)
        parts = clock.localtime(moment)
        print(moment, repr(local), parts.tm_zone, parts.tm_gmtoff, parts.tm_isdst, clock.strftime('%Z %z %s', parts), [clock.mktime(parts[:8] + (dst,)) for dst in (-1, 0, 1)])
        print('   ', local.timestamp(), local.replace(fold=1).timestamp(), repr(local.astimezone()), local.replace(fold=1).astimezone(U), local.strftime('%s|%Z|%z'), date.fromtimestamp(moment))
