using PyLite.Vm.Tracing;

namespace PyLite.Vm.Eval;

// What sys.settrace and sys.setprofile set.
public sealed partial class ThreadState
{
    /// <summary>What <c>sys.settrace</c> set; None if nothing.</summary>
    internal Value TraceFunction { get; private set; } = Value.None;

    /// <summary>What <c>sys.setprofile</c> set; None if nothing.</summary>
    internal Value ProfileFunction { get; private set; } = Value.None;

    /// <summary>A trace function or a tool's callback runs: it is not watched itself.</summary>
    internal bool IsInTraceFunction;

    /// <summary>The frame whose trace function runs, and the event that it was told.</summary>
    internal (PyFrame? Frame, TraceEvent Event) Traced;

    internal void SetTraceFunction(Value function) => SetFunctions(function, ProfileFunction);

    internal void SetProfileFunction(Value function) => SetFunctions(TraceFunction, function);

    private void SetFunctions(Value trace, Value profile)
    {
        if (trace.IsNone && profile.IsNone && TraceFunction.IsNone && ProfileFunction.IsNone) return;
        bool begins = TraceFunction.IsNone && ProfileFunction.IsNone;
        TraceFunction = trace;
        ProfileFunction = profile;
        Instrumentation.Of(Current).Update(Current);
        if (begins) Instrumentation.MarkFrames(this);
    }

    /// <summary>The thread ends: what it had watched need not be any more.</summary>
    internal void ForgetTracing() => SetFunctions(Value.None, Value.None);
}
