# ZIP archives: writing, reading, listing, extracting, and what is wrong with damaged ones.
import zipfile, io, os, tempfile
os.chdir(tempfile.mkdtemp())
b=io.BytesIO()
with zipfile.ZipFile(b,'w',zipfile.ZIP_DEFLATED) as z:
    i=zipfile.ZipInfo('a.txt',(2020,1,2,3,4,6)); z.writestr(i,'hello '*100)
    i=zipfile.ZipInfo('d/b.txt',(2021,1,2,3,4,6)); i.compress_type=zipfile.ZIP_DEFLATED; z.writestr(i,b'x'*1000)
    i=zipfile.ZipInfo('é.txt',(2021,1,2,3,4,6)); z.writestr(i,'u')
    with z.open(zipfile.ZipInfo('w.bin',(1999,1,1,0,0,0)),'w') as f: print(f.write(b'abc\ndef\n'))
    z.mkdir('dir') if 0 else None
    z.comment=b'a comment'
    print(z.namelist(), z)if 0 else print(z.namelist())
print(len(b.getvalue())>100, zipfile.is_zipfile(b), zipfile.is_zipfile(io.BytesIO(b'xx')))
with zipfile.ZipFile(b) as z:
    print(z.namelist(), z.comment, z.testzip())
    for i in z.infolist(): print(i.filename,i.date_time,i.compress_type,i.file_size,hex(i.CRC),i.is_dir(),i.flag_bits,i.extract_version,i.create_version,oct(i.external_attr>>16))
    z.printdir()
    print(z.read('a.txt')[:20], z.getinfo('d/b.txt').file_size)
    with z.open('w.bin') as f: print(f.readline(), f.read(), f.read(), f.name, f.mode, f.tell(), f.seek(1), f.read(2), f.readable(), f.seekable())
    with z.open('w.bin') as f: print(list(f)); 
    print(io.TextIOWrapper(z.open('w.bin')).read())
    z.extractall('out'); print(sorted(os.listdir('out')), open('out/d/b.txt').read()[:3]); print(os.path.relpath(z.extract('a.txt','o2')))
    for f in [lambda: z.read('nope'), lambda: z.open('a.txt','q'), lambda: z.writestr('x','y'), lambda: zipfile.ZipFile('nope.zip'), lambda: zipfile.ZipFile(io.BytesIO(b'junk')), lambda: zipfile.ZipFile(b,'z'), lambda: zipfile.ZipFile(b,compression=99), lambda: zipfile.ZipInfo('x',(1970,1,1,0,0,0)), lambda: setattr(z,'comment','x'), lambda: z.setpassword('x')]:
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
    print(repr(z.getinfo('a.txt')), repr(z.getinfo('d/b.txt')).split(' compress_size')[0], repr(z.open('a.txt')), z.mode)
try: z.read('a.txt')
except Exception as e: print(type(e).__name__, e)
print(repr(z))
open('f1','w').write('file one'); os.mkdir('sub'); open('sub/f2','w').write('two')
with zipfile.ZipFile('t.zip','w') as z: z.write('f1'); z.write('sub/f2','renamed/f2'); z.write('sub'); z.mkdir('made')
with zipfile.ZipFile('t.zip','a') as z: z.writestr('added','more')
with zipfile.ZipFile('t.zip') as z: print(z.namelist(), z.read('added'), z.read('renamed/f2'), z, [i.is_dir() for i in z.infolist()], z.testzip())
p=zipfile.Path('t.zip'); print(sorted(x.name for x in p.iterdir()), (p/'f1').read_text(), (p/'renamed').is_dir(), (p/'nope').exists(), p/'f1', (p/'renamed'/'f2').parent.at)
data=bytearray(open('t.zip','rb').read()); k=data.find(b'file one'); data[k]=0
with zipfile.ZipFile(io.BytesIO(data)) as z:
    print(z.testzip())
    try: z.read('f1')
    except Exception as e: print(type(e).__name__, e)
