namespace PyLite.Vm.Builtins;

/// <summary>Lazily evaluated annotations (PEP 649, 749).</summary>
public static class Annotating
{
    /// <summary>The dict that an <c>__annotate__</c> function gives for format VALUE; an empty one for None and Absent.</summary>
    public static PyDict Evaluate(ThreadState ts, in Value annotate)
    {
        if (annotate.IsAbsent || annotate.IsNone) return new PyDict();
        var made = Ops.Call(ts, annotate, 1);
        return made.Ref as PyDict ?? throw Err.Type($"__annotate__ returned non-dict of type '{made.Type.FullName}'");
    }
}
