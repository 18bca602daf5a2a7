using System.Buffers;

namespace PyLite.Vm.Text;

/// <summary>
/// Builds a text from chars and code points. It starts narrow in the caller's buffer, moves to a pooled one when
/// that is full, and becomes wide at the first code point above U+FFFF. Take the result with <see cref="ToText"/>
/// or <see cref="ToNarrow"/>, which give the pooled buffer back.
/// </summary>
public ref struct TextBuilder
{
    /// <summary>No .NET string or array of code points is longer than this; Python's answer is MemoryError.</summary>
    public const int MaxLength = 0x3FFFFFDF;

    private Span<char> buffer;
    private char[]? rented;
    private int[]? wide;
    private int length;

    /// <summary>Starts in a buffer of the caller, usually from stackalloc.</summary>
    public TextBuilder(Span<char> initial)
    {
        buffer = initial;
    }

    /// <summary>Starts with room for that many chars.</summary>
    public TextBuilder(int capacity)
    {
        Limits.ResourceMeter.Charge(4L * capacity);
        rented = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 16));
        buffer = rented;
    }

    /// <summary>The number of code points so far.</summary>
    public readonly int Length => length;

    /// <summary>The chars so far; only for builders that are known to be narrow.</summary>
    public readonly Span<char> NarrowSpan => buffer[..length];

    /// <summary>Adds a char.</summary>
    public void Append(char c)
    {
        if (wide is null && length < buffer.Length)
            buffer[length++] = c;
        else
            AppendSlow(c);
    }

    /// <summary>Adds a code point.</summary>
    public void Append(int codePoint)
    {
        if (codePoint <= 0xFFFF)
        {
            Append((char)codePoint);
            return;
        }
        if (wide is null)
            Widen();
        Reserve(1);
        wide![length++] = codePoint;
    }

    /// <summary>Adds chars.</summary>
    public void Append(scoped ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        if (wide is null)
            text.CopyTo(buffer[length..]);
        else
            for (var i = 0; i < text.Length; i++)
                wide[length + i] = text[i];
        length += text.Length;
    }

    /// <summary>Adds a text of either form.</summary>
    public void Append(scoped TextSpan text)
    {
        if (!text.IsWide)
        {
            Append(text.Narrow);
            return;
        }
        Append(text.Wide);
    }

    /// <summary>Adds code points.</summary>
    public void Append(scoped ReadOnlySpan<int> codePoints)
    {
        if (wide is null && codePoints.ContainsAnyExceptInRange(0, 0xFFFF))
            Widen();
        Reserve(codePoints.Length);
        if (wide is not null)
            codePoints.CopyTo(wide.AsSpan(length));
        else
            for (var i = 0; i < codePoints.Length; i++)
                buffer[length + i] = (char)codePoints[i];
        length += codePoints.Length;
    }

    /// <summary>Adds the decimal digits of a number.</summary>
    public void AppendInt(long number)
    {
        const int MaxDigits = 20;
        if (wide is not null)
        {
            Append(IntText.ToString(number));
            return;
        }
        Reserve(MaxDigits);
        number.TryFormat(buffer[length..], out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        length += written;
    }

    /// <summary>Adds a code point that many times.</summary>
    public void Append(int codePoint, int count)
    {
        if (count <= 0)
            return;
        if (codePoint > 0xFFFF && wide is null)
            Widen();
        Reserve(count);
        if (wide is null)
            buffer.Slice(length, count).Fill((char)codePoint);
        else
            wide.AsSpan(length, count).Fill(codePoint);
        length += count;
    }

    /// <summary>Makes room and returns it to be filled with chars; only for builders that are known to be narrow.</summary>
    public Span<char> AppendSpan(int count)
    {
        Reserve(count);
        var span = buffer.Slice(length, count);
        length += count;
        return span;
    }

    /// <summary>Drops what follows that length.</summary>
    public void Truncate(int newLength) => length = newLength;

    /// <summary>The finished text; the builder is empty afterwards.</summary>
    public TextValue ToText()
    {
        if (wide is null)
            return ToNarrow();
        var result = TextValue.FromCodePoints(wide.AsSpan(0, length));
        wide = null;
        length = 0;
        return result;
    }

    /// <summary>The finished text of a builder that is known to be narrow.</summary>
    public string ToNarrow()
    {
        var result = new string(buffer[..length]);
        Dispose();
        return result;
    }

    /// <summary>Gives the pooled buffer back.</summary>
    public void Dispose()
    {
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        rented = null;
        buffer = default;
        length = 0;
    }

    private void AppendSlow(char c)
    {
        Reserve(1);
        if (wide is null)
            buffer[length++] = c;
        else
            wide[length++] = c;
    }

    private void Reserve(int count)
    {
        var needed = (long)length + count;
        if (needed > MaxLength)
            throw PyTextError.Memory();
        var capacity = wide?.Length ?? buffer.Length;
        if (needed <= capacity)
            return;
        var size = (int)Math.Min(MaxLength, Math.Max(needed, 2L * capacity));
        Limits.ResourceMeter.Charge(4L * size);
        if (wide is not null)
        {
            Array.Resize(ref wide, size);
            return;
        }
        var larger = ArrayPool<char>.Shared.Rent(size);
        buffer[..length].CopyTo(larger);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        rented = larger;
        buffer = larger;
    }

    private void Widen()
    {
        var codePoints = new int[Math.Max(16, buffer.Length)];
        for (var i = 0; i < length; i++)
            codePoints[i] = buffer[i];
        var count = length;
        Dispose();
        wide = codePoints;
        length = count;
    }
}
