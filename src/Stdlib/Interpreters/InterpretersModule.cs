using PyLite.Compiler.Bytecode;
using PyLite.Vm.Crossing;

namespace PyLite.Stdlib.Interpreters;

/// <summary>_interpreters: what <c>concurrent.interpreters</c> stands on.</summary>
/// <remarks>Reference: PEP 734 and https://docs.python.org/3.14/library/concurrent.interpreters.html</remarks>
[PyModule("_interpreters", Doc = "This module provides primitive operations to manage Python interpreters.\nThe 'interpreters' module provides a more convenient interface.")]
public static partial class InterpretersModule
{
    [PyConst("InterpreterError")] static Value InterpreterError => InterpreterErrors.InterpreterError;
    [PyConst("InterpreterNotFoundError")] static Value NotFoundError => InterpreterErrors.NotFound;
    [PyConst("NotShareableError")] static Value NotShareableError => InterpreterErrors.NotShareable;
    [PyConst("WHENCE_UNKNOWN")] static long WhenceUnknown => (long)Whence.Unknown;
    [PyConst("WHENCE_RUNTIME")] static long WhenceRuntime => (long)Whence.Runtime;
    [PyConst("WHENCE_LEGACY_CAPI")] static long WhenceLegacy => (long)Whence.LegacyApi;
    [PyConst("WHENCE_CAPI")] static long WhenceApi => (long)Whence.Api;
    [PyConst("WHENCE_XI")] static long WhenceCross => (long)Whence.CrossApi;
    [PyConst("WHENCE_STDLIB")] static long WhenceStdlib => (long)Whence.Stdlib;

    // ---- which there are

    private static Value Describe(InterpreterState interpreter) => PyTuple.Of(interpreter.Id, (long)interpreter.Whence);

    [PyFunction("get_current()", Doc = "get_current() -> (ID, whence)\n\nReturn the ID of current interpreter.")]
    static Value GetCurrent(ThreadState ts) => Describe(ts.Interpreter);

    [PyFunction("get_main()", Doc = "get_main() -> (ID, whence)\n\nReturn the ID of main interpreter.")]
    static Value GetMain() => PyTuple.Of(0, (long)Whence.Runtime);

    [PyFunction("list_all(*, require_ready=False)", SpokenName = "_interpreters.list_all", Doc = "list_all() -> [(ID, whence)]\n\nReturn a list containing the ID of every existing interpreter.")]
    static Value ListAll(ThreadState ts, bool requireReady)
    {
        // Programs see here whether an interpreter whose handles are gone is gone.
        if (ts.Interpreter.Finalizers.AnyLive) ts.Interpreter.Finalizers.Observe(ts, []);
        var all = ts.Interpreter.Runtime.Interpreters.All;
        if (ts.Interpreter.Host.Policy.IsConfined) all = Array.FindAll(all, ts.Interpreter.IsOrMade);
        return new PyList(Array.ConvertAll(all, Describe));
    }

    [PyFunction("whence(id)", Doc = "whence(id) -> int\n\nReturn an identifier for where the interpreter was created.")]
    static long WhenceOf(ThreadState ts, Value id) => (long)InterpreterId.Find(ts, id).Whence;

    /// <summary>The interpreter of an ID; with <paramref name="restrict"/> only one that this module made.</summary>
    private static InterpreterState Find(ThreadState ts, in Value id, bool restrict, string what)
    {
        var found = InterpreterId.Find(ts, id);
        if (restrict && found.Whence != Whence.Stdlib) throw InterpreterErrors.New($"cannot {what} unrecognized interpreter {found.Id}");
        return found;
    }

    // ---- life

    [PyConst("CrossInterpreterBufferView")] static Value CrossBuffer => PyCrossBuffer.TypeObject;

    [PyFunction("new_config(name='isolated', /, **overrides)", SpokenName = "_interpreters.new_config", Doc = "new_config(name='isolated', /, **overrides) -> type.SimpleNamespace\n\nReturn a representation of a new PyInterpreterConfig.")]
    static Value NewConfig(ThreadState ts, string name, PyDict overrides) => ConfigNamespace.ToNamespace(ConfigNamespace.Override(ts, ConfigNamespace.Named(name), overrides));

    [PyFunction("create(config=None, *, reqrefs=False)", Doc = "create([config], *, reqrefs=False) -> ID\n\nCreate a new interpreter and return a unique generated ID.")]
    static long Create(ThreadState ts, Value config, bool reqrefs)
    {
        var made = InterpreterState.CreateFor(ts, ConfigNamespace.Of(ts, config));
        made.EndsWithHandles = reqrefs;
        return made.Id;
    }

