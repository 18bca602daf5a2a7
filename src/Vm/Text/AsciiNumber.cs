using System.Buffers;

namespace PyLite.Vm.Text;

/// <summary>
/// The text of a number in ASCII: decimal digits of any script become 0 to 9, white space becomes a space, anything else
/// beyond ASCII becomes a character that no number contains. ASCII text is used where it stands.
/// </summary>
internal ref struct AsciiNumber
{
    private const char Foreign = '?';
    private char[]? rented;

    public AsciiNumber(TextSpan text, Span<char> scratch)
    {
        if (!text.IsWide && System.Text.Ascii.IsValid(text.Narrow))
        {
            Text = text.Narrow;
            return;
        }
        var buffer = Rent(text.Length, scratch);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= 128)
            {
                var digit = CharData.DecimalValue(c);
                c = digit >= 0 ? '0' + digit : CharData.IsSpace(c) ? ' ' : Foreign;
                if (c == Foreign)
                {
                    // What follows cannot make a number of it, and is not looked at.
                    buffer[i] = Foreign;
                    buffer = buffer[..(i + 1)];
                    break;
                }
            }
            buffer[i] = (char)c;
        }
        Text = buffer;
    }

    public AsciiNumber(ReadOnlySpan<byte> bytes, Span<char> scratch)
    {
        var buffer = Rent(bytes.Length, scratch);
        for (var i = 0; i < bytes.Length; i++)
            buffer[i] = bytes[i] < 128 ? (char)bytes[i] : Foreign;
        Text = buffer;
    }

    /// <summary>The text to read.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>White space around numbers is C's: not U+001C to U+001F.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> text) => text.Trim(" \t\n\v\f\r");

    public void Dispose()
    {
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        rented = null;
    }

    private Span<char> Rent(int length, Span<char> scratch)
    {
        if (length <= scratch.Length)
            return scratch[..length];
        rented = ArrayPool<char>.Shared.Rent(length);
        return rented.AsSpan(0, length);
    }
}
