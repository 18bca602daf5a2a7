using System.Buffers.Binary;
using System.Numerics;

namespace PyLite.Stdlib.Hash;

/// <summary>The parameters of a BLAKE2 hash (RFC 7693, and its tree mode).</summary>
internal sealed record Blake2Parameters(int DigestSize, byte[] Key, byte[] Salt, byte[] Person, int Fanout, int Depth, uint LeafSize, ulong NodeOffset, int NodeDepth, int InnerSize, bool IsLastNode)
{
    /// <summary>The parameter block: as long as the digest may be at most, and with an eighth of that for the salt and for what it is for.</summary>
    public byte[] Block(int size)
    {
        var block = new byte[size];
        block[0] = (byte)DigestSize;
        block[1] = (byte)Key.Length;
        block[2] = (byte)Fanout;
        block[3] = (byte)Depth;
        BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(4), LeafSize);
        BinaryPrimitives.WriteUInt64LittleEndian(block.AsSpan(8), NodeOffset);
        int offsetSize = size == 64 ? 8 : 6;
        block[8 + offsetSize] = (byte)NodeDepth;
        block[9 + offsetSize] = (byte)InnerSize;
        Salt.CopyTo(block.AsSpan(size / 2));
        Person.CopyTo(block.AsSpan(size * 3 / 4));
        return block;
    }
}

/// <summary>What both variants of BLAKE2 share: a hash of words that keeps the last block until it is known to be that.</summary>
internal abstract class Blake2<TWord> : BlockHash where TWord : unmanaged, IBinaryInteger<TWord>
{
    private readonly bool _isLastNode;
    private readonly int _size;
    private readonly int _rounds;
    private readonly TWord[] _start;
    private TWord[] _state;

    protected Blake2(Blake2Parameters parameters, int rounds, int wordSize, TWord[] start) : base(wordSize * 16)
    {
        _isLastNode = parameters.IsLastNode;
        _size = wordSize;
        _rounds = rounds;
        _start = start;
        _state = (TWord[])start.Clone();
        var block = parameters.Block(wordSize * 8);
        for (int i = 0; i < 8; i++) _state[i] ^= Read(block.AsSpan(i * wordSize));
        if (parameters.Key.Length == 0) return;
        var first = new byte[BlockSize];
        parameters.Key.CopyTo(first, 0);
        Update(first);
    }

    protected override bool KeepsLast => true;
    protected override void CopyState() => _state = (TWord[])_state.Clone();
    protected abstract TWord Read(ReadOnlySpan<byte> bytes);
    protected abstract void Write(Span<byte> bytes, TWord word);

    /// <summary>How far a word is turned in the four steps of mixing.</summary>
    protected abstract ReadOnlySpan<int> Turns { get; }

    private static ReadOnlySpan<byte> Order =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3,
        11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4,
        7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8,
        9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13,
        2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9,
        12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11,
        13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10,
        6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5,
        10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0,
    ];

    protected override void Compress() => Compress(_state, Block, Total, false);

    private void Compress(TWord[] state, ReadOnlySpan<byte> block, ulong total, bool isLast)
    {
        Span<TWord> v = stackalloc TWord[16], m = stackalloc TWord[16];
        for (int i = 0; i < 16; i++) m[i] = Read(block[(i * _size)..]);
        state.CopyTo(v);
        _start.CopyTo(v[8..]);
        v[12] ^= TWord.CreateTruncating(total);
        // The upper half of the count: what 32 bits do not hold.
        if (_size == 4) v[13] ^= TWord.CreateTruncating(total >> 32);
        if (isLast) v[14] = ~v[14];
        if (isLast && _isLastNode) v[15] = ~v[15];
        var turns = Turns;
        for (int round = 0; round < _rounds; round++)
        {
            var order = Order.Slice(round % 10 * 16, 16);
            for (int i = 0; i < 8; i++)
            {
                // The columns, then the diagonals.
                int shift = i < 4 ? 0 : 1, column = i & 3;
                int a = column, b = 4 + (column + shift) % 4, c = 8 + (column + 2 * shift) % 4, d = 12 + (column + 3 * shift) % 4;
                v[a] += v[b] + m[order[2 * i]];
                v[d] = TWord.RotateRight(v[d] ^ v[a], turns[0]);
                v[c] += v[d];
                v[b] = TWord.RotateRight(v[b] ^ v[c], turns[1]);
                v[a] += v[b] + m[order[2 * i + 1]];
                v[d] = TWord.RotateRight(v[d] ^ v[a], turns[2]);
                v[c] += v[d];
                v[b] = TWord.RotateRight(v[b] ^ v[c], turns[3]);
            }
        }
        for (int i = 0; i < 8; i++) state[i] ^= v[i] ^ v[i + 8];
    }

    public override byte[] Digest(int length)
    {
        var state = (TWord[])_state.Clone();
        var last = new byte[BlockSize];
        Block.AsSpan(0, Filled).CopyTo(last);
        Compress(state, last, Total, true);
        var digest = new byte[8 * _size];
        for (int i = 0; i < 8; i++) Write(digest.AsSpan(i * _size), state[i]);
        return digest[..length];
    }
}

/// <summary>BLAKE2b, of words of 64 bits.</summary>
internal sealed class Blake2b(Blake2Parameters parameters) : Blake2<ulong>(parameters, 12, 8,
    [0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B, 0xA54FF53A5F1D36F1, 0x510E527FADE682D1, 0x9B05688C2B3E6C1F, 0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179])
{
    protected override ulong Read(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    protected override void Write(Span<byte> bytes, ulong word) => BinaryPrimitives.WriteUInt64LittleEndian(bytes, word);
    protected override ReadOnlySpan<int> Turns => [32, 24, 16, 63];
}

/// <summary>BLAKE2s, of words of 32 bits.</summary>
internal sealed class Blake2s(Blake2Parameters parameters) : Blake2<uint>(parameters, 10, 4,
    [0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19])
{
    protected override uint Read(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    protected override void Write(Span<byte> bytes, uint word) => BinaryPrimitives.WriteUInt32LittleEndian(bytes, word);
    protected override ReadOnlySpan<int> Turns => [16, 12, 8, 7];
}
