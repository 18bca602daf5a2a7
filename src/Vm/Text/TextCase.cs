using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PyLite.Vm.Text;

/// <summary>upper(), lower(), title(), capitalize(), swapcase() and casefold() of str, with Unicode's full mappings.</summary>
public static class TextCase
{
    private const int Sigma = 0x3A3;
    private const int SmallSigma = 0x3C3;
    private const int FinalSigma = 0x3C2;

    private enum Mapping
    {
        Upper,
        Lower,
        Title,
        Fold,
    }

    /// <summary>upper().</summary>
    public static TextValue ToUpper(TextValue text) =>
        text.Narrow is { } narrow && TryAsciiCase(narrow, 'a') is { } flipped ? flipped : MapAll(text, Mapping.Upper);

    /// <summary>lower().</summary>
    public static TextValue ToLower(TextValue text) =>
        text.Narrow is { } narrow && TryAsciiCase(narrow, 'A') is { } flipped ? flipped : MapAll(text, Mapping.Lower);

    /// <summary>casefold().</summary>
    public static TextValue Fold(TextValue text) =>
        text.Narrow is { } narrow && TryAsciiCase(narrow, 'A') is { } flipped ? flipped : MapAll(text, Mapping.Fold);

    /// <summary>capitalize(): the first character in title case, the others in lower case.</summary>
    public static TextValue Capitalize(TextValue text)
    {
        if (IsAscii(text))
            return AsciiWords(text.Narrow!, wordsOnly: false);
        if (text.Narrow is { } narrow && TryMapNarrow(narrow, Mapping.Title, Mapping.Lower, out var mapped))
            return mapped;
        var span = text.Span;
        var builder = new TextBuilder(span.Length + 4);
        for (var i = 0; i < span.Length; i++)
            Append(ref builder, span, i, i == 0 ? Mapping.Title : Mapping.Lower);
        return builder.ToText();
    }

    /// <summary>title(): each run of cased characters starts in title case.</summary>
    public static TextValue ToTitle(TextValue text)
    {
        if (IsAscii(text))
            return AsciiWords(text.Narrow!, wordsOnly: true);
        if (text.Narrow is { } narrow && TryTitleNarrow(narrow, out var titled))
            return titled;
        var span = text.Span;
        var builder = new TextBuilder(span.Length + 4);
        var inWord = false;
        for (var i = 0; i < span.Length; i++)
        {
            Append(ref builder, span, i, inWord ? Mapping.Lower : Mapping.Title);
            inWord = CharData.IsCased(span[i]);
        }
        return builder.ToText();
    }

