namespace PyLite.Vm.Builtins;

/// <summary>sys: https://docs.python.org/3.14/library/sys.html</summary>
[PyModule("sys", Doc = "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.")]
public static partial class SysModule
{
    [PyConst("version")] static string Version => "3.14.8 (PyLite 0.1.0)";
    [PyConst("hexversion")] static long HexVersion => 0x030E08F0;
    [PyConst("copyright")] static string Copyright => "PyLite";
    [PyConst("byteorder")] static string ByteOrder => BitConverter.IsLittleEndian ? "little" : "big";
    [PyConst("maxsize")] static long MaxSize => long.MaxValue;
    [PyConst("maxunicode")] static long MaxUnicode => 0x10FFFF;
    [PyConst("api_version")] static long ApiVersion => 1013;
    [PyConst("dont_write_bytecode")] static bool DontWriteBytecode => false;
    [PyConst("float_repr_style")] static string FloatReprStyle => "short";
    [PyConst("platform")] static string Platform => OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        var dict = module.Dict;
        dict.SetStr(Names.modules, ts.Interpreter.Modules);
        dict.SetStr(Names.path, new PyList());
        dict.SetStr("meta_path", new PyList());
        dict.SetStr("path_hooks", new PyList());
        dict.SetStr("path_importer_cache", new PyDict());
        dict.SetStr("argv", new PyList([(Value)""]));
        dict.SetStr("warnoptions", new PyList());
        dict.SetStr("_xoptions", new PyDict());
        dict.SetStr("builtin_module_names", new PyTuple([.. ts.Interpreter.Runtime.ModuleNames.Order(StringComparer.Ordinal).Select(static n => (Value)n)]));
    }

    [PyFunction("exit(status=None, /)", Doc = "Exit the interpreter by raising SystemExit(status).")]
    static Value Exit(ThreadState ts, Value status) => ts.Raise(new PySystemExit(PySystemExit.TypeObject) { Code = status, Args = status.IsNone ? PyTuple.Empty : status.Ref as PyTuple ?? PyTuple.Of(status) });

    [PyFunction("getrecursionlimit()", Doc = "Return the current value of the recursion limit.")]
    static int GetRecursionLimit(ThreadState ts) => ts.RecursionLimit;

    [PyFunction("setrecursionlimit(limit, /)", Doc = "Set the maximum depth of the Python interpreter stack to n.")]
    static void SetRecursionLimit(ThreadState ts, int limit)
    {
        if (limit < 1) throw Err.Value("recursion limit must be greater or equal than 1");
        if (ts.Depth >= limit) throw Err.New(Exc.RecursionError, $"cannot set the recursion limit to {limit} at the recursion depth {ts.Depth}: the limit is too low");
        ts.Interpreter.RecursionLimit = ts.RecursionLimit = limit;
    }

    [PyFunction("intern(string, /)", Doc = "``Intern'' the given string.")]
    static Value Intern(Value text) => text.Ref is PyStr s && s.GetType() == typeof(PyStr) ? s.IsWide ? s : PyStr.Intern(s.Narrow) : throw Err.Type($"intern() argument must be str, not {text.Type.Name}");

    [PyFunction("exc_info()", Doc = "Return current exception information: (type, value, traceback).")]
    static Value ExcInfo(ThreadState ts) => ts.Handled is { } e ? PyTuple.Of(e.Type, e, e.Traceback is { } tb ? tb : Value.None) : PyTuple.Of(Value.None, Value.None, Value.None);

    [PyFunction("exception()", Doc = "Return the current exception.")]
    static Value Exception(ThreadState ts) => ts.Handled is { } e ? e : Value.None;

    [PyFunction("_getframe(depth=0, /)", Doc = "Return a frame object from the call stack.")]
    static Value GetFrame(ThreadState ts, int depth)
    {
        var frame = ts.Frame;
        for (; depth > 0 && frame != ts.Bottom; depth--) frame = frame.Back!;
        if (frame == ts.Bottom) throw Err.Value("call stack is not deep enough");
        return ts.FrameObject(frame);
    }

    [PyFunction("displayhook(object, /)", Doc = "Print an object to sys.stdout and also save it in builtins._")]
    static void DisplayHook(ThreadState ts, Value value)
    {
        if (value.IsNone) return;
        var builtins = ts.Interpreter.Builtins;
        builtins.Dict.SetStr(Names._, Value.None);
        Printing.Print(ts, [Ops.Repr(ts, value)], PyStr.FromCodePoint(' '), PyStr.FromCodePoint('\n'), Ops.GetAttr(ts, ts.Interpreter.Sys, Names.stdout));
        builtins.Dict.SetStr(Names._, value);
    }
}
