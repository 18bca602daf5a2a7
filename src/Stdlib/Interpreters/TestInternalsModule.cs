using PyLite.Vm.Crossing;

namespace PyLite.Stdlib.Interpreters;

/// <summary>
/// _testinternalcapi: what tests of interpreters ask of the implementation. CPython has a C module of this name for its own tests; this one has the part of it that is about
/// interpreters, what crosses between them, and code objects.
/// </summary>
[PyModule("_testinternalcapi")]
public static partial class TestInternalsModule
{
    [PyConst("SIZEOF_PYGC_HEAD")] static long SizeOfGcHead => 16;
    [PyConst("SIZEOF_MANAGED_PRE_HEADER")] static long SizeOfPreHeader => 16;
    [PyConst("SIZEOF_PYOBJECT")] static long SizeOfObject => 16;

    [PyFunction("get_recursion_depth()")] static long GetRecursionDepth(ThreadState ts) => ts.Depth;

    /// <summary>Whether an object keeps its attributes in itself, without a dict.</summary>
    [PyFunction("has_inline_values(object, /)")] static bool HasInlineValues(Value obj) => obj.Ref is PyInstance { Dict: null };

    // ---- interpreters

    [PyFunction("create_interpreter(config=None, *, whence=-1)")]
    static long Create(ThreadState ts, Value config, int whence)
    {
        var legacy = config.IsNone && whence is -1 or (int)Whence.Unknown or (int)Whence.LegacyApi;
        var settings = legacy ? InterpreterConfig.Legacy : ConfigNamespace.Of(ts, config);
        var made = InterpreterState.CreateFor(ts, settings, whence >= 0 ? (Whence)whence : config.IsNone ? Whence.LegacyApi : Whence.CrossApi);
        return made.Id;
    }

    [PyFunction("destroy_interpreter(id, basic=False)")]
    static void Destroy(ThreadState ts, Value id, bool basic)
    {
        var target = InterpreterId.Find(ts, id);
        if (target == ts.Interpreter) throw InterpreterErrors.New("cannot destroy the current interpreter");
        target.ClaimMain("interpreter running");
        target.Close(ts);
    }

    [PyFunction("exec_interpreter(id, code, main=False)")]
    static long Exec(ThreadState ts, Value id, Value code, bool main)
    {
        var target = InterpreterId.Find(ts, id);
        if (code.Ref is not PyStr text) throw Err.Type($"exec_interpreter() argument 2 must be str, not {code.Type.FullName}");
        // Not even the one that runs is entered a second time.
        if (target == ts.Interpreter) return RunSimply(ts, text);
        return main ? CrossCall.InMain(ts, target, inner => RunSimply(inner, text)) : target.EnterBeside(ts, inner => RunSimply(inner, text));
    }

    [PyFunction("run_in_subinterp_with_config(code, config, xi=False)")]
    static long RunWithConfig(ThreadState ts, Value code, Value config, bool xi)
    {
        if (code.Ref is not PyStr text) throw Err.Type($"run_in_subinterp_with_config() argument 1 must be str, not {code.Type.FullName}");
        return RunOnce(ts, text, ConfigNamespace.Of(ts, config), xi ? Whence.CrossApi : Whence.Api);
    }

    /// <summary>Runs a program in an interpreter that exists for it; 0, or -1 when it failed and said why.</summary>
    internal static long RunOnce(ThreadState ts, PyStr code, InterpreterConfig config, Whence whence)
    {
        var made = InterpreterState.CreateFor(ts, config, whence);
        try
        {
            return made.Enter(ts, inner => RunSimply(inner, code));
        }
        finally
        {
            made.Close(ts);
        }
    }

    /// <summary>Runs text in <c>__main__</c>; 0, or -1 after its traceback was printed.</summary>
    private static long RunSimply(ThreadState ts, PyStr text)
    {
        try
        {
            var code = (PyCode)Ops.Call(ts, ts.Interpreter.BuiltinFunction("compile"), text, "<string>", "exec").Ref!;
            var main = MainModule.Dict(ts);
            CodeRunning.Run(ts, code.Code, main, main);
            return 0;
        }
        catch (PyException e)
        {
            SysModule.WriteError(ts, TracebackPrinter.Format(ts, e.Value));
            return -1;
        }
    }

    [PyFunction("next_interpreter_id()")] static long NextId(ThreadState ts) => ts.Interpreter.Runtime.Interpreters.PeekId;
    [PyFunction("unused_interpreter_id()")] static long UnusedId() => long.MaxValue;
    [PyFunction("interpreter_exists(object, /)")] static bool Exists(ThreadState ts, Value id) => ts.Interpreter.Runtime.Interpreters.Find(InterpreterId.NumberOf(ts, id)) != null;
    [PyFunction("normalize_interp_id(object, /)")] static long Normalize(ThreadState ts, Value id) => InterpreterId.NumberOf(ts, id);
    [PyFunction("get_interpreter_refcount(object, /)")] static long RefCount(ThreadState ts, Value id) => InterpreterId.Find(ts, id).Handles;
    [PyFunction("interpreter_refcount_linked(object, /)")] static bool IsLinked(ThreadState ts, Value id) => InterpreterId.Find(ts, id).EndsWithHandles;
    [PyFunction("link_interpreter_refcount(object, /)")] static void Link(ThreadState ts, Value id) => InterpreterId.Find(ts, id).EndsWithHandles = true;
    [PyFunction("unlink_interpreter_refcount(object, /)")] static void Unlink(ThreadState ts, Value id) => InterpreterId.Find(ts, id).EndsWithHandles = false;

