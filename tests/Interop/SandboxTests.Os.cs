using NUnit.Framework;

namespace PyLite.Tests.Interop;

// What os has of the system: each of its functions is either refused in a sandbox that is allowed nothing, or harmless there.
public sealed partial class SandboxTests
{
    /// <summary>Calls that are refused, with PermissionError from the policy: the functions by their names.</summary>
    private const string RefusedCalls = """
        access=('/etc/passwd', 0), chdir=('/',), chmod=('/tmp/x', 0), chown=('/tmp/x', 0, 0), chroot=('/',), execv=('/bin/ls', ['ls']), execve=('/bin/ls', ['ls'], {}), _exit=(0,), abort=(),
        fchdir=(r,), fchmod=(r, 0), fchown=(r, 0, 0), fork=(), getgroups=(), getgrouplist=('root', 0), getloadavg=(), getlogin=(), getpgid=(0,), getpgrp=(), getppid=(), getpriority=(0, 1), getresgid=(), getresuid=(),
        getsid=(0,), getxattr=('/etc', 'user.x'), initgroups=('root', 0), kill=(1, 0), killpg=(1, 0), lchown=('/tmp/x', 0, 0), link=('/etc/passwd', '/tmp/x'), listdir=('/',), listxattr=('/etc',), login_tty=(r,),
        lstat=('/etc',), memfd_create=('x',), mkdir=('/tmp/x',), mkfifo=('/tmp/x',), mknod=('/tmp/x',), nice=(0,), open=('/etc/passwd', 0), openpty=(), pathconf=('/', 3), pidfd_open=(1,), posix_openpt=(2,),
        posix_spawn=('/bin/ls', ['ls'], {}), posix_spawnp=('ls', ['ls'], {}), readlink=('/proc/self/exe',), remove=('/tmp/x',), removexattr=('/tmp/x', 'user.x'), rename=('/tmp/x', '/tmp/y'), replace=('/tmp/x', '/tmp/y'),
        rmdir=('/tmp/x',), scandir=('/',), sched_getparam=(0,), sched_getscheduler=(0,), sched_rr_get_interval=(0,), sched_setaffinity=(0, [0]), sched_setparam=(0, os.sched_param(0)),
        sched_setscheduler=(0, 0, os.sched_param(0)), setegid=(0,), seteuid=(0,), setgid=(0,), setgroups=([],), setns=(r,), setpgid=(0, 0), setpgrp=(), setpriority=(0, 0, 0), setregid=(0, 0), setresgid=(0, 0, 0),
        setresuid=(0, 0, 0), setreuid=(0, 0), setsid=(), setuid=(0,), setxattr=('/tmp/x', 'user.x', b''), stat=('/etc',), statvfs=('/',), symlink=('/etc', '/tmp/x'), sync=(), system=('ls',), tcgetpgrp=(r,), tcsetpgrp=(r, 1),
        truncate=('/tmp/x', 0), ttyname=(r,), umask=(0,), unlink=('/tmp/x',), unshare=(0,), utime=('/tmp/x',), wait=(), wait3=(0,), wait4=(0, 0), waitid=(0, 0, 4), waitpid=(-1, 0),
        """;

    /// <summary>Functions that reach nothing, or nothing but descriptors that the sandbox made or was lent.</summary>
    private const string Harmless = """
        WCOREDUMP WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WSTOPSIG WTERMSIG close closerange confstr copy_file_range cpu_count ctermid device_encoding dup dup2 eventfd eventfd_read
        eventfd_write fdatasync fpathconf fspath fstat fstatvfs fsync ftruncate get_blocking get_inheritable get_terminal_size getcwd getcwdb getegid geteuid getgid getpid getrandom getuid grantpt isatty lockf
        lseek major makedev minor pipe pipe2 posix_fadvise posix_fallocate pread preadv ptsname putenv pwrite pwritev read readinto readv register_at_fork sched_get_priority_max sched_get_priority_min
        sched_getaffinity sched_yield sendfile set_blocking set_inheritable splice strerror sysconf timerfd_create timerfd_gettime timerfd_gettime_ns timerfd_settime timerfd_settime_ns times uname unlockpt
        unsetenv urandom waitstatus_to_exitcode write writev
        """;

