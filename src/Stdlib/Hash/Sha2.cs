using System.Buffers.Binary;

namespace PyLite.Stdlib.Hash;

/// <summary>Hash functions that end their message with its length in bits.</summary>
internal abstract class PaddedHash(int blockSize) : BlockHash(blockSize)
{
    protected abstract bool IsBigEndian { get; }
    protected abstract byte[] Words(int length);

    public override byte[] Digest(int length)
    {
        var last = (PaddedHash)Copy();
        int field = BlockSize / 8;
        var padding = new byte[(Filled < BlockSize - field ? BlockSize : 2 * BlockSize) - Filled];
        padding[0] = 0x80;
        if (IsBigEndian) BinaryPrimitives.WriteUInt64BigEndian(padding.AsSpan(padding.Length - 8), Total * 8);
        else BinaryPrimitives.WriteUInt64LittleEndian(padding.AsSpan(padding.Length - 8), Total * 8);
        last.Update(padding);
        return last.Words(length);
    }
}

/// <summary>What SHA-2 (FIPS 180-4) takes from the roots of primes.</summary>
internal static class PrimeRoots
{
    /// <summary>64 bits of the fractions of the cube roots of the first 80 primes.</summary>
    public static readonly ulong[] Cubes = Roots(3, 80);
    /// <summary>The same of the square roots of the first 16.</summary>
    public static readonly ulong[] Squares = Roots(2, 16);

    private static ulong[] Roots(int power, int count)
    {
        var result = new ulong[count];
        for (int n = 2, found = 0; found < count; n++)
        {
            bool prime = true;
            for (int d = 2; d * d <= n; d++) prime &= n % d != 0;
            if (!prime) continue;
            BigInteger target = (BigInteger)n << 64 * power, root = 0;
            for (int bit = 70; bit >= 0; bit--)
            {
                var next = root | BigInteger.One << bit;
                if (BigInteger.Pow(next, power) <= target) root = next;
            }
            result[found++] = (ulong)(root & ulong.MaxValue);
        }
        return result;
    }
}

/// <summary>SHA-224 and SHA-256.</summary>
internal sealed class Sha256 : PaddedHash
{
    private static readonly uint[] K = Array.ConvertAll(PrimeRoots.Cubes[..64], static k => (uint)(k >> 32));
    private uint[] _h;

    public Sha256(bool is224) : base(64) => _h = is224 ? Array.ConvertAll(PrimeRoots.Squares[8..], static s => (uint)s) : Array.ConvertAll(PrimeRoots.Squares[..8], static s => (uint)(s >> 32));

    protected override bool IsBigEndian => true;

    protected override void Compress()
    {
        Span<uint> w = stackalloc uint[64];
        for (int i = 0; i < 16; i++) w[i] = BinaryPrimitives.ReadUInt32BigEndian(Block.AsSpan(4 * i));
        for (int i = 16; i < 64; i++)
        {
            uint x = w[i - 15], y = w[i - 2];
            w[i] = w[i - 16] + w[i - 7] + (uint.RotateRight(x, 7) ^ uint.RotateRight(x, 18) ^ x >> 3) + (uint.RotateRight(y, 17) ^ uint.RotateRight(y, 19) ^ y >> 10);
        }
        uint a = _h[0], b = _h[1], c = _h[2], d = _h[3], e = _h[4], f = _h[5], g = _h[6], h = _h[7];
        for (int i = 0; i < 64; i++)
        {
            uint t1 = h + (uint.RotateRight(e, 6) ^ uint.RotateRight(e, 11) ^ uint.RotateRight(e, 25)) + (e & f ^ ~e & g) + K[i] + w[i];
            uint t2 = (uint.RotateRight(a, 2) ^ uint.RotateRight(a, 13) ^ uint.RotateRight(a, 22)) + (a & b ^ a & c ^ b & c);
            h = g; g = f; f = e; e = d + t1; d = c; c = b; b = a; a = t1 + t2;
        }
        _h[0] += a; _h[1] += b; _h[2] += c; _h[3] += d; _h[4] += e; _h[5] += f; _h[6] += g; _h[7] += h;
    }

    protected override byte[] Words(int length)
    {
        var result = new byte[32];
        for (int i = 0; i < 8; i++) BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(4 * i), _h[i]);
        return result[..length];
    }

    protected override void CopyState() => _h = (uint[])_h.Clone();
}

/// <summary>SHA-384 and SHA-512.</summary>
internal sealed class Sha512(bool is384) : PaddedHash(128)
{
    private ulong[] _h = is384 ? PrimeRoots.Squares[8..] : PrimeRoots.Squares[..8];

    protected override bool IsBigEndian => true;

