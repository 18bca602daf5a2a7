using System.Buffers;
using PyLite.Vm.Text;

namespace PyLite.Stdlib.Json;

/// <summary>Writes a str as JSON.</summary>
internal static class JsonText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\"\\\0\x01\x02\x03\x04\x05\x06\x07\b\t\n\x0b\f\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f");

    public static void Append(ref TextBuilder builder, PyStr text, bool ascii)
    {
        builder.Append('"');
        if (text.IsWide)
        {
            foreach (int c in text.Wide) AppendPoint(ref builder, c, ascii);
        }
        else
        {
            ReadOnlySpan<char> rest = text.Narrow;
            while (true)
            {
                int count = ascii ? rest.IndexOfAnyExcept(Plain) : rest.IndexOfAny(Escaped);
                if (count < 0) break;
                builder.Append(rest[..count]);
                AppendPoint(ref builder, rest[count], ascii);
                rest = rest[(count + 1)..];
            }
            builder.Append(rest);
        }
        builder.Append('"');
    }

    private static void AppendPoint(ref TextBuilder builder, int c, bool ascii)
    {
        switch (c)
        {
            case '"': builder.Append("\\\""); break;
            case '\\': builder.Append("\\\\"); break;
            case '\n': builder.Append("\\n"); break;
            case '\r': builder.Append("\\r"); break;
            case '\t': builder.Append("\\t"); break;
            case '\f': builder.Append("\\f"); break;
            case '\b': builder.Append("\\b"); break;
            case > 0xFFFF when ascii:
                AppendEscape(ref builder, 0xD800 + (c - 0x10000 >> 10));
                AppendEscape(ref builder, 0xDC00 + (c - 0x10000 & 0x3FF));
                break;
            case < ' ' or > '~' when ascii || c < ' ': AppendEscape(ref builder, c); break;
            default: builder.Append(c); break;
        }
    }

    private static void AppendEscape(ref TextBuilder builder, int unit)
    {
        builder.Append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) builder.Append("0123456789abcdef"[unit >> shift & 15]);
    }
}
