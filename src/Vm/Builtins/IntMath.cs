using System.Buffers;
using System.Runtime.InteropServices;

namespace PyLite.Vm.Builtins;

/// <summary>
/// Arithmetic of ints where an operand or the result is beyond 64 bits. <see cref="BigInteger"/> does what takes long anyway: its ways to multiply
/// and to divide pay for long operands only, and most ints beyond 64 bits have two or three limbs.
/// </summary>
internal static class IntMath
{
    /// <summary>From so many limbs of the shorter operand on, BigInteger multiplies faster.</summary>
    private const int LongProduct = 80;

    /// <summary>From so many limbs of divisor and quotient on, BigInteger divides faster.</summary>
    private const int LongQuotient = 80;

    /// <summary>How many products of limbs are made at once: what takes longer is done where the thread can be interrupted.</summary>
    private const long MostSteps = 1 << 24;

    /// <summary>How many limbs are put on the stack.</summary>
    private const int StackLimbs = 32;

    /// <summary>The magnitude and the sign of an exact int or bool; false for anything else. That of a small int is put into <paramref name="place"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryMagnitude(in Value value, ref ulong place, out ReadOnlySpan<ulong> magnitude, out bool negative)
    {
        object? reference = value.Ref;
        if (reference != null && reference.GetType() == typeof(PyLong))
        {
            var big = Unsafe.As<PyLong>(reference);
            magnitude = big.Magnitude;
            negative = big.IsNegative;
            return true;
        }
        long number = value.Bits;
        if (reference is PyBool truth) number = truth.IsTrue ? 1 : 0;
        else if (reference != null)
        {
            magnitude = default;
            negative = false;
            return false;
        }
        negative = number < 0;
        place = (ulong)(negative ? -number : number);
        magnitude = MemoryMarshal.CreateReadOnlySpan(in Unsafe.AsRef(in place), number == 0 ? 0 : 1);
        return true;
    }

    private static Value Of(ulong low, ulong high, bool negative) =>
        high == 0 && (low <= long.MaxValue || negative && low == 1UL << 63) ? (negative ? -(long)low : (long)low) : new PyLong(low, high, negative);

    /// <summary>Limbs that will all be written: long arrays are not cleared first.</summary>
    private static ulong[] NewLimbs(int length) => length < 256 ? new ulong[length] : GC.AllocateUninitializedArray<ulong>(length);

    /// <summary>An int in its one representation; takes the limbs over.</summary>
    private static Value Of(ulong[] limbs, int length, bool negative)
    {
        while (length > 0 && limbs[length - 1] == 0) length--;
        return length switch
        {
            0 => 0,
            1 => Of(limbs[0], 0, negative),
            _ => new PyLong(limbs, length, negative),
        };
    }

    /// <summary>Compares exact ints and bools of any size; false if an operand is something else.</summary>
    public static bool TryCompare(in Value a, in Value b, out int sign)
    {
        ulong aPlace = 0, bPlace = 0;
        sign = 0;
        if (!TryMagnitude(a, ref aPlace, out var x, out bool xNegative) || !TryMagnitude(b, ref bPlace, out var y, out bool yNegative)) return false;
        if (xNegative != yNegative) sign = xNegative ? -1 : 1;
        else sign = xNegative ? Limbs.Compare(y, x) : Limbs.Compare(x, y);
        return true;
    }

