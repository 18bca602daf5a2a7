namespace PyLite.Bench.Comparison;

/// <summary>A Python that can be measured: its name in the tables and the command that precedes a script's path.</summary>
internal sealed record Implementation(string Name, string[] Command)
{
    public const string PyLite = "pylite";
    public const string CPython = "cpython";
    public const string PyPy = "pypy";

    /// <summary>The command line that runs a script.</summary>
    public string[] CommandFor(string script) => [.. Command, script];

    /// <summary>What there is of PyLite, CPython and PyPy, in this order; says what is missing and how to get it.</summary>
    public static List<Implementation> Find(string root, string? pylite, string? cpython, string? pypy, TextWriter messages)
    {
        List<Implementation> found = [];
        string pylitePath = pylite ?? Path.Combine(root, "artifacts", "pylite", "pylite");
        Add(PyLite, pylitePath, " run", "build it with: dotnet publish src/Cli -c Release -o artifacts/pylite");
        Add(CPython, cpython ?? Variable("PYLITE_CPYTHON") ?? "python3.14", "", "set PYLITE_CPYTHON, or use --cpython");
        string pypyCommand = pypy ?? Variable("PYLITE_PYPY") ?? "pypy3";
        if (pypyCommand != "none")
            Add(PyPy, pypyCommand, "", "set PYLITE_PYPY, or use --pypy; --pypy none silences this");
        return found;

        void Add(string name, string commandLine, string suffix, string hint)
        {
            string[] command = (commandLine + suffix).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (ExistsOnPath(command[0]))
                found.Add(new Implementation(name, command));
            else
                messages.WriteLine($"{name}: there is no '{command[0]}', so its column is left out ({hint})");
        }
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static bool ExistsOnPath(string program)
    {
        if (program.Contains('/', StringComparison.Ordinal))
            return File.Exists(program);
        string path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
    }
}
