using System.Text.Json;
using NUnit.Framework;
using PyLite.Compiler.Parsing;
using PyLite.Vm.Text;

namespace PyLite.Tests.Unit.Compiler.SyntaxErrors;

/// <summary>Syntax errors have CPython's type, message, lines and columns: errors.jsonl holds its answers.</summary>
public class SyntaxErrorTests
{
    /// <summary>Snippets with another answer than CPython's, and why that is good enough.</summary>
    private static readonly Dictionary<string, string> Differences = new()
    {
        ["try:\n  a\nexcept*A, B as (c):\n  d"] = "\"invalid syntax\" is at the name instead of at the \"as\".",
    };

    private static IEnumerable<TestCaseData> Snippets()
    {
        string file = Path.Combine(TestContext.CurrentContext.TestDirectory, "Compiler", "SyntaxErrors", "errors.jsonl");
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            string Field(string name) => root.GetProperty(name).GetString()!;
            yield return new TestCaseData(Field("src"), Field("mode"), Field("expected")).SetName($"{Field("family")} {++number}");
        }
    }

    [TestCaseSource(nameof(Snippets))]
    public void IsReportedAsByCPython(string source, string mode, string expected)
    {
        string actual = Report(source, mode);
        bool differs = Differences.ContainsKey(mode == "exec" ? source : $"{mode}:{source}");
        Assert.That(actual, differs ? Is.Not.EqualTo(expected) : Is.EqualTo(expected), source);
    }

    private static string Report(string source, string mode)
    {
        ParseMode parseMode = mode switch { "exec" => ParseMode.Module, "eval" => ParseMode.Expression, _ => ParseMode.Interactive };
        try
        {
            PyParser.Parse(SourceText.FromString(source, "f"), parseMode, new ParseOptions { Unicode = SourceUnicode.Instance });
            return "OK";
        }
        catch (PySyntaxException e)
        {
            return $"{e.Kind}|{e.Message}|{e.Line}|{e.Column}|{e.EndLine}|{e.EndColumn}";
        }
    }
}
