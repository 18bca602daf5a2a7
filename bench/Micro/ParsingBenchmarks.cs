using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Parsing;

namespace PyLite.Bench.Micro;

/// <summary>
/// From source bytes to syntax tree, warm. Set PYLITESTDLIB to CPython's Lib folder to add modules that nobody wrote for this.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(Throughput))]
public class ParsingBenchmarks
{
    private static readonly string[] LibraryModules = ["textwrap.py", "argparse.py", "typing.py"];

    /// <summary>The sources, told apart by name in the table.</summary>
    public static IEnumerable<Source> Sources()
    {
        yield return new Source("one line", "print('hello', 1 + 2)\n"u8.ToArray());
        yield return Source.FromResources("deltablue.py");
        yield return Source.FromResources(
            [.. typeof(ParsingBenchmarks).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".py", StringComparison.Ordinal))]);
        if (Environment.GetEnvironmentVariable("PYLITESTDLIB") is { Length: > 0 } library)
        {
            foreach (string module in LibraryModules)
                yield return new Source(module, File.ReadAllBytes(Path.Combine(library, module)));
        }
    }

    /// <summary>What is parsed.</summary>
    [ParamsSource(nameof(Sources))]
    public Source Input { get; set; } = null!;

    [Benchmark]
    public Module Parse() => PyParser.ParseModule(SourceText.FromBytes(Input.Bytes, Input.Name));

    /// <summary>A Python source and its size.</summary>
    public sealed record Source(string Name, byte[] Bytes)
    {
        /// <summary>One embedded script, or several of them one after the other.</summary>
        public static Source FromResources(params string[] names)
        {
            StringBuilder text = new();
            foreach (string name in names.Order(StringComparer.Ordinal))
            {
                using StreamReader reader = new(typeof(Source).Assembly.GetManifestResourceStream(name)!);
                text.Append(reader.ReadToEnd()).Append('\n');
            }
            return new Source(names.Length == 1 ? names[0] : "bench/scripts", Encoding.UTF8.GetBytes(text.ToString()));
        }

        public override string ToString() => Name;
    }

    private sealed class Throughput : ManualConfig
    {
        public Throughput() => AddColumn(new MegabytesPerSecond());
    }

    private sealed class MegabytesPerSecond : IColumn
    {
        public string Id => nameof(MegabytesPerSecond);

        public string ColumnName => "MB/s";

        public string Legend => "Megabytes of source a second, at the mean time";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
        {
            double? nanoseconds = summary[benchmarkCase]?.ResultStatistics?.Mean;
            Source input = (Source)benchmarkCase.Parameters[nameof(Input)];
            return nanoseconds is { } time
                ? (input.Bytes.Length * 1000.0 / time).ToString("0.00", CultureInfo.InvariantCulture)
                : "-";
        }

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);
    }
}
