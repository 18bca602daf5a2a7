using System.Globalization;
using PyLite.Vm.Text;

namespace PyLite.Tests.Unit.Text;

internal static partial class Operations
{
    private static string CallChar(Golden g)
    {
        if (g.Operation == "char.normaltext")
        {
            var text = g.Text(0);
            return Join([.. Enum.GetValues<NormalForm>().Select(form => Normalization.Normalize(form, text)),
                .. Enum.GetValues<NormalForm>().Select(form => (TextValue)Normalization.IsNormalized(form, text).ToString())]);
        }
        var code = g.Int(0);
        var c = TextValue.FromCodePoint(code);
        switch (g.Operation)
        {
            case "char.is":
                return Predicates<int>([code]) + (CharData.IsIdentifierContinue(code) ? '1' : '0');
            case "char.value":
                var numeric = CharData.TryGetNumericValue(code, out var value) ? value : -1;
                return string.Create(CultureInfo.InvariantCulture, $"{CharData.DecimalValue(code)} {CharData.DigitValue(code)} {FloatText.Repr(numeric)}");
            case "char.case":
                return Join(TextCase.ToUpper(c), TextCase.ToLower(c), TextCase.ToTitle(c), TextCase.Fold(c));
            case "char.data":
                return $"{UnicodeData.Category(code)} {UnicodeData.Bidirectional(code)} {UnicodeData.Combining(code)} {UnicodeData.EastAsianWidth(code)} "
                    + $"{(UnicodeData.IsMirrored(code) ? 1 : 0)} {UnicodeData.Decomposition(code)}";
            default:
                return Join([.. Enum.GetValues<NormalForm>().Select(form => Normalization.Normalize(form, c))]);
        }
    }
}
