namespace PyLite.Vm.Builtins;

/// <summary>What t-strings make (PEP 750).</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/string.templatelib.html</remarks>
internal static class Templates
{
    public static Value MakeInterpolation(in Value value, in Value expression, int conversion, in Value formatSpec) =>
        new PyInterpolation(value, expression, conversion switch { 1 => "s", 2 => "r", 3 => "a", _ => Value.None }, formatSpec.IsAbsent ? PyStr.Empty : formatSpec);

    /// <summary>Strings and interpolations alternate in the result, beginning and ending with a string.</summary>
    public static Value MakeTemplate(ReadOnlySpan<Value> parts)
    {
        var strings = new List<Value>();
        var interpolations = new List<Value>();
        PyStr? last = null;
        foreach (var part in parts)
        {
            if (part.Ref is PyStr text)
            {
                last = last == null ? text : PyStr.Concat(last, text);
                continue;
            }
            strings.Add(last ?? PyStr.Empty);
            last = null;
            interpolations.Add(part);
        }
        strings.Add(last ?? PyStr.Empty);
        return new PyTemplate(new PyTuple(strings.ToArray()), new PyTuple(interpolations.ToArray()));
    }
}