    [PyFunction("destroy(id, *, restrict=False)", Doc = "destroy(id, *, restrict=False)\n\nDestroy the identified interpreter.\n\nAttempting to destroy the current interpreter raises InterpreterError.\nSo does an unrecognized ID.")]
    static void Destroy(ThreadState ts, Value id, bool restrict)
    {
        var target = Find(ts, id, restrict, "destroy");
        if (target == ts.Interpreter) throw InterpreterErrors.New("cannot destroy the current interpreter");
        target.ClaimMain("interpreter running");
        target.Close(ts);
    }

    [PyFunction("is_running(id, *, restrict=False)", Doc = "is_running(id, *, restrict=False) -> bool\n\nReturn whether or not the identified interpreter is running.")]
    static bool IsRunning(ThreadState ts, Value id, bool restrict) => Find(ts, id, restrict, "check if running for").IsRunningMain;

    [PyFunction("get_config(id, *, restrict=False)", Doc = "get_config(id, *, restrict=False) -> types.SimpleNamespace\n\nReturn a representation of the config used to initialize the interpreter.")]
    static Value GetConfig(ThreadState ts, Value id, bool restrict) => ConfigNamespace.ToNamespace(Find(ts, id, restrict, "get the config of").Config);

    [PyFunction("incref(id, *, implieslink=False, restrict=False)")]
    static void IncRef(ThreadState ts, Value id, bool implieslink, bool restrict)
    {
        var target = Find(ts, id, restrict, "incref");
        if (implieslink) target.EndsWithHandles = true;
        target.AddHandle();
    }

    [PyFunction("decref(id, *, restrict=False)")]
    static void DecRef(ThreadState ts, Value id, bool restrict)
    {
        var target = Find(ts, id, restrict, "decref");
        if (target.DropHandle() && target != ts.Interpreter && target.TryRunMain()) target.Close(ts);
    }

    // ---- running code

    [PyFunction("exec(id, code, shared=<missing>, *, restrict=False)", SpokenName = "_interpreters.exec", Doc = "exec(id, code, shared=<missing>, *, restrict=False)\n\nExecute the provided code in the identified interpreter.\nThis is equivalent to running the builtin exec() under the target\ninterpreter, using the __dict__ of its __main__ module as both\nglobals and locals.")]
    static Value Exec(ThreadState ts, Value id, Value code, Value shared, bool restrict)
    {
        var target = Find(ts, id, restrict, "exec code for");
        var attributes = Namespace(shared, "exec", 3);
        return Run(ts, target, ScriptOf(ts, code), attributes);
    }

    [PyFunction("run_string(id, script, shared=<missing>, *, restrict=False)", SpokenName = "_interpreters.run_string", Doc = "run_string(id, script, shared=<missing>, *, restrict=False)\n\nExecute the provided string in the identified interpreter.\n\n(See _interpreters.exec().")]
    static Value RunString(ThreadState ts, Value id, Value script, Value shared, bool restrict)
    {
        if (script.Ref is not PyStr) throw Err.Type($"_interpreters.run_string() argument 2 must be str, not {Named(script)}");
        var target = Find(ts, id, restrict, "run a string in");
        var attributes = Namespace(shared, "run_string", 3);
        return Run(ts, target, ScriptOf(ts, script), attributes);
    }

    [PyFunction("run_func(id, func, shared=<missing>, *, restrict=False)", SpokenName = "_interpreters.run_func", Doc = "run_func(id, func, shared=<missing>, *, restrict=False)\n\nExecute the body of the provided function in the identified interpreter.\nCode objects are also supported.  In both cases, closures and args\nare not supported.  Methods and other callables are not supported either.\n\n(See _interpreters.exec().")]
    static Value RunFunction(ThreadState ts, Value id, Value func, Value shared, bool restrict)
    {
        var target = Find(ts, id, restrict, "run a function in");
        if (func.Ref is not (PyFunction or PyCode)) throw Err.Type($"_interpreters.run_func() argument 2 must be a function, not {Named(func)}");
        var attributes = Namespace(shared, "run_func", 3);
        return Run(ts, target, ScriptOf(ts, func), attributes);
    }

    [PyFunction("set___main___attrs(id, updates, *, restrict=False)", SpokenName = "_interpreters.set___main___attrs", Doc = "set___main___attrs(id, ns, *, restrict=False)\n\nBind the given attributes in the interpreter's __main__ module.")]
    static void SetMainAttributes(ThreadState ts, Value id, Value updates, bool restrict)
    {
        var given = Namespace(updates, "set___main___attrs", 2);
        var target = Find(ts, id, restrict, "update __main__ for");
        if (given is not { Count: > 0 } attributes) throw Err.Value("arg 2 must be a non-empty dict");
        var crossing = Attributes(ts, attributes);
        CrossCall.InMain(ts, target, inner =>
        {
            Bind(inner, crossing);
            return 0;
        });
    }

