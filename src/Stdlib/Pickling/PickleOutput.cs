using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace PyLite.Stdlib.Pickling;

/// <summary>The bytes of a pickle, in frames where the protocol has them. What is finished goes to a file, if there is one.</summary>
/// <remarks>Reference: https://peps.python.org/pep-3154/#framing</remarks>
internal sealed class PickleOutput
{
    /// <summary>A frame that is so long ends where the next object begins; data of that length stands between frames.</summary>
    public const int FrameTarget = 64 * 1024;

    private const int FirstSize = 256, FrameHeader = 9, ShortestFrame = 4, NoFrame = -1;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int _length;
    private int _frameStart = NoFrame;

    /// <summary>The <c>write</c> of the file; Absent if the pickle stays in memory.</summary>
    public Value Write = Value.Absent;

    /// <summary>Whether what follows is put into frames.</summary>
    public bool IsFraming;

    /// <summary>Gives the buffer back to the process; nothing can be put any more.</summary>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    /// <summary>Forgets what there is.</summary>
    public void Clear()
    {
        _length = 0;
        _frameStart = NoFrame;
        IsFraming = false;
    }

    /// <summary>Adds a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(byte value)
    {
        int at = Take(1);
        _buffer[at] = value;
    }

    /// <summary>Adds two bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(byte opcode, byte argument)
    {
        int at = Take(2);
        _buffer[at + 1] = argument;
        _buffer[at] = opcode;
    }

    /// <summary>Adds an opcode and 16 bits.</summary>
    public void Put16(byte opcode, ushort argument)
    {
        int at = Take(3);
        _buffer[at] = opcode;
        BinaryPrimitives.WriteUInt16LittleEndian(_buffer.AsSpan(at + 1), argument);
    }

    /// <summary>Adds an opcode and 32 bits.</summary>
    public void Put32(byte opcode, int argument)
    {
        int at = Take(5);
        _buffer[at] = opcode;
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.AsSpan(at + 1), argument);
    }

    /// <summary>Adds an opcode and 64 bits, the lowest first.</summary>
    public void Put64(byte opcode, long argument)
    {
        int at = Take(9);
        _buffer[at] = opcode;
        BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(at + 1), argument);
    }

    /// <summary>Adds a float, the highest byte first.</summary>
    public void PutDouble(byte opcode, double argument)
    {
        int at = Take(9);
        _buffer[at] = opcode;
        BinaryPrimitives.WriteDoubleBigEndian(_buffer.AsSpan(at + 1), argument);
    }

    /// <summary>Adds bytes.</summary>
    public void Put(ReadOnlySpan<byte> bytes)
    {
        int at = Take(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(at));
    }

    /// <summary>Adds an opcode, ASCII characters and what ends the line.</summary>
    public void PutLine(byte opcode, string text, string end = "\n")
    {
        int at = Take(1 + text.Length + end.Length);
        _buffer[at++] = opcode;
        System.Text.Encoding.ASCII.GetBytes(text, _buffer.AsSpan(at));
        System.Text.Encoding.ASCII.GetBytes(end, _buffer.AsSpan(at + text.Length));
    }

    /// <summary>Adds an opcode, a byte for the length, and characters of ASCII, fewer than 256; false, with nothing added, if others are among them.</summary>
    public bool TryPutShortAscii(byte opcode, string text)
    {
        int at = Take(2 + text.Length);
        if (System.Text.Ascii.FromUtf16(text, _buffer.AsSpan(at + 2, text.Length), out _) != System.Buffers.OperationStatus.Done)
        {
            _length = at;
            return false;
        }
        _buffer[at] = opcode;
        _buffer[at + 1] = (byte)text.Length;
        return true;
    }

    /// <summary>Adds a header and data, which is not put into a frame if it is as long as one.</summary>
    /// <param name="ts">The thread.</param>
    /// <param name="header">The opcode and the length.</param>
    /// <param name="data">The data.</param>
    /// <param name="owner">An object of the same content that a file can be given; Absent if there is none.</param>
    public void PutLarge(ThreadState ts, ReadOnlySpan<byte> header, ReadOnlySpan<byte> data, in Value owner)
    {
        if (data.Length < FrameTarget)
        {
            Put(header);
            Put(data);
            return;
        }
        bool framing = IsFraming;
        CloseFrame();
        IsFraming = false;
        Put(header);
        if (Write.IsAbsent) Put(data);
        else
        {
            Flush(ts);
            Ops.Call(ts, Write, owner.IsAbsent ? new PyBytes(data.ToArray()) : owner);
        }
        IsFraming = framing;
    }

    /// <summary>Where an object begins, a frame that is long enough may end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Boundary(ThreadState ts)
    {
        if (_length - _frameStart >= FrameTarget + FrameHeader && _frameStart != NoFrame) EndFrame(ts);
    }

    private void EndFrame(ThreadState ts)
    {
        CloseFrame();
        if (!Write.IsAbsent) Flush(ts);
    }

    private void CloseFrame()
    {
        if (_frameStart == NoFrame) return;
        int content = _frameStart + FrameHeader, length = _length - content;
        if (length >= ShortestFrame)
        {
            _buffer[_frameStart] = Opcode.Frame;
            BinaryPrimitives.WriteInt64LittleEndian(_buffer.AsSpan(_frameStart + 1), length);
        }
        else
        {
            _buffer.AsSpan(content, length).CopyTo(_buffer.AsSpan(_frameStart));
            _length -= FrameHeader;
        }
        _frameStart = NoFrame;
    }

    private void Flush(ThreadState ts)
    {
        var data = new PyBytes(_buffer.AsSpan(0, _length).ToArray());
        _length = 0;
        Ops.Call(ts, Write, data);
    }

    /// <summary>Ends the pickle: the bytes, or None if the file has them.</summary>
    public Value End(ThreadState ts)
    {
        CloseFrame();
        if (!Write.IsAbsent)
        {
            Flush(ts);
            return Value.None;
        }
        Vm.Limits.ResourceMeter.Charge(_length);
        return new PyBytes(_buffer.AsSpan(0, _length).ToArray());
    }

    /// <summary>Makes room for so many bytes: where they are to be put.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Take(int count)
    {
        int at = _length;
        if (at + count > _buffer.Length || IsFraming && _frameStart == NoFrame) at = TakeMore(count);
        _length = at + count;
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int TakeMore(int count)
    {
        if (IsFraming && _frameStart == NoFrame)
        {
            _frameStart = _length;
            Grow(FrameHeader);
            _length += FrameHeader;
        }
        Grow(count);
        return _length;
    }

    private void Grow(int count)
    {
        long needed = (long)_length + count;
        if (needed <= _buffer.Length) return;
        if (needed > Array.MaxLength) throw Err.Memory();
        int size = (int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * _buffer.Length));
        Vm.Limits.ResourceMeter.Charge(size);
        var larger = ArrayPool<byte>.Shared.Rent(size);
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
