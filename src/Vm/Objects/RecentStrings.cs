using System.Numerics;
using System.Runtime.InteropServices;

namespace PyLite.Vm.Objects;

/// <summary>
/// Short strings that a thread made a moment ago, so that a text taken apart gives each word that comes back as the object that stands for it already:
/// no new objects, a hash that is known, and dicts that recognise it without a look at its characters. The thread's own.
/// </summary>
/// <remarks>
/// Every place holds the last string that fell on it. The table grows while strings push each other out; where hardly any comes back
/// it rests for a while, so that those of other programs cost nothing.
/// </remarks>
public sealed class RecentStrings
{
    /// <summary>The longest string that is looked for, in chars: two times eight, so that few reads see all of them.</summary>
    public const int MaxLength = 16;

    private const int FirstSize = 256, LargestSize = 16384, Window = 1024, Rest = 16 * Window, CallsWithout = 64;

    private struct Entry
    {
        public ulong Tag;
        public PyStr Text;
    }

    private Entry[] _entries = [];
    private int _left, _hits, _evictions;

    /// <summary>The string of these chars, which are code points each.</summary>
    public PyStr Get(ReadOnlySpan<char> chars) => Get(chars, null);

    /// <summary>The string of this text, each char of which is a code point.</summary>
    public PyStr Get(string text) => Get(text, text);

    private PyStr Get(ReadOnlySpan<char> chars, string? text)
    {
        if (chars.Length < 2) return chars.Length == 0 ? PyStr.Empty : PyStr.FromCodePoint(chars[0]);
        if (chars.Length > MaxLength || --_left < 0 && !Continue()) return new PyStr(text ?? chars.ToString());
        ulong tag = Tag(chars);
        var entries = _entries;
        ref var entry = ref entries[(int)(tag >> 40) & (entries.Length - 1)];
        if (entry.Tag == tag && chars.SequenceEqual(entry.Text.Narrow))
        {
            _hits++;
            return entry.Text;
        }
        if (entry.Text != null) _evictions++;
        var made = new PyStr(text ?? chars.ToString());
        entry.Tag = tag;
        entry.Text = made;
        return made;
    }

    // Reads each char at least once, eight bytes at a time.
    private static ulong Tag(ReadOnlySpan<char> chars)
    {
        const ulong K0 = 0x9E3779B97F4A7C15, K1 = 0xC2B2AE3D27D4EB4F;
        ref byte first = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(chars));
        int bytes = chars.Length * 2;
        ulong mixed;
        if (bytes >= 8)
        {
            mixed = (Unsafe.ReadUnaligned<ulong>(ref first) * K0) ^ BitOperations.RotateLeft(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, bytes - 8)) * K1, 23);
            if (bytes > 16)
                mixed = (BitOperations.RotateLeft(mixed, 29) ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, 8)) * K1) * K0
                    ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, bytes - 16)) * K1;
        }
        else
        {
            mixed = Unsafe.ReadUnaligned<uint>(ref first) | (ulong)Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref first, bytes - 4)) << 32;
        }
        mixed = (mixed + (ulong)bytes) * K1;
        return mixed ^ mixed >> 29;
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
            if (entry.Text != null) entries[(int)(entry.Tag >> 40) & (entries.Length - 1)] = entry;
        _entries = entries;
    }
}