    protected override void Compress()
    {
        Span<ulong> w = stackalloc ulong[80];
        for (int i = 0; i < 16; i++) w[i] = BinaryPrimitives.ReadUInt64BigEndian(Block.AsSpan(8 * i));
        for (int i = 16; i < 80; i++)
        {
            ulong x = w[i - 15], y = w[i - 2];
            w[i] = w[i - 16] + w[i - 7] + (ulong.RotateRight(x, 1) ^ ulong.RotateRight(x, 8) ^ x >> 7) + (ulong.RotateRight(y, 19) ^ ulong.RotateRight(y, 61) ^ y >> 6);
        }
        ulong a = _h[0], b = _h[1], c = _h[2], d = _h[3], e = _h[4], f = _h[5], g = _h[6], h = _h[7];
        for (int i = 0; i < 80; i++)
        {
            ulong t1 = h + (ulong.RotateRight(e, 14) ^ ulong.RotateRight(e, 18) ^ ulong.RotateRight(e, 41)) + (e & f ^ ~e & g) + PrimeRoots.Cubes[i] + w[i];
            ulong t2 = (ulong.RotateRight(a, 28) ^ ulong.RotateRight(a, 34) ^ ulong.RotateRight(a, 39)) + (a & b ^ a & c ^ b & c);
            h = g; g = f; f = e; e = d + t1; d = c; c = b; b = a; a = t1 + t2;
        }
        _h[0] += a; _h[1] += b; _h[2] += c; _h[3] += d; _h[4] += e; _h[5] += f; _h[6] += g; _h[7] += h;
    }

    protected override byte[] Words(int length)
    {
        var result = new byte[64];
        for (int i = 0; i < 8; i++) BinaryPrimitives.WriteUInt64BigEndian(result.AsSpan(8 * i), _h[i]);
        return result[..length];
    }

    protected override void CopyState() => _h = (ulong[])_h.Clone();
}

/// <summary>SHA-1.</summary>
internal sealed class Sha1() : PaddedHash(64)
{
    private uint[] _h = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0];

    protected override bool IsBigEndian => true;

    protected override void Compress()
    {
        Span<uint> w = stackalloc uint[80];
        for (int i = 0; i < 16; i++) w[i] = BinaryPrimitives.ReadUInt32BigEndian(Block.AsSpan(4 * i));
        for (int i = 16; i < 80; i++) w[i] = uint.RotateLeft(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
        uint a = _h[0], b = _h[1], c = _h[2], d = _h[3], e = _h[4];
        for (int i = 0; i < 80; i++)
        {
            uint mixed = i < 20 ? (b & c | ~b & d) + 0x5A827999 : i < 40 ? (b ^ c ^ d) + 0x6ED9EBA1 : i < 60 ? (b & c | b & d | c & d) + 0x8F1BBCDC : (b ^ c ^ d) + 0xCA62C1D6;
            uint next = uint.RotateLeft(a, 5) + mixed + e + w[i];
            e = d; d = c; c = uint.RotateLeft(b, 30); b = a; a = next;
        }
        _h[0] += a; _h[1] += b; _h[2] += c; _h[3] += d; _h[4] += e;
    }

    protected override byte[] Words(int length)
    {
        var result = new byte[20];
        for (int i = 0; i < 5; i++) BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(4 * i), _h[i]);
        return result;
    }

    protected override void CopyState() => _h = (uint[])_h.Clone();
}

/// <summary>MD5 (RFC 1321).</summary>
internal sealed class Md5() : PaddedHash(64)
{
    private static readonly uint[] K = Enumerable.Range(1, 64).Select(static i => (uint)(4294967296.0 * Math.Abs(Math.Sin(i)))).ToArray();
    private static readonly int[] Turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
    private uint[] _h = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476];

    protected override bool IsBigEndian => false;

    protected override void Compress()
    {
        Span<uint> w = stackalloc uint[16];
        for (int i = 0; i < 16; i++) w[i] = BinaryPrimitives.ReadUInt32LittleEndian(Block.AsSpan(4 * i));
        uint a = _h[0], b = _h[1], c = _h[2], d = _h[3];
        for (int i = 0; i < 64; i++)
        {
            var (mixed, word) = (i >> 4) switch
            {
                0 => (b & c | ~b & d, i),
                1 => (d & b | ~d & c, 5 * i + 1),
                2 => (b ^ c ^ d, 3 * i + 5),
                _ => (c ^ (b | ~d), 7 * i),
            };
            uint next = b + uint.RotateLeft(a + mixed + K[i] + w[word & 15], Turns[i >> 4 << 2 | i & 3]);
            a = d; d = c; c = b; b = next;
        }
        _h[0] += a; _h[1] += b; _h[2] += c; _h[3] += d;
    }

    protected override byte[] Words(int length)
    {
        var result = new byte[16];
        for (int i = 0; i < 4; i++) BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(4 * i), _h[i]);
        return result;
    }

    protected override void CopyState() => _h = (uint[])_h.Clone();
}
