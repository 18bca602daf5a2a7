namespace PyLite.Stdlib;

/// <summary>binascii: hexadecimal, base64 and checksums. https://docs.python.org/3.14/library/binascii.html</summary>
[PyModule("binascii", Doc = "Conversion between binary data and ASCII")]
public static partial class BinasciiModule
{
    private const string Base64Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    [PyModuleInit]
    static void Init(ThreadState ts, PyModule module)
    {
        Ops.SetAttr(ts, module, "Error", PythonPart.Get(ts, "_binascii_errors", "Error"));
        Ops.SetAttr(ts, module, "Incomplete", PythonPart.Get(ts, "_binascii_errors", "Incomplete"));
    }

    private static PyException Error(ThreadState ts, string message) => PythonPart.Error(ts, "_binascii_errors", "Error", message);

    /// <summary>The bytes of a bytes-like object or of an ASCII str.</summary>
    private static byte[] AsciiBytes(ThreadState ts, in Value value)
    {
        if (value.Ref is PyStr text)
        {
            string s = text.ToString();
            return s.AsSpan().ContainsAnyExceptInRange('\0', '\x7f') ? throw Err.Value("string argument should contain only ASCII characters") : System.Text.Encoding.ASCII.GetBytes(s);
        }
        return Buffers.Supports(value) ? Buffers.GetArray(ts, value) : throw Err.Type($"argument should be bytes, buffer or ASCII string, not '{value.Type.FullName}'");
    }

    [PyFunction("hexlify(data, sep=<missing>, bytes_per_sep=1)", Doc = "Hexadecimal representation of binary data.")]
    static Value Hexlify(ThreadState ts, Value data, Value sep, int bytesPerSep)
    {
        var bytes = new PyBytes(Buffers.GetArray(ts, data));
        var hex = sep.IsAbsent ? Ops.CallMethod(ts, bytes, "hex") : Ops.CallMethod(ts, bytes, "hex", sep, bytesPerSep);
        return new PyBytes(System.Text.Encoding.Latin1.GetBytes(hex.Ref!.ToString()!));
    }

    [PyFunction("b2a_hex(data, sep=<missing>, bytes_per_sep=1)", Doc = "Hexadecimal representation of binary data.")]
    static Value ToHex(ThreadState ts, Value data, Value sep, int bytesPerSep) => Hexlify(ts, data, sep, bytesPerSep);

    [PyFunction("unhexlify(hexstr, /)", Doc = "Binary data of hexadecimal representation.")]
    static Value Unhexlify(ThreadState ts, Value hex)
    {
        var digits = AsciiBytes(ts, hex);
        if (digits.Length % 2 != 0) throw Error(ts, "Odd-length string");
        var result = new byte[digits.Length / 2];
        for (int i = 0; i < result.Length; i++)
        {
            if (!char.IsAsciiHexDigit((char)digits[2 * i]) || !char.IsAsciiHexDigit((char)digits[2 * i + 1])) throw Error(ts, "Non-hexadecimal digit found");
            result[i] = (byte)(DigitOf(digits[2 * i]) << 4 | DigitOf(digits[2 * i + 1]));
        }
        return new PyBytes(result);
    }

    [PyFunction("a2b_hex(hexstr, /)", Doc = "Binary data of hexadecimal representation.")] static Value FromHex(ThreadState ts, Value hex) => Unhexlify(ts, hex);

    private static int DigitOf(byte c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    [PyFunction("b2a_base64(data, /, *, newline=True)", Doc = "Base64-code line of data.")]
    static Value ToBase64(ThreadState ts, Value data, bool newline) =>
        new PyBytes(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(Buffers.Get(ts, data)) + (newline ? "\n" : "")));

