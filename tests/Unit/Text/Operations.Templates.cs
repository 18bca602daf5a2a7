using System.Globalization;
using System.Numerics;
using PyLite.Vm.Text;

namespace PyLite.Tests.Unit.Text;

internal static partial class Operations
{
    /// <summary>A %-format as the operator of str does it, with arguments written as in record.py.</summary>
    private static string CallPercent(Golden g)
    {
        var isMapping = g.Operation == "percent.map";
        var arguments = new Queue<string>(Enumerable.Range(1, g.Count - 1).Select(i => g[i]));
        var mapped = isMapping ? arguments.Dequeue() : "";
        var format = new PercentFormat(g.Text(0));
        var builder = new TextBuilder(16);
        while (format.MoveNext())
        {
            builder.Append(format.Literal);
            if (!format.HasConversion)
                continue;
            if (format.HasKey)
            {
                if (!isMapping)
                    throw PercentFormat.MappingRequired();
                var key = format.ReadKey().ToString();
                // A key makes its value the only argument.
                arguments.Clear();
                arguments.Enqueue(key is "a" or "" or "a(b)" ? mapped : throw new PyTextError("KeyError", key));
            }
            if (format.ReadWidth())
                format.Spec.SetWidth(Star(Next(arguments), long.MaxValue, "ssize_t"));
            if (format.ReadPrecision())
                format.Spec.SetPrecision((int)Star(Next(arguments), int.MaxValue, "int"));
            format.ReadType();
            AppendConversion(ref builder, ref format, Next(arguments));
        }
        if (arguments.Count > 0)
            throw PercentFormat.TooManyArguments(isBytes: false);
        return builder.ToText().ToString();
    }

    private static string Next(Queue<string> arguments) =>
        arguments.Count > 0 ? arguments.Dequeue() : throw PercentFormat.NotEnoughArguments();

    private static BigInteger Integer(string argument) =>
        argument[0] == 'i' ? new Golden("\t" + argument[2..] + "\t").BigInt(0) : throw PercentFormat.StarWantsInt();

    private static long Star(string argument, long limit, string type) =>
        Integer(argument) is var value && BigInteger.Abs(value) <= limit ? (long)value
            : throw new PyTextError("OverflowError", "Python int too large to convert to C " + type);

    private static void AppendConversion(ref TextBuilder builder, ref PercentFormat format, string argument)
    {
        var text = TextValue.FromUtf16(argument[2..]);
        var isText = argument[0] == 's';
        var number = argument[0] == 'i' ? Integer(argument) : BigInteger.Zero;
        var real = argument[0] == 'f' ? new Golden("\t" + argument[2..] + "\t").Float(0) : 0;
        var typeName = argument[0] switch { 's' => "str", 'i' => "int", _ => "float" };
        var shown = argument[0] switch
        {
            'i' => IntText.ToString(number, 0),
            'f' => FloatText.Repr(real),
            _ => text,
        };
        switch (format.Spec.Type)
        {
            case 's':
                PercentConversion.AppendText(ref builder, shown, format.Spec);
                break;
            case 'r':
                PercentConversion.AppendText(ref builder, isText ? StrRepr.Repr(text) : shown, format.Spec);
                break;
            case 'a':
                PercentConversion.AppendText(ref builder, isText ? StrRepr.Ascii(text) : shown, format.Spec);
                break;
            case 'd' or 'i' or 'u' or 'o' or 'x' or 'X':
                if (isText || (argument[0] == 'f' && format.Spec.Type is 'o' or 'x' or 'X'))
                    throw PercentFormat.NumberRequired(format.Spec.Type, typeName);
                if (argument[0] == 'f')
                    number = double.IsFinite(real) ? (BigInteger)real
                        : throw (double.IsNaN(real) ? new PyTextError("ValueError", "cannot convert float NaN to integer")
                            : new PyTextError("OverflowError", "cannot convert float infinity to integer"));
                PercentConversion.AppendInt(ref builder, number, format.Spec, 0);
                break;
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                if (isText)
                    throw PercentFormat.FloatRequired(isBytes: false, typeName);
                PercentConversion.AppendFloat(ref builder, argument[0] == 'f' ? real : IntToDouble.Convert(number), format.Spec);
                break;
            case 'c':
                if (isText && text.Length != 1)
                    throw new PyTextError("TypeError", $"%c requires an int or a unicode character, not a string of length {text.Length}");
                if (argument[0] == 'f')
                    throw new PyTextError("TypeError", "%c requires an int or a unicode character, not float");
                if (!isText && (number.Sign < 0 || number > 0x10FFFF))
                    throw new PyTextError("OverflowError", "%c arg not in range(0x110000)");
                PercentConversion.AppendChar(ref builder, isText ? text[0] : (int)number, format.Spec);
                break;
            default:
                throw format.UnsupportedType();
        }
    }

    private static string CallTemplate(Golden g)
    {
        var parts = new List<string>();
        if (g.Operation == "template.parse")
        {
            var template = new FormatTemplate(g.Text(0));
            while (template.MoveNext())
            {
                string[] fields = template.HasField
                    ? [$"<{template.Literal.ToString()}>", $"<{template.Field.ToString()}>", $"<{template.Spec.ToString()}>",
                        template.Conversion < 0 ? "" : $"<{TextValue.FromCodePoint(template.Conversion)}>"]
                    : [$"<{template.Literal.ToString()}>", "", "", ""];
                parts.Add(string.Join('\x1f', fields));
            }
            return string.Join('\x1e', parts);
        }
        var name = new FieldName(g.Text(0));
        Show(parts, name.FirstIndex, name.First);
        while (name.MoveNext())
        {
            parts.Add("");
            var at = parts.Count - 1;
            Show(parts, name.Index, name.Name);
            // The recording has the type, the kind of accessor and the value.
            parts[at] = parts[at + 1];
            parts[at + 1] = name.IsAttribute ? "<True>" : "<False>";
        }
        return string.Join('\x1f', parts);
    }

    private static void Show(List<string> parts, long index, TextSpan name)
    {
        parts.Add(index < 0 ? "<str>" : "<int>");
        parts.Add(index < 0 ? $"<{name.ToString()}>" : string.Create(CultureInfo.InvariantCulture, $"<{index}>"));
    }
}
