namespace PyLite.Vm.Limits;

/// <summary>Leaves all Python frames of a run that exceeded one of its <see cref="ResourceLimits"/>; no <c>except</c> sees it.</summary>
public sealed class PyLiteLimitException(LimitKind limit, string message) : PyLiteCancelledException(message)
{
    /// <summary>The limit.</summary>
    public LimitKind Limit => limit;
}

/// <summary>What is told to an interpreter of another one that exceeded a limit.</summary>
public static class LimitErrors
{
    private static readonly PyStr LimitField = PyStr.Intern("limit");

    /// <summary>pylite.LimitExceeded.</summary>
    public static readonly PyType Type = PyType.MakeSimple("LimitExceeded", static () => InterpreterErrors.InterpreterError, "pylite",
        "Raised by what runs code in a sandbox that exceeded one of its limits;\nthe attribute \"limit\" says which: 'memory', 'time' or 'output'.");

    internal static PyException New(ResourceMeter meter, LimitKind kind)
    {
        var error = Err.New(Type, meter.Describe(kind));
        error.Value.Attributes(true)!.Set(LimitField, kind switch
        {
            LimitKind.Memory => "memory",
            LimitKind.Time => "time",
            LimitKind.Output => "output",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        });
        return error;
    }
}
