namespace PyLite.Vm.Objects;

/// <summary>memoryview: items of another object's memory, in any number of dimensions.</summary>
[PyType("memoryview", SequencePattern = true, Doc = "Create a new memoryview object which references the given object.")]
public sealed partial class PyMemoryView : PyObject, IBuffer
{
    /// <summary>One export that several memoryviews share; it ends when all of them were released.</summary>
    private sealed class Export(PyObject obj, IBuffer? owner, BufferView view)
    {
        public readonly PyObject Object = obj;
        public readonly BufferView View = view;
        public int Users;

        /// <summary>What released views have instead: they do not keep the memory in use, even if views of it that were never released became garbage.</summary>
        public static readonly Export Ended = new(PyNone.Instance, null, BufferView.Bytes(default, isReadOnly: true));

        /// <summary>What <c>__buffer__</c> of a Python class gave, to be handed back to <c>__release_buffer__</c>.</summary>
        public PyMemoryView? Lent;

        public void Release(ThreadState ts)
        {
            if (--Users > 0) return;
            owner?.Release(ts, View);
            if (Lent != null) Buffers.HandBack(ts, Object, Lent);
        }
    }

    private Export _export;
    private readonly int _offset;
    private readonly string _format;
    private readonly int _itemSize;
    private readonly int[] _shape;
    private readonly int[] _strides;
    private readonly bool _isReadOnly;
    private bool _isReleased;

    /// <summary>How many others look at the memory through this view; while there are any, it cannot be released.</summary>
    private int _exports;

    private PyMemoryView(Export export, int offset, string format, int itemSize, int[] shape, int[] strides, bool isReadOnly) : base(TypeObject)
    {
        _export = export;
        _offset = offset;
        _format = format;
        _itemSize = itemSize;
        _shape = shape;
        _strides = strides;
        _isReadOnly = isReadOnly;
        export.Users++;
    }

    private PyMemoryView(Export export) : this(export, export.View.Offset, export.View.Format, export.View.ItemSize, export.View.Shape, export.View.Strides, export.View.IsReadOnly) { }

    /// <summary>A view of an object; TypeError "memoryview: a bytes-like object is required, not 'int'".</summary>
    public static PyMemoryView Of(ThreadState ts, in Value value, bool writable = false)
    {
        if (value.Ref is PyMemoryView view)
        {
            view.Check();
            return new PyMemoryView(view._export, view._offset, view._format, view._itemSize, view._shape, view._strides, view._isReadOnly);
        }
        if (value.Ref is IBufferOfOther other) return Of(ts, other.View, writable);
        if (Buffers.Lend(ts, value, Buffers.FullReadOnly) is { } lent)
        {
            lent.Check();
            return new PyMemoryView(new Export(value.Object, null, lent.View()) { Lent = lent });
        }
        if (value.Ref is not IBuffer owner) throw Err.Type($"memoryview: a bytes-like object is required, not '{value.Type.FullName}'");
        return OfNative(ts, owner, writable);
    }

    /// <summary>A view of an object by its own memory, whatever <c>__buffer__</c> its class defines.</summary>
    public static PyMemoryView OfNative(ThreadState ts, IBuffer owner, bool writable) => new(new Export((PyObject)owner, owner, owner.Export(ts, writable)));

    private BufferView View(BufferView? lender = null) => new() { Lender = lender, Memory = _export.View.Memory, Offset = _offset, IsReadOnly = _isReadOnly, Format = _format, ItemSize = _itemSize, Shape = _shape, Strides = _strides };

    BufferView IBuffer.Export(ThreadState ts, bool writable)
    {
        Check();
        if (writable && _isReadOnly) throw Err.Buffer("memoryview: underlying buffer is not writable");
        _exports++;
        return View();
    }

    void IBuffer.Release(ThreadState ts, BufferView view) => _exports--;

    /// <summary>ValueError if this was released.</summary>
    private void Check()
    {
        if (_isReleased) throw Err.Value("operation forbidden on released memoryview object");
    }

    /// <summary>A view of the same bytes in one dimension; null if they do not lie one behind the other.</summary>
    public PyMemoryView? Flat()
    {
        Check();
        return IsContiguous(lastFastest: true) || IsContiguous(lastFastest: false) ? new PyMemoryView(_export, _offset, "B", 1, [ByteCount], [1], _isReadOnly) : null;
    }

    /// <summary>Ends the use of the memory; BufferError while others use it through this view.</summary>
    public void Release(ThreadState ts)
    {
        if (_isReleased) return;
        int users = _exports + (_loan?.Count(ts) ?? 0);
        if (users > 0) throw Err.Buffer($"memoryview has {users} exported buffer{(users == 1 ? "" : "s")}");
        _isReleased = true;
        var export = _export;
        _export = Export.Ended;
        export.Release(ts);
    }

    private Crossing.MemoryLoan? _loan;

    /// <summary>What goes to another interpreter: the memory itself, which stays lent as long as somebody has a view of it.</summary>
    internal Crossing.MemoryLoan LoanToOthers()
    {
        Check();
        return _loan ??= new(View(_export.View), ThreadState.CurrentOrNull?.Interpreter);
    }

    private Span<byte> Memory => _export.View.Memory.Span;

    /// <summary>The size of the items together.</summary>
    private int ByteCount
    {
        get
        {
            int size = _itemSize;
            foreach (int n in _shape) size *= n;
            return size;
        }
    }

    private bool IsContiguous(bool lastFastest)
    {
        int expected = _itemSize;
        for (int k = 0; k < _shape.Length; k++)
        {
            int i = lastFastest ? _shape.Length - 1 - k : k;
            if (_shape[i] > 1 && _strides[i] != expected) return false;
            expected *= _shape[i];
        }
        return true;
    }

    /// <summary>The memory of a contiguous view; false for others. ValueError if it was released.</summary>
    internal bool TryGetSpan(out Span<byte> bytes)
    {
        Check();
        if (ByteCount != 0 && !IsContiguous(lastFastest: true))
        {
            bytes = default;
            return false;
        }
        bytes = ByteCount == 0 ? default : Memory.Slice(_offset, ByteCount);
        return true;
    }

    /// <summary>Whether the memory may be written to.</summary>
    public bool IsReadOnly => _isReadOnly;

    /// <summary>The bytes of all items, the last index changing fastest, or the first.</summary>
    internal byte[] ToArray(bool lastFastest = true)
    {
        if (lastFastest && TryGetSpan(out var all)) return all.ToArray();
        Check();
        var result = new byte[ByteCount];
        if (result.Length == 0) return result;
        var memory = Memory;
        var index = new int[_shape.Length];
        for (int at = 0; at < result.Length; at += _itemSize)
        {
            int from = _offset;
            for (int d = 0; d < index.Length; d++) from += index[d] * _strides[d];
            memory.Slice(from, _itemSize).CopyTo(result.AsSpan(at));
            for (int k = 0; k < index.Length; k++)
            {
                int d = lastFastest ? index.Length - 1 - k : k;
                if (++index[d] < _shape[d]) break;
                index[d] = 0;
            }
        }
        return result;
    }

    private char ItemCode => NativeFormat.SingleCode(_format) is var code and not '\0' ? code : throw Err.NotImplemented($"memoryview: format {_format} not supported");

    private Value ItemAt(int at) => NativeFormat.Read(ItemCode, Memory.Slice(at, _itemSize));

    /// <summary>The item of a view in one dimension; the index is within its bounds.</summary>
    internal Value this[int index] => ItemAt(_offset + index * _strides[0]);
}
