namespace PyLite.Vm.Builtins;

/// <summary>The bytes of bytes-like objects, for C# code that reads or writes them at once.</summary>
public static class Buffers
{
    /// <summary>The flags of <c>__buffer__</c> (inspect.BufferFlags) for plain bytes, for writing, and for all that memoryview asks for.</summary>
    internal const int Simple = 0;
    internal const int Writable = 1;
    internal const int FullReadOnly = 0x11C;

    /// <summary>The bytes of any object with a contiguous buffer; TypeError "a bytes-like object is required, not 'str'", BufferError for other buffers.</summary>
    /// <remarks>The span stays readable whatever Python code does to the object, but may show an old state of it.</remarks>
    public static ReadOnlySpan<byte> Get(ThreadState ts, scoped in Value value)
    {
        if (TryGet(ts, value, out var bytes)) return bytes;
        throw value.Ref is PyMemoryView ? Err.Buffer("memoryview: underlying buffer is not C-contiguous") : NotBytes(value);
    }

    /// <summary>The same, in an array that nobody writes to.</summary>
    public static byte[] GetArray(ThreadState ts, scoped in Value value) => value.Ref is PyBytes bytes ? bytes.Data : Get(ts, value).ToArray();

    /// <summary>What is said of an object without a buffer.</summary>
    public static PyException NotBytes(scoped in Value value) => Err.Type($"a bytes-like object is required, not '{value.Type.FullName}'");

    /// <summary>The bytes of an object, if it has a contiguous buffer.</summary>
    public static bool TryGet(ThreadState ts, scoped in Value value, out ReadOnlySpan<byte> bytes)
    {
        switch (value.Ref)
        {
            case PyBytes b:
                bytes = b.Data;
                return true;
            case PyByteArray a:
                bytes = a.Span;
                return true;
            case PyMemoryView view:
                bool contiguous = view.TryGetSpan(out var span);
                bytes = span;
                return contiguous;
        }
        bytes = default;
        if (!value.IsObject) return false;
        if (Lend(ts, value, Simple) is { } lent)
        {
            bytes = lent.ToArray();
            HandBack(ts, value.Object, lent);
            return true;
        }
        if (value.Ref is not IBuffer buffer) return false;
        var made = PyMemoryView.Of(ts, value);
        bool usable = made.TryGetSpan(out var memory);
        bytes = memory;
        made.Release(ts);
        return usable;
    }

    /// <summary>The memory of an object for writing; TypeError "read-write bytes-like object expected…" is for the caller to word, so null says that it has none.</summary>
    public static bool TryGetWritable(ThreadState ts, scoped in Value value, out Span<byte> bytes)
    {
        switch (value.Ref)
        {
            case PyByteArray a:
                bytes = a.Span;
                return true;
            case PyMemoryView { IsReadOnly: false } view:
                return view.TryGetSpan(out bytes);
            case IBuffer and not (PyBytes or PyMemoryView):
                var made = PyMemoryView.Of(ts, value);
                bool usable = made.TryGetSpan(out bytes) && !made.IsReadOnly;
                made.Release(ts);
                return usable;
            default:
                bytes = default;
                return false;
        }
    }

    /// <summary>Whether an object is bytes-like.</summary>
    public static bool Supports(scoped in Value value) => value.Ref is IBuffer || value.IsObject && OwnMethod(value.Object) != null;

    /// <summary>The <c>__buffer__</c> of a Python class (PEP 688).</summary>
    private static PyObject? OwnMethod(PyObject value) =>
        value.GetType() != typeof(PyBytes) && value.GetType() != typeof(PyByteArray) && value.Type.Slot(SlotId.Buffer) is { } slot and not (PyNone or PyMethodDescriptor) ? slot : null;

    /// <summary>What <c>__buffer__</c> of a Python class gives; null for objects of other classes.</summary>
    internal static PyMemoryView? Lend(ThreadState ts, scoped in Value value, int flags)
    {
        if (!value.IsObject || OwnMethod(value.Object) is not { } method) return null;
        return Ops.CallUnbound(ts, method, value, flags).Ref as PyMemoryView ?? throw Err.Type("__buffer__ returned non-memoryview object");
    }

    /// <summary>Calls <c>__release_buffer__</c>, if the class has it, and releases the view.</summary>
    internal static void HandBack(ThreadState ts, PyObject owner, PyMemoryView lent)
    {
        if (owner.Type.Slot(SlotId.ReleaseBuffer) is { } slot and not (PyNone or PyMethodDescriptor)) Ops.CallUnbound(ts, slot, owner, lent);
        lent.Release(ts);
    }
}
