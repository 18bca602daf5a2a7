namespace PyLite.Vm.Crossing;

/// <summary>A copy by means of <c>pickle</c>.</summary>
public sealed class PickledData(PyBytes pickled, string? script) : CrossData
{
    /// <summary>The copy; NotShareableError if there is none.</summary>
    public static PickledData Of(ThreadState ts, in Value value)
    {
        try
        {
            var pickle = Importer.ImportModule(ts, "pickle");
            return new PickledData((PyBytes)Ops.CallMethod(ts, pickle, "dumps", value).Ref!, MainModule.Script(ts));
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.Exception))
        {
            throw CrossValue.NotShareable(ts, value);
        }
    }

    public override Value Receive(ThreadState ts)
    {
        try
        {
            return Find(ts);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.Exception))
        {
            throw new PyException(new PyBaseException(InterpreterErrors.NotShareable, "object could not be unpickled") { Cause = e.Value, SuppressContext = true });
        }
    }

    private Value Find(ThreadState ts)
    {
        try
        {
            return Load(ts);
        }
        catch (PyException e) when (script != null && e.Value.Type.IsSubtypeOf(PyAttributeError.TypeObject))
        {
            // What the script defines is not in this interpreter's __main__: there it is defined by running the script once more, under a hidden name.
            var modules = ts.Interpreter.Modules;
            var main = modules.GetStr(Names.__main__);
            modules.SetStr(Names.__main__, ts.Interpreter.ModuleState<ScriptModules>().Of(ts, script));
            try
            {
                return Load(ts);
            }
            finally
            {
                modules.SetStr(Names.__main__, main);
            }
        }
    }

    private Value Load(ThreadState ts) => Ops.CallMethod(ts, Importer.ImportModule(ts, "pickle"), "loads", pickled);
}

/// <summary>The scripts of other interpreters that were run again here for what they define. Belongs to the interpreter.</summary>
internal sealed class ScriptModules
{
    private const string Name = "<fake __main__>";

    private readonly Dictionary<string, PyModule> _modules = new(StringComparer.Ordinal);

    public PyModule Of(ThreadState ts, string script)
    {
        if (_modules.TryGetValue(script, out var known)) return known;
        var made = new PyModule(Name);
        made.Dict.SetStr(Names.__file__, script);
        made.Dict.SetStr(Names.__builtins__, ts.Interpreter.Builtins.Dict);
        var code = ts.Interpreter.CodeCache.GetScript(ts, script);
        CodeRunning.Run(ts, code, made.Dict, made.Dict);
        _modules[script] = made;
        return made;
    }
}
