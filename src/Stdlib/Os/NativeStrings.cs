using System.Runtime.InteropServices;

namespace PyLite.Stdlib.Os;

/// <summary>An array of C strings that ends with a null pointer, as programs get their arguments and environment. Outside the collected heap until it is disposed.</summary>
internal sealed unsafe class NativeStrings : IDisposable
{
    private readonly int _count;
    private byte** _start;

    /// <param name="strings">The bytes of the strings, each with its zero.</param>
    public NativeStrings(IReadOnlyList<byte[]> strings)
    {
        _count = strings.Count;
        _start = (byte**)NativeMemory.AllocZeroed((nuint)(_count + 1), (nuint)sizeof(byte*));
        for (int i = 0; i < _count; i++)
        {
            _start[i] = (byte*)NativeMemory.Alloc((nuint)strings[i].Length);
            strings[i].CopyTo(new Span<byte>(_start[i], strings[i].Length));
        }
    }

    public byte** Start => _start;

    public void Dispose()
    {
        if (_start == null) return;
        for (int i = 0; i < _count; i++) NativeMemory.Free(_start[i]);
        NativeMemory.Free(_start);
        _start = null;
    }
}
