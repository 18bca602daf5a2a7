namespace PyLite.Vm.Imports;

// Running a module as the main program.
public static partial class Importer
{
    /// <summary>Finds what <c>-m name</c> runs. Packages are imported on the way. ImportError with the text that is to be shown.</summary>
    public static (SourceLocation Location, string Name) FindMain(ThreadState ts, string name)
    {
        if (name.StartsWith('.')) throw PyImportError.Make("Relative module names not supported", Value.None, Value.None);
        var path = Value.None;
        int dot = name.LastIndexOf('.');
        if (dot >= 0)
        {
            try
            {
                var parent = ImportForProgram(ts, name[..dot]);
                if (!Ops.TryGetAttr(ts, parent, Names.__path__, out path))
                    throw PyImportError.NotFound($"__path__ attribute not found on '{name[..dot]}' while trying to find '{name}'", name);
            }
            catch (PyException e) when (e.Value is PyImportError)
            {
                throw PyImportError.Make($"Error while finding module specification for '{name}' ({e.Value.Type.Name}: {Ops.Str(ts, e.Value)})", Value.None, Value.None);
            }
        }
        var runtime = ts.Interpreter.Runtime;
        var hiding = FindHiding(ts, name, path, pathFirst: true);
        if (hiding == null && runtime.FindModule(name) != null) throw PyImportError.Make($"No code object available for {name}", Value.None, Value.None);
        var location = hiding ?? (FindFrozen(ts, name, path) is { } frozen ? SourceLocation.OfFrozen(frozen) : FindOnPath(ts, name, path));
        if (location == null) throw PyImportError.Make($"No module named {name}", Value.None, Value.None);
        if (!location.IsPackage && !location.IsNamespace) return (location, name);
        if (dot >= 0 && name[(dot + 1)..] == "__main__") throw PyImportError.Make("Cannot use package as __main__ module", Value.None, Value.None);
        try
        {
            return FindMain(ts, name + ".__main__");
        }
        catch (PyException e) when (e.Value is PyImportError && !ts.Interpreter.Modules.GetStr(name).IsAbsent)
        {
            throw PyImportError.Make($"{Ops.Str(ts, e.Value)}; '{name}' is a package and cannot be directly executed", Value.None, Value.None);
        }
    }

    /// <summary>Gives <c>__main__</c> the attributes of a script.</summary>
    public static void PrepareScript(PyModule main, string path)
    {
        main.Dict.SetStr(Names.__loader__, new PySourceFileLoader("__main__", path));
        main.Dict.SetStr(Names.__file__, path);
        main.Dict.SetStr("__cached__", Value.None);
    }

    /// <summary>Gives <c>__main__</c> the attributes of a module that is run, and runs it.</summary>
    public static void RunMain(ThreadState ts, PyModule main, string name, SourceLocation location)
    {
        var code = location.GetCode(ts);
        var dict = main.Dict;
        int dot = name.LastIndexOf('.');
        dict.SetStr(Names.__file__, location.Filename);
        dict.SetStr(Names.__package__, dot < 0 ? "" : name[..dot]);
        var loader = new PySourceFileLoader("__main__", location.Filename);
        dict.SetStr(Names.__loader__, loader);
        dict.SetStr(Names.__spec__, ModuleSpecs.Make(ts, name, location.Filename, Value.None, loader));
        CodeRunning.Run(ts, code, dict, dict);
    }
}
