"""Operations on random numbers in random contexts, with flags."""
from decimal import *
seed, n = 20260, 1500


# the same numbers everywhere
class R:
    def __init__(s,x): s.x=x
    def __call__(s,k):
        s.x=(s.x*6364136223846793005+1442695040888963407)&(2**64-1); return (s.x>>33)%k
r=R(seed)
rounds=[ROUND_CEILING,ROUND_FLOOR,ROUND_UP,ROUND_DOWN,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_05UP]
def num():
    k=r(20)
    if k==0: return ['NaN','sNaN','-NaN12','Infinity','-Infinity','sNaN123456','0','-0','0E+3','-0E-7','1','-1','10','100'][r(14)]
    s='-' if r(3)==0 else ''
    d=''.join(str(r(10)) for _ in range(1+r([2,4,9,20,40,70][r(6)])))
    if r(4)==0: d=d.rstrip('0')+'0'*r(6) or '0'
    if r(6)==0: d='9'*(1+r(30))
    if r(8)==0: d='1'+'0'*r(30)
    if r(10)==0: d='5'*1+'0'*r(10)
    k=r(6)
    if k==0: return s+d
    if k<=2: return s+d+'E%d'%(r(20)-10)
    if k==3: return s+d+'E%d'%(r(80)-40)
    if k==4:
        p=r(len(d)+1); return s+d[:p]+'.'+d[p:]
    return s+d+'E%d'%(r(4000)-2000)
def small(): return ['2','3','-1','-3','0.5','1.5','-2.5','0','7','10','1E+1','-0','12','100','0.333','1E-3','-1E+2'][r(17)]
bi='add subtract multiply divide divide_int remainder divmod compare compare_signal max max_mag min min_mag next_toward quantize remainder_near logical_and logical_or logical_xor rotate scaleb shift compare_total compare_total_mag copy_sign same_quantum power'.split()
un='abs minus plus next_minus next_plus normalize sqrt logb logical_invert to_integral_value to_integral_exact exp ln log10 is_normal is_subnormal number_class to_eng_string to_sci_string create_decimal'.split()
def ctx():
    p=[28,28,9,3,1,16,40,50][r(8)]
    if r(3): e=(-999999,999999)
    else: e=(-r(50),r(50))
    return Context(prec=p,rounding=rounds[r(8)],Emin=e[0],Emax=e[1],capitals=r(4)!=0 and 1 or 0,clamp=int(r(5)==0),traps=[])
for i in range(n):
    c=ctx(); a=num()
    k=r(10)
    if k<6:
        op=bi[r(len(bi))]
        b=num() if op!='power' and r(4) else small()
        if op in('rotate','shift','scaleb') : b=str(r(60)-30)
        if op.startswith('logical'): a=''.join('01'[r(2)] for _ in range(1+r(30))); b=''.join('01'[r(2)] for _ in range(1+r(30)))
        if op=='power' and r(2): a=small()
        args=(Decimal(a),Decimal(b))
    elif k==6:
        op='fma'; args=(Decimal(a),Decimal(num()),Decimal(num()))
    elif k==9:
        spec=['','+','0','z',','][r(5)]; spec=''
        spec+=['','<','>','^','=','*^','0='][r(7)]+['','+',' ','-'][r(4)]+['','z'][r(2)]+['','#'][r(2)]
        if r(3)==0 and not any(ch in spec for ch in '<>^='): spec+='0'
        spec+=['','5','12','30'][r(4)]+['',',','_'][r(3)]+['','.0','.1','.2','.5','.10','.3,','._'][r(8)]+['','f','e','g','E','G','%','F','n'][r(9)]
        setcontext(c)
        d=Decimal(a)
        if d.is_finite() and abs(d.adjusted())>100 and ('f' in spec or 'F' in spec or '%' in spec): continue
        try: res=repr(format(d,spec))
        except Exception as e: res=type(e).__name__+str(e)
        setcontext(Context(prec=200,traps=[]))
        print(i,'format',a,spec,c.prec,c.rounding,c.capitals,res); continue
    else:
        op=un[r(len(un))]; args=(Decimal(a),)
        if op=='exp' and args[0].is_finite() and args[0].adjusted()>30: continue
    if op=='create_decimal': args=(a,)
    try: res=str(getattr(c,op)(*args))
    except Exception as e: res=type(e).__name__+': '+str(e)
    setcontext(Context(prec=200,traps=[]))
    print(i,op,[str(x) for x in args],c.prec,c.rounding,c.Emin,c.Emax,c.clamp,c.capitals,'->',res,[s.__name__ for s,f in c.flags.items() if f])
