using PyLite.Compiler.Parsing;

namespace PyLite.Vm.Imports;

/// <summary>
/// Compiles source files, and keeps the code on disk so that a second run does not parse: modules in <c>__pycache__</c> beside them, main scripts
/// and PyLite's own modules in the user's cache folder. A file that is damaged, of another version or of another source is ignored and written anew;
/// where nothing can be written, nothing is. What one interpreter has loaded, the others of the process have in <see cref="SharedCode"/>.
/// </summary>
public sealed class CodeCache
{
    /// <summary>How exact the times of file systems are: a file changed so shortly ago may change again without that being seen.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20), CoarseTick = TimeSpan.FromSeconds(2);

    private string? _userFolder;

    /// <summary>The main script's code, where another thread reads it.</summary>
    public ScriptPrefetch? Prefetch { get; set; }

    /// <summary>The code of a module's source file; SyntaxError, OSError.</summary>
    public CodeObject Get(ThreadState ts, string filename)
    {
        string cached = CachedName(ts, filename);
        return Get(ts, filename, () => cached);
    }

    /// <summary>The code of a main script.</summary>
    public CodeObject GetScript(ThreadState ts, string filename)
    {
        if (Prefetch?.Take(filename) is { } known)
        {
            ts.Interpreter.Host.Files.ForReading(filename);
            return known;
        }
        return Get(ts, filename, UserPath);

        string? UserPath()
        {
            return UserFolder(ts) is { } folder ? ScriptName(folder, filename, ts.Interpreter.Setup.Flags.Optimize) : null;
        }
    }

    private static string ScriptName(string folder, string filename, int optimize) =>
        Path.Combine(folder, "scripts", Path.GetFileNameWithoutExtension(filename) + "-" + Fingerprint(Path.GetFullPath(filename)) + Suffix(optimize));

    /// <summary>The code of a main script as a former run left it, or null.</summary>
    internal static CodeObject? ReadScript(string filename, string cacheFolder, int optimize)
    {
        try
        {
            var info = new FileInfo(filename);
            var stamp = SourceStamp.OfFile(info.LastWriteTimeUtc, info.Length);
            return info.Length > 0 ? Read(ScriptName(VersionFolder(cacheFolder), filename, optimize), filename, stamp) : null;
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            return null;
        }
    }

    /// <summary>Tells scripts of the same name in different folders apart (FNV-1a). No cryptography: loading its libraries takes longer than compiling a small script.</summary>
    private static string Fingerprint(string path)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in path) hash = (hash ^ c) * 1099511628211;
        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static CodeObject Get(ThreadState ts, string filename, Func<string?> cachedName)
    {
        ts.Interpreter.FlushWriters(filename);
        var files = ts.Interpreter.Host.Files;
        DateTime time;
        long size;
        try
        {
            var info = new FileInfo(files.ForReading(filename));
            time = info.LastWriteTimeUtc;
            size = info.Length;
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            throw OsErrors.From(ts, e, filename);
        }
        var stamp = SourceStamp.OfFile(time, size);
        int optimize = ts.Interpreter.Setup.Flags.Optimize;
        var shared = ts.Interpreter.Runtime.Code;
        if (shared.FindFile(filename, optimize, stamp) is { } loaded) return loaded;
        var tick = time.Ticks % TimeSpan.TicksPerSecond == 0 ? CoarseTick : Tick;
        bool isSettled = size > 0 && DateTime.UtcNow - time > tick;
        // Pipes and devices have no content to look up by.
        // Nor is what lies where code that nobody trusts may write taken for code of the compiler.
        string? cached = size > 0 && !ts.Interpreter.Host.Policy.IsConfined ? cachedName() : null;
        if (cached != null && Read(cached, filename, stamp) is { } known)
        {
            if (isSettled) shared.AddFile(filename, optimize, stamp, known);
            return known;
        }
        byte[] bytes;
        try
        {
            bytes = files.ReadAllBytes(filename);
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            throw OsErrors.From(ts, e, filename);
        }
        var code = CodeRunning.CompileSource(ts, () => SourceText.FromBytes(bytes, filename, isFile: true), filename, "exec", out bool warned, optimize: optimize);
        // Every run of a program that deserves a warning gives it.
        if (warned || !isSettled || ts.Interpreter.Host.Policy.IsConfined) return code;
        shared.AddFile(filename, optimize, stamp, code);
        if (cached != null) Write(ts, cached, code, stamp);
        return code;
    }

    /// <summary>The code of one of PyLite's own modules.</summary>
    public CodeObject GetFrozen(ThreadState ts, FrozenModule module)
    {
        int optimize = ts.Interpreter.Setup.Flags.Optimize;
        var shared = ts.Interpreter.Runtime.Code;
        if (shared.FindModule(module.Name, optimize) is { } loaded) return loaded;
        string? cached = UserFolder(ts) is { } folder ? Path.Combine(folder, "modules", module.Name + Suffix(ts)) : null;
        var code = cached != null ? Read(cached, module.Filename, module.Stamp) : null;
        if (code == null)
        {
            code = CodeRunning.CompileSource(ts, () => SourceText.FromString(module.Source, module.Filename), module.Filename, "exec", optimize: optimize);
            if (cached != null && !ts.Interpreter.Host.Policy.IsConfined) Write(ts, cached, code, module.Stamp);
        }
        shared.AddModule(module.Name, optimize, code);
        return code;
    }

    /// <summary>Where the code of a module's source file is kept.</summary>
    public static string CachedName(ThreadState ts, string filename) =>
        Path.Combine(Path.GetDirectoryName(filename) ?? "", "__pycache__", Path.GetFileNameWithoutExtension(filename) + "." + SysModule.CacheTag + Suffix(ts));

    private static string Suffix(ThreadState ts) => Suffix(ts.Interpreter.Setup.Flags.Optimize);

    private static string Suffix(int optimize) => optimize switch
    {
        0 => ".pyc",
        var level => $".opt-{level}.pyc",
    };

    private static string VersionFolder(string root) => Path.Combine(root, SysModule.CacheTag);

    private string? UserFolder(ThreadState ts)
    {
        if (_userFolder != null) return _userFolder.Length == 0 ? null : _userFolder;
        string? root = ts.Interpreter.Setup.CacheFolder;
        _userFolder = string.IsNullOrEmpty(root) ? "" : VersionFolder(root);
        return UserFolder(ts);
    }

    private static CodeObject? Read(string cached, string filename, SourceStamp stamp)
    {
        try
        {
            return File.Exists(cached) ? CodeSerializer.Read(File.ReadAllBytes(cached), filename, stamp) : null;
        }
        catch (Exception e) when (OsErrors.IsSystem(e))
        {
            return null;
        }
    }

    private static void Write(ThreadState ts, string cached, CodeObject code, SourceStamp stamp)
    {
        var sys = ts.Interpreter.Sys;
        // What sys would say, as long as nobody looked into it.
        if (sys.IsUnfilled ? ts.Interpreter.Setup.Flags.DontWriteBytecode : Ops.TryGetAttr(ts, sys, "dont_write_bytecode", out var never) && Ops.IsTrue(ts, never)) return;
        string temporary = $"{cached}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            ts.Interpreter.Host.Files.ForWriting(cached);
            Directory.CreateDirectory(Path.GetDirectoryName(cached)!);
            File.WriteAllBytes(temporary, CodeSerializer.Write(code, stamp));
            File.Move(temporary, cached, overwrite: true);
        }
        catch (Exception e) when (OsErrors.IsSystem(e) || e is PyException)
        {
            // A cache that cannot be written is no error.
        }
    }
}
