namespace PyLite.Vm.Objects;

/// <summary>bytes. Immutable: nobody writes to <see cref="Data"/> once the object was handed out.</summary>
[PyType("bytes", Subclassable = true, Doc = "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\nbytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object\n\nConstruct an immutable array of bytes from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - any object implementing the buffer API.\n  - an integer")]
public partial class PyBytes : PyBytesBase, IBuffer
{
    public static readonly PyBytes Empty = new([]);
    public readonly byte[] Data;
    private long _hash;

    public PyBytes(byte[] data) : base(TypeObject) => Data = data;
    protected PyBytes(PyType type, byte[] data) : base(type) => Data = data;
    public int Length => Data.Length;
    public ReadOnlySpan<byte> Span => Data;

    /// <summary>hash() of the content, cached.</summary>
    public long FullHash => _hash != 0 ? _hash : _hash = StringHash.OfBytes(Data);

    public BufferView Export(ThreadState ts, bool writable) => writable ? throw Err.Buffer("Object is not writable.") : BufferView.Bytes(Data, isReadOnly: true);
    public void Release(ThreadState ts, BufferView view) { }
}

/// <summary>An instance of a Python subclass of bytes.</summary>
public sealed class PyBytesSub(PyType type, byte[] data) : PyBytes(type, data)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}

/// <summary>bytearray.</summary>
[PyType("bytearray", Subclassable = true, Doc = "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\nbytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array\n\nConstruct a mutable bytearray object from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - a bytes or a buffer object\n  - any object implementing the buffer API.\n  - an integer")]
public partial class PyByteArray : PyBytesBase, IBuffer
{
    public byte[] Data = [];
    public int Count;

    private BufferExports _exports;

    public PyByteArray() : base(TypeObject) { }
    protected PyByteArray(PyType type) : base(type) { }

    /// <summary>Takes the array over.</summary>
    public PyByteArray(byte[] data) : base(TypeObject)
    {
        Data = data;
        Count = data.Length;
    }

    public Span<byte> Span => Data.AsSpan(0, Count);

    public BufferView Export(ThreadState ts, bool writable)
    {
        var view = BufferView.Bytes(Data.AsMemory(0, Count), isReadOnly: false);
        _exports.Add(view);
        return view;
    }

    public void Release(ThreadState ts, BufferView view) => _exports.Remove(view);

    internal bool HasExports => _exports.Known;

    /// <summary>BufferError while there are exports: until they end, the size must not change.</summary>
    internal void CheckResizable()
    {
        if (_exports.Any(this)) throw ExportsExist();
    }

    private static PyException ExportsExist() => Err.Buffer("Existing exports of data: object cannot be re-sized");

    /// <summary>Changes the size; what is new is zero. BufferError while there are exports.</summary>
    public void Resize(long size)
    {
        if (size == Count) return;
        CheckResizable();
        if (size > Array.MaxLength) throw Err.Memory();
        int n = (int)size;
        if (n > Data.Length) Limits.ResourceMeter.Charge(size + (size >> 3));
        if (n > Data.Length) Array.Resize(ref Data, (int)Math.Min(Array.MaxLength, Math.Max(size, Data.Length + (Data.Length >> 3) + 8L)));
        else if (n < Count) Data.AsSpan(n, Count - n).Clear();
        if (n < Data.Length / 4 && Data.Length > 64) Array.Resize(ref Data, n);
        Count = n;
    }

    /// <summary>Replaces a part by bytes, which must not be of this object.</summary>
    public void Splice(int start, int length, ReadOnlySpan<byte> with)
    {
        int tail = Count - start - length, change = with.Length - length;
        if (change > 0)
        {
            Resize((long)Count + change);
            Data.AsSpan(start + length, tail).CopyTo(Data.AsSpan(start + with.Length));
        }
        else if (change < 0)
        {
            CheckResizable();
            Data.AsSpan(start + length, tail).CopyTo(Data.AsSpan(start + with.Length));
            Resize(Count + change);
        }
        with.CopyTo(Data.AsSpan(start));
    }
}

/// <summary>An instance of a Python subclass of bytearray.</summary>
public sealed class PyByteArraySub(PyType type) : PyByteArray(type)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
