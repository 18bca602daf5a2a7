using System.Globalization;
using System.Numerics;

namespace PyLite.Vm.Text;

/// <summary>int(str, base), str(int), bin(), oct() and hex().</summary>
public static class IntText
{
    /// <summary>sys.int_info.default_max_str_digits.</summary>
    public const int DefaultMaxDigits = 4300;

    /// <summary>sys.int_info.str_digits_check_threshold: numbers of fewer digits are never refused.</summary>
    public const int DigitsCheckThreshold = 640;

    /// <summary>Below this many digits .NET's own conversion, which is quadratic, is the faster one.</summary>
    private const int SplitDigits = 1200;

    /// <summary>How many digits are looked at between two looks at the breaker, less one.</summary>
    private const int PollMask = (1 << 20) - 1;

    /// <summary>From this many digits on multiplications in the decimal system are faster than divisions.</summary>
    private const int LongDigits = 60_000;

    /// <summary>int(str, base); the base is 0 or 2 to 36, and a limit of 0 is none.</summary>
    public static bool TryParse(TextSpan text, int numberBase, int maxDigits, out BigInteger value, out PyTextError? error)
    {
        var ascii = new AsciiNumber(text, stackalloc char[64]);
        var outcome = Parse(ascii.Text, numberBase, maxDigits, out value, out error);
        ascii.Dispose();
        if (outcome || error is not null)
            return outcome;
        error = InvalidLiteral(numberBase, StrRepr.Repr(text));
        return false;
    }

    /// <summary>int(bytes, base).</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, int numberBase, int maxDigits, out BigInteger value, out PyTextError? error)
    {
        var ascii = new AsciiNumber(bytes, stackalloc char[64]);
        var outcome = Parse(ascii.Text, numberBase, maxDigits, out value, out error);
        ascii.Dispose();
        if (outcome || error is not null)
            return outcome;
        error = InvalidLiteral(numberBase, StrRepr.Repr(bytes));
        return false;
    }

    /// <summary>The common case of <see cref="TryParse(TextSpan, int, int, out BigInteger, out PyTextError)"/>: plain decimal digits that fit.</summary>
    public static bool TryParseSmall(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        var i = text.Length > 0 && text[0] is '-' or '+' ? 1 : 0;
        if (text.Length - i is 0 or > 18)
            return false;
        var negative = i == 1 && text[0] == '-';
        for (; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if ((uint)digit > 9)
                return false;
            value = value * 10 + digit;
        }
        if (negative)
            value = -value;
        return true;
    }

