using System.Text;

namespace PyLite.Vm.Text;

/// <summary>
/// An East Asian encoding of one, two or more bytes for a character, by the platform's table of its code page. The tables are
/// made when the encoding is first asked for.
/// </summary>
public sealed class MultibyteCodec : TextCodec
{
    private const char Undefined = '\uFFFF';

    /// <summary>The first byte of the sequences of three bytes in EUC-JP, which stand for JIS X 0212.</summary>
    private const byte SingleShift3 = 0x8F;

    private readonly bool hasFourBytes;
    private readonly Encoding page;
    private readonly char[] decoding = new char[0x10000];
    private readonly char[]? decodingOfThree;

    // By character; sequences of one byte are below 0x100, those of three have their first byte left out and the top bit of the second clear.
    private readonly ushort[] encoding = new ushort[0x10000];

    private MultibyteCodec(string name, int codePage)
        : base(name)
    {
        hasFourBytes = name == "gb18030";
        page = CodePagesEncodingProvider.Instance.GetEncoding(codePage, new EncoderReplacementFallback(""), new DecoderReplacementFallback(Undefined.ToString()))!;
        Array.Fill(decoding, Undefined);
        if (name == "euc_jp")
            Array.Fill(decodingOfThree = new char[0x10000], Undefined);
        FillDecoding();
        FillEncoding();
        var patches = MultibytePatches.Decoding(name);
        for (var i = 0; i < patches.Length; i += 2)
            (patches[i] > 0xFFFF ? decodingOfThree! : decoding)[patches[i] & 0xFFFF] = (char)patches[i + 1];
        patches = MultibytePatches.Encoding(name);
        for (var i = 0; i < patches.Length; i += 2)
            encoding[patches[i]] = (ushort)patches[i + 1];
    }

    /// <summary>The codec of a canonical name, or null.</summary>
    internal static TextCodec? Make(string canonical) => CodePageOf(canonical) is var codePage and > 0 ? new MultibyteCodec(canonical, codePage) : null;

    /// <summary>The canonical name for a normalized name, or null.</summary>
    internal static string? Canonical(string name) => name switch
    {
        "gb2312" or "chinese" or "csiso58gb231280" or "euc_cn" or "euccn" or "eucgb2312_cn" or "gb2312_1980" or "gb2312_80" or "iso_ir_58" or "x_mac_simp_chinese" => "gb2312",
        "gbk" or "936" or "cp936" or "ms936" => "gbk",
        "gb18030" or "gb18030_2000" => "gb18030",
        "big5" or "big5_tw" or "csbig5" or "x_mac_trad_chinese" => "big5",
        "cp950" or "950" or "ms950" => "cp950",
        "shift_jis" or "csshiftjis" or "s_jis" or "shiftjis" or "sjis" or "x_mac_japanese" => "shift_jis",
        "cp932" or "932" or "ms932" or "ms_kanji" or "mskanji" or "windows_31j" => "cp932",
        "euc_jp" or "eucjp" or "u_jis" or "ujis" => "euc_jp",
        "euc_kr" or "cseuckr" or "euckr" or "korean" or "ks_c_5601" or "ks_c_5601_1987" or "ks_x_1001" or "ksc5601" or "ksx1001" or "x_mac_korean" => "euc_kr",
        "cp949" or "949" or "ms949" or "uhc" => "cp949",
        _ => null,
    };

    private static int CodePageOf(string canonical) => canonical switch
    {
        "gb2312" or "gbk" => 936,
        "gb18030" => 54936,
        "big5" or "cp950" => 950,
        "shift_jis" or "cp932" => 932,
        "euc_jp" => 20932,
        "euc_kr" or "cp949" => 949,
        _ => 0,
    };

