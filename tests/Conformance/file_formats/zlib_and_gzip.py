"""zlib and gzip: round trips, pieces, checksums, errors."""
import zlib, gzip, io
d=b'hello world '*200; r=bytes(range(256))*40
for lvl in (-1,0,1,6,9):
    c=zlib.compress(d,lvl); print(lvl, c[:2], zlib.decompress(c)==d)
print(zlib.crc32(b'abc'), zlib.adler32(b'abc'), zlib.crc32(b'def',zlib.crc32(b'abc'))==zlib.crc32(b'abcdef'), zlib.adler32(b'def',zlib.adler32(b'abc'))==zlib.adler32(b'abcdef'), zlib.crc32(b''), zlib.adler32(b''), zlib.adler32(r*100), zlib.crc32(r))
for w in (-15,15,31,-9,9): 
    c=zlib.compress(d,wbits=w); print(w, zlib.decompress(c,wbits=w)==d, c[:2] if w!=-15 and w!=-9 else '')
print(zlib.decompress(zlib.compress(d),wbits=47)==d, zlib.decompress(gzip.compress(d),wbits=47)==d)
co=zlib.compressobj(); x=co.compress(d[:100])+co.flush(zlib.Z_SYNC_FLUSH)+co.compress(d[100:])+co.flush(); print(zlib.decompress(x)==d)
do=zlib.decompressobj(); out=b''
for i in range(0,len(x),7): out+=do.decompress(x[i:i+7])
out+=do.flush(); print(out==d, do.eof, do.unused_data, do.unconsumed_tail)
do=zlib.decompressobj(); print(do.decompress(x+b'tail')==d, do.eof, do.unused_data); print(do.decompress(b'more'), do.unused_data)
do=zlib.decompressobj(); o=do.decompress(x,10); print(o, len(do.unconsumed_tail)>0, do.eof); o+=do.decompress(do.unconsumed_tail,20); print(len(o)); o+=do.decompress(do.unconsumed_tail); o+=do.flush(); print(o==d)
do=zlib.decompressobj(); do.decompress(x[:20]); cp=do.copy() if 0 else None
for f in (lambda: zlib.decompress(b''),lambda: zlib.decompress(b'xyz'),lambda: zlib.decompress(x[:20]),lambda: zlib.decompress(x[:-1]+b'!'),lambda: zlib.compress('a'),lambda: zlib.compress(b'',10),lambda: zlib.compressobj(wbits=99),lambda: zlib.decompressobj(wbits=99),lambda: zlib.decompressobj().decompress(b'xx'),lambda: zlib.decompressobj().decompress(b'',-1),lambda: zlib.crc32('a'),lambda: zlib.decompressobj().flush(0),lambda: zlib.decompress(x,bufsize=0),lambda: zlib.decompress('a')):
    try: print(repr(f())[:60])
    except Exception as e: print(type(e).__name__, e)
print(zlib.decompress(x+b'junk')==d if 1 else 0)
g=gzip.compress(d,mtime=0); print(g[:10], gzip.decompress(g)==d, gzip.decompress(g+g)==d+d, gzip.decompress(b''))
f=io.BytesIO()
with gzip.GzipFile(fileobj=f,mode='wb',mtime=0,filename='n.txt') as z: print(z.write(b'line1\n'), z.write(b'line2\nline3'), z.tell(), z.writable(), z.readable(), z.mode, z.name)
print(f.getvalue()[:20]); f.seek(0)
with gzip.GzipFile(fileobj=f) as z: print(z.read(3), z.readline(), z.tell(), z.seek(0), list(z), z.mtime, z.mode, z.read())
with gzip.open('t.gz','wt',encoding='utf-8') as z: z.write('héllo\nx\n')
with gzip.open('t.gz','rt',encoding='utf-8') as z: print(z.read())
with gzip.open('t.gz','ab') as z: z.write(b'more')
with gzip.open('t.gz') as z: print(z.read(), z.peek(2) if 0 else '', repr(z)[:15])
for f in (lambda: gzip.decompress(b'abc'),lambda: gzip.decompress(g[:15]),lambda: gzip.decompress(g[:-8]+b'\0'*8),lambda: gzip.decompress(g[:-4]+b'\0'*4),lambda: gzip.open('t.gz','rtb'),lambda: gzip.open('t.gz','rb',encoding='x'),lambda: gzip.open(3.5),lambda: gzip.GzipFile('t.gz','x'),lambda: gzip.GzipFile('t.gz','q'),lambda: gzip.GzipFile(fileobj=io.BytesIO(b'zz')).read(),lambda: gzip.GzipFile(fileobj=io.BytesIO(),mode='r').write(b''),lambda: gzip.GzipFile(fileobj=io.BytesIO(),mode='w').read(),lambda: gzip.decompress(g+b'\0\0')==d, lambda: gzip.decompress(g+b'xx'),lambda: gzip.GzipFile('/nonexistent/a')):
    try: print(repr(f())[:60])
    except Exception as e: print(type(e).__name__, e)
print(gzip.__all__, gzip.BadGzipFile.__mro__)
