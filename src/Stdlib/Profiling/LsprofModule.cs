namespace PyLite.Stdlib.Profiling;

/// <summary>_lsprof: what cProfile stands on. https://docs.python.org/3.14/library/profile.html#module-cProfile</summary>
[PyModule("_lsprof", Doc = "Fast profiler")]
[PyModuleType(typeof(PyProfiler))]
public static partial class LsprofModule
{
    internal static readonly StructSequenceType Entry = new("_lsprof", "profiler_entry", "", ["code", "callcount", "reccallcount", "totaltime", "inlinetime", "calls"]);
    internal static readonly StructSequenceType Subentry = new("_lsprof", "profiler_subentry", "", ["code", "callcount", "reccallcount", "totaltime", "inlinetime"]);

    [PyConst("profiler_entry")] static Value EntryType => Entry.Type;
    [PyConst("profiler_subentry")] static Value SubentryType => Subentry.Type;
}
