using System.Numerics;

namespace PyLite.Vm.Text;

/// <summary>int to float with one correct rounding, which .NET's conversion from BigInteger, a truncation, does not give.</summary>
public static class IntToDouble
{
    /// <summary>The nearest float, half to even; infinite when it is out of range.</summary>
    public static double Convert(BigInteger value)
    {
        var bits = value.GetBitLength();
        if (bits < 63)
            return (long)value;
        if (bits > 1024)
            return value.Sign < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        var magnitude = BigInteger.Abs(value);
        // 63 bits with a sticky last one round in the same direction as the whole number does.
        var shift = (int)bits - 63;
        var top = (ulong)(magnitude >> shift);
        if ((new BigInteger(top) << shift) != magnitude)
            top |= 1;
        var result = Math.ScaleB((double)top, shift);
        return value.Sign < 0 ? -result : result;
    }
}