    /// <summary>The operators that are done here; false if an operand is no exact int or bool, and for what is left to BigInteger.</summary>
    public static bool TryBinary(BinaryOp op, in Value a, in Value b, out Value result)
    {
        ulong aPlace = 0, bPlace = 0;
        result = default;
        if (!TryMagnitude(a, ref aPlace, out var x, out bool xNegative) || !TryMagnitude(b, ref bPlace, out var y, out bool yNegative)) return false;
        switch (op)
        {
            case BinaryOp.Add:
                result = Add(x, xNegative, y, yNegative);
                return true;
            case BinaryOp.Sub:
                result = Add(x, xNegative, y, !yNegative);
                return true;
            case BinaryOp.Mul:
                return TryMultiply(x, y, xNegative != yNegative, out result);
            case BinaryOp.FloorDiv or BinaryOp.Mod or BinaryOp.DivMod:
                return TryDivide(op, x, xNegative, y, yNegative, out result);
            case BinaryOp.And or BinaryOp.Or or BinaryOp.Xor when !xNegative && !yNegative:
                result = Combine(op, x, y);
                return true;
            case BinaryOp.LShift when !yNegative && y.Length <= 1:
                return TryShiftLeft(x, y.Length == 0 ? 0 : y[0], xNegative, out result);
            case BinaryOp.RShift when !yNegative:
                result = ShiftRight(x, y.Length == 0 ? 0 : y.Length == 1 ? y[0] : ulong.MaxValue, xNegative);
                return true;
            default:
                return false;
        }
    }

    private static Value Add(ReadOnlySpan<ulong> x, bool xNegative, ReadOnlySpan<ulong> y, bool yNegative)
    {
        if (x.Length < y.Length)
        {
            var longer = y;
            y = x;
            x = longer;
            (xNegative, yNegative) = (yNegative, xNegative);
        }
        if (x.Length <= 2)
        {
            UInt128 p = new(x.Length == 2 ? x[1] : 0, x.Length != 0 ? x[0] : 0), q = new(y.Length == 2 ? y[1] : 0, y.Length != 0 ? y[0] : 0);
            if (xNegative != yNegative)
            {
                var difference = p >= q ? p - q : q - p;
                return Of((ulong)difference, (ulong)(difference >> 64), p >= q ? xNegative : yNegative);
            }
            var sum = p + q;
            if (sum >= p) return Of((ulong)sum, (ulong)(sum >> 64), xNegative);
            return new PyLong([(ulong)sum, (ulong)(sum >> 64), 1], 3, xNegative);
        }
        if (xNegative != yNegative)
        {
            if (x.Length == y.Length && Limbs.Compare(x, y) < 0)
            {
                var larger = y;
                y = x;
                x = larger;
                xNegative = yNegative;
            }
            var rest = NewLimbs(x.Length);
            Limbs.Subtract(x, y, rest);
            return Of(rest, rest.Length, xNegative);
        }
        // Only a highest limb with all bits set may overflow.
        int length = x.Length;
        var limbs = NewLimbs(x[^1] >= ulong.MaxValue - 1 || x.Length == y.Length ? length + 1 : length);
        ulong carry = Limbs.Add(x, y, limbs.AsSpan(0, length));
        if (carry != 0) limbs[length++] = carry;
        return new PyLong(limbs, length, xNegative);
    }

    private static bool TryMultiply(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y, bool negative, out Value result)
    {
        if (x.Length < y.Length)
        {
            var longer = y;
            y = x;
            x = longer;
        }
        result = 0;
        if (y.Length == 0) return true;
        if (x.Length == 1)
        {
            ulong high = Math.BigMul(x[0], y[0], out ulong low);
            result = Of(low, high, negative);
            return true;
        }
        if (y.Length >= LongProduct || (long)x.Length * y.Length > MostSteps) return false;
        NumberOps.CheckBits(64L * (x.Length + y.Length - 1));
        var limbs = NewLimbs(x.Length + y.Length);
        if (y.Length == 1) limbs[x.Length] = Limbs.Multiply(x, y[0], limbs.AsSpan(0, x.Length));
        else Limbs.Multiply(x, y, limbs);
        result = new PyLong(limbs, limbs[^1] == 0 ? limbs.Length - 1 : limbs.Length, negative);
        return true;
    }

