using Microsoft.CodeAnalysis;

namespace PyLite.Generators;

/// <summary>Decides by a C# type how an argument or result is converted.</summary>
internal static class TypeClassifier
{
    private const string TypeAttribute = BuiltinsGenerator.AttributeNamespace + ".PyTypeAttribute";

    /// <summary>The full name with global::, as generated code writes it.</summary>
    public static string FullName(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public static bool IsValue(ITypeSymbol type) => Is(type, "Value", "PyLite.Vm.Values");

    public static bool IsThreadState(ITypeSymbol type) => Is(type, "ThreadState", "PyLite.Vm.Eval");

    public static bool IsPyType(ITypeSymbol type) => Is(type, "PyType", "PyLite.Vm.Objects");

    public static bool IsPyTuple(ITypeSymbol type) => Is(type, "PyTuple", "PyLite.Vm.Objects");

    public static bool IsPyDict(ITypeSymbol type) => Is(type, "PyDict", "PyLite.Vm.Objects");

    /// <summary>The module class; found by its name, because hosts see it under the same one.</summary>
    public static bool IsPyModule(ITypeSymbol type) => type.Name == "PyModule" && IsPyObject(type);

    public static bool IsArgumentSpan(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments.Length: 1 } span && IsValue(span.TypeArguments[0]);

    /// <summary>Whether the type is PyObject or a class derived from it.</summary>
    public static bool IsPyObject(ITypeSymbol? type)
    {
        for (; type is { TypeKind: TypeKind.Class }; type = type.BaseType)
            if (Is(type, "PyObject", "PyLite.Vm.Objects")) return true;
        return false;
    }

    public static AttributeData? PyTypeOf(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
            if (attribute.AttributeClass?.ToDisplayString() == TypeAttribute) return attribute;
        return null;
    }

    /// <summary>The conversion for a parameter, or null if the type is not supported.</summary>
    public static ArgumentModel? Argument(IParameterSymbol parameter)
    {
        if (parameter.RefKind is not (RefKind.None or RefKind.In)) return null;
        var type = parameter.Type;
        bool nullable = false;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } n)
        {
            nullable = true;
            type = n.TypeArguments[0];
        }
        else if (type.IsReferenceType) nullable = type.NullableAnnotation == NullableAnnotation.Annotated;
        string name = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName();
        ArgumentType? kind = type.SpecialType switch
        {
            SpecialType.System_Int64 => ArgumentType.Long,
            SpecialType.System_Int32 => ArgumentType.Int,
            SpecialType.System_IntPtr => ArgumentType.NativeInt,
            SpecialType.System_Double => ArgumentType.Double,
            SpecialType.System_Boolean => ArgumentType.Bool,
            SpecialType.System_String => ArgumentType.String,
            _ => null,
        };
        if (kind == null && IsValue(type) && !nullable) kind = ArgumentType.Value;
        if (kind == null && Is(type, "BigInteger", "System.Numerics")) kind = ArgumentType.BigInteger;
        if (kind == null && IsArgumentSpan(type)) kind = ArgumentType.Span;
        if (kind == null && IsPyObject(type)) kind = ArgumentType.Object;
        if (kind is not { } known) return null;
        string expected = known switch { ArgumentType.Object => PythonName(type), ArgumentType.String => "str", _ => "" };
        return new(known, nullable, name, nullable && expected.Length > 0 ? expected + " or None" : expected);
    }

    /// <summary>The name that messages give a class: its Python name.</summary>
    private static string PythonName(ITypeSymbol type)
    {
        if (PyTypeOf(type) is { ConstructorArguments.Length: 1 } attribute && attribute.ConstructorArguments[0].Value is string name)
        {
            foreach (var argument in attribute.NamedArguments)
                if (argument.Key == "Module" && argument.Value.Value is string module && module != "builtins") return module + "." + name;
            return name;
        }
        string text = type.Name.StartsWith("Py", System.StringComparison.Ordinal) ? type.Name.Substring(2) : type.Name;
        return text.ToLowerInvariant();
    }

    /// <summary>How a result becomes a Value, or null if its type is not supported.</summary>
    public static ReturnKind? Return(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_Void) return ReturnKind.Void;
        bool nullable = type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.Annotated;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } n)
        {
            nullable = true;
            type = n.TypeArguments[0];
        }
        if (IsValue(type)) return nullable ? null : ReturnKind.Value;
        if (type.SpecialType == SpecialType.System_IntPtr) return nullable ? null : ReturnKind.NativeInt;
        bool known = type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_String
            || Is(type, "BigInteger", "System.Numerics") || IsPyObject(type);
        return !known ? null : nullable ? ReturnKind.Nullable : ReturnKind.Direct;
    }

    private static bool Is(ITypeSymbol type, string name, string ns) => type.Name == name && type.ContainingNamespace?.ToDisplayString() == ns;
}
