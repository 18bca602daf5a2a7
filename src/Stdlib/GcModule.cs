namespace PyLite.Stdlib;

/// <summary>gc: https://docs.python.org/3.14/library/gc.html. The collector is .NET's: what CPython's has beyond that is remembered, not acted upon.</summary>
[PyModule("gc", Doc = "This module provides access to the garbage collector for reference cycles.")]
public static partial class GcModule
{
    private sealed class Settings
    {
        public bool Enabled = true;
        public long Debug;
        public Value Thresholds = PyTuple.Of(2000, 10, 0);
    }

    private static Settings Of(PyModule module) => (Settings)module.State!;

    [PyConst("DEBUG_STATS")] static long DebugStats => 1;
    [PyConst("DEBUG_COLLECTABLE")] static long DebugCollectable => 2;
    [PyConst("DEBUG_UNCOLLECTABLE")] static long DebugUncollectable => 4;
    [PyConst("DEBUG_SAVEALL")] static long DebugSaveAll => 32;
    [PyConst("DEBUG_LEAK")] static long DebugLeak => 38;

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        module.State = new Settings();
        module.Dict.SetStr("garbage", new PyList());
        module.Dict.SetStr("callbacks", new PyList());
    }

    [PyFunction("enable()", Doc = "Enable automatic garbage collection.")] static void Enable(PyModule module) => Of(module).Enabled = true;
    [PyFunction("disable()", Doc = "Disable automatic garbage collection.")] static void Disable(PyModule module) => Of(module).Enabled = false;
    [PyFunction("isenabled()", Doc = "Returns true if automatic garbage collection is enabled.")] static bool IsEnabled(PyModule module) => Of(module).Enabled;

    [PyFunction("collect(generation=2)", Raw = true, Doc = "Run the garbage collector.")]
    static Value Collect(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length > 1) throw Err.Type($"collect() takes at most 1 argument ({args.Length} given)");
        if (kw != null && kw.Items[0].ToString() != "generation") throw Err.Type($"collect() got an unexpected keyword argument '{kw.Items[0]}'");
        long generation = args.Length == 0 ? 2 : Ops.ToSequenceIndex(ts, args[0]);
        if (generation is < 0 or > 2) throw Err.Value("invalid generation");
        ts.ClearUnusedRegisters(args);
        ts.SettleCoroutines();
        if (ts.Interpreter.Host.Collect()) GC.WaitForPendingFinalizers();
        ts.Interpreter.Finalizers.RunAll(ts);
        ts.Interpreter.Unawaited.WarnOfGone(ts);
        ts.Interpreter.Callbacks.Run(ts);
        return 0;
    }

    [PyFunction("get_debug()", Doc = "Get the garbage collection debugging flags.")] static long GetDebug(PyModule module) => Of(module).Debug;
    [PyFunction("set_debug(flags, /)", Doc = "Set the garbage collection debugging flags.")] static void SetDebug(PyModule module, long flags) => Of(module).Debug = flags;
    [PyFunction("get_threshold()", Doc = "Return the current collection thresholds.")] static Value GetThreshold(PyModule module) => Of(module).Thresholds;

    [PyFunction("set_threshold(threshold0, threshold1=10, threshold2=0, /)", Doc = "Set the collection thresholds (the collection frequency).")]
    static void SetThreshold(ThreadState ts, PyModule module, long threshold0, long threshold1, long threshold2)
    {
        Of(module).Thresholds = PyTuple.Of(threshold0, threshold1, threshold2);
        ts.Interpreter.Finalizers.IsEager = threshold0 is > 0 and <= 10;
    }

    [PyFunction("get_count()", Doc = "Return a three-tuple of the current collection counts.")]
    static Value GetCount() => PyTuple.Of(0, GC.CollectionCount(1), GC.CollectionCount(2));

    [PyFunction("get_stats()", Doc = "Return a list of dictionaries containing per-generation statistics.")]
    static Value GetStats()
    {
        var list = new PyList();
        for (int i = 0; i < 3; i++)
        {
            var dict = new PyDict();
            dict.SetStr("collections", GC.CollectionCount(i));
            dict.SetStr("collected", 0);
            dict.SetStr("uncollectable", 0);
            list.Append(dict);
        }
        return list;
    }

    [PyFunction("get_objects(generation=None)", Doc = "Return a list of objects tracked by the collector (excluding the list returned).")] static Value GetObjects(Value generation) => new PyList();
    [PyFunction("get_referrers(*objs)", Doc = "Return the list of objects that directly refer to any of 'objs'.")] static Value GetReferrers(ReadOnlySpan<Value> objs) => new PyList();
    [PyFunction("get_referents(*objs)", Doc = "Return the list of objects that are directly referred to by 'objs'.")] static Value GetReferents(ReadOnlySpan<Value> objs)
    {
        var found = new List<PyObject>();
        foreach (ref readonly var obj in objs)
            if (obj.IsObject) References.AddDirect(obj.Object, found);
        var list = new PyList(found.Count);
        foreach (var item in found) list.Append(item);
        return list;
    }
    [PyFunction("is_tracked(obj, /)", Doc = "Returns true if the object is tracked by the garbage collector.")] static bool IsTracked(Value obj) => obj.Ref is not (null or PyStr or PyBytes or PyLong or PyBool or PyNone or PyComplex) && !obj.IsFloat;
    [PyFunction("is_finalized(obj, /)", Doc = "Returns true if the object has been already finalized by the GC.")] static bool IsFinalized(Value obj) => false;
    [PyFunction("freeze()", Doc = "Freeze all current tracked objects and ignore them for future collections.")] static void Freeze() { }
    [PyFunction("unfreeze()", Doc = "Unfreeze all objects in the permanent generation.")] static void Unfreeze() { }
    [PyFunction("get_freeze_count()", Doc = "Return the number of objects in the permanent generation.")] static long GetFreezeCount() => 0;
}
