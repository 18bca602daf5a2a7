using PyLite.Compiler.Bytecode;

namespace PyLite.Stdlib;

/// <summary>_imp: the import system's machinery, as far as it has a counterpart here.</summary>
[PyModule("_imp", Doc = "(Extremely) low-level import machinery bits as used by importlib.")]
public static partial class ImpModule
{
    [PyConst("check_hash_based_pycs")] static string CheckHashBasedCaches => "default";
    [PyConst("pyc_magic_number_token")] static long MagicNumberToken => CodeSerializer.FormatVersion;

    [PyFunction("extension_suffixes()", Doc = "Returns the list of file suffixes used to identify extension modules.")] static Value ExtensionSuffixes() => new PyList([]);

    [PyFunction("is_builtin(name, /)", Doc = "Returns True if the module name corresponds to a built-in module.")]
    static long IsBuiltin(ThreadState ts, string name) => ts.Interpreter.Runtime.FindModule(name) == null ? 0 : name is "sys" or "builtins" ? -1 : 1;

    [PyFunction("is_frozen(name, /)", Doc = "Returns True if the module name corresponds to a frozen module.")]
    static bool IsFrozen(ThreadState ts, string name) => ts.Interpreter.Runtime.FrozenModules?.Invoke(name) != null;

    [PyFunction("is_frozen_package(name, /)", Doc = "Returns True if the module name is of a frozen package.")]
    static bool IsFrozenPackage(ThreadState ts, string name) => (ts.Interpreter.Runtime.FrozenModules?.Invoke(name) ?? throw NoFrozen(name)).IsPackage;

    [PyFunction("get_frozen_object(name, data=None, /)", Doc = "Create a code object for a frozen module.")]
    static Value GetFrozenObject(ThreadState ts, string name, Value data) =>
        PyCode.Of(ts.Interpreter.CodeCache.GetFrozen(ts, ts.Interpreter.Runtime.FrozenModules?.Invoke(name) ?? throw NoFrozen(name)));

    [PyFunction("create_builtin(spec, /)", Doc = "Create an extension module.")]
    static Value CreateBuiltin(ThreadState ts, Value spec)
    {
        string name = Ops.Str(ts, Ops.GetAttr(ts, spec, "name")).ToString();
        return ts.Interpreter.Runtime.FindModule(name) is { } native ? Importer.CreateNative(ts, native) : Value.None;
    }

    [PyFunction("exec_builtin(mod, /)", Doc = "Initialize a built-in module.")] static long ExecuteBuiltin(Value mod) => 0;
    [PyFunction("_frozen_module_names()", Doc = "Returns the list of available frozen modules.")] static Value FrozenModuleNames() => new PyList([.. FrozenLibrary.Names().Select(static n => (Value)n)]);

    /// <summary>CPython's tests switch between a frozen module and its file. PyLite's own modules have no file.</summary>
    [PyFunction("_override_frozen_modules_for_tests(override, /)")] static void OverrideFrozenModules(int @override) { }

    [PyFunction("_override_multi_interp_extensions_check(override, /)")] static long OverrideExtensionsCheck(int @override) => 0;

    private static PyException NoFrozen(string name)
    {
        string message = $"No such frozen object named {name}";
        return new PyException(new PyImportError(PyImportError.TypeObject) { Args = PyTuple.Of(message), Msg = message, Name = name });
    }
}
