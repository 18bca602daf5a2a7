using PyLite.Compiler.Parsing;

namespace PyLite.Vm.Imports;

// Finding and loading modules.
public static partial class Importer
{
    /// <summary>How the file names of the modules that PyLite brings begin.</summary>
    private const string OwnFolder = "<pylite>";

    private static readonly PyStr Initializing = PyStr.Intern("_initializing");

    /// <summary>What <c>__import__</c> does.</summary>
    public static Value Import(ThreadState ts, PyStr name, in Value globals, in Value fromList, int level)
    {
        if (level < 0) throw Err.Value("level must be >= 0");
        string absolute = level == 0 ? name.ToString() : ResolveRelative(ts, name.ToString(), globals, level);
        if (absolute.Length == 0) throw Err.Value("Empty module name");
        bool pathFirst = !IsOwn(globals);
        var module = ImportAbsolute(ts, absolute, pathFirst);
        if (!fromList.IsNone && Ops.IsTrue(ts, fromList))
        {
            if (Ops.TryGetAttr(ts, module, Names.__path__, out _)) ImportSubmodules(ts, module, absolute, fromList);
            return module;
        }
        if (level == 0)
        {
            int dot = absolute.IndexOf('.');
            return dot < 0 ? module : ImportAbsolute(ts, absolute[..dot], pathFirst);
        }
        // from . import is always with a from list; `import .x` does not exist. The top of what was named is given.
        if (name.Length == 0) return module;
        string text = name.ToString();
        int first = text.IndexOf('.');
        return first < 0 ? module : ImportAbsolute(ts, absolute[..(absolute.Length - (text.Length - first))], pathFirst);
    }

    /// <summary>Imports a module of an absolute name: for what the runtime itself needs, which no file of a program hides.</summary>
    public static Value ImportModule(ThreadState ts, string name) => ImportAbsolute(ts, name, pathFirst: false);

    /// <summary><c>importlib.import_module</c> of an absolute name.</summary>
    public static Value ImportForProgram(ThreadState ts, string name) => ImportAbsolute(ts, name, pathFirst: true);

    /// <summary>Whether an import statement stands in a module that PyLite brings: it means the others that PyLite brings.</summary>
    private static bool IsOwn(in Value globals) =>
        globals.Ref is PyDict dict && dict.GetStr(Names.__file__).Ref is PyStr file && file.ToString().StartsWith(OwnFolder, StringComparison.Ordinal);

    private static void ImportSubmodules(ThreadState ts, in Value package, string packageName, in Value fromList)
    {
        foreach (var item in Ops.ToArray(ts, fromList))
        {
            if (item.Ref is not PyStr name) throw Err.Type($"Item in ``from list'' must be str, not {item.Type.FullName}");
            string text = name.ToString();
            if (text == "*")
            {
                if (Ops.TryGetAttr(ts, package, Names.__all__, out var all)) ImportSubmodules(ts, package, packageName, all);
                continue;
            }
            if (Ops.TryGetAttr(ts, package, name, out _)) continue;
            string full = $"{packageName}.{text}";
            try
            {
                ImportAbsolute(ts, full, pathFirst: true);
            }
            catch (PyException e) when (e.Value is PyImportError missing && missing.Type == PyImportError.ModuleNotFoundErrorType && missing.Name.Ref is PyStr which && which.ToString() == full)
            {
                // The name may be no module; `from … import` will say so.
            }
        }
    }

    private static string ResolveRelative(ThreadState ts, string name, in Value globals, int level)
    {
        string package = PackageOf(ts, globals);
        if (package.Length == 0) throw PyImportError.Make("attempted relative import with no known parent package", Value.None, Value.None);
        int end = package.Length;
        for (int i = 1; i < level; i++)
        {
            end = package.LastIndexOf('.', end - 1, end);
            if (end < 0) throw PyImportError.Make("attempted relative import beyond top-level package", Value.None, Value.None);
        }
        string parent = package[..end];
        return name.Length == 0 ? parent : $"{parent}.{name}";
    }

