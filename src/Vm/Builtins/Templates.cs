namespace PyLite.Vm.Builtins;

/// <summary>What t-strings make (PEP 750).</summary>
/// <remarks>Reference: https://docs.python.org/3.14/library/string.templatelib.html</remarks>
internal static class Templates
{
    public static Value MakeInterpolation(in Value value, in Value expression, int conversion, in Value formatSpec) => new PyInterpolation
    {
        Value = value, Expression = expression, FormatSpec = formatSpec.IsAbsent ? PyStr.Empty : formatSpec,
        Conversion = conversion switch { 1 => "s", 2 => "r", 3 => "a", _ => Value.None },
    };

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
        return new PyTemplate { Strings = new PyTuple(strings.ToArray()), Interpolations = new PyTuple(interpolations.ToArray()) };
    }
}

/// <summary>string.templatelib.Interpolation.</summary>
[PyType("Interpolation", Module = "string.templatelib")]
public sealed partial class PyInterpolation() : PyObject(TypeObject)
{
    public required Value Value { get; init; }
    public required Value Expression { get; init; }
    public required Value Conversion { get; init; }
    public required Value FormatSpec { get; init; }
}

/// <summary>string.templatelib.Template.</summary>
[PyType("Template", Module = "string.templatelib")]
public sealed partial class PyTemplate() : PyObject(TypeObject)
{
    public required PyTuple Strings { get; init; }
    public required PyTuple Interpolations { get; init; }
}
