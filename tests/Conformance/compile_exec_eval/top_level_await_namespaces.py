"""Code that awaits at its top level, run by eval() with locals that are not its globals."""
import ast, asyncio, types
F = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
def go(src, mode='exec', g=None, l=None):
    c = compile(src, 's', mode, flags=F)
    g = {} if g is None else g
    co = eval(c, g, l)
    r = asyncio.run(co) if asyncio.iscoroutine(co) else co
    return r, sorted(k for k in g if k[:2] != '__'), l
print(go("import asyncio\nz = await asyncio.sleep(0, 5)", l={})[2]["z"])
print(go("await asyncio.sleep(0, x)", 'eval', {'asyncio': asyncio, 'x': 1}, {'x': 7}))
src = '''
import asyncio
from asyncio import *
x = 1
def f(): return x
class C:
    y = 2
    z: int = 3
ann: int = 4
await asyncio.sleep(0)
for i in range(3):
    await asyncio.sleep(0)
del i
print(sorted(k for k in locals() if len(k) < 5), 'x' in globals(), C.y)
try: f()
except NameError as e: print(e)
try: nope
except NameError as e: print(e)
print([j async for j in agen()], await asyncio.gather(asyncio.sleep(0, 1), asyncio.sleep(0, 2)))
global gg
gg = 5
exec('x += 1')
print(x, eval('x'))
import sys
print(sys._getframe().f_locals is L, sys._getframe().f_code.co_name)
'''
async def agen():
    for i in range(3): yield i; await asyncio.sleep(0)
L = {}
r = go(src, g={'agen': agen, 'L': L}, l=L)
print(r[:2], sorted(k for k in L if len(k) < 5 ))
class M(dict):
    def __missing__(self, k): 
        if k in ('print', 'asyncio'): raise KeyError(k)
        return 'missing ' + k
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v)
m = M()
go("import asyncio\na = b\nawait asyncio.sleep(0)\na = c + a\nprint(a)", l=m)
