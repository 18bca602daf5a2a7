namespace PyLite.Stdlib;

/// <summary>What <c>importlib</c>, which is written in Python, needs of the import system.</summary>
[PyModule("_imp_support")]
[PyModuleType(typeof(PyModuleSpec))]
[PyModuleType(typeof(PySourceFileLoader)), PyModuleType(typeof(PyBuiltinImporter))]
public static partial class ImportSupportModule
{
    [PyFunction("import_module(name, /)")] static Value ImportModule(ThreadState ts, Value name) => name.Ref is PyStr { Length: > 0 } text ? Importer.ImportForProgram(ts, text.ToString()) : throw (name.Ref is PyStr ? Err.Value("Empty module name") : Err.Type($"module name must be str, not {name.Type.Name}"));
    [PyFunction("reload(module, /)")] static Value Reload(ThreadState ts, PyModule self, Value module) => Importer.Reload(ts, module.Ref as PyModule ?? throw Err.Type("reload() argument must be a module"));

    /// <summary>The file name (empty for a native one) and whether it is a package, of a module that PyLite brings; or None.</summary>
    [PyFunction("find_own(name, /)")]
    static Value FindOwn(ThreadState ts, string name)
    {
        if (ts.Interpreter.Runtime.FindModule(name) != null) return PyTuple.Of("", false);
        return ts.Interpreter.Runtime.FrozenModules?.Invoke(name) is { } frozen ? PyTuple.Of(frozen.Filename, frozen.IsPackage) : Value.None;
    }

    [PyFunction("own_source(name, /)")] static Value OwnSource(ThreadState ts, string name) => ts.Interpreter.Runtime.FrozenModules?.Invoke(name) is { } frozen ? frozen.Source : Value.None;
    [PyFunction("create_own(name, /)")] static Value CreateOwn(ThreadState ts, string name) => ts.Interpreter.Runtime.FindModule(name) is { } native ? Importer.CreateNative(ts, native) : Value.None;

    [PyFunction("exec_own(module, /)")]
    static void ExecuteOwn(ThreadState ts, PyModule self, Value module)
    {
        if (module.Ref is not PyModule target) throw Err.Type("a module is expected");
        string name = Ops.Str(ts, Ops.GetAttr(ts, module, "__name__")).ToString();
        if (ts.Interpreter.Runtime.FindModule(name) == null && ts.Interpreter.Runtime.FrozenModules?.Invoke(name) is { } frozen)
            CodeRunning.Run(ts, ts.Interpreter.CodeCache.GetFrozen(ts, frozen), target.Dict, target.Dict);
    }

    /// <summary>(file name, is a package, directories of a namespace package) or None.</summary>
    [PyFunction("find_on_path(name, path=None, /)")]
    static Value FindOnPath(ThreadState ts, string name, Value path)
    {
        if (Importer.FindOnPath(ts, name, path) is not { } location) return Value.None;
        return PyTuple.Of(location.Filename, location.IsPackage, new PyList(location.Portions.Select(static p => (Value)p).ToArray()));
    }

    /// <summary>The module names that PyLite has compiled in.</summary>
    [PyFunction("own_names()")] static Value OwnNames(ThreadState ts) => new PyList([.. ts.Interpreter.Runtime.ModuleNames.Select(static n => (Value)n), .. FrozenLibrary.Names().Select(static n => (Value)n)]);
}
