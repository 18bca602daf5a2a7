using System.Collections.Concurrent;

namespace PyLite.Vm.Imports;

/// <summary>
/// The code of modules that some interpreter has loaded, for all others. Belongs to the process; thread-safe: code objects are immutable. What belongs to a file is
/// used as long as the file has the same time and size.
/// </summary>
internal sealed class SharedCode
{
    // A program that writes and imports modules without end shall not keep them all.
    private const int MaxFiles = 2000;

    private readonly record struct Key(string Name, int Optimize);

    private sealed record Entry(SourceStamp Stamp, CodeObject Code);

    private readonly ConcurrentDictionary<Key, CodeObject> _modules = new();
    private readonly ConcurrentDictionary<Key, Entry> _files = new();

    /// <summary>The code of one of PyLite's own modules, or null.</summary>
    public CodeObject? FindModule(string name, int optimize) => _modules.GetValueOrDefault(new Key(name, optimize));

    public void AddModule(string name, int optimize, CodeObject code) => _modules[new Key(name, optimize)] = code;

    /// <summary>The code of a source file that is as it was, or null.</summary>
    public CodeObject? FindFile(string filename, int optimize, SourceStamp stamp) =>
        _files.TryGetValue(new Key(filename, optimize), out var found) && found.Stamp == stamp ? found.Code : null;

    public void AddFile(string filename, int optimize, SourceStamp stamp, CodeObject code)
    {
        if (_files.Count >= MaxFiles) _files.Clear();
        _files[new Key(filename, optimize)] = new Entry(stamp, code);
    }
}
