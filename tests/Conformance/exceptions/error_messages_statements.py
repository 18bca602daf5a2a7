# Errors raised by statements: assignment, deletion, unpacking, import, loops, with, raise, class.
class A:
    ro = property(lambda s: 1)
    __slots__ = ("s",)
a = A()
tests = r"""x, y = 1
x, y = [1]
x, y = [1, 2, 3]
x, *y = []
x, *y, z = [1]
x, y = None
x, y = {1}
(x, y), z = 1, 2
[x, y] = 'abc'
for x, y in [1]: pass
for x, y in [(1, 2, 3)]: pass
for x in 5: pass
for x in None: pass
for x in A: pass
a.x = 1
a.ro = 1
del a.ro
del a.s
del a.x
a.s
a[0] = 1
del a[0]
'abc'[0] = 'x'
(1, 2)[0] = 1
del (1, 2)[0]
del 'abc'[0]
[1][5] = 1
[1]['a'] = 1
[1][0:1] = 5
[1, 2][::2] = [1, 2, 3]
[1][::0] = []
{}[[]] = 1
del {}['k']
del [1][5]
range(3)[0] = 1
b'a'[0] = 1
bytearray(b'a')[0] = 256
bytearray(b'a')[0] = 'x'
bytearray(b'a')[0:1] = 5
None.x = 1
(1).real = 5
len.x = 1
A.__name__ = 5
A.__bases__ = (int,)
a.__class__ = int
import no_such_mod
import os.no_such
from sys import no_such
from no_such import x
from . import x
from .mod import x
import os.path.nope
with 5: pass
with None: pass
with open: pass
with a: pass
raise 5
raise int
raise 'str'
raise None
raise ValueError from 5
raise
assert False
assert 0, 'msg'
assert 0, (1, 2)
assert 0, None
assert [], ValueError('x')
del undefined
undefined += 1
print(undefined)
undefined.x = 1
undefined[0] = 1
class B(5): pass
class B(1, 2): pass
class B(undefined): pass
class B(metaclass=5): pass
class B(int, str): pass
class B(A, A): pass
class B(bool): pass
class B(x=1): pass
def f(x=undefined): pass
@5\ndef f(): pass
@undefined\nclass C: pass
exec(5)
exec('1 +')
eval('x =')
eval('')
compile('1', 'f', 'bad')
lambda x=undefined: 0
[x for x in 5]
{x: y for x in [1] for y in 5}
{**5}
[*5]
f'{undefined}'
f'{1:x y}'
global_var: undefined_type = 1
type X = undefined_lazy
match 5:\n case int(x, y): pass
match 5:\n case undefined.x: pass
match 5:\n case undefined(): pass
match a:\n case A(1): pass
match 5:\n case a(): pass
try: raise ValueError\nexcept 5: pass
try: raise ValueError\nexcept undefined: pass
try: 1/0\nexcept ZeroDivisionError as e: raise e.__class__('again') from None
x = [1, 2, 3]; x.append(1, 2)
x = {}; x.update(5)
x = {}; x.update([1])
x = (1, 2); x.append(3)
x = 'a'; x.append('b')
x = {1}; x[0]
x = iter([]); next(x)
import sys; sys.exit.foo
import sys as s, nope
for i in range(3): i.foo
while undefined: pass
if undefined: pass
return_ = 1; return_()
yield_ = (x for x in 5)"""
for t in tests.splitlines():
    t = t.replace("\\n", "\n")
    try: exec(t, {"A": A, "a": a}); print(repr(t), "ok")
    except BaseException as e: print(repr(t), "->", type(e).__name__ + ":", e)
