# Files and directories by path, by descriptor, and below an open directory.
import errno
import os
import stat
import threading


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except (OSError, ValueError, NotImplementedError) as e:
        return type(e).__name__, str(e)


def mode(path, **kwargs):
    return oct(stat.S_IMODE(os.stat(path, **kwargs).st_mode))


os.umask(0o022)
os.mkdir('top')
os.mkdir('top/sub', 0o750)
top = os.open('top', os.O_RDONLY)

# ---- below a directory
fd = os.open('file', os.O_RDWR | os.O_CREAT, 0o666, dir_fd=top)
os.write(fd, b'12345')
print(sorted(os.listdir('top')), os.stat('file', dir_fd=top).st_size, mode('top/file'), mode('top/sub'), os.access('file', os.R_OK, dir_fd=top), os.access('none', os.F_OK, dir_fd=top))
print(os.mkdir('made', dir_fd=top), os.rename('made', 'renamed', src_dir_fd=top, dst_dir_fd=top), os.replace('renamed', 'made', src_dir_fd=top), sorted(os.listdir(top)), os.listdir('made'))
print(os.rmdir('made'), os.symlink('file', 'link', dir_fd=top), os.readlink('link', dir_fd=top), os.readlink(b'link', dir_fd=top), os.lstat('link', dir_fd=top).st_size)
print(os.link('file', 'hard', src_dir_fd=top, dst_dir_fd=top), os.stat('top/hard').st_nlink, os.path.samefile('top/hard', 'top/file'), os.link('top/link', 'followed'), os.path.islink('followed'))
print(os.link('top/link', 'kept', follow_symlinks=False), os.path.islink('kept'), os.unlink('kept'), os.unlink('followed'), os.unlink('hard', dir_fd=top), os.remove('link', dir_fd=top))
print(attempt(os.unlink, 'none', dir_fd=top), attempt(os.mkdir, 'sub', dir_fd=top), attempt(os.rmdir, 'file', dir_fd=top), attempt(os.link, 'none', 'x', src_dir_fd=top), attempt(os.stat, 'x', dir_fd=fd))
print(attempt(os.unlink, 'top/sub'), attempt(os.rmdir, 'top'), attempt(os.rename, 'top', 'top/sub/x'), attempt(os.rename, 'top/file', 'top/sub'), attempt(os.mkdir, ''), attempt(os.mkdir, 'a/b'))
print(os.mkfifo('pipe', dir_fd=top), stat.S_ISFIFO(os.stat('pipe', dir_fd=top).st_mode), mode('top/pipe'), os.mkfifo('second', 0o600), mode('second'), attempt(os.mkfifo, 'second'))
print(os.mknod('node', 0o640, dir_fd=top), mode('top/node'), os.stat('top/node').st_size, os.mknod('third', 0o600 | stat.S_IFIFO), stat.S_ISFIFO(os.stat('third').st_mode))
print(os.major(os.makedev(259, 70000)), os.minor(os.makedev(259, 70000)), os.makedev(259, 70000), os.makedev(4, 2), os.major(os.stat('/dev/null').st_rdev), os.minor(os.stat('/dev/null').st_rdev))

# ---- a named pipe
def write():
    with open('second', 'w') as file:
        file.write('through it')


thread = threading.Thread(target=write)
thread.start()
with open('second') as file:
    print(file.read())
thread.join()
print(attempt(os.open, 'second', os.O_WRONLY | os.O_NONBLOCK)[1])
quick = os.open('second', os.O_RDONLY | os.O_NONBLOCK)
print(os.read(quick, 1), os.get_blocking(quick))
os.close(quick)

# ---- modes, owners, times
print(os.chmod('top/file', 0o604), mode('top/file'), os.chmod('file', 0o640, dir_fd=top), mode('top/file'), os.chmod(fd, 0o600), mode(fd), os.fchmod(fd, 0o4755), mode(fd))
print(os.chown('top/file', -1, -1), os.chown('file', os.getuid(), os.getgid(), dir_fd=top), os.chown(fd, -1, os.getgid()), os.fchown(fd, -1, -1), os.lchown('top/file', -1, -1))
print(mode('top/file'), os.umask(0o077), oct(os.umask(0o027)), os.mkdir('masked'), mode('masked'), os.close(os.open('masked/f', os.O_CREAT)), mode('masked/f'), oct(os.umask(0o022)))
for times in ({'ns': (1, 2_000_000_003)}, {'times': (5, 6.25)}, {'times': (-1, -1.5)}, {'ns': (1_700_000_000_123_456_789, 1_700_000_000_987_654_321)}):
    os.utime('top/file', **times)
    found = os.stat('top/file')
    print(found.st_atime_ns, found.st_mtime_ns, found.st_mtime, found[7:9])
