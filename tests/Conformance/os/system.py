# Priorities, processors, users, terminals, the environment and the clocks.
import grp
import os
import pwd
import resource
import socket
import subprocess
import sys
import threading
import time


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return type(e).__name__, str(e)


# ---- the scheduler
print(os.nice(0) == os.getpriority(os.PRIO_PROCESS, 0), os.sched_yield(), os.sched_getscheduler(0) == os.SCHED_OTHER, os.sched_getparam(0), os.sched_rr_get_interval(0) >= 0)
print(os.sched_get_priority_min(os.SCHED_FIFO), os.sched_get_priority_max(os.SCHED_RR), os.sched_get_priority_max(os.SCHED_OTHER), attempt(os.sched_get_priority_min, 99))
param = os.sched_param(sched_priority=5)
print(param, param.sched_priority, len(param), param == (5,), os.sched_param(None), attempt(os.sched_param), attempt(os.sched_param, 1, 2), param.__reduce__(), param.__replace__(sched_priority=6))
mine = os.sched_getaffinity(0)
print(type(mine), mine == os.sched_getaffinity(os.getpid()), os.process_cpu_count() == len(mine), os.sched_setaffinity(0, mine), os.sched_getaffinity(0) == mine)
print(os.sched_setparam(0, os.sched_param(0)), os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0)))
print(subprocess.run([sys.executable, '-c', 'import os; before = os.nice(0); print(os.nice(3) - before, os.setpriority(os.PRIO_PROCESS, 0, before + 5), os.getpriority(os.PRIO_PROCESS, os.getpid()) - before)'],
                     capture_output=True, text=True).stdout)

# ---- users
print(os.getuid() == os.getresuid()[0], os.geteuid() == os.getresuid()[1], os.getgid() == os.getresgid()[0], os.getegid() == os.getresgid()[1], len(os.getresuid()), type(os.getgroups()))
name = pwd.getpwuid(os.getuid()).pw_name
print(os.getgid() in os.getgrouplist(name, os.getgid()), os.setreuid(-1, -1), os.setregid(-1, -1), os.setresuid(-1, -1, -1), os.setresgid(-1, -1, -1), os.seteuid(os.geteuid()), os.setgid(os.getgid()))

# ---- terminals
master, slave = os.openpty()
print(os.isatty(master), os.isatty(slave), os.ttyname(slave) == os.ptsname(master), os.get_inheritable(master), os.get_inheritable(slave), tuple(os.get_terminal_size(slave)), os.device_encoding(slave))
print(os.write(slave, b'line\n'), os.read(master, 100), os.write(master, b'typed\n'), os.read(slave, 100), os.read(master, 100), os.get_blocking(slave))
with open(os.ttyname(slave), 'r+b', buffering=0) as terminal:
    print(terminal.isatty(), terminal.seekable(), os.write(master, b'more\n'), terminal.read(3))
print(attempt(os.ttyname, 0), attempt(os.get_terminal_size, 0))
opened = os.posix_openpt(os.O_RDWR | os.O_NOCTTY)
print(os.grantpt(opened), os.unlockpt(opened), os.ptsname(opened).startswith('/dev/pts/'), os.get_inheritable(opened))
code = '''
import os
master, slave = os.openpty()
os.login_tty(slave)
print(os.isatty(0), os.isatty(1), os.isatty(2), os.ttyname(1) == os.ptsname(master), os.getsid(0) == os.getpid(), os.tcgetpgrp(0) == os.getpgrp(), os.tcsetpgrp(0, os.getpgrp()), flush=True)
with open('report', 'w') as report: print(os.read(master, 200), file=report)
'''
print(subprocess.run([sys.executable, '-c', code], start_new_session=False, capture_output=True, text=True).returncode, open('report').read() if os.path.exists('report') else None)

# ---- the environment
os.environ['ADDED'] = 'here'
print(os.getenvb(b'ADDED'), os.reload_environ(), os.environ['ADDED'], os.putenv('BEHIND', 'x'), os.environ.get('BEHIND'), os.reload_environ(), os.environ.get('BEHIND'), os.unsetenv('BEHIND'), os.reload_environ(), os.environ.get('BEHIND'))
print(os.get_exec_path({'PATH': '/a:/b'}), os.get_exec_path({b'PATH': b'/c'}), os.get_exec_path({}), attempt(os.get_exec_path, {'PATH': 'x', b'PATH': b'y'}), os.get_exec_path() == os.environ['PATH'].split(':'))

# ---- clocks
for clock in ('REALTIME', 'MONOTONIC', 'MONOTONIC_RAW', 'BOOTTIME', 'TAI', 'PROCESS_CPUTIME_ID', 'THREAD_CPUTIME_ID'):
    number = getattr(time, 'CLOCK_' + clock)
    print(clock, number, time.clock_gettime(number) >= 0, abs(time.clock_gettime_ns(number) / 1e9 - time.clock_gettime(number)) < 1, time.clock_getres(number))
print(attempt(time.clock_gettime, 99), attempt(time.clock_settime, 99, 1), attempt(time.clock_settime, 0, 'x'), attempt(time.clock_settime_ns, 0, 1.5), attempt(time.pthread_getcpuclockid, 'x'))
own = time.pthread_getcpuclockid(threading.get_ident())
print(own < 0, abs(time.clock_gettime(own) - time.thread_time()) < 0.5, time.thread_time_ns() >= 0)

# ---- limits, and what was used
soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
print(resource.setrlimit(resource.RLIMIT_NOFILE, (soft - 1, hard)), resource.getrlimit(resource.RLIMIT_NOFILE) == (soft - 1, hard), resource.prlimit(0, resource.RLIMIT_NOFILE, (soft, hard)) == (soft - 1, hard))
for bad in ((99, (1, 1)), (0, 5), (0, (1,)), (0, ('a', 1)), (resource.RLIMIT_CORE, (5, 1)), (4, (2 ** 70, 1))):
    print(attempt(resource.setrlimit, *bad))
usage = resource.getrusage(resource.RUSAGE_SELF)
print(usage.ru_maxrss > 0, usage.ru_minflt > 0, len(usage), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss > 0, attempt(resource.getrusage, 99), attempt(resource.prlimit, -1, 7))

# ---- the network
print(socket.if_nametoindex('lo'), socket.if_nametoindex(b'lo'), socket.if_indextoname(socket.if_nametoindex('lo')), (socket.if_nametoindex('lo'), 'lo') in socket.if_nameindex())
for function, argument in ((socket.if_nametoindex, 'none'), (socket.if_nametoindex, 1), (socket.if_indextoname, 0), (socket.if_indextoname, -1), (socket.if_indextoname, 2 ** 40), (socket.sethostname, 5)):
    print(attempt(function, argument))
print(sorted((name, int(getattr(socket, name))) for name in dir(socket) if name.isupper() and isinstance(getattr(socket, name), int)))
