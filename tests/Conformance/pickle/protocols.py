"""pickle.dumps of everything in every protocol, byte for byte, and what comes back."""
import pickle, sys, re, copyreg, collections, datetime, enum, functools, decimal, fractions, io, array, pathlib, uuid, itertools, operator, types, random, dataclasses
print(sorted(x for x in pickle.__all__))
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.format_version, pickle.compatible_formats)
class A:
    def __init__(self): self.x=1; self.y=[self]
class SL:
    __slots__=('a','b','__dict__')
    def __init__(self): self.a=1; self.c=3
class SL2:
    __slots__=('a','b')
    def __init__(self): self.a=1
class NA(tuple):
    def __new__(cls,*a,**k): return super().__new__(cls,a)
    def __getnewargs__(self): return tuple(self)
class NX:
    def __new__(cls,*a,**k):
        o=super().__new__(cls); o.v=(a,k); return o
    def __getnewargs_ex__(self): return (1,2),{'k':3}
class ST:
    def __getstate__(self): return {'z':9}
    def __setstate__(self,s): self.got=s
class R:
    def __reduce__(self): return (list, ((1,2),), None, iter([3,4]), iter(()))
class RS:
    def __reduce__(self): return 'RSingle'
RSingle=RS()
class L(list): pass
class D(dict): pass
class S(set): pass
class I(int): pass
class Fl(float): pass
class St(str): pass
class By(bytes): pass
class E(enum.Enum): A=1; B='x'
class Fg(enum.Flag): A=1; B=2
P=collections.namedtuple('P','x y')
@dataclasses.dataclass
class DC:
    a:int; b:str='q'
class MyErr(ValueError):
    def __init__(self,a,b): super().__init__(a,b); self.a=a
rec=[]; rec.append(rec)
rd={}; rd['me']=rd
rt=([],); rt[0].append(rt)
a=A()
l=L([1,2]); l.attr=5
shared='shared text'; 
objs=dict(none=None,true=True,ints=[0,1,255,256,65535,65536,-1,2**31-1,2**31,-2**31,-2**31-1,2**63,2**2100,-2**70,10**50],floats=[1.5,-0.0,float('inf'),float('nan')],cplx=1+2j,strs=['','a','é','\U0001f600','x'*300,'line\nbreak\\','\ud800'],bys=[b'',b'abc',bytes(range(256)),b'x'*300],ba=bytearray(b'abc'),tup=[(),(1,),(1,2),(1,2,3),(1,2,3,4)],lists=[[],[1],list(range(1005))],dicts=[{},{1:2},{i:i for i in range(1003)}],sets=[set(),{1},frozenset(),frozenset([1])],a=a,sl=SL(),sl2=SL2(),na=NA(1,2),nx=NX(),st=ST(),r=R(),rs=RSingle,l=l,d=D(a=1),s=S([1]),i=I(5),fl=Fl(2.5),sst=St('q'),by=By(b'q'),en=[E.A,E.B],fg=Fg.A|Fg.B,p=P(1,2),dc=DC(1),err=MyErr(1,2),err2=ValueError('x'),ke=KeyError('k'),oe=OSError(2,'No','f'),rec=rec,rd=rd,rt=rt,shared=[shared,shared,[shared]],fn=[len,print,A,int,collections.OrderedDict,A.__init__,[].append,'abc'.upper,functools.reduce,os_ if False else type,type(None),type(...),type(NotImplemented)],ell=[...,NotImplemented],od=collections.OrderedDict([(1,2)]),dd=collections.defaultdict(list,{1:[2]}),dq=collections.deque([1,2],5),cn=collections.Counter('aab'),cm=collections.ChainMap({1:2}),dt=[datetime.date(2020,1,2),datetime.datetime(2020,1,2,3,4,5,6),datetime.time(1,2),datetime.timedelta(1,2,3),datetime.timezone.utc,datetime.datetime(2020,1,2,tzinfo=datetime.timezone(datetime.timedelta(hours=2),'X'))],dec=decimal.Decimal('1.50'),fr=fractions.Fraction(1,3),pt=functools.partial(int,base=2),rng=range(1,9,2),slc=slice(1,2,3),arr=array.array('i',[1,2]),its=[iter([1,2]),iter((1,)),iter({}),iter('ab'),iter(range(3)),reversed([1,2]),enumerate([1]) ,zip([1],[2]),map(len,['a']),filter(None,[1])],ns=types.SimpleNamespace(a=1),big='y'*70000,bigs=['z'*40000,b'w'*80000,'v'*70000],uid=uuid.UUID(int=5),op=[operator.itemgetter(1),operator.attrgetter('a.b'),operator.methodcaller('x',1,k=2)],pa=pathlib.PurePosixPath('/a/b'),rx=re.compile('a+',re.I),obj=object(),bl=[True,False,None,True],mt=a.__init__,st2=staticmethod(len),ga=list[int],td=types.MappingProxyType if False else 3)
def clean(e): return re.sub(r'0x[0-9a-f]+','0x',str(e))
import hashlib
for k,v in objs.items():
    for pr in range(6):
        vs=v if k in ('fn','its','dt','ints','strs','floats','op') else [v]
        for n,x in enumerate(vs):
            try:
                b=pickle.dumps(x,pr)
                print(k,n,pr,b if len(b)<400 else (len(b),hashlib.md5(b).hexdigest()))
            except Exception as e: print(k,n,pr,'!!',type(e).__module__,type(e).__name__,clean(e),[clean(x) for x in getattr(e,'__notes__',[])]); continue
            try: y=pickle.loads(b); print('   ',clean(ascii(y))[:150], type(y).__name__)
            except Exception as e: print('   load !!',type(e).__name__,clean(e))
