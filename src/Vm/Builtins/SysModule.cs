namespace PyLite.Vm.Builtins;

/// <summary>sys: https://docs.python.org/3.14/library/sys.html</summary>
[PyModule("sys", Doc = "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.")]
public static partial class SysModule
{
    [PyConst("version")] static string Version => PythonVersion + " (main) [PyLite " + ProductVersion + ", .NET " + Environment.Version.ToString() + "]";
    [PyConst("hexversion")] static long HexVersion => 0x030E08F0;
    [PyConst("copyright")] static string Copyright => "Copyright (c) PyLite contributors.\nAll Rights Reserved.";
    [PyConst("byteorder")] static string ByteOrder => BitConverter.IsLittleEndian ? "little" : "big";
    [PyConst("maxsize")] static long MaxSize => long.MaxValue;
    [PyConst("maxunicode")] static long MaxUnicode => 0x10FFFF;
    [PyConst("api_version")] static long ApiVersion => 1013;
    [PyConst("abiflags")] static string AbiFlags => "";
    [PyConst("float_repr_style")] static string FloatReprStyle => "short";
    [PyConst("platform")] static string Platform => OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
    [PyConst("platlibdir")] static string PlatLibDir => "lib";
    [PyConst("pycache_prefix")] static Value PycachePrefix => Value.None;
    [PyConst("_git")] static Value Git => PyTuple.Of("PyLite", "", "");
    [PyConst("_framework")] static string Framework => "";
    [PyConst("_home")] static Value Home => Value.None;
    [PyConst("version_info")] static Value VersionInfo => VersionInfoType.Make(3, 14, 8, "final", 0);
    [PyConst("float_info")] static Value FloatInfo => FloatInfoType.Make(double.MaxValue, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1);
    [PyConst("int_info")] static Value IntInfo => IntInfoType.Make(30, 4, 4300, 640);
    [PyConst("hash_info")] static Value HashInfo => HashInfoType.Make(64, 2305843009213693951, 314159, 0, 1000003, "siphash13", 64, 128, 0);
    [PyConst("thread_info")] static Value ThreadInfo => ThreadInfoType.Make(OperatingSystem.IsWindows() ? "nt" : "pthread", Value.None, Value.None);

    /// <summary>The version of the language.</summary>
    public const string PythonVersion = "3.14.8";

    /// <summary>The version of PyLite, from Directory.Build.props.</summary>
    public const string ProductVersion = BuildInfo.Version;

