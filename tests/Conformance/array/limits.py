"""The ranges of items and more errors of array.array."""
from array import array as A
for c in 'bBhHiIlLqQ':
    for v in (40000,-40000,70000,2**40,-2**40,2**70,-2**70):
        try: print(c,v,A(c,[v]))
        except Exception as e: print(c,v,type(e).__name__,e)
for s in ["a.index()","a.insert(1)","a.pop(1,2)","a.index('x')","a.index(1,'x')","a.index(1,0,1,1)","A('f',['x'])","A('f',[10**400])","A('w','a').append(3)","A('u',['ab'])","A('w',['a']).index('a')","A('w').frombytes(b'\\xff\\xff\\xff\\xff')","memoryview(A('w','ab')).tolist()","A('i',iter([1]))","A('i',None)","A('d',b'12345678')","A('u',A('w','a'))","A('w',b'a\\0\\0\\0')","A(*'ii')","A('i',b'')", "A('i')+A('i')","A('w','ab')<A('w','b')","A('d',[float('nan')])==A('d',[float('nan')])","a.__reduce_ex__('x')","a.__mul__('x')","a.__iadd__([1])","a.__setitem__(slice(None,None,2),A('i',[]))","a.__delitem__(slice(None,None,-1))"]:
    a=A('i',[3,1,2])
    try: print(s, repr(eval(s)), a)
    except Exception as e: print(s, type(e).__name__, e)
