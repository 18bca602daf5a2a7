# Descriptors: places in files, several buffers, copies within the system, duplicates, counters and timers.
import errno
import os
import select
import struct
import time


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except OSError as e:
        return type(e).__name__, errno.errorcode[e.errno]


def contents(name):
    with open(name, 'rb') as file:
        return file.read()


# ---- places
fd = os.open('data', os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o640)
print(os.write(fd, b'0123456789'), os.lseek(fd, 0, os.SEEK_CUR), os.pread(fd, 3, 4), os.pwrite(fd, b'AB', 2), os.lseek(fd, 0, os.SEEK_CUR))
print(os.pread(fd, 100, 0), os.pread(fd, 5, 50), attempt(os.open, 'data', os.O_RDWR | os.O_CREAT | os.O_EXCL), oct(os.stat('data').st_mode & 0o777))
first, second = bytearray(3), bytearray(20)
os.lseek(fd, 1, os.SEEK_SET)
print(os.readv(fd, [first, memoryview(second)[:4]]), first, second[:5], os.preadv(fd, [first, second], 5), first, second[:5])
print(os.writev(fd, [b'x', bytearray(b'yz'), memoryview(b'!')]), os.pwritev(fd, (b'<', b'>'), 0), os.pwritev(fd, [b'+'], 0, os.RWF_APPEND), contents('data'))
print(os.writev(fd, []), os.readv(fd, []), os.read(fd, 0), attempt(os.readv, fd, [bytearray(1)] * 2000))
print(os.ftruncate(fd, 4), contents('data'), os.truncate('data', 6), contents('data'), os.truncate(fd, 2), contents('data'), os.fstat(fd).st_size)
print(os.posix_fallocate(fd, 0, 100), os.fstat(fd).st_size, os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_SEQUENTIAL), os.fsync(fd), os.fdatasync(fd))
print(os.lockf(fd, os.F_LOCK, 10), os.lockf(fd, os.F_TEST, 10), os.lockf(fd, os.F_ULOCK, 10), attempt(os.lockf, fd, 99, 1))
os.close(fd)

# ---- flags
fd = os.open('data', os.O_WRONLY | os.O_TRUNC)
print(attempt(os.read, fd, 1), attempt(os.readv, fd, [bytearray(1)]), attempt(os.pread, fd, 1, 0), attempt(os.lseek, fd, -1, os.SEEK_SET))
os.close(fd)
fd = os.open('data', os.O_RDONLY)
print(attempt(os.write, fd, b'x'), attempt(os.ftruncate, fd, 0), attempt(os.close, fd), attempt(os.close, fd))
appending = os.open('data', os.O_WRONLY | os.O_APPEND)
other = os.open('data', os.O_WRONLY | os.O_APPEND)
for n in range(3):
    os.write(appending, b'a%d' % n)
    os.write(other, b'b%d' % n)
print(contents('data'), os.lseek(appending, 0, os.SEEK_CUR))
os.close(appending)
os.close(other)
directory = os.open('.', os.O_RDONLY | os.O_DIRECTORY)
print(attempt(os.read, directory, 1), attempt(os.open, 'data', os.O_RDONLY | os.O_DIRECTORY), sorted(os.listdir(directory)) == sorted(os.listdir()))
os.symlink('data', 'link')
print(attempt(os.open, 'link', os.O_RDONLY | os.O_NOFOLLOW), attempt(open, '.'), attempt(open, 'nowhere/x'), attempt(open, 'data/x'))
hidden = os.open('.', os.O_RDWR | os.O_TMPFILE, 0o600) if hasattr(os, 'O_TMPFILE') else None
print(os.write(hidden, b'abc'), os.pread(hidden, 9, 0), os.fstat(hidden).st_nlink)
os.close(hidden)

