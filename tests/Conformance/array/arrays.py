"""array.array: items of all type codes, methods, slices, buffers, errors."""
import array
from array import array as A
print(sorted(dir(array)), array.typecodes)
def t(src):
    global a
    a=A('i',[3,1,2])
    try:
        try: r=eval(src,globals())
        except SyntaxError: exec(src,globals()); r=a
        print(src,'->',repr(r), a)
    except BaseException as e: print(src,'!!',type(e).__name__,e.args)
for s in '''A()
A('i')
A('x')
A(3)
A('ii')
A('i',3)
A('i',[1,2.5])
A('i',['a'])
A('i',[2**31])
A('i',[-2**31-1])
A('b',[128])
A('b',[-129])
A('B',[-1])
A('B',[256])
A('h',[32768])
A('h',[-32769])
A('H',[65536])
A('H',[-1])
A('I',[2**32])
A('I',[-1])
A('l',[2**63])
A('L',[2**64])
A('L',[-1])
A('q',[2**63])
A('Q',[2**64])
A('Q',[-1])
A('L',[2**64-1])
A('f',[1.1,1e40])
A('d',[1,2.5])
A('d',['a'])
A('u','abc')
A('w','abc🎉')
A('w',['a','b'])
A('w',['ab'])
A('w',[1])
A('i','abc')
A('u',[1])
A('b',b'abc')
A('i',b'abcd')
A('i',b'abc')
A('i',bytearray(b'abcd'))
A('i',A('d',[1.5]))
A('d',A('i',[1]))
A('i',A('w','a'))
A('w',A('w','a'))
A('i',[True,False])
A('i',range(4))
A('i',(x for x in [1,2]))
A('i',[1],3)
A('i',x=3)
A('i',{1:2})
A('d',[float('nan'),float('inf')])
len(a)
a[0]
a[-1]
a[3]
a['x']
a[1.5]
a[0:2]
a[::-1]
a[::2]
a[0]=9
a[3]=1
a[0]='a'
a[0]=2**40
a['x']=1
a[0:1]=A('i',[7,8,9])
a[0:1]=[1]
a[0:1]=A('d',[7])
a[::2]=A('i',[7,8])
a[::2]=A('i',[7])
a[5:9]=A('i',[1])
a[2:1]=A('i',[5])
a[:]=a
a[1:1]=a
del a[0]
del a[5]
del a[::2]
del a[0:2]
del a['x']
a+A('i',[4])
a+[4]
a+A('d',[4])
a*2
2*a
a*-1
a*2**62
a+=A('i',[1])
a+=[1]
a*=2
a*=0
a==A('i',[3,1,2])
a==A('d',[3,1,2])
a==[3,1,2]
a!=A('i',[3])
a<A('i',[3,2])
a<[1]
a<A('d',[3.5])
a>=A('i',[])
3 in a
'x' in a
3.0 in a
list(iter(a))
list(reversed(a))
hash(a)
bool(A('i'))
a.append(5)
a.append('a')
a.append()
a.append(2**40)
a.buffer_info()[1]
a.byteswap()
A('d',[1.5]).byteswap()
A('w','ab').byteswap()
a.clear()
a.count(1)
a.count('x')
a.count(1.0)
a.extend([4,5])
a.extend(A('d',[1]))
a.extend(3)
a.extend([1,'a'])
a.extend(a)
a.fromlist([1,2])
a.fromlist((1,2))
a.fromlist([1,'x'])
a.frombytes(b'abcd')
a.frombytes(b'abc')
a.frombytes('abcd')
a.fromunicode('x')
A('w').fromunicode('x')
a.tounicode()
A('w','hé').tounicode()
a.index(1)
a.index(9)
a.index(1,2)
a.index(2,1,3)
a.index(1,-2)
a.insert(0,9)
a.insert(-1,9)
a.insert(99,9)
a.insert(0,'x')
a.pop()
a.pop(0)
a.pop(9)
a.pop('x')
A('i').pop()
a.remove(1)
a.remove(9)
a.reverse()
a.tobytes()
a.tolist()
a.typecode, a.itemsize
a.typecode='d'
[A(c).itemsize for c in 'bBuwhHiIlLqQfd']
a.__copy__()
a.__deepcopy__({})
a.__reduce__()
a.__reduce_ex__(2)
a.__reduce_ex__(3)
a.__reduce_ex__(5)
A('w','ab').__reduce_ex__(3)
A('d',[1.5]).__reduce_ex__(4)
memoryview(a).format, memoryview(a).itemsize, memoryview(a).nbytes, memoryview(a).tolist()
memoryview(a)[1]
memoryview(A('w','a')).format
memoryview(A('L',[1])).format
bytes(a)
bytearray(a)
repr(A('d',[1.0,2.5]))
repr(A('f',[1.1]))
repr(A('w','a\\'b"'))
repr(A('w'))
repr(A('u','é'))
repr(A('i'))
str(a)
f'{a}'
array.array is array.ArrayType
A.__class_getitem__(int)
A[int]
sum(a), max(a), sorted(a)
a.foo
a.foo=1
[x for x in a if x>1]
isinstance(a, __import__('collections.abc').abc.MutableSequence)
a.__contains__(1)
a.tofile(3)
array._array_reconstructor(A,'i',8,b'\\0\\0\\0\\1')
array._array_reconstructor(A,'i',9,b'\\0\\0\\0\\1')
array._array_reconstructor(A,'d',16,b'\\1\\0\\0\\0\\0\\0\\0\\1')
array._array_reconstructor(A,'i',99,b'\\0\\0\\0\\1')
array._array_reconstructor(int,'i',9,b'')
array._array_reconstructor(A,'x',9,b'')
array._array_reconstructor(A,'i',9,'a')'''.splitlines(): t(s)
a=A('i',[1,2,3]); m=memoryview(a)
for f in (lambda: a.append(1), lambda: a.pop(), lambda: a.extend([1]), lambda: a.__delitem__(0), lambda: a.clear(), lambda: a.insert(0,1), lambda: a.frombytes(b'abcd'), lambda: a.__imul__(2), lambda: a.__setitem__(slice(0,1), A('i',[7])),lambda: a.__setitem__(slice(0,1), A('i',[7,8]))):
    try: print(f(), a)
    except BaseException as e: print(type(e).__name__, e)
m[0]=99; print(a); m.release(); a.append(4); print(a)
class S(A):
    def __init__(self,*x): self.n=1
s=S('i',[1]); s.foo=2; print(s, repr(s), s.__dict__, type(s+s), type(s[:]), s.__reduce_ex__(4), type(s*2))
import io
f=io.BytesIO(); A('h',[1,2]).tofile(f); print(f.getvalue()); f.seek(0); b=A('h'); b.fromfile(f,1); print(b)
try: b.fromfile(f,5)
except EOFError as e: print(repr(e), b)
it=iter(a); next(it); print(it.__reduce__() , type(it)); 
import copy; print(copy.copy(a), copy.deepcopy(a))
import re,struct
print(struct.unpack('<2h', A('h',[5,6])), b'a'.join([b'x',A('B',[65])]), bytes(A('B',b'hi')).decode(), re.findall(b'.',A('b',b'ab')))