    private static string PackageOf(ThreadState ts, in Value globals)
    {
        if (globals.Ref is not PyDict dict) throw Err.Type("globals must be a dict");
        var package = dict.GetStr(Names.__package__);
        if (package.Ref is PyStr p) return p.ToString();
        if (!package.IsAbsent && !package.IsNone) throw Err.Type("package must be a string");
        var spec = dict.GetStr(Names.__spec__);
        if (!spec.IsAbsent && !spec.IsNone && Ops.TryGetAttr(ts, spec, "parent", out var parent) && parent.Ref is PyStr s) return s.ToString();
        if (dict.GetStr(Names.__name__).Ref is not PyStr name) throw Err.New(Exc.KeyError, "'__name__' not in globals");
        string text = name.ToString();
        if (!dict.GetStr(Names.__path__).IsAbsent) return text;
        int dot = text.LastIndexOf('.');
        return dot < 0 ? "" : text[..dot];
    }

    /// <param name="ts">The thread.</param>
    /// <param name="name">The absolute name.</param>
    /// <param name="pathFirst">Whether a file on <c>sys.path</c> hides the module of PyLite that has its name.</param>
    private static Value ImportAbsolute(ThreadState ts, string name, bool pathFirst)
    {
        var modules = ts.Interpreter.Modules;
        if (ts.Interpreter.Host.Policy.IsConfined) CheckAllowed(ts, name, pathFirst);
        var key = PyStr.Intern(name);
        var found = modules.GetStr(key);
        if (!found.IsAbsent)
        {
            if (found.IsNone) throw PyImportError.NotFound($"import of {name} halted; None in sys.modules", name);
            if (!ts.Interpreter.HasThreads) return found;
            ts.Interpreter.ImportLocks.Wait(ts, name);
            // Loading it may have failed meanwhile.
            found = modules.GetStr(key);
            if (!found.IsAbsent) return found;
        }
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw Err.Recursion();
        Value parent = Value.Absent;
        Value path = Value.None;
        int dot = name.LastIndexOf('.');
        if (dot >= 0)
        {
            string parentName = name[..dot];
            parent = modules.GetStr(parentName);
            if (parent.IsAbsent) parent = ImportAbsolute(ts, parentName, pathFirst);
            // Importing the parent may have imported this one.
            found = modules.GetStr(key);
            if (!found.IsAbsent) return found;
            if (!Ops.TryGetAttr(ts, parent, Names.__path__, out path)) throw PyImportError.NotFound($"No module named '{name}'; '{parentName}' is not a package", name);
        }
        var locks = ts.Interpreter.ImportLocks;
        if (!locks.TryBegin(ts, name))
        {
            found = modules.GetStr(key);
            if (!found.IsAbsent) return found;
            // The other thread could not load it, or, if it is this one, has not come to the point where it is known.
            return LoadInto(ts, name, key, parent, path, pathFirst);
        }
        try
        {
            return LoadInto(ts, name, key, parent, path, pathFirst);
        }
        finally
        {
            locks.End(name);
        }
    }

    /// <summary>What PyLite's own modules import of each other they may; a module of the host nobody may who was not given it.</summary>
    private static void CheckAllowed(ThreadState ts, string name, bool byProgram)
    {
        bool isHosts = ts.Interpreter.Runtime.IsHostModule(name);
        if ((byProgram || isHosts) && !ts.Interpreter.Host.Policy.MayImport(name, isHosts)) throw PyImportError.NotFound($"the sandbox may not import '{name}'", name);
    }

    private static Value LoadInto(ThreadState ts, string name, PyStr key, in Value parent, in Value path, bool pathFirst)
    {
        int dot = name.LastIndexOf('.');
        var module = Load(ts, name, key, path, pathFirst);
        if (!parent.IsAbsent) Ops.SetAttr(ts, parent, PyStr.Intern(name[(dot + 1)..]), module);
        return module;
    }

    private static Value Load(ThreadState ts, string name, PyStr key, in Value path, bool pathFirst)
    {
        var interpreter = ts.Interpreter;
        if (TryFinders(ts, name, path, out var given)) return given;
        if (FindHiding(ts, name, path, pathFirst) is { } hiding) return LoadSource(ts, name, key, hiding);
        // What PyLite has for a package of others gives way to what that package brings.
        if (interpreter.Runtime.FindModule(name) is { } native && (path.IsNone || FindOnPath(ts, name, path) is not { IsNamespace: false })) return LoadNative(ts, native, key);
        if (FindFrozen(ts, name, path) is { } frozen) return LoadFrozen(ts, name, key, path, frozen);
        if (FindOnPath(ts, name, path) is { } location) return location.IsNamespace ? LoadNamespace(ts, name, key, location) : LoadSource(ts, name, key, location);
        throw PyImportError.NotFound($"No module named '{name}'", name);
    }

