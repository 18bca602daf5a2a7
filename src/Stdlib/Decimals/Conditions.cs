namespace PyLite.Stdlib.Decimals;

/// <summary>What may happen in an operation: the signals, and the finer conditions that are reported as InvalidOperation.</summary>
[Flags]
internal enum Conditions
{
    None = 0,
    Clamped = 1,
    ConversionSyntax = 2,
    DivisionByZero = 4,
    DivisionImpossible = 8,
    DivisionUndefined = 16,
    Inexact = 32,
    InvalidContext = 64,
    InvalidOperation = 128,
    Overflow = 256,
    Rounded = 512,
    Subnormal = 1024,
    Underflow = 2048,
    FloatOperation = 4096,

    /// <summary>All that is reported as InvalidOperation.</summary>
    Invalid = ConversionSyntax | DivisionImpossible | DivisionUndefined | InvalidContext | InvalidOperation,

    /// <summary>What an exact conversion reports.</summary>
    Errors = Invalid | DivisionByZero,
}

/// <summary>The rounding modes, in the order in which messages list them.</summary>
internal enum Rounding : byte { Ceiling, Floor, Up, Down, HalfUp, HalfDown, HalfEven, ZeroFiveUp }

/// <summary>The signals by name, in the orders that CPython shows.</summary>
internal static class SignalNames
{
    /// <summary>The order of signal dictionaries, and in which a trapped signal is chosen.</summary>
    public static readonly (string Name, Conditions Flag)[] Signals =
    [
        ("InvalidOperation", Conditions.InvalidOperation), ("FloatOperation", Conditions.FloatOperation), ("DivisionByZero", Conditions.DivisionByZero),
        ("Overflow", Conditions.Overflow), ("Underflow", Conditions.Underflow), ("Subnormal", Conditions.Subnormal),
        ("Inexact", Conditions.Inexact), ("Rounded", Conditions.Rounded), ("Clamped", Conditions.Clamped),
    ];

    /// <summary>The conditions behind InvalidOperation.</summary>
    public static readonly (string Name, Conditions Flag)[] InvalidConditions =
    [
        ("InvalidOperation", Conditions.InvalidOperation), ("ConversionSyntax", Conditions.ConversionSyntax), ("DivisionImpossible", Conditions.DivisionImpossible),
        ("DivisionUndefined", Conditions.DivisionUndefined), ("InvalidContext", Conditions.InvalidContext),
    ];

    private static readonly (string Name, Conditions Flag)[] ReprOrder =
    [
        ("Clamped", Conditions.Clamped), ("InvalidOperation", Conditions.Invalid), ("DivisionByZero", Conditions.DivisionByZero), ("Inexact", Conditions.Inexact),
        ("FloatOperation", Conditions.FloatOperation), ("Overflow", Conditions.Overflow), ("Rounded", Conditions.Rounded), ("Subnormal", Conditions.Subnormal), ("Underflow", Conditions.Underflow),
    ];

    public const string RoundingError = "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]";
    public const string SignalError = "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]";

    private static readonly string[] RoundingNames = ["ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"];

    public static string NameOf(Rounding rounding) => RoundingNames[(int)rounding];

    /// <summary>A rounding mode given by name; TypeError for anything else.</summary>
    public static Rounding RoundingOf(in Value name)
    {
        int index = name.Ref is PyStr text ? Array.IndexOf(RoundingNames, text.ToString()) : -1;
        return index >= 0 ? (Rounding)index : throw Err.Type(RoundingError);
    }

    /// <summary>The text of a set of signals in the repr of a context.</summary>
    public static string Show(Conditions set)
    {
        var names = new List<string>();
        foreach (var (name, flag) in ReprOrder)
            if ((set & flag) != 0) names.Add(name);
        return $"[{string.Join(", ", names)}]";
    }
}