    [PyFunction("get_interp_settings(interpid=-1)")]
    static Value GetSettings(ThreadState ts, long interpid)
    {
        var config = (interpid < 0 ? ts.Interpreter : InterpreterId.Find(ts, interpid)).Config;
        long flags = (config.UseMainObmalloc ? 1 << 5 : 0) | (config.CheckMultiInterpExtensions ? 1 << 8 : 0) | (config.AllowThreads ? 1 << 10 : 0)
            | (config.AllowDaemonThreads ? 1 << 11 : 0) | (config.AllowFork ? 1 << 15 : 0) | (config.AllowExec ? 1 << 16 : 0);
        var settings = new PyDict();
        settings.SetStr("feature_flags", flags);
        settings.SetStr("own_gil", config.Gil == GilKind.Own);
        return settings;
    }

    // ---- what crosses

    [PyFunction("get_crossinterp_data(obj, mode=None)")]
    static Value GetCrossData(ThreadState ts, Value obj, string? mode) => new PyCapsule(null, mode switch
    {
        null or "" or "xidata" => CrossValue.Of(new StrictData(ts, obj)),
        "fallback" => CrossFunction.ShareOrCopy(ts, obj),
        "pickle" => CrossValue.Copy(ts, obj),
        "marshal" => CrossValue.Of(new MarshalledData(ts, obj)),
        "code" => CrossValue.Of(new CodeData(obj.Ref is PyCode code ? code.Code : throw NotShareable($"expected code, got {Ops.Repr(ts, obj)}"))),
        "func" => CrossFunction.ShareStateless(ts, obj.Ref as PyFunction ?? throw NotShareable($"expected a function, got {Ops.Repr(ts, obj)}")),
        "script" => Script(ts, obj, false),
        "script-pure" => Script(ts, obj, true),
        _ => throw Err.Value($"unsupported mode '{mode}'"),
    });

    [PyFunction("restore_crossinterp_data(xid)")]
    static Value RestoreCrossData(ThreadState ts, Value xid) => xid.Ref is PyCapsule { Content: CrossValue data } ? data.Receive(ts) : throw Err.Type("expected a capsule");

    private static PyException NotShareable(string message, PyBaseException? cause = null) =>
        new(new PyBaseException(InterpreterErrors.NotShareable, message) { Cause = cause, SuppressContext = cause != null });

    private static CrossValue Script(ThreadState ts, Value obj, bool pure)
    {
        try
        {
            var code = InterpretersModule.ScriptOf(ts, obj);
            if (pure && obj.Ref is PyCode && CrossFunction.UsesGlobals(code, null, ts.Interpreter.Builtins.Dict)) throw Err.Value("globals not supported");
            if (pure && obj.Ref is PyFunction function && CrossFunction.WhyNotStateless(ts, function) is { } reason) throw Err.Value(reason);
            return CrossValue.Of(new CodeData(code));
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.Exception))
        {
            throw NotShareable("object not a valid script", e.Value);
        }
    }

    /// <summary>What CPython shares without a fallback: of ints those that fit a machine word.</summary>
    private sealed class StrictData : CrossData
    {
        private readonly CrossValue _data;

        public StrictData(ThreadState ts, in Value obj)
        {
            if (obj.Ref is PyLong && obj.Type == PyInt.TypeObject)
                throw NotShareable($"{Ops.Str(ts, obj)} does not support cross-interpreter data", new PyBaseException(Exc.OverflowError, "try sending as bytes"));
            _data = CrossValue.Share(ts, obj);
        }

        public override Value Receive(ThreadState ts) => _data.Receive(ts);
    }

    private sealed class CodeData(PyLite.Compiler.Bytecode.CodeObject code) : CrossData
    {
        // One of its own, as everything that crosses.
        public override Value Receive(ThreadState ts) => new PyCode(code);
    }

    private sealed class MarshalledData : CrossData
    {
        private readonly PyBytes? _bytes;
        private readonly PyLite.Compiler.Bytecode.CodeObject? _code;

        public MarshalledData(ThreadState ts, in Value obj)
        {
            _code = (obj.Ref as PyCode)?.Code;
            if (_code != null) return;
            try
            {
                _bytes = (PyBytes)Ops.CallMethod(ts, Importer.ImportModule(ts, "marshal"), "dumps", obj).Ref!;
            }
            catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.Exception))
            {
                throw NotShareable("object could not be marshalled", e.Value);
            }
        }

        public override Value Receive(ThreadState ts) => _code != null ? new PyCode(_code) : Ops.CallMethod(ts, Importer.ImportModule(ts, "marshal"), "loads", _bytes!);
    }
}
