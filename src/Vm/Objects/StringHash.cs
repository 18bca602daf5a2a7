using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PyLite.Vm.Objects;

/// <summary>
/// hash() of str and bytes: SipHash-1-3 (https://www.aumasson.jp/siphash/siphash.pdf with one and three rounds) of the content in the fewest bytes that hold each
/// code point (1, 2 or 4), so that with the same PYTHONHASHSEED strings hash, and sets of them iterate, as in CPython.
/// </summary>
public static class StringHash
{
    /// <summary>The name under which a process says before the first hash what the seed is: see <see cref="AppContext.SetData"/>; without it the key is random.</summary>
    public const string SeedName = "PyLite.HashSeed";

    private readonly record struct SipKey(ulong K0, ulong K1, bool IsRandom);

    private static readonly SipKey Key = ChooseKey();

    /// <summary>Whether hashes differ from those of the seed 0: sys.flags.hash_randomization.</summary>
    public static bool IsRandom => Key.IsRandom;

    private static SipKey ChooseKey()
    {
        if (AppContext.GetData(SeedName) is string text && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint seed)) return FromSeed(seed);
        // The runtime's own source of random bytes for identifiers: RandomNumberGenerator would load OpenSSL at each start.
        Span<ulong> random = stackalloc ulong[4];
        MemoryMarshal.Write(MemoryMarshal.AsBytes(random), Guid.NewGuid());
        MemoryMarshal.Write(MemoryMarshal.AsBytes(random[2..]), Guid.NewGuid());
        return new SipKey(random[0] ^ random[3], random[1] ^ random[2], true);
    }

    /// <summary>The key of a seed: zero for 0, else bytes of a linear congruential generator.</summary>
    private static SipKey FromSeed(uint seed)
    {
        if (seed == 0) return default;
        Span<byte> bytes = stackalloc byte[16];
        uint x = seed;
        foreach (ref byte b in bytes)
        {
            x = x * 214013 + 2531011;
            b = (byte)(x >> 16);
        }
        return new SipKey(MemoryMarshal.Read<ulong>(bytes), MemoryMarshal.Read<ulong>(bytes[8..]), true);
    }

    /// <summary>The hash of bytes.</summary>
    public static long OfBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0) return 0;
        var sip = new SipState(Key);
        int i = 0;
        for (; i + 8 <= bytes.Length; i += 8) sip.Add(MemoryMarshal.Read<ulong>(bytes[i..]));
        ulong last = (ulong)bytes.Length << 56;
        for (int shift = 0; i < bytes.Length; i++, shift += 8) last |= (ulong)bytes[i] << shift;
        return sip.Finish(last);
    }

    /// <summary>The hash of a str with code points above U+FFFF.</summary>
    public static long OfCodePoints(ReadOnlySpan<int> points) => OfBytes(MemoryMarshal.AsBytes(points));

    /// <summary>The hash of a str whose chars are code points each.</summary>
    public static long OfChars(ReadOnlySpan<char> chars)
    {
        if (chars.Length == 0) return 0;
        var sip = new SipState(Key);
        var units = MemoryMarshal.Cast<char, ushort>(chars);
        int i = 0;
        for (; i + 8 <= units.Length; i += 8)
        {
            var eight = Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(units), (nuint)i);
            if (Vector128.GreaterThanAny(eight, Vector128.Create((ushort)0xFF))) return OfBytes(MemoryMarshal.AsBytes(chars));
            sip.Add(Vector128.Narrow(eight, eight).AsUInt64().ToScalar());
        }
        ulong last = (ulong)(byte)units.Length << 56;
        for (int shift = 0; i < units.Length; i++, shift += 8)
        {
            if (units[i] > 0xFF) return OfBytes(MemoryMarshal.AsBytes(chars));
            last |= (ulong)units[i] << shift;
        }
        return sip.Finish(last);
    }

    private ref struct SipState(SipKey key)
    {
        private ulong _v0 = key.K0 ^ 0x736f6d6570736575, _v1 = key.K1 ^ 0x646f72616e646f6d, _v2 = key.K0 ^ 0x6c7967656e657261, _v3 = key.K1 ^ 0x7465646279746573;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Round()
        {
            _v0 += _v1;
            _v2 += _v3;
            _v1 = BitOperations.RotateLeft(_v1, 13) ^ _v0;
            _v3 = BitOperations.RotateLeft(_v3, 16) ^ _v2;
            _v0 = BitOperations.RotateLeft(_v0, 32) + _v3;
            _v2 += _v1;
            _v3 = BitOperations.RotateLeft(_v3, 21) ^ _v0;
            _v1 = BitOperations.RotateLeft(_v1, 17) ^ _v2;
            _v2 = BitOperations.RotateLeft(_v2, 32);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong block)
        {
            _v3 ^= block;
            Round();
            _v0 ^= block;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public long Finish(ulong last)
        {
            Add(last);
            _v2 ^= 0xFF;
            Round();
            Round();
            Round();
            long hash = (long)(_v0 ^ _v1 ^ _v2 ^ _v3);
            return hash == -1 ? -2 : hash;
        }
    }
}
