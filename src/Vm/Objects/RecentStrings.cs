using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PyLite.Vm.Objects;

/// <summary>
/// Short strings that a thread made a moment ago, so that a text taken apart gives each word that comes back as the object that stands for it already:
/// no new objects, a hash that is known, and dicts that recognise it without a look at its characters. The thread's own.
/// </summary>
/// <remarks>
/// Every place holds the last string that fell on it, beside its characters: finding it again does not touch the object. The table grows while strings push each other
/// out; where hardly any comes back it rests for a while, so that those of other programs cost nothing.
/// </remarks>
public sealed class RecentStrings
{
    /// <summary>The longest string that is looked for, in chars, all of them Latin-1: they and their number fill 16 bytes.</summary>
    public const int MaxLength = 15;

    private const int FirstSize = 256, LargestSize = 16384, Window = 1024, Rest = 16 * Window, CallsWithout = 64;

    private struct Entry
    {
        public ulong Low, High;
        public PyStr Text;
    }

    // An empty array of its own: the runtime's would have to be compiled whenever a process starts.
    private static readonly Entry[] NoEntries = new Entry[0];

    private Entry[] _entries = NoEntries;
    private int _left, _hits, _evictions;

    /// <summary>The string of these chars, which are code points each.</summary>
    public PyStr Get(ReadOnlySpan<char> chars) => Get(chars, null);

    /// <summary>The string of this text, each char of which is a code point.</summary>
    public PyStr Get(string text) => Get(text, text);

    private PyStr Get(ReadOnlySpan<char> chars, string? text)
    {
        if (chars.Length < 2) return chars.Length == 0 ? PyStr.Empty : PyStr.FromCodePoint(chars[0]);
        if (chars.Length > MaxLength || --_left < 0 && !Continue()) return new PyStr(text ?? chars.ToString());
        if (!TryPack(chars, out ulong low, out ulong high)) return new PyStr(text ?? chars.ToString());
        var entries = _entries;
        ref var entry = ref entries[Place(low, high) & (entries.Length - 1)];
        if (entry.Low == low && entry.High == high)
        {
            _hits++;
            return entry.Text;
        }
        if (entry.Text != null) _evictions++;
        var made = new PyStr(text ?? chars.ToString());
        entry.Low = low;
        entry.High = high;
        entry.Text = made;
        return made;
    }

    /// <summary>Puts 2 to 15 chars and their number into 16 bytes, which no other chars give; false if one is beyond Latin-1.</summary>
    private static bool TryPack(ReadOnlySpan<char> chars, out ulong low, out ulong high)
    {
        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(chars));
        int length = chars.Length;
        high = (ulong)length << 56;
        Vector128<ushort> units;
        if (length >= 8)
        {
            units = Vector128.LoadUnsafe(ref first);
            var last = Vector128.LoadUnsafe(ref first, (nuint)(length - 8));
            if (((units | last) & Vector128.Create((ushort)0xFF00)) != Vector128<ushort>.Zero)
            {
                low = 0;
                return false;
            }
            // Behind the first eight there are length - 8.
            if (length > 8) high |= Vector128.Narrow(last, last).AsUInt64().ToScalar() >> 8 * (16 - length);
        }
        else
        {
            // The first and the last four, or two: with the length, these say which chars they are.
            ref byte start = ref Unsafe.As<ushort, byte>(ref first);
            units = length >= 4
                ? Vector128.Create(Unsafe.ReadUnaligned<ulong>(ref start), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, 2 * (length - 4)))).AsUInt16()
                : Vector128.Create(Unsafe.ReadUnaligned<uint>(ref start), Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, 2 * (length - 2))), 0, 0).AsUInt16();
            if ((units & Vector128.Create((ushort)0xFF00)) != Vector128<ushort>.Zero)
            {
                low = 0;
                return false;
            }
        }
        low = Vector128.Narrow(units, units).AsUInt64().ToScalar();
        return true;
    }

    private static int Place(ulong low, ulong high)
    {
        ulong mixed = (low ^ BitOperations.RotateLeft(high * 0xC2B2AE3D27D4EB4F, 31)) * 0x9E3779B97F4A7C15;
        return (int)(mixed >> 40);
    }

    /// <summary>Between two windows, or while it rests: whether strings are to be looked for again.</summary>
    private bool Continue()
    {
        if (_entries.Length == 0)
        {
            // Interpreters that hardly work with text have no table.
            if (_left > -CallsWithout) return false;
            _entries = new Entry[FirstSize];
        }
        else if (_left == -1)
        {
            if (_hits < Window / 8)
            {
                Array.Clear(_entries);
                return false;
            }
            if (_evictions > Window / 8 && _entries.Length < LargestSize) Grow();
        }
        else if (_left > -Rest) return false;
        _left = Window;
        _hits = _evictions = 0;
        return true;
    }

    private void Grow()
    {
        var entries = new Entry[_entries.Length * 4];
        foreach (var entry in _entries)
            if (entry.Text != null) entries[Place(entry.Low, entry.High) & (entries.Length - 1)] = entry;
        _entries = entries;
    }
}