    /// <summary>Rounds down: where the signs differ and something remains, the quotient is one less and the remainder is from the other side.</summary>
    private static bool TryDivide(BinaryOp op, ReadOnlySpan<ulong> x, bool xNegative, ReadOnlySpan<ulong> y, bool yNegative, out Value result)
    {
        result = default;
        if (y.Length == 0) throw Err.ZeroDivision("division by zero");
        bool negative = xNegative != yNegative;
        if (y.Length == 1) return DivideByLimb(op, x, y[0], negative, yNegative, out result);
        int order = Limbs.Compare(x, y);
        if (order < 0)
        {
            if (negative && x.Length != 0) return Finish(op, -1, Add(y, yNegative, x, !yNegative), out result);
            return Finish(op, 0, op == BinaryOp.FloorDiv ? default : Copy(x, xNegative), out result);
        }
        int shorter = Math.Min(y.Length, x.Length - y.Length + 1);
        if (shorter >= LongQuotient || (long)x.Length * shorter > MostSteps) return false;
        int shift = BitOperations.LeadingZeroCount(y[^1]);
        ulong[]? rented = null;
        int needed = x.Length + 1 + y.Length;
        var place = needed <= StackLimbs ? stackalloc ulong[StackLimbs] : rented = ArrayPool<ulong>.Shared.Rent(needed);
        var dividend = place[..(x.Length + 1)];
        var divisor = place.Slice(x.Length + 1, y.Length);
        dividend[x.Length] = Limbs.ShiftLeft(x, shift, dividend[..x.Length]);
        Limbs.ShiftLeft(y, shift, divisor);
        // Its highest limb is zero if the dividend, as shifted, did not become longer and is less there.
        bool shortQuotient = dividend[x.Length] == 0 && dividend[x.Length - 1] < divisor[^1];
        int length = x.Length - y.Length + (shortQuotient ? 0 : 1);
        var quotient = op == BinaryOp.Mod ? null : NewLimbs(length);
        Limbs.Divide(dividend, divisor, quotient);
        var rest = dividend[..y.Length];
        bool exact = Limbs.Significant(rest) == 0;
        Value remainder = default, whole = default;
        if (op != BinaryOp.FloorDiv && !exact)
        {
            var limbs = NewLimbs(y.Length);
            Limbs.ShiftRight(rest, shift, limbs);
            if (negative) Limbs.Subtract(y, limbs, limbs);
            remainder = Of(limbs, limbs.Length, yNegative);
        }
        else if (op != BinaryOp.FloorDiv) remainder = 0;
        if (rented != null) ArrayPool<ulong>.Shared.Return(rented);
        if (quotient != null)
        {
            if (negative && !exact && Limbs.Add(quotient, [1], quotient) != 0) whole = new PyLong([.. quotient, 1], quotient.Length + 1, true);
            else whole = Of(quotient, quotient.Length, negative);
        }
        return Finish(op, whole, remainder, out result);
    }

    private static bool DivideByLimb(BinaryOp op, ReadOnlySpan<ulong> x, ulong y, bool negative, bool yNegative, out Value result)
    {
        if (op == BinaryOp.Mod)
        {
            ulong left = Limbs.Remainder(x, y);
            if (negative && left != 0) left = y - left;
            result = Of(left, 0, yNegative);
            return true;
        }
        ulong rest;
        Value whole;
        if (x.Length <= 2)
        {
            Span<ulong> quotient = [0, 0];
            rest = Limbs.Divide(x, y, quotient);
            if (negative && rest != 0 && ++quotient[0] == 0) quotient[1]++;
            whole = Of(quotient[0], quotient[1], negative);
        }
        else
        {
            var quotient = NewLimbs(x[^1] < y ? x.Length - 1 : x.Length);
            rest = Limbs.Divide(x, y, quotient);
            if (negative && rest != 0 && Limbs.Add(quotient, [1], quotient) != 0) whole = new PyLong([.. quotient, 1], quotient.Length + 1, true);
            else whole = Of(quotient, quotient.Length, negative);
        }
        if (negative && rest != 0) rest = y - rest;
        return Finish(op, whole, op == BinaryOp.FloorDiv ? default : Of(rest, 0, yNegative), out result);
    }

