"""Context, signals, flags and traps, localcontext."""
import copy
from decimal import *
def t(src):
    try:
        if '=' in src and src.startswith('c.'):
            exec(src, globals()); r=c
        else: r = eval(src, globals())
        print(src, '->', repr(r))
    except BaseException as e:
        print(src, '!!', type(e).__module__, type(e).__name__, e.args)
D=Decimal
c=Context()
for s in '''Context(prec=0)
Context(prec=-1)
Context(prec='a')
Context(prec=1.5)
Context(prec=10**18)
Context(prec=10**30)
Context(prec=None)
Context(Emin=1)
Context(Emin=-10**18)
Context(Emin='a')
Context(Emax=-1)
Context(Emax=10**18)
Context(rounding='x')
Context(rounding=3)
Context(capitals=2)
Context(capitals='a')
Context(clamp=2)
Context(clamp='x')
Context(flags=3)
Context(flags=[3])
Context(flags=['a'])
Context(flags=[Inexact, Rounded])
Context(traps={Inexact: True})
Context(traps=[])
Context(3, ROUND_UP, -5, 5, 0, 1, [Inexact], [])
Context(1,2,3,4,5,6,7,8,9)
Context(foo=1)
Context(traps=dict.fromkeys(c.traps, True))
Context(flags=c.flags)
c.prec='a'
c.prec=0
c.prec=5
c.Emin=1
c.Emin=-10
c.Emax=10**40
c.rounding=1
c.rounding='foo'
c.rounding=ROUND_UP
c.capitals=2
c.capitals=0
c.clamp=3
c.clamp=1
c.foo=1
c.flags=3
c.traps=[Inexact]
c.flags=[Inexact]
c.flags={Inexact: 1}
c.traps={Overflow: 1}
c.traps=dict.fromkeys(c.traps, 0)
c.flags=c.flags
c._allcr
c._allcr=1
c._traps
c._flags
c._unsafe_prec
c.Etiny()
c.Etop()
c.flags
repr(c.flags)
str(c.flags)
c.flags[Inexact]
c.flags[3]
c.flags['a']
c.flags.__setitem__(Inexact, 3)
c.flags.__setitem__(Inexact, 'a')
c.flags.__setitem__(3, 3)
c.flags.__delitem__(Inexact)
c.flags.pop(Inexact)
c.flags.clear()
len(c.flags)
list(c.flags)
list(c.flags.items())
c.flags == c.traps
c.flags == {Inexact: True}
c.flags == dict(c.flags)
c.flags < 3
c.flags.copy()
hash(c.flags)
c.flags is c.flags
type(c.flags)()
type(c.flags)
Inexact in c.flags
c.copy()
c == c.copy()
copy.copy(c)
copy.deepcopy(c)
c.__reduce__()
localcontext(3)
localcontext(prec='a')
localcontext(foo=3)
localcontext(c, c)
localcontext(prec=9).__exit__(None,None,None)
setcontext(3)
setcontext(c)
getcontext() is c
setcontext(DefaultContext)
getcontext() is DefaultContext
setcontext(BasicContext)
getcontext()
setcontext(Context())
c.clear_flags()
c.clear_traps()
c
c.abs('a')
c.abs(1.5)
c.to_sci_string(D(1))
c.to_sci_string(1)
c.to_eng_string('1')
c.is_zero(0)
c.is_canonical(0)
c.is_canonical(D(0))
c.canonical(0)
c.canonical(D(0))
c.copy_decimal(3)
c._apply(D('1.23456789'))
c._apply(3)
IEEEContext(32)
IEEEContext(64)
IEEEContext(128)
IEEEContext(512)
IEEEContext(1024)
IEEEContext(33)
IEEEContext('a')
IEEEContext(0)
IEEEContext(-32)
delattr(c, 'prec')
delattr(c, 'foo')
delattr(c, 'flags')
c.Emin
type(c).__mro__
vars(c)
DivisionByZero.__doc__
Overflow.__bases__, FloatOperation.__bases__, Underflow.__bases__, DivisionByZero.__bases__
c.divide(1,0)
setattr(c,'traps',[Inexact, InvalidOperation])
c.divide(1,3)
c.flags
c.add(D('snan'), 1)
c.create_decimal('snan')
c.create_decimal('nan')
c.create_decimal('nan123456')
Context(prec=3,traps=[]).create_decimal('nan123456')
D(1) < 1.5
setattr(getcontext(),'traps',[FloatOperation])
D(1) < 1.5
D(1) == 1.5
D(1.5)
getcontext().create_decimal(1.5)
D.from_float(1.5)
D(1)+1.5
getcontext().flags[FloatOperation]
setattr(getcontext(),'traps',[InvalidOperation, Inexact, Rounded, Clamped, Subnormal, Underflow, Overflow,DivisionByZero])
D(1)/3
D('1e999999')*10
D('1e-999999')/10
D('1e-999999')/3
D('1e5').quantize(D('1e-90'))
D('1.23').quantize(D('1.0'))
D('1.20').quantize(D('1.0'))
D('0e9999999')+0
D(10)**D('1e10')
D(2).sqrt()
D(2).ln()
D('1').exp()
DecimalTuple(1,(2,3),4)
DecimalTuple(1,2)
D('1.5').__format__(3)'''.split('\n'): t(s)
