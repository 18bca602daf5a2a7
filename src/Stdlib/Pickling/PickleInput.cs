using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace PyLite.Stdlib.Pickling;

/// <summary>The bytes of a pickle: all of them, or those that were read from a file so far. A file is read no further than the pickle goes.</summary>
internal sealed class PickleInput
{
    /// <summary>How much of a file that can be looked at without reading is looked at.</summary>
    private const int Ahead = 128 * 1024;

    /// <summary>What a pickle says to be longer than this is read piece by piece: it may be wrong.</summary>
    private const int Trusted = 1 << 20;

    private readonly ThreadState _ts;
    private readonly Value _read = Value.Absent, _readLine, _peek = Value.Absent;
    private byte[] _data;
    private int _at;

    // Where what can be read without a look at anything else ends: at the end of the frame, if there is one, else of the data.
    private int _end;
    private bool _isInFrame;

    // From here on the data was looked at only.
    private int _peekedFrom;

    /// <summary>Reads from memory.</summary>
    public PickleInput(ThreadState ts, byte[] data)
    {
        _ts = ts;
        _data = data;
        _peekedFrom = _end = data.Length;
    }

    private PickleInput(ThreadState ts, in Value read, in Value readLine, in Value peek) : this(ts, [])
    {
        _read = read;
        _readLine = readLine;
        _peek = peek;
    }

    /// <summary>Reads from a file; TypeError if it has not the methods that are needed.</summary>
    public static PickleInput OfFile(ThreadState ts, in Value file)
    {
        bool peeks = Ops.TryGetAttr(ts, file, "peek", out var peek);
        // Both are asked for, whatever comes of it.
        if (!(Ops.TryGetAttr(ts, file, "read", out var read) & Ops.TryGetAttr(ts, file, "readline", out var readLine))) throw Err.Type("file must have 'read' and 'readline' attributes");
        return new PickleInput(ts, read, readLine, peeks ? peek : Value.Absent);
    }

    private bool IsFile => !_read.IsAbsent;

    private PyException Truncated() => PickleModule.UnpicklingError(_ts, "pickle data was truncated");

    /// <summary>The next opcode; EOFError at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte NextOpcode()
    {
        if (_at < _end) return _data[_at++];
        return SlowOpcode();
    }

    private byte SlowOpcode()
    {
        if (_isInFrame) LeaveFrame();
        if (_at < _end) return _data[_at++];
        return IsFile && TryReadMore(1) ? _data[_at - 1] : throw Err.New(Exc.EOFError, "Ran out of input");
    }

    /// <summary>The next bytes; UnpicklingError if there are fewer. Valid until the next call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Read(long count)
    {
        if (count > _end - _at) return ReadSlowly(count);
        var span = _data.AsSpan(_at, (int)count);
        _at += (int)count;
        return span;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] public byte ReadByte() => _at < _end ? _data[_at++] : Read(1)[0];
    public ushort ReadUInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Read(2));
    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(Read(4));
    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Read(4));
    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Read(8));
    public double ReadDouble() => BinaryPrimitives.ReadDoubleBigEndian(Read(8));

    /// <summary>Begins a frame, which is read at once. UnpicklingError if the pickle ends before it does, or another frame does not end here.</summary>
    public void BeginFrame(long count)
    {
        if (_isInFrame && _at < _end) throw PickleModule.UnpicklingError(_ts, "beginning of a new frame before end of current frame");
        LeaveFrame();
        ReadSlowly(count);
        _at -= (int)count;
        _end = _at + (int)count;
        _isInFrame = true;
    }

    /// <summary>After the end of a frame all of the data can be read again.</summary>
    private void LeaveFrame()
    {
        _isInFrame = false;
        _end = _data.Length;
    }

    private ReadOnlySpan<byte> ReadSlowly(long count)
    {
        if (_isInFrame)
        {
            if (_at < _end) throw PickleModule.UnpicklingError(_ts, "pickle exhausted before end of frame");
            LeaveFrame();
        }
        if (count > long.MaxValue - _at) throw PickleModule.UnpicklingError(_ts, "read would overflow (invalid bytecode)");
        if (count > _end - _at)
        {
            if (!IsFile || !TryReadMore(count)) throw Truncated();
        }
        else _at += (int)count;
        return _data.AsSpan(_at - (int)count, (int)count);
    }

    /// <summary>Reads so many bytes from the file, what is left of the data first, and goes behind them; false if there are fewer.</summary>
    private bool TryReadMore(long count)
    {
        SkipPeeked();
        int left = _data.Length - _at;
        var pieces = new List<byte[]>(2);
        if (left > 0) pieces.Add(_data[_at..]);
        long room = Trusted;
        while (left < count)
        {
            long wanted = Math.Min(count - left, room);
            var piece = Buffers.GetArray(_ts, Ops.Call(_ts, _read, wanted));
            if (piece.Length > Array.MaxLength - left) throw Err.Memory();
            pieces.Add(piece);
            left += piece.Length;
            if (piece.Length < wanted) break;
            room *= 2;
        }
        bool found = left >= count;
        _data = pieces.Count == 1 ? pieces[0] : Join(pieces, left);
        _peekedFrom = _end = _data.Length;
        _at = found ? (int)count : 0;
        if (found && count < Ahead && !_peek.IsAbsent) LookAhead();
        return found;
    }

    private static byte[] Join(List<byte[]> pieces, int length)
    {
        Vm.Limits.ResourceMeter.Charge(length);
        var joined = new byte[length];
        int at = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(joined, at);
            at += piece.Length;
        }
        return joined;
    }

    private void LookAhead()
    {
        if (_at < _data.Length) return;
        byte[] ahead;
        try
        {
            ahead = Buffers.GetArray(_ts, Ops.Call(_ts, _peek, Ahead));
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.NotImplementedError))
        {
            return;
        }
        if (ahead.Length == 0) return;
        // What was read last stays valid: it stands in front.
        _data = Join([_data, ahead], _data.Length + ahead.Length);
        _end = _data.Length;
    }

    /// <summary>Has the file go to where the pickle has been read to, and forgets what was only looked at.</summary>
    public void SkipPeeked()
    {
        if (_peekedFrom >= _data.Length) return;
        int used = _at - _peekedFrom;
        if (used > 0) Ops.Call(_ts, _read, used);
        _data = used >= 0 ? [] : _data[.._peekedFrom];
        if (used >= 0) _at = 0;
        _peekedFrom = _end = _data.Length;
    }

    /// <summary>A line that has to be something, without its end.</summary>
    public ReadOnlySpan<byte> ReadFullLine()
    {
        var line = ReadLine();
        return line.Length > 0 ? line : throw Truncated();
    }

    /// <summary>A line, without its end.</summary>
    public ReadOnlySpan<byte> ReadLine()
    {
        if (_isInFrame && _at == _end) LeaveFrame();
        int end = _data.AsSpan(_at, _end - _at).IndexOf((byte)'\n');
        if (end < 0)
        {
            if (_isInFrame) throw PickleModule.UnpicklingError(_ts, "pickle exhausted before end of frame");
            if (!IsFile) throw Truncated();
            SkipPeeked();
            var rest = _data[_at..];
            var read = Buffers.GetArray(_ts, Ops.Call(_ts, _readLine));
            _data = Join([rest, read], rest.Length + read.Length);
            _peekedFrom = _end = _data.Length;
            _at = 0;
            end = _data.AsSpan().IndexOf((byte)'\n');
            if (end < 0) throw Truncated();
        }
        var line = _data.AsSpan(_at, end);
        _at += end + 1;
        return line;
    }
}
