using NUnit.Framework;

namespace PyLite.Tests.Unit.Regex;

/// <summary>Every case that record.py recorded comes out as in CPython.</summary>
[TestFixture]
public sealed class RegexGoldenTests
{
    private const int MaxShown = 20;

    private static readonly string CasesFile = Path.Combine(TestContext.CurrentContext.TestDirectory, "Regex", "cases.jsonl");

    [TestCase(int.MaxValue, Description = "the own matcher alone")]
    [TestCase(0, Description = ".NET's engine wherever it may")]
    public void EveryRecordedCaseIsEqual(int minNetLength)
    {
        List<string> differences = [];
        int count = 0;
        foreach (string line in File.ReadLines(CasesFile))
        {
            count++;
            GoldenCase golden = new(line);
            string actual = golden.Actual(minNetLength);
            if (actual != golden.Expected)
                differences.Add($"{golden.Description}\n  CPython {golden.Expected}\n  PyLite  {actual}");
        }
        Assert.That(count, Is.GreaterThan(800));
        Assert.That(differences, Is.Empty, () => string.Join('\n', differences.Take(MaxShown)));
    }
}
