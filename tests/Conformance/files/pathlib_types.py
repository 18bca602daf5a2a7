import os
import posixpath
from pathlib import Path, PurePosixPath
from pathlib.types import PathInfo, _JoinablePath, _ReadablePath, _WritablePath


class Names(_JoinablePath):
    parser = posixpath

    def __init__(self, *segments):
        self.segments = segments

    def __str__(self):
        return posixpath.join(*self.segments) if self.segments else ''

    def __repr__(self):
        return f'Names({str(self)!r})'

    def with_segments(self, *segments):
        return type(self)(*map(str, segments))


p = Names('/a', 'b', 'c.tar.gz')
print(p, p.parts, p.anchor, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents))
print(p / 'd', '/x' / p, p.with_name('n'), p.with_stem('s'), p.with_suffix('.zip'), p.joinpath('e', 'f'))
for pattern in ('**/*.gz', '*.gz', '/a/**', '/a/*/c*', '/a/*'):
    print(pattern, p.full_match(pattern))
for call in (lambda: p.with_name('a/b'), lambda: p.with_suffix('gz'), lambda: Names('').with_suffix('.gz'), lambda: p.with_stem(''), lambda: p / 3):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)

os.mkdir('top')
os.mkdir('top/sub')
Path('top/file').write_text('text')
Path('top/sub/inner.txt').write_text('inner')
os.symlink('file', 'top/link')
info = Path('top/link').info
print(info, info.exists(), info.is_dir(), info.is_file(), info.is_symlink(), info.is_file(follow_symlinks=False), isinstance(info, PathInfo))
print(isinstance(Path(), _ReadablePath), isinstance(Path(), _WritablePath), isinstance(PurePosixPath(), _JoinablePath), isinstance(PurePosixPath(), _ReadablePath))
print(Path('top').copy('copy'), sorted(os.listdir('copy')), os.path.islink('copy/link'), Path('copy/sub/inner.txt').read_text())
print(Path('top').copy('links', follow_symlinks=False), os.path.islink('links/link'), os.readlink('links/link'))
print(Path('copy/file').move_into('copy/sub'), sorted(os.listdir('copy')), sorted(os.listdir('copy/sub')))
for call in (lambda: Path('top').copy('top'), lambda: Path('top').copy('top/sub/x'), lambda: Path('').copy_into('top'), lambda: Path('top/file').copy('top/file'),
             lambda: Path('top').move('top'), lambda: Path('top').copy('copy')):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


class Readable(_ReadablePath, Names):
    @property
    def info(self):
        return Path(str(self)).info

    def __open_rb__(self, buffering=-1):
        return open(str(self), 'rb')

    def iterdir(self):
        return (self / name for name in sorted(os.listdir(str(self))))

    def readlink(self):
        return self.with_segments(os.readlink(str(self)))


r = Readable('top')
print(sorted(map(str, r.glob('**/*'))), sorted(map(str, r.glob('*/'))), sorted(map(str, r.glob('**'))), list(map(str, r.glob('s*/inner.txt'))))
print([(str(a), b, c) for a, b, c in r.walk()], [(str(a), b, c) for a, b, c in r.walk(top_down=False)])
print((r / 'file').read_text(encoding='utf-8'), (r / 'file').read_bytes())
print(r.copy(Path('from_readable')), sorted(os.listdir('from_readable')))
try:
    list(r.glob(''))
except ValueError as e:
    print(e)
