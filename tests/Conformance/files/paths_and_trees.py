import shutil, tempfile, os, sys
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
p=PurePosixPath('/usr/lib/../x.tar.gz')
print(p, repr(p), p.parts, p.name, p.suffix, p.suffixes, p.stem, p.parent, list(p.parents), p.anchor, p.root)
for q in ('','.','a','a/','a//b','./a','//x/y','///x','..','.bashrc','a.','a.b.','...'):
    x=PurePosixPath(q); print(repr(q), x, x.parts, repr(x.name), repr(x.stem), x.suffix, x.suffixes, x.parent, x.anchor, x.is_absolute())
for q in ('','c:','c:/a/b','c:a','//srv/share/x','\\\\srv\\share','/a','a/b.txt','C:\\'):
    x=PureWindowsPath(q); print(repr(q), x, repr(x), x.parts, x.drive, x.root, x.anchor, x.name, x.is_absolute(), x.parent)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
P=PurePosixPath
for f in (lambda:P('a')/'b'/P('c'), lambda:'x'/P('y'), lambda:P('a')/1, lambda:P(1), lambda:P(b'x'), lambda:P('a/b').with_name('c'), lambda:P('/').with_name('c'), lambda:P('a').with_name('x/y'),
 lambda:P('a.b').with_suffix('.c'), lambda:P('a.b').with_suffix('c'), lambda:P('a.b').with_stem('z'), lambda:P('/a/b/c').relative_to('/a'), lambda:P('/a').relative_to('/b'),
 lambda:P('/a/b').relative_to('/a/c',walk_up=True), lambda:P('/a').relative_to('b',walk_up=True), lambda:P('/a/b').is_relative_to('/a'), lambda:P('a/b.py').match('*.py'), lambda:P('/a/b/c.py').match('b/*.py'), lambda:P('a/b/c.py').full_match('a/**/*.py'), lambda:P('a').match(''),
 lambda:P('a')<P('b'), lambda:sorted([P('b'),P('a/c'),P('a')]), lambda:P('a')==PureWindowsPath('a'), lambda:P('a')<1, lambda:hash(P('a'))==hash(P('a/')), lambda:P('/a b/ü').as_uri() if 0 else Path('/a b/ü').as_uri(), lambda:Path.from_uri('file:///a%20b'), lambda:P('/x').parents[0], lambda:P('x/y').parents[5], lambda:P('x/y/z').parents[:2], lambda: P('x').parents, lambda:bytes(P('a')), lambda:os.fspath(P('q')),lambda:P('a').joinpath('b','/c','d')):
    t(f)
d=tempfile.mkdtemp(); os.chdir(d); r=Path('.')
(r/'s/t').mkdir(parents=True); t(lambda:(r/'s').mkdir()); (r/'s').mkdir(exist_ok=True); t(lambda:(r/'q/w').mkdir())
print((r/'f.txt').write_text('hé\nx'), (r/'f.txt').read_text(), (r/'f.txt').read_bytes(), (r/'g').write_bytes(b'12'))
(r/'s/a.py').touch(); (r/'s/t/b.py').touch(); t(lambda:(r/'g').touch(exist_ok=False))
for g in ('*','*.txt','**/*.py','s/*','**','s/**','*/','**/t','nope/*','s/../f.txt','[fg]*'):
    print(g, sorted(map(str,r.glob(g))))
print(sorted(map(str,r.rglob('*.py'))), sorted(map(str,r.rglob('*'))), sorted(map(str, Path(d).glob('s')))==[d+'/s'])
print(sorted(map(str,r.iterdir())), [ (str(a),sorted(b),sorted(c)) for a,b,c in r.walk()], [ (str(a),sorted(b),sorted(c)) for a,b,c in r.walk(top_down=False)])
print((r/'f.txt').exists(), (r/'f.txt').is_file(), r.is_dir(), (r/'n').exists(), (r/'f.txt').stat().st_size)
(r/'ln').symlink_to('f.txt'); print((r/'ln').is_symlink(), (r/'ln').readlink(), (r/'ln').resolve().name, (r/'ln').samefile('f.txt'))
print((r/'g').rename('h'), (r/'h').replace(r/'i'), (r/'i').copy('j'), (r/'i').move('k'), (r/'s').copy('s2'))
t(lambda:(r/'zz').unlink()); (r/'zz').unlink(missing_ok=True); t(lambda:r.glob('')); t(lambda:list(r.glob('/x'))); t(lambda:(r/'zz').read_text()); t(lambda:(r/'f.txt').write_text(b''))
t(lambda:Path('f').absolute().name); t(lambda:Path('~').expanduser()==Path.home()); t(lambda:Path.cwd()==Path(os.getcwd()))
print(sorted(os.listdir('.'))); shutil.copytree('s','s3',ignore=shutil.ignore_patterns('*.py')); print(sorted(map(str,Path('s3').rglob('*'))))
t(lambda:shutil.copyfile('f.txt','f.txt')); t(lambda:shutil.copytree('s','s3')); t(lambda:shutil.copy('f.txt','s')); t(lambda:shutil.move('f.txt','s')); t(lambda:shutil.move('f2','s')); t(lambda:shutil.rmtree('nope')); t(lambda:shutil.rmtree('j')); shutil.rmtree('nope',ignore_errors=True); t(lambda:shutil.which('nopenope')); t(lambda:shutil.move('s','s/t'))

with tempfile.TemporaryDirectory() as z: print(type(z), os.path.isdir(z)); open(z+'/a','w').close()
print(os.path.exists(z))
with tempfile.NamedTemporaryFile('w+',suffix='.t') as f: f.write('abc'); f.seek(0); print(f.read(), f.name.endswith('.t'), os.path.exists(f.name)); n=f.name
with tempfile.TemporaryFile() as f: f.write(b'x'); f.seek(0); print(f.read())
with tempfile.SpooledTemporaryFile(10) as f: f.write(b'x'*5); print(f._rolled); f.write(b'y'*10); print(f._rolled); f.seek(0); print(f.read())
os.chdir('/'); shutil.rmtree(d); print(os.path.exists(d))
