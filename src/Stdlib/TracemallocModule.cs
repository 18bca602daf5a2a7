namespace PyLite.Stdlib;

/// <summary>What tracemalloc asks the runtime.</summary>
[PyModule("_tracemalloc")]
public static partial class TracemallocModule
{
    [PyFunction("used()", Doc = "Bytes of the managed heap that are in use.")]
    static long Used() => GC.GetTotalMemory(false);
}
