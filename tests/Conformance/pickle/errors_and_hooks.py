"""What cannot be pickled, what cannot be unpickled, and the hooks of Pickler and Unpickler."""
import pickle, sys, re, io, itertools, types
print(sorted(x for x in pickle.__all__))
print(pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL, pickle.format_version, pickle.compatible_formats)
class A:
    def __init__(self): self.x=1; self.y=[self]
class I(int): pass
def clean(e): return re.sub(r'0x[0-9a-f]+','0x',str(e))
def outer():
    class Loc: pass
    return Loc
Loc=outer()
class Lost: pass
L0=Lost; 
class Lost: pass
for x in (lambda:0, Loc, Loc(), L0, L0(), sys, (i for i in []), iter(''), [1,{2:(3,lambda:0)}], {'k':Loc()}, A().__init__, types.CodeType, sys._getframe(), io.StringIO('x'), io.BytesIO(b'x'), re.compile('a').match('a'), property(len), super, itertools.count(3), 'x'.join, Ellipsis, type('Dyn',(),{}), type('Dyn',(),{})()):
    try: print(type(x).__name__, pickle.dumps(x))
    except Exception as e: print(type(x).__name__,'!!',type(e).__name__,clean(e),[clean(n) for n in getattr(e,'__notes__',[])])
class Bad1:
    def __reduce__(self): return 3
class Bad2:
    def __reduce__(self): return (1,)
class Bad3:
    def __reduce__(self): return (1,())
class Bad4:
    def __reduce__(self): return (len,3)
class Bad5:
    def __reduce__(self): return (len,(),None,3)
class Bad6:
    def __reduce__(self): return (1,2,3,4,5,6,7)
class Bad7:
    def __reduce_ex__(self,p): raise KeyError('boo')
class Bad8:
    def __getnewargs__(self): return 3
class Bad9:
    def __getnewargs_ex__(self): return (1,2,3)
class Bad10:
    def __getnewargs_ex__(self): return (1,{})
class Bad11:
    def __getstate__(self): raise ValueError('st')
class Bad12: __reduce_ex__=None
for c in (Bad1,Bad2,Bad3,Bad4,Bad5,Bad6,Bad7,Bad8,Bad9,Bad10,Bad11,Bad12):
    try: print(c.__name__, pickle.dumps(c()))
    except Exception as e: print(c.__name__,'!!',type(e).__name__,clean(e),[clean(n) for n in getattr(e,'__notes__',[])])
for b in (b'',b'x',b'\x80',b'\x80\x09N.',b'.',b'N',b'(',b'I12',b'Iabc\n.',b'cos\nsystemm\n.',b'cnomod\nx\n.',b'\x8c\x05ab',b'K',b'J\1\2',b'h\x05.',b'}K\x01s.',b'\x93.',b'N\x93.',b'X\xff\xff\xff\xff.',b'\x95\x05\0\0\0\0\0\0\0N.',b'Pabc\n.',b'Qx.',b"S'abc'\n.",b"Sabc\n.",b'V\\u00e9\n.',b'F1.5\n.',b'Fx\n.',b'L5L\n.',b'L5\n.',b'I01\n.',b'I00\n.',b'(I1\nI2\nt.',b'(lp0\nI1\na.',b'(dp0\nI1\nI2\ns.',b'(I1\nI2\nd.',b'0.',b'N0.',b'N2.',b'\x88.',b'\x89.',b'\x8a\x01\xff.',b'\x8b\x01\0\0\0\x05.',b'G?\xf8\0\0\0\0\0\0.',b'U\x02ab.',b'T\2\0\0\0ab.',b'C\2ab.',b'B\2\0\0\0ab.',b'\x82\x01.',b'ccollections\nOrderedDict\n)R.',b'(i__main__\nA\n.',b'c__builtin__\nlist\n.',b'ccopy_reg\n_reconstructor\n.',b'\x97.',b'N\x98.',b'i',b'\x81.',b'R.',b'b.',b'NNb.',b'NNR.',b'N)\x81.',b'Ne.',b'(Ne.',b'NNa.',b'\x96\x03\0\0\0\0\0\0\0abc.'):
    try: print(b, clean(repr(pickle.loads(b))))
    except Exception as e: print(b,'!!',type(e).__name__,clean(e))
class PP(pickle.Pickler):
    def persistent_id(self,o): return 'pid' if o=='magic' else (('t',1) if o==42 else None)
    def reducer_override(self,o):
        if isinstance(o,I): return (int,('7',))
        return NotImplemented
class UU(pickle.Unpickler):
    def persistent_load(self,p): return ('loaded',p)
    def find_class(self,m,n): print('find',m,n); return super().find_class(m,n)
for pr in (0,2,4):
    f=io.BytesIO()
    try: PP(f,pr).dump(['magic','x',I(3),A])
    except Exception as e: print(type(e).__name__,e); continue
    print(f.getvalue()); f.seek(0); print(UU(f).load())
f=io.BytesIO(); p=pickle.Pickler(f); p.dump([1]); p.dump([1]); x=[5]; p.dump(x); p.dump(x); print(f.getvalue()); p.clear_memo(); f.seek(0); u=pickle.Unpickler(f); print(u.load(),u.load(),u.load(),u.load())
p=pickle.Pickler(io.BytesIO()); p.fast=True; f=io.BytesIO(); p=pickle.Pickler(f); p.fast=1; p.dump([[1],(2,3,4,5),'abc']); print(f.getvalue())
f=io.BytesIO(); p=pickle.Pickler(f); p.dispatch_table={A: lambda o:(list,())}; p.dump(A()); print(f.getvalue())
bufs=[]; b=pickle.dumps([pickle.PickleBuffer(b'abc'),pickle.PickleBuffer(bytearray(b'de'))],5,buffer_callback=bufs.append); print(b, len(bufs), bytes(bufs[0])); print(len(pickle.loads(b,buffers=bufs)))
print(pickle.dumps([pickle.PickleBuffer(b'abc'),pickle.PickleBuffer(bytearray(b'de'))],5))
for f in (lambda: pickle.dumps(1,6),lambda: pickle.dumps(1,-1),lambda: pickle.dumps(1,'a'),lambda: pickle.loads('abc'),lambda: pickle.Pickler(3),lambda: pickle.Unpickler(3),lambda: pickle.dump(1,3),lambda: pickle.dumps(pickle.PickleBuffer(b''),4),lambda: pickle.dumps(1,4,buffer_callback=print),lambda: pickle.loads(b'\x80\x04\x97.'),lambda: pickle.loads(bytearray(b'N.')),lambda:pickle.loads(memoryview(b'N.')),lambda:pickle.dumps({1:2}.keys()),lambda:pickle.PicklingError.__mro__,lambda:pickle.Pickler.__module__,lambda:pickle.PickleError.__module__,lambda:pickle.loads(b'\x80\x03U\x02\xe9a.',encoding='latin-1'),lambda:pickle.loads(b'U\x02\xe9a.'),lambda:pickle.loads(b'U\x02\xe9a.',encoding='bytes'),lambda:pickle.loads(b'U\x02\xe9a.',errors='replace'),lambda:pickle.whichmodule(len,'len') if hasattr(pickle,'whichmodule') else 0,lambda:pickle.encode_long(300),lambda:pickle.decode_long(b'\xff\0')):
    try: print(clean(repr(f())))
    except Exception as e: print('!!',type(e).__name__,clean(e))
