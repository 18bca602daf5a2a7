namespace PyLite.Stdlib.Interpreters;

/// <summary>_testcapi: what tests of interpreters ask of CPython's C module of this name. There is no C API to be tested; the rest of it is not here.</summary>
[PyModule("_testcapi")]
public static partial class TestApiModule
{
    [PyConst("WITH_PYMALLOC")] static bool WithPyMalloc => false;
    [PyConst("WITH_MIMALLOC")] static bool WithMiMalloc => false;

    [PyFunction("run_in_subinterp(code)")]
    static long Run(ThreadState ts, PyStr code) => TestInternalsModule.RunOnce(ts, code, InterpreterConfig.Legacy, Whence.LegacyApi);

    [PyFunction("config_get(name)")]
    static Value ConfigGet(string name) => name == "code_debug_ranges" ? true : throw Err.Value($"unknown config option name: {name}");

    // Of what takes memory, interpreters can be made to fail on demand.
    [PyFunction("set_nomemory(start, stop=0, /)")]
    static void SetNoMemory(ThreadState ts, int start, int stop) => ts.Interpreter.Runtime.Interpreters.FailFrom(start, stop > 0 ? stop : int.MaxValue);

    [PyFunction("remove_mem_hooks()")] static void RemoveHooks(ThreadState ts) => ts.Interpreter.Runtime.Interpreters.FailFrom(int.MaxValue, int.MaxValue);
}
