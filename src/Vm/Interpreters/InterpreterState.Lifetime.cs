namespace PyLite.Vm.Interpreters;

// How interpreters are made, entered from others and ended.
public sealed partial class InterpreterState
{
    /// <summary>Registers of a new interpreter's thread: enough for a few lines, more come when they are needed.</summary>
    private const int FirstRegisters = 128;

    private int _runningMain;
    private int _handles;
    private int _closing;
    private InterpreterState? _root;
    private InterpreterState? _maker;

    /// <summary>Whether it is this interpreter, or one that this one made, or one that such a one made, and so on.</summary>
    public bool IsOrMade(InterpreterState other)
    {
        for (var made = other; made != null; made = made._maker)
            if (made == this) return true;
        return false;
    }

    /// <summary>The interpreter of the program that it is part of.</summary>
    public InterpreterState Root => _root ?? this;

    public Whence Whence { get; private init; } = Whence.Runtime;
    public InterpreterConfig Config { get; private init; } = InterpreterConfig.Main;

    /// <summary>Whether it ends when the last handle to it is dropped.</summary>
    public bool EndsWithHandles { get; set; }

    /// <summary>Whether code runs in <c>__main__</c>, for <c>exec</c> or <c>call</c> or as the program; threads do not count.</summary>
    public bool IsRunningMain => Volatile.Read(ref _runningMain) != 0;

    /// <summary>Whether its end has begun.</summary>
    public bool IsClosing => Volatile.Read(ref _closing) != 0;

    /// <summary>Claims <c>__main__</c> for the caller; false if it is taken. Callable from any thread.</summary>
    public bool TryRunMain() => Interlocked.CompareExchange(ref _runningMain, 1, 0) == 0;

    public void EndRunMain() => Volatile.Write(ref _runningMain, 0);

    /// <summary>How many handles there are.</summary>
    public int Handles => Volatile.Read(ref _handles);

    /// <summary>Counts a handle.</summary>
    public void AddHandle() => Interlocked.Increment(ref _handles);

    /// <summary>Drops a handle; true if it was the last one and the interpreter is to end with it.</summary>
    public bool DropHandle() => Interlocked.Decrement(ref _handles) == 0 && EndsWithHandles && Whence == Whence.Stdlib;

    /// <summary>Makes an interpreter that a program asked for. It shares the machine with its maker: files, streams and what the policy allows.</summary>
    /// <param name="creator">The calling thread.</param>
    /// <param name="config">What it may do.</param>
    /// <param name="whence">How it came to be made.</param>
    /// <param name="policy">What it may do and use; null: the same as its maker, together with it.</param>
    public static InterpreterState CreateFor(ThreadState creator, InterpreterConfig config, Whence whence = Whence.Stdlib, Limits.ResourcePolicy? policy = null)
    {
        var parent = creator.Interpreter;
        parent.Host.Policy.CheckInterpreters("create");
        if (parent.Runtime.Interpreters.TakeFailure()) throw InterpreterErrors.CreationFailed();
        var setup = parent.Setup;
        var host = policy == null ? parent.Host : new Limits.HostAccess(policy, setup.StandardLibrary);
        if (host != parent.Host) host.Files.LendStandard(parent.Host.Files);
        var made = new InterpreterState(parent.Runtime, host) { Whence = whence, Config = config, _root = parent.Root, _maker = parent };
        if (config.Gil != GilKind.Own) made.ShareGil(host.Policy.IsConfined ? parent : parent.Runtime.Interpreters.Find(0) ?? parent);
        // How the program was started is its user's business.
        bool isTold = !host.Policy.IsConfined;
        var thread = new ThreadState(made, FirstRegisters);
        made.MainThread = thread;
        host.Meter?.Add(made);
        made.Enter(creator, ts =>
        {
            var main = new PyModule("__main__");
            InterpreterSetup.Initialize(ts, main, new InterpreterSetup
            {
                SearchPath = host.Policy.IsConfined ? [.. setup.SearchPath.Where(host.Files.MayRead)] : setup.SearchPath,
                Arguments = isTold ? setup.Arguments : [""],
                OriginalArguments = isTold ? setup.OriginalArguments : null,
                WarnOptions = setup.WarnOptions,
                XOptions = isTold ? setup.XOptions : null,
                Executable = isTold ? setup.Executable : "",
                StandardLibrary = setup.StandardLibrary,
                CacheFolder = setup.CacheFolder,
                Flags = setup.Flags,
                Unbuffered = setup.Unbuffered || host != parent.Host,
            });
            return 0;
        });
        return made;
    }

    private void ShareGil(InterpreterState main)
    {
        _gil = main.Gil;
        // From now on it matters who holds it.
        HasThreads = main.HasThreads = true;
    }

    /// <summary>
    /// Runs something in this interpreter's main thread state, on the calling thread, which belongs to another interpreter and gives that one's lock away meanwhile.
    /// The caller has claimed what needs claiming: one thread at a time may do this.
    /// </summary>
    public T Enter<T>(ThreadState caller, Func<ThreadState, T> body) => Enter(caller, MainThread!, body);

