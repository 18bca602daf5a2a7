using PyLite.Compiler.Parsing;

namespace PyLite.Vm.Builtins;

/// <summary>The last net: a program never sees an exception of .NET, even where PyLite's own code is wrong.</summary>
public static class NativeFailure
{
    /// <summary>The Python exception for what native code should not have let through: SystemError, unless there is a better one.</summary>
    public static PyException ToPython(Exception exception) => exception switch
    {
        PyException own => own,
        OutOfMemoryException => Err.Memory(),
        InsufficientExecutionStackException => Err.Recursion(),
        PySyntaxException syntax => Err.Syntax(syntax),
        IOException or UnauthorizedAccessException or ObjectDisposedException => OsErrors.From(ThreadState.Current, exception),
        _ => Err.System($"internal error: {exception.GetType().Name}: {exception.Message} ({Origin(exception)})"),
    };

    /// <summary>The method that threw, for a report of the defect.</summary>
    private static string Origin(Exception exception)
    {
        string first = exception.StackTrace?.Split('\n')[0].Trim() ?? "unknown origin";
        int parameters = first.IndexOf('(', StringComparison.Ordinal);
        return parameters < 0 ? first : first[..parameters];
    }
}