    /// <summary>
    /// A module that PyLite brings. Those that CPython's Lib does not have, or only for its tests, leave the place to a program's own of their names.
    /// </summary>
    private static FrozenModule? FindFrozen(ThreadState ts, string name, in Value path)
    {
        var frozen = ts.Interpreter.Runtime.FrozenModules?.Invoke(name);
        if (frozen == null || !LeavesPlace(name)) return frozen;
        return FindOnPath(ts, name, path) is { IsNamespace: false } ? null : frozen;
    }

    /// <summary>
    /// A module of the program that has the name of one that PyLite brings, or is in a package of the program that has: CPython's library comes last on
    /// <c>sys.path</c>. What CPython has in the executable, or has imported before a program starts, cannot be hidden.
    /// </summary>
    private static SourceLocation? FindHiding(ThreadState ts, string name, in Value path, bool pathFirst)
    {
        if (!path.IsNone) return IsOwnPath(path) ? null : FindOnPath(ts, name, path) is { IsNamespace: false } inPackage ? inPackage : null;
        if (!pathFirst || !StdlibModuleNames.IsOnPath(name) || ts.Interpreter.Setup.SearchPath.Count == 0) return null;
        return FindOnPath(ts, name, path) is { IsNamespace: false } location && !IsOfLibrary(ts, location) ? location : null;
    }

    private static bool IsOwnPath(in Value path) => path.Ref is PyList { Count: > 0 } folders && folders.Span[0].Ref is PyStr first && first.ToString().StartsWith(OwnFolder, StringComparison.Ordinal);

    /// <summary>Whether a module is the one of CPython's Lib, which serves what PyLite does not bring.</summary>
    private static bool IsOfLibrary(ThreadState ts, SourceLocation location)
    {
        if (ts.Interpreter.Setup.StandardLibrary is not { } library) return false;
        string folder = location.IsPackage ? Path.GetDirectoryName(location.Directory) ?? "" : location.Directory;
        return folder == library;
    }

    private static bool LeavesPlace(string name) => name is "interpreters" or "test" || name.StartsWith("test.", StringComparison.Ordinal);

    /// <summary>
    /// A module that PyLite brings; where the program has blocked its native half (<c>sys.modules['_heapq'] = None</c>), CPython's Lib has the module all in Python.
    /// </summary>
    private static Value LoadFrozen(ThreadState ts, string name, PyStr key, in Value path, FrozenModule frozen)
    {
        try
        {
            return LoadSource(ts, name, key, SourceLocation.OfFrozen(frozen));
        }
        catch (PyException e) when (IsBlocked(ts, e.Value) && FindOnPath(ts, name, path) is { IsNamespace: false })
        {
            return LoadSource(ts, name, key, FindOnPath(ts, name, path)!);
        }
    }

    private static bool IsBlocked(ThreadState ts, PyBaseException exception) =>
        exception is PyImportError { Name.Ref: PyStr missing } && missing.Length > 0 && missing.CodePointAt(0) == '_' && ts.Interpreter.Modules.GetStr(missing).IsNone;

    /// <summary>Asks the finders that the program put into <c>sys.meta_path</c>.</summary>
    private static bool TryFinders(ThreadState ts, string name, in Value path, out Value module)
    {
        module = default;
        if (!Ops.TryGetAttr(ts, ts.Interpreter.Sys, "meta_path", out var finders) || finders.Ref is not PyList { Count: > 0 } list) return false;
        foreach (var finder in list.Span.ToArray())
        {
            if (!Ops.TryGetAttr(ts, finder, "find_spec", out var findSpec)) continue;
            var spec = Ops.Call(ts, findSpec, name, path, Value.None);
            if (spec.IsNone) continue;
            var bootstrap = ImportModule(ts, "importlib._bootstrap");
            module = Ops.CallMethod(ts, bootstrap, "_load_unlocked", spec);
            return true;
        }
        return false;
    }

    private static Value LoadNative(ThreadState ts, NativeModule native, PyStr key)
    {
        if (!native.MultiInterpreter && ts.Interpreter.Config.CheckMultiInterpExtensions) throw PyImportError.Make($"module {native.Name} does not support loading in subinterpreters", native.Name, Value.None);
        var module = CreateNative(ts, native);
        ts.Interpreter.Modules.SetStr(key, module);
        return module;
    }