    private static bool Finish(BinaryOp op, in Value quotient, in Value remainder, out Value result)
    {
        result = op switch { BinaryOp.FloorDiv => quotient, BinaryOp.Mod => remainder, _ => PyTuple.Of(quotient, remainder) };
        return true;
    }

    private static Value Copy(ReadOnlySpan<ulong> x, bool negative) =>
        x.Length switch { 0 => 0, 1 => Of(x[0], 0, negative), 2 => new PyLong(x[0], x[1], negative), _ => new PyLong(x.ToArray(), x.Length, negative) };

    private static Value Combine(BinaryOp op, ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y)
    {
        if (x.Length < y.Length)
        {
            var longer = y;
            y = x;
            x = longer;
        }
        if (op == BinaryOp.And && y.Length <= 1) return Of(y.Length == 0 ? 0 : x[0] & y[0], 0, false);
        var limbs = new ulong[op == BinaryOp.And ? y.Length : x.Length];
        for (int i = 0; i < y.Length; i++) limbs[i] = op switch { BinaryOp.And => x[i] & y[i], BinaryOp.Or => x[i] | y[i], _ => x[i] ^ y[i] };
        if (op != BinaryOp.And) x[y.Length..].CopyTo(limbs.AsSpan(y.Length));
        return Of(limbs, limbs.Length, false);
    }

    private static bool TryShiftLeft(ReadOnlySpan<ulong> x, ulong count, bool negative, out Value result)
    {
        result = 0;
        if (x.Length == 0) return true;
        if (count > int.MaxValue) return false;
        NumberOps.CheckBits(64L * x.Length - BitOperations.LeadingZeroCount(x[^1]) + (long)count);
        int whole = (int)(count >> 6), shift = (int)count & 63;
        if (x.Length == 1 && whole == 0)
        {
            result = Of(x[0] << shift, x[0] >> 1 >> 63 - shift, negative);
            return true;
        }
        var limbs = new ulong[x.Length + whole + (shift > BitOperations.LeadingZeroCount(x[^1]) ? 1 : 0)];
        ulong carry = Limbs.ShiftLeft(x, shift, limbs.AsSpan(whole, x.Length));
        if (carry != 0) limbs[^1] = carry;
        result = Of(limbs, limbs.Length, negative);
        return true;
    }

    private static Value ShiftRight(ReadOnlySpan<ulong> x, ulong count, bool negative)
    {
        if (count >= 64UL * (ulong)x.Length) return negative ? -1 : 0;
        int whole = (int)(count >> 6), shift = (int)count & 63;
        bool lost = false;
        // A negative number is rounded down too.
        if (negative) lost = x[..whole].IndexOfAnyExcept(0UL) >= 0 || (x[whole] & (1UL << shift) - 1) != 0;
        if (x.Length - whole == 1)
        {
            ulong limb = x[whole] >> shift;
            return lost && limb == ulong.MaxValue ? new PyLong(0, 1, negative) : Of(lost ? limb + 1 : limb, 0, negative);
        }
        var limbs = new ulong[x.Length - whole];
        Limbs.ShiftRight(x[whole..], shift, limbs);
        if (lost && Limbs.Add(limbs, [1], limbs) != 0) return new PyLong([.. limbs, 1], limbs.Length + 1, true);
        return Of(limbs, limbs.Length, negative);
    }

    /// <summary><c>pow(x, exponent, modulus)</c> of ints that fit 64 bits, none of them negative, the modulus not zero.</summary>
    public static ulong Power(ulong x, ulong exponent, ulong modulus)
    {
        x %= modulus;
        ulong power = 1 % modulus;
        bool isShort = modulus <= uint.MaxValue;
        while (exponent != 0)
        {
            if ((exponent & 1) != 0) power = isShort ? power * x % modulus : (ulong)((UInt128)power * x % modulus);
            exponent >>= 1;
            if (exponent != 0) x = isShort ? x * x % modulus : (ulong)((UInt128)x * x % modulus);
        }
        return power;
    }
}
