namespace PyLite.Vm.Tracing;

/// <summary>
/// What is reported in an interpreter, whose it is: to the trace and profile functions of its threads and to the tools of <c>sys.monitoring</c>. Code is instrumented while
/// anybody watches. Used by the thread that has the GIL.
/// </summary>
internal sealed class Instrumentation(InterpreterState interpreter)
{
    private bool _wantsInstructions;

    /// <summary>Of the interpreter: made when somebody first watches.</summary>
    public static Instrumentation Of(ThreadState ts) => ts.Interpreter.Instrumentation ??= new Instrumentation(ts.Interpreter);

    /// <summary>What all code reports; None also where only some code does.</summary>
    public Reported Reported { get; private set; }

    /// <summary>Whether anything is reported to anybody.</summary>
    public bool IsWatching => Reported != Reported.None || Tools.HasLocalEvents;

    public Monitoring Tools { get; } = new();

    /// <summary>A frame asked for an event at each instruction (<c>f_trace_opcodes</c>).</summary>
    public void WantInstructions(ThreadState ts)
    {
        if (_wantsInstructions) return;
        _wantsInstructions = true;
        Update(ts);
    }

    /// <summary>Has new code report what is wanted.</summary>
    public void Apply(CodeState state)
    {
        if (IsWatching) state.Instrument(Reported | Tools.LocalReported(state.Code));
    }

    /// <summary>Somebody begins or ceases to watch, or wants to know other things.</summary>
    public void Update(ThreadState ts)
    {
        var threads = new HashSet<ThreadState>(interpreter.Threads) { ts };
        if (interpreter.MainThread is { } main) threads.Add(main);
        var wanted = Tools.Reported;
        foreach (var thread in threads)
        {
            if (!thread.TraceFunction.IsNone) wanted |= Reported.Frames | Reported.Lines | (_wantsInstructions ? Reported.Instructions : 0);
            if (!thread.ProfileFunction.IsNone) wanted |= Reported.Frames | Reported.Calls;
        }
        bool wasOff = !IsWatching;
        Reported = wanted;
        foreach (var state in interpreter.KnownCode) state.Instrument(wanted | Tools.LocalReported(state.Code));
        foreach (var thread in threads)
        {
            if (wasOff) MarkFrames(thread);
            thread.Request(BreakRequest.Reload);
        }
    }

    /// <summary>The frames that run already are not reported as begun.</summary>
    public static void MarkFrames(ThreadState thread)
    {
        for (var frame = thread.Frame; frame != thread.Bottom; frame = frame.Back!) frame.Flags |= Frame.Reported;
    }
}
