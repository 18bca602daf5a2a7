using System.Buffers.Binary;

namespace PyLite.Stdlib.Hash;

/// <summary>The state of a hash function.</summary>
internal abstract class HashCore
{
    public abstract int BlockSize { get; }
    public abstract void Update(ReadOnlySpan<byte> data);
    /// <summary>The digest of what came so far; more may follow.</summary>
    public abstract byte[] Digest(int length);
    public abstract HashCore Copy();
}

/// <summary>A hash function that works block by block.</summary>
internal abstract class BlockHash : HashCore
{
    protected byte[] Block;
    protected int Filled;
    protected ulong Total;

    protected BlockHash(int size) => Block = new byte[size];

    public override int BlockSize => Block.Length;

    /// <summary>Whether a full block waits until more follows, because the last one is treated differently.</summary>
    protected virtual bool KeepsLast => false;

    protected abstract void Compress();

    public override void Update(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            if (Filled == Block.Length)
            {
                Compress();
                Filled = 0;
            }
            int n = Math.Min(data.Length, Block.Length - Filled);
            data[..n].CopyTo(Block.AsSpan(Filled));
            Filled += n;
            Total += (ulong)n;
            data = data[n..];
            if (Filled < Block.Length || KeepsLast) continue;
            Compress();
            Filled = 0;
        }
    }

    public override HashCore Copy()
    {
        var copy = (BlockHash)MemberwiseClone();
        copy.Block = (byte[])Block.Clone();
        copy.CopyState();
        return copy;
    }

    protected abstract void CopyState();
}

/// <summary>SHA-3 and SHAKE (FIPS 202).</summary>
internal sealed class Keccak(int rate, byte suffix) : BlockHash(rate)
{
    private static readonly ulong[] Rounds = RoundConstants();
    private ulong[] _state = new ulong[25];

    /// <summary>The bits of a shift register of eight bits, at places 2**j - 1.</summary>
    private static ulong[] RoundConstants()
    {
        var result = new ulong[24];
        int register = 1;
        for (int round = 0; round < 24; round++)
            for (int j = 0; j < 7; j++)
            {
                if ((register & 1) != 0) result[round] |= 1UL << (1 << j) - 1;
                register = (register & 0x80) != 0 ? (register << 1 ^ 0x171) & 0xFF : register << 1;
            }
        return result;
    }

    private void Permute()
    {
        var s = _state;
        Span<ulong> c = stackalloc ulong[5], b = stackalloc ulong[25];
        foreach (ulong constant in Rounds)
        {
            for (int x = 0; x < 5; x++) c[x] = s[x] ^ s[x + 5] ^ s[x + 10] ^ s[x + 15] ^ s[x + 20];
            for (int i = 0; i < 25; i++) s[i] ^= c[(i + 4) % 5] ^ ulong.RotateLeft(c[(i + 1) % 5], 1);
            b[0] = s[0];
            for (int t = 0, x = 1, y = 0; t < 24; t++)
            {
                int to = (2 * x + 3 * y) % 5;
                b[y + 5 * to] = ulong.RotateLeft(s[x + 5 * y], (t + 1) * (t + 2) / 2 % 64);
                (x, y) = (y, to);
            }
            for (int i = 0; i < 25; i++) s[i] = b[i] ^ ~b[i / 5 * 5 + (i + 1) % 5] & b[i / 5 * 5 + (i + 2) % 5];
            s[0] ^= constant;
        }
    }

    protected override void Compress()
    {
        for (int i = 0; i < Block.Length / 8; i++) _state[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(Block.AsSpan(8 * i));
        Permute();
    }

    public override byte[] Digest(int length)
    {
        var last = (Keccak)Copy();
        last.Block.AsSpan(Filled).Clear();
        last.Block[Filled] ^= suffix;
        last.Block[^1] ^= 0x80;
        last.Compress();
        var result = new byte[length];
        Span<byte> word = stackalloc byte[8];
        for (int i = 0, at = 0; i < length; i += 8, at += 8)
        {
            if (at == Block.Length)
            {
                last.Permute();
                at = 0;
            }
            BinaryPrimitives.WriteUInt64LittleEndian(word, last._state[at / 8]);
            word[..Math.Min(8, length - i)].CopyTo(result.AsSpan(i));
        }
        return result;
    }

    protected override void CopyState() => _state = (ulong[])_state.Clone();
}