    /// <summary>str(int) for a small int.</summary>
    public static string ToString(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>str(int); more digits than the limit (0 is none) are a ValueError.</summary>
    public static string ToString(BigInteger value, int maxDigits)
    {
        if (value.GetBitLength() < 63)
            return ToString((long)value);
        var digits = DecimalDigits(BigInteger.Abs(value), maxDigits);
        return value.Sign < 0 ? "-" + digits : digits;
    }

    /// <summary>bin() with 1 bit a digit, oct() with 3, hex() with 4.</summary>
    public static string ToPrefixedString(BigInteger value, int bitsPerDigit)
    {
        var prefix = bitsPerDigit switch { 1 => "0b", 3 => "0o", _ => "0x" };
        return (value.Sign < 0 ? "-" : "") + prefix + PowerOfTwoDigits(value, bitsPerDigit, upper: false);
    }

    /// <summary>The digits of a magnitude in base 2, 8 or 16.</summary>
    internal static string PowerOfTwoDigits(BigInteger value, int bitsPerDigit, bool upper)
    {
        var magnitude = BigInteger.Abs(value);
        var bits = magnitude.GetBitLength();
        var count = Math.Max(1, (bits + bitsPerDigit - 1) / bitsPerDigit);
        if (count > TextBuilder.MaxLength)
            throw PyTextError.Memory();
        var bytes = magnitude.ToByteArray(isUnsigned: true);
        var alphabet = upper ? "0123456789ABCDEF" : "0123456789abcdef";
        return string.Create((int)count, (bytes, bitsPerDigit, alphabet), static (span, state) =>
        {
            var (bytes, width, alphabet) = state;
            var mask = (1 << width) - 1;
            int pending = 0, have = 0, next = 0;
            for (var i = span.Length - 1; i >= 0; i--)
            {
                if ((i & PollMask) == 0)
                    ThreadState.CheckCurrent();
                if (have < width && next < bytes.Length)
                {
                    pending |= bytes[next++] << have;
                    have += 8;
                }
                span[i] = alphabet[pending & mask];
                pending >>= width;
                have -= width;
            }
        });
    }

    /// <summary>The decimal digits of a magnitude.</summary>
    internal static string DecimalDigits(BigInteger magnitude, int maxDigits)
    {
        var bits = magnitude.GetBitLength();
        // 30103/100000 is just above log10(2), so this is never too low.
        var room = bits * 30103 / 100000 + 1;
        if (maxDigits > 0 && room > maxDigits && room > DigitsCheckThreshold)
        {
            if (room > maxDigits + 100 || magnitude >= BigInteger.Pow(10, maxDigits))
                throw TooManyDigits(maxDigits);
        }
        if (room <= SplitDigits)
            return magnitude.ToString(CultureInfo.InvariantCulture);
        if (room > TextBuilder.MaxLength)
            throw PyTextError.Memory();
        if (room >= LongDigits)
            return LongDecimal.ToText(magnitude);
        var digits = new char[room];
        WriteDigits(magnitude, digits, new DecimalPowers());
        var start = digits.AsSpan().IndexOfAnyExcept('0');
        return new string(digits, start, digits.Length - start);
    }

    internal static PyTextError TooManyDigits(int maxDigits) =>
        PyTextError.Value($"Exceeds the limit ({maxDigits} digits) for integer string conversion; "
            + "use sys.set_int_max_str_digits() to increase the limit");

    private static PyTextError TooManyDigits(int maxDigits, int digits) =>
        PyTextError.Value($"Exceeds the limit ({maxDigits} digits) for integer string conversion: value has {digits} digits; "
            + "use sys.set_int_max_str_digits() to increase the limit");

    /// <summary>The message shows at most 200 characters of the repr.</summary>
    private static PyTextError InvalidLiteral(int numberBase, TextValue repr)
    {
        if (repr.Length > 200)
            repr = repr.Span.Slice(0, 200).ToText();
        return PyTextError.Value($"invalid literal for int() with base {numberBase}: {repr}");
    }

    /// <summary>False without an error means that the text is no literal of that base.</summary>
    private static bool Parse(ReadOnlySpan<char> text, int numberBase, int maxDigits, out BigInteger value, out PyTextError? error)
    {
        value = default;
        error = null;
        if (numberBase != 0 && numberBase is < 2 or > 36)
        {
            error = PyTextError.Value("int() base must be >= 2 and <= 36, or 0");
            return false;
        }
        text = AsciiNumber.Strip(text);
        var negative = false;
        if (text.Length > 0 && text[0] is '+' or '-')
        {
            negative = text[0] == '-';
            text = text[1..];
        }
        var zeroOnly = false;
        var prefixBase = text.Length > 1 && text[0] == '0' ? (text[1] | 0x20) switch { 'b' => 2, 'o' => 8, 'x' => 16, _ => 0 } : 0;
        if (prefixBase != 0 && (numberBase == 0 || numberBase == prefixBase))
        {
            numberBase = prefixBase;
            text = text[2..];
            if (text.Length > 0 && text[0] == '_')
                text = text[1..];
        }
        else if (numberBase == 0)
        {
            numberBase = 10;
            // Decimal literals have no leading zeros, except that zero may be written with many.
            zeroOnly = text.Length > 0 && text[0] == '0';
        }
        if (!CountDigits(text, numberBase, out var digits, out var underscores))
            return false;
        if (!BitOperations.IsPow2(numberBase) && maxDigits > 0 && digits > maxDigits && digits > DigitsCheckThreshold)
        {
            error = TooManyDigits(maxDigits, digits);
            return false;
        }
        if (zeroOnly && text.ContainsAnyExcept('0', '_'))
            return false;
        if (underscores)
            text = text.ToString().Replace("_", "", StringComparison.Ordinal);
        value = DigitsToValue(text, numberBase);
        if (negative)
            value = -value;
        return true;
    }

    /// <summary>
    /// Counts the digits. False: there is none, a character is no digit, or an underscore is where none may be.
    /// </summary>
    private static bool CountDigits(ReadOnlySpan<char> text, int numberBase, out int digits, out bool underscores)
    {
        digits = 0;
        underscores = false;
        var previous = '_';
        foreach (var c in text)
        {
            if (c == '_')
            {
                if (previous == '_')
                    return false;
                underscores = true;
            }
            else if (DigitOf(c) >= numberBase)
            {
                return false;
            }
            else
            {
                digits++;
            }
            previous = c;
        }
        return previous != '_';
    }

    private static int DigitOf(char c) =>
        char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetter(c) ? (c | 0x20) - 'a' + 10 : 99;

    /// <summary>The number that decimal digits, and nothing else, spell.</summary>
    public static BigInteger DecimalValue(ReadOnlySpan<char> digits) => DigitsToValue(digits, 10);

    private static BigInteger DigitsToValue(ReadOnlySpan<char> text, int numberBase)
    {
        if (text.Length <= 12)
        {
            long small = 0;
            foreach (var c in text)
                small = small * numberBase + DigitOf(c);
            return small;
        }
        if (numberBase == 10 && text.Length <= PieceOfDecimal)
            return BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        if (BitOperations.IsPow2(numberBase))
            return PackBits(text, BitOperations.Log2((uint)numberBase));
        // Pieces of a few digits, joined two by two until one is left.
        var digits = numberBase == 10 ? PieceOfDecimal : PieceOfOthers;
        var pieces = new BigInteger[(text.Length + digits - 1) / digits];
        for (var i = 0; i < pieces.Length; i++)
        {
            ThreadState.CheckCurrent();
            var end = text.Length - i * digits;
            pieces[i] = Piece(text[Math.Max(0, end - digits)..end], numberBase);
        }
        var scale = BigInteger.Pow(numberBase, digits);
        for (var count = pieces.Length; count > 1; count = (count + 1) / 2)
        {
            for (var i = 0; i < count; i += 2)
            {
                ThreadState.CheckCurrent();
                pieces[i / 2] = i + 1 < count ? pieces[i] + BigMath.Multiply(pieces[i + 1], scale) : pieces[i];
            }
            if (count > 2)
                scale = BigMath.Multiply(scale, scale);
        }
        return pieces[0];
    }

    /// <summary>How many digits are converted at once: .NET's conversion of decimal ones is quadratic beyond.</summary>
    private const int PieceOfDecimal = 2400, PieceOfOthers = 12;

    private static BigInteger Piece(ReadOnlySpan<char> text, int numberBase)
    {
        if (numberBase == 10)
            return BigInteger.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        long piece = 0;
        foreach (var c in text)
            piece = piece * numberBase + DigitOf(c);
        return piece;
    }

    private static BigInteger PackBits(ReadOnlySpan<char> text, int bitsPerDigit)
    {
        var bytes = new byte[(long)text.Length * bitsPerDigit / 8 + 1];
        int pending = 0, have = 0, next = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if ((i & PollMask) == 0)
                ThreadState.CheckCurrent();
            pending |= DigitOf(text[i]) << have;
            have += bitsPerDigit;
            if (have < 8)
                continue;
            bytes[next++] = (byte)pending;
            pending >>= 8;
            have -= 8;
        }
        if (have > 0)
            bytes[next] = (byte)pending;
        return new BigInteger(bytes, isUnsigned: true);
    }