    /// <summary>The same beside what runs in <c>__main__</c>, as a further thread of this interpreter.</summary>
    public T EnterBeside<T>(ThreadState caller, Func<ThreadState, T> body)
    {
        HasThreads = true;
        return Enter(caller, new ThreadState(this), body);
    }

    private T Enter<T>(ThreadState caller, ThreadState inner, Func<ThreadState, T> body)
    {
        using (caller.Block(true))
        {
            Gil.Acquire(inner);
            var previous = ThreadState.Attach(inner);
            bool isMain = inner == MainThread;
            if (isMain) SetEntered(true);
            caller.BeginForeign(inner);
            var meter = Host.Meter;
            meter?.Begin(inner);
            try
            {
                meter?.CheckAlive();
                return body(inner);
            }
            catch (PyLiteCancelledException) when (meter?.Exceeded is { } kind)
            {
                throw Limits.LimitErrors.New(meter, kind);
            }
            catch (PyLiteCancelledException) when (isMain && _isStopped)
            {
                // What ran is over; its caller is not.
                throw InterpreterErrors.New("execution was stopped");
            }
            finally
            {
                inner.Pass(SchedulePoint.Finishing);
                meter?.End(inner);
                if (isMain) SetEntered(false);
                caller.EndForeign(inner);
                ThreadState.Attach(previous);
                Gil.Release();
            }
        }
    }

    /// <summary>Forgets what was left in registers, if nothing runs, so that the collector sees it as gone. Callable from any thread.</summary>
    internal void ForgetUnusedRegisters(ThreadState caller)
    {
        if (IsRunningMain || MainThread is not { } thread) return;
        using (caller.Block(true))
        {
            Gil.Acquire(thread);
            if (!IsRunningMain) thread.ClearRegistersFrom(0);
            Gil.Release();
        }
    }

    private bool _isEntered;
    private bool _isStopped;

    private void SetEntered(bool isEntered)
    {
        lock (this)
        {
            _isEntered = isEntered;
            _isStopped = false;
        }
    }

    /// <summary>
    /// Interrupts what runs in the main thread state, wherever it is: KeyboardInterrupt is raised there; or, by force, it ends without any handler being asked, and its caller
    /// gets an InterpreterError. False if nothing runs. Callable from any thread.
    /// </summary>
    public bool InterruptRun(bool force)
    {
        lock (this)
        {
            if (!_isEntered) return false;
            _isStopped |= force;
            MainThread!.Request(force ? BreakRequest.Cancel : BreakRequest.Interrupt);
            return true;
        }
    }

    /// <summary>
    /// Ends the interpreter: waits for its threads, runs its exit handlers, forgets it. The caller made sure that nothing runs in it.
    /// </summary>
    public void Close(ThreadState caller)
    {
        if (Interlocked.Exchange(ref _closing, 1) != 0) return;
        caller.Pass(SchedulePoint.Closing);
        try
        {
            Enter(caller, ts =>
            {
                InterpreterSetup.Finish(ts);
                return 0;
            });
        }
        catch (PyException e) when (e.Value.Type == Limits.LimitErrors.Type)
        {
            // It ended before.
            InterpreterSetup.Abandon(this);
        }
        finally
        {
            Host.Meter?.Remove(this);
            if (Host.Policy.IsConfined && _maker?.Host != Host) AbandonMade();
            Volatile.Write(ref _hasEnded, true);
            Ended?.Invoke(this);
        }
    }

    /// <summary>Ends the interpreters that code which nobody trusts has made: nobody else would.</summary>
    private void AbandonMade()
    {
        foreach (var made in Runtime.Interpreters.All)
        {
            if (made == this || !IsOrMade(made) || Interlocked.Exchange(ref made._closing, 1) != 0) continue;
            made.MainThread!.Request(BreakRequest.Cancel);
            InterpreterSetup.Abandon(made);
            Volatile.Write(ref made._hasEnded, true);
            made.Ended?.Invoke(made);
        }
    }

    private bool _hasEnded;

    /// <summary>Claims the <c>__main__</c>, in which one thing at a time may run; InterpreterError with the words for one that is in use, or InterpreterNotFoundError if the interpreter has ended since it was found.</summary>
    public void ClaimMain(string busy)
    {
        if (!IsClosing && TryRunMain()) return;
        throw Volatile.Read(ref _hasEnded) ? InterpreterErrors.Unrecognized(Id) : InterpreterErrors.New(busy);
    }

    /// <summary>Tells those who keep something of this interpreter's that it is gone: queues and channels with its items.</summary>
    public event Action<InterpreterState>? Ended;

    /// <summary>The interpreters that a program made and that are still there, directly or not.</summary>
    internal static InterpreterState[] LeftBy(InterpreterState root) => Array.FindAll(root.Runtime.Interpreters.All, other => other != root && other.Root == root);

    /// <summary>Ends it with the program; what still runs there has no program to run for any more.</summary>
    internal void CloseAtExit(ThreadState ts)
    {
        if (TryRunMain()) Close(ts);
        else MainThread!.Request(BreakRequest.Cancel);
    }
}
