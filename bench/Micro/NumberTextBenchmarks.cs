using System.Globalization;
using System.Numerics;
using BenchmarkDotNet.Attributes;
using PyLite.Vm.Text;

namespace PyLite.Bench.Micro;

/// <summary>Numbers to text and back; where .NET does nearly the same, its own way is the yardstick.</summary>
[MemoryDiagnoser]
public class NumberTextBenchmarks
{
    private const double Float = 1234.5678901234567;
    private const long SmallInt = -1234567890123;
    private const string FloatDigits = "1234.5678901234567";
    private const string IntDigits = "-1234567890123";
    private static readonly BigInteger LargeInt = BigInteger.Pow(7, 2000);
    private static readonly string LargeDigits = LargeInt.ToString(CultureInfo.InvariantCulture);

    [Benchmark]
    public string FloatRepr() => FloatText.Repr(Float);

    [Benchmark]
    public string DotNetFloatRepr() => Float.ToString("R", CultureInfo.InvariantCulture);

    [Benchmark]
    public double ParseFloat()
    {
        FloatText.TryParse(new TextSpan(FloatDigits), out double value, out _);
        return value;
    }

    [Benchmark]
    public long ParseSmallInt()
    {
        IntText.TryParseSmall(IntDigits, out long value);
        return value;
    }

    [Benchmark]
    public BigInteger ParseLargeInt()
    {
        IntText.TryParse(new TextSpan(LargeDigits), 10, IntText.DefaultMaxDigits, out BigInteger value, out _);
        return value;
    }

    [Benchmark]
    public string LargeIntToString() => IntText.ToString(LargeInt, IntText.DefaultMaxDigits);

    [Benchmark]
    public TextValue FormatIntWithSeparators() =>
        Formatting.FormatInt(SmallInt, new TextSpan(">20,"), IntText.DefaultMaxDigits);
}
