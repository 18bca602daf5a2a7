"""await and yield from through many generators: results, values sent and thrown, the recursion limit."""
import sys
async def deep(n):
    if n == 0: return 1
    return 1 + await deep(n-1)
def run(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
for i in range(300): run(deep(100))
print(run(deep(500)))
try: run(deep(5000))
except RecursionError as e: print('RecursionError', e)
sys.setrecursionlimit(200000)
print(run(deep(50000)))
def yf(n):
    if n: yield from yf(n-1)
    else:
        for i in range(3): yield i
    return n
for i in range(100): list(yf(50))
print(list(yf(20000)))
class S:
    def __await__(self):
        x = yield 'a'
        return x
async def chain(n):
    if n: return await chain(n-1)
    t = 0
    for i in range(4): t += await S()
    return t
def drive(c):
    out=[]; v=None
    try:
        while True:
            out.append(c.send(v)); v = 5
    except StopIteration as e: return out, e.value
for i in range(100): drive(chain(20))
print(drive(chain(3000)))
async def thrower(n):
    try:
        return await chain(n)
    except ValueError as e:
        return ('caught', str(e))
for k in range(50):
    c = thrower(30); c.send(None)
    try: c.throw(ValueError('x'))
    except StopIteration as e: r = e.value
print(r)
c = chain(10); c.send(None); c.close()
def g():
    try:
        while True: yield 1
    finally: print('fin')
def h():
    yield from g()
for x in h(): break
it = h(); next(it); it.close(); print('closed')
