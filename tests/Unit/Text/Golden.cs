using System.Globalization;
using System.Numerics;
using System.Text;
using PyLite.Vm.Text;

namespace PyLite.Tests.Unit.Text;

/// <summary>One recorded case: an operation, its arguments, and what CPython answered.</summary>
internal sealed class Golden
{
    private readonly string[] fields;

    public Golden(string line)
    {
        fields = Array.ConvertAll(line.Split('\t'), Unescape);
        Line = line;
    }

    public string Line { get; }

    public string Operation => fields[0];

    /// <summary>The number of arguments.</summary>
    public int Count => fields.Length - 2;

    public string Expected => fields[^1];

    /// <summary>An argument in UTF-16.</summary>
    public string this[int index] => fields[index + 1];

    public static IEnumerable<Golden> Read(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line => new Golden(line));

    public TextValue Text(int index) => TextValue.FromUtf16(this[index]);

    public int Int(int index) => int.Parse(this[index], CultureInfo.InvariantCulture);

    public double Float(int index) => ParseBits(this[index]);

    public byte[] Bytes(int index) => Convert.FromHexString(this[index]);

    public BigInteger BigInt(int index)
    {
        var text = this[index];
        var negative = text.StartsWith('-');
        var digits = text[(negative ? 3 : 2)..];
        var value = BigInteger.Parse("0" + digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return negative ? -value : value;
    }

    /// <summary>What the code answers, in the form of a recording.</summary>
    public static string Outcome(Func<string> call)
    {
        try
        {
            return "=" + call();
        }
        catch (PyTextError error)
        {
            return $"!{error.PythonType}: {error.Message}";
        }
    }

    /// <summary>Makes a result out of one of the Try... methods.</summary>
    public static T OrThrow<T>(bool success, T value, PyTextError? error) => success ? value : throw error!;

    private static double ParseBits(string text) =>
        BitConverter.UInt64BitsToDouble(ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static string Unescape(string field)
    {
        if (!field.Contains('\\', StringComparison.Ordinal))
            return field;
        var result = new StringBuilder();
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\')
            {
                result.Append(field[i]);
                continue;
            }
            switch (field[++i])
            {
                case 't':
                    result.Append('\t');
                    break;
                case 'n':
                    result.Append('\n');
                    break;
                case 'u':
                    result.Append((char)int.Parse(field.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                case 'U':
                    result.Append(char.ConvertFromUtf32(int.Parse(field.AsSpan(i + 1, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                    i += 8;
                    break;
                default:
                    result.Append(field[i]);
                    break;
            }
        }
        return result.ToString();
    }
}
