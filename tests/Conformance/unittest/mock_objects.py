import re, unittest
from unittest import mock
from unittest.mock import *
def show(x): print(re.sub(r"id='\d+'","id='..'", re.sub(r'0x[0-9a-f]+','0x..',repr(x))))
def att(f):
    try: show(f())
    except BaseException as e: print(type(e).__name__, '|', re.sub(r"from '.*/", "from '", re.sub(r"id='\d+'","id='..'",str(e))))
print(mock.__all__)
m=Mock(); show(m); show(m.foo); show(m.foo.bar()); show(m()); m(1,a=2); show(m.call_args); show(m.call_args_list); show(m.mock_calls); show(m.method_calls); print(m.called, m.call_count)
att(lambda: m.assert_called_once()); att(lambda: m.assert_called_with(3)); att(lambda: m.assert_any_call(9)); att(lambda: m.assert_not_called()); att(lambda: m.assert_called_once_with(1)); att(lambda: m.assert_has_calls([call(1,a=2)])); att(lambda: m.assert_has_calls([call(7)])); att(lambda: m.asert_called()); att(lambda: m.assert_foo()); att(lambda: m.called_with()); 
m2=Mock(); att(lambda: m2.assert_called()); att(lambda: m2.assert_called_with(1)); att(lambda: m2.assert_called_once_with(1)); att(lambda: m2.assert_called_once()); att(lambda: m2.assert_any_call(1)); att(lambda: m2.assert_has_calls([call(1)])); att(lambda: m2.assert_not_called())
n=Mock(name='nm', return_value=4, side_effect=None, attr=3, **{'meth.return_value':8}); show(n); print(n(), n.attr, n.meth()); show(n.meth)
s=Mock(side_effect=[1,ValueError('x'),3]); att(s); att(s); att(s); att(s)
s=Mock(side_effect=lambda x: x*2 if x else DEFAULT, return_value='rv'); att(lambda: s(4)); att(lambda: s(0))
s=Mock(side_effect=KeyError('k')); att(s); s=Mock(side_effect=KeyError); att(s)
class C:
    z=1
    def m(self,a,b=2): return a
    @staticmethod
    def s(q): pass
    @classmethod
    def c(cls,q): pass
    async def am(self): pass
    @property
    def p(self): return 1
sp=Mock(spec=C); show(sp); att(lambda: sp.m); att(lambda: sp.nope); print(isinstance(sp,C), sp.__class__); 
def seta(o,k,v): setattr(o,k,v)
att(lambda: seta(Mock(spec_set=C),'foo',1)); att(lambda: seta(Mock(spec=C),'foo',1)); att(lambda: Mock(spec=['a','b']).c); show(Mock(spec=['a']).a)
att(lambda: Mock(spec=C)(1)); att(lambda: Mock(spec=C().m)(1,2,3,4))
a=create_autospec(C); show(a); show(a()); att(lambda: a().m(1,2,3)); att(lambda: a().m(1)); att(lambda: a(1)); att(lambda: a().m()); show(a.m); att(lambda: a.nope); show(a().m); att(lambda: a().s(1,2)); att(lambda: a().c(3)); show(a().am); show(a().p); show(a.z)
def fn(a,b=1,*,c): "doc"; return 1
f=create_autospec(fn); show(f); att(lambda: f()); att(lambda: f(1,c=2)); print(f.__name__, f.called, f.call_args); f.assert_called_once_with(1,c=2); f.assert_called_once_with(a=1,c=2); att(lambda: f.assert_called_with(1))
fr=create_autospec(fn, return_value=7); print(fr(1,c=3))
mm=MagicMock(); print(len(mm), int(mm), str(mm)[:10], bool(mm), [*iter(mm)], 3 in mm, float(mm), hash(mm)==hash(mm), mm==mm, mm==3, mm!=3); show(mm[1]); mm[1]=2; show(mm.mock_calls); show(mm+1); att(lambda: mm<3); show(mm.__enter__); 
with mm as x: show(x)
mm.__len__.return_value=5; print(len(mm)); mm.__iter__.return_value=[1,2]; print(list(mm), list(mm)); mm.__getitem__.side_effect=lambda k:k*2; print(mm[4]); mm.__str__.return_value='strr'; print(str(mm)); att(lambda: len(Mock())); att(lambda: Mock()[1]); att(lambda: dir(Mock(spec=['x']))[:3])
mc=Mock(); mc.__str__=Mock(return_value='S'); print(str(mc)); mc.__len__=lambda self: 4; print(len(mc)); print(abs(MagicMock(**{'__abs__.return_value':3})))
show(call); show(call(1,2,a=3)); show(call.foo(1).bar[2]); show(call.a.b(3)); print(call(1)==call(1), call(1)==((1,),), call(1)==('',(1,),{}), call.foo(1)==call(1), call(1).args, call(a=1).kwargs); show(call(1)('x').call_list() if hasattr(call(1),'call_list') else 0); show(call.a(1).b(2).call_list())
c=call(1,a=2); print(c[0],c[1],len(c), c.args, c.kwargs); nme,ar,kw=c if len(c)==3 else (None,None,None); print(nme,ar,kw)
show(ANY); print(ANY==3, 3==ANY, ANY!=3); show(DEFAULT); show(sentinel.foo); print(sentinel.foo is sentinel.foo); show(FILTER_DIR)
p=Mock(); p.a(1); p.b.c(2); p.attach_mock(Mock(name='zz'),'d'); p.d(3); show(p.mock_calls); show(p.method_calls); p.reset_mock(); show(p.mock_calls); att(lambda: p.assert_has_calls([call.a(1)]))
p.configure_mock(**{'q.return_value':3,'w':4}); print(p.q(),p.w); del p.w; att(lambda: p.w)
pm=PropertyMock(return_value=3)
class D: pass
with patch.object(D,'prop',pm,create=True): print(D().prop); D().prop=4
show(pm.mock_calls)
class T: 
    attr='orig'; d={'a':1}
    def meth(self): return 'real'
