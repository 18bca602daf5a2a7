namespace PyLite.Vm.Text;

/// <summary>ljust(), rjust(), center(), zfill() and expandtabs(); each answers a text that is long enough with itself.</summary>
public static class TextPadding
{
    /// <summary>The number of fill characters that center() puts on the left.</summary>
    public static long CenterLeft(long length, long width)
    {
        var room = width - length;
        return room <= 0 ? 0 : room / 2 + (room & width & 1);
    }

    /// <summary>center(width, fill).</summary>
    public static TextValue Center(TextValue text, long width, int fill) =>
        Pad(text, CenterLeft(text.Length, width), width, fill);

    /// <summary>ljust(width, fill).</summary>
    public static TextValue LeftJustify(TextValue text, long width, int fill) => Pad(text, 0, width, fill);

    /// <summary>rjust(width, fill).</summary>
    public static TextValue RightJustify(TextValue text, long width, int fill) => Pad(text, width - text.Length, width, fill);

    /// <summary>zfill(width): zeros go behind a sign.</summary>
    public static TextValue ZeroFill(TextValue text, long width)
    {
        if (width <= text.Length)
            return text;
        var builder = Builder(width);
        var signed = text.Length > 0 && text[0] is '+' or '-';
        if (signed)
            builder.Append((char)text[0]);
        builder.Append('0', (int)width - text.Length);
        builder.Append(text.Span.Slice(signed ? 1 : 0));
        return builder.ToText();
    }

    /// <summary>expandtabs(size): columns start again after a line feed or a carriage return.</summary>
    public static TextValue ExpandTabs(TextValue text, int tabSize)
    {
        var span = text.Span;
        if (span.IndexOf('\t') < 0)
            return text;
        var builder = new TextBuilder(span.Length + 16);
        var column = 0;
        for (var i = 0; i < span.Length; i++)
        {
            if (!span.IsWide)
            {
                // What stands between tabs and line breaks is copied whole.
                var length = span.Narrow[i..].IndexOfAny('\t', '\n', '\r');
                if (length < 0)
                    length = span.Length - i;
                builder.Append(span.Narrow.Slice(i, length));
                column += length;
                i += length;
                if (i == span.Length)
                    break;
            }
            var c = span[i];
            if (c == '\t')
            {
                var room = tabSize > 0 ? tabSize - column % tabSize : 0;
                builder.Append(' ', room);
                column = tabSize > 0 ? 0 : column;
                continue;
            }
            builder.Append(c);
            column = c is '\n' or '\r' ? 0 : column + 1;
        }
        return builder.ToText();
    }

    private static TextValue Pad(TextValue text, long left, long width, int fill)
    {
        if (width <= text.Length)
            return text;
        Limits.ResourceMeter.Charge(2 * width);
        if (text.Narrow is { } narrow && fill <= 0xFFFF && width <= TextBuilder.MaxLength)
        {
            return string.Create((int)width, (narrow, left: (int)left, fill: (char)fill), static (target, state) =>
            {
                target[..state.left].Fill(state.fill);
                state.narrow.CopyTo(target[state.left..]);
                target[(state.left + state.narrow.Length)..].Fill(state.fill);
            });
        }
        var builder = Builder(width);
        builder.Append(fill, (int)left);
        builder.Append(text.Span);
        builder.Append(fill, (int)(width - left) - text.Length);
        return builder.ToText();
    }

    private static TextBuilder Builder(long width) =>
        width <= TextBuilder.MaxLength ? new TextBuilder((int)width) : throw PyTextError.Memory();
}
