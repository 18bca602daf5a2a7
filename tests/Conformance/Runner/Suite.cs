using System.Reflection;

namespace PyLite.Tests.Conformance;

/// <summary>A script of the suite, known by its path from the suite's folder: <c>area/name.py</c>.</summary>
public sealed record Case(string Area, string Name, string ScriptPath)
{
    public string Id => $"{Area}/{Name}.py";

    public string ExpectedPath => Path.ChangeExtension(ScriptPath, ".expected");

    /// <summary>What CPython printed, where PyLite differs on purpose.</summary>
    public string CPythonPath => Path.ChangeExtension(ScriptPath, ".cpython");

    public override string ToString() => Id;
}

/// <summary>Finds the cases, the known failures and the executable under test.</summary>
internal static class Suite
{
    public const string DifferencesArea = "differences";

    /// <summary>Cases about the compiler of hot code: run as they are, and in each of <see cref="CompilerModes"/>.</summary>
    public const string CompiledArea = "compiled";

    /// <summary>Settings of <c>PYLITE_JIT</c>: interpreted only, all code compiled, all code compiled as if locals were ints.</summary>
    public static IReadOnlyList<string> CompilerModes { get; } = ["off", "eager", "guess"];

    private static readonly string[] NotAreas = ["bin", "obj", "Runner", "TestResults"];

    public static string Folder { get; } = Metadata("SuiteFolder");

    /// <summary>Modules that the scripts of every area may import.</summary>
    public static string HelpersFolder { get; } = Path.Combine(Folder, "_helpers");

    /// <summary>All cases, by area and name.</summary>
    public static IReadOnlyList<Case> Cases { get; } =
    [
        .. from area in Directory.GetDirectories(Folder)
           let areaName = Path.GetFileName(area)
           where !NotAreas.Contains(areaName) && areaName[0] is not ('_' or '.')
           from script in Directory.GetFiles(area, "*.py")
           let name = Path.GetFileNameWithoutExtension(script)
           where name[0] != '_'
           orderby areaName, name
           select new Case(areaName, name, script),
    ];

    /// <summary>The reasons of <c>known-failures.txt</c>, by case.</summary>
    public static IReadOnlyDictionary<string, string> KnownFailures { get; } = ReadKnownFailures();

    /// <summary>The executable to run scripts with: <c>PYLITE_EXE</c>, else the one that this build made.</summary>
    public static string Executable { get; } = FindExecutable();

    private static string FindExecutable()
    {
        if (Environment.GetEnvironmentVariable("PYLITE_EXE") is { Length: > 0 } given)
            return Path.GetFullPath(given);
        var name = OperatingSystem.IsWindows() ? "pylite.exe" : "pylite";
        return Path.GetFullPath(Path.Combine(Folder, "../../src/Cli/bin", Metadata("Configuration"), "net10.0", name));
    }

    private static Dictionary<string, string> ReadKnownFailures()
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(Folder, "known-failures.txt")))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            reasons.Add(parts[0], parts.Length == 2 ? parts[1] : "");
        }
        return reasons;
    }

    private static string Metadata(string key) =>
        typeof(Suite).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
