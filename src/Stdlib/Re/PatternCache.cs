using PyLite.Vm.Objects;
using PyLite.Vm.Values;

namespace PyLite.Stdlib.Re;

/// <summary>The patterns that an interpreter compiled last, by source and flags.</summary>
internal sealed class PatternCache
{
    private const int MaxPatterns = 512;

    private readonly Dictionary<(PyStr Source, int Flags), PyPattern> _patterns = new(new KeyComparer());
    private PyObject? _lastSource;
    private int _lastFlags;
    private PyPattern? _last;

    /// <summary>The compiled form, or null.</summary>
    public PyPattern? Find(in Value source, int flags)
    {
        if (ReferenceEquals(_lastSource, source.Ref) && _lastFlags == flags)
            return _last;
        if (!source.IsExact<PyStr>() || !_patterns.TryGetValue(((PyStr)source.Object, flags), out PyPattern? found))
            return null;
        Remember(source.Object, flags, found);
        return found;
    }

    public void Add(in Value source, int flags, PyPattern pattern)
    {
        // Other sources may be mutable; bytes patterns are rare enough for the last one to do.
        if (source.IsExact<PyBytes>())
            Remember(source.Object, flags, pattern);
        if (!source.IsExact<PyStr>())
            return;
        if (_patterns.Count >= MaxPatterns)
            Clear();
        _patterns[((PyStr)source.Object, flags)] = pattern;
        Remember(source.Object, flags, pattern);
    }

    public void Clear()
    {
        _patterns.Clear();
        _lastSource = null;
        _last = null;
    }

    private void Remember(PyObject source, int flags, PyPattern pattern)
    {
        _lastSource = source;
        _lastFlags = flags;
        _last = pattern;
    }

    private sealed class KeyComparer : IEqualityComparer<(PyStr Source, int Flags)>
    {
        public bool Equals((PyStr Source, int Flags) x, (PyStr Source, int Flags) y) => x.Flags == y.Flags && PyStr.Comparer.Equals(x.Source, y.Source);

        public int GetHashCode((PyStr Source, int Flags) key) => HashCode.Combine(key.Source.ContentHash, key.Flags);
    }
}
