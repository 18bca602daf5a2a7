namespace PyLite.Vm.Crossing;

/// <summary>What another interpreter can be told of an exception. Immutable.</summary>
public sealed record ExceptionSnapshot(string TypeName, string TypeQualName, string TypeModule, string? Message, string? Display)
{
    /// <summary>Of an exception of the interpreter that the thread runs in; whatever goes wrong while it is looked at is left out.</summary>
    public static ExceptionSnapshot Of(ThreadState ts, PyBaseException exception)
    {
        var type = exception.Type;
        return new ExceptionSnapshot(type.Name, type.QualName, ModuleOf(type), Try(() => Ops.Str(ts, exception).ToString()), Try(() => TracebackPrinter.Format(ts, exception).TrimEnd('\n')));
    }

    private static string ModuleOf(PyType type) => type.ModuleName ?? "<unknown>";

    private static string? Try(Func<string> part)
    {
        try
        {
            return part();
        }
        catch (PyException)
        {
            return null;
        }
    }

    /// <summary>"module.Type: message", without modules that everybody knows.</summary>
    public string Formatted
    {
        get
        {
            string name = TypeModule is "builtins" or "__main__" ? TypeQualName : $"{TypeModule}.{TypeQualName}";
            return Message == null ? name : $"{name}: {Message}";
        }
    }

    /// <summary>The namespace that <c>_interpreters</c> gives.</summary>
    public Value ToNamespace() => new PySimpleNamespace()
        .With("type", new PySimpleNamespace().With("__name__", TypeName).With("__qualname__", TypeQualName).With("__module__", TypeModule))
        .With("msg", Text(Message))
        .With("formatted", Formatted)
        .With("errdisplay", Text(Display));

    private static Value Text(string? text) => text == null ? Value.None : (Value)text;
}
