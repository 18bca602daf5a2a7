# Dicts changed while they are iterated, with the number of keys unchanged: when entries move up.
d={1:1,2:2,3:3}
def f(g):
    try:
        g(); print('fin')
    except RuntimeError as e: print(e)
def a():
    d={1:1,2:2,3:3}
    for k in d: del d[k]; d[k+10]=1; print(k,end=' ')
def b():
    d={1:1,2:2,3:3}
    for k in list(d): pass
    n=0
    for k in d:
        n+=1
        if n>50: break
        d.pop(k); d[k]=1
    print(n,d,end=' ')
def c():
    d={1:1}
    n=0
    for k in d:
        n+=1; del d[k]; d[k+1]=1
        if n>20: break
    print(n,end=' ')
def e():
    d={i:1 for i in range(10)}
    n=0
    for k in d.items():
        n+=1; del d[k[0]]; d[k[0]+100]=1
        if n>200: break
    print(n,end=' ')
def g():
    d={i:1 for i in range(5)}
    n=0
    for k in d.values():
        n+=1; d.clear(); d.update({i:1 for i in range(5)})
        if n>200: break
    print(n,end=' ')
def h():
    d={i:1 for i in range(3)}
    it=iter(d); next(it); next(it); next(it)
    d[3]=1; del d[0]
    print(next(it,'end'),end=' ')
def i():
    d={i:1 for i in range(3)}
    it=iter(d); next(it); 
    del d[1]; d[7]=1
    print(list(it))
def j():
    d={i:1 for i in range(5)}
    it=reversed(d); next(it); 
    del d[1]; d[7]=1
    print(list(it))
for x in (a,b,c,e,g,h,i,j): f(x)