    [PyFunction("call(id, callable, args=<missing>, kwargs=<missing>, *, restrict=False)", SpokenName = "_interpreters.call", Doc = "call(id, callable, args=None, kwargs=None, *, restrict=False)\n\nCall the provided object in the identified interpreter.\nPass the given args and kwargs, if possible.")]
    static Value Call(ThreadState ts, Value id, Value callable, Value args, Value kwargs, bool restrict)
    {
        var target = Find(ts, id, restrict, "make a call in");
        if (!Ops.IsCallable(callable)) throw Err.Type($"expected a callable, got {Ops.Repr(ts, callable)}");
        if (!args.IsAbsent && args.Ref is not PyTuple) throw Err.Type($"_interpreters.call() argument 3 must be tuple, not {Named(args)}");
        var outcome = CrossCall.Invoke(ts, target, callable, args.Ref as PyTuple ?? PyTuple.Empty, Namespace(kwargs, "call", 4));
        return outcome.Failure == null ? PyTuple.Of(outcome.ResultIn(ts), Value.None) : PyTuple.Of(Value.None, outcome.Failure.ToNamespace());
    }

    [PyFunction("is_shareable(obj)", Doc = "is_shareable(obj) -> bool\n\nReturn True if the object's data may be shared between interpreters and\nFalse otherwise.")]
    static bool IsShareable(ThreadState ts, Value obj) => CrossValue.IsShareable(ts, obj);

    [PyFunction("capture_exception(exc=None)", Doc = "capture_exception(exc=None) -> types.SimpleNamespace\n\nReturn a snapshot of an exception.  If \"exc\" is None\nthen the current exception, if any, is used (but not cleared).")]
    static Value CaptureException(ThreadState ts, Value exc)
    {
        // The "current" one is what is on its way, not what is being handled: a program that asks has none.
        if (exc.IsNone) return Value.None;
        if (exc.Ref is not PyBaseException exception) throw Err.Type($"expected exception, got {Ops.Repr(ts, exc)}");
        return ExceptionSnapshot.Of(ts, exception).ToNamespace();
    }

    /// <summary>What an argument is, in the words of messages about its type.</summary>
    private static string Named(in Value value) => value.IsNone ? "None" : value.Type.Name;

    private static PyDict? Namespace(in Value shared, string function, int position) =>
        shared.IsAbsent ? null : shared.Ref as PyDict ?? throw Err.Type($"_interpreters.{function}() argument {position} must be dict, not {Named(shared)}");

    /// <summary>The code of a script: text, bytes, a code object or a function without parameters.</summary>
    internal static CodeObject ScriptOf(ThreadState ts, in Value script)
    {
        var code = script.Ref switch
        {
            PyStr or PyBytes => null,
            PyFunction { Closure.Length: > 0 } => throw Err.Value("closures not supported"),
            PyFunction function => function.Code,
            PyCode given => given.Code,
            _ => throw Err.Type($"unsupported script {Ops.Repr(ts, script)}"),
        };
        if (code == null) return ScriptCache.Of(ts, script);
        if (code.FreeNames.Length > 0) throw Err.Value("closures not supported");
        return CrossFunction.WhyNoScript(code) is { } reason ? throw Err.Value(reason) : code;
    }

    private static (PyStr Name, CrossValue Value)[] Attributes(ThreadState ts, PyDict? attributes)
    {
        if (attributes == null) return [];
        var result = new List<(PyStr, CrossValue)>();
        for (int i = 0; i < attributes.EntryCount; i++)
        {
            if (!attributes.TryEntry(i, out var key, out var value)) continue;
            if (key.Ref is not PyStr name) throw Err.Type("bad argument type for built-in operation");
            if (ConfigNamespace.TextOf(ts, name).Contains('\0')) throw Err.Value("embedded null character");
            result.Add((name, CrossValue.Share(ts, value)));
        }
        return [.. result];
    }

    private static void Bind(ThreadState ts, (PyStr Name, CrossValue Value)[] attributes)
    {
        var main = MainModule.Dict(ts);
        foreach (var (name, value) in attributes) main.SetStr(name, value.Take(ts));
    }

    private static Value Run(ThreadState ts, InterpreterState target, CodeObject code, PyDict? shared)
    {
        var attributes = Attributes(ts, shared);
        var failure = CrossCall.InMain(ts, target, inner =>
        {
            try
            {
                Bind(inner, attributes);
                var main = MainModule.Dict(inner);
                CodeRunning.Run(inner, code, main, main);
                return null;
            }
            catch (PyException e)
            {
                return ExceptionSnapshot.Of(inner, e.Value);
            }
        });
        return failure == null ? Value.None : failure.ToNamespace();
    }
}
