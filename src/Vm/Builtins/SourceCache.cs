using PyLite.Compiler.Parsing;

namespace PyLite.Vm.Builtins;

/// <summary>The source lines that tracebacks show: registered ones (<c>-c</c>, standard input), those of files, and those of PyLite's own modules.</summary>
public sealed class SourceCache(PyLiteRuntime runtime, Limits.HostFiles files)
{
    private const string FrozenPrefix = "<pylite>/";

    private Dictionary<string, string[]>? _registered;

    /// <summary>The inputs of a session are numbered, so that each keeps its lines; what is shown is their common name.</summary>
    public static string ShownName(string filename) => filename.StartsWith("<stdin-", StringComparison.Ordinal) ? "<stdin>" : filename;

    /// <summary>Keeps the text of source that is in no file.</summary>
    public void Register(string filename, string text) => (_registered ??= new(StringComparer.Ordinal))[filename] = Split(text);

    /// <summary>The lines of a source, or null if it is not to be had. Files are read anew: they may have changed.</summary>
    public string[]? Find(string filename)
    {
        if (_registered != null && _registered.TryGetValue(filename, out var lines)) return lines;
        if (filename.StartsWith(FrozenPrefix, StringComparison.Ordinal)) return FindFrozen(filename[FrozenPrefix.Length..]);
        if (filename.Length == 0 || filename[0] == '<') return null;
        try
        {
            return files.MayRead(filename) && files.FileExists(filename) ? Split(SourceText.FromBytes(files.ReadAllBytes(filename), filename, isFile: true)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or PySyntaxException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private string[]? FindFrozen(string path)
    {
        const string package = "/__init__.py";
        string name = path.EndsWith(package, StringComparison.Ordinal) ? path[..^package.Length] : path.EndsWith(".py", StringComparison.Ordinal) ? path[..^3] : path;
        return runtime.FrozenModules?.Invoke(name.Replace('/', '.')) is { } module ? Split(module.Source) : null;
    }

    private static string[] Split(SourceText text)
    {
        var lines = new string[text.LineCount];
        for (int i = 0; i < lines.Length; i++) lines[i] = text.GetLine(i + 1);
        return lines;
    }

    private static string[] Split(string text) => text.ReplaceLineEndings("\n").Split('\n');
}
