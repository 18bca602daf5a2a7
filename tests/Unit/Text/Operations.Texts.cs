using System.Globalization;
using PyLite.Vm.Text;

namespace PyLite.Tests.Unit.Text;

internal static partial class Operations
{
    private delegate void Splitter<T>(ReadOnlySpan<T> text, ref TextParts parts)
        where T : unmanaged;

    private static string CallText(Golden g)
    {
        var text = g.Text(0);
        switch (g.Operation)
        {
            case "text.is":
                return text.IsWide ? Predicates<int>(text.Wide) : Predicates(text.Narrow.AsSpan());
            case "text.case":
                return Join(TextCase.ToUpper(text), TextCase.ToLower(text), TextCase.Fold(text), TextCase.Capitalize(text), TextCase.ToTitle(text), TextCase.SwapCase(text));
            case "text.repr":
                return Join(StrRepr.Repr(text), StrRepr.Ascii(text), StrRepr.Repr(Utf8(text)));
            case "text.pad":
                var width = g.Int(1);
                var fill = g.Text(2)[0];
                return Join(TextPadding.LeftJustify(text, width, fill), TextPadding.RightJustify(text, width, fill),
                    TextPadding.Center(text, width, fill), TextPadding.ZeroFill(text, width));
            case "text.expandtabs":
                return TextPadding.ExpandTabs(text, g.Int(1)).ToString();
            case "text.replace" when !text.IsWide && !g.Text(1).IsWide && !g.Text(2).IsWide:
                return TextReplace.Replace(text.Narrow!, g.Text(1).Narrow, g.Text(2).Narrow, g.Int(3));
        }
        var part = g.Count > 1 ? g.Text(1) : TextValue.Empty;
        return text.IsWide || part.IsWide || g.Operation == "text.replace"
            ? Search<int>(g, Widen(text), Widen(part), p => TextValue.FromCodePoints(p).ToString())
            : Search<char>(g, text.Narrow!.ToCharArray(), part.Narrow!.ToCharArray(), p => new string(p));
    }

    private static string CallBytes(Golden g)
    {
        var bytes = g.Bytes(0);
        switch (g.Operation)
        {
            case "bytes.is":
                ReadOnlySpan<byte> span = bytes;
                return Flags(TextPredicates.IsAlpha(span), TextPredicates.IsDigit(span), TextPredicates.IsAlphaNumeric(span), TextPredicates.IsSpace(span),
                    TextPredicates.IsUpper(span), TextPredicates.IsLower(span), TextPredicates.IsTitle(span));
            case "bytes.case":
                return Join(Hex(BytesText.ToUpper(bytes)), Hex(BytesText.ToLower(bytes)), Hex(BytesText.Capitalize(bytes)), Hex(BytesText.ToTitle(bytes)), Hex(BytesText.SwapCase(bytes)));
            case "bytes.replace":
                return Hex(TextReplace.Replace<byte>(bytes, g.Bytes(1), "xyz"u8, g.Int(2)) ?? bytes);
            case "bytes.pad":
                return Join(Hex(BytesText.ZeroFill(bytes, 12)), Hex(BytesText.ExpandTabs(bytes, 4)),
                    Hex(BytesText.Pad(bytes, (int)TextPadding.CenterLeft(bytes.Length, 12), 12, (byte)'*')), StrRepr.Repr(bytes));
            case "bytes.splitlines":
                return Parts<byte>(bytes, Hex, (ReadOnlySpan<byte> t, ref TextParts parts) => TextSplit.SplitLines(t, true, ref parts));
            default:
                return Search(g, bytes, g.Operation == "bytes.split" ? g.Bytes(1) : [], Hex);
        }
    }

