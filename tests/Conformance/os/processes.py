# Other programs: beside this one, in place of it, and how they end.
import os
import signal
import subprocess
import sys
import threading
import time


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return type(e).__name__, str(e)


def sh(command, **kwargs):
    return os.posix_spawn('/bin/sh', ['sh', '-c', command], os.environ, **kwargs)


def ended(pid):
    found, status = os.waitpid(pid, 0)
    return found == pid, os.waitstatus_to_exitcode(status)


# ---- posix_spawn
print(ended(sh('exit 3')), ended(sh('kill -9 $$')), ended(sh('test "$A" = b')), ended(os.posix_spawn('/bin/sh', ['sh', '-c', 'test "$A" = b'], {'A': 'b'})))
print(ended(os.posix_spawnp('sh', ['sh', '-c', 'exit 4'], None)), attempt(os.posix_spawnp, 'no-such-program', ['x'], os.environ))
print(ended(sh('echo out; echo err >&2; exec cat', file_actions=[
    (os.POSIX_SPAWN_OPEN, 1, 'out', os.O_WRONLY | os.O_CREAT, 0o600), (os.POSIX_SPAWN_DUP2, 1, 2), (os.POSIX_SPAWN_OPEN, 0, '/dev/null', os.O_RDONLY, 0)])))
print(open('out').read().split(), ended(sh('echo x 2>/dev/null', file_actions=[(os.POSIX_SPAWN_CLOSE, 1)]))[1] != 0)
reader, writer = os.pipe()
print(ended(sh('echo through', file_actions=[(os.POSIX_SPAWN_DUP2, writer, 1), (os.POSIX_SPAWN_CLOSEFROM, 3)])), os.read(reader, 100))
print(ended(sh('test $$ = $(ps -o sid= -p $$ 2>/dev/null || echo $$)', setsid=True)), ended(sh('exit 5', setpgroup=0, resetids=True)))
pid = sh('kill -USR1 $$; exit 6', setsigmask=[signal.SIGUSR1])
print(ended(pid), ended(sh('kill -PIPE $$; exit 7', setsigdef=[signal.SIGPIPE])), ended(sh('kill -PIPE $$; exit 7')))
print(ended(sh('exit 8', scheduler=(os.SCHED_OTHER, os.sched_param(0)))))

# ---- spawn*
print(os.spawnl(os.P_WAIT, '/bin/sh', 'sh', '-c', 'exit 9'), os.spawnv(os.P_WAIT, '/bin/sh', ['sh', '-c', 'kill -15 $$']), os.spawnlp(os.P_WAIT, 'sh', 'sh', '-c', 'exit 10'))
print(os.spawnle(os.P_WAIT, '/bin/sh', 'sh', '-c', 'exit $N', {'N': '11'}), os.spawnvpe(os.P_WAIT, 'sh', ['sh', '-c', 'exit $N'], {'N': '12', 'PATH': os.environ['PATH']}))
print(os.spawnvp(os.P_WAIT, 'no-such-program', ['x']), ended(os.spawnv(os.P_NOWAIT, '/no/program', ['x'])), ended(os.spawnlpe(os.P_NOWAIT, 'sh', 'sh', '-c', 'exit 13', os.environ)))

