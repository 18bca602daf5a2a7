using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PyLite.Generators;

/// <summary>
/// Completes classes with [PyType] and [PyModule]: binding of arguments, tables of members, the registry of modules. docs/builtins.md says what
/// can be declared.
/// </summary>
[Generator]
public sealed class BuiltinsGenerator : IIncrementalGenerator
{
    /// <summary>Where the attributes are.</summary>
    internal const string AttributeNamespace = "PyLite.Vm.Declaring";

    /// <summary>The names of the pipeline's steps, for tests of incrementality.</summary>
    internal const string TypesStep = "Types", ModulesStep = "Modules", RegistryStep = "Registry";

    private static readonly string[] MemberAttributes = ["PyFunction", "PyMethod", "PyClassMethod", "PyStaticMethod", "PyNew", "PyInit", "PyGetter", "PySetter", "PyDeleter", "PyConst", "PyModuleInit"];

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var modules = Declarations(context, "PyModuleAttribute", false, ModulesStep);
        Declarations(context, "PyTypeAttribute", true, TypesStep);
        foreach (string name in MemberAttributes) ReportStrays(context, name);

        var assembly = context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName ?? "");
        // Only what the table shows: an edit of a function does not write the table anew.
        var registry = modules.Select(static (m, _) => m with { Callables = default, Constants = default, Module = m.Module! with { Types = default } })
            .Collect().Select(static (all, _) => all.ToEquatableArray()).Combine(assembly).WithTrackingName(RegistryStep);
        context.RegisterSourceOutput(registry, static (output, pair) =>
        {
            if (pair.Left.Count > 0) output.AddSource("NativeModules.g.cs", SourceText.From(ClassEmitter.EmitRegistry(pair.Right, pair.Left), Encoding.UTF8));
        });
    }

    private static IncrementalValuesProvider<ClassModel> Declarations(IncrementalGeneratorInitializationContext context, string attribute, bool isType, string step)
    {
        var read = context.SyntaxProvider.ForAttributeWithMetadataName(AttributeNamespace + "." + attribute,
            static (node, _) => node is ClassDeclarationSyntax, (found, cancellation) => DeclarationReader.Read(found, isType, cancellation));
        context.RegisterSourceOutput(read.SelectMany(static (r, _) => r.Diagnostics), static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        var models = read.Where(static r => r.Model != null).Select(static (r, _) => r.Model!).WithTrackingName(step);
        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model.HintName, SourceText.From(ClassEmitter.Emit(model), Encoding.UTF8)));
        return models;
    }

    /// <summary>A member attribute in a class that declares nothing would be silently without effect.</summary>
    private static void ReportStrays(IncrementalGeneratorInitializationContext context, string name)
    {
        var strays = context.SyntaxProvider.ForAttributeWithMetadataName($"{AttributeNamespace}.{name}Attribute", static (_, _) => true, (found, _) =>
        {
            var attributes = found.TargetSymbol.ContainingType?.GetAttributes();
            if (attributes == null || attributes.Value.Any(static a => a.AttributeClass?.Name is "PyTypeAttribute" or "PyMembersAttribute" or "PyModuleAttribute")) return null;
            var location = found.Attributes[0].ApplicationSyntaxReference is { } reference ? reference.SyntaxTree.GetLocation(reference.Span) : found.TargetNode.GetLocation();
            return DiagnosticModel.Create(Diagnostics.Shape, location, $"[{name}] has no effect, because the class has neither [PyType] nor [PyModule]");
        });
        context.RegisterSourceOutput(strays, static (output, diagnostic) =>
        {
            if (diagnostic != null) output.ReportDiagnostic(diagnostic.ToDiagnostic());
        });
    }
}
