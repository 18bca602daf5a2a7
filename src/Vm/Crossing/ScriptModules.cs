namespace PyLite.Vm.Crossing;

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