    [PyFunction("a2b_base64(data, /, *, strict_mode=False)", Doc = "Decode a line of base64 data.")]
    static Value FromBase64(ThreadState ts, Value data, bool strictMode)
    {
        var source = AsciiBytes(ts, data);
        var result = new List<byte>(source.Length / 4 * 3 + 3);
        int filled = 0, pads = 0, count = 0, bits = 0;
        if (strictMode && source.Length > 0 && source[0] == '=') throw Error(ts, "Leading padding not allowed");
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i] == '=')
            {
                pads++;
                if (!strictMode) continue;
                if (filled == 0 || filled >= 2 && filled + pads > 4) throw Error(ts, "Excess padding not allowed");
                if (filled == 1) throw WrongCount(ts, count);
                continue;
            }
            int digit = Base64Digits.IndexOf((char)source[i]);
            if (digit < 0)
            {
                if (strictMode) throw Error(ts, "Only base64 data is allowed");
                continue;
            }
            if (strictMode && pads > 0) throw Error(ts, filled + pads >= 4 ? "Excess data after padding" : "Discontinuous padding not allowed");
            pads = 0;
            count++;
            bits = bits << 6 | digit;
            if (filled++ > 0) result.Add((byte)(bits >> (4 - filled) * 2));
            if (filled == 4) filled = bits = 0;
        }
        if (filled == 1) throw WrongCount(ts, count);
        return filled == 0 || filled + pads >= 4 ? new PyBytes([.. result]) : throw Error(ts, "Incorrect padding");
    }

    private static PyException WrongCount(ThreadState ts, int count) => Error(ts, $"Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4");

    private static readonly uint[] Crc32Table = MakeTable();

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint n = 0; n < 256; n++)
        {
            uint state = n;
            for (int i = 0; i < 8; i++) state = state >> 1 ^ (0xEDB88320 & (uint)-(int)(state & 1));
            table[n] = state;
        }
        return table;
    }

    [PyFunction("crc32(data, crc=0, /)", Doc = "Compute CRC-32 incrementally.")]
    static long Crc32(ThreadState ts, Value data, BigInteger crc)
    {
        uint state = ~(uint)(crc & uint.MaxValue);
        foreach (byte b in Buffers.Get(ts, data)) state = state >> 8 ^ Crc32Table[(byte)(state ^ b)];
        return ~state;
    }

    [PyFunction("crc_hqx(data, crc, /)", Doc = "Compute CRC-CCITT incrementally.")]
    static long CrcHqx(ThreadState ts, Value data, BigInteger crc)
    {
        uint state = (uint)(crc & 0xFFFF);
        foreach (byte b in Buffers.Get(ts, data))
        {
            state ^= (uint)b << 8;
            for (int i = 0; i < 8; i++) state = (state & 0x8000) != 0 ? state << 1 ^ 0x1021 : state << 1;
            state &= 0xFFFF;
        }
        return state;
    }

    [PyFunction("b2a_uu(data, /, *, backtick=False)", Doc = "Uuencode line of data.")]
    static Value ToUu(ThreadState ts, Value data, bool backtick)
    {
        var bytes = Buffers.Get(ts, data);
        if (bytes.Length > 45) throw Error(ts, "At most 45 bytes at once");
        var result = new List<byte>();
        void Put(int six) => result.Add((byte)(six == 0 && backtick ? '`' : six + 32));
        Put(bytes.Length);
        for (int i = 0; i < bytes.Length; i += 3)
        {
            int three = bytes[i] << 16 | (i + 1 < bytes.Length ? bytes[i + 1] << 8 : 0) | (i + 2 < bytes.Length ? bytes[i + 2] : 0);
            for (int shift = 18; shift >= 0; shift -= 6) Put(three >> shift & 63);
        }
        result.Add((byte)'\n');
        return new PyBytes([.. result]);
    }

    [PyFunction("a2b_uu(data, /)", Doc = "Decode a line of uuencoded data.")]
    static Value FromUu(ThreadState ts, Value data)
    {
        var line = AsciiBytes(ts, data);
        if (line.Length == 0) return new PyBytes([]);
        var result = new byte[line[0] - 32 & 63];
        int bits = 0, filled = 0, at = 1, made = 0;
        while (made < result.Length)
        {
            int c = at < line.Length ? line[at++] : '\n', six = 0;
            if (c is not ('\n' or '\r'))
            {
                if (c < 32 || c > 96) throw Error(ts, "Illegal char");
                six = c - 32 & 63;
            }
            bits = bits << 6 | six;
            filled += 6;
            if (filled < 8) continue;
            filled -= 8;
            result[made++] = (byte)(bits >> filled);
            bits &= (1 << filled) - 1;
        }
        for (; at < line.Length; at++)
            if (line[at] is not ((byte)' ' or (byte)'`' or (byte)'\n' or (byte)'\r')) throw Error(ts, "Trailing garbage");
        return new PyBytes(result);
    }
}
