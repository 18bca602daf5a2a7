# Sets iterate in the order of their tables: built, united, reduced and copied in many ways by a small random generator.
state=12345
def rnd(n):
    global state
    state=(state*1103515245+12345)&0x7fffffff
    return (state>>8)%n
def item(kind):
    k=rnd(8) if kind==3 else kind
    if k==0: return rnd(40)
    if k==1: return rnd(10**6)-500000
    if k==2: return (rnd(1000)/7)
    if k==4: return (rnd(30),rnd(5))
    if k==5: return rnd(2**30)*rnd(2**30)*rnd(2**30)
    if k==6: return rnd(7)-0.5
    if k==7: return frozenset([rnd(9),rnd(9),rnd(100)])
    return rnd(300)*8
acc=[]
def h(s): 
    acc.append(repr(list(s)))
for rounds in range(120):
    kind=rnd(8)
    n=rnd(60) if rnd(20) else rnd(1000)
    s=set(); 
    w=rnd(5)
    if w==0: s=set([item(kind) for _ in range(n)])
    elif w==1: s={item(kind) for _ in range(n)}
    elif w==2:
        for _ in range(n): s.add(item(kind))
    elif w==3: s=set(dict.fromkeys(item(kind) for _ in range(n)))
    else: s=frozenset(tuple(item(kind) for _ in range(n)))
    h(s)
    for _ in range(rnd(6)):
        t=set([item(kind) for _ in range(rnd(100))]) if rnd(3) else frozenset([item(kind) for _ in range(rnd(10))])
        op=rnd(19)
        if op==0: s=s|t
        elif op==1: s|=t
        elif op==2: s=s&t
        elif op==3: s-=t
        elif op==4: s=s-t
        elif op==5: s=s^t
        elif op==6: s^=t
        elif op==7: s=s.union(list(t),[1,2,3])
        elif op==8: s=set(s); [s.discard(item(kind)) for _ in range(50)]
        elif op==9:
            s=set(s)
            for _ in range(min(len(s),20)): acc.append(repr(s.pop()))
        elif op==10: s=s.copy()
        elif op==11: s=set(s); s.update(t,[item(kind)],(5,6))
        elif op==12: s=s.intersection(list(t),)
        elif op==13: s=s.difference(list(t),t)
        elif op==14: s=s.symmetric_difference(list(t))
        elif op==15: s=t.intersection(s)
        elif op==16: s=set(s); s.intersection_update(t)
        elif op==17: s=set(s); s.difference_update(dict.fromkeys(t)); s.symmetric_difference_update(dict.fromkeys(t))
        else:
            s=set(s); l=list(s)
            for x in l[::2]: s.remove(x)
            for x in l[::3]: s.add(x)
        h(s)
print(len(acc))
print('\n'.join(a[:300] for a in acc))
