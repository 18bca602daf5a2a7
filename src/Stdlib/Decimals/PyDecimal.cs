namespace PyLite.Stdlib.Decimals;

internal enum DecimalKind : byte { Finite, Infinite, Quiet, Signaling }

/// <summary>decimal.Decimal: https://docs.python.org/3.14/library/decimal.html#decimal-objects. Immutable: (-1)**sign * coefficient * 10**exponent.</summary>
/// <remarks>Coefficients below 10**38, which is what the default precision of 28 digits makes, are kept as UInt128; the others as BigInteger.</remarks>
[PyType("Decimal", Module = "decimal", Subclassable = true, Doc = "Construct a new Decimal object. 'value' can be an integer, string, tuple,\nor another Decimal object. If no value is given, return Decimal('0'). The\ncontext does not affect the conversion and is only passed to determine if\nthe InvalidOperation trap is active.\n\n")]
public partial class PyDecimal : PyObject
{
    internal static readonly PyDecimal Zero = new(false, UInt128.Zero, 0);
    internal static readonly PyDecimal One = new(false, UInt128.One, 0);
    internal static readonly PyDecimal NaN = new(DecimalKind.Quiet, false);

    private readonly object? _big;
    private int _digits;

    internal DecimalKind Kind { get; }
    internal bool IsNegative { get; }
    internal long Exponent { get; }

    /// <summary>The coefficient, if <see cref="IsSmall"/>.</summary>
    internal UInt128 Small { get; }

    internal PyDecimal(bool negative, UInt128 coefficient, long exponent) : base(TypeObject)
    {
        IsNegative = negative;
        Exponent = exponent;
        if (coefficient < TenPowers.Small[TenPowers.SmallDigits]) Small = coefficient;
        else _big = (BigInteger)coefficient;
    }

    internal PyDecimal(bool negative, in BigInteger coefficient, long exponent) : base(TypeObject)
    {
        IsNegative = negative;
        Exponent = exponent;
        if (coefficient.GetBitLength() < 126) Small = (UInt128)coefficient;
        else _big = coefficient;
    }

    internal PyDecimal(DecimalKind kind, bool negative, in BigInteger payload = default) : base(TypeObject)
    {
        Kind = kind;
        IsNegative = negative;
        if (payload.GetBitLength() < 126) Small = (UInt128)payload;
        else _big = payload;
    }

    /// <summary>The same number with another sign.</summary>
    internal PyDecimal(PyDecimal other, bool negative) : this(TypeObject, other) => IsNegative = negative;

    /// <summary>The same number as an instance of a class.</summary>
    protected PyDecimal(PyType type, PyDecimal other) : base(type)
    {
        Kind = other.Kind;
        IsNegative = other.IsNegative;
        Exponent = other.Exponent;
        Small = other.Small;
        _big = other._big;
        _digits = other._digits;
    }

    /// <summary>Whether the coefficient is in <see cref="Small"/>.</summary>
    internal bool IsSmall => _big == null;

    internal BigInteger Coefficient => _big == null ? Small : (BigInteger)_big;

    /// <summary>The number of digits of the coefficient; 1 for zero.</summary>
    internal int Digits => _digits != 0 ? _digits : _digits = _big == null ? TenPowers.Digits(Small) : TenPowers.Digits((BigInteger)_big);

    internal bool IsFinite => Kind == DecimalKind.Finite;
    internal bool IsInfinite => Kind == DecimalKind.Infinite;
    internal bool IsNaN => Kind >= DecimalKind.Quiet;
    internal bool IsZero => Kind == DecimalKind.Finite && _big == null && Small == UInt128.Zero;

    /// <summary>Whether a NaN has no payload.</summary>
    internal bool IsZeroPayload => _big == null && Small == UInt128.Zero;

    /// <summary>The exponent of the leading digit.</summary>
    internal long Adjusted => Exponent + Digits - 1;

    /// <summary>Whether this is a finite number without a fraction.</summary>
    internal bool IsIntegral
    {
        get
        {
            if (!IsFinite) return false;
            if (Exponent >= 0 || IsZero) return true;
            if (-Exponent >= Digits) return false;
            return BigMath.Remainder(Coefficient, TenPowers.Big(-Exponent)).IsZero;
        }
    }

    internal static PyDecimal Infinity(bool negative) => new(DecimalKind.Infinite, negative);

    /// <summary>An int, exactly.</summary>
    internal static PyDecimal FromInt(long value) => new(value < 0, (UInt128)(value < 0 ? (ulong)-value : (ulong)value), 0);

    /// <summary>An int, exactly.</summary>
    internal static PyDecimal FromInt(in BigInteger value) => new(value.Sign < 0, BigInteger.Abs(value), 0);

    /// <summary>The object itself, or an instance of a subclass with its number.</summary>
    internal static PyDecimal As(PyType type, PyDecimal value) => type == value.Type ? value : type == TypeObject ? new PyDecimal(TypeObject, value) : new PyDecimalSub(type, value);
}

/// <summary>An instance of a Python subclass of Decimal.</summary>
public sealed class PyDecimalSub : PyDecimal
{
    private PyInstance? _attributes;

    internal PyDecimalSub(PyType type, PyDecimal value) : base(type, value) { }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
