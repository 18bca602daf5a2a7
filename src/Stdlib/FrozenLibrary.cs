using System.Reflection;
using PyLite.Vm.Interpreters;

namespace PyLite.Stdlib;

/// <summary>The modules that PyLite brings written in Python: the embedded files of <c>src/Stdlib/py</c>.</summary>
public static class FrozenLibrary
{
    private static readonly Assembly Assembly = typeof(FrozenLibrary).Assembly;

    /// <summary>The source of a module or package by its dotted name, or null.</summary>
    public static FrozenModule? Find(string name)
    {
        string path = "py/" + name.Replace('.', '/');
        return Read(path + ".py") is { } source ? new FrozenModule(source, $"<pylite>/{path[3..]}.py", false)
            : Read(path + "/__init__.py") is { } package ? new FrozenModule(package, $"<pylite>/{path[3..]}/__init__.py", true)
            : null;
    }

    private static string? Read(string resource)
    {
        using var stream = Assembly.GetManifestResourceStream(resource);
        if (stream == null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
