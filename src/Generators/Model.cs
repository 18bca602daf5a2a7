using System;

namespace PyLite.Generators;

// What the generator knows of a declaration, as plain data: no symbols and no locations, so that an edit elsewhere leaves outputs as they are.

/// <summary>How a parameter of the Python signature can be given.</summary>
internal enum ParameterKind { PositionalOnly, PositionalOrKeyword, VarArgs, KeywordOnly, VarKeywords }

/// <summary>The kinds of default values that a signature may have.</summary>
internal enum DefaultKind { Required, Missing, None, True, False, Int, BigInt, Float, String, EmptyTuple }

/// <summary>A default value; <see cref="Text"/> is the number as a C# literal, or the characters of a string.</summary>
internal readonly record struct DefaultValue(DefaultKind Kind, string Text);

/// <summary>A parameter as written in the signature.</summary>
internal sealed record SignatureParameter(string Name, ParameterKind Kind, DefaultValue Default);

/// <summary>A parsed signature. <see cref="Receiver"/> is the name of self or cls where the form has one.</summary>
internal sealed record Signature(string Name, string? Receiver, EquatableArray<SignatureParameter> Parameters, string? Text);

/// <summary>What conversion a C# parameter asks for.</summary>
internal enum ArgumentType { Value, Long, NativeInt, Int, BigInteger, Double, Bool, String, Object, Span, Keywords }

/// <summary>The C# side of a parameter: its type's full name, and for objects the Python name of the type.</summary>
internal sealed record ArgumentModel(ArgumentType Type, bool Nullable, string TypeName, string Expected);

/// <summary>A parameter with both its sides.</summary>
internal sealed record ParameterModel(string Name, ParameterKind Kind, DefaultValue Default, ArgumentModel Argument);

/// <summary>How the result of a C# method becomes a Value.</summary>
internal enum ReturnKind { Value, Void, Direct, NativeInt, Nullable }

/// <summary>What callable it is; mirrors NativeKind, with __init__ told apart for its messages.</summary>
internal enum CallableKind { Function, ModuleFunction, Method, ClassMethod, StaticMethod, New, Init }

/// <summary>How the first argument reaches the C# method.</summary>
internal enum Receiver
{
    /// <summary>There is none, or the method does not want it.</summary>
    None,
    /// <summary>The C# instance on which the method is called.</summary>
    Instance,
    /// <summary>A first parameter of type Value.</summary>
    Value,
    /// <summary>A first parameter of a class.</summary>
    Typed,
}

/// <summary>A function or method.</summary>
internal sealed record CallableModel(
    string Name,
    string MethodName,
    CallableKind Kind,
    string? Doc,
    string? TextSignature,
    bool Raw,
    bool TakesThreadState,
    Receiver Receiver,
    string ReceiverType,
    bool IsStatic,
    EquatableArray<ParameterModel> Parameters,
    ReturnKind Return)
{
    /// <summary>The name in the signature: for __new__ and __init__ the class's, by which their messages speak.</summary>
    public string SpokenName { get; init; } = Name;

    /// <summary>Whether all its arguments are given by their positions.</summary>
    public bool IsPositional { get; init; }

    /// <summary>The length of the leading receiver in args: 1 or 0.</summary>
    public int Offset => Kind is CallableKind.Function or CallableKind.StaticMethod ? 0 : 1;
}

/// <summary>A C# member that reads, writes or deletes an attribute.</summary>
internal sealed record AccessorModel(string MemberName, bool IsProperty, bool IsStatic, bool TakesThreadState, string ReceiverType, ArgumentModel? Argument, ReturnKind Return);

/// <summary>A data descriptor.</summary>
internal sealed record GetSetModel(string Name, string? Doc, AccessorModel? Get, AccessorModel? Set, AccessorModel? Delete, bool Member = false);

/// <summary>A constant attribute.</summary>
internal sealed record ConstModel(string Name, string Expression, ReturnKind Return);

/// <summary>What [PyType] says. <see cref="InstanceClass"/> is null where self is any Value.</summary>
internal sealed record TypeModel(
    string Name, string Module, string? Doc, string? BaseClass, string InstanceType, string? InstanceClass,
    bool Subclassable, bool Abstract, bool HasDict, bool SequencePattern, bool MappingPattern, bool HidesInherited, string? TextSignature, bool MadePositionally)
{
    /// <summary>The name that messages show: with the module, unless that is builtins.</summary>
    public string FullName => Module == "builtins" ? Name : Module + "." + Name;

    /// <summary>Every value is an object, so that self needs no check.</summary>
    public bool IsObject => Name == "object" && Module == "builtins";
}

/// <summary>What [PyModule] says. <see cref="ModuleClass"/> is the type of the parameter of <see cref="Init"/>.</summary>
internal sealed record ModuleModel(string Name, string? Doc, bool MultiInterpreter, EquatableArray<string> Types, string? Init, string? ModuleClass);

/// <summary>A class that declares a type or a module.</summary>
internal sealed record ClassModel(
    string? Namespace,
    EquatableArray<string> Declarations,
    string FullName,
    string HintName,
    TypeModel? Type,
    ModuleModel? Module,
    EquatableArray<CallableModel> Callables,
    EquatableArray<GetSetModel> GetSets,
    EquatableArray<ConstModel> Constants);
