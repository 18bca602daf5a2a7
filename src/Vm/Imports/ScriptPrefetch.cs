namespace PyLite.Vm.Imports;

/// <summary>
/// Reads the code that a former run of a script left in the cache, on a thread that has nothing else to do while the interpreter is being made.
/// </summary>
public sealed class ScriptPrefetch
{
    private readonly string _filename;
    private readonly string _cacheFolder;
    private readonly int _optimize;
    private CodeObject? _code;
    private bool _isDone;

    /// <summary>Whether a script is a regular file, not a link to one: then there is nothing else to find out about its path. False where that is not known.</summary>
    public static bool IsPlainFile(string filename) => !OperatingSystem.IsWindows() && Limits.SystemNative.IsRegularFile(filename);

    /// <param name="filename">The full path of the script.</param>
    /// <param name="cacheFolder">Where compiled code is kept.</param>
    /// <param name="optimize">The level of optimisation (<c>-O</c>).</param>
    public ScriptPrefetch(string filename, string cacheFolder, int optimize)
    {
        _filename = filename;
        _cacheFolder = cacheFolder;
        _optimize = optimize;
    }

    /// <summary>Reads it. To be called once, by the one who made this.</summary>
    public void Run()
    {
        CodeObject? code = null;
        try
        {
            code = CodeCache.ReadScript(_filename, _cacheFolder, _optimize);
        }
        finally
        {
            lock (this)
            {
                _code = code;
                _isDone = true;
                Monitor.PulseAll(this);
            }
        }
    }

    /// <summary>The code, if it is that of this file and of what the file holds; waits for it. Gives it once: the file may change.</summary>
    internal CodeObject? Take(string filename)
    {
        if (filename != _filename) return null;
        lock (this)
        {
            while (!_isDone) Monitor.Wait(this);
            var code = _code;
            _code = null;
            return code;
        }
    }
}
