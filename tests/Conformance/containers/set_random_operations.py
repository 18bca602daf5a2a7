"""Sets of ints, floats, tuples and instances that are equal to each other, in random operations: contents and order."""
import random,hashlib
r=random.Random(3); h=hashlib.sha256()
class K:
    def __init__(s,v): s.v=v
    def __hash__(s): return hash(s.v)
    def __eq__(s,o): return s.v==(o.v if isinstance(o,K) else o)
    def __repr__(s): return 'K%r'%s.v
def elem():
    k=r.randrange(10)
    n=r.randrange(-3,40) if r.random()<.7 else r.randrange(-2**70,2**70)
    if k<5: return n
    if k==5: return float(n) if abs(n)<2**60 else n
    if k==6: return r.randrange(100)/4
    if k==7: return (n,r.randrange(3))
    if k==8: return r.choice([True,False,n])
    return K(n)
sets=[set() for _ in range(6)]
for i in range(12000):
    a=r.choice(sets); b=r.choice(sets); op=r.randrange(22)
    if op<7: a.add(elem())
    elif op<9: a.discard(elem())
    elif op==9: h.update(repr(elem() in a).encode())
    elif op==10: j=r.randrange(6); sets[j]=a|b
    elif op==11: j=r.randrange(6); sets[j]=a&b
    elif op==12: j=r.randrange(6); sets[j]=a-b
    elif op==13: j=r.randrange(6); sets[j]=a^b
    elif op==14:
        if a: h.update(repr(a.pop()).encode())
    elif op==15: a|=b
    elif op==16: a-=b
    elif op==17: a&=b
    elif op==18: h.update(repr((a<=b,a==b,a.isdisjoint(b),len(a),a>b)).encode())
    elif op==19: sets[r.randrange(6)]=set(list(a)[:20])
    elif op==20: h.update(repr(hash(frozenset(x for x in a if type(x) is not K))).encode())
    else: sets[r.randrange(6)]=set(range(r.randrange(30)))
    if len(a)>300: a.clear()
    h.update(repr(list(a)).encode())
    if i % 2000 == 0: print(i,h.hexdigest(),len(a))
print(h.hexdigest())
