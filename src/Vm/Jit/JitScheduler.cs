namespace PyLite.Vm.Jit;

/// <summary>
/// Finds the code that is hot and has it compiled on a thread of its own. Belongs to the process. Nothing is counted while a program runs: at short intervals each watched thread
/// is asked, by its breaker, which function it is in.
/// </summary>
internal sealed class JitScheduler
{
    private const int PeriodMilliseconds = 2;
    private const int LongestPeriodMilliseconds = 256;

    /// <summary>How often code must be found running.</summary>
    private const int HotSamples = 2;

    /// <summary>A <see cref="CodeState.Heat"/> beyond all samples: it is being compiled, or was, or cannot be.</summary>
    private const int Decided = int.MaxValue / 2;

    private const int StackSize = 1 << 20;
    private const int MaxThreads = 16;

    private readonly JitMode _mode = ParseMode(Environment.GetEnvironmentVariable("PYLITE_JIT"));
    private readonly object _lock = new();
    private readonly List<WeakReference<ThreadState>> _threads = [];
    private readonly Queue<Request> _requests = new();
    private bool _isRunning;

    private sealed record Request(CodeState State, TypeFeedback Feedback, WeakReference<ThreadState> Thread);

    private static JitMode ParseMode(string? setting) => setting switch
    {
        _ when !RuntimeFeature.IsDynamicCodeCompiled => JitMode.Off,
        "off" => JitMode.Off,
        "eager" => JitMode.Eager,
        "guess" => JitMode.EagerGuessing,
        _ => JitMode.On,
    };

    /// <summary>Begins to ask a thread what it runs.</summary>
    public void Watch(ThreadState thread)
    {
        if (_mode != JitMode.On) return;
        lock (_lock)
        {
            _threads.RemoveAll(t => !t.TryGetTarget(out _));
            if (_threads.Count >= MaxThreads) return;
            _threads.Add(new WeakReference<ThreadState>(thread));
            if (_isRunning) return;
            _isRunning = true;
        }
        new Thread(Work, StackSize) { IsBackground = true, Name = "PyLite compiler" }.Start();
    }

    /// <summary>Compiles at once what a test wants to see compiled (PYLITE_JIT=eager or guess).</summary>
    public void Created(CodeState state)
    {
        if (_mode < JitMode.Eager || state.Compiled != null || !MethodCompiler.CanCompile(state.Code)) return;
        CompileNow(state, TypeFeedback.Guessed(state, _mode == JitMode.EagerGuessing ? ValueKind.Int : ValueKind.Unknown));
    }

    /// <summary>Called by a thread that was asked, between two instructions of a frame.</summary>
    public void Sample(ThreadState thread, Frame frame)
    {
        if (frame == thread.Bottom) return;
        Heat(thread, frame);
        // A small function is found more often than the loop that calls it.
        if (frame.Back is { } below && below != thread.Bottom) Heat(thread, below);
    }

    private void Heat(ThreadState thread, Frame frame)
    {
        var state = frame.State;
        if (state.AdoptCompiled() || ++state.Heat < HotSamples) return;
        if (state.Heat >= Decided)
        {
            state.Heat = Decided;
            return;
        }
        state.Heat = Decided;
        if (MethodCompiler.CanCompile(state.Code)) Enqueue(new Request(state, TypeFeedback.Of(frame), new WeakReference<ThreadState>(thread)));
    }

    private static void CompileNow(CodeState state, TypeFeedback feedback)
    {
        state.ShareCompiled(MethodCompiler.Compile(state.Code, feedback));
        state.AdoptCompiled();
    }

    /// <summary>Code that meets other types again and again is compiled for any.</summary>
    public void CountWrongGuess(ThreadState thread, Frame frame)
    {
        var state = frame.State;
        if (++state.WrongGuesses != CompiledCode.MaxWrongGuesses) return;
        if (_mode == JitMode.On) Enqueue(new Request(state, TypeFeedback.Of(frame).WithoutKinds(), new WeakReference<ThreadState>(thread)));
        else CompileNow(state, TypeFeedback.Guessed(state, ValueKind.Unknown));
    }

    private void Enqueue(Request request)
    {
        lock (_lock) _requests.Enqueue(request);
    }

    private void Work()
    {
        int period = PeriodMilliseconds;
        while (true)
        {
            Request? request;
            lock (_lock) _requests.TryDequeue(out request);
            if (request == null)
            {
                Thread.Sleep(period);
                // A thread that did not look up since the last time is waiting for something.
                period = AskThreads() ? PeriodMilliseconds : Math.Min(period * 2, LongestPeriodMilliseconds);
                continue;
            }
            if (!TryCompile(request)) continue;
            if (request.Thread.TryGetTarget(out var thread)) thread.Request(BreakRequest.Sample);
        }
    }

    private static bool TryCompile(Request request)
    {
        try
        {
            request.State.ShareCompiled(MethodCompiler.Compile(request.State.Code, request.Feedback));
            return true;
        }
        catch (Exception)
        {
            // Nobody waits for it, and an exception here would end the process: code that cannot be compiled, for want of memory say, stays interpreted.
            return false;
        }
    }

    private bool AskThreads()
    {
        bool isAnyBusy = false;
        lock (_lock)
        {
            foreach (var reference in _threads)
            {
                if (!reference.TryGetTarget(out var thread)) continue;
                isAnyBusy |= (thread.Breaker & BreakRequest.Sample) == 0;
                thread.Request(BreakRequest.Sample);
            }
        }
        return isAnyBusy;
    }
}

/// <summary>Which code is compiled: the environment variable PYLITE_JIT.</summary>
internal enum JitMode
{
    /// <summary>off: none.</summary>
    Off,
    /// <summary>What is found hot.</summary>
    On,
    /// <summary>eager: all of it, before it first runs.</summary>
    Eager,
    /// <summary>guess: the same, as if all locals were ints.</summary>
    EagerGuessing,
}
