"""What a trace function is told: the events of calls, lines, returns and exceptions, in all statements."""
import sys
out=[]
def tr(frame, event, arg):
    name=frame.f_code.co_name
    if event=='exception': a=(arg[0].__name__, str(arg[1]), arg[2].tb_lineno if arg[2] else None)
    elif event=='return': a=repr(arg) if isinstance(arg, (int, str, bool, tuple, type(None))) else type(arg).__name__
    else: a=arg
    out.append((name, event, frame.f_lineno-frame.f_code.co_firstlineno, a))
    return tr
def run(f,*a):
    out.clear()
    sys.settrace(tr)
    try:
        f(*a)
    except Exception as e: x=repr(e)
    else: x=None
    sys.settrace(None)
    print('==',f.__name__,x)
    for o in out: print('  ',*o)
def simple(a,
           b=2):
    x=1
    y=2; z=3
    return x+y
def loops():
    for i in range(3):
        x=i
    while x<4:
        x+=1
    else:
        y=1
    for i in []: pass
    for i in range(2): pass
def ifs(x):
    if x:
        a=1
    else:
        a=2
    if x and a or not x:
        pass
    return a if x else 3
def tryf():
    try:
        1/0
    except ZeroDivisionError:
        x=1
    finally:
        y=2
    try:
        try:
            raise ValueError('a')
        finally:
            z=3
    except ValueError as e:
        pass
    try:
        try:
            raise ValueError('a')
        except KeyError:
            z=3
        except (TypeError,
                ValueError):
            raise
    except ValueError as e:
        raise KeyError('x')
def gen():
    yield 1
    x=yield 2
    try:
        yield 3
    finally:
        z=1
def usegen():
    for i in gen():
        x=i
    g=gen()
    next(g); next(g)
    g.send(3)
    try: g.throw(ValueError('v'))
    except ValueError: pass
    g=gen(); next(g); g.close()
    sum(x for x in [1,2])
    [y for y in (1,2)]
def outer():
    yield from gen()
def useouter():
    for i in outer(): pass
class C:
    def __enter__(self): return self
    def __exit__(self,*a): return True
def withs():
    with C() as c:
        x=1
    with C() as a, \
         C() as b:
        raise ValueError('x')
    return 1
def nested():
    f=lambda x: x+1
    f(1)
    @staticmethod
    def g(a):
        return a
    class D:
        x=1
        def m(self): pass
    D().m()
    def h(): pass
    h()
def raiser():
    def inner():
        raise ValueError(1)
    try:
        inner()
    except ValueError:
        pass
    inner()
def match_(x):
    match x:
        case 1:
            return 1
        case [a, b]:
            return a
        case {'k': v}:
            return v
        case _:
            return 0
def asserts(x):
    assert x, 'no'
    global GG
    GG=1
    pass
def contin():
    for i in range(3):
        if i==1:
            continue
        if i==2:
            break
        z=i
    else:
        q=1
    while True:
        if z: break
        z=1
        continue
    try:
        return 5
    finally:
        w=1
run(simple,1); run(loops); run(ifs,1); run(ifs,0); run(tryf); run(usegen); run(useouter); run(withs); run(nested); run(raiser)
for v in (1,[1,2],{'k':1},5): run(match_,v)
run(asserts,1); run(asserts,0); run(contin)
exec(compile("x=1\ndef f():\n    return 2\nf()\nclass A:\n  y=1\n",'<s>','exec')) 
def ex(): exec(compile("x=1\ndef f():\n    return 2\nf()\nclass A:\n  y=1\n",'<s>','exec'))
run(ex)
async def co():
    await co2()
    async with AC():
        x=1
    async for i in ag():
        y=i
    return 3
async def co2():
    return 1
class AC:
    async def __aenter__(self): pass
    async def __aexit__(self,*a): pass
async def ag():
    yield 1
    yield 2
def useco():
    try: co().send(None)
    except StopIteration: pass
run(useco)
