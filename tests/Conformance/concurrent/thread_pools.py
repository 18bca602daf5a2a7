"""Futures and thread pools."""
from concurrent.futures import *
import concurrent.futures as cf
import threading, time, logging, re, io
logging.basicConfig(stream=io.StringIO())
def clean(x): return re.sub('0x[0-9a-f]+','0x',repr(x))
with ThreadPoolExecutor(max_workers=3) as ex:
    fs=[ex.submit(pow,i,2) for i in range(5)]
    print([f.result() for f in fs], sorted(f.result() for f in as_completed(fs)))
    print(list(ex.map(lambda a,b:a+b,[1,2,3],[10,20,30])), list(ex.map(str, range(10), buffersize=2)))
    f=ex.submit(lambda: 1/0)
    try: f.result()
    except ZeroDivisionError as e: print('zde',e)
    print(repr(f.exception()), f.done(), f.running(), f.cancelled(), f.cancel(), clean(f))
    got=[]; f.add_done_callback(lambda f: got.append(type(f.exception()).__name__)); print(got)
    r=wait(fs); print(len(r.done), len(r.not_done), type(r).__name__, r._fields)
    ev=threading.Event(); slow=ex.submit(ev.wait)
    try: slow.result(timeout=0.01)
    except TimeoutError as e: print('timeout', repr(e))
    r=wait([slow,fs[0]], return_when=FIRST_COMPLETED); print(len(r.done),len(r.not_done))
    r=wait([slow,f], return_when=FIRST_EXCEPTION); print(len(r.done),len(r.not_done))
    r=wait([slow],timeout=0.01); print(len(r.done),len(r.not_done))
    try: list(as_completed([slow,f],timeout=0.01))
    except TimeoutError as e: print(repr(e))
    try: wait([slow], return_when='x')
    except ValueError as e: print(e)
    print(clean(slow)); ev.set(); print(slow.result(), clean(slow))
for a in (lambda: ex.submit(len), lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(initializer=3), lambda: ThreadPoolExecutor('a'), lambda: ex.map(len,[1],buffersize=0), lambda: ex.map(len,[1],buffersize='x'), lambda: cf.nothing):
    try: a()
    except Exception as e: print(type(e).__name__, e)
f=Future(); print(clean(f), f.cancel(), f.cancelled(), clean(f))
try: f.result()
except CancelledError as e: print(repr(e), CancelledError.__mro__)
try: f.set_result(1)
except InvalidStateError as e: print(clean(e))
f=Future(); print(f.set_running_or_notify_cancel(), f.running(), f.cancel()); f.set_result(3); print(f.result(), clean(f))
try: f.set_result(1)
except InvalidStateError as e: print(clean(e))
try: f.set_exception(ValueError())
except InvalidStateError as e: print(clean(e))
f=Future(); f.set_exception(ValueError('x')); print(clean(f), repr(f.exception()))
out=[]
with ThreadPoolExecutor(2, thread_name_prefix='pre', initializer=lambda a: out.append(a), initargs=('i',)) as ex2:
    print(ex2.submit(lambda: threading.current_thread().name).result())
print(out)
ex3=ThreadPoolExecutor(1); ev=threading.Event(); a=ex3.submit(ev.wait); b=ex3.submit(len,'a'); c=ex3.submit(len,'b'); print(b.cancel()); ex3.shutdown(wait=False, cancel_futures=True); ev.set(); print(a.result(), b.cancelled(), c.cancelled())
def bad(): raise RuntimeError('init')
ex4=ThreadPoolExecutor(1, initializer=bad)
f=ex4.submit(len,'x')
try: f.result()
except Exception as e: print(type(e).__name__, type(e).__mro__[1:3], e)
try:
    with ThreadPoolExecutor(1) as ex5:
        for r in ex5.map(lambda x: 10//x, [5,0,2]): print(r)
except ZeroDivisionError as e: print(e)
print(sorted(n for n in cf.__all__ if 'Pool' not in n), Future[int], cf.ALL_COMPLETED)
