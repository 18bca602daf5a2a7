namespace PyLite.Stdlib.Profiling;

/// <summary>How often a function was called, and how long that took; of one caller or of all.</summary>
internal class CallFigures
{
    /// <summary>Calls that have ended, and those of them that ended within another call of the same function.</summary>
    public long Count, Recursive;

    /// <summary>In the profiler's unit: all of it, without counting recursive calls twice, and what was not spent in calls.</summary>
    public double Total, Inline;

    /// <summary>How many calls have begun and not ended.</summary>
    private int _depth;

    public void Begin() => _depth++;

    public void End(double total, double inline)
    {
        if (--_depth == 0) Total += total;
        else Recursive++;
        Inline += inline;
        Count++;
    }
}

/// <summary>The figures of a function, and of what it called.</summary>
/// <param name="shown">What stands for it in statistics: its code, or a text for a built-in one.</param>
internal sealed class FunctionFigures(Value shown) : CallFigures
{
    public readonly Value Shown = shown;

    /// <summary>By callee; null if calls by callers are not kept apart.</summary>
    public Dictionary<FunctionFigures, CallFigures>? Calls { get; private set; }

    public CallFigures Of(FunctionFigures callee)
    {
        Calls ??= [];
        if (!Calls.TryGetValue(callee, out var found)) Calls[callee] = found = new CallFigures();
        return found;
    }
}

/// <summary>A call that has begun.</summary>
internal sealed class OpenCall(FunctionFigures function, CallFigures? byCaller, OpenCall? caller)
{
    public readonly FunctionFigures Function = function;
    public readonly CallFigures? ByCaller = byCaller;
    public readonly OpenCall? Caller = caller;
    public double Start, InCalls;
}
