"""Trace functions that raise, return None, are set and taken away; the attributes of frames; call_tracing."""
import sys
log=[]
def mk(skip=()):
    def tr(frame,event,arg):
        log.append((frame.f_code.co_name,event,frame.f_lineno))
        return tr
    return tr
def f():
    x=1
    x=2
    return x
# trace fn raises
def bad(frame,event,arg):
    log.append((event,frame.f_lineno))
    if event=='line' and frame.f_lineno==11: raise RuntimeError('boom')
    return bad
def go(t,fn):
    log.clear()
    sys.settrace(t)
    try: fn()
    except BaseException as e: print(type(e),e, e.__traceback__.tb_next and e.__traceback__.tb_next.tb_lineno)
    print('gettrace',sys.gettrace() is t)
    sys.settrace(None)
    print(log)
go(bad,f)
def bad2(frame,event,arg):
    log.append((event,frame.f_lineno))
    if event=='call': raise RuntimeError('boom')
go(bad2,f)
def bad3(frame,event,arg):
    log.append((event,frame.f_lineno))
    if event=='return': raise RuntimeError('boom')
    return bad3
go(bad3,f)
def none(frame,event,arg):
    log.append((event,frame.f_lineno))
    return None
go(none,f)
def lnone(frame,event,arg):
    log.append((event,frame.f_lineno))
    if event=='line': return None
    return lnone
go(lnone,f)
def g():
    a=[1]
    return a
def opc(frame,event,arg):
    frame.f_trace_opcodes=True
    frame.f_trace_lines=False
    log.append((event,frame.f_lineno))
    return opc
log.clear(); sys.settrace(opc); f(); sys.settrace(None)
print(log[0], log[-1])
def k():
    frame=sys._getframe()
    def tr(f,e,a):
        log.append((e,f.f_lineno)); return tr
    log.clear()
    sys.settrace(tr)
    frame.f_trace=tr
    x=1
    f()
    y=2
    sys.settrace(None)
k()
print(log)
for bad in (1,'x',):
    try:
        sys.settrace(bad); f()
    except Exception as e: print(repr(e))
    print(sys.gettrace()); sys.settrace(None)
try: sys.settrace()
except Exception as e: print(repr(e))
try: sys._getframe().f_lineno=3
except Exception as e: print(repr(e))
try: sys._getframe().f_trace_lines=3
except Exception as e: print(repr(e))
try: sys._getframe().f_trace_opcodes=3
except Exception as e: print(repr(e))
try: del sys._getframe().f_trace_opcodes
except Exception as e: print(repr(e))
try: del sys._getframe().f_lineno
except Exception as e: print(repr(e))
del sys._getframe().f_trace
def ct(frame,event,arg):
    log.append((frame.f_code.co_name,event))
    if event=='call' and frame.f_code.co_name=='f': print(sys.call_tracing(g,()))
    return None
go(ct,f)
