using System.Globalization;
using PyLite.Vm.Text;

namespace PyLite.Tests.Unit.Text;

internal static partial class Operations
{
    private static string CallCodec(Golden g)
    {
        switch (g.Operation)
        {
            case "codec.known":
                return TextCodec.Find(g[0]) is null ? "False" : "True";
            case "codec.escape":
                return Hex(BytesEscape.Decode(g.Bytes(1), g[0], out _)) + " " + Hex(BytesEscape.Encode(g.Bytes(1)));
        }
        var codec = TextCodec.Find(g[0])!;
        var errors = CodecErrors.Find(g[1]) ?? new TestErrors(g[1]);
        try
        {
            switch (g.Operation)
            {
                case "codec.encode":
                    return Hex(codec.Encode(g.Text(2), errors));
                case "codec.decode":
                    return codec.Decode(g.Bytes(2), errors).ToString();
                default:
                    var text = codec.Decode(g.Bytes(2), errors, final: false, out var consumed);
                    return string.Create(CultureInfo.InvariantCulture, $"{text} {consumed}");
            }
        }
        catch (PyCodecError error)
        {
            return string.Create(CultureInfo.InvariantCulture,
                $"{error.PythonType}|{error.Encoding}|{error.Start}|{error.End}|{error.Reason}|{error.Message}");
        }
    }

    private static string CallName(Golden g)
    {
        if (g.Operation == "name.of")
            return UnicodeNames.NameOf(g.Int(0)) ?? "None";
        var code = UnicodeNames.Lookup(g[0]);
        if (code >= 0)
            return code.ToString(CultureInfo.InvariantCulture);
        return UnicodeNames.LookupSequence(g[0]) is null ? throw new PyTextError("KeyError", $"undefined character name '{g[0]}'") : "-";
    }

    /// <summary>The handlers that record.py registers.</summary>
    private sealed class TestErrors(string name) : CodecErrors
    {
        public override CodecReplacement Handle(in CodecFailure failure) => (name, failure.Kind) switch
        {
            ("euro", _) => CodecReplacement.With("\u20ac", failure.End),
            ("bytes", CodecErrorKind.Encode) => CodecReplacement.With("<1234567"u8.ToArray(), failure.End),
            ("bytes", _) => CodecReplacement.With("<>", failure.End),
            ("rest", CodecErrorKind.Encode) => CodecReplacement.With("?", CheckPosition(FromEnd(failure.End, failure.Text.Length), failure.Text.Length)),
            ("rest", _) => CodecReplacement.With("?", CheckPosition(FromEnd(failure.End, failure.Bytes.Length), failure.Bytes.Length)),
            _ => throw new PyTextError("LookupError", $"unknown error handler name '{name}'"),
        };

        private static int FromEnd(int end, int length) => end < length ? end - length : end;
    }
}
