# Type errors of operators and protocols, as the interpreter words them.
class A: pass
a = A()
def f(): pass
tests = """1 + 'a'
'a' + 1
[] + 1
[] + ()
() + []
{} + {}
set() + set()
None + 1
1 + None
a + a
a + 1
1 + a
f + 1
A + 1
int + int
'a' - 'b'
'a' * 'b'
[] * []
[1] * 1.5
'a' / 2
'a' // 2
'a' ** 2
2 ** 'a'
1 << 'a'
1.0 & 1
~'a'
-'a'
+[]
-None
not_defined
1 < 'a'
'a' < 1
None < None
[] < {}
a < a
{} < {}
1j < 1j
'a' in 1
1 in 'a'
1 in 1
a in a
[] in {}
len(1)
len(a)
iter(1)
iter(a)
next(1)
list(1)
tuple(None)
set(1)
dict(1)
dict([1])
dict(['a'])
int('a')
int([])
int(None)
int('1.5')
float('a')
float([])
complex('a')
str(1, 2)
bytes('a')
bytes([256])
bytes(['a'])
chr(-1)
ord('ab')
hash([])
hash({})
{[]: 1}
{{}}
{[1]}
(1).x
'a'.x
None.x
[].x
{}.x
f.x
A.x
a.x
len.x
int.x
(1, 2).x
a.x.y
a()
A(1)
1 .real()
f(1)
f(x=1)
len()
len(1, 2)
a[0]
f[0]
A[0]
len[0]
n[0]
[1][1]
[1][-2]
[1].__getitem__('a')
(1,)[1]
'a'[1]
'a'.__getitem__('b')
{}['a']
{}[1]
{1: 2}[(1, 2)]
range(1)[1]
b'a'[1]
[][0]
[].pop()
[1].pop(5)
{}.pop('a')
{}.popitem()
set().pop()
set().remove(1)
[].remove(1)
[].index(1)
().index(1)
'a'.index('b')
'a'.split('')
'a'.join([1])
'%d' % 'a'
'%s %s' % 1
'%s' % (1, 2)
'{}'.format()
'{0.x}'.format(1)
1 / 0
1 // 0
1 % 0
1.0 / 0
0 ** -1
1.0 // 0
divmod(1, 0)
2 ** 10000 * 1.0
10.0 ** 400
int('9' * 5000)
sum(['a'])
max([])
min(())
sorted([1, 'a'])
range(1, 2, 0)
range(1.5)
[0] * 10**20
'a' * 10**20
zip(1)
map(1)
list(map(1, [1]))
isinstance(1, 1)
issubclass(1, 1)
super(1)
type('a', 1, 1)
getattr(a, 'b')
getattr(a, 1)
setattr(a, 1, 2)
setattr(1, 'a', 2)
delattr(a, 'b')
vars(1)
reversed(1)
reversed({1})
enumerate(1)
abs('a')
round('a')
pow('a', 2)
pow(2, -1, 4)
pow(2, 2, 0)
bin(1.5)
open('/no/such/file')
__import__('no_such_module')
object().x
object.__new__(int)
(lambda: 0)(1)
(lambda x: 0)()
print(end=1)
print(foo=1)
slice('a').indices(5)
memoryview('a')
bytearray('a')
frozenset([[]])
type(a)(1, 2)
a.__class__.__name__.foo
f().x
f()()
f()[0]
f() + f()
for_ in x"""
n = None
for t in tests.splitlines():
    try: print(t, "=", repr(eval(t))[:60])
    except Exception as e: print(t, "->", type(e).__name__ + ":", e)
