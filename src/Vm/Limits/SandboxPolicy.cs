namespace PyLite.Vm.Limits;

/// <summary>A policy for code that nobody trusts: nothing outside the interpreter is allowed but what is named. Immutable, thread-safe.</summary>
public sealed class SandboxPolicy : ResourcePolicy
{
    private static readonly StringComparison PathComparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>What everybody may know: the rules of the world's time zones.</summary>
    private static readonly string[] Public = OperatingSystem.IsWindows() ? [] : ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"];

    private readonly string[] _read = [], _write = [];

    /// <summary>The files, and the folders with all in them, that may be looked at; "/" for all. Links count as what they lead to.</summary>
    public IReadOnlyList<string> Read
    {
        get => _read;
        init => _read = [.. value.Select(RealPath.Of)];
    }

    /// <summary>Those that may be changed, made and removed, and looked at, too.</summary>
    public IReadOnlyList<string> Write
    {
        get => _write;
        init => _write = [.. value.Select(RealPath.Of)];
    }

    /// <summary>Sockets, and looking up names.</summary>
    public bool Network { get; init; }

    /// <summary>Starting, signalling and ending processes, this one included.</summary>
    public bool Processes { get; init; }

    /// <summary>The environment variables, the working directory, the names of user and machine.</summary>
    public bool Environment { get; init; }

    /// <summary>Making further interpreters, which have the same policy and share its limits.</summary>
    public bool Interpreters { get; init; }

    /// <summary>
    /// The modules that its code may import, each with those in it; null: all that PyLite brings, and files that may be read, but none of the host's own. This keeps from code what it
    /// need not have; it is not what protects the host.
    /// </summary>
    public IReadOnlySet<string>? Modules { get; init; }

    /// <inheritdoc/>
    public override bool IsConfined => true;

    /// <inheritdoc/>
    public override bool MayRead(string path)
    {
        string real = RealPath.Of(path);
        return IsIn(real, _read) || IsIn(real, _write) || IsIn(real, Public);
    }

    /// <inheritdoc/>
    public override void CheckRead(string path)
    {
        if (!MayRead(path)) throw Err.OS(Errno.EACCES, "the sandbox may not read", path);
    }

    /// <inheritdoc/>
    public override void CheckWrite(string path)
    {
        if (!IsIn(RealPath.Of(path), _write)) throw Err.OS(Errno.EACCES, "the sandbox may not write", path);
    }

    /// <inheritdoc/>
    /// <remarks>Between the question where a path leads and its use nothing must be able to lead it elsewhere.</remarks>
    public override void CheckLink(string path) => throw Err.OS(Errno.EACCES, "the sandbox may not make links", path);

    private static bool IsIn(string real, string[] roots)
    {
        foreach (string root in roots)
            if (RealPath.IsWithin(real, root, PathComparison)) return true;
        return false;
    }

    /// <inheritdoc/>
    public override bool HasEnvironment => Environment;

    /// <inheritdoc/>
    public override void CheckEnvironment(string what)
    {
        if (!Environment) throw Refusal("use the environment", what);
    }

    /// <inheritdoc/>
    public override void CheckProcess(string what)
    {
        if (!Processes) throw Refusal("use processes", what);
    }

    /// <inheritdoc/>
    public override void CheckNetwork(string what)
    {
        if (!Network) throw Refusal("use the network", what);
    }

    /// <inheritdoc/>
    public override void CheckInterpreters(string what)
    {
        if (!Interpreters) throw Refusal("use other interpreters", what);
    }

    /// <inheritdoc/>
    public override bool MayImport(string name, bool isHosts) => Modules == null ? !isHosts : IsNamed(Modules, name);

    private static bool IsNamed(IReadOnlySet<string> names, string name)
    {
        while (true)
        {
            if (names.Contains(name)) return true;
            int dot = name.LastIndexOf('.');
            if (dot < 0) return false;
            name = name[..dot];
        }
    }

    private static PyException Refusal(string what, string detail) => Err.New(Exc.PermissionError, $"the sandbox may not {what} ({detail})");
}

/// <summary>Where paths lead when all links are followed.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>The absolute path without links, dots and double slashes. What does not exist counts as what it would be.</summary>
    public static string Of(string path)
    {
        if (OperatingSystem.IsWindows()) return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var waiting = new Stack<string>();
        Push(waiting, path);
        string real = path.StartsWith('/') ? "" : Directory.GetCurrentDirectory().TrimEnd('/');
        for (int links = 0; waiting.TryPop(out string? part);)
        {
            if (part is "" or ".") continue;
            if (part == "..")
            {
                real = real.LastIndexOf('/') is >= 0 and var slash ? real[..slash] : "";
                continue;
            }
            string next = real + "/" + part;
            if (LinkTarget(next) is not { } target)
            {
                real = next;
                continue;
            }
            // As the system does: a circle leads nowhere.
            if (++links > MaxLinks) return next;
            if (target.StartsWith('/')) real = "";
            Push(waiting, target);
        }
        return real.Length == 0 ? "/" : real;
    }

    private static void Push(Stack<string> waiting, string path)
    {
        string[] parts = path.Split('/');
        for (int i = parts.Length - 1; i >= 0; i--) waiting.Push(parts[i]);
    }

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether a real path is another one or in it.</summary>
    public static bool IsWithin(string real, string root, StringComparison comparison)
    {
        if (root.Length == 0) return false;
        if (root[^1] is '/' or '\\') return real.StartsWith(root, comparison);
        return real.StartsWith(root, comparison) && (real.Length == root.Length || real[root.Length] is '/' or '\\');
    }
}
