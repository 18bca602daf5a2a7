"""Code that awaits at its top level (ast.PyCF_ALLOW_TOP_LEVEL_AWAIT): eval() gives a coroutine, and so does a function made of it."""
import ast, asyncio, types, inspect
def t(src, mode='exec'):
    g={'asyncio':asyncio,'a':0}
    try:
        co=compile(src,'?',mode,flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        if co.co_flags & inspect.CO_COROUTINE:
            c=eval(co,g)
            try: c.send(None)
            except StopIteration: pass
        else: exec(co,g)
        print(repr(src),mode, g['a'])
    except BaseException as e: print(repr(src), mode, type(e).__name__, e)
pre='async def sleep(x,result=None): return result\nasync def arange(n):\n  for i in range(n): yield i\nclass acm:\n  async def __aenter__(s): return 1\n  async def __aexit__(s,*a): pass\n'
exec(pre)
def t2(src, mode):
    g={'sleep':sleep,'arange':arange,'acm':acm,'a':0}
    try:
        co=compile(src,'?',mode,flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
        print(bool(co.co_flags & inspect.CO_COROUTINE), end=' ')
        c=eval(co,g)
        if inspect.iscoroutine(c):
            try: c.send(None)
            except StopIteration as e: print(e.value, end=' ')
        print(repr(src),mode, g['a'])
    except BaseException as e: print(repr(src), mode, type(e).__name__, e)
    try: 
        fo=types.FunctionType(co,g); r=fo()
        if inspect.iscoroutine(r):
            try: r.send(None)
            except StopIteration: pass
        print(g['a'])
    except BaseException as e: print(type(e).__name__, e)
for s in ('a = await sleep(0, result=1)','async for i in arange(1): a = 1','async with acm() as b: a = 1','assert (await sleep(0,result=1)); a=1','[x async for x in arange(3)]; a=1','await sleep(0); a=1','if 1:\n  a = [x async for x in arange(2)]','def f(): return 1\na=f() + await sleep(0,1)','class A: x=1\na=await sleep(0, A.x)','a=1','x: int = await sleep(0,3); a=x','import sys; await sleep(0); a=2','global q; q=await sleep(0,2); a=q', 'a={k: v async for k in arange(1) for v in [1]}', 'del a; a=await sleep(0,4)','try:\n  await sleep(0)\nfinally:\n  a=5','(lambda: 1)(); a = (y := await sleep(0,7))'):
    for m in ('exec','single'): t2(s,m)
for s in ('await sleep(0,3)','[x async for x in arange(3)]','a'): t2(s,'eval')
