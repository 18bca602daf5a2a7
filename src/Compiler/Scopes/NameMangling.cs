namespace PyLite.Compiler.Scopes;

/// <summary>Private name mangling.</summary>
/// <remarks>Reference: "Private name mangling" in the language reference, "Identifiers (Names)".</remarks>
internal static class NameMangling
{
    /// <summary>The name as the class <paramref name="className"/> stores it.</summary>
    public static string Mangle(string? className, string name)
    {
        if (className is null || name.Length < 3 || name[0] != '_' || name[1] != '_' || name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.'))
            return name;
        var stripped = className.TrimStart('_');
        return stripped.Length == 0 ? name : $"_{stripped}{name}";
    }
}
