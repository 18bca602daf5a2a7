namespace Sample;

[PyModule("shapes", Doc = "Sample.")]
public static partial class ShapesModule
{
    [PyConst("tau")] private static double Tau => Math.Tau;

    [PyFunction("area(width, height=1.0, /)", Doc = "The area.")]
    private static double Area(double width, double height) => width * height;

    [PyFunction("join(*parts, sep=' ', limit=None)")]
    private static string Join(ThreadState ts, ReadOnlySpan<Value> parts, string sep, long? limit) => sep;

    [PyFunction("count(module_name)")]
    private static int Count(PyModule module, Value moduleName) => 0;

    [PyFunction("any_of", Raw = true)]
    private static Value AnyOf(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kwNames) => Value.None;

    [PyModuleInit]
    private static void Init(ThreadState ts, PyModule module) { }
}
