using Microsoft.CodeAnalysis;

namespace PyLite.Tests.Generators;

/// <summary>An edit writes only what it changes.</summary>
public sealed class IncrementalityTests
{
    private const string Source = """
        [PyModule("m")]
        static partial class M
        {
            [PyFunction("f(a)")]
            static int F(Value a) => 1;
        }

        [PyType("t")]
        static partial class T
        {
            [PyMethod("g(self, /)")]
            static int G(Value self) => 1;
        }
        """;

    [Test]
    public void NothingRunsAnewWhenNothingChanged() =>
        Assert.That(Reasons(static source => source), Is.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));

    [Test]
    public void AnEditOfABodyOrOfPositionsChangesNoOutput() =>
        Assert.That(Reasons(static source => "// moved\n\n" + source.Replace("=> 1", "=> 2")), Is.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));

    [Test]
    public void AChangedSignatureChangesOneFile()
    {
        var before = Run(Source, Source, out _);
        var after = Run(Source, Source.Replace("f(a)", "f(b)"), out var result);
        var changed = after.Where(pair => before[pair.Key] != pair.Value).Select(static pair => pair.Key);
        Assert.That(changed, Is.EqualTo(new[] { "M.PyModule.g.cs" }));
        Assert.That(result.TrackedSteps["Registry"].SelectMany(static s => s.Outputs).Select(static o => o.Reason), Is.All.EqualTo(IncrementalStepRunReason.Unchanged).Or.EqualTo(IncrementalStepRunReason.Cached));
    }

    private static Dictionary<string, string> Run(string first, string second, out GeneratorRunResult result)
    {
        var compilation = Harness.Compile(first);
        var driver = Harness.Driver().RunGenerators(compilation);
        var tree = compilation.SyntaxTrees.Single(static t => t.FilePath == "Source.cs");
        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, Harness.Parse(second, "Source.cs")));
        result = driver.GetRunResult().Results[0];
        return result.GeneratedSources.ToDictionary(static s => s.HintName, static s => s.SourceText.ToString());
    }

    private static IncrementalStepRunReason[] Reasons(Func<string, string> edit)
    {
        Run(Source, edit(Source), out var result);
        var steps = new[] { "Types", "Modules", "Registry" }.SelectMany(name => result.TrackedSteps[name]).Concat(result.TrackedOutputSteps.SelectMany(static s => s.Value));
        return [.. steps.SelectMany(static s => s.Outputs).Select(static o => o.Reason)];
    }
}
