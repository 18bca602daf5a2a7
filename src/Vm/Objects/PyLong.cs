using System.Runtime.InteropServices;

namespace PyLite.Vm.Objects;

/// <summary>An int that does not fit 64 bits. Immutable.</summary>
/// <remarks>Sign and magnitude. A magnitude of up to 128 bits is in the object itself, so that such an int is one object; a longer one is in an array, which may have room to spare.</remarks>
public class PyLong : PyObject
{
    [InlineArray(2)]
    private struct Pair
    {
        private ulong _first;
    }

    private readonly Pair _pair;
    private readonly ulong[]? _limbs;
    private readonly int _length;
    private readonly bool _negative;

    public PyLong(in BigInteger value) : this(PyInt.TypeObject, value) { }

    protected PyLong(PyType type, in BigInteger value) : base(type)
    {
        var magnitude = BigInteger.Abs(value);
        int length = (magnitude.GetByteCount(isUnsigned: true) + 7) / 8;
        Limits.ResourceMeter.ChargeInt(64L * length);
        var limbs = length <= 2 ? MemoryMarshal.CreateSpan(ref _pair[0], length) : _limbs = new ulong[length];
        // What is not whole limbs stays zero above. Every machine that .NET runs on has the low byte first.
        magnitude.TryWriteBytes(MemoryMarshal.AsBytes(limbs), out _, isUnsigned: true);
        _length = value.IsZero ? 0 : length;
        _negative = value.Sign < 0;
    }

    internal PyLong(ulong low, ulong high, bool negative) : base(PyInt.TypeObject)
    {
        _pair[0] = low;
        _pair[1] = high;
        _length = high != 0 ? 2 : 1;
        _negative = negative;
    }

    /// <summary>Takes the limbs over, of which the highest significant one is not zero.</summary>
    internal PyLong(ulong[] limbs, int length, bool negative) : base(PyInt.TypeObject)
    {
        Limits.ResourceMeter.ChargeInt(64L * length);
        _length = length;
        _negative = negative;
        if (length > 2)
        {
            _limbs = limbs;
            return;
        }
        _pair[0] = limbs[0];
        if (length == 2) _pair[1] = limbs[1];
    }

    /// <summary>The limbs of the magnitude, lowest first, the last of them not zero.</summary>
    internal ReadOnlySpan<ulong> Magnitude
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _limbs is { } limbs ? limbs.AsSpan(0, _length) : MemoryMarshal.CreateReadOnlySpan(in _pair[0], _length);
    }

    internal bool IsNegative => _negative;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _negative ? -1 : _length == 0 ? 0 : 1;

    /// <summary>The number, for what <see cref="IntMath"/> does not do itself.</summary>
    public BigInteger Number
    {
        get
        {
            var magnitude = new BigInteger(MemoryMarshal.AsBytes(Magnitude), isUnsigned: true);
            return _negative ? -magnitude : magnitude;
        }
    }

    public override string ToString() => Number.ToString();
}

/// <summary>An instance of a Python subclass of int; here the number may be of any size.</summary>
public sealed class PyLongSub(PyType type, in BigInteger value) : PyLong(type, value)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