    /// <summary>Fills the whole span, with zeros in front; halves are split by division, which .NET does in sub-quadratic time.</summary>
    private static void WriteDigits(BigInteger value, Span<char> digits, DecimalPowers powers)
    {
        if (digits.Length <= SplitDigits || value.IsZero)
        {
            value.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
            if (written == digits.Length)
                return;
            digits[..written].CopyTo(digits[^written..]);
            digits[..^written].Fill('0');
            return;
        }
        var level = DecimalPowers.LevelBelow(digits.Length);
        var low = DecimalPowers.Digits(level);
        var high = BigInteger.DivRem(value, powers[level], out var rest);
        WriteDigits(high, digits[..^low], powers);
        WriteDigits(rest, digits[^low..], powers);
    }

    /// <summary>10 to the power of 600, 1200, 2400, ... as they are needed.</summary>
    private sealed class DecimalPowers
    {
        private readonly List<BigInteger> powers = [BigInteger.Pow(10, SplitDigits / 2)];

        public BigInteger this[int level]
        {
            get
            {
                while (powers.Count <= level)
                    powers.Add(powers[^1] * powers[^1]);
                return powers[level];
            }
        }

        public static int Digits(int level) => SplitDigits / 2 << level;

        /// <summary>The largest level with fewer digits than that.</summary>
        public static int LevelBelow(int digits) => BitOperations.Log2((uint)((digits - 1) / (SplitDigits / 2)));
    }
}
