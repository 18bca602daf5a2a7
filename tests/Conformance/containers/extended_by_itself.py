"""Containers and their subclasses that are extended by themselves."""
class L(list): pass
l=L([1,2]); l.extend(l); print(l); l+=l; print(l); l[len(l):]=l; print(l); l[:0]=l; print(len(l)); l[::2]=l[1::2]; print(len(l))
from collections import deque
class Q(deque): pass
q=Q([1,2]); q.extend(q); print(q); q+=q; print(q); q.extendleft(q); print(len(q))
class B(bytearray): pass
b=B(b"ab"); b.extend(b); print(b)
try: b+=b
except BufferError as e: print(e)
b[:0]=b; print(b)
class S(set): pass
s=S([1,2]); s.update(s); s|=s; s-=s; print(s)
class D(dict): pass
d=D(a=1); d.update(d); d|=d; print(d)
import array
class A(array.array): pass
a=A('i',[1,2]); a.extend(a); a+=a; print(a)
