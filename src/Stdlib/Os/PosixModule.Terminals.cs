using System.Runtime.InteropServices;
using PyLite.Vm.Limits;

namespace PyLite.Stdlib.Os;

// Terminals and pseudo-terminals. A new one is a door to nothing but itself, but what it is good for is to run programs.
public static unsafe partial class PosixModule
{
    private const int NameSize = 256;
    private const nuint AskWindowSize = 0x5413, BecomeControlling = 0x540E;

    [PyFunction("get_terminal_size(fd=<missing>, /)", Doc = "Return the size of the terminal window as (columns, lines).\n\nThe optional argument fd (default standard output) specifies\nwhich file descriptor should be queried.")]
    static Value GetTerminalSize(ThreadState ts, Value fd)
    {
        int number = fd.IsAbsent ? 1 : (int)Ops.ToLong(ts, fd);
        var file = Open(ts, number);
        if (!IsLinux)
        {
            if (!file.IsTerminal) throw Err.OS(Errno.ENOTTY);
            return TerminalSize.Make(Console.WindowWidth, Console.WindowHeight);
        }
        if (ts.Interpreter.Host.Real(number) is not (>= 0 and var real)) throw Err.OS(Errno.ENOTTY);
        // Rows, columns, and the size in pixels.
        var size = stackalloc ushort[4];
        Check(LibC.DeviceControl(real, AskWindowSize, size));
        return TerminalSize.Make((long)size[1], (long)size[0]);
    }

    [PyFunction("ctermid()", Doc = "Return the name of the controlling terminal for this process.")] static string CTermId() => "/dev/tty";

    [PyFunction("ttyname(fd, /)", Doc = "Return the name of the terminal device connected to 'fd'.\n\n  fd\n    Integer file descriptor handle.")]
    static string TtyName(ThreadState ts, int fd)
    {
        CheckProcess(ts, "ttyname");
        var name = stackalloc byte[NameSize];
        int error = LibC.DeviceName(Real(ts, fd), name, NameSize);
        return error == 0 ? SystemPath.Decode(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name)) : throw Err.OS(error);
    }

    [PyFunction("openpty()", Doc = "Open a pseudo-terminal.\n\nReturn a tuple of (master_fd, slave_fd) containing open file descriptors\nfor both the master and slave ends.")]
    static Value OpenPty(ThreadState ts)
    {
        const int readWrite = 2, noControlling = 0x100;
        CheckProcess(ts, "openpty");
        int master = LibC.OpenTerminal(readWrite | noControlling | OpenCloseOnExec);
        Check(master);
        var name = stackalloc byte[NameSize];
        int slave = -1, error = LibC.GrantTerminal(master) != 0 || LibC.UnlockTerminal(master) != 0 ? LibC.Error : LibC.TerminalName(master, name, NameSize);
        if (error == 0)
        {
            try
            {
                slave = Files(ts).Number(Files(ts).OpenSystem(SystemPath.Decode(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name)), readWrite | noControlling, 0, LibC.Here), owned: true);
            }
            catch (IOException e)
            {
                error = e.HResult;
            }
        }
        if (error != 0)
        {
            LibC.Close(master);
            throw Err.OS(error);
        }
        return PyTuple.Of(Adopt(ts, master), slave);
    }

    [PyFunction("posix_openpt(oflag, /)", Doc = "Open and return a file descriptor for a master pseudo-terminal device.\n\nPerforms a posix_openpt() C function call. The oflag argument is used to\nset file status flags and file access modes as specified in the manual page\nof posix_openpt() of your system.")]
    static long PosixOpenPt(ThreadState ts, int oflag)
    {
        CheckProcess(ts, "posix_openpt");
        return Adopt(ts, LibC.OpenTerminal(oflag | OpenCloseOnExec));
    }

    [PyFunction("grantpt(fd, /)", Doc = "Grant access to the slave pseudo-terminal device.\n\n  fd\n    File descriptor of a master pseudo-terminal device.\n\nPerforms a grantpt() C function call.")]
    static void GrantPt(ThreadState ts, int fd) => Check(LibC.GrantTerminal(Real(ts, fd)));

    [PyFunction("unlockpt(fd, /)", Doc = "Unlock a pseudo-terminal master/slave pair.\n\n  fd\n    File descriptor of a master pseudo-terminal device.\n\nPerforms an unlockpt() C function call.")]
    static void UnlockPt(ThreadState ts, int fd) => Check(LibC.UnlockTerminal(Real(ts, fd)));

    [PyFunction("ptsname(fd, /)", Doc = "Return the name of the slave pseudo-terminal device.\n\n  fd\n    File descriptor of a master pseudo-terminal device.\n\nIf the ptsname_r() C function is available, it is called;\notherwise, performs a ptsname() C function call.")]
    static string PtsName(ThreadState ts, int fd)
    {
        var name = stackalloc byte[NameSize];
        int error = LibC.TerminalName(Real(ts, fd), name, NameSize);
        return error == 0 ? SystemPath.Decode(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name)) : throw Err.OS(error);
    }

    [PyFunction("login_tty(fd, /)", Doc = "Prepare the tty of which fd is a file descriptor for a new login session.\n\nMake the calling process a session leader; make the tty the\ncontrolling tty, the stdin, the stdout, and the stderr of the\ncalling process; close fd.")]
    static void LoginTty(ThreadState ts, int fd)
    {
        CheckProcess(ts, "login_tty");
        int real = Real(ts, fd);
        LibC.MakeSession();
        Check(LibC.DeviceControl(real, BecomeControlling, null));
        for (int number = 0; number <= 2; number++) Dup2(ts, fd, number, true);
        if (fd > 2) Close(ts, fd);
    }

    [PyFunction("tcgetpgrp(fd, /)", Doc = "Return the process group associated with the terminal specified by fd.")]
    static long TcGetPGrp(ThreadState ts, int fd)
    {
        int real = Real(ts, fd);
        return Ask(ts, "tcgetpgrp", () => LibC.GetForeground(real));
    }

    [PyFunction("tcsetpgrp(fd, pgid, /)", Doc = "Set the process group associated with the terminal specified by fd.")]
    static void TcSetPGrp(ThreadState ts, int fd, int pgid)
    {
        int real = Real(ts, fd);
        Ask(ts, "tcsetpgrp", () => LibC.SetForeground(real, pgid));
    }
}
