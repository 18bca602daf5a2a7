namespace PyLite.Vm.Limits;

/// <summary>How much an interpreter, with all that it makes, may use. Immutable; null stands for no limit.</summary>
public sealed record ResourceLimits
{
    /// <summary>No limits: what the command line has.</summary>
    public static ResourceLimits None { get; } = new();

    private readonly long? _memory;
    private readonly TimeSpan? _time;
    private readonly long? _output;
    private readonly int? _threads;

    /// <summary>
    /// The bytes that its objects may take, those of the modules it imports included. What would go beyond raises MemoryError; an interpreter that holds a quarter more than that ends.
    /// ArgumentOutOfRangeException for less than <see cref="LeastMemory"/>.
    /// </summary>
    public long? Memory
    {
        get => _memory;
        init => _memory = value is < LeastMemory ? throw new ArgumentOutOfRangeException(nameof(value), value, $"memory must be at least {LeastMemory} bytes") : value;
    }

    /// <summary>How long anything of it may run, waits included, over all runs together; then it ends.</summary>
    public TimeSpan? Time
    {
        get => _time;
        init => _time = value is { Ticks: <= 0 } ? throw new ArgumentOutOfRangeException(nameof(value), value, "time must be positive") : value;
    }

    /// <summary>The bytes that it may write to its standard streams and to files; then it ends.</summary>
    public long? Output
    {
        get => _output;
        init => _output = value is < 0 ? throw new ArgumentOutOfRangeException(nameof(value), value, "output must be non-negative") : value;
    }

    /// <summary>How many threads it may run beside its main one at a time; a further one raises RuntimeError.</summary>
    public int? Threads
    {
        get => _threads;
        init => _threads = value is < 0 ? throw new ArgumentOutOfRangeException(nameof(value), value, "threads must be non-negative") : value;
    }

    /// <summary>What an interpreter with a few modules needs.</summary>
    public const long LeastMemory = 1 << 22;
}

/// <summary>What ended an interpreter.</summary>
public enum LimitKind { Memory = 1, Time, Output }
