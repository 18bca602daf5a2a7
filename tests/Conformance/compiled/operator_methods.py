"""Operators whose methods are written in Python: results, reflected methods, NotImplemented, errors and how many frames they show."""
class V:
    def __init__(s,x): s.x=x
    def __add__(s,o): return V(s.x+o.x) if isinstance(o,V) else V(s.x+o) if isinstance(o,(int,float)) else NotImplemented
    def __radd__(s,o): return V(o+s.x)
    def __mul__(s,o): return NotImplemented
    def __rmul__(s,o): return NotImplemented
    def __sub__(s,o): raise ValueError('sub')
    def __matmul__(s,o): return None
    def __pow__(s,o): return s.x**o
    def __mod__(s,o): yield 1
    def __truediv__(self, other): return self+other
    def __floordiv__(s,o,k=3): return k
    def __repr__(s): return 'V(%r)'%s.x
class W(V):
    def __radd__(s,o): return 'W.radd'
    def __add__(s,o): return 'W.add'
def t(f):
    try: return repr(f())[:40].split(' object')[0]
    except Exception as e:
        tb=e.__traceback__; n=0
        while tb: n+=1; tb=tb.tb_next
        return type(e).__name__, str(e), n
def gen():
    a,b=V(1),V(2)
    for i in range(3):
        yield a+b
        yield a/b
def work():
    a,b,w=V(1),V(2),W(3)
    r=[]
    for f in (lambda:a+b,lambda:a+1,lambda:1+a,lambda:1.5+a,lambda:a+1.5,lambda:a*b,lambda:a*2,lambda:2*a,lambda:2.0*a,lambda:a*'s',lambda:'s'*a,
      lambda:a-b,lambda:a@b,lambda:a**3,lambda:a%b,lambda:a/b,lambda:a//b,lambda:a+w,lambda:w+a,lambda:w+w,lambda:a+None,lambda:None+a,lambda:a<<b,lambda:3<<a,lambda:a+[1],lambda:True+a,lambda:a+True,lambda:a+10**30,lambda:10**30+a):
        r.append(t(f))
    def inpl():
        v=V(1); v+=V(2); v+=5
        return v
    def inpl2():
        v=V(1); v*=2
    r.append(t(inpl)); r.append(t(inpl2)); r.append(list(gen()))
    s=V(0)
    for i in range(50): s=s+i
    r.append(s)
    return r
first=work()
for i in range(300):
    if work()!=first and str(work())!=str(first): print('differs',i); break
for x in first: print(x)
class R:
    def __add__(s,o): return s+o
try: R()+R()
except RecursionError as e: print(e)
try: R()+1
except RecursionError as e: print(e)
