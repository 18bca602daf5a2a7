"""Which methods of a subclass of a built-in type are asked, and which are not."""
from collections import deque
import array
class V(list):
    def __add__(self,o): return V([a+b for a,b in zip(self,o)])
    def __mul__(self,k): return V([a*k for a in self])
v=V([1,2,3]); w=v; v+=[10,20,30]; print(v,w,v is w); v*=3; print(v,type(v))
v+=(1,1,1); print(v)
class R(list):
    def __radd__(self,o): return ("radd",o)
    def __rmul__(self,o): return ("rmul",o)
x=[1]; x+=R([2]); print(x); x=R([1]); x+=[5]; print(x); x=[1]; x*=R([2]) if 0 else 2; print(x)
class N:
    def __radd__(self,o): return "NR"
    def __rmul__(self,o): return "NM"
x=[1]; x+=N(); print(x); x=[1]; x*=N(); print(x); x=V([1]); 
try: x+=N(); print(x)
except TypeError as e: print(e)
x=(1,); x+=N(); print(x); x=bytearray(b"a"); x+=N(); print(x); x="a"; x+=N(); print(x); x="a"; x*=N(); print(x); x=deque([1]); x+=N(); print(x); x=array.array('i',[1]); x+=N(); print(x)
class NI:
    def __radd__(self,o): return NotImplemented
    def __iter__(self): return iter([7])
x=[1]; x+=NI(); print(x)
for base,mk in ((deque,lambda c:c([1,2])),(bytearray,lambda c:c(b"ab")),(array.array,lambda c:c('i',[1,2]))):
    class C(base):
        def __add__(self,o): return "add"
        def __mul__(self,o): return "mul"
    try: c=mk(C); c+=c; print(base.__name__,c)
    except BufferError as e: print(e)
    c=mk(C); c*=2; print(c)
class I(int):
    def __float__(self): return 2.5
    def __int__(self): return 99
    def __index__(self): return 98
    def __complex__(self): return 1j
i=I(7); print(float(i), int(i), complex(i), "%f"%i, "%d"%i, round(i), [0]*i, hex(i))
import math; print(math.sqrt(i), math.floor(i), sum([i,1.5]), i*1.0, math.fsum([i]), max(i,3), divmod(i,2), float.__new__(float,i))
class F(float):
    def __float__(self): return 9.5
    def __int__(self): return 3
f=F(1.5); print(float(f), int(f), math.sqrt(f), "%f"%f, complex(f), f+0, sum([f]), round(f))
class S(str):
    def __str__(self): return "STR"
    def __int__(self): return 4
    def __index__(self): return 1
    def __format__(self,s): return "FMT"+s
s=S("12"); print(int(s), s, str(s), f"{s}", "%s"%s, "{}".format(s), f"{s:>5}", s+"", "".join([s]), print(s), [s], {s:1})
def g(**k): return k
class D(dict):
    def keys(self): return ["x"]
    def __getitem__(self,k): return "got"+k
    def __iter__(self): return iter(["y"])
d=D(a=1); print(g(**d), {**d}, dict(d), list(d), d.copy(), d|{}, {}|d, dict(**d), "{x}".format(**d), sorted(d), dict(d.items()))
class D2(dict):
    def keys(self): return ["x"]
    def __getitem__(self,k): return "got"+k
d=D2(a=1); print(g(**d), {**d}, dict(d), list(d), d.copy(), d|{}, {}|d, dict(**d), sorted(d))
class D3(dict):
    def __getitem__(self,k): return "got"+k
    def items(self): return [("i",1)]
d=D3(a=1); print(g(**d), {**d}, dict(d), list(d), d.copy(), d|{}, "%(a)s"%d, "{a}".format(**d), "{a}".format_map(d))
