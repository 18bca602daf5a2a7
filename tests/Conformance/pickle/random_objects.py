"""Random objects by all protocols, byte for byte, as digests of 25 objects each; and what comes back when they are loaded."""
import pickle, random, hashlib, collections, datetime, decimal, fractions, enum, re, sys
class P:
    def __init__(s,**k):
        for name, value in k.items(): setattr(s, sys.intern(name), value)
class Q(P): pass
class S:
    __slots__=('a','b')
class SD(S):
    __slots__=('c','__dict__')
class L(list): pass
class D(dict): pass
class I(int): pass
class St(str): pass
class T(tuple): pass
class Fs(frozenset): pass
class E(enum.Enum): A=1; B='x'
class F(enum.Flag): X=1; Y=2
class G:
    def __getstate__(s): return {'g':1}
    def __setstate__(s,st): s.st=st
class N:
    def __new__(cls,a,b=2): o=object.__new__(cls); o.a=a; return o
    def __getnewargs__(self): return (self.a,)
class NX:
    def __new__(cls,*,k): o=object.__new__(cls); o.k=k; return o
    def __getnewargs_ex__(self): return ((),{'k':self.k})
class R:
    def __reduce__(s): return (L,(),None,iter([1,2]),None)
class R2:
    def __reduce__(s): return (D,(),{'z':1},None,iter({'a':1}.items()))
class R6:
    def __reduce__(s): return (P,(),{'z':1},None,None,setter)
class RL:
    def __reduce__(s): return (L,(),None,iter(range(1000)),None)
class RL2:
    def __reduce__(s): return (D,(),None,iter(range(1001)),iter([(i,i) for i in range(2001)]))
def setter(o,s): o.__dict__.update(s)
class Outer:
    class Inner: 
        def m(self): pass
    def meth(self): pass
NT=collections.namedtuple('NT','a b')
rnd=random.Random(3)
def val(d=0):
    k=rnd.randrange(46 if d<4 else 18)
    if k==0: return None
    if k==1: return rnd.choice([True,False])
    if k==2: return rnd.choice([0,1,255,256,65535,65536,-1,-128,-129,2**31-1,2**31,-2**31,-2**31-1,2**63-1,2**63,-2**63,-2**63-1,2**100,-2**100,255<<2048,-(1<<2040),10**700])
    if k==3: return rnd.choice([0.0,-0.0,1.5,1e300,float('inf'),-float('inf')])
    if k==4: return rnd.choice(['','a','abc','é','\U0001f600','\udc80','x'*255,'x'*256,'é'*200,'a\\b\n\r\0\x1a\u1234','y'*70000])
    if k==5: return rnd.choice([b'',b'a',b'\xff'*255,b'z'*256,bytes(70000),bytearray(b''),bytearray(b'ab')])
    if k==6: return rnd.choice([len,int,dict,type(None),type(...),type(NotImplemented),...,NotImplemented,Outer.Inner,Outer.meth,Outer.Inner.m,sys.exit,P,str.join,collections.OrderedDict,ValueError,BlockingIOError,reduce_])
    if k==7: return rnd.choice([E.A,E.B,F.X|F.Y,complex(1,2),range(3),slice(1,2),decimal.Decimal('1.5'),fractions.Fraction(1,3),datetime.datetime(2020,1,2),datetime.timedelta(3),datetime.date(2020,1,1)])
    if k==8: return rnd.choice([I(5),St('s'),T((1,2)),Fs([1]),ValueError('x'),KeyError(1),OSError(2,'x')])
    if k==9: return rnd.choice([N(5),NX(k=6),G(),R(),R2(),R6(),RL(),RL2(),NT(1,2)])
    if k==10:
        s=S(); s.a=1; return s
    if k==11:
        s=SD(); s.a=1; s.c=2; s.e=3; return s
    if k==12: return [0]*rnd.choice([0,1,2,999,1000,1001,2000])
    if k==13: return {i:i for i in range(rnd.choice([0,1,2,999,1000,1001,2000]))}
    if k==14: return set(range(rnd.choice([0,1,2,999,1000,1001,2000])))
    if k==15: return L(range(rnd.choice([0,1,2,1000,1001])))
    if k==16: return [].append if 0 else (1).__add__
    if k==17: return collections.deque([1,2],3)
    if k<22: return [val(d+1) for _ in range(rnd.randrange(5))]
    if k<26: return {rnd.choice(['a','b','k%d'%rnd.randrange(9),1,(1,2)]):val(d+1) for _ in range(rnd.randrange(4))}
    if k<30: return tuple(val(d+1) for _ in range(rnd.randrange(6)))
    if k<33: return P(**{'a%d'%i:val(d+1) for i in range(rnd.randrange(4))})
    if k<34:
        l=[]; l.append(l); l.append((l,)); return l
    if k<35:
        t=([],); t[0].append(t); return t
    if k<36:
        p=Q(); p.me=p; p.l=[p]; return p
    if k<37:
        t=([],1,2,3); t[0].append(t); return t
    if k<38: x=val(d+1); return [x,x,(x,x)]
    if k<39: return collections.OrderedDict(a=val(d+1))
    if k<40: return D(a=val(d+1))
    if k<41: return collections.Counter('aab')
    if k<42: return frozenset([1,'a',(1,2)][:rnd.randrange(4)]) if 0 else frozenset([rnd.randrange(9)])
    if k<43:
        p=P(); s=Fs.__new__(Fs,[1]); return (s,s)
    if k<44: return collections.defaultdict(list,a=[1])
    return [val(d+1),val(d+1)]
import functools
reduce_=functools.reduce


def chunks(value, protocol):
    """How a file gets the pickle."""
    class Sink:
        def __init__(self):
            self.sizes = []

        def write(self, data):
            self.sizes.append(len(bytes(data)))
    sink = Sink()
    pickle.dump(value, sink, protocol)
    return sink.sizes


for batch in range(24):
    digests = [hashlib.sha256() for _ in range(6)]
    again = 0
    for _ in range(25):
        value = val(0)
        for protocol, digest in enumerate(digests):
            try:
                data = pickle.dumps(value, protocol)
                if protocol != 2 or value is not None:
                    again += pickle.dumps(pickle.loads(data), protocol) == data
                digest.update(data + repr(chunks(value, protocol)).encode())
            except Exception as error:
                digest.update(repr((type(error).__name__, re.sub('0x[0-9a-f]+', '', str(error)), getattr(error, '__notes__', None))).encode())
    print(batch, again > 100, *(digest.hexdigest()[:12] for digest in digests))
