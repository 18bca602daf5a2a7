"""colorsys, sched, cmd."""
import colorsys, sched, cmd, io, time
for r in (0,.2,.5,1):
    for g in (0,.3,1):
        for b in (0,.7,1):
            h=colorsys.rgb_to_hls(r,g,b); v=colorsys.rgb_to_hsv(r,g,b); y=colorsys.rgb_to_yiq(r,g,b)
            print(h,v,y,colorsys.hls_to_rgb(*h),colorsys.hsv_to_rgb(*v),colorsys.yiq_to_rgb(*y))
now=[0]
def tick(): return now[0]
def delay(n): now[0]+=n; print('delay',n) if n else None
s=sched.scheduler(tick,delay)
def act(*a,**k): print('act',now[0],a,k)
e1=s.enter(5,1,act,('a',)); s.enter(3,2,act,argument=('b',),kwargs={'x':1}); s.enterabs(3,1,act); e2=s.enter(9,1,act)
print(len(s.queue),[ (e.time,e.priority,e.sequence) for e in s.queue], s.empty()); s.cancel(e2)
try: s.cancel(e2)
except ValueError as e: print('ValueError')
print(s.run(blocking=False)); s.run(); print(s.empty(), s.run(), sched.Event._fields)
class T(cmd.Cmd):
    intro='Welcome'; prompt='> '; use_rawinput=0
    def do_greet(self,a):
        """greet NAME
        says hello"""
        self.stdout.write(f'hi {a}\n')
    def do_quit(self,a): return True
    def do_EOF(self,a): return True
    def help_topic(self): self.stdout.write('topic help\n')
    def precmd(self,l): self.stdout.write(f'[{l}]\n'); return l
    def postloop(self): self.stdout.write('bye\n')
o=io.StringIO(); T(stdin=io.StringIO('greet bob\n\n?\nhelp greet\nhelp quit\n? topic\nhelp nope\nfoo bar\n!ls\n$x\n  greet   a b  \nquit\ngreet no\n'),stdout=o).cmdloop(); print(o.getvalue())
o=io.StringIO(); t=T(stdout=o,stdin=io.StringIO('')); t.cmdloop('other'); print(o.getvalue()); print(t.parseline('greet  x y'), t.parseline('?'), t.parseline(''), t.onecmd('quit'), t.completenames('g'), t.lastcmd, t.identchars[:5])
o=io.StringIO(); t.stdout=o; t.columnize([str(i)*(i%7) for i in range(1,40)],40); t.columnize([]); t.columnize(['x']); t.columnize(['aaaa','bb'],3); print(o.getvalue())
try: t.columnize([1,'a'])
except TypeError as e: print(e)