# ---- waiting
print(attempt(os.wait), attempt(os.waitpid, -1, os.WNOHANG), attempt(os.waitid, os.P_ALL, 0, os.WEXITED))
slow = sh('read x; exit 14', file_actions=[(os.POSIX_SPAWN_DUP2, reader, 0)])
print(os.waitpid(slow, os.WNOHANG), os.waitid(os.P_PID, slow, os.WEXITED | os.WNOHANG), os.wait4(slow, os.WNOHANG)[:2])
threading.Timer(0.05, os.write, (writer, b'go\n')).start()
info = os.waitid(os.P_PID, slow, os.WEXITED | os.WNOWAIT)
print(info.si_pid == slow, info.si_status, info.si_code == os.CLD_EXITED, info.si_signo == signal.SIGCHLD, type(info).__name__, len(info))
found, status, usage = os.wait4(slow, 0)
print(found == slow, status, type(usage), usage.ru_utime >= 0, usage.ru_maxrss > 0)
pids = [sh(f'exit {n}') for n in range(20, 23)]
print(sorted((os.wait() in [(pid, (20 + n) << 8) for n, pid in enumerate(pids)]) for _ in pids))
pid = sh('exit 24')
found, status, usage = os.wait3(0)
print(found == pid, os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status), os.WIFSTOPPED(status))
pid = sh('kill -STOP $$; read x; exit 25', file_actions=[(os.POSIX_SPAWN_DUP2, reader, 0)])
found, status = os.waitpid(pid, os.WUNTRACED)
print(found == pid, os.WIFSTOPPED(status), os.WSTOPSIG(status) == signal.SIGSTOP, attempt(os.waitstatus_to_exitcode, status))
os.kill(pid, signal.SIGCONT)
print(os.WIFCONTINUED(os.waitpid(pid, os.WCONTINUED)[1]), os.write(writer, b'\n'), ended(pid))
pid = sh('exec sleep 60', setpgroup=0)
print(os.getpgid(pid) == pid, os.getsid(pid) == os.getsid(0), os.killpg(pid, signal.SIGTERM))
found, status = os.waitpid(-pid, 0)
print(found == pid, os.WIFSIGNALED(status), os.WTERMSIG(status), os.WCOREDUMP(status), attempt(os.getpgid, pid))
pid = sh('exit 26')
descriptor = os.pidfd_open(pid)
print(os.waitid(os.P_PIDFD, descriptor, os.WEXITED).si_status, os.get_inheritable(descriptor))
os.close(descriptor)

# ---- system, popen, and the times of children
print(os.system('exit 27'), os.system('kill -9 $$'), os.popen('cat > piped', 'w').close(), os.popen('echo text').read())
print(len(os.times()), os.times().elapsed > 0, os.times().children_user >= 0, os.getppid() > 0, os.getpgrp() == os.getpgid(0) == os.getpgid(os.getpid()))

# ---- in place of this one
def become(code, **kwargs):
    result = subprocess.run([sys.executable, '-c', 'import os\n' + code], capture_output=True, text=True, **kwargs)
    return result.returncode, result.stdout, result.stderr.splitlines()[-1:]


print(become("os.execv('/bin/sh', ['sh', '-c', 'echo $$; exit 3'])")[0], become("os.execl('/bin/echo', 'echo', 'one', 'two')"), become("os.execlp('echo', 'echo', 'three')"))
print(become("os.execve('/bin/sh', ['sh', '-c', 'echo $A $HOME; kill -9 $$'], {'A': 'b'})"), become("os.environ['NEW'] = 'new'; os.execvp('sh', ['sh', '-c', 'echo $NEW'])"))
print(become("os.execle('/bin/sh', 'sh', '-c', 'echo $A', {'A': 'c'})"), become("os.execlpe('sh', 'sh', '-c', 'echo $A', {'A': 'd', 'PATH': '/bin:/usr/bin'})"), become("os.execvpe('no-such', ['x'], {})"))
print(become("fd = os.open('/bin/echo', os.O_RDONLY); os.execve(fd, ['echo', 'by descriptor'], os.environ)"), become("os._exit(5)"), become("os.abort()")[0])
print(become("print(os.getpid() == int(os.popen('echo $PPID').read()))"), become("os.kill(os.getpid(), 9)")[0])

# ---- subprocess over all this
with open('log', 'w') as log:
    log.write('before\n')
    log.flush()
    subprocess.run(['sh', '-c', 'echo within; echo error >&2'], stdout=log, stderr=subprocess.STDOUT)
    log.write('after\n')
print(open('log').read().split(), subprocess.run(['sh', '-c', 'kill -11 $$']).returncode)
print(subprocess.run([sys.executable, '-c', 'import os; print(os.getsid(0) == os.getpid())'], start_new_session=True, capture_output=True).stdout)
print(subprocess.run([sys.executable, '-c', 'import os; print(os.getpgid(0) == os.getpid())'], process_group=0, capture_output=True).stdout)
message, inherited = os.pipe()
print(subprocess.run([sys.executable, '-c', f'import os; os.write({inherited}, b"inherited"); os.close({inherited})'], pass_fds=[inherited]).returncode, os.read(message, 20))
child = subprocess.Popen(['true'])
os.waitpid(child.pid, 0)
print(child.wait(), child.send_signal(15))