    /// <summary>swapcase().</summary>
    public static TextValue SwapCase(TextValue text)
    {
        if (IsAscii(text))
        {
            return string.Create(text.Length, text.Narrow!, static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                    target[i] = (char)(char.IsAsciiLetter(source[i]) ? source[i] ^ 0x20 : source[i]);
            });
        }
        if (text.Narrow is { } narrow && TrySwapNarrow(narrow, out var swapped))
            return swapped;
        var span = text.Span;
        var builder = new TextBuilder(span.Length + 4);
        for (var i = 0; i < span.Length; i++)
        {
            if (CharData.IsUpper(span[i]))
                Append(ref builder, span, i, Mapping.Lower);
            else if (CharData.IsLower(span[i]))
                Append(ref builder, span, i, Mapping.Upper);
            else
                builder.Append(span[i]);
        }
        return builder.ToText();
    }

    private static bool IsAscii(TextValue text) => text.Narrow is { } narrow && System.Text.Ascii.IsValid(narrow);

    /// <summary>Whether a text is all ASCII and has none of the 26 letters from one on: then upper() or lower() leaves it as it is.</summary>
    internal static bool HasNone(string text, char low)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        if (text.Length >= Vector128<ushort>.Count)
        {
            for (int i = 0; ;)
            {
                var chars = Vector128.LoadUnsafe(ref source, (nuint)i);
                var found = Vector128.LessThan(chars - Vector128.Create((ushort)low), Vector128.Create((ushort)26)) | Vector128.GreaterThan(chars, Vector128.Create((ushort)0x7F));
                if (found != Vector128<ushort>.Zero) return false;
                i += Vector128<ushort>.Count;
                if (i == text.Length) return true;
                // The last step may do some once more.
                if (i > text.Length - Vector128<ushort>.Count) i = text.Length - Vector128<ushort>.Count;
            }
        }
        bool any = false;
        for (int i = 0; i < text.Length; i++)
        {
            int c = Unsafe.Add(ref source, i);
            any |= (uint)(c - low) < 26 | c >= 0x80;
        }
        return !any;
    }

    /// <summary>Flips the case bit of the 26 letters from one on; the same string when there is none, null if the text is not all ASCII.</summary>
    private static string? TryAsciiCase(string text, char low)
    {
        // Nobody has seen the new string yet.
        var result = new string('\0', text.Length);
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(result.AsSpan()));
        int all = 0, i = 0;
        bool changed = false;
        if (text.Length >= Vector128<ushort>.Count)
        {
            var flipped = Vector128<ushort>.Zero;
            var seen = Vector128<ushort>.Zero;
            for (; ; )
            {
                var chars = Vector128.LoadUnsafe(ref source, (nuint)i);
                var flip = Vector128.LessThan(chars - Vector128.Create((ushort)low), Vector128.Create((ushort)26)) & Vector128.Create((ushort)0x20);
                seen |= chars;
                flipped |= flip;
                (chars ^ flip).StoreUnsafe(ref target, (nuint)i);
                i += Vector128<ushort>.Count;
                if (i == text.Length) break;
                // The last step may do some once more.
                if (i > text.Length - Vector128<ushort>.Count) i = text.Length - Vector128<ushort>.Count;
            }
            if ((seen & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero) return null;
            return flipped != Vector128<ushort>.Zero ? result : text;
        }
        for (; i < text.Length; i++)
        {
            int c = Unsafe.Add(ref source, i), flip = (uint)(c - low) < 26 ? 0x20 : 0;
            all |= c;
            changed |= flip != 0;
            Unsafe.Add(ref target, i) = (ushort)(c ^ flip);
        }
        return all >= 0x80 ? null : changed ? result : text;
    }

    /// <summary>Makes the first letter large, with <paramref name="wordsOnly"/> that of each run of letters, and all others small.</summary>
    private static string AsciiWords(string text, bool wordsOnly) => string.Create(text.Length, (text, wordsOnly), static (target, state) =>
    {
        var inWord = false;
        for (var i = 0; i < target.Length; i++)
        {
            var c = state.text[i];
            var isLetter = char.IsAsciiLetter(c);
            target[i] = (char)(!isLetter ? c : inWord ? c | 0x20 : c & ~0x20);
            inWord = isLetter || !state.wordsOnly;
        }
    });

    private static TextValue MapAll(TextValue text, Mapping mapping) =>
        text.Narrow is { } narrow && TryMapNarrow(narrow, mapping, mapping, out var mapped) ? mapped : MapAll(text.Span, mapping);

    // Most texts that are not ASCII are nearly so, and keep their length: these go straight into the new string. The methods give up where a character
    // becomes several, or depends on its neighbours.

    private static bool TryMapNarrow(string text, Mapping first, Mapping rest, out string result)
    {
        var target = NewString(text.Length, out result);
        if (text.Length == 0)
            return true;
        if (!TryMapChar(text[0], first, out target[0]))
            return false;
        for (var i = 1; i < text.Length;)
        {
            // Stops at the first character that is not ASCII, and says how far it came.
            int done;
            if (rest == Mapping.Upper)
                System.Text.Ascii.ToUpper(text.AsSpan(i), target[i..], out done);
            else
                System.Text.Ascii.ToLower(text.AsSpan(i), target[i..], out done);
            i += done;
            for (; i < text.Length && text[i] >= 128; i++)
                if (!TryMapChar(text[i], rest, out target[i]))
                    return false;
        }
        return true;
    }

    private static bool TryTitleNarrow(string text, out string result)
    {
        var target = NewString(text.Length, out result);
        var inWord = false;
        for (var i = 0; i < target.Length; i++)
        {
            var c = text[i];
            if (c < 128)
            {
                var isLetter = char.IsAsciiLetter(c);
                target[i] = (char)(!isLetter ? c : inWord ? c | 0x20 : c & ~0x20);
                inWord = isLetter;
                continue;
            }
            if (!TryMapChar(c, inWord ? Mapping.Lower : Mapping.Title, out target[i]))
                return false;
            inWord = CharData.IsCased(c);
        }
        return true;
    }

    private static bool TrySwapNarrow(string text, out string result)
    {
        var target = NewString(text.Length, out result);
        for (var i = 0; i < target.Length; i++)
        {
            var c = text[i];
            if (c < 128)
                target[i] = (char)(char.IsAsciiLetter(c) ? c ^ 0x20 : c);
            else if (CharData.IsUpper(c) ? !TryMapChar(c, Mapping.Lower, out target[i]) : !CharData.IsLower(c) ? (target[i] = c) != c : !TryMapChar(c, Mapping.Upper, out target[i]))
                return false;
        }
        return true;
    }

    /// <summary>A new string, and its chars: nobody has seen it yet.</summary>
    private static Span<char> NewString(int length, out string made)
    {
        made = new string('\0', length);
        return System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(made.AsSpan()), length);
    }

    private static bool TryMapChar(char c, Mapping mapping, out char result)
    {
        result = c;
        if (c == Sigma && mapping == Mapping.Lower || !CharData.TryMapSimple(c, TableOf(mapping), out var mapped) || mapped > 0xFFFF)
            return false;
        result = (char)mapped;
        return true;
    }

    private static ReadOnlySpan<int> TableOf(Mapping mapping) => mapping switch
    {
        Mapping.Upper => CharTables.CaseUpper,
        Mapping.Lower => CharTables.CaseLower,
        Mapping.Title => CharTables.CaseTitle,
        _ => CharTables.CaseFold,
    };

    private static TextValue MapAll(TextSpan text, Mapping mapping)
    {
        var builder = new TextBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
            Append(ref builder, text, i, mapping);
        return builder.ToText();
    }

    private static void Append(ref TextBuilder builder, TextSpan text, int at, Mapping mapping)
    {
        var c = text[at];
        if (c < 128)
        {
            var flips = mapping is Mapping.Upper or Mapping.Title ? char.IsAsciiLetterLower((char)c) : char.IsAsciiLetterUpper((char)c);
            builder.Append((char)(flips ? c ^ 0x20 : c));
            return;
        }
        if (c == Sigma && mapping == Mapping.Lower)
        {
            builder.Append(IsFinal(text, at) ? FinalSigma : SmallSigma);
            return;
        }
        var table = TableOf(mapping);
        if (CharData.TryMapSimple(c, table, out var result))
            builder.Append(result);
        else
            AppendSeveral(ref builder, c, table);
    }

    private static void AppendSeveral(ref TextBuilder builder, int c, ReadOnlySpan<int> table)
    {
        Span<int> mapped = stackalloc int[CharData.MaxCaseExpansion];
        var length = CharData.Map(c, table, mapped);
        for (var i = 0; i < length; i++)
            builder.Append(mapped[i]);
    }

    /// <summary>Whether a sigma ends a word: a cased character before it, none after it, not counting those that are looked through.</summary>
    private static bool IsFinal(TextSpan text, int at)
    {
        var before = at - 1;
        while (before >= 0 && CharData.IsCaseIgnorable(text[before]))
            before--;
        if (before < 0 || !CharData.IsCased(text[before]))
            return false;
        var after = at + 1;
        while (after < text.Length && CharData.IsCaseIgnorable(text[after]))
            after++;
        return after == text.Length || !CharData.IsCased(text[after]);
    }
}