# ---- duplicates share the position, and whether they survive exec() they say themselves
fd = os.open('data', os.O_RDWR | os.O_TRUNC)
copy = os.dup(fd)
os.write(fd, b'abcdef')
print(os.lseek(copy, 0, os.SEEK_CUR), os.lseek(copy, 2, os.SEEK_SET), os.read(fd, 2), os.read(copy, 1))
print(os.get_inheritable(fd), os.get_inheritable(copy), os.set_inheritable(copy, True), os.get_inheritable(copy), os.get_inheritable(fd))
target = os.dup(fd)
os.close(target)
print(os.dup2(fd, target) == target, os.get_inheritable(target), os.dup2(fd, target, inheritable=False) == target, os.get_inheritable(target))
print(os.dup2(fd, fd) == fd, os.lseek(target, 0, os.SEEK_END), os.lseek(fd, 0, os.SEEK_CUR))
file = os.fdopen(target, 'r+b', buffering=0)
reader, writer = os.pipe()
os.dup2(reader, target)
os.write(writer, b'through the pipe')
print(file.read(7), os.isatty(target), attempt(os.lseek, target, 0, os.SEEK_CUR))
file.close()
print(attempt(os.fstat, target))
with open('data', 'r+b') as stream:
    again = os.dup(stream.fileno())
    stream.seek(4)
    print(os.read(again, 10), stream.read())
    os.close(again)

# ---- pipes
print(os.get_inheritable(reader), os.get_blocking(reader), os.set_blocking(reader, False), os.get_blocking(reader), os.read(reader, 100))
print(attempt(os.read, reader, 1), os.writev(writer, [b'ab', b'cd']), os.readv(reader, [first, second]), first, bytes(second[:1]))
a, b = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
print(os.get_blocking(a), os.get_inheritable(a), attempt(os.read, a, 1))
c, d = os.pipe2(0)
print(os.get_blocking(c), os.get_inheritable(d))
for end in (a, b, c, d):
    os.close(end)

# ---- from descriptor to descriptor
with open('source', 'wb') as out:
    out.write(bytes(range(65, 91)) * 100)
source, copied = os.open('source', os.O_RDONLY), os.open('copied', os.O_RDWR | os.O_CREAT)
print(os.sendfile(copied, source, 0, 100), os.sendfile(copied, source, offset=26, count=3), os.sendfile(copied, source, None, 5), os.lseek(source, 0, os.SEEK_CUR), len(contents('copied')))
print(os.copy_file_range(source, copied, 10, offset_src=2, offset_dst=0), os.pread(copied, 12, 0), os.copy_file_range(source, copied, 4), os.copy_file_range(source, copied, 4, 9999))
os.set_blocking(reader, True)
print(os.splice(source, writer, 8, offset_src=1), os.read(reader, 100), os.write(writer, b'spliced'), os.splice(reader, copied, 100, offset_dst=0), os.pread(copied, 8, 0))
print(attempt(os.splice, source, copied, 1), attempt(os.splice, source, writer, 1, None, 5), os.splice(source, writer, 2, 0, flags=os.SPLICE_F_MORE), os.read(reader, 9))
print(os.lseek(copied, 0, os.SEEK_HOLE) == os.fstat(copied).st_size, os.lseek(copied, 0, os.SEEK_DATA))

# ---- counters, timers, memory
counter = os.eventfd(3)
print(os.get_inheritable(counter), os.eventfd_read(counter), os.eventfd_write(counter, 2), os.eventfd_write(counter, 5), os.eventfd_read(counter))
steps = os.eventfd(2, os.EFD_SEMAPHORE | os.EFD_NONBLOCK)
print(os.get_inheritable(steps), os.eventfd_read(steps), os.eventfd_read(steps), attempt(os.eventfd_read, steps), select.select([steps], [], [], 0))
os.eventfd_write(steps, 2 ** 64 - 2)
print(os.eventfd_read(steps), attempt(os.eventfd_write, steps, 2))
timer = os.timerfd_create(time.CLOCK_MONOTONIC)
print(os.get_inheritable(timer), os.timerfd_gettime(timer), os.timerfd_settime(timer, initial=0.01, interval=0.25), struct.unpack('q', os.read(timer, 8)))
left, interval = os.timerfd_gettime_ns(timer)
print(0 < left <= 250_000_000, interval, os.timerfd_settime_ns(timer, initial=0)[1], os.timerfd_gettime_ns(timer))
memory = os.memfd_create('memory')
print(os.get_inheritable(memory), os.write(memory, b'in memory'), os.pread(memory, 20, 3), os.readlink(f'/proc/self/fd/{memory}') if memory < 3 else '-')
print(type(os.getrandom(5)), len(os.getrandom(300, os.GRND_NONBLOCK)), os.urandom(0), len(os.urandom(7)))
