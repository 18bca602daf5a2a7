using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace PyLite.Stdlib.Zlib;

/// <summary>zlib: https://docs.python.org/3.14/library/zlib.html</summary>
[PyModule("zlib", Doc = "The functions in this module allow compression and decompression using the\nzlib library, which is based on GNU zip.")]
public static partial class ZlibModule
{
    [PyConst("DEFLATED")] static long Deflated => 8;
    [PyConst("DEF_BUF_SIZE")] static long DefaultBufferSize => 16384;
    [PyConst("DEF_MEM_LEVEL")] static long DefaultMemoryLevel => 8;
    [PyConst("MAX_WBITS")] static long MaxWindowBits => 15;
    [PyConst("ZLIB_VERSION")] static Value Version => "1.3.2";
    [PyConst("ZLIB_RUNTIME_VERSION")] static Value RuntimeVersion => "1.3.2";
    [PyConst("Z_NO_COMPRESSION")] static long NoCompression => 0;
    [PyConst("Z_BEST_SPEED")] static long BestSpeed => 1;
    [PyConst("Z_BEST_COMPRESSION")] static long BestCompression => 9;
    [PyConst("Z_DEFAULT_COMPRESSION")] static long DefaultCompression => -1;
    [PyConst("Z_DEFAULT_STRATEGY")] static long DefaultStrategy => 0;
    [PyConst("Z_FILTERED")] static long Filtered => 1;
    [PyConst("Z_HUFFMAN_ONLY")] static long HuffmanOnly => 2;
    [PyConst("Z_RLE")] static long RunLength => 3;
    [PyConst("Z_FIXED")] static long Fixed => 4;
    [PyConst("Z_NO_FLUSH")] static long NoFlush => 0;
    [PyConst("Z_PARTIAL_FLUSH")] static long PartialFlush => 1;
    [PyConst("Z_SYNC_FLUSH")] static long SyncFlush => 2;
    [PyConst("Z_FULL_FLUSH")] static long FullFlush => 3;
    [PyConst("Z_FINISH")] static long Finish => 4;
    [PyConst("Z_BLOCK")] static long Block => 5;
    [PyConst("Z_TREES")] static long Trees => 6;

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module) => Ops.SetAttr(ts, module, "error", PythonPart.Get(ts, "_zlib_error", "error"));

    internal static PyException Error(ThreadState ts, string message) => PythonPart.Error(ts, "_zlib_error", "error", message);

    internal static PyException Error(ThreadState ts, InflateException error) => Error(ts, $"Error -3 while decompressing data: {error.Message}");

    [PyFunction("adler32(data, value=1, /)", Doc = "Compute an Adler-32 checksum of data.\n\n  value\n    Starting value of the checksum.\n\nThe returned checksum is an integer.")]
    static long Adler32(ThreadState ts, Value data, Value value) => Checksums.Adler32((uint)(ulong)(Ops.ToBigInteger(ts, value) & uint.MaxValue), Buffers.Get(ts, data));

    [PyFunction("crc32(data, value=0, /)", Doc = "Compute a CRC-32 checksum of data.\n\n  value\n    Starting value of the checksum.\n\nThe returned checksum is an integer.")]
    static long Crc32(ThreadState ts, Value data, Value value) => Checksums.Crc32((uint)(ulong)(Ops.ToBigInteger(ts, value) & uint.MaxValue), Buffers.Get(ts, data));

    [PyFunction("compress(data, /, level=-1, wbits=15)", Doc = "Returns a bytes object containing compressed data.\n\n  data\n    Binary data to be compressed.\n  level\n    Compression level, in 0-9 or -1.\n  wbits\n    The window buffer size and container format.")]
    static Value Compress(ThreadState ts, Value data, int level, int wbits)
    {
        var bytes = Buffers.GetArray(ts, data);
        if (level is < -1 or > 9) throw Error(ts, "Bad compression level");
        var compressor = PyCompressor.Make(level, wbits) ?? throw Error(ts, "Invalid initialization option");
        compressor.Write(bytes);
        return new PyBytes(compressor.End());
    }

    [PyFunction("decompress(data, /, wbits=15, bufsize=16384)", Doc = "Returns a bytes object containing the uncompressed data.\n\n  data\n    Compressed data.\n  wbits\n    The window buffer size and container format.\n  bufsize\n    The initial output buffer size.")]
    static Value Decompress(ThreadState ts, Value data, int wbits, nint bufsize)
    {
        var bytes = Buffers.GetArray(ts, data);
        if (bufsize < 0) throw Err.Value("bufsize must be non-negative");
        var inflater = new Inflater(WrappingOf(wbits) ?? throw Error(ts, "Error -2 while preparing to decompress data: inconsistent stream state"));
        try
        {
            var result = inflater.Inflate(bytes, long.MaxValue);
            return inflater.IsDone ? new PyBytes(result) : throw Error(ts, "Error -5 while decompressing data: incomplete or truncated stream");
        }
        catch (InflateException e)
        {
            throw Error(ts, e);
        }
    }

    internal static Wrapping? WrappingOf(int wbits) => wbits switch
    {
        0 or (>= 8 and <= 15) => Wrapping.Zlib,
        >= -15 and <= -8 => Wrapping.Raw,
        >= 24 and <= 31 => Wrapping.Gzip,
        >= 40 and <= 47 => Wrapping.Detect,
        _ => null,
    };

    [PyFunction("compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=<missing>)", Doc = "Return a compressor object.")]
    static Value CompressObject(ThreadState ts, int level, int method, int wbits, int memLevel, int strategy, Value zdict)
    {
        if (!zdict.IsAbsent) throw Err.Value("zdict is not supported");
        if (level is < -1 or > 9 || method != 8 || memLevel is < 1 or > 9 || strategy is < 0 or > 4) throw Err.Value("Invalid initialization option");
        return PyCompressor.Make(level, wbits) ?? throw Err.Value("Invalid initialization option");
    }

    [PyFunction("decompressobj(wbits=15, zdict=b'')", Raw = true, Doc = "Return a decompressor object.")]
    static Value DecompressObject(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int wbits = args.Length > 0 ? (int)Ops.ToClampedLong(ts, args[0]) : 15;
        for (int i = 0; i < (kw?.Length ?? 0); i++)
            if (kw!.Items[i].Ref!.ToString() == "zdict") throw Err.Value("zdict is not supported");
        return new PyDecompressor(WrappingOf(wbits) ?? throw Err.Value("Invalid initialization option"));
    }
}

