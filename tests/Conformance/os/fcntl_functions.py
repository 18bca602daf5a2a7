# fcntl: flags, duplicates and locks of open files, and calls of devices.
import errno
import fcntl
import os
import struct
import subprocess
import sys


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as e:
        return type(e).__name__, str(e)


print(sorted((name, value) for name, value in vars(fcntl).items() if isinstance(value, int)))
file = open('file', 'w+b')
print(fcntl.fcntl(file, fcntl.F_GETFD), fcntl.fcntl(file.fileno(), fcntl.F_SETFD, 0), os.get_inheritable(file.fileno()), fcntl.fcntl(file, fcntl.F_GETFL) & os.O_ACCMODE)
print(fcntl.fcntl(file, fcntl.F_SETFL, os.O_APPEND | os.O_NONBLOCK), fcntl.fcntl(file, fcntl.F_GETFL) & os.O_APPEND != 0, os.get_blocking(file.fileno()), fcntl.fcntl(file, fcntl.F_GETFD, 'ab'), fcntl.fcntl(file, fcntl.F_GETFD, b''))
copy = fcntl.fcntl(file, fcntl.F_DUPFD_CLOEXEC, 500)
print(copy >= 500, os.fstat(copy).st_ino == os.fstat(file.fileno()).st_ino, os.get_inheritable(copy), os.close(copy))
reader, writer = os.pipe()
print(fcntl.fcntl(writer, fcntl.F_GETPIPE_SZ), fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, 4096), fcntl.fcntl(reader, fcntl.F_GETPIPE_SZ))

# ---- locks, seen by another process
OTHER = '''
import errno, fcntl, sys
file = open('file', 'r+b')
for call in (lambda: fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB), lambda: fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 5, 10), lambda: fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB, 5, 30)):
    try:
        print(call(), end=' ')
    except OSError as e:
        print(errno.errorcode[e.errno], end=' ')
'''


def other():
    return subprocess.run([sys.executable, '-c', OTHER], capture_output=True, text=True).stdout


file.write(b'x' * 100)
file.flush()
print(other())
print(fcntl.flock(file, fcntl.LOCK_EX), fcntl.lockf(file, fcntl.LOCK_EX, 20, 0), fcntl.lockf(file, fcntl.LOCK_SH, 20, 30, 0), other())
print(fcntl.flock(file, fcntl.LOCK_UN), fcntl.lockf(file, fcntl.LOCK_UN, 20, 0), other(), fcntl.lockf(file, fcntl.LOCK_UN), other())
asked = struct.pack('hhqqi4x', fcntl.F_WRLCK, 0, 0, 0, 0)
print(fcntl.fcntl(file, fcntl.F_SETLK, asked) == asked, other(), struct.unpack('hhqqi4x', fcntl.fcntl(file, fcntl.F_GETLK, asked))[0] == fcntl.F_UNLCK)

# ---- devices
master, slave = os.openpty()
TIOCGWINSZ, TIOCSWINSZ, FIONREAD = 0x5413, 0x5414, 0x541B
print(fcntl.ioctl(master, TIOCSWINSZ, struct.pack('HHHH', 30, 90, 0, 0)), fcntl.ioctl(slave, TIOCGWINSZ, bytes(8)), tuple(os.get_terminal_size(slave)))
size = bytearray(8)
print(fcntl.ioctl(slave, TIOCGWINSZ, size), size, fcntl.ioctl(slave, TIOCGWINSZ, size, False) == bytes(size), fcntl.ioctl(slave, TIOCGWINSZ, memoryview(size)))
os.write(writer, b'12345')
print(struct.unpack('i', fcntl.ioctl(reader, FIONREAD, bytes(4))), attempt(fcntl.ioctl, reader, TIOCGWINSZ, bytes(8)))

for args in ((99, 1), ('x', 1), (-1, 1), (1, 1, 1.5), (1, 1, None), (1, 99), (1, 1, b'x' * 2000), (1, 1, 2 ** 40)):
    print(attempt(fcntl.fcntl, *args))
for args in ((99, 1), (0, 99), (0, fcntl.LOCK_SH, 1, 1, 5), (0, 64)):
    print(attempt(fcntl.lockf, *args))
for function, args in ((fcntl.flock, (99, 1)), (fcntl.flock, ('x', 1)), (fcntl.ioctl, (0, TIOCGWINSZ, 1.5)), (fcntl.ioctl, (1, TIOCGWINSZ, 'a' * 3000))):
    print(attempt(function, *args))
