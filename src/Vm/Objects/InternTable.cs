namespace PyLite.Vm.Objects;

/// <summary>
/// The interned strings of the process, by their text. Reading takes no lock; entries are never removed. A table of its own, as an interpreter
/// fills it before all else: the generic collections for many threads are a library to load and a dozen classes to build.
/// </summary>
internal sealed class InternTable
{
    private const int StartSize = 2048;

    private sealed class Node(string text, int hash, PyStr value, Node? next)
    {
        public readonly string Text = text;
        public readonly int Hash = hash;
        public readonly PyStr Value = value;
        public readonly Node? Next = next;
    }

    /// <summary>How much text interpreters that are confined may add, all of them together: nothing is ever removed.</summary>
    private const long MostOfConfined = 1 << 22;

    private long _ofConfined;

    /// <summary>Counts text that an interpreter that is confined is about to add; false if there is no room left for such.</summary>
    public bool TryReserve(int length) => Volatile.Read(ref _ofConfined) < MostOfConfined && Interlocked.Add(ref _ofConfined, length + 32) <= MostOfConfined;

    private Node?[] _buckets = new Node?[StartSize];
    private int _count;

    /// <summary>How many strings there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The string of that text, or null.</summary>
    public PyStr? Find(string text) => Find(Volatile.Read(ref _buckets), text, text.GetHashCode());

    private static PyStr? Find(Node?[] buckets, string text, int hash)
    {
        for (var node = Volatile.Read(ref buckets[hash & buckets.Length - 1]); node != null; node = node.Next)
            if (node.Hash == hash && node.Text == text) return node.Value;
        return null;
    }

    /// <summary>Enters a string; gives the one that somebody entered before, if there is one.</summary>
    public PyStr Add(string text, PyStr value)
    {
        int hash = text.GetHashCode();
        lock (this)
        {
            if (Find(_buckets, text, hash) is { } known) return known;
            if (_count >= _buckets.Length) Grow();
            ref var bucket = ref _buckets[hash & _buckets.Length - 1];
            Volatile.Write(ref bucket, new Node(text, hash, value, bucket));
            _count++;
            return value;
        }
    }

    private void Grow()
    {
        var buckets = new Node?[_buckets.Length * 2];
        foreach (var first in _buckets)
        {
            // New nodes: somebody may be reading the old ones.
            for (var node = first; node != null; node = node.Next)
            {
                ref var bucket = ref buckets[node.Hash & buckets.Length - 1];
                bucket = new Node(node.Text, node.Hash, node.Value, bucket);
            }
        }
        Volatile.Write(ref _buckets, buckets);
    }
}
