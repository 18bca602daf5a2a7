using System.Runtime.CompilerServices;
using System.Text.Json;
using NUnit.Framework;
using PyLite.Compiler.Ast;
using PyLite.Compiler.Parsing;
using Assert = NUnit.Framework.Assert;

namespace PyLite.Tests.Unit.Compiler.Emit;

/// <summary>The text of annotations under <c>from __future__ import annotations</c>, against CPython's (see record_unparse.py).</summary>
public sealed class UnparserTests
{
    [Test]
    public void WritesWhatCPythonWrites()
    {
        foreach (var (source, expected) in Cases())
            Assert.That(Unparser.Unparse(Annotation(source)), Is.EqualTo(expected), source);
    }

    private static Expr Annotation(string source)
    {
        var module = PyParser.ParseModule(SourceText.FromString($"def f(x: {source}): pass", "f"));
        return ((FunctionDef)module.Body[0]).Args.Args[0].Annotation!;
    }

    private static IEnumerable<(string, string)> Cases([CallerFilePath] string path = "")
    {
        foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(path)!, "unparse.jsonl")))
        {
            using var record = JsonDocument.Parse(line);
            yield return (record.RootElement[0].GetString()!, record.RootElement[1].GetString()!);
        }
    }
}
