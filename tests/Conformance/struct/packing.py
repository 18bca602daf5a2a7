import struct
def t(f,*a):
    try: print(a, f(*a))
    except BaseException as e: print(a, type(e).__module__,type(e).__name__, e)
p=struct.pack
for c in 'bBhHiIlLqQnNP':
    for o in ('','<'):
        for v in (2**70,-2**70, 300 if c in 'bB' else 2**63, 'x', 1.5): t(p,o+c,v)
for c in 'efdFD':
    for o in ('','>'):
        for v in ('x',1e300,1+2j,2**2000): t(p,o+c,v)
t(p,'c','x');t(p,'c',b'xx');t(p,'s','x');t(p,'5s',b'ab');t(p,'5p',b'abcdefg');t(p,'0p',b'abc');t(p,'p',b'');t(p,'5p','x')
t(p,'z',1);t(p,'3');t(p,'3 i',1,2,3);t(p,'i');t(p,'i',1,2);t(p,'99999999999999999999i',1);t(p,'i\0',1);t(p,b'i',1);t(p,1,1);t(p);t(p,'é',1);t(p,'<n',1);t(p,'<P',1)
u=struct.unpack
t(u,'i',b'abc');t(u,'i','abcd');t(u,'3?',b'\0\1\2');t(u,'5p',b'\x09abcd');t(u,'3s2c',b'abcde');t(u,'e',b'\x00\x7c');t(u,'<F',b'\0'*8)
f=struct.unpack_from
t(f,'i',b'abc');t(f,'i',b'abcd',1);t(f,'i',b'abcd',-2);t(f,'i',b'abcd',-9);t(f,'i',b'abcdefg',-4)
b=bytearray(4);g=struct.pack_into
t(g,'i',b,1,5);t(g,'i',b,-2,5);t(g,'i',b,-9,5);t(g,'i',b'abcd',0,5);t(g,'i');t(g,'i',b);t(g,'i',b,0);t(g,'i',b,0,1,2);t(g,'i',b,'x',1)
t(struct.iter_unpack,'0s',b'');t(struct.iter_unpack,'i',b'abc');print(list(struct.iter_unpack('h',b'abcd')))
s=struct.Struct('<ih');print(s,s.size,s.format,repr(s)); 
t(struct.calcsize,'bi');t(struct.calcsize,'ib0i');t(struct.calcsize,'!bq');t(struct.calcsize,'9223372036854775807s');t(struct.calcsize,'9223372036854775807i')
print(type(struct.iter_unpack('h',b'abcd')), len(struct.iter_unpack('h',b'abcd')) if 0 else struct.iter_unpack('h',b'abcd').__length_hint__())
t(struct.Struct,'z'); t(s.pack,1); t(s.unpack,b'1'); t(s.pack_into,b,0); t(s.unpack_from,b'1'); t(struct.Struct)
