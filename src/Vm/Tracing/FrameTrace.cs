namespace PyLite.Vm.Tracing;

/// <summary>The events of a trace function (reference: <c>sys.settrace</c>).</summary>
internal enum TraceEvent { Call, Line, Return, Exception, Opcode }

/// <summary>What the events of a frame that is watched depend on; belongs to the frame.</summary>
internal sealed class FrameTrace
{
    /// <summary>The index of the marked instruction that was executed last. (Those between two marked ones are on one line, and are executed one after another.)</summary>
    public int Last;

    /// <summary>The line that runs.</summary>
    public int Line;

    /// <summary>The index of the call that was reported and has not returned; -1 if none.</summary>
    public int CallAt = -1;

    public Value Callee, FirstArgument;

    /// <summary>What the profile function was told is called; Absent if nothing.</summary>
    public Value Profiled = Value.Absent;
}
