using System.Runtime.CompilerServices;
using System.Text.Json;
using NUnit.Framework;
using PyLite.Compiler;
using PyLite.Compiler.Parsing;

namespace PyLite.Tests.Unit.Compiler.Emit;

/// <summary>The errors and warnings of scopes and emitter against those that CPython gave for errors.txt (see record_errors.py).</summary>
public sealed class CompileErrorTests
{
    private static IEnumerable<TestCaseData> Cases([CallerFilePath] string path = "")
    {
        foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(path)!, "errors.jsonl")))
        {
            using var record = JsonDocument.Parse(line);
            var source = record.RootElement[0].GetString()!;
            var expected = record.RootElement[1].GetString()!;
            var warnings = record.RootElement[2].EnumerateArray().Select(w => w.GetString()!).ToArray();
            yield return new TestCaseData(source, string.Join('\n', warnings.Append(expected))).SetArgDisplayNames(source);
        }
    }

    private static IEnumerable<TestCaseData> AllCases() => Cases();

    [TestCaseSource(nameof(AllCases))]
    public void SaysWhatCPythonSays(string source, string expected)
    {
        var said = new List<string>();
        try
        {
            PyCompiler.CompileModule(source, "f", new CompileOptions { WarningSink = w => said.Add($"SyntaxWarning: {w.Message} | {w.Span.Line}") });
            said.Add("ok");
        }
        catch (PySyntaxException e)
        {
            said.Add($"{e.Kind}: {e.Message} | {e.Line}:{e.Column}-{e.EndLine}:{e.EndColumn}");
        }
        Assert.That(string.Join('\n', said), Is.EqualTo(expected));
    }
}
