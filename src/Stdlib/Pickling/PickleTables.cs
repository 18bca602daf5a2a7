namespace PyLite.Stdlib.Pickling;

/// <summary>What pickling looks up in other modules. Belongs to an interpreter.</summary>
internal sealed class PickleTables
{
    private bool _isLoaded;
    private PyDict _namesTo2 = null!, _modulesTo2 = null!, _namesTo3 = null!, _modulesTo3 = null!;

    private readonly Dictionary<PyType, PyStr> _modules = [];

    /// <summary>
    /// The name of the module of a built-in type. A pickle refers to text that it has seen, if it is the same object: in CPython most of the types outside of builtins
    /// have a text of their own, and those that are not made when a module is imported share the interned one.
    /// </summary>
    public PyStr ModuleOf(PyType type)
    {
        string name = type.ModuleName!;
        if (name is "builtins" or "datetime" || name == "collections" && type.Name == "OrderedDict") return PyStr.Intern(name);
        if (!_modules.TryGetValue(type, out var text)) _modules[type] = text = new PyStr(name);
        return text;
    }

    /// <summary>copyreg.dispatch_table.</summary>
    public Value DispatchTable { get; private set; }

    /// <summary>The numbers of the extension registry by module and name, the names by number, and the objects that were found.</summary>
    public PyDict ExtensionRegistry { get; private set; } = null!;
    public PyDict InvertedRegistry { get; private set; } = null!;
    public PyDict ExtensionCache { get; private set; } = null!;

    /// <summary>This, with the tables that the modules have.</summary>
    public PickleTables Loaded(ThreadState ts)
    {
        if (_isLoaded) return this;
        DispatchTable = PythonPart.Get(ts, "copyreg", "dispatch_table");
        ExtensionRegistry = Table(ts, "copyreg", "_extension_registry");
        InvertedRegistry = Table(ts, "copyreg", "_inverted_registry");
        ExtensionCache = Table(ts, "copyreg", "_extension_cache");
        _namesTo2 = Table(ts, "_compat_pickle", "REVERSE_NAME_MAPPING");
        _modulesTo2 = Table(ts, "_compat_pickle", "REVERSE_IMPORT_MAPPING");
        _namesTo3 = Table(ts, "_compat_pickle", "NAME_MAPPING");
        _modulesTo3 = Table(ts, "_compat_pickle", "IMPORT_MAPPING");
        _isLoaded = true;
        return this;
    }

    private static PyDict Table(ThreadState ts, string module, string name) =>
        PythonPart.Get(ts, module, name).Ref as PyDict ?? throw Err.Runtime($"{module}.{name} should be a dict");

    /// <summary>The names in Python 2 of an object of Python 3.</summary>
    public (PyStr Module, PyStr Name) ToPython2(ThreadState ts, PyStr module, PyStr name) => Map(ts, _namesTo2, _modulesTo2, module, name);

    /// <summary>The names in Python 3 of an object of Python 2.</summary>
    public (PyStr Module, PyStr Name) ToPython3(ThreadState ts, PyStr module, PyStr name) => Map(ts, _namesTo3, _modulesTo3, module, name);

    private static (PyStr Module, PyStr Name) Map(ThreadState ts, PyDict names, PyDict modules, PyStr module, PyStr name)
    {
        if (names.TryGet(ts, PyTuple.Of(module, name), out var pair) && pair.Ref is PyTuple { Length: 2 } both && both.Items[0].Ref is PyStr newModule && both.Items[1].Ref is PyStr newName)
            return (newModule, newName);
        return (modules.TryGet(ts, module, out var renamed) && renamed.Ref is PyStr other ? other : module, name);
    }
}