    /// <summary>Makes the module object of a native module in this interpreter.</summary>
    public static PyModule CreateNative(ThreadState ts, NativeModule native, PyModule? existing = null)
    {
        var module = existing ?? new PyModule(native.Name, native.Doc);
        if (native.Doc != null) module.Dict.SetStr(Names.__doc__, native.Doc);
        var members = native.Declared;
        for (int i = 0; i < members.TypeCount; i++)
        {
            var made = members.TypeAt!(i);
            module.Dict.SetStr(made.Name, made);
        }
        foreach (var def in members.Callables)
            module.Dict.SetStr(def.Name, new PyNativeFunction(def, def.Kind == NativeKind.ModuleFunction ? module : Value.Absent, module));
        foreach (var constant in members.Constants) module.Dict.SetStr(constant.Name, constant.Value(ts));
        native.Init?.Invoke(ts, module);
        module.Dict.SetStr(Names.__spec__, ModuleSpecs.Make(ts, native.Name, "built-in", Value.None, PyBuiltinImporter.TypeObject));
        module.Dict.SetStr(Names.__loader__, PyBuiltinImporter.TypeObject);
        int dot = native.Name.LastIndexOf('.');
        module.Dict.SetStr(Names.__package__, dot < 0 ? "" : native.Name[..dot]);
        return module;
    }

    private static Value LoadNamespace(ThreadState ts, string name, PyStr key, SourceLocation location)
    {
        var module = new PyModule(name);
        var support = ImportModule(ts, "importlib._bootstrap_external");
        var portions = Ops.CallMethod(ts, support, "_NamespacePath", new PyList(location.Portions.Select(static p => (Value)p).ToArray()));
        var loader = Ops.CallMethod(ts, support, "NamespaceLoader", name, portions);
        module.Dict.SetStr(Names.__path__, portions);
        module.Dict.SetStr(Names.__package__, name);
        module.Dict.SetStr(Names.__loader__, loader);
        module.Dict.SetStr(Names.__file__, Value.None);
        module.Dict.SetStr(Names.__spec__, ModuleSpecs.Make(ts, name, null, portions, loader));
        ts.Interpreter.Modules.SetStr(key, module);
        return module;
    }

    private static Value LoadSource(ThreadState ts, string name, PyStr key, SourceLocation location)
    {
        var module = new PyModule(name);
        var modules = ts.Interpreter.Modules;
        PrepareModule(ts, module, name, location);
        modules.SetStr(key, module);
        try
        {
            Execute(ts, module, location);
        }
        catch
        {
            modules.RemoveStr(key);
            throw;
        }
        // A module may have replaced itself in sys.modules.
        var loaded = modules.GetStr(key);
        if (loaded.IsAbsent) throw Err.New(Exc.KeyError, name);
        return loaded;
    }

    private static void PrepareModule(ThreadState ts, PyModule module, string name, SourceLocation location)
    {
        var dict = module.Dict;
        dict.SetStr(Names.__file__, location.Filename);
        Value search = Value.None;
        if (location.IsPackage)
        {
            var directories = new PyList([(Value)location.Directory]);
            // CPython's Lib serves the submodules that PyLite's own package does not bring.
            if (location.IsFrozen && ts.Interpreter.Setup.StandardLibrary is { } library && Path.Combine(library, name.Replace('.', '/')) is var fallback && ts.Interpreter.Host.Files.DirectoryExists(fallback))
                directories.Append(fallback);
            search = directories;
            dict.SetStr(Names.__path__, search);
        }
        int dot = name.LastIndexOf('.');
        dict.SetStr(Names.__package__, location.IsPackage ? name : dot < 0 ? "" : name[..dot]);
        var loader = new PySourceFileLoader(name, location.Filename);
        dict.SetStr(Names.__loader__, loader);
        var spec = ModuleSpecs.Make(ts, name, location.Filename, search, loader);
        dict.SetStr(Names.__spec__, spec);
        dict.SetStr(Names.__builtins__, ts.Interpreter.Builtins.Dict);
    }

    /// <summary>Compiles (or takes from the cache) and runs a module's code in its namespace.</summary>
    private static void Execute(ThreadState ts, PyModule module, SourceLocation location)
    {
        var code = location.GetCode(ts);
        var spec = module.Dict.GetStr(Names.__spec__);
        Ops.SetAttr(ts, spec, Initializing, true);
        try
        {
            CodeRunning.Run(ts, code, module.Dict, module.Dict);
        }
        finally
        {
            Ops.SetAttr(ts, spec, Initializing, false);
        }
    }

