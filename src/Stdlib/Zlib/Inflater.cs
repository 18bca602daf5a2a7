using System.Buffers.Binary;

namespace PyLite.Stdlib.Zlib;

/// <summary>How compressed data is wrapped: RFC 1951 as it is, RFC 1950 (zlib), RFC 1952 (gzip), or whichever of the two is found.</summary>
internal enum Wrapping { Raw, Zlib, Gzip, Detect }

/// <summary>Data that is not what it should be; the text is zlib's.</summary>
internal sealed class InflateException(string message) : Exception(message);

/// <summary>Decompresses DEFLATE (RFC 1951) piece by piece: what is not complete is tried again when there is more input.</summary>
internal sealed class Inflater(Wrapping wrapping)
{
    private enum Phase { Header, Block, Stored, Codes, Trailer, Done }

    private static readonly ushort[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly byte[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly ushort[] DistanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
    private static readonly byte[] DistanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
    private static readonly byte[] CodeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    private static readonly Huffman FixedLengths = new(FixedLengthBits());
    private static readonly Huffman FixedDistances = new([.. Enumerable.Repeat((byte)5, 30)]);

    private const int WindowSize = 32768;

    private Wrapping _wrapping = wrapping;
    private Phase _phase = wrapping == Wrapping.Raw ? Phase.Block : Phase.Header;
    private byte[] _input = [];
    private int _at;
    private uint _bits;
    private int _bitCount;
    private readonly byte[] _window = new byte[WindowSize];
    private int _windowAt;
    private long _total;
    private bool _lastBlock;
    private int _storedLeft;
    private int _copyLength, _copyDistance;
    private Huffman _lengths = FixedLengths, _distances = FixedDistances;
    private uint _checksum = 1;
    private int _summed;

    public bool IsDone => _phase == Phase.Done;

    /// <summary>The input that was not used.</summary>
    public byte[] Rest => _input[_at..];

    /// <summary>Takes back the input that was not used.</summary>
    public byte[] TakeRest()
    {
        var rest = Rest;
        _input = [];
        _at = 0;
        return rest;
    }

    private static byte[] FixedLengthBits()
    {
        var bits = new byte[288];
        for (int i = 0; i < bits.Length; i++) bits[i] = (byte)(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8);
        return bits;
    }

    /// <summary>Takes more input and gives what can be decompressed, at most <paramref name="limit"/> bytes.</summary>
    public byte[] Inflate(ReadOnlySpan<byte> input, long limit)
    {
        var joined = new byte[_input.Length - _at + input.Length];
        _input.AsSpan(_at).CopyTo(joined);
        input.CopyTo(joined.AsSpan(_input.Length - _at));
        _input = joined;
        _at = 0;
        using var output = new MemoryStream();
        _summed = 0;
        long charged = 0;
        while (_phase != Phase.Done)
        {
            if (output.Length > charged)
            {
                // What little data unpacks to may be large.
                charged = Math.Max(output.Length * 2, 1 << 16);
                Vm.Limits.ResourceMeter.Charge(charged * 2);
                Vm.Eval.ThreadState.Current.CheckBreaker();
            }
            if (output.Length >= limit && _phase is (Phase.Stored or Phase.Codes)) break;
            // A step that needs more input is undone.
            var (at, bits, count) = (_at, _bits, _bitCount);
            if (Step(output, limit)) continue;
            (_at, _bits, _bitCount) = (at, bits, count);
            break;
        }
        Sum(output);
        return output.ToArray();
    }

    /// <summary>Brings the checksum up to date.</summary>
    private void Sum(MemoryStream output)
    {
        var fresh = output.GetBuffer().AsSpan(_summed, (int)output.Length - _summed);
        if (_wrapping == Wrapping.Zlib) _checksum = Checksums.Adler32(_checksum, fresh);
        else if (_wrapping == Wrapping.Gzip) _checksum = Checksums.Crc32(_checksum, fresh);
        _summed = (int)output.Length;
    }

    /// <summary>Does one step; false if there is not enough input.</summary>
    private bool Step(MemoryStream output, long limit) => _phase switch
    {
        Phase.Header => ReadHeader(),
        Phase.Block => ReadBlock(),
        Phase.Stored => CopyStored(output, limit),
        Phase.Codes => ReadCode(output, limit),
        _ => ReadTrailer(output),
    };

    private bool TryBits(int count, out int value)
    {
        value = 0;
        while (_bitCount < count)
        {
            if (_at >= _input.Length) return false;
            _bits |= (uint)_input[_at++] << _bitCount;
            _bitCount += 8;
        }
        value = (int)(_bits & (1u << count) - 1);
        _bits >>= count;
        _bitCount -= count;
        return true;
    }

    private bool ReadHeader()
    {
        if (_wrapping == Wrapping.Detect)
        {
            if (_input.Length - _at < 1) return false;
            _wrapping = _input[_at] == 0x1F ? Wrapping.Gzip : Wrapping.Zlib;
        }
        return _wrapping == Wrapping.Zlib ? ReadZlibHeader() : ReadGzipHeader();
    }

    private bool ReadZlibHeader()
    {
        if (_input.Length - _at < 2) return false;
        int method = _input[_at], flags = _input[_at + 1];
        if ((method << 8 | flags) % 31 != 0) throw new InflateException("incorrect header check");
        if ((method & 15) != 8) throw new InflateException("unknown compression method");
        if (method >> 4 > 7) throw new InflateException("invalid window size");
        if ((flags & 32) != 0) throw new InflateException("need dictionary");
        _at += 2;
        _phase = Phase.Block;
        return true;
    }

    private bool ReadGzipHeader()
    {
        if (_input.Length - _at < 10) return _input.Length - _at >= 2 && (_input[_at] != 0x1F || _input[_at + 1] != 0x8B) ? throw new InflateException("incorrect header check") : false;
        if (_input[_at] != 0x1F || _input[_at + 1] != 0x8B) throw new InflateException("incorrect header check");
        if (_input[_at + 2] != 8) throw new InflateException("unknown compression method");
        int flags = _input[_at + 3], next = _at + 10;
        if ((flags & 4) != 0)
        {
            if (_input.Length < next + 2) return false;
            next += 2 + BinaryPrimitives.ReadUInt16LittleEndian(_input.AsSpan(next));
        }
        for (int text = flags >> 3 & 3; text > 0; text &= text - 1)
        {
            int end = next <= _input.Length ? _input.AsSpan(next).IndexOf((byte)0) : -1;
            if (end < 0) return false;
            next += end + 1;
        }
        if ((flags & 2) != 0) next += 2;
        if (next > _input.Length) return false;
        _at = next;
        _checksum = 0;
        _phase = Phase.Block;
        return true;
    }

    private bool ReadBlock()
    {
        if (_lastBlock)
        {
            // The rest of the byte is not used; whole bytes that were taken go back.
            _at -= _bitCount / 8;
            _bits = 0;
            _bitCount = 0;
            _phase = _wrapping == Wrapping.Raw ? Phase.Done : Phase.Trailer;
            return true;
        }
        if (!TryBits(3, out int header)) return false;
        switch (header >> 1)
        {
            case 0:
                int skipped = _bitCount % 8;
                _bits >>= skipped;
                _bitCount -= skipped;
                if (!TryBits(16, out int length) || !TryBits(16, out int complement)) return false;
                if (length != (complement ^ 0xFFFF)) throw new InflateException("invalid stored block lengths");
                _storedLeft = length;
                _phase = Phase.Stored;
                break;
            case 1:
                (_lengths, _distances) = (FixedLengths, FixedDistances);
                _phase = Phase.Codes;
                break;
            case 2:
                if (!ReadTrees()) return false;
                _phase = Phase.Codes;
                break;
            default:
                throw new InflateException("invalid block type");
        }
        _lastBlock = (header & 1) != 0;
        return true;
    }

    private bool ReadTrees()
    {
        if (!TryBits(5, out int lengths) || !TryBits(5, out int distances) || !TryBits(4, out int codes)) return false;
        if (lengths > 29 || distances > 29) throw new InflateException("too many length or distance symbols");
        lengths += 257;
        distances += 1;
        var codeBits = new byte[19];
        for (int i = 0; i < codes + 4; i++)
        {
            if (!TryBits(3, out int bits)) return false;
            codeBits[CodeOrder[i]] = (byte)bits;
        }
        var tree = new Huffman(codeBits);
        if (!tree.IsValid) throw new InflateException("invalid code lengths set");
        var all = new byte[lengths + distances];
        for (int i = 0; i < all.Length;)
        {
            if (!TrySymbol(tree, out int symbol)) return false;
            if (symbol < 16)
            {
                all[i++] = (byte)symbol;
                continue;
            }
            if (symbol == 16 && i == 0) throw new InflateException("invalid bit length repeat");
            if (!TryBits(symbol == 16 ? 2 : symbol == 17 ? 3 : 7, out int repeat)) return false;
            repeat += symbol == 18 ? 11 : 3;
            if (i + repeat > all.Length) throw new InflateException("invalid bit length repeat");
            byte value = symbol == 16 ? all[i - 1] : (byte)0;
            while (repeat-- > 0) all[i++] = value;
        }
        if (all[256] == 0) throw new InflateException("invalid code -- missing end-of-block");
        _lengths = new Huffman(all[..lengths]);
        _distances = new Huffman(all[lengths..]);
        if (!_lengths.IsValid) throw new InflateException("invalid literal/lengths set");
        if (!_distances.IsValid) throw new InflateException("invalid distances set");
        return true;
    }

    private bool TrySymbol(Huffman tree, out int symbol)
    {
        symbol = 0;
        int code = 0, first = 0, index = 0;
        for (int length = 1; length < 16; length++)
        {
            if (!TryBits(1, out int bit)) return false;
            code |= bit;
            int count = tree.Counts[length];
            if (code - count < first)
            {
                symbol = tree.Symbols[index + (code - first)];
                return true;
            }
            index += count;
            first = first + count << 1;
            code <<= 1;
        }
        throw new InflateException("invalid code");
    }

    private void Emit(MemoryStream output, byte value)
    {
        output.WriteByte(value);
        _window[_windowAt] = value;
        _windowAt = _windowAt + 1 & WindowSize - 1;
        _total++;
    }

    private bool CopyStored(MemoryStream output, long limit)
    {
        while (_storedLeft > 0)
        {
            if (!TryBits(8, out int value)) return false;
            Emit(output, (byte)value);
            _storedLeft--;
            if (output.Length >= limit) return true;
            // What was copied stays so if there is no more.
            if (_at >= _input.Length && _bitCount < 8 && _storedLeft > 0) return true;
        }
        _phase = Phase.Block;
        return true;
    }

    private bool ReadCode(MemoryStream output, long limit)
    {
        if (_copyLength == 0)
        {
            if (!TrySymbol(_lengths, out int symbol)) return false;
            if (symbol < 256)
            {
                Emit(output, (byte)symbol);
                return true;
            }
            if (symbol == 256)
            {
                _phase = Phase.Block;
                return true;
            }
            symbol -= 257;
            if (symbol >= 29) throw new InflateException("invalid literal/length code");
            if (!TryBits(LengthExtra[symbol], out int more) || !TrySymbol(_distances, out int distance)) return false;
            if (distance >= 30) throw new InflateException("invalid distance code");
            if (!TryBits(DistanceExtra[distance], out int further)) return false;
            _copyDistance = DistanceBase[distance] + further;
            if (_copyDistance > _total) throw new InflateException("invalid distance too far back");
            _copyLength = LengthBase[symbol] + more;
        }
        while (_copyLength > 0 && output.Length < limit)
        {
            Emit(output, _window[_windowAt - _copyDistance & WindowSize - 1]);
            _copyLength--;
        }
        return true;
    }

    private bool ReadTrailer(MemoryStream output)
    {
        int size = _wrapping == Wrapping.Zlib ? 4 : 8;
        if (_input.Length - _at < size) return false;
        Sum(output);
        var trailer = _input.AsSpan(_at, size);
        uint expected = size == 4 ? BinaryPrimitives.ReadUInt32BigEndian(trailer) : BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        if (expected != _checksum) throw new InflateException("incorrect data check");
        if (size == 8 && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) != (uint)_total) throw new InflateException("incorrect length check");
        _at += size;
        _phase = Phase.Done;
        return true;
    }

    /// <summary>A canonical code: how many codes there are of each length, and the symbols in order of their codes.</summary>
    private sealed class Huffman
    {
        public readonly int[] Counts = new int[16];
        public readonly int[] Symbols;
        public readonly bool IsValid;

        public Huffman(byte[] lengths)
        {
            foreach (byte length in lengths) Counts[length]++;
            int used = lengths.Length - Counts[0];
            Counts[0] = 0;
            int left = 1;
            bool over = false;
            var offsets = new int[17];
            for (int length = 1; length < 16; length++)
            {
                left = (left << 1) - Counts[length];
                over |= left < 0;
                offsets[length + 1] = offsets[length] + Counts[length];
            }
            // An incomplete code is allowed only where one code is all there is.
            IsValid = !over && (left == 0 || used <= 1);
            Symbols = new int[used];
            for (int symbol = 0; symbol < lengths.Length; symbol++)
                if (lengths[symbol] != 0) Symbols[offsets[lengths[symbol]]++] = symbol;
        }
    }
}
