"""Operators on random operands, and texts, hashes and timestamps of random times."""
from datetime import *
import random, operator
random.seed(11)
def R(f,*a):
    try: return repr(f(*a))
    except Exception as e: return type(e).__name__+' '+str(e)
def td():
    k=random.random()
    if k<.3: return timedelta(random.randint(-5,5),random.randint(-100000,100000),random.randint(-10**7,10**7))
    if k<.5: return timedelta(microseconds=random.randint(-10**12,10**12))
    if k<.7: return timedelta(random.randint(-999999998,999999998),random.randint(0,86399),random.randint(0,999999))
    if k<.8: return random.choice([timedelta.min,timedelta.max,timedelta(0),timedelta.resolution,-timedelta.resolution,timedelta(1),timedelta(-1)])
    return timedelta(hours=random.randint(-30,30),minutes=random.choice([0,15,30]))
def num():
    k=random.random()
    if k<.3: return random.randint(-10,10)
    if k<.5: return random.uniform(-5,5)
    if k<.6: return random.randint(-10**20,10**20)
    if k<.7: return random.choice([0,0.0,-0.0,0.5,-0.5,1e-10,1e15,2.5,1/3,True])
    return random.uniform(-1,1)*10**random.randint(-8,15)
tzs=[None,timezone.utc]+[timezone(timedelta(seconds=random.randint(-86399,86399),microseconds=random.choice([0,0,5]))) for _ in range(6)]
def dt():
    return datetime(random.choice([1,2,9999,random.randint(1,9999),random.randint(1900,2100)]),random.randint(1,12),random.randint(1,28),random.randint(0,23),random.randint(0,59),random.randint(0,59),random.choice([0,random.randint(0,999999)]),random.choice(tzs),fold=random.randint(0,1))
def d(): return random.choice([date.min,date.max,dt().date(),dt().date(),dt().date()])
def t(): return dt().timetz()
bins=[operator.add,operator.sub,operator.mul,operator.truediv,operator.floordiv,operator.mod,divmod,operator.eq,operator.ne,operator.lt,operator.le,operator.gt,operator.ge]
gens=[td,td,td,num,dt,dt,d,t]
for i in range(300):
    a=random.choice(gens)(); b=random.choice(gens)(); f=random.choice(bins)
    if isinstance(a,(int,float)) and isinstance(b,(int,float)): continue
    print(f.__name__,repr(a),repr(b),R(f,a,b))
for i in range(20):
    x=td(); print(repr(x),x,x.total_seconds(),hash(x),abs(x) if x!=timedelta.min else '',R(operator.neg,x))
    kw={k:random.choice([random.randint(-100,100),random.uniform(-100,100),random.randint(-10**9,10**9)/8]) for k in random.sample(['days','seconds','microseconds','milliseconds','minutes','hours','weeks'],random.randint(1,4))}
    print(kw,R(lambda: timedelta(**kw)))
    x=dt(); print(repr(x),x,x.isoformat(),R(x.timestamp),x.isocalendar(),x.toordinal(),x.weekday(),x.timetuple(),R(x.utctimetuple),x.ctime(),x.__reduce_ex__(4), hash(x) if x.tzinfo else '')
    print(R(x.astimezone,random.choice(tzs[1:])), x.strftime('%Y %j %U %W %V %G %u %w %y %C %a %A %b %B %d %e %H %I %p %M %S %f %z %:z %Z %c %x %X %D %F %T %R %r %%'))
    x=t(); print(repr(x),x,x.isoformat(random.choice(['auto','hours','minutes','seconds','milliseconds','microseconds'])),R(x.utcoffset),hash(x) if x.tzinfo else '',x.__reduce_ex__(4))
    v=random.choice([random.uniform(-1e11,3e11),random.uniform(-1e9,2e9),random.randint(-10**11,10**12),random.randint(0,2*10**9)/8])
    print(v,R(datetime.fromtimestamp,v),R(datetime.fromtimestamp,v,random.choice(tzs)),R(date.fromtimestamp,v))
    y,w,dd=random.randint(-1,10001),random.randint(0,54),random.randint(0,8)
    print(y,w,dd,R(date.fromisocalendar,y,w,dd),R(datetime.fromordinal,random.randint(-5,3652070)))