/// <summary>What zlib.compressobj() gives.</summary>
[PyType("Compress", Module = "zlib", Abstract = true)]
public sealed partial class PyCompressor : PyObject
{
    private readonly MemoryStream _output = new();
    private readonly DeflateStream _stream;
    private readonly Wrapping _wrapping;
    private uint _checksum;
    private uint _length;
    private bool _ended;

    /// <summary>
    /// Keeps the runtime's compressor, which has a finalizer of its own: a file that nobody refers to any more finishes its data in <c>__del__</c>, after .NET's
    /// finalizers ran.
    /// </summary>
    private GCHandle _kept;
    private bool _wasUnreachable;

    private PyCompressor(Wrapping wrapping, int level, int wbits) : base(TypeObject)
    {
        _wrapping = wrapping;
        if (wrapping == Wrapping.Zlib)
        {
            int method = Math.Max(wbits - 8, 1) << 4 | 8, flags = level switch { -1 or 6 => 0x80, < 2 => 0, < 6 => 0x40, _ => 0xC0 };
            flags += 31 - (method << 8 | flags) % 31;
            _output.Write([(byte)method, (byte)flags]);
            _checksum = 1;
        }
        else if (wrapping == Wrapping.Gzip)
        {
            _output.Write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, (byte)(level == 9 ? 2 : level == 1 ? 4 : 0), 3]);
        }
        _stream = new DeflateStream(_output, new ZLibCompressionOptions { CompressionLevel = level < 0 ? 6 : level }, leaveOpen: true);
        _kept = GCHandle.Alloc(_stream);
        _isCharged = Vm.Limits.ResourceMeter.ChargeOutside(OutsideSize);
        if (_isCharged) GC.AddMemoryPressure(OutsideSize);
    }

    /// <summary>What a compressor holds outside the memory that is collected.</summary>
    private const int OutsideSize = 300_000;

    private readonly bool _isCharged;

    ~PyCompressor()
    {
        if (!_kept.IsAllocated) return;
        if (_wasUnreachable)
        {
            _kept.Free();
            if (_isCharged) GC.RemoveMemoryPressure(OutsideSize);
            return;
        }
        // What __del__ uses is unreachable once more after it.
        _wasUnreachable = true;
        GC.ReRegisterForFinalize(this);
    }

    /// <summary>A compressor for the format that wbits names, or null.</summary>
    internal static PyCompressor? Make(int level, int wbits) =>
        ZlibModule.WrappingOf(wbits) is { } wrapping and not Wrapping.Detect && wbits != 0 ? new PyCompressor(wrapping, level, wbits) : null;

    internal void Write(ReadOnlySpan<byte> data)
    {
        if (_wrapping == Wrapping.Zlib) _checksum = Checksums.Adler32(_checksum, data);
        else if (_wrapping == Wrapping.Gzip) _checksum = Checksums.Crc32(_checksum, data);
        _length += (uint)data.Length;
        _stream.Write(data);
    }

    private byte[] Take()
    {
        var bytes = _output.ToArray();
        _output.SetLength(0);
        return bytes;
    }

    internal byte[] End()
    {
        // .NET writes nothing at all for no data.
        if (_length == 0) _output.Write([3, 0]);
        _stream.Dispose();
        if (_kept.IsAllocated) _kept.Free();
        Span<byte> trailer = stackalloc byte[8];
        if (_wrapping == Wrapping.Zlib)
        {
            BinaryPrimitives.WriteUInt32BigEndian(trailer, _checksum);
            _output.Write(trailer[..4]);
        }
        else if (_wrapping == Wrapping.Gzip)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(trailer, _checksum);
            BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _length);
            _output.Write(trailer);
        }
        _ended = true;
        return Take();
    }

    [PyMethod("compress(self, data, /)", Doc = "Returns a bytes object containing compressed data.")]
    Value Compress(ThreadState ts, Value data)
    {
        var bytes = Buffers.GetArray(ts, data);
        if (_ended) throw ZlibModule.Error(ts, "Error -2 while compressing data: inconsistent stream state");
        Write(bytes);
        return new PyBytes(Take());
    }

    [PyMethod("flush(self, mode=4, /)", Doc = "Return a bytes object containing any remaining compressed data.")]
    Value Flush(ThreadState ts, int mode)
    {
        if (mode == 0) return PyBytes.Empty;
        if (_ended) throw ZlibModule.Error(ts, "Error -2 while flushing: inconsistent stream state");
        if (mode == 4) return new PyBytes(End());
        if (_length > 0) _stream.Flush();
        return new PyBytes(Take());
    }
}

