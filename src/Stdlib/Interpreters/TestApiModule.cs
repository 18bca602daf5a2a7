namespace PyLite.Stdlib.Interpreters;

/// <summary>_testcapi: what tests of interpreters ask of CPython's C module of this name. There is no C API to be tested; the rest of it is not here.</summary>
[PyModule("_testcapi")]
public static partial class TestApiModule
{
    [PyConst("WITH_PYMALLOC")] static bool WithPyMalloc => false;
    [PyConst("WITH_MIMALLOC")] static bool WithMiMalloc => false;

    [PyConst("CHAR_MAX")] static long CharMax => sbyte.MaxValue;
    [PyConst("CHAR_MIN")] static long CharMin => sbyte.MinValue;
    [PyConst("SHRT_MAX")] static long ShortMax => short.MaxValue;
    [PyConst("SHRT_MIN")] static long ShortMin => short.MinValue;
    [PyConst("USHRT_MAX")] static long UShortMax => ushort.MaxValue;
    [PyConst("INT_MAX")] static long IntMax => int.MaxValue;
    [PyConst("INT_MIN")] static long IntMin => int.MinValue;
    [PyConst("UINT_MAX")] static long UIntMax => uint.MaxValue;
    [PyConst("LONG_MAX")] static long LongMax => long.MaxValue;
    [PyConst("LONG_MIN")] static long LongMin => long.MinValue;
    [PyConst("ULONG_MAX")] static System.Numerics.BigInteger ULongMax => ulong.MaxValue;
    [PyConst("LLONG_MAX")] static long LongLongMax => long.MaxValue;
    [PyConst("LLONG_MIN")] static long LongLongMin => long.MinValue;
    [PyConst("PY_SSIZE_T_MAX")] static long SizeMax => long.MaxValue;
    [PyConst("PY_SSIZE_T_MIN")] static long SizeMin => long.MinValue;
    [PyConst("SIZEOF_WCHAR_T")] static long SizeOfWChar => 4;
    [PyConst("SIZEOF_TIME_T")] static long SizeOfTime => 8;

    [PyFunction("run_in_subinterp(code)")]
    static long Run(ThreadState ts, PyStr code) => TestInternalsModule.RunOnce(ts, code, InterpreterConfig.Legacy, Whence.LegacyApi);

    [PyFunction("config_get(name)")]
    static Value ConfigGet(string name) => name == "code_debug_ranges" ? true : throw Err.Value($"unknown config option name: {name}");

    // Of what takes memory, interpreters can be made to fail on demand.
    [PyFunction("set_nomemory(start, stop=0, /)")]
    static void SetNoMemory(ThreadState ts, int start, int stop) => ts.Interpreter.Runtime.Interpreters.FailFrom(start, stop > 0 ? stop : int.MaxValue);

    [PyFunction("remove_mem_hooks()")] static void RemoveHooks(ThreadState ts) => ts.Interpreter.Runtime.Interpreters.FailFrom(int.MaxValue, int.MaxValue);
}
