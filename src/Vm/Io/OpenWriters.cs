namespace PyLite.Vm.Io;

/// <summary>A stream that holds data it has not passed on yet.</summary>
internal interface IPendingWriter
{
    /// <summary>Passes on what it holds.</summary>
    void FlushPending(ThreadState ts);

    /// <summary>The path of the file below, if there is one.</summary>
    string? TargetPath { get; }

    /// <summary>Text streams go first: they write into byte streams.</summary>
    bool IsText { get; }
}

/// <summary>
/// The streams of an interpreter that hold unwritten data. CPython writes when the last reference to a file goes, so programs that forget to close one
/// see their data all the same; here it is written when somebody opens the same path, and at exit.
/// </summary>
internal sealed class OpenWriters
{
    private readonly List<IPendingWriter> _streams = [];

    /// <summary>Enters a stream that held nothing until now.</summary>
    public void Add(IPendingWriter stream)
    {
        if (IndexOf(stream) < 0) _streams.Add(stream);
    }

    public void Remove(IPendingWriter stream)
    {
        int index = IndexOf(stream);
        if (index >= 0) _streams.RemoveAt(index);
    }

    // There are few, and the last one is meant most often.
    private int IndexOf(IPendingWriter stream)
    {
        int i = _streams.Count - 1;
        while (i >= 0 && !ReferenceEquals(_streams[i], stream)) i--;
        return i;
    }

    /// <summary>Writes what is pending for a file that is about to be opened or looked at.</summary>
    public void FlushPath(ThreadState ts, string path)
    {
        if (_streams.Count != 0) Flush(ts, stream => stream.TargetPath is { } target && Same(target, path));
    }

    /// <summary>Writes all that is pending; errors are ignored.</summary>
    public void FlushAll(ThreadState ts)
    {
        if (_streams.Count != 0) FlushEach(ts);
    }

    private void FlushEach(ThreadState ts) => Flush(ts, static _ => true);

    private void Flush(ThreadState ts, Func<IPendingWriter, bool> which)
    {
        foreach (bool text in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (var stream in _streams.ToArray())
            {
                if (stream.IsText != text || !which(stream)) continue;
                try
                {
                    stream.FlushPending(ts);
                }
                catch (PyException)
                {
                    // Nobody is there to be told: the program let go of the stream.
                    Remove(stream);
                }
            }
        }
    }

    private static bool Same(string a, string b) => a == b || Path.GetFullPath(a) == Path.GetFullPath(b);
}
