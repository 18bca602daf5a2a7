namespace PyLite.Vm.Declaring;

/// <summary>What a signature has besides its named parameters.</summary>
[Flags]
public enum SignatureFlags : byte
{
    None = 0,
    /// <summary><c>*args</c></summary>
    VarArgs = 1,
    /// <summary><c>**kwargs</c></summary>
    VarKeywords = 2,
    /// <summary>It is <c>__init__</c>, whose messages speak of the class.</summary>
    Init = 4,
}

/// <summary>How CPython would receive the arguments of a callable: that decides its messages.</summary>
internal enum CallStyle : byte
{
    /// <summary>METH_NOARGS: "f() takes no arguments (1 given)".</summary>
    NoArguments,
    /// <summary>METH_O: "f() takes exactly one argument (2 given)".</summary>
    One,
    /// <summary>Positional parameters only, or positional ones and <c>**kwargs</c>: "f expected at most 1 argument, got 2".</summary>
    Positional,
    /// <summary>Some parameters have keywords: "f() takes at most 2 arguments (3 given)".</summary>
    Keywords,
    /// <summary>A type slot such as <c>__len__</c>: "expected 0 arguments, got 1".</summary>
    Slot,
}

/// <summary>
/// An immutable signature, made when a call first needs more than the fast path of its stub. Self, cls or the module is not among the parameters.
/// </summary>
public sealed class SignatureSpec
{
    private readonly Value[]? _defaults;

    /// <param name="name">The function's name; for <c>__new__</c> and <c>__init__</c> the class's.</param>
    /// <param name="owner">The type's name, with its module unless that is builtins; the module's name for functions.</param>
    /// <param name="kind">What is called.</param>
    /// <param name="names">Named parameters: positional-only, then positional-or-keyword, then keyword-only.</param>
    /// <param name="positionalOnly">How many are positional-only.</param>
    /// <param name="positional">How many can be given by position.</param>
    /// <param name="required">A bit for each named parameter without a default.</param>
    /// <param name="flags">The rest.</param>
    /// <param name="defaults">A value for each named parameter, or null if all are required.</param>
    public SignatureSpec(string name, string owner, NativeKind kind, string[] names, int positionalOnly, int positional, ulong required, SignatureFlags flags, Value[]? defaults)
    {
        Name = name;
        Owner = owner;
        Kind = kind;
        PositionalOnly = positionalOnly;
        Positional = positional;
        Required = required;
        Flags = flags;
        _defaults = defaults;
        Names = new PyStr[names.Length];
        for (int i = 0; i < names.Length; i++) Names[i] = PyStr.Intern(names[i]);
        RequiredPositional = BitOperations.PopCount(required & (1UL << positional) - 1);
        Style = ChooseStyle();
    }

    internal string Name { get; }
    internal string Owner { get; }
    internal NativeKind Kind { get; }
    internal PyStr[] Names { get; }
    internal int PositionalOnly { get; }
    internal int Positional { get; }
    internal int RequiredPositional { get; }
    internal ulong Required { get; }
    internal SignatureFlags Flags { get; }
    internal CallStyle Style { get; }

    internal bool HasVarArgs => (Flags & SignatureFlags.VarArgs) != 0;
    internal bool HasVarKeywords => (Flags & SignatureFlags.VarKeywords) != 0;
    internal bool IsInit => (Flags & SignatureFlags.Init) != 0;

    /// <summary>How many values stand before the arguments: self, cls or the module.</summary>
    internal int Offset => Kind is NativeKind.Function or NativeKind.StaticMethod ? 0 : 1;

    /// <summary>The default of a parameter; Absent where it has none.</summary>
    public Value Default(int index) => _defaults == null ? Value.Absent : _defaults[index];

    private CallStyle ChooseStyle()
    {
        if (Kind == NativeKind.Method && !IsInit && SlotNames.IsWrapper(Owner, Name) && Name != "__call__") return CallStyle.Slot;
        if (Names.Length > PositionalOnly) return CallStyle.Keywords;
        if (HasVarArgs || HasVarKeywords) return CallStyle.Positional;
        bool construction = Kind == NativeKind.New || IsInit;
        if (Names.Length == 0) return CallStyle.NoArguments;
        return Names.Length == 1 && Required == 1 && !construction ? CallStyle.One : CallStyle.Positional;
    }
}