    /// <summary><c>importlib.reload</c>: runs the code again in the same namespace.</summary>
    public static Value Reload(ThreadState ts, PyModule module)
    {
        if (module.Dict.GetStr(Names.__spec__) is { IsAbsent: false, IsNone: false } spec && Ops.TryGetAttr(ts, spec, "name", out var specName) && specName.Ref is PyStr name
            || module.Dict.GetStr(Names.__name__).Ref is PyStr own && (name = own) != null)
        {
            string text = name.ToString();
            var known = ts.Interpreter.Modules.GetStr(name);
            if (known.Ref != module) throw PyImportError.Make($"module {text} not in sys.modules", text, Value.None);
            if (ts.Interpreter.Runtime.FindModule(text) != null) return module;
            int dot = text.LastIndexOf('.');
            Value path = Value.None;
            if (dot >= 0) path = Ops.GetAttr(ts, ImportForProgram(ts, text[..dot]), Names.__path__);
            var location = FindHiding(ts, text, path, pathFirst: true) is { } hiding ? hiding
                : FindFrozen(ts, text, path) is { } frozen ? SourceLocation.OfFrozen(frozen) : FindOnPath(ts, text, path);
            if (location == null || location.IsNamespace) throw PyImportError.NotFound($"spec not found for the module '{text}'", text);
            PrepareModule(ts, module, text, location);
            Execute(ts, module, location);
            return ts.Interpreter.Modules.GetStr(name);
        }
        throw Err.Type("reload() argument must be a module");
    }

    /// <summary>Looks along <c>sys.path</c>, or a package's <c>__path__</c>.</summary>
    public static SourceLocation? FindOnPath(ThreadState ts, string name, in Value path)
    {
        string last = name[(name.LastIndexOf('.') + 1)..];
        if (last.Length == 0 || last.AsSpan().ContainsAny('/', '\\', '\0')) return null;
        Value search = path;
        if (path.IsNone && !Ops.TryGetAttr(ts, ts.Interpreter.Sys, Names.path, out search)) return null;
        List<string>? portions = null;
        var files = ts.Interpreter.Host.Files;
        foreach (var item in Ops.ToArray(ts, search))
        {
            if (item.Ref is not PyStr directory) continue;
            string root = directory.ToString();
            // No folder, but what the packages that PyLite brings have as their path.
            if (root.StartsWith(OwnFolder, StringComparison.Ordinal)) continue;
            if (root.Length == 0) root = ts.Interpreter.Host.Environment.WorkingDirectory;
            string candidate = Path.Combine(root, last);
            bool isDirectory = files.DirectoryExists(candidate);
            if (isDirectory && files.FileExists(Path.Combine(candidate, "__init__.py"))) return new SourceLocation(Path.Combine(candidate, "__init__.py")) { IsPackage = true };
            string file = candidate + ".py";
            if (files.FileExists(file)) return new SourceLocation(file);
            if (isDirectory) (portions ??= []).Add(candidate);
        }
        return portions == null ? null : new SourceLocation("") { Portions = portions };
    }
}

/// <summary>Where a module's source is.</summary>
public sealed class SourceLocation(string filename)
{
    private FrozenModule? _frozen;

    public string Filename => filename;
    public bool IsPackage { get; init; }
    public string Directory => Path.GetDirectoryName(filename) ?? "";

    /// <summary>The directories of a namespace package.</summary>
    public IReadOnlyList<string> Portions { get; init; } = [];
    public bool IsNamespace => Portions.Count > 0;
    public bool IsFrozen => _frozen != null;

    internal static SourceLocation OfFrozen(FrozenModule frozen) => new(frozen.Filename) { IsPackage = frozen.IsPackage, _frozen = frozen };

    /// <summary>The source in bytes.</summary>
    public byte[] ReadBytes(ThreadState ts) => _frozen != null ? System.Text.Encoding.UTF8.GetBytes(_frozen.Source) : ts.Interpreter.Host.Files.ReadAllBytes(filename);

    /// <summary>The compiled code.</summary>
    public CodeObject GetCode(ThreadState ts) => _frozen != null ? ts.Interpreter.CodeCache.GetFrozen(ts, _frozen) : ts.Interpreter.CodeCache.Get(ts, filename);
}
