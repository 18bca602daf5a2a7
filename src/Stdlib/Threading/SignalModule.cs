using System.Net.Sockets;
using System.Runtime.InteropServices;
using PyLite.Vm.Limits;
using Timer = System.Threading.Timer;

namespace PyLite.Stdlib.Threading;

/// <summary>_signal: https://docs.python.org/3.14/library/signal.html</summary>
[PyModule("_signal", Doc = "This module provides mechanisms to use signal handlers in Python.")]
public static partial class SignalModule
{
    private const int Kill = 9, Alarm = 14, Stop = 19;

    /// <summary>What the process asks the system for, and the timer of alarm().</summary>
    private sealed class State
    {
        public readonly Dictionary<int, PosixSignalRegistration> Registrations = [];
        public Timer? Alarm;
        public long AlarmAt;
        public double Interval;
        public int WakeupDescriptor = -1;
    }

    [PyConst("SIG_DFL")] static long Default => 0;
    [PyConst("SIG_IGN")] static long Ignore => 1;
    [PyConst("NSIG")] static long Count => SignalState.Count;
    [PyConst("ITIMER_REAL")] static long TimerReal => 0;

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        module.State = new State();
        var signals = ts.Interpreter.Signals;
        if (signals[SignalState.Interrupt].IsAbsent) signals[SignalState.Interrupt] = module.Dict.GetStr("default_int_handler");
    }

    private static State Of(PyModule module) => (State)module.State!;

    private static int Check(int number) => number is >= 1 and < SignalState.Count ? number : throw Err.Value("signal number out of range");

    [PyFunction("default_int_handler(signalnum, frame, /)", Doc = "The default handler for SIGINT installed by Python.")]
    static void DefaultIntHandler(Value number, Value frame) => throw Err.New(Exc.KeyboardInterrupt);

    [PyFunction("getsignal(signalnum, /)", Doc = "Return the current action for the given signal.")]
    static Value GetSignal(ThreadState ts, int number)
    {
        var handler = ts.Interpreter.Signals[Check(number)];
        // .NET ignores SIGPIPE, as CPython does.
        return handler.IsAbsent ? number == 13 ? 1 : 0 : handler;
    }

    [PyFunction("signal(signalnum, handler, /)", Doc = "Set the action for the given signal.")]
    static Value Set(ThreadState ts, PyModule module, int number, Value handler)
    {
        if (!ts.IsMain || ts.Interpreter.Id != 0) throw Err.Value("signal only works in main thread of the main interpreter");
        bool isNumber = Ops.TryInt(handler, out var action);
        if (isNumber ? action != 0 && action != 1 : !Ops.IsCallable(handler)) throw Err.Type("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
        Check(number);
        if (number is Kill or Stop or 32 or 33) throw Err.OS(Errno.EINVAL);
        var old = GetSignal(ts, number);
        ts.Interpreter.Host.Policy.CheckProcess("signal");
        var registrations = Of(module).Registrations;
        if (number != SignalState.Interrupt)
        {
            bool wanted = !isNumber || action == 1;
            if (!wanted && registrations.Remove(number, out var known)) known.Dispose();
            if (wanted && !registrations.ContainsKey(number)) registrations[number] = Register(ts.Interpreter, number);
        }
        ts.Interpreter.Signals[number] = isNumber ? (Value)(long)action : handler;
        return old;
    }

    private static PosixSignalRegistration Register(InterpreterState interpreter, int number) => PosixSignalRegistration.Create((PosixSignal)number, context =>
    {
        context.Cancel = true;
        interpreter.Signals.Trip(interpreter, number);
    });

    [PyFunction("set_wakeup_fd(fd, /, *, warn_on_full_buffer=True)", Doc = "Sets the fd to be written to (with the signal number) when a signal comes in.\n\nA library can use this to wakeup select or poll.\nThe previous fd or -1 is returned.\n\nThe fd must be non-blocking.")]
    static long SetWakeup(ThreadState ts, PyModule module, int fd, bool warns)
    {
        if (!ts.IsMain || ts.Interpreter.Id != 0) throw Err.Value("set_wakeup_fd only works in main thread of the main interpreter");
        var host = ts.Interpreter.Host;
        if (fd >= 0)
        {
            var file = host.Files.Find(fd);
            if (file == null && host.Sockets.Find(fd) == null) throw Err.OS(Errno.EBADF);
            // Sockets never wait in the system: what they wait for is waited for elsewhere.
            if (file != null && (file.Awaited < 0 || !Descriptors.IsNonBlocking(file.Awaited)))
                throw Err.Value($"the fd {fd} must be in non-blocking mode");
        }
        var state = Of(module);
        int old = state.WakeupDescriptor;
        state.WakeupDescriptor = Math.Max(fd, -1);
        ts.Interpreter.Signals.Wakeup = fd < 0 ? null : number => Wake(host, fd, (byte)number);
        return old;
    }

    /// <summary>Writes the number of a signal; where it cannot be written there is nobody to tell.</summary>
    private static void Wake(HostAccess host, int fd, byte number)
    {
        try
        {
            if (host.Files.Find(fd) is { } file) file.Write([number]);
            else host.Sockets.Find(fd)?.Send([number], SocketFlags.None, out _);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or SocketException)
        {
        }
    }

    [PyFunction("raise_signal(signalnum, /)", Doc = "Send a signal to the executing process.")]
    static void RaiseSignal(ThreadState ts, int number) => Raise(ts, number);

    /// <summary>Sends a signal to this process; its handler runs before this returns if this is the main thread.</summary>
    internal static void Raise(ThreadState ts, int number)
    {
        Check(number);
        ts.Interpreter.Host.Processes.CheckSignal();
        var handler = GetSignal(ts, number);
        // What children, windows and urgent data signal is ignored by default.
        if (number is Kill or Stop || handler.IsInt && handler.Bits == 0 && number is not (17 or 18 or 23 or 28))
        {
            using (ts.Block()) ts.Interpreter.Host.Processes.TakeDefault(number);
            return;
        }
        ts.Interpreter.Signals.Trip(ts.Interpreter, number);
        ts.CheckBreaker();
    }

    [PyFunction("alarm(seconds, /)", Doc = "Arrange for SIGALRM to arrive after the given number of seconds.")]
    static long SetAlarm(ThreadState ts, PyModule module, int seconds) => (long)Math.Ceiling(Arm(ts, Of(module), seconds, 0).Left);

    private static (double Left, double Interval) Arm(ThreadState ts, State state, double seconds, double interval)
    {
        ts.Interpreter.Host.Processes.CheckSignal();
        var old = Remaining(state);
        state.Alarm?.Dispose();
        state.Alarm = null;
        if (seconds <= 0) return old;
        var interpreter = ts.Interpreter;
        state.Interval = interval;
        state.AlarmAt = Environment.TickCount64 + (long)(seconds * 1000);
        var period = interval > 0 ? TimeSpan.FromSeconds(interval) : System.Threading.Timeout.InfiniteTimeSpan;
        state.Alarm = new Timer(_ => interpreter.Signals.Trip(interpreter, Alarm), null, TimeSpan.FromSeconds(seconds), period);
        return old;
    }

    private static (double Left, double Interval) Remaining(State state) => state.Alarm == null ? (0, 0) : (Math.Max(0, (state.AlarmAt - Environment.TickCount64) / 1000.0), state.Interval);

    [PyFunction("setitimer(which, seconds, interval=0.0, /)", Doc = "Sets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF).")]
    static Value SetTimer(ThreadState ts, PyModule module, int which, double seconds, double interval)
    {
        if (which != 0) throw Err.NotImplemented("only ITIMER_REAL is supported");
        var (left, old) = Arm(ts, Of(module), seconds, interval);
        return PyTuple.Of(left, old);
    }

    [PyFunction("getitimer(which, /)", Doc = "Returns current value of given itimer.")]
    static Value GetTimer(PyModule module, int which)
    {
        var (left, interval) = Remaining(Of(module));
        return PyTuple.Of(left, interval);
    }

    [PyFunction("strsignal(signalnum, /)", Doc = "Return the system description of the given signal.")]
    static Value StrSignal(int number) => Check(number) switch
    {
        1 => "Hangup", 2 => "Interrupt", 3 => "Quit", 4 => "Illegal instruction", 5 => "Trace/breakpoint trap", 6 => "Aborted", 7 => "Bus error",
        8 => "Floating point exception", 9 => "Killed", 10 => "User defined signal 1", 11 => "Segmentation fault", 12 => "User defined signal 2",
        13 => "Broken pipe", 14 => "Alarm clock", 15 => "Terminated", 16 => "Stack fault", 17 => "Child exited", 18 => "Continued", 19 => "Stopped (signal)", 20 => "Stopped",
        _ => Value.None,
    };
}
