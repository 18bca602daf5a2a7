"""Mocks made after classes, functions and dataclasses, what they say of wrong calls, and their special methods."""
import asyncio, inspect
from unittest.mock import *
from dataclasses import dataclass, field
from typing import ClassVar
from dataclasses import InitVar
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
@dataclass
class W:
    a: int
    b: int = 0
    c: ClassVar[int] = 3
    d: InitVar[int] = 4
for m in (Mock(spec=W), create_autospec(W), create_autospec(W, instance=True), create_autospec(W(1)), Mock(spec=W(1)), NonCallableMock(spec=W), Mock(spec=W, _spec_as_instance=True)):
    for n in 'abcde':
        t(lambda: type(getattr(m,n)).__name__+str(isinstance(getattr(m,n),int)))
t(lambda: Mock(autospect=1).autospect)
t(lambda: create_autospec(int, autospect=1))
m=Mock()
m(1); m.foo(2)
t(lambda: m.assert_has_calls([call(2)]))
t(lambda: m.assert_has_calls([call(2), call(3)], any_order=True))
def f(a,b): pass
m=create_autospec(f); m(1,2)
t(lambda: m.assert_has_calls([call(2)]))
t(lambda: m.assert_called_with(2))
t(lambda: m.assert_called_with(2,3))
t(lambda: m.assert_any_call(2,3))
t(lambda: m.assert_called_once_with(2,3))
am=AsyncMock()
t(lambda: am.assert_has_awaits([call(1)]))
t(lambda: am.assert_awaited())
t(lambda: am.assert_awaited_with(1))
t(lambda: am.assert_awaited_once_with(1))
t(lambda: am.assert_any_await(1))
asyncio.run(am(3))
t(lambda: am.assert_has_awaits([call(1)]))
t(lambda: am.assert_has_awaits([call(1)],any_order=True))
t(lambda: am.assert_awaited_with(1))
t(lambda: am.assert_not_awaited())
t(lambda: am.assert_any_await(1))
import re
def clean(s): return re.sub(r"id='\d+'|0x[0-9a-f]+", 'ID', s)
def tt(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, clean(str(e)))
class A:
    class B:
        C=None
with patch.object(A,'B'):
    tt(lambda: create_autospec(A).B)
    tt(lambda: patch.object(A, 'B', autospec=True).start())
    tt(lambda: patch.object(A.B, 'C', autospec=True).start())
    tt(lambda: patch.object(A, 'B', spec=A.B).start())
    tt(lambda: patch.object(A, 'B', spec_set=A.B).start())
    tt(lambda: patch.object(A, 'B', spec=True).start())
    tt(lambda: Mock(A.B))
    tt(lambda: create_autospec(A.B))
mm=MagicMock()
t(lambda: type(next(mm)).__name__)
t(lambda: type(mm.__next__()).__name__)
t(lambda: Mock(side_effect=3)())
t(lambda: Mock(spec=['a']).b)
t(lambda: Mock(spec=['a']).__len__)
t(lambda: call.count(1).index(2))
t(lambda: call.foo == call.foo)
t(lambda: call[1])
t(lambda: len(call(1)))
t(lambda: call().__getitem__('x'))
for e in ('getitem','get','set','aiter','anext','reversed','format','dir','missing','fspath','sizeof','repr','reduce','subclasses','prepare','init_subclass','set_name','class_getitem','call','length_hint','bytes','copy','deepcopy','complex','trunc','iadd','rsub','ipow','divmod','rdivmod','matmul','imatmul','await','enter','aenter','next','instancecheck','del'):
    n=f'__{e}__'
    print(e, hasattr(MagicMock(),n), hasattr(AsyncMock(),n), end=' ')
    def s():
        x=MagicMock(); setattr(x,n,lambda self,*a: 3); return 'ok'
    t(s)
print(inspect.signature(create_autospec(f)), inspect.signature(create_autospec(W)), inspect.signature(create_autospec(A)))
opened = mock_open(read_data='foo\nbarn')
with opened('x') as f:
    f.read()
print(opened.mock_calls)
opened.return_value.readline.return_value = 'abc'
print(next(opened()))
mm = MagicMock()
mm.reset_mock(return_value=True)
print(type(mm.__str__()).__name__)
m = Mock()
m.__class__ = int
print(isinstance(m, int))
m.side_effect = [1, 2]
print(m(), m(), type(m.side_effect).__name__)


class Shown:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        print(self.name, end=' ')
        return True


print({1: Shown('left')} == {1: Shown('right')})
