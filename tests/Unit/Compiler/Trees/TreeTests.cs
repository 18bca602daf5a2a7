using System.Security.Cryptography;
using System.Text;
using NUnit.Framework;
using PyLite.Compiler.Parsing;
using PyLite.Vm.Text;

namespace PyLite.Tests.Unit.Compiler.Trees;

/// <summary>Syntax trees are CPython's, to the last column.</summary>
public class TreeTests
{
    private static readonly ParseOptions Options = new() { Unicode = SourceUnicode.Instance };

    private static string DumpFile(string path)
        => AstDumper.Dump(PyParser.ParseModule(SourceText.FromBytes(File.ReadAllBytes(path), path), Options));

    [Test]
    public void EveryConstruct()
    {
        string folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "Compiler", "Trees");
        string[] actual = DumpFile(Path.Combine(folder, "syntax.py")).Split('\n');
        string[] expected = File.ReadAllLines(Path.Combine(folder, "syntax.ast"));
        for (int i = 0; i < Math.Min(actual.Length, expected.Length); i++)
        {
            if (actual[i] != expected[i])
                Assert.Fail($"line {i + 1} of syntax.ast: expected {expected[i]}, got {actual[i]}\n{string.Join('\n', expected[Math.Max(0, i - 8)..i])}");
        }
        Assert.That(actual, Has.Length.EqualTo(expected.Length));
    }

    /// <summary>
    /// The whole standard library, where PYLITE_TEST_STDLIB names its folder; PYLITE_TEST_TREES may name the output of
    /// "astdump.py --all" for it.
    /// </summary>
    [Test]
    public void StandardLibrary()
    {
        string? folder = Environment.GetEnvironmentVariable("PYLITE_TEST_STDLIB");
        if (folder is null)
            Assert.Ignore("PYLITE_TEST_STDLIB is not set.");
        string? trees = Environment.GetEnvironmentVariable("PYLITE_TEST_TREES");
        HashSet<string>? expected = trees is null ? null : File.ReadLines(trees).Select(line => line[(line.IndexOf('\t') + 1)..]).ToHashSet();
        var failures = new List<string>();
        foreach (string path in Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories))
        {
            if (path.Contains("tokenizedata", StringComparison.Ordinal) || new FileInfo(path).ResolveLinkTarget(true)?.Exists == false)
                continue;
            try
            {
                string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(DumpFile(path))));
                if (expected?.Contains(hash) == false)
                    failures.Add(path);
            }
            catch (PySyntaxException e)
            {
                failures.Add($"{path}:{e.Line}: {e.Message}");
            }
        }
        Assert.That(failures, Is.Empty);
    }
}
