using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

// This process and its relatives: groups, sessions, signals, waiting.
public static unsafe partial class PosixModule
{
    private static readonly StructSequenceType WaitIdResult = new("posix", "waitid_result", "waitid_result: Result from waitid.\n\nThis object may be accessed either as a tuple of\n  (si_pid, si_uid, si_signo, si_status, si_code),\nor via the attributes si_pid, si_uid, and so on.\n\nSee os.waitid for more information.",
        ["si_pid", "si_uid", "si_signo", "si_status", "si_code"]);

    [PyConst("waitid_result")] static Value WaitIdResultType => WaitIdResult.Type;

    private static HostProcesses Processes(ThreadState ts) => ts.Interpreter.Host.Processes;

    /// <summary>Asks the policy before something is done that concerns processes.</summary>
    private static void CheckProcess(ThreadState ts, string what) => ts.Interpreter.Host.Policy.CheckProcess(what);

    // ---- relatives

    [PyFunction("getppid()", Doc = "Return the parent's process id.\n\nIf the parent process has already exited, Windows machines will still\nreturn its id; others systems will return the id of the 'init' process (1).")]
    static long GetPPid(ThreadState ts)
    {
        CheckProcess(ts, "getppid");
        return LibC.Parent();
    }

    [PyFunction("getpgid(pid)", Doc = "Call the system call getpgid(), and return the result.")]
    static long GetPgId(ThreadState ts, int pid) => Ask(ts, "getpgid", () => LibC.GetGroup(pid));

    [PyFunction("setpgid(pid, pgrp, /)", Doc = "Call the system call setpgid(pid, pgrp).")]
    static void SetPgId(ThreadState ts, int pid, int pgrp) => Ask(ts, "setpgid", () => LibC.SetGroup(pid, pgrp));

    [PyFunction("getpgrp()", Doc = "Return the current process group id.")]
    static long GetPGrp(ThreadState ts) => Ask(ts, "getpgrp", static () => LibC.GetGroup(0));

    [PyFunction("setpgrp()", Doc = "Make the current process the leader of its process group.")]
    static void SetPGrp(ThreadState ts) => Ask(ts, "setpgrp", static () => LibC.SetGroup(0, 0));

    [PyFunction("getsid(pid, /)", Doc = "Call the system call getsid(pid) and return the result.")]
    static long GetSid(ThreadState ts, int pid) => Ask(ts, "getsid", () => LibC.GetSession(pid));

    [PyFunction("setsid()", Doc = "Call the system call setsid().")]
    static void SetSid(ThreadState ts) => Ask(ts, "setsid", static () => LibC.MakeSession());

    private static int Ask(ThreadState ts, string what, Func<int> call)
    {
        CheckProcess(ts, what);
        int result = call();
        return result >= 0 ? result : throw Err.OS(LibC.Error);
    }

    [PyFunction("setns(fd, nstype=0)", Doc = "Move the calling thread into different namespaces.\n\n  fd\n    A file descriptor to a namespace.\n  nstype\n    Type of namespace.")]
    static void SetNs(ThreadState ts, Value fd, int nstype)
    {
        int number = Descriptor(ts, fd);
        CheckProcess(ts, "setns");
        Check(LibC.EnterNamespace(Real(ts, number), nstype));
    }

    [PyFunction("unshare(flags)", Doc = "Disassociate parts of a process (or thread) execution context.\n\n  flags\n    Namespaces to be unshared.")]
    static void Unshare(ThreadState ts, int flags) => Ask(ts, "unshare", () => LibC.Unshare(flags));

    // ---- signals