    [PyConst("stdlib_module_names")]
    static Value StandardNames(ThreadState ts)
    {
        var names = new PyFrozenSet();
        foreach (string name in StdlibModuleNames.All) names.Add(ts, name);
        return names;
    }

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        var dict = module.Dict;
        var setup = ts.Interpreter.Setup;
        dict.SetStr(Names.modules, ts.Interpreter.Modules);
        dict.SetStr(Names.path, Texts(setup.SearchPath));
        dict.SetStr("meta_path", new PyList());
        dict.SetStr("path_hooks", new PyList());
        dict.SetStr("path_importer_cache", new PyDict());
        dict.SetStr("argv", Texts(setup.Arguments));
        dict.SetStr("orig_argv", Texts(setup.OriginalArguments ?? setup.Arguments));
        dict.SetStr("warnoptions", Texts(setup.WarnOptions));
        var options = new PyDict();
        if (setup.XOptions != null) AddOptions(options, setup.XOptions);
        dict.SetStr("_xoptions", options);
        dict.SetStr("executable", setup.Executable);
        dict.SetStr("_base_executable", setup.Executable);
        string prefix = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        foreach (string name in Prefixes) dict.SetStr(name, prefix);
        dict.SetStr("_stdlib_dir", setup.StandardLibrary == null ? Value.None : setup.StandardLibrary);
        dict.SetStr("dont_write_bytecode", setup.Flags.DontWriteBytecode);
        dict.SetStr("flags", MakeFlags(ts));
        dict.SetStr("implementation", new PySimpleNamespace().With("name", "pylite").With("cache_tag", CacheTag).With("version", dict.GetStr("version_info")).With("hexversion", HexVersion).With("supports_isolated_interpreters", true));
        dict.SetStr("builtin_module_names", new PyTuple(ModuleNames(ts)));
        dict.SetStr("_jit", MakePart(ts, SysJitModule.Name));
        dict.SetStr("monitoring", MakePart(ts, MonitoringModule.Name));
        foreach (string name in Hooks) dict.SetStr($"__{name}__", dict.GetStr(name));
    }

    /// <summary>A module that is an attribute of this one, and that cannot be imported.</summary>
    private static Value MakePart(ThreadState ts, string name)
    {
        var module = Importer.CreateNative(ts, ts.Interpreter.Runtime.FindModule(name)!);
        foreach (string attribute in (ReadOnlySpan<string>)["__loader__", "__spec__", "__package__"]) module.Dict.SetStr(attribute, Value.None);
        return module;
    }

    private static void AddOptions(PyDict options, IReadOnlyList<(string Name, string? Value)> given)
    {
        foreach (var (name, value) in given) options.SetStr(name, value == null ? Value.True : value);
    }

    private static readonly string[] Prefixes = ["prefix", "base_prefix", "exec_prefix", "base_exec_prefix"];
    private static readonly string[] Hooks = ["displayhook", "excepthook", "breakpointhook", "unraisablehook"];

    /// <summary>What is in the names of cached code files.</summary>
    public const string CacheTag = "pylite-314";

    private static Value[] ModuleNames(ThreadState ts)
    {
        var names = new List<string>();
        foreach (string name in ts.Interpreter.Runtime.ModuleNames)
            if (name is not (SysJitModule.Name or MonitoringModule.Name)) names.Add(name);
        names.Sort(StringComparer.Ordinal);
        return Values(names);
    }

    private static PyList Texts(IReadOnlyList<string> texts) => new(Values(texts));

    private static Value[] Values(IReadOnlyList<string> texts)
    {
        var values = new Value[texts.Count];
        for (int i = 0; i < values.Length; i++) values[i] = texts[i];
        return values;
    }

    private static Value MakeFlags(ThreadState ts)
    {
        var flags = ts.Interpreter.Setup.Flags;
        return FlagsType.Make(flags.Debug ? 1 : 0, flags.Inspect ? 1 : 0, flags.Interactive ? 1 : 0, flags.Optimize, flags.DontWriteBytecode ? 1 : 0, flags.NoUserSite ? 1 : 0, flags.NoSite ? 1 : 0,
            flags.IgnoreEnvironment ? 1 : 0, flags.Verbose, flags.BytesWarning, flags.Quiet ? 1 : 0, StringHash.IsRandom ? 1 : 0, flags.Isolated ? 1 : 0, flags.DevMode, flags.Utf8Mode ? 1 : 0, flags.WarnDefaultEncoding ? 1 : 0, flags.SafePath, ts.Interpreter.IntMaxStrDigits,
            1, 0, 0);
    }

    private static class Declared
    {
        public static readonly StructSequenceType Version = new("sys", "version_info", "sys.version_info\n\nVersion information as a named tuple.", ["major", "minor", "micro", "releaselevel", "serial"], callable: false);
        public static readonly StructSequenceType Float = new("sys", "float_info", "sys.float_info\n\nA named tuple holding information about the float type.",
            ["max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"]);
        public static readonly StructSequenceType Int = new("sys", "int_info", "sys.int_info\n\nA named tuple that holds information about Python's internal representation of integers.",
            ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"]);
        public static readonly StructSequenceType Hash = new("sys", "hash_info", "hash_info\n\nA named tuple providing parameters used for computing hashes.",
            ["width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"]);
        public static readonly StructSequenceType Thread = new("sys", "thread_info", "sys.thread_info\n\nA named tuple holding information about the thread implementation.", ["name", "lock", "version"]);
        public static readonly StructSequenceType Flags = new("sys", "flags", "sys.flags\n\nFlags provided through command line arguments or environment vars.",
            ["debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated",
                "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path", "int_max_str_digits"], ["gil", "thread_inherit_context", "context_aware_warnings"], callable: false);
        public static readonly StructSequenceType Unraisable = new("sys", "UnraisableHookArgs", "UnraisableHookArgs\n\nType used to pass arguments to sys.unraisablehook.",
            ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"]);
        public static readonly StructSequenceType AsyncGenHooks = new("builtins", "asyncgen_hooks", "asyncgen_hooks\n\nA named tuple providing information about asynchronous\ngenerators hooks.", ["firstiter", "finalizer"]);
    }

    private static StructSequenceType VersionInfoType => Declared.Version;
    private static StructSequenceType FloatInfoType => Declared.Float;
    private static StructSequenceType IntInfoType => Declared.Int;
    private static StructSequenceType HashInfoType => Declared.Hash;
    private static StructSequenceType ThreadInfoType => Declared.Thread;
    private static StructSequenceType FlagsType => Declared.Flags;

    // ---- leaving

    [PyFunction("exit(status=None, /)", Doc = "Exit the interpreter by raising SystemExit(status).\n\nIf the status is omitted or None, it defaults to zero (i.e., success).\nIf the status is an integer, it will be used as the system exit status.\nIf it is another kind of object, it will be printed and the system\nexit status will be one (i.e., failure).")]
    static Value Exit(ThreadState ts, Value status) => ts.Raise(new PySystemExit(PySystemExit.TypeObject) { Code = status, Args = status.IsNone ? PyTuple.Empty : status.Ref as PyTuple ?? PyTuple.Of(status) });

    [PyFunction("is_finalizing()", Doc = "Return True if Python is exiting.")]
    static bool IsFinalizing(ThreadState ts) => ts.Interpreter.IsFinalizing;

    // ---- settings

    [PyFunction("getrecursionlimit()", Doc = "Return the current value of the recursion limit.")]
    static int GetRecursionLimit(ThreadState ts) => ts.RecursionLimit;

    [PyFunction("setrecursionlimit(limit, /)", Doc = "Set the maximum depth of the Python interpreter stack to n.")]
    static void SetRecursionLimit(ThreadState ts, int limit)
    {
        if (limit < 1) throw Err.Value("recursion limit must be greater or equal than 1");
        if (ts.Depth >= limit) throw Err.New(Exc.RecursionError, $"cannot set the recursion limit to {limit} at the recursion depth {ts.Depth}: the limit is too low");
        ts.Interpreter.RecursionLimit = ts.RecursionLimit = limit;
    }

    [PyFunction("get_int_max_str_digits()", Doc = "Return the maximum string digits limit for non-binary int<->str conversions.")]
    static int GetIntMaxStrDigits(ThreadState ts) => ts.Interpreter.IntMaxStrDigits;

    [PyFunction("set_int_max_str_digits(maxdigits)", Doc = "Set the maximum string digits limit for non-binary int<->str conversions.")]
    static void SetIntMaxStrDigits(ThreadState ts, int maxdigits)
    {
        if (maxdigits != 0 && maxdigits < 640) throw Err.Value("maxdigits must be >= 640 or 0 for unlimited");
        ts.Interpreter.IntMaxStrDigits = maxdigits;
    }

    [PyFunction("getswitchinterval()", Doc = "Return the current thread switch interval; see sys.setswitchinterval().")]
    static double GetSwitchInterval(ThreadState ts) => ts.Interpreter.SwitchInterval;

    [PyFunction("setswitchinterval(interval, /)", Doc = "Set the ideal thread switching delay inside the Python interpreter.")]
    static void SetSwitchInterval(ThreadState ts, double interval)
    {
        if (interval <= 0) throw Err.Value("switch interval must be strictly positive");
        ts.Interpreter.SwitchInterval = interval;
    }

    [PyFunction("getdefaultencoding()", Doc = "Return the current default encoding used by the Unicode implementation.")]
    static string GetDefaultEncoding() => "utf-8";

    [PyFunction("getfilesystemencoding()", Doc = "Return the encoding used to convert Unicode filenames to OS filenames.")]
    static string GetFilesystemEncoding() => "utf-8";

    [PyFunction("getfilesystemencodeerrors()", Doc = "Return the error mode used for Unicode to OS filename conversion.")]
    static string GetFilesystemEncodeErrors() => OperatingSystem.IsWindows() ? "surrogatepass" : "surrogateescape";

    // ---- objects

    [PyFunction("intern(string, /)", Doc = "``Intern'' the given string.")]
    static Value Intern(Value text) => text.Ref is PyStr s
        ? s.GetType() == typeof(PyStr) ? s.IsWide ? s : PyStr.Intern(s.Narrow) : throw Err.Type($"can't intern {text.Type.FullName}")
        : throw Err.Type($"intern() argument must be str, not {text.Type.FullName}");

    [PyFunction("_is_interned(string, /)", Doc = "Return True if the given string is \"interned\".")]
    static bool IsInterned(PyStr text) => text.IsInterned;

    [PyFunction("_is_immortal(op, /)")] static bool IsImmortal(Value op) => op.IsInt || op.IsNone || op.Ref is PyBool;
    [PyFunction("_is_gil_enabled()", Doc = "Return True if the GIL is currently enabled, else return False.")] static bool IsGilEnabled() => true;

    /// <summary>There are no reference counts: the references are counted that a program can see.</summary>
    [PyFunction("getrefcount(object, /)", Doc = "Return the reference count of object.")]
    static long GetRefCount(ThreadState ts, Value op)
    {
        const int MostLookedThrough = 20_000;
        if (op.IsInt || op.Ref is PyNone or PyBool or PyEllipsis) return 3221225472;
        if (!op.IsObject || References.CountTo(ts, op.Object, MostLookedThrough) is not (> 0 and var count)) return op.Ref is PyStr ? 2 : 1;
        // A function lends its variables to what it calls; all else is held for the call.
        var frame = ts.Frame;
        if (frame != ts.Bottom && frame.Namespace == null)
            foreach (ref readonly var variable in frame.Stack.AsSpan(frame.Base, frame.State.NamedCount))
                if (variable.Ref == op.Ref) return count;
        return count + 1;
    }

    [PyFunction("getsizeof(object, default=<missing>)", Doc = "getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes.")]
    static Value GetSizeOf(ThreadState ts, Value op, Value @default)
    {
        try
        {
            var size = Ops.Call(ts, Ops.DescriptorGet(ts, op.Type.Lookup(Names.__sizeof__), op, op.Type));
            if (!Ops.TryInt(size, out var number)) throw Err.Type($"an integer is required");
            if (number.Sign < 0) throw Err.Value("__sizeof__() should return >= 0");
            return number + ObjectSizes.Before(op.Type);
        }
        catch (PyException e) when (!@default.IsAbsent && e.Value.Type == Exc.TypeError)
        {
            return @default;
        }
    }

    // ---- frames and exceptions

    [PyFunction("exc_info()", Doc = "Return current exception information: (type, value, traceback).")]
    static Value ExcInfo(ThreadState ts) => ts.Handled is { } e ? PyTuple.Of(e.Type, e, e.Traceback is { } tb ? tb : Value.None) : PyTuple.Of(Value.None, Value.None, Value.None);

    [PyFunction("exception()", Doc = "Return the current exception.")]
    static Value Exception(ThreadState ts) => ts.Handled is { } e ? e : Value.None;

    private static Frame FrameAt(ThreadState ts, int depth)
    {
        var frame = ts.Frame;
        for (; depth > 0 && frame != ts.Bottom; depth--) frame = frame.Back!;
        return frame;
    }

    [PyFunction("_getframe(depth=0, /)", Doc = "Return a frame object from the call stack.")]
    static Value GetFrame(ThreadState ts, int depth)
    {
        var frame = FrameAt(ts, depth);
        return frame == ts.Bottom ? throw Err.Value("call stack is not deep enough") : ts.FrameObject(frame);
    }

    [PyFunction("_getframemodulename(depth=0)", Doc = "Return the name of the module for a calling frame.")]
    static Value GetFrameModuleName(ThreadState ts, int depth)
    {
        var frame = FrameAt(ts, depth);
        return frame == ts.Bottom ? Value.None : frame.Function.Globals.GetStr(Names.__name__) is { IsAbsent: false } name ? name : Value.None;
    }

    [PyFunction("_current_frames()", Doc = "Return a dict mapping each thread's thread id to its current stack frame.")]
    static Value CurrentFrames(ThreadState ts)
    {
        var dict = new PyDict();
        if (ts.Frame != ts.Bottom) dict.Set(ts, ts.Identity, ts.FrameObject(ts.Frame));
        return dict;
    }

    [PyFunction("_current_exceptions()", Doc = "Return a dict mapping each thread's identifier to its current raised exception.")]
    static Value CurrentExceptions(ThreadState ts)
    {
        var dict = new PyDict();
        dict.Set(ts, ts.Identity, Exception(ts));
        return dict;
    }
}
