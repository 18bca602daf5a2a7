namespace PyLite.Vm.Imports;

/// <summary>
/// The code of modules that some interpreter has loaded, for all others. Belongs to the process; thread-safe: code objects are immutable. What belongs to a file is
/// used as long as the file has the same time and size.
/// </summary>
internal sealed class SharedCode
{
    // A program that writes and imports modules without end shall not keep them all.
    private const int MaxFiles = 2000;

    private sealed record Entry(SourceStamp Stamp, CodeObject Code);

    // Locked rather than concurrent: those dictionaries are a library of their own, which start-up would have to load.
    private readonly Dictionary<string, CodeObject> _modules = [];
    private readonly Dictionary<string, Entry> _files = [];

    /// <summary>The code of one of PyLite's own modules, or null.</summary>
    public CodeObject? FindModule(string name, int optimize)
    {
        lock (_modules) return _modules.GetValueOrDefault(KeyOf(name, optimize));
    }

    public void AddModule(string name, int optimize, CodeObject code)
    {
        lock (_modules) _modules[KeyOf(name, optimize)] = code;
    }

    /// <summary>The code of a source file that is as it was, or null.</summary>
    public CodeObject? FindFile(string filename, int optimize, SourceStamp stamp)
    {
        lock (_files) return _files.TryGetValue(KeyOf(filename, optimize), out var found) && found.Stamp == stamp ? found.Code : null;
    }

    public void AddFile(string filename, int optimize, SourceStamp stamp, CodeObject code)
    {
        lock (_files)
        {
            if (_files.Count >= MaxFiles) _files.Clear();
            _files[KeyOf(filename, optimize)] = new Entry(stamp, code);
        }
    }

    /// <summary>All that is kept.</summary>
    public CodeObject[] All
    {
        get
        {
            lock (_modules)
                lock (_files) return [.. _modules.Values, .. _files.Values.Select(static entry => entry.Code)];
        }
    }

    /// <summary>No name has a null character in it.</summary>
    private static string KeyOf(string name, int optimize) => optimize == 0 ? name : $"{name}\0{optimize}";
}
