using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PyLite.Generators;
using PyLite.Vm.Values;

namespace PyLite.Tests.Generators;

/// <summary>Runs the generator over source text, with the VM as a reference.</summary>
internal static class Harness
{
    private const string Usings = """
        global using System;
        global using System.Numerics;
        global using PyLite.Vm.Declaring;
        global using PyLite.Vm.Objects;
        global using PyLite.Vm.Values;
        global using ThreadState = PyLite.Vm.Eval.ThreadState;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "netstandard.dll")
            .Append(typeof(Value).Assembly.Location).Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Where this project's sources stand.</summary>
    public static string SourceFolder { get; } =
        typeof(Harness).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "SourceFolder").Value!;

    public static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Sample.Assembly", [Parse(Usings, "Usings.cs"), Parse(source, "Source.cs")], References, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new BuiltinsGenerator().AsSourceGenerator()], parseOptions: ParseOptions, driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The generated files by name; the result must compile without an error or a warning.</summary>
    public static Dictionary<string, string> Generate(string source)
    {
        var driver = Driver().RunGeneratorsAndUpdateCompilation(Compile(source), out var output, out var diagnostics);
        Assert.That(diagnostics, Is.Empty);
        Assert.That(output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning), Is.Empty);
        return driver.GetRunResult().Results[0].GeneratedSources.ToDictionary(static s => s.HintName, static s => s.SourceText.ToString());
    }

    /// <summary>What the generator reports.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(string source) => Driver().RunGenerators(Compile(source)).GetRunResult().Diagnostics;
}
