namespace PyLite.Vm.Interpreters;

/// <summary>Which lock an interpreter's threads hold while they run Python.</summary>
public enum GilKind
{
    /// <summary>As the creator decides: that of the main interpreter.</summary>
    Default,
    Shared,
    Own,
}

/// <summary>How an interpreter was made; numbers as <c>_interpreters.WHENCE_*</c>.</summary>
public enum Whence { Unknown, Runtime, LegacyApi, Api, CrossApi, Stdlib }

/// <summary>What an interpreter may do and what it shares with the main one. Immutable.</summary>
/// <remarks>Reference: https://docs.python.org/3.14/c-api/init.html#c.PyInterpreterConfig</remarks>
public sealed record InterpreterConfig
{
    public bool UseMainObmalloc { get; init; }
    public bool AllowFork { get; init; }
    public bool AllowExec { get; init; }
    public bool AllowThreads { get; init; }
    public bool AllowDaemonThreads { get; init; }
    public bool CheckMultiInterpExtensions { get; init; }
    public GilKind Gil { get; init; }

    public static InterpreterConfig Isolated { get; } = new() { AllowThreads = true, CheckMultiInterpExtensions = true, Gil = GilKind.Own };

    public static InterpreterConfig Legacy { get; } = new()
    {
        UseMainObmalloc = true, AllowFork = true, AllowExec = true, AllowThreads = true, AllowDaemonThreads = true, Gil = GilKind.Shared,
    };

    public static InterpreterConfig Empty { get; } = new();

    /// <summary>What the interpreter of a program has.</summary>
    public static InterpreterConfig Main { get; } = Legacy with { Gil = GilKind.Own };
}