/// <summary>What zlib.decompressobj() gives.</summary>
[PyType("Decompress", Module = "zlib", Abstract = true)]
public sealed partial class PyDecompressor : PyObject
{
    private readonly Inflater _inflater;
    private byte[] _unused = [];

    internal PyDecompressor(Wrapping wrapping) : base(TypeObject) => _inflater = new Inflater(wrapping);

    [PyGetter("eof", Member = true)] bool Eof => _inflater.IsDone;
    [PyGetter("unused_data", Member = true)] Value UnusedData => new PyBytes(_unused);
    [PyGetter("unconsumed_tail", Member = true)] Value UnconsumedTail { get; set; } = PyBytes.Empty;

    [PyMethod("decompress(self, data, /, max_length=0)", Doc = "Return a bytes object containing the decompressed version of the data.")]
    Value Decompress(ThreadState ts, Value data, nint maxLength)
    {
        var bytes = Buffers.GetArray(ts, data);
        if (maxLength < 0) throw Err.Value("max_length must be non-negative");
        return Run(ts, bytes, maxLength == 0 ? long.MaxValue : maxLength);
    }

    private Value Run(ThreadState ts, byte[] bytes, long limit)
    {
        if (_inflater.IsDone)
        {
            _unused = [.. _unused, .. bytes];
            return PyBytes.Empty;
        }
        try
        {
            var result = _inflater.Inflate(bytes, limit);
            UnconsumedTail = PyBytes.Empty;
            if (_inflater.IsDone) _unused = _inflater.Rest;
            else if (result.Length >= limit) UnconsumedTail = new PyBytes(_inflater.TakeRest());
            return new PyBytes(result);
        }
        catch (InflateException e)
        {
            throw ZlibModule.Error(ts, e);
        }
    }

    [PyMethod("flush(self, length=16384, /)", Doc = "Return a bytes object containing any remaining decompressed data.")]
    Value Flush(ThreadState ts, nint length)
    {
        if (length <= 0) throw Err.Value("length must be greater than zero");
        return _inflater.IsDone ? PyBytes.Empty : Run(ts, ((PyBytes)UnconsumedTail.Ref!).Data, long.MaxValue);
    }
}
