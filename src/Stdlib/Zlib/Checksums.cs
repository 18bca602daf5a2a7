namespace PyLite.Stdlib.Zlib;

/// <summary>The checksums of RFC 1950 and RFC 1952.</summary>
internal static class Checksums
{
    /// <summary>How much is summed up between two looks at the breaker.</summary>
    private const int PartLength = 1 << 20;

    private static readonly uint[] CrcTable = MakeTable();

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint c = i;
            for (int k = 0; k < 8; k++) c = (c & 1) != 0 ? 0xEDB88320 ^ c >> 1 : c >> 1;
            table[i] = c;
        }
        return table;
    }

    public static uint Crc32(uint start, ReadOnlySpan<byte> data)
    {
        uint c = ~start;
        while (data.Length > 0)
        {
            var part = data[..Math.Min(PartLength, data.Length)];
            foreach (byte b in part) c = CrcTable[(c ^ b) & 0xFF] ^ c >> 8;
            data = data[part.Length..];
            ThreadState.CheckCurrent();
        }
        return ~c;
    }

    public static uint Adler32(uint start, ReadOnlySpan<byte> data)
    {
        const uint prime = 65521;
        uint a = start & 0xFFFF, b = start >> 16;
        while (data.Length > 0)
        {
            // So many additions fit 32 bits.
            var part = data[..Math.Min(5552, data.Length)];
            foreach (byte x in part)
            {
                a += x;
                b += a;
            }
            a %= prime;
            b %= prime;
            data = data[part.Length..];
            ThreadState.CheckCurrent();
        }
        return b << 16 | a;
    }
}
