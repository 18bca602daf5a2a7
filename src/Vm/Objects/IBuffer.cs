namespace PyLite.Vm.Objects;

/// <summary>An object whose memory others may look at without copying: bytes, bytearray, memoryview, array, mmap, …</summary>
/// <remarks>Reference: https://docs.python.org/3.14/c-api/buffer.html</remarks>
public interface IBuffer
{
    /// <summary>
    /// Begins an export: until <see cref="Release"/> the memory stays where it is and keeps its size. BufferError if it cannot be given, which includes
    /// "Object is not writable."
    /// </summary>
    BufferView Export(ThreadState ts, bool writable);

    /// <summary>Ends an export.</summary>
    void Release(ThreadState ts, BufferView view);
}

/// <summary>An object that stands for the memory of another one: a view of it is one of that.</summary>
public interface IBufferOfOther
{
    /// <summary>A view of the other object. ValueError if there is none any more.</summary>
    PyMemoryView View { get; }
}

/// <summary>Memory and how items lie in it. Immutable.</summary>
public sealed class BufferView
{
    /// <summary>All of the memory; the first item is at <see cref="Offset"/>.</summary>
    public required Memory<byte> Memory { get; init; }
    public int Offset { get; init; }

    /// <summary>The view of another interpreter that this one is part of: as long as this one lives, so does that.</summary>
    internal BufferView? Lender { get; init; }
    public bool IsReadOnly { get; init; }

    /// <summary>The format of an item in the words of the struct module.</summary>
    public string Format { get; init; } = "B";
    public int ItemSize { get; init; } = 1;

    /// <summary>The number of items in each dimension.</summary>
    public required int[] Shape { get; init; }

    /// <summary>How many bytes the next item of each dimension is away.</summary>
    public required int[] Strides { get; init; }

    /// <summary>A view of bytes in one dimension.</summary>
    public static BufferView Bytes(Memory<byte> memory, bool isReadOnly) => new() { Memory = memory, IsReadOnly = isReadOnly, Shape = [memory.Length], Strides = [1] };

    /// <summary>A view of items in one dimension, one behind the other.</summary>
    public static BufferView Items(Memory<byte> memory, bool isReadOnly, string format, int itemSize) =>
        new() { Memory = memory, IsReadOnly = isReadOnly, Format = format, ItemSize = itemSize, Shape = [memory.Length / itemSize], Strides = [itemSize] };
}
