from concurrent import interpreters as I
import gc
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__qualname__, e)
i = I.create(); q = I.create_queue()
b = bytearray(b'hello'); m = memoryview(b); i.prepare_main(m=m); t(m.release); i.exec('m.release()'); t(m.release); i.exec('del m'); t(m.release); t(b.extend, b'!')
m = memoryview(b); i.prepare_main(m=m); i.exec('del m'); t(m.release); t(b.extend, b'!')
m = memoryview(b); q.put(m); t(m.release); t(b.append, 1); r = q.get(); t(m.release); r.release(); t(m.release); del r; gc.collect(); t(m.release); t(b.append, 2)
m = memoryview(b); i.prepare_main(m=m, n=m); t(m.release); i.close(); t(m.release); t(b.append, 3)
m = memoryview(b); q.put(m); del q; gc.collect(); t(m.release)
try:
    j = I.create()
    with memoryview(b) as mm: j.prepare_main(z=mm)
except BufferError as e: print(e)
j.exec('z[0] = 90'); print(b[:2]); del mm; t(b.append, 4); j.close(); gc.collect(); t(b.append, 5)
k = I.create()
def f(v): v[1] = 90; return len(v)
m = memoryview(b); t(k.call, f, m); t(m.release); t(b.append, 6)
