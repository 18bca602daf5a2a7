namespace PyLite.Bench.Comparison;

/// <summary>A mistake in what the user asked for; the message says it all.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>Where things are in this repository.</summary>
internal static class Repository
{
    /// <summary>The folder of PyLite.sln, looked for upwards from this program.</summary>
    public static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PyLite.sln")))
                return folder.FullName;
        }
        throw new UsageException("cannot find PyLite.sln above " + AppContext.BaseDirectory);
    }

    /// <summary>The full paths of the named scripts, or of all of them.</summary>
    public static List<string> FindScripts(string root, IReadOnlyList<string> names)
    {
        string folder = Path.Combine(root, "bench", "scripts");
        if (names.Count == 0)
        {
            List<string> all = [.. Directory.GetFiles(folder, "*.py")];
            all.Sort(StringComparer.Ordinal);
            return all;
        }
        return names.Select(name => ResolveScript(folder, name)).ToList();
    }

    private static string ResolveScript(string folder, string name)
    {
        string script = Path.Combine(folder, name.EndsWith(".py", StringComparison.Ordinal) ? name : name + ".py");
        if (File.Exists(script))
            return script;
        if (File.Exists(name))
            return Path.GetFullPath(name);
        throw new UsageException($"no script {name} in {folder}");
    }
}
