namespace PyLite.Vm.Eval;

// The registers that an instruction names, what is written to them, and the arithmetic of the machine.
public static partial class Interpreter
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Value RA(ref Value r, ulong word) => ref Unsafe.Add(ref r, (nint)(ushort)(word >> 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Value RB(ref Value r, ulong word) => ref Unsafe.Add(ref r, (nint)(ushort)(word >> 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Value RC(ref Value r, ulong word) => ref Unsafe.Add(ref r, (nint)(word >> 48));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetInt(ref Value target, long value)
    {
        target.Ref = null;
        target.Bits = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetBool(ref Value target, bool value) => SetObject(ref target, value ? PyBool.True : PyBool.False);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetObject(ref Value target, PyObject value)
    {
        if (target.Ref != (object)value) target.Ref = value;
        target.Bits = 0;
    }

    /// <summary>
    /// Copies a value. Most copies put an int over an int or the same object where it was already (a function into its call's window): comparing first saves
    /// the write barrier, which took a third of the time of a recursive function.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref Value target, ref Value source)
    {
        object? reference = source.Ref;
        if (target.Ref != reference)
        {
            if (reference == null) target.Ref = null;
            else target.Ref = reference;
        }
        target.Bits = source.Bits;
    }

    // Registers mostly keep their type: comparing first saves the write barrier.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetDouble(ref Value target, double value)
    {
        if ((object?)target.Ref != (object)Value.FloatTag) target.Ref = Value.FloatTag;
        target.Bits = BitConverter.DoubleToInt64Bits(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long FloorDivide(long x, long y)
    {
        if ((ulong)(x | y) <= uint.MaxValue) return (uint)x / (uint)y;
        long q = x / y;
        return x < 0 && q * y != x ? q - 1 : q;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long FloorModulo(long x, long y)
    {
        if ((ulong)(x | y) <= uint.MaxValue) return (uint)x % (uint)y;
        long m = x % y;
        return m < 0 ? m + y : m;
    }
}
