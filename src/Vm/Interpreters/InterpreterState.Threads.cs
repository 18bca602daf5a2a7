namespace PyLite.Vm.Interpreters;

// Threads and signals of an interpreter.
public sealed partial class InterpreterState
{
    /// <summary>The stack of a thread that a program starts; Python frames do not live on it.</summary>
    private const int ThreadStackSize = 16 * 1024 * 1024;

    private readonly List<ThreadState> _threads = [];
    private Gil? _gil;

    public Gil Gil => _gil ??= new Gil(this);

    /// <summary>The thread that the interpreter was made with: it runs signal handlers.</summary>
    public ThreadState? MainThread { get; set; }

    /// <summary>Whether a thread was ever started besides the main one.</summary>
    internal bool HasThreads { get; private set; }

    public SignalState Signals { get; } = new();

    /// <summary>The threads that programs started and that have not ended, without the main one.</summary>
    public ThreadState[] Threads
    {
        get
        {
            lock (_threads) return [.. _threads];
        }
    }

    /// <summary>Starts a thread that runs in this interpreter, holding its GIL.</summary>
    public void StartThread(Action<ThreadState> body, Action ended, out long identity)
    {
        if (Host.Meter is { } meter && !meter.TryAddThread()) throw Err.Runtime("can't start new thread");
        HasThreads = true;
        var state = new ThreadState(this);
        identity = state.Identity;
        var thread = new Thread(() => Run(state, body, ended), ThreadStackSize) { IsBackground = true };
        lock (_threads) _threads.Add(state);
        try
        {
            thread.Start();
        }
        catch (Exception e) when (e is ThreadStateException or OutOfMemoryException)
        {
            Forget(state);
            throw Err.Runtime("can't start new thread");
        }
    }

    private void Forget(ThreadState state)
    {
        lock (_threads) _threads.Remove(state);
        Host.Meter?.RemoveThread();
    }

    private void Run(ThreadState state, Action<ThreadState> body, Action ended)
    {
        try
        {
            Gil.Acquire(state);
            ThreadState.Attach(state);
            Host.Meter?.Begin(state);
            try
            {
                body(state);
            }
            finally
            {
                state.ForgetTracing();
                Host.Meter?.End(state);
                ThreadState.Attach(null);
                Gil.Release();
            }
        }
        catch (PyLiteCancelledException)
        {
            // The interpreter has ended, or the host had the thread end.
        }
        finally
        {
            Forget(state);
            ended();
        }
    }

    /// <summary>Ends the threads that still run: their program is over.</summary>
    internal void EndThreads()
    {
        if (!HasThreads) return;
        // A lock that is shared stays open for the other interpreters: its threads end when they look up.
        if (Config.Gil == GilKind.Own) Gil.Close();
        foreach (var thread in Threads) thread.Request(BreakRequest.Cancel);
    }
}
