using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PyLite.Generators;

/// <summary>The errors that a wrong declaration gives, at its attribute.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor Signature = Make("PYL001", "Signature cannot be parsed", "The signature '{0}' cannot be parsed: {1}");
    public static readonly DiagnosticDescriptor ParameterCount = Make("PYL002", "Parameters do not match the signature", "The signature of '{0}' has {1} parameters, but the method '{2}' takes {3}");
    public static readonly DiagnosticDescriptor ParameterType = Make("PYL003", "Unsupported parameter type", "The parameter '{0}' of '{1}' cannot be of type '{2}'");
    public static readonly DiagnosticDescriptor ReturnType = Make("PYL004", "Unsupported return type", "'{0}' cannot return '{1}'");
    public static readonly DiagnosticDescriptor NotPartial = Make("PYL005", "Class is not partial", "The class '{0}' must be partial and not generic, so that its declaration can be completed");
    public static readonly DiagnosticDescriptor Duplicate = Make("PYL006", "Name declared twice", "'{0}' is declared twice in '{1}'");
    public static readonly DiagnosticDescriptor Default = Make("PYL007", "Default cannot be converted", "The default of parameter '{0}' of '{1}' cannot be converted to '{2}'");
    public static readonly DiagnosticDescriptor Shape = Make("PYL008", "Wrong form of declaration", "{0}");

    private static DiagnosticDescriptor Make(string id, string title, string message) => new(id, title, message, "PyLite", DiagnosticSeverity.Error, true);
}

/// <summary>A diagnostic as data: positions instead of a Location, which would keep the syntax tree alive.</summary>
internal sealed record DiagnosticModel(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static DiagnosticModel Create(DiagnosticDescriptor descriptor, Location location, params string[] arguments) =>
        new(descriptor, location.SourceTree?.FilePath ?? "", location.SourceSpan, location.GetLineSpan().Span, new(arguments));

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location.Create(Path, Span, Lines), [.. Arguments]);
}