    private void FillDecoding()
    {
        Span<byte> bytes = stackalloc byte[2];
        Span<char> chars = stackalloc char[4];
        for (var first = 0; first < 0x100; first++)
        {
            if (first < 0x80 || IsSingle(first))
            {
                bytes[0] = (byte)first;
                if (page.GetChars(bytes[..1], chars) == 1 && chars[0] != Undefined && (Name != "shift_jis" || first is < 0x80 or >= 0xA1 and <= 0xDF))
                    decoding[first] = chars[0];
                continue;
            }
            for (var second = 0x21; second < 0xFF; second++)
            {
                bytes[0] = (byte)first;
                bytes[1] = (byte)second;
                if (page.GetChars(bytes, chars) != 1 || chars[0] == Undefined || IsPrivate(chars[0]))
                    continue;
                if (decodingOfThree == null)
                    Set(decoding, first << 8 | second, chars[0]);
                else
                    Set(second < 0x80 ? decodingOfThree : decoding, first << 8 | second | 0x80, chars[0]);
            }
        }
        if (decodingOfThree != null)
            for (var half = 0xA1; half <= 0xDF; half++)
                decoding[0x8E00 | half] = (char)(half - 0xA1 + 0xFF61);
    }

    private bool IsSingle(int first) => Name switch
    {
        "shift_jis" => first is 0x80 or >= 0xA0 and <= 0xDF or >= 0xEB,
        "cp932" => first is 0x80 or >= 0xA0 and <= 0xDF or >= 0xFD,
        _ => false,
    };

    // Only these give users' characters a place.
    private bool IsPrivate(char c) => c is >= '\uE000' and <= '\uF8FF' && !hasFourBytes && Name != "cp932";

    private void Set(char[] table, int sequence, char c)
    {
        if (Name is "gb2312" or "euc_kr" && ((sequence >> 8) < 0xA1 || (sequence & 0xFF) < 0xA1))
            return;
        // The rows that vendors added to JIS X 0208.
        if (Name == "shift_jis" && (sequence >> 8) is (> 0x84 and < 0x88) or > 0xEA)
            return;
        table[sequence] = c;
    }

    private void FillEncoding()
    {
        // The first sequence for a character is the one that it is encoded to.
        for (var sequence = 0xFFFF; sequence >= 0; sequence--)
        {
            if (decodingOfThree != null && decodingOfThree[sequence] != Undefined && encoding[decodingOfThree[sequence]] == 0)
                encoding[decodingOfThree[sequence]] = (ushort)(sequence & 0xFF7F);
        }
        for (var sequence = 0xFFFF; sequence >= 0; sequence--)
        {
            if (decoding[sequence] != Undefined)
                encoding[decoding[sequence]] = (ushort)sequence;
        }
    }

    private protected override string EncodeReason => "illegal multibyte sequence";

    private protected override bool FailsSingly => true;

    private protected override bool EscapesPartially => false;

    /// <inheritdoc/>
    public override TextValue Decode(ReadOnlySpan<byte> bytes, CodecErrors errors, bool final, out int consumed)
    {
        var builder = new TextBuilder(bytes.Length);
        var at = 0;
        while (at < bytes.Length)
        {
            var first = bytes[at];
            if (first < 0x80 || IsSingle(first))
            {
                if (decoding[first] != Undefined)
                {
                    builder.Append(decoding[first]);
                    at++;
                    continue;
                }
            }
            else
            {
                var length = LengthOf(bytes[at..]);
                if (length > bytes.Length - at)
                {
                    if (!final)
                        break;
                    at = HandleFailure(Name, bytes, at, bytes.Length, "incomplete multibyte sequence", errors, ref builder);
                    continue;
                }
                if (length <= bytes.Length - at && TryDecode(bytes.Slice(at, length), ref builder))
                {
                    at += length;
                    continue;
                }
            }
            at = HandleFailure(Name, bytes, at, at + 1, EncodeReason, errors, ref builder);
        }
        consumed = at;
        return builder.ToText();
    }

    private int LengthOf(ReadOnlySpan<byte> bytes)
    {
        if (decodingOfThree != null && bytes[0] == SingleShift3)
            return 3;
        if (Name == "euc_kr" && bytes.StartsWith(Filler))
            return 8;
        return hasFourBytes && bytes.Length > 1 && bytes[1] is >= 0x30 and <= 0x39 ? 4 : 2;
    }

