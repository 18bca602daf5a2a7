using System.Globalization;
using PyLite.Vm.Text;
using static PyLite.Tests.Unit.Text.Golden;

namespace PyLite.Tests.Unit.Text;

/// <summary>Runs recorded operations against the code, by their names in record.py.</summary>
internal static partial class Operations
{
    /// <summary>What the code answers to a case, in the form of the recording.</summary>
    public static string Run(Golden golden) => Outcome(() => Call(golden));

    private static string Call(Golden g) => g.Operation.Split('.')[0] switch
    {
        "float" or "int" or "complex" => CallNumber(g),
        "format" => CallFormat(g),
        "percent" => CallPercent(g),
        "codec" => CallCodec(g),
        "name" => CallName(g),
        "char" => CallChar(g),
        "text" => CallText(g),
        "bytes" => CallBytes(g),
        "template" => CallTemplate(g),
        _ => throw new InvalidOperationException("no such operation: " + g.Operation),
    };

    private static string CallNumber(Golden g)
    {
        double real, imaginary;
        bool success;
        PyTextError? error;
        switch (g.Operation)
        {
            case "float.repr":
                return FloatText.Repr(g.Float(0));
            case "float.round":
                return RawBits(FloatText.Round(g.Float(0), g.Int(1)));
            case "float.ratio":
                var (top, bottom) = FloatText.AsIntegerRatio(g.Float(0));
                return $"{top}/{bottom}";
            case "float.hex":
                return HexFloat.ToHex(g.Float(0));
            case "float.fromhex":
                return RawBits(HexFloat.Parse(g.Text(0)));
            case "float.parse":
                success = FloatText.TryParse(g.Text(0), out real, out error);
                return RawBits(OrThrow(success, real, error));
            case "float.parsebytes":
                var bytes = g.Bytes(0);
                success = FloatText.TryParse(bytes, () => StrRepr.Repr(bytes), out real, out error);
                return RawBits(OrThrow(success, real, error));
            case "complex.parse":
                success = ComplexText.TryParse(g.Text(0), out real, out imaginary, out error);
                return OrThrow(success, RawBits(real) + RawBits(imaginary), error);
            case "complex.repr":
                return ComplexText.Repr(g.Float(0), g.Float(1));
            case "int.parse":
                success = IntText.TryParse(g.Text(0), g.Int(1), g.Int(2), out var value, out error);
                value = OrThrow(success, value, error);
                return g.Expected.Contains('x', StringComparison.Ordinal) ? IntText.ToPrefixedString(value, 4) : value.ToString(CultureInfo.InvariantCulture);
            case "int.parsebytes":
                success = IntText.TryParse(g.Bytes(0), g.Int(1), 4300, out value, out error);
                return OrThrow(success, value, error).ToString(CultureInfo.InvariantCulture);
            case "int.str":
                return IntText.ToString(g.BigInt(0), g.Int(1));
            case "int.bases":
                return string.Join(' ', new[] { 1, 3, 4 }.Select(bits => IntText.ToPrefixedString(g.BigInt(0), bits)));
            case "int.tofloat":
                return RawBits(Formatting.FormatInt(g.BigInt(0), "e", 0).Length > 0 ? IntToDouble.Convert(g.BigInt(0)) : 0);
            default:
                throw new InvalidOperationException("no such operation: " + g.Operation);
        }
    }

    private static string CallFormat(Golden g) => g.Operation switch
    {
        "format.float" => Formatting.FormatFloat(g.Float(0), g.Text(1)).ToString(),
        "format.int" => Formatting.FormatInt(g.BigInt(0), g.Text(1), 4300).ToString(),
        "format.str" => Formatting.FormatStr(g.Text(0), g.Text(1)).ToString(),
        "format.complex" => Formatting.FormatComplex(g.Float(0), g.Float(1), g.Text(2)).ToString(),
        _ => throw new InvalidOperationException("no such operation: " + g.Operation),
    };

    private static string RawBits(double value) =>
        BitConverter.DoubleToUInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);
}
