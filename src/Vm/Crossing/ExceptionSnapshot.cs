namespace PyLite.Vm.Crossing;

/// <summary>What another interpreter can be told of an exception. Immutable.</summary>
public sealed record ExceptionSnapshot(string TypeName, string TypeQualName, string TypeModule, string? Message, string? Display)
{
    /// <summary>Of an exception of the interpreter that the thread runs in; whatever goes wrong while it is looked at is left out.</summary>
    public static ExceptionSnapshot Of(ThreadState ts, PyBaseException exception)
    {
        var type = exception.Type;
        return new ExceptionSnapshot(type.Name, type.QualName, ModuleOf(type), Try(() => Ops.Str(ts, exception).ToString()), Try(() => Show(ts, exception)));
    }

    /// <summary>The traceback; as the program wants it, if that gave traceback.TracebackException another way to format.</summary>
    private static string Show(ThreadState ts, PyBaseException exception)
    {
        if (ts.Interpreter.Modules.GetStr("traceback").Ref is PyModule traceback && Ops.TryGetAttr(ts, traceback, "TracebackException", out var its)
            && Ops.TryGetAttr(ts, its, "format", out var format) && !(format.Ref is PyFunction function && function.Globals == traceback.Dict))
        {
            var lines = Ops.CallMethod(ts, Ops.CallMethod(ts, its, "from_exception", exception), "format");
            string text = Ops.Str(ts, Ops.CallMethod(ts, PyStr.Empty, "join", lines)).ToString();
            return text.EndsWith('\n') ? text[..^1] : text;
        }
        return TracebackPrinter.Format(ts, exception).TrimEnd('\n');
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

    /// <summary>An exception of this interpreter that tells of the other one's, as a cause.</summary>
    public PyBaseException ToCause() => new(Exc.Exception, Display ?? Formatted);

    /// <summary>The namespace that <c>_interpreters</c> gives.</summary>
    public Value ToNamespace() => new PySimpleNamespace()
        .With("type", new PySimpleNamespace().With("__name__", TypeName).With("__qualname__", TypeQualName).With("__module__", TypeModule))
        .With("msg", Text(Message))
        .With("formatted", Formatted)
        .With("errdisplay", Text(Display));

    private static Value Text(string? text) => text == null ? Value.None : (Value)text;
}
