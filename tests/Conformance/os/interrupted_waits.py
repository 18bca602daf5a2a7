# What waits in the system ends when the handler of a signal raises: children, named pipes, locks, terminals, counters, timers, full pipes.
import fcntl
import os
import signal
import subprocess
import sys
import time


class Stop(Exception):
    pass


def stop(*args):
    raise Stop


signal.signal(signal.SIGALRM, stop)


def t(name, function):
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    start = time.monotonic()
    try:
        print(name, 'returned', function())
    except Stop:
        print(name, 'stopped', time.monotonic() - start < 5)
    except Exception as e:
        print(name, repr(e))
    signal.setitimer(signal.ITIMER_REAL, 0)


os.mkfifo('ff')
child = os.posix_spawnp('sleep', ['sleep', '30'], None)
t('waitpid', lambda: os.waitpid(child, 0))
t('wait', os.wait)
t('waitid', lambda: os.waitid(os.P_ALL, 0, os.WEXITED))
t('wait4', lambda: os.wait4(-1, os.WUNTRACED))
t('named pipe to read', lambda: os.open('ff', os.O_RDONLY))
t('named pipe to write', lambda: open('ff', 'w'))
fd = os.open('lk', os.O_RDWR | os.O_CREAT)
other = subprocess.Popen([sys.executable, '-c', 'import fcntl, time; f = open("lk", "r+b"); fcntl.flock(f, 2); fcntl.lockf(f, 2); print("x", flush=True); time.sleep(20)'], stdout=subprocess.PIPE)
other.stdout.readline()
t('flock', lambda: fcntl.flock(fd, fcntl.LOCK_EX))
t('lockf', lambda: fcntl.lockf(fd, fcntl.LOCK_EX))
t('os.lockf', lambda: os.lockf(fd, os.F_LOCK, 0))
master, slave = os.openpty()
t('terminal', lambda: os.read(slave, 1))
counter = os.eventfd(0)
t('eventfd', lambda: os.eventfd_read(counter))
reader, writer = os.pipe()
t('readv', lambda: os.readv(reader, [bytearray(1)]))
timer = os.timerfd_create(time.CLOCK_MONOTONIC)
t('timerfd', lambda: os.read(timer, 8))
t('splice', lambda: os.splice(reader, fd, 1))
t('spawn', lambda: os.spawnlp(os.P_WAIT, 'sleep', 'sleep', '3'))
t('Popen.wait', other.wait)
t('full pipe', lambda: os.write(writer, b'x' * 200000))
os.kill(child, signal.SIGKILL)
other.kill()