with patch('__main__.T') as MT: show(MT); show(T); MT.return_value.meth.return_value='fake'; print(T().meth())
print(T().meth())
with patch.object(T,'meth',return_value='po') as pm: print(T().meth()); show(pm)
with patch.object(T,'meth',autospec=True) as pm: t=T(); t.meth(); show(pm.mock_calls[0][1]==(t,)); show(T.meth); att(lambda: t.meth(1))
with patch.dict(T.d,{'b':2},c=3): print(T.d)
print(T.d)
with patch.dict(T.d,clear=True): print(T.d)
with patch.multiple(T,attr='n',meth=DEFAULT) as v: print(T.attr, sorted(v))
@patch('__main__.T.attr','dec')
def df(): print(T.attr)
df()
@patch.object(T,'meth')
@patch('__main__.T.attr')
def df(a,b): show(a); show(b)
df()
@patch.dict('os.environ',{'XX':'1'})
def df(): import os; print(os.environ['XX'])
df()
@patch('__main__.T.attr', new='cls')
class TC(unittest.TestCase):
    def test_a(self): self.assertEqual(T.attr,'cls')
    def helper(self): return T.attr
print(TC('test_a').run().wasSuccessful(), TC('test_a').helper())
att(lambda: patch('__main__.nope').start()); att(lambda: patch('nodot')); att(lambda: patch('nomod.x').start()); att(lambda: patch.object(T,'zip').start()); att(lambda: patch('__main__.T',spec=True,new=3)); att(lambda: patch.multiple(T)); att(lambda: patch('__main__.T', autospec=True, new=5).start())
st=patch('__main__.T.attr','started'); st.start(); print(T.attr); st.stop(); print(T.attr); patch('__main__.T.attr','s2').start(); print(T.attr); patch.stopall(); print(T.attr)
o=mock_open(read_data='l1\nl2\n')
with patch('builtins.open',o):
    with open('foo') as h: print(h.read()); 
    with open('foo') as h: print(list(h))
    with open('foo','w') as h: h.write('x'); print(h.readline(), h.readlines())
show(o.mock_calls[:4]); o.assert_called_with('foo','w'); o().write.assert_called_once_with('x')
w=Mock(wraps=C()); print(w.m(5)); w.m.assert_called_with(5); show(w.m)
sl=seal(mmm:=Mock()); att(lambda: mmm.foo); mmm2=Mock(name='sealed'); mmm2.a=1; seal(mmm2); print(mmm2.a); att(lambda: mmm2.x)
nc=NonCallableMock(); att(lambda: nc()); show(nc); show(NonCallableMagicMock()); 
class Sub(Mock):
    def extra(self): return 'e'
    def _get_child_mock(self,**kw): return Mock(**kw)
print(Sub().extra()); show(Sub()); show(Sub().a)
import asyncio
am=AsyncMock(return_value=3); show(am)
async def main():
    print(await am(1)); am.assert_awaited_once_with(1); print(am.await_count, am.await_args, am.await_args_list); att(lambda: am.assert_awaited_with(2)); att(lambda: am.assert_not_awaited()); att(lambda: AsyncMock().assert_awaited())
    se=AsyncMock(side_effect=[1,ValueError('q')]); print(await se())
    try: await se()
    except ValueError as e: print(e)
    try: await se()
    except StopAsyncIteration as e: print('SAI', e)
    x=MagicMock(C()); show(x.am); pass
    y=AsyncMock(); show(y.foo)
    async with MagicMock() as z: show(z)
    it=MagicMock(); it.__aiter__.return_value=[1,2]; print([i async for i in it])
    async def co(a): return a
    f=create_autospec(co); f.return_value=9; print(await f(1), asyncio.iscoroutine(f)); 
    with patch('__main__.acf') as q: show(q); q.return_value=4; print(await acf())
async def acf(): pass
asyncio.run(main())
ml=Mock(); ml(1); ml(2); ml(3); att(lambda: ml.assert_has_calls([call(1),call(3)])); att(lambda: ml.assert_has_calls([call(3),call(1)],any_order=True)); att(lambda: ml.assert_has_calls([call(3),call(9)],any_order=True)); att(lambda: ml.assert_called_with(1)); att(lambda: ml.assert_called_once()); att(lambda: ml.assert_called_once_with(3)); show(ml.call_args_list); print(ml.call_args_list==[call(1),call(2),call(3)], [call(1),call(2)] in [ml.call_args_list], ml.call_args.args, ml.call_args[0]); print(call(2) in ml.call_args_list)
show(ml.mock_calls == [((1,),),((2,),),((3,),)]); ml.reset_mock(return_value=True,side_effect=True); print(ml.call_count, ml.call_args)
th=ThreadingMock(timeout=0.01); att(lambda: th.wait_until_called()); th(1); th.wait_until_called(); att(lambda: th.wait_until_any_call_with(2)); th.wait_until_any_call_with(1)
att(lambda: Mock(unsafe=True).assert_foo); att(lambda: Mock().assret_called); att(lambda: create_autospec(Mock())); pass
