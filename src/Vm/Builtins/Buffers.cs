namespace PyLite.Vm.Builtins;

/// <summary>The bytes of bytes-like objects, for C# code that reads or writes them at once.</summary>
public static class Buffers
{
    /// <summary>The bytes of any object with a contiguous buffer; TypeError "a bytes-like object is required, not 'str'".</summary>
    /// <remarks>The span stays readable whatever Python code does to the object, but may show an old state of it.</remarks>
    public static ReadOnlySpan<byte> Get(ThreadState ts, scoped in Value value) =>
        TryGet(ts, value, out var bytes) ? bytes : throw NotBytes(value);

    /// <summary>The same, in an array that nobody writes to.</summary>
    public static byte[] GetArray(ThreadState ts, scoped in Value value) => value.Ref is PyBytes bytes ? bytes.Data : Get(ts, value).ToArray();

    /// <summary>What is said of an object without a buffer.</summary>
    public static PyException NotBytes(in Value value) => Err.Type($"a bytes-like object is required, not '{value.Type.Name}'");

    /// <summary>The bytes of an object, if it has a buffer. BufferError if that is not contiguous.</summary>
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
            default:
                bytes = default;
                return false;
        }
    }

    /// <summary>Whether an object is bytes-like.</summary>
    public static bool Supports(in Value value) => value.Ref is PyBytes or PyByteArray;
}
