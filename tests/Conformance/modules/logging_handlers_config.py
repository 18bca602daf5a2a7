import logging, sys, os, tempfile, queue
import logging.handlers as H
d=tempfile.mkdtemp(); f=os.path.join(d,'a.log')
log=logging.getLogger('t'); log.setLevel(logging.DEBUG); log.propagate=False
h=H.RotatingFileHandler(f,maxBytes=30,backupCount=2); h.setFormatter(logging.Formatter('%(message)s')); log.addHandler(h)
for i in range(8): log.info('message %d',i)
print(sorted(os.listdir(d))); 
for n in sorted(os.listdir(d)): print(n, open(os.path.join(d,n)).read().split('\n'))
print(type(h).__name__, h.maxBytes, h.backupCount, h.mode, h.baseFilename==f)
log.removeHandler(h); h.close()
m=H.MemoryHandler(3, target=logging.StreamHandler(sys.stdout)); log.addHandler(m)
log.info('1'); log.info('2'); print('--',len(m.buffer)); log.info('3'); log.info('4'); log.error('5'); log.info('6'); m.close(); log.removeHandler(m); print(m.target, len(m.buffer))
q=queue.Queue(); qh=H.QueueHandler(q); log.addHandler(qh); log.warning('queued %s','x'); r=q.get(); print(r.msg, r.args, r.message, r.levelname)
class L(logging.Handler):
    def emit(self,r): print('L',r.getMessage())
ql=H.QueueListener(q,L(),respect_handler_level=True); ql.start(); log.info('via %d',1); log.info('listener'); ql.stop(); log.removeHandler(qh)
b=H.BufferingHandler(2); log.addHandler(b); log.info('a'); print(len(b.buffer)); log.info('b'); print(len(b.buffer)); log.removeHandler(b)
w=H.WatchedFileHandler(os.path.join(d,'w.log')); log.addHandler(w); log.info('w1'); os.rename(os.path.join(d,'w.log'),os.path.join(d,'w2.log')); log.info('w2'); print(sorted(x for x in os.listdir(d) if x[0]=='w')); log.removeHandler(w); w.close()
t=H.TimedRotatingFileHandler(os.path.join(d,'t.log'),when='S',interval=2,backupCount=1); print(t.interval, t.suffix, t.when); log.addHandler(t); log.info('t'); t.doRollover(); log.removeHandler(t); t.close(); print(len([x for x in os.listdir(d) if x.startswith('t.log')]))
for wh in ('M','H','D','MIDNIGHT','W0'): t=H.TimedRotatingFileHandler(os.path.join(d,'z.log'),when=wh,delay=True); print(wh, t.interval, t.suffix, t.dayOfWeek if wh=='W0' else '')
for wh in ('X','W','W9'):
    try: H.TimedRotatingFileHandler(os.path.join(d,'z.log'),when=wh)
    except ValueError as e: print(e)
import logging.config as C
C.dictConfig({'version':1,'disable_existing_loggers':False,'formatters':{'f':{'format':'%(levelname)s:%(name)s:%(message)s'},'g':{'format':'{levelname}|{message}','style':'{'}},'filters':{'flt':{'name':'app'}},'handlers':{'c':{'class':'logging.StreamHandler','formatter':'f','stream':'ext://sys.stdout','level':'INFO'},'n':{'class':'logging.NullHandler'},'m':{'class':'logging.handlers.MemoryHandler','capacity':1,'target':'c'}},'loggers':{'app':{'handlers':['c'],'level':'DEBUG','propagate':False},'app.sub':{'level':'ERROR'}},'root':{'handlers':['c'],'level':'WARNING'}})
logging.getLogger('app').info('hi'); logging.getLogger('app').debug('no'); logging.getLogger('app.sub').error('sub'); logging.getLogger('other').warning('root'); logging.getLogger('app.sub').info('x')
class My(logging.Handler):
    def __init__(self,pre,**k): super().__init__(**k); self.pre=pre
    def emit(self,r): print(self.pre,self.format(r))
C.dictConfig({'version':1,'incremental':True,'loggers':{'app':{'level':'ERROR'}}}); logging.getLogger('app').info('gone'); logging.getLogger('app').error('kept')
C.dictConfig({'version':1,'handlers':{'x':{'()':My,'pre':'>>'}},'root':{'handlers':['x'],'level':'INFO'}}); logging.info('custom'); print(logging.getLogger('app').disabled)
for bad in [{},{'version':2},{'version':1,'handlers':{'c':{'class':'nope.X'}}},{'version':1,'root':{'handlers':['q']}},{'version':1,'handlers':{'c':{'class':'logging.StreamHandler','formatter':'zz'}}},{'version':1,'root':{'level':'FOO'}}]:
    try: C.dictConfig(bad)
    except Exception as e: print(type(e).__name__, e, '|', e.__cause__)
