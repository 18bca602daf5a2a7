using System;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace PyLite.Generators;

/// <summary>Default values: which types they convert to, and as which C# expression.</summary>
internal static class Defaults
{
    private const string Value = "global::PyLite.Vm.Values.Value";

    public static bool CanConvert(DefaultValue value, ArgumentModel target)
    {
        var type = target.Type;
        return value.Kind switch
        {
            DefaultKind.Required => true,
            DefaultKind.Missing => type == ArgumentType.Value,
            DefaultKind.None => target.Nullable || type is ArgumentType.Value or ArgumentType.Bool || Is(target, "PyObject"),
            DefaultKind.True or DefaultKind.False => type is ArgumentType.Value or ArgumentType.Bool or ArgumentType.Long or ArgumentType.Int or ArgumentType.NativeInt or ArgumentType.Double or ArgumentType.BigInteger,
            DefaultKind.Int => type is ArgumentType.Value or ArgumentType.Bool or ArgumentType.Long or ArgumentType.NativeInt or ArgumentType.Double or ArgumentType.BigInteger
                || type == ArgumentType.Int && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            DefaultKind.BigInt => type is ArgumentType.Value or ArgumentType.BigInteger or ArgumentType.Double,
            DefaultKind.Float => type is ArgumentType.Value or ArgumentType.Double or ArgumentType.Bool,
            DefaultKind.String => type is ArgumentType.Value or ArgumentType.String || Is(target, "PyStr") || Is(target, "PyObject"),
            DefaultKind.EmptyTuple => type == ArgumentType.Value || Is(target, "PyTuple") || Is(target, "PyObject"),
            _ => throw new InvalidOperationException(),
        };
    }

    private static bool Is(ArgumentModel target, string name) => target.Type == ArgumentType.Object && target.TypeName == "global::PyLite.Vm.Objects." + name;

    /// <summary>The default as a Value.</summary>
    public static string AsValue(DefaultValue value) => value.Kind switch
    {
        DefaultKind.Required or DefaultKind.Missing => Value + ".Absent",
        DefaultKind.None => Value + ".None",
        DefaultKind.True => Value + ".True",
        DefaultKind.False => Value + ".False",
        DefaultKind.Int => Value + ".FromInt(" + LongLiteral(value.Text) + ")",
        DefaultKind.BigInt => Value + ".FromBigInteger(" + BigLiteral(value.Text) + ")",
        DefaultKind.Float => Value + ".FromDouble(" + value.Text + ")",
        DefaultKind.String => SymbolDisplay.FormatLiteral(value.Text, true),
        DefaultKind.EmptyTuple => "global::PyLite.Vm.Objects.PyTuple.Empty",
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The default as the C# parameter takes it; <paramref name="stored"/> is where the signature keeps its Value.</summary>
    public static string AsArgument(DefaultValue value, ArgumentModel target, string stored)
    {
        if (value.Kind == DefaultKind.None && target.Nullable) return "null";
        bool isOne = value.Kind == DefaultKind.True;
        switch (target.Type)
        {
            case ArgumentType.Value:
                return value.Kind is DefaultKind.String or DefaultKind.BigInt ? stored : AsValue(value);
            case ArgumentType.Bool:
                return value.Kind switch { DefaultKind.True => "true", DefaultKind.None or DefaultKind.False => "false", DefaultKind.Int => value.Text == "0" ? "false" : "true", _ => value.Text + " != 0" };
            case ArgumentType.Long:
                return value.Kind == DefaultKind.Int ? LongLiteral(value.Text) : isOne ? "1L" : "0L";
            case ArgumentType.NativeInt:
                return "(nint)" + (value.Kind == DefaultKind.Int ? LongLiteral(value.Text) : isOne ? "1L" : "0L");
            case ArgumentType.Int:
                return value.Kind == DefaultKind.Int ? "(" + value.Text + ")" : isOne ? "1" : "0";
            case ArgumentType.Double:
                return value.Kind is DefaultKind.Float ? "(" + value.Text + ")" : value.Kind is DefaultKind.Int or DefaultKind.BigInt ? "(" + value.Text + "D)" : isOne ? "1D" : "0D";
            case ArgumentType.BigInteger:
                return value.Kind is DefaultKind.Int or DefaultKind.BigInt ? BigLiteral(value.Text) : isOne ? BigLiteral("1") : BigLiteral("0");
            case ArgumentType.String:
                return SymbolDisplay.FormatLiteral(value.Text, true);
            default:
                return value.Kind switch
                {
                    DefaultKind.EmptyTuple => "global::PyLite.Vm.Objects.PyTuple.Empty",
                    DefaultKind.None => "(global::PyLite.Vm.Objects.PyObject)" + Value + ".None.Ref!",
                    _ => "(" + target.TypeName + ")" + stored + ".Ref!",
                };
        }
    }

    private static string LongLiteral(string digits) => digits == "-9223372036854775808" ? "long.MinValue" : digits[0] == '-' ? "(" + digits + "L)" : digits + "L";

    private static string BigLiteral(string digits) => "global::System.Numerics.BigInteger.Parse(\"" + digits + "\", global::System.Globalization.CultureInfo.InvariantCulture)";
}
