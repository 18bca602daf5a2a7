using System.Diagnostics;
using System.Globalization;
using PyLite.Vm.Text;

namespace PyLite.Vm.Values;

/// <summary>
/// A Python value in 16 bytes. Ints that fit 64 bits and floats never touch the heap.
/// </summary>
/// <remarks>
/// <code>
///   Ref                     Bits
///   null                    the int itself (64 bits, signed)
///   FloatTag                the bits of the double
///   AbsentTag               0: no value (unbound variable, omitted argument, or, from a NativeCode, "an exception is pending")
///   any PyObject            0: None, True, a str, a list, an int beyond 64 bits, …
/// </code>
/// <para>
/// Null is the tag of ints because storing it needs no write barrier; the other tags are string literals, which live outside the collected
/// heap, so that storing them is a plain store as well. A float is never a heap object, and a PyLong (int beyond 64 bits) never holds a
/// number that fits, so each exact int and float has one representation.
/// </para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public struct Value
{
    /// <summary>The tag of floats.</summary>
    public const string FloatTag = "<float>";

    /// <summary>The tag of "no value".</summary>
    public const string AbsentTag = "<absent>";

    public object? Ref;
    public long Bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value(object? reference, long bits)
    {
        Ref = reference;
        Bits = bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Value(PyObject reference)
    {
        Ref = reference;
        Bits = 0;
    }

    public static Value None
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(PyNone.Instance, 0);
    }

    public static Value True
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(PyBool.True, 0);
    }

    public static Value False
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(PyBool.False, 0);
    }

    public static Value Absent
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(AbsentTag, 0);
    }

    public static Value NotImplemented
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(PyNotImplemented.Instance, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static Value FromInt(long value) => new(null, value);
    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static Value FromDouble(double value) => new(FloatTag, BitConverter.DoubleToInt64Bits(value));
    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static Value FromBool(bool value) => value ? True : False;

    /// <summary>An int of any size, in its one representation.</summary>
    public static Value FromBigInteger(in BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? new Value(null, (long)value) : new Value(new PyLong(value), 0);

    public static Value FromInt128(Int128 value)
    {
        if (value >= long.MinValue && value <= long.MaxValue) return new Value(null, (long)value);
        bool negative = value < 0;
        var magnitude = negative ? -(UInt128)value : (UInt128)value;
        return new Value(new PyLong((ulong)magnitude, (ulong)(magnitude >> 64), negative), 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static implicit operator Value(PyObject value) => new(value, 0);
    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static implicit operator Value(long value) => new(null, value);
    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static implicit operator Value(int value) => new(null, value);
    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static implicit operator Value(double value) => FromDouble(value);
    [MethodImpl(MethodImplOptions.AggressiveInlining)] public static implicit operator Value(bool value) => FromBool(value);
    public static implicit operator Value(string value) => new(PyStr.FromUtf16(value), 0);
    public static implicit operator Value(in BigInteger value) => FromBigInteger(value);

    /// <summary>An exact int that fits 64 bits; then <see cref="Bits"/> is the number. (bool is not: it is an object.)</summary>
    public readonly bool IsInt
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ref == null;
    }

    public readonly bool IsFloat
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (object?)Ref == (object)FloatTag;
    }

    public readonly bool IsAbsent
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (object?)Ref == (object)AbsentTag;
    }

    public readonly bool IsNone
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ref == PyNone.Instance;
    }

    public readonly bool IsNotImplemented => Ref == PyNotImplemented.Instance;
    public readonly bool IsTrueObject => Ref == PyBool.True;
    public readonly bool IsFalseObject => Ref == PyBool.False;

    /// <summary>The number of an exact float.</summary>
    public readonly double AsDouble
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.Int64BitsToDouble(Bits);
    }

    /// <summary>Whether this is neither a small int, nor a float, nor Absent.</summary>
    public readonly bool IsObject
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Ref != null && (object)Ref != (object)FloatTag && (object)Ref != (object)AbsentTag;
    }

    /// <summary>The heap object; only where <see cref="IsObject"/> holds.</summary>
    public readonly PyObject Object
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.As<PyObject>(Ref)!;
    }

    /// <summary>The Python type. Not for Absent.</summary>
    public readonly PyType Type
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            object? r = Ref;
            if (r == null) return PyInt.TypeObject;
            if (r == (object)FloatTag) return PyFloat.TypeObject;
            Debug.Assert(r is PyObject);
            return Unsafe.As<PyObject>(r).Type;
        }
    }

    /// <summary>Whether this is an object of that C# class and none derived from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool IsExact<T>() where T : PyObject => Ref != null && Ref.GetType() == typeof(T);

    /// <summary>Python's <c>is</c>; ints and floats compare by value, which CPython leaves open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(in Value a, in Value b) => a.Ref == b.Ref && a.Bits == b.Bits;

    /// <summary>The value as the host may log it; runs no Python code.</summary>
    public override readonly string ToString() =>
        Ref == null ? Bits.ToString(CultureInfo.InvariantCulture) : IsFloat ? FloatText.Repr(AsDouble) : IsAbsent ? "<absent>" : Ref.ToString() ?? "?";
}