    private static string Search<T>(Golden g, T[] text, T[] part, Func<T[], string> show)
        where T : unmanaged, IEquatable<T>
    {
        switch (g.Operation.Split('.')[1])
        {
            case "find":
                return string.Create(CultureInfo.InvariantCulture,
                    $"{TextSearch.Find<T>(text, part)} {TextSearch.RFind<T>(text, part)} {TextSearch.Count<T>(text, part)}");
            case "replace":
                if (typeof(T) == typeof(char))
                    throw new InvalidOperationException("narrow texts are replaced as strings");
                return show(TextReplace.Replace<T>(text, part, (T[])(object)Widen(g.Text(2)), g.Int(3)) ?? text);
            case "split":
                return Parts(text, show, (ReadOnlySpan<T> t, ref TextParts parts) => TextSplit.Split(t, part, g.Int(2), ref parts));
            case "rsplit":
                return Parts(text, show, (ReadOnlySpan<T> t, ref TextParts parts) => TextSplit.RSplit(t, part, g.Int(2), ref parts));
            case "splitspaces":
                return Parts(text, show, (ReadOnlySpan<T> t, ref TextParts parts) => TextSplit.SplitSpaces(t, g.Int(1), ref parts));
            case "rsplitspaces":
                return Parts(text, show, (ReadOnlySpan<T> t, ref TextParts parts) => TextSplit.RSplitSpaces(t, g.Int(1), ref parts));
            case "splitlines":
                return Parts(text, show, (ReadOnlySpan<T> t, ref TextParts parts) => TextSplit.SplitLines(t, false, ref parts))
                    + Parts(text, show, (ReadOnlySpan<T> t, ref TextParts parts) => TextSplit.SplitLines(t, true, ref parts));
            case "strip":
                (bool, bool)[] ends = [(true, true), (true, false), (false, true)];
                return string.Join('\x1f', ends.Select(e => Slice(text, TextSplit.StripSpaces<T>(text, e.Item1, e.Item2), show))
                    .Concat(ends.Select(e => Slice(text, TextSplit.Strip<T>(text, part, e.Item1, e.Item2), show))));
            case "partition":
                int at = TextSplit.Partition<T>(text, part), last = TextSplit.RPartition<T>(text, part);
                string[] first = at < 0 ? [show(text), "", ""] : [show(text[..at]), show(part), show(text[(at + part.Length)..])];
                string[] second = last < 0 ? ["", "", show(text)] : [show(text[..last]), show(part), show(text[(last + part.Length)..])];
                return string.Join('\x1f', first.Concat(second));
            default:
                throw new InvalidOperationException("no such operation: " + g.Operation);
        }
    }

    private static string Parts<T>(T[] text, Func<T[], string> show, Splitter<T> split)
        where T : unmanaged
    {
        var parts = new TextParts(stackalloc int[8]);
        split(text, ref parts);
        var shown = new List<string>();
        for (var i = 0; i < parts.Count; i++)
            shown.Add(Slice(text, parts[i], show));
        parts.Dispose();
        return shown.Count == 0 ? "\x1e" : string.Join('\x1f', shown);
    }

    private static string Slice<T>(T[] text, (int Start, int Length) part, Func<T[], string> show) =>
        show(text[part.Start..(part.Start + part.Length)]);

    private static string Predicates<T>(ReadOnlySpan<T> t)
        where T : unmanaged =>
        Flags(TextPredicates.IsAlpha(t), TextPredicates.IsDecimal(t), TextPredicates.IsDigit(t), TextPredicates.IsNumeric(t), TextPredicates.IsAlphaNumeric(t),
            TextPredicates.IsSpace(t), TextPredicates.IsPrintable(t), TextPredicates.IsUpper(t), TextPredicates.IsLower(t), TextPredicates.IsTitle(t),
            TextPredicates.IsIdentifier(t));

    private static string Flags(params bool[] flags) => string.Concat(flags.Select(flag => flag ? '1' : '0'));

    private static string Join(params TextValue[] parts) => string.Join('\x1f', parts.Select(part => part.ToString()));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static int[] Widen(TextValue text) => Enumerable.Range(0, text.Length).Select(i => text[i]).ToArray();

    /// <summary>UTF-8 that lets surrogates pass.</summary>
    private static byte[] Utf8(TextValue text) => Widen(text).SelectMany(c => c switch
    {
        < 0x80 => new[] { (byte)c },
        < 0x800 => [(byte)(0xC0 | c >> 6), (byte)(0x80 | c & 63)],
        < 0x10000 => [(byte)(0xE0 | c >> 12), (byte)(0x80 | c >> 6 & 63), (byte)(0x80 | c & 63)],
        _ => [(byte)(0xF0 | c >> 18), (byte)(0x80 | c >> 12 & 63), (byte)(0x80 | c >> 6 & 63), (byte)(0x80 | c & 63)],
    }).ToArray();
}