    [PyFunction("kill(pid, signal, /)", Doc = "Kill a process with a signal.")]
    static void Kill(ThreadState ts, int pid, int signal)
    {
        Audits.Tell(ts, "os.kill", pid, signal);
        Processes(ts).CheckSignal();
        if (pid == Processes(ts).CurrentId && signal is > 0 and < SignalState.Count)
        {
            Threading.SignalModule.Raise(ts, signal);
            return;
        }
        if (IsLinux)
        {
            Check(LibC.Kill(pid, signal));
            return;
        }
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(pid);
            if (signal == 0) return;
            if (signal is not (9 or 15)) throw Err.NotImplemented("kill: only SIGKILL and SIGTERM can be sent to other processes");
            Processes(ts).Kill(process);
        }
        catch (ArgumentException)
        {
            throw Err.OS(Errno.ESRCH);
        }
    }

    [PyFunction("killpg(pgid, signal, /)", Doc = "Kill a process group with a signal.")]
    static void KillPg(ThreadState ts, int pgid, int signal)
    {
        Audits.Tell(ts, "os.killpg", pgid, signal);
        Processes(ts).CheckSignal();
        Check(LibC.KillGroup(pgid, signal));
    }

    // ---- the end of children

    [PyFunction("wait()", Doc = "Wait for completion of a child process.\n\nReturns a tuple of information about the child process:\n    (pid, status)")]
    static Value Wait(ThreadState ts) => WaitPid(ts, -1, 0);

    [PyFunction("waitpid(pid, options, /)", Doc = "Wait for completion of a given child process.\n\nReturns a tuple of information regarding the child process:\n    (pid, status)\n\nThe options argument is ignored on Windows.")]
    static Value WaitPid(ThreadState ts, int pid, int options)
    {
        CheckProcess(ts, "wait");
        int found = ChildWait.Wait(ts, pid, options, out int status);
        return PyTuple.Of(found, status);
    }

    [PyFunction("wait3(options)", Doc = "Wait for completion of a child process.\n\nReturns a tuple of information about the child process:\n  (pid, status, rusage)")]
    static Value Wait3(ThreadState ts, int options) => Wait4(ts, -1, options);

    [PyFunction("wait4(pid, options)", Doc = "Wait for completion of a specific child process.\n\nReturns a tuple of information about the child process:\n  (pid, status, rusage)")]
    static Value Wait4(ThreadState ts, int pid, int options)
    {
        CheckProcess(ts, "wait");
        var usage = new long[ChildWait.UsageSize];
        int found = ChildWait.Wait(ts, pid, options, out int status, usage);
        return PyTuple.Of(found, status, ResourceModule.MakeUsage(usage));
    }

    [PyFunction("waitid(idtype, id, options, /)", Doc = "Returns the result of waiting for a process or processes.\n\n  idtype\n    Must be one of be P_PID, P_PGID or P_ALL.\n  id\n    The id to wait on.\n  options\n    Constructed from the ORing of one or more of WEXITED, WSTOPPED\n    or WCONTINUED and additionally may be ORed with WNOHANG or WNOWAIT.\n\nReturns either waitid_result or None if WNOHANG is specified and there are\nno children in a waitable state.")]
    static Value WaitId(ThreadState ts, int idtype, int id, int options)
    {
        const int byDescriptor = 3, infoSize = 32;
        CheckProcess(ts, "wait");
        var info = new int[infoSize];
        uint who = idtype == byDescriptor ? (uint)Real(ts, id) : (uint)id;
        // struct siginfo: signal, error, code, padding, process, user, status.
        return ChildWait.WaitId(ts, idtype, who, options, info) ? WaitIdResult.Make(info[4], info[5], info[0], info[6], info[2]) : Value.None;
    }

    [PyFunction("pidfd_open(pid, flags=0)", Doc = "Return a file descriptor referring to the process *pid*.\n\nThe descriptor can be used to perform process management without races and\nsignals.")]
    static long PidFdOpen(ThreadState ts, int pid, int flags)
    {
        const long pidfdOpen = 434;
        CheckProcess(ts, "pidfd_open");
        return Adopt(ts, (int)LibC.SystemCall(pidfdOpen, pid, flags, 0, 0));
    }

    // ---- what a status says

    private static int Signal(int status) => status & 0x7F;
    private static bool IsStopped(int status) => (status & 0xFF) == 0x7F && status is >= 0 and <= 0xFFFF && (status >> 8) is > 0 and < 0xFF;

    [PyFunction("WCOREDUMP(status, /)", Doc = "Return True if the process returning status was dumped to a core file.")] static bool WCoreDump(int status) => (status & 0x80) != 0;
    [PyFunction("WIFCONTINUED(status)", Doc = "Return True if a particular process was continued from a job control stop.\n\nReturn True if the process returning status was continued from a\njob control stop.")] static bool WIfContinued(int status) => status == 0xFFFF;
    [PyFunction("WIFSTOPPED(status)", Doc = "Return True if the process returning status was stopped.")] static bool WIfStopped(int status) => IsStopped(status);
    [PyFunction("WIFSIGNALED(status)", Doc = "Return True if the process returning status was terminated by a signal.")] static bool WIfSignaled(int status) => (status & 0xFFFF) is var low && low - 1 < 0xFF && low != 0;
    [PyFunction("WIFEXITED(status)", Doc = "Return True if the process returning status exited via the exit() system call.")] static bool WIfExited(int status) => Signal(status) == 0;
    [PyFunction("WEXITSTATUS(status)", Doc = "Return the process return code from status.")] static long WExitStatus(int status) => status >> 8 & 0xFF;
    [PyFunction("WTERMSIG(status)", Doc = "Return the signal that terminated the process that provided the status value.")] static long WTermSig(int status) => Signal(status);
    [PyFunction("WSTOPSIG(status)", Doc = "Return the signal that stopped the process that provided the status value.")] static long WStopSig(int status) => status >> 8 & 0xFF;

    [PyFunction("waitstatus_to_exitcode(status)", Doc = "Convert a wait status to an exit code.")]
    static long WaitStatusToExitCode(int status)
    {
        if (Signal(status) == 0) return status >> 8 & 0xFF;
        if (IsStopped(status)) throw Err.Value($"process stopped by delivery of signal {status >> 8 & 0xFF}");
        return WIfSignaled(status) ? -Signal(status) : throw Err.Value($"invalid wait status: {status}");
    }

    // ---- forks, which are none

    [PyFunction("register_at_fork(*, before=<missing>, after_in_child=<missing>, after_in_parent=<missing>)", Doc = "Register callables to be called when forking a new process.\n\n  before\n    A callable to be called in the parent before the fork() syscall.\n  after_in_child\n    A callable to be called in the child after fork().\n  after_in_parent\n    A callable to be called in the parent after fork().")]
    static void RegisterAtFork(Value before, Value afterInChild, Value afterInParent)
    {
        if (before.IsAbsent && afterInChild.IsAbsent && afterInParent.IsAbsent) throw Err.Type("At least one argument is required.");
        CheckCallable(before, "before");
        CheckCallable(afterInChild, "after_in_child");
        CheckCallable(afterInParent, "after_in_parent");

        static void CheckCallable(in Value value, string name)
        {
            if (!value.IsAbsent && !Ops.IsCallable(value)) throw Err.Type($"'{name}' must be callable, not {value.Type.FullName}");
        }
    }

    /// <summary>What stands for os.fork in other interpreters than a program's first; there is none in that, as a process of this runtime cannot be doubled.</summary>
    [PyFunction("_refuse_fork()", SpokenName = "fork", Doc = "Fork a child process.")]
    static void RefuseFork(ThreadState ts) =>
        throw Err.Runtime(ts.Interpreter.Config.AllowFork ? "fork not supported for subinterpreters" : "fork not supported for isolated subinterpreters");
}