    // KS X 1001 writes the syllables that have no code of their own as a filler and three letters: the consonant, the vowel and the final, which may be the filler.
    private static ReadOnlySpan<byte> Filler => [0xA4, 0xD4];

    private static ReadOnlySpan<byte> Initials => [0xA1, 0xA2, 0xA4, 0xA7, 0xA8, 0xA9, 0xB1, 0xB2, 0xB3, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE];

    private static ReadOnlySpan<byte> Finals =>
        [0xD4, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF, 0xB0, 0xB1, 0xB2, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE];

    private const int FirstSyllable = 0xAC00, LastSyllable = 0xD7A3, FirstVowel = 0xBF, VowelCount = 21;

    private static bool TryCompose(ReadOnlySpan<byte> sequence, ref TextBuilder builder)
    {
        int initial = Initials.IndexOf(sequence[3]), vowel = sequence[5] - FirstVowel, last = Finals.IndexOf(sequence[7]);
        if (sequence[2] != 0xA4 || sequence[4] != 0xA4 || sequence[6] != 0xA4 || initial < 0 || vowel is < 0 or >= VowelCount || last < 0)
            return false;
        builder.Append((char)(FirstSyllable + (initial * VowelCount + vowel) * Finals.Length + last));
        return true;
    }

    private bool TryDecode(ReadOnlySpan<byte> sequence, ref TextBuilder builder)
    {
        if (sequence.Length == 8)
            return TryCompose(sequence, ref builder);
        if (sequence.Length == 4)
        {
            Span<char> chars = stackalloc char[4];
            var count = page.GetChars(sequence, chars);
            if (count == 1 && chars[0] != Undefined)
                builder.Append(chars[0]);
            else if (count == 2 && char.IsSurrogatePair(chars[0], chars[1]))
                builder.Append(char.ConvertToUtf32(chars[0], chars[1]));
            else
                return false;
            return true;
        }
        var c = sequence.Length == 3 ? decodingOfThree![sequence[1] << 8 | sequence[2]] : decoding[sequence[0] << 8 | sequence[1]];
        if (c == Undefined)
            return false;
        builder.Append(c);
        return true;
    }

    private protected override bool CanEncode(int codePoint)
    {
        Span<byte> bytes = stackalloc byte[8];
        return TryEncode(codePoint, bytes, out _);
    }

    private bool TryEncode(int codePoint, Span<byte> bytes, out int count)
    {
        count = 0;
        var sequence = codePoint <= 0xFFFF ? encoding[codePoint] : (ushort)0;
        if (codePoint == 0 || sequence is > 0 and < 0x100)
        {
            bytes[0] = (byte)sequence;
            count = 1;
        }
        else if (sequence != 0)
        {
            if (decodingOfThree != null && (sequence & 0x80) == 0)
            {
                bytes[0] = SingleShift3;
                count = 1;
            }
            bytes[count++] = (byte)(sequence >> 8);
            bytes[count++] = (byte)(count == 3 ? sequence | 0x80 : sequence);
        }
        else if (Name == "euc_kr" && codePoint is >= FirstSyllable and <= LastSyllable)
        {
            var parts = codePoint - FirstSyllable;
            Filler.CopyTo(bytes);
            bytes[2] = bytes[4] = bytes[6] = 0xA4;
            bytes[3] = Initials[parts / Finals.Length / VowelCount];
            bytes[5] = (byte)(FirstVowel + parts / Finals.Length % VowelCount);
            bytes[7] = Finals[parts % Finals.Length];
            count = 8;
        }
        else if (hasFourBytes && codePoint is < 0xD800 or > 0xDFFF)
        {
            Span<char> chars = stackalloc char[2];
            count = page.GetBytes(chars[..new Rune(codePoint).EncodeToUtf16(chars)], bytes);
        }
        return count > 0;
    }

    private protected override int EncodePart(TextSpan text, int start, ref ByteWriter writer)
    {
        Span<byte> bytes = stackalloc byte[8];
        for (var i = start; i < text.Length; i++)
        {
            if (!TryEncode(text[i], bytes, out var count))
                return i;
            writer.Append(bytes[..count]);
        }
        return text.Length;
    }
}
