namespace PyLite.Vm.Interpreters;

/// <summary>What the command line or the host switched on; <c>sys.flags</c> shows it.</summary>
public sealed record InterpreterFlags
{
    /// <summary>How code is compiled: 1 drops asserts, 2 docstrings too.</summary>
    public int Optimize { get; init; }
    public bool Inspect { get; init; }
    public bool Interactive { get; init; }
    public bool DontWriteBytecode { get; init; }
    public bool NoUserSite { get; init; }

    /// <summary>No <c>exit</c>, <c>quit</c>, <c>help</c> and the like in builtins.</summary>
    public bool NoSite { get; init; }
    public bool IgnoreEnvironment { get; init; }
    public int Verbose { get; init; }
    public int BytesWarning { get; init; }
    public bool Quiet { get; init; }
    public bool Isolated { get; init; }
    public bool DevMode { get; init; }
    public bool SafePath { get; init; }
    public bool Debug { get; init; }
    public bool Utf8Mode { get; init; }
    public bool WarnDefaultEncoding { get; init; }

    /// <summary>Code tells only the lines of its instructions: tracebacks have no carets.</summary>
    public bool NoDebugRanges { get; init; }

    /// <summary>The limit of digits of an int in text at the start; see <see cref="InterpreterState.IntMaxStrDigits"/>.</summary>
    public int IntMaxStrDigits { get; init; } = 4300;
}
