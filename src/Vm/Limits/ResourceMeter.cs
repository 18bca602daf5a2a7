using System.Diagnostics;

namespace PyLite.Vm.Limits;

/// <summary>
/// What the interpreters that share one policy use together, held against its <see cref="ResourceLimits"/>. Once a limit is exceeded all of them end: nothing more runs in them.
/// Thread-safe.
/// </summary>
public sealed partial class ResourceMeter(ResourceLimits limits)
{
    /// <summary>A meter for limits; NotSupportedException where they cannot be held.</summary>
    internal static ResourceMeter? Of(ResourceLimits limits)
    {
        if (limits == ResourceLimits.None) return null;
        return limits.Memory == null || RuntimeFeature.IsDynamicCodeCompiled ? new ResourceMeter(limits) : throw new NotSupportedException("memory cannot be limited where no code can be made");
    }

    private readonly Lock _lock = new();
    private readonly List<InterpreterState> _members = [];
    private int _running;
    private long _runningSince;
    private long _ticks;
    private long _output;
    private int _threads;
    private int _exceeded;

    public ResourceLimits Limits => limits;

    /// <summary>The limit that ended the interpreters, or null.</summary>
    public LimitKind? Exceeded => Volatile.Read(ref _exceeded) is var kind and not 0 ? (LimitKind)kind : null;

    public void Add(InterpreterState interpreter)
    {
        lock (_lock) _members.Add(interpreter);
    }

    public void Remove(InterpreterState interpreter)
    {
        lock (_lock) _members.Remove(interpreter);
    }

    private InterpreterState[] Members
    {
        get
        {
            lock (_lock) return [.. _members];
        }
    }

    /// <summary>Ends all that runs, for ever. No handler of theirs is asked.</summary>
    internal void Exceed(LimitKind kind)
    {
        if (Interlocked.CompareExchange(ref _exceeded, (int)kind, 0) != 0) return;
        foreach (var member in Members)
        {
            member.MainThread?.Request(BreakRequest.Cancel);
            foreach (var thread in member.Threads) thread.Request(BreakRequest.Cancel);
        }
    }

    /// <summary>Throws what ends a run, if a limit was exceeded.</summary>
    public void CheckAlive()
    {
        if (Exceeded is { } kind) throw new PyLiteLimitException(kind, Describe(kind));
    }

    /// <summary>What is told of an exceeded limit.</summary>
    public string Describe(LimitKind kind) => kind switch
    {
        LimitKind.Memory => $"memory limit of {limits.Memory} bytes exceeded",
        LimitKind.Time => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"time limit of {limits.Time!.Value.TotalSeconds:0.###} seconds exceeded"),
        LimitKind.Output => $"output limit of {limits.Output} bytes exceeded",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    // ---- running

    /// <summary>A thread begins to run in one of the interpreters.</summary>
    public void Begin(ThreadState ts)
    {
        MarkAllocated(ts);
        lock (_lock)
        {
            if (_running++ == 0) _runningSince = Stopwatch.GetTimestamp();
            else return;
        }
        ts.Interpreter.Runtime.LimitWatch.Add(this);
    }

    public void End(ThreadState ts)
    {
        TakeAllocated(ts);
        lock (_lock)
        {
            if (--_running == 0) _ticks += Stopwatch.GetTimestamp() - _runningSince;
        }
    }

    /// <summary>How long they ran so far.</summary>
    public TimeSpan TimeUsed
    {
        get
        {
            lock (_lock) return Stopwatch.GetElapsedTime(0, _ticks + (_running > 0 ? Stopwatch.GetTimestamp() - _runningSince : 0));
        }
    }

    /// <summary>Called by the <see cref="LimitWatch"/> at short intervals; false if nothing runs.</summary>
    internal bool Tick()
    {
        lock (_lock)
        {
            if (_running == 0) return false;
        }
        if (limits.Time is { } time && TimeUsed >= time) Exceed(LimitKind.Time);
        if (Exceeded == null)
        {
            if (limits.Memory != null) AskForMeasuring();
            return true;
        }
        // A thread that came into being meanwhile was not told.
        foreach (var member in Members)
            foreach (var thread in member.Threads) thread.Request(BreakRequest.Cancel);
        return true;
    }

    /// <summary>Counts a thread that is about to start; false if there is none left.</summary>
    internal bool TryAddThread()
    {
        lock (_lock)
        {
            if (_threads >= limits.Threads) return false;
            _threads++;
            return true;
        }
    }

    internal void RemoveThread()
    {
        lock (_lock) _threads--;
    }

    // ---- output

    /// <summary>Counts bytes that are about to be written; ends the run when they are too many.</summary>
    public void CountOutput(long bytes)
    {
        if (limits.Output is not { } most) return;
        if (Interlocked.Add(ref _output, bytes) <= most) return;
        Exceed(LimitKind.Output);
        CheckAlive();
    }

    /// <summary>How many bytes they wrote so far, those refused included.</summary>
    public long OutputUsed => Volatile.Read(ref _output);
}