    [Test]
    public void EachFunctionOfOsIsRefusedOrHarmless()
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("os has all this on Linux");
        string code = $"""
            import os, posix, types
            r, w = os.pipe()
            refused = dict({RefusedCalls.ReplaceLineEndings(" ")})
            harmless = set('{Harmless.ReplaceLineEndings(" ")}'.split())
            functions = set(name for name in dir(posix) if isinstance(getattr(posix, name), types.BuiltinFunctionType) and (name[0] != '_' or name == '_exit'))
            print(sorted(functions ^ (set(refused) | harmless)), sorted(set(refused) & harmless))
            for name, args in refused.items():
                try:
                    print(name, getattr(posix, name)(*args))
                except (PermissionError, RuntimeError) as e:
                    if 'sandbox may not' not in str(e) and 'isolated subinterpreters' not in str(e):
                        print(name, e)
            """;
        Assert.That(Attack(code), Is.EqualTo("[] []\nNone"));
    }

    [TestCase("import fcntl, os; fcntl.fcntl(os.pipe()[0], fcntl.F_SETOWN, 1)", NoProcess + "(fcntl)")]
    [TestCase("import fcntl, os; fcntl.fcntl(os.pipe()[0], fcntl.F_SETPIPE_SZ, 1 << 20)", NoProcess + "(fcntl)")]
    [TestCase("import fcntl, os; fcntl.ioctl(os.pipe()[0], 0x541B, bytes(4))", NoProcess + "(ioctl)")]
    [TestCase("import fcntl, os\nr, w = os.pipe()\nwhile True: fcntl.fcntl(r, fcntl.F_DUPFD, 0)", "OSError: [Errno 24] Too many open files")]
    [TestCase("import fcntl; fcntl.fcntl(1, fcntl.F_GETFL)", "OSError: [Errno 9] Bad file descriptor")]
    [TestCase("import os; os.dup2(os.pipe()[0], 0)", "OSError: [Errno 9] Bad file descriptor")]
    [TestCase("import os; os.sendfile(1, os.pipe()[0], None, 1)", "OSError: [Errno 9] Bad file descriptor")]
    [TestCase("import resource; resource.setrlimit(0, (1, 1))", NoProcess + "(setrlimit)")]
    [TestCase("import resource; resource.prlimit(1, 0)", NoProcess + "(prlimit)")]
    [TestCase("import time; time.clock_settime(0, 1)", NoProcess + "(clock_settime)")]
    [TestCase("import time; time.clock_gettime(-8 * 2 - 6)", NoProcess + "(clock)")]
    [TestCase("import socket; socket.if_nameindex()", NoNetwork + "(if_nameindex)")]
    [TestCase("import socket; socket.if_indextoname(1)", NoNetwork + "(if_indextoname)")]
    [TestCase("import socket; socket.sethostname('x')", NoProcess + "(sethostname)")]
    [TestCase("import _subprocess; _subprocess.spawn('/bin/ls', ['ls'], None, None, (-1, -1, -1), True, (), False, None, True)", NoProcess + "(/bin/ls)")]
    public void OtherDoorsAreClosed(string code, string expected)
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("Linux's");
        Assert.That(Attack(code), Is.EqualTo(expected));
    }

    [TestCase("import os; os.open('x', os.O_RDONLY, dir_fd=os.open(folder, os.O_RDONLY))")]
    [TestCase("import os; os.stat('../secret', dir_fd=os.open(folder + '/in', os.O_RDONLY))")]
    [TestCase("import os; os.unlink('../secret', dir_fd=os.open(folder + '/out', os.O_RDONLY))")]
    [TestCase("import os; os.rename('b.txt', '../b.txt', src_dir_fd=os.open(folder + '/out', os.O_RDONLY), dst_dir_fd=os.open(folder + '/out', os.O_RDONLY))")]
    [TestCase("import os; os.fchmod(os.open(folder + '/in/a.txt', os.O_RDONLY), 0o777)")]
    [TestCase("import os; os.chmod(os.open(folder + '/in/a.txt', os.O_RDONLY), 0o777)")]
    [TestCase("import os; os.utime(os.open(folder + '/in/a.txt', os.O_RDONLY), (1, 2))")]
    [TestCase("import os; os.fchown(os.open(folder + '/in/a.txt', os.O_RDONLY), -1, -1)")]
    [TestCase("import os; os.setxattr(os.open(folder + '/in/a.txt', os.O_RDONLY), 'user.x', b'')")]
    [TestCase("import os; os.link(folder + '/out/b.txt', folder + '/out/c.txt')")]
    [TestCase("import os; os.open(folder + '/in/a.txt', os.O_RDONLY | os.O_TRUNC)")]
    [TestCase("import os; os.open(folder + '/in/a.txt', os.O_RDONLY | os.O_CREAT)")]
    [TestCase("import os; os.mknod(folder + '/out/disk', 0o060600, os.makedev(8, 0))")]
    [TestCase("import os; os.chdir(os.open(folder + '/in', os.O_RDONLY))")]
    [TestCase("import os; [entry.stat() for entry in os.scandir(os.open(folder + '/in', os.O_RDONLY)) if entry.name == 'link']")]
    [TestCase("import os; list(os.fwalk(folder))")]
    public void WhatLeadsOutIsRefused(string code)
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("directories by descriptor are Linux's here");
        string expected = code.Contains("mknod") || code.Contains("chdir") ? "PermissionError: the sandbox may not use " : "PermissionError: [Errno 13] the sandbox may not ";
        string output = Run($$"""
            import tempfile, pathlib
            with tempfile.TemporaryDirectory() as name:
                folder = pathlib.Path(name).resolve()
                (folder / 'in').mkdir(); (folder / 'out').mkdir()
                (folder / 'in' / 'a.txt').write_text('a'); (folder / 'out' / 'b.txt').write_text('b'); (folder / 'secret').write_text('s'); (folder / 'in' / 'link').symlink_to(folder / 'secret')
                print(attack(f'folder = {str(folder)!r}\n' + {{Quoted(code)}}, read=[folder / 'in'], write=[folder / 'out']))
                print((folder / 'secret').read_text(), (folder / 'in' / 'a.txt').read_text())
            """);
        Assert.That(output, Does.StartWith(expected));
        Assert.That(output, Does.EndWith("\ns a\n"));
    }

    [TestCase("os.pwrite(f, b'x' * 100, 0)")]
    [TestCase("os.writev(f, [b'x' * 100])")]
    [TestCase("os.pwritev(f, [b'x' * 100], 0)")]
    [TestCase("os.posix_fallocate(f, 0, 100)")]
    [TestCase("os.sendfile(f, f, 0, 100)")]
    [TestCase("os.copy_file_range(f, f, 100, 0, 1000)")]
    public void WhatIsWrittenByDescriptorIsCounted(string call)
    {
        if (!OperatingSystem.IsLinux()) Assert.Ignore("Linux's");
        string output = Run($$"""
            import tempfile
            with tempfile.TemporaryDirectory() as folder:
                print(attack(f'import os\nf = os.open({folder + "/x"!r}, os.O_RDWR | os.O_CREAT)\nos.write(f, b"y")\nwhile True: ' + {{Quoted(call)}}, write=folder, output=1000))
            """);
        Assert.That(output, Does.Contain("LimitExceeded").Or.Contain("output"));
    }
}
