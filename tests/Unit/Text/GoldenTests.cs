using System.Text;
using NUnit.Framework;

namespace PyLite.Tests.Unit.Text;

/// <summary>Holds src/Vm/Text against what record.py recorded of CPython, a file of cases at a time.</summary>
[TestFixture]
public sealed class GoldenTests
{
    private const int MaxShown = 10;

    private static string DataFolder => Path.Combine(TestContext.CurrentContext.TestDirectory, "Text", "data");

    private static IEnumerable<string> Topics() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Text", "data"), "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Topics))]
    public void AnswersAsCPython(string topic)
    {
        var failures = 0;
        var report = new StringBuilder();
        foreach (var golden in Golden.Read(Path.Combine(DataFolder, topic + ".txt")))
        {
            var actual = Operations.Run(golden);
            if (actual == golden.Expected)
                continue;
            if (failures++ < MaxShown)
                report.Append(golden.Line).Append("\n    got ").Append(actual).Append('\n');
        }
        Assert.That(failures, Is.Zero, report.ToString());
    }
}
