import logging, sys, io
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format='%(levelname)s|%(name)s|%(filename)s|%(funcName)s|%(lineno)d|%(message)s')
log=logging.getLogger('a.b'); 
def f():
    log.debug('d'); log.info('i %d %s', 1, 'x'); log.warning('w %(k)s', {'k': 2}); log.critical('c')
    try: 1/0
    except ZeroDivisionError: log.error('e', exc_info=False)

f(); print(log, logging.getLogger('a'), logging.root, logging.getLogger('a').getChildren(), log.parent, log.getChild('c'), logging.root.handlers)
log.setLevel('ERROR'); log.warning('no'); print(log.isEnabledFor(30), log.getEffectiveLevel()); 
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda:log.setLevel('X')); t(lambda:log.setLevel(1.5)); t(lambda:logging.Formatter('x')); t(lambda:logging.Formatter('{x','','{')); t(lambda:logging.Formatter('{message}',style='?')); t(lambda:logging.getLevelName(35)); t(lambda:logging.getLevelName('INFO'))
for st,fm in (('{','{levelname:>8} {message}'),('$','$levelname ${message}')):
    s=io.StringIO(); h=logging.StreamHandler(s); h.setFormatter(logging.Formatter(fm,style=st)); l=logging.getLogger('q'+fm); l.propagate=False; l.addHandler(h); l.error('m %s',1); print(repr(s.getvalue()), h)
class F(logging.Filter):
    def filter(self,r): r.msg=r.msg.upper(); return True
l=logging.getLogger('filt'); l.addFilter(F()); l.error('low'); l.addFilter(lambda r: False); l.error('x')
a=logging.LoggerAdapter(logging.getLogger('ad'),{'u':1}); a.error('x'); print(a)
logging.disable(logging.ERROR); log.error('no'); log.critical('yes'); logging.disable(logging.NOTSET)
t(lambda:log.error('x',extra={'message':1})); t(lambda:log.log('x','y')); 
log.error('lvl', stacklevel=2)
logging.addLevelName(25,'NOTE'); logging.getLogger('n').log(25,'note'); print(logging.makeLogRecord({'msg':'x %s','args':(1,)}).getMessage())
import tempfile,os
n=tempfile.mktemp(); h=logging.FileHandler(n); logging.getLogger('fh').addHandler(h); logging.getLogger('fh').error('to file'); h.close(); print(open(n).read()); os.remove(n)
h=logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('%(asctime)s')); r=logging.makeLogRecord({'created':0.5,'msecs':500}); import time; h.formatter.converter=time.gmtime; print(h.format(r)); 
print(logging.getHandlerNames(), sorted(logging.getLevelNamesMapping()))