os.symlink('nowhere', 'dangling')
print(os.utime('dangling', (7, 8), follow_symlinks=False), os.lstat('dangling').st_mtime, attempt(os.utime, 'dangling', (7, 8)), os.utime(fd, ns=(1, 9)), os.fstat(fd).st_mtime_ns)
print(os.utime('file', (10, 11), dir_fd=top), os.stat('top/file').st_mtime, os.utime('top/file'), os.stat('top/file').st_mtime > 1_000_000_000)
print(os.access('top/file', os.X_OK), os.access('top/file', os.R_OK | os.W_OK, effective_ids=True), os.access('dangling', os.F_OK), os.access('dangling', os.F_OK, follow_symlinks=False))
print(os.stat('top/file').st_blksize > 0, os.stat('top/file').st_blocks > 0, os.stat('top').st_nlink >= 2, os.stat('top').st_dev == os.fstat(top).st_dev, os.fstat(fd) == os.stat(fd) == os.stat('top/file'))

# ---- directories
print(sorted(os.listdir(top)), sorted(entry.name for entry in os.scandir(top)), [entry.path for entry in os.scandir(top) if entry.name == 'file'], sorted(os.listdir(b'top'))[0])
for entry in sorted(os.scandir('top'), key=lambda entry: entry.name):
    print(entry, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.inode() == entry.stat().st_ino, entry.stat().st_size if entry.is_file() else '-')
for entry in sorted(os.scandir(top), key=lambda entry: entry.name):
    print(entry.path, entry.is_dir(), entry.stat().st_mode == os.stat('top/' + entry.name).st_mode, entry.stat(follow_symlinks=False).st_ino == entry.inode())
for entry in os.scandir():
    if entry.name == 'dangling':
        print(entry.path, entry.is_symlink(), entry.is_dir(), entry.is_file(), attempt(entry.stat), entry.stat(follow_symlinks=False).st_size)
here = os.getcwd()
print(os.chdir('top'), os.path.basename(os.getcwd()), os.fchdir(top), os.chdir('sub'), os.chdir(top), os.path.basename(os.getcwd()), os.chdir(here), attempt(os.chdir, 'top/file'), attempt(os.fchdir, fd))
os.makedirs('tree/a/b')
for name in ('tree/x', 'tree/a/y', 'tree/a/b/z'):
    open(name, 'w').close()
os.symlink('../..', 'tree/a/up')
for topdown in (True, False):
    for root, dirs, files, rootfd in os.fwalk('tree', topdown):
        print(root, sorted(dirs), sorted(files), sorted(os.listdir(rootfd)) == sorted(dirs + files), [os.stat(name, dir_fd=rootfd).st_size for name in files])
print([(root, dirs, files) for root, dirs, files, _ in os.fwalk('a', dir_fd=os.open('tree', os.O_RDONLY))][-1], attempt(lambda: list(os.fwalk('nowhere'))), [root for root, *_ in os.fwalk(b'tree')])
print([root for root, dirs, files, fd_ in os.fwalk('tree') if not dirs.clear()], [root for root, *_ in os.walk('tree', followlinks=False)])

# ---- limits and file systems
found = os.statvfs('.')
print(type(found), len(found), found.f_bsize > 0, found.f_namemax, found.f_blocks >= found.f_bfree, os.statvfs(top).f_fsid == found.f_fsid, os.fstatvfs(top)[9], os.statvfs_result.n_fields)
print(os.pathconf('.', 'PC_NAME_MAX'), os.pathconf(top, os.pathconf_names['PC_PATH_MAX']), os.fpathconf(top, 'PC_PIPE_BUF'), os.sysconf('SC_PAGESIZE'), os.sysconf('SC_CLK_TCK'), os.sysconf('SC_IOV_MAX'))
print(os.sysconf('SC_NPROCESSORS_ONLN') == os.cpu_count(), os.confstr('CS_PATH'), os.ctermid(), len(os.getloadavg()), os.sync(), os.device_encoding(fd))

# ---- extended attributes, where the file system has them
def attributes():
    names = lambda path, **kwargs: sorted(name for name in os.listxattr(path, **kwargs) if name.startswith('user.'))
    return [os.setxattr('top/file', 'user.one', b'1'), os.getxattr('top/file', b'user.one'), os.setxattr(fd, 'user.two', b'x' * 300), len(os.getxattr(fd, 'user.two')), names('top/file'),
            names(fd), attempt(os.setxattr, 'top/file', 'user.one', b'2', os.XATTR_CREATE), os.setxattr('top/file', 'user.one', bytearray(b'3'), flags=os.XATTR_REPLACE), os.getxattr('top/file', 'user.one'),
            attempt(os.setxattr, 'top/file', 'user.none', b'', os.XATTR_REPLACE), os.removexattr('top/file', 'user.one'), os.removexattr(fd, 'user.two'), names('top/file'),
            attempt(os.getxattr, 'top/file', 'user.one'), names('dangling', follow_symlinks=False)]


EXPECTED = [None, b'1', None, 300, ['user.one', 'user.two'], ['user.one', 'user.two'], ('FileExistsError', "[Errno 17] File exists: 'top/file'"), None, b'3',
            ('OSError', "[Errno 61] No data available: 'top/file'"), None, None, [], ('OSError', "[Errno 61] No data available: 'top/file'"), []]
try:
    print(attributes() == EXPECTED)
except OSError as e:
    print(e.errno == errno.ENOTSUP)
