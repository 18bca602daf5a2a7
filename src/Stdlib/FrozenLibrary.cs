using System.Reflection;
using PyLite.Compiler.Bytecode;
using PyLite.Vm.Interpreters;

namespace PyLite.Stdlib;

/// <summary>The modules that PyLite brings written in Python: the embedded files of <c>src/Stdlib/py</c>.</summary>
public static class FrozenLibrary
{
    private static readonly Assembly Assembly = typeof(FrozenLibrary).Assembly;

    /// <summary>The build of the assembly stands for the sources in it.</summary>
    private static readonly SourceStamp Stamp = StampOf(Assembly.ManifestModule.ModuleVersionId);

    /// <summary>A module or package by its dotted name, or null.</summary>
    public static FrozenModule? Find(string name)
    {
        string path = "py/" + name.Replace('.', '/');
        return Make(name, path + ".py", false) ?? Make(name, path + "/__init__.py", true);
    }

    /// <summary>The dotted names of all modules.</summary>
    public static IEnumerable<string> Names()
    {
        foreach (string resource in Assembly.GetManifestResourceNames())
        {
            if (!resource.StartsWith("py/", StringComparison.Ordinal)) continue;
            string path = resource[3..^3];
            yield return (path.EndsWith("/__init__", StringComparison.Ordinal) ? path[..^9] : path).Replace('/', '.');
        }
    }

    private static FrozenModule? Make(string name, string resource, bool isPackage) =>
        Assembly.GetManifestResourceInfo(resource) == null ? null : new FrozenModule(name, $"<pylite>/{resource[3..]}", isPackage, Stamp, () => Read(resource));

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }

    private static SourceStamp StampOf(Guid version)
    {
        Span<byte> bytes = stackalloc byte[16];
        version.TryWriteBytes(bytes);
        return new SourceStamp(true, BitConverter.ToUInt64(bytes), BitConverter.ToUInt64(bytes[8..]));
    }
}
