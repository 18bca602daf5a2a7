namespace PyLite.Vm.Builtins;

public static partial class Ops
{
    /// <summary>The truth value of anything.</summary>
    public static bool IsTrue(ThreadState ts, in Value value)
    {
        if (value.Ref == null) return value.Bits != 0;
        if (value.IsTrueObject) return true;
        if (value.IsFalseObject || value.IsNone) return false;
        if (PyStr.TryExact(value.Ref, out var text)) return text.Length != 0;
        if (PyList.TryExact(value.Ref, out var list)) return list.Count != 0;
        if (PyTuple.TryExact(value.Ref, out var tuple)) return tuple.Length != 0;
        if (PyDict.TryExact(value.Ref, out var dict)) return dict.Count != 0;
        if (value.IsFloat) return value.AsDouble != 0;
        return IsTrueBySlot(ts, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsTrueBySlot(ThreadState ts, in Value value)
    {
        if (value.IsObject && value.Object.PlainCount is >= 0 and var count) return count != 0;
        var type = value.Type;
        if (type.Slot(SlotId.Bool) is { } slot)
        {
            if (slot is PyNone) throw Err.Type($"'{type.FullName}' cannot be interpreted as a boolean");
            var result = CallUnbound(ts, slot, value);
            if (result.Ref is PyBool b) return b.IsTrue;
            throw Err.Type($"__bool__ should return bool, returned {result.Type.FullName}");
        }
        return type.Slot(SlotId.Len) is null || Len(ts, value) != 0;
    }

    /// <summary><c>repr(obj)</c>.</summary>
    public static PyStr Repr(ThreadState ts, in Value value)
    {
        if (value.Ref == null) return PyStr.OfInt(value.Bits);
        if (value.IsFloat) return PyStr.FromNarrow(Text.FloatText.Repr(value.AsDouble));
        return ReprBySlot(ts, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyStr ReprBySlot(ThreadState ts, in Value value)
    {
        if (!ts.HasNativeStack()) throw Err.Recursion(" while getting the repr of an object");
        var result = CallUnbound(ts, value.Type.Slot(SlotId.Repr)!, value);
        // What is nested deep is copied at each level.
        ts.CheckBreaker();
        return result.Ref as PyStr ?? throw Err.Type($"__repr__ returned non-string (type {result.Type.FullName})");
    }

    /// <summary><c>str(obj)</c>.</summary>
    public static PyStr Str(ThreadState ts, in Value value)
    {
        if (value.Ref == null) return PyStr.OfInt(value.Bits);
        if (PyStr.TryExact(value.Ref, out var text)) return text;
        if (value.IsFloat) return PyStr.FromNarrow(Text.FloatText.Repr(value.AsDouble));
        return StrBySlot(ts, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static PyStr StrBySlot(ThreadState ts, in Value value)
    {
        if (!ts.HasNativeStack()) throw Err.Recursion(" while getting the str of an object");
        var result = CallUnbound(ts, value.Type.Slot(SlotId.Str)!, value);
        return result.Ref as PyStr ?? throw Err.Type($"__str__ returned non-string (type {result.Type.FullName})");
    }

    /// <summary><c>ascii(obj)</c>.</summary>
    public static PyStr Ascii(ThreadState ts, in Value value)
    {
        var repr = Repr(ts, value);
        return repr.IsAscii() ? repr : FromText(Text.StrRepr.EscapeNonAscii(repr.Span));
    }

    /// <summary><c>format(obj, spec)</c>.</summary>
    public static PyStr Format(ThreadState ts, in Value value, in Value spec)
    {
        if (spec.Ref is PyStr text)
        {
            if (text.Length == 0)
            {
                if (value.IsExact<PyStr>()) return (PyStr)value.Object;
                if (value.IsInt || value.IsFloat) return Str(ts, value);
            }
            else
            {
                // What most formatting is about needs no method call.
                if (value.IsInt) return PyStr.FromText(Text.Formatting.FormatInt(value.Bits, text.Span, ts.Interpreter.IntMaxStrDigits));
                if (value.IsFloat) return PyStr.FromText(Text.Formatting.FormatFloat(value.AsDouble, text.Span));
                if (value.IsExact<PyStr>()) return PyStr.FromText(Text.Formatting.FormatStr(((PyStr)value.Object).AsText, text.Span));
            }
        }
        var result = CallUnbound(ts, value.Type.Slot(SlotId.Format)!, value, spec);
        return result.Ref as PyStr ?? throw Err.Type($"__format__ must return a str, not {result.Type.FullName}");
    }

    /// <summary>A replacement field of an f-string; conversion 0 none, 1 str, 2 repr, 3 ascii; <paramref name="spec"/> Absent if none.</summary>
    internal static Value FormatValue(ThreadState ts, in Value value, int conversion, in Value spec)
    {
        Value converted = conversion switch
        {
            1 => Str(ts, value),
            2 => Repr(ts, value),
            3 => Ascii(ts, value),
            _ => value,
        };
        return Format(ts, converted, spec.IsAbsent ? PyStr.Empty : spec);
    }

    /// <summary>Concatenates strings.</summary>
    public static PyStr JoinStrings(ReadOnlySpan<Value> parts)
    {
        long length = 0;
        bool wide = false;
        foreach (ref readonly var part in parts)
        {
            var text = (PyStr)part.Ref!;
            length += text.Length;
            wide |= text.IsWide;
        }
        if (length > PyStr.MaxLength) throw Err.Memory();
        Limits.ResourceMeter.Charge((wide ? 4 : 2) * length);
        if (wide)
        {
            var points = new int[length];
            int at = 0;
            foreach (ref readonly var part in parts)
            {
                var text = (PyStr)part.Ref!;
                text.CopyTo(points.AsSpan(at));
                at += text.Length;
            }
            return PyStr.FromCodePoints(points);
        }
        var joined = new string('\0', (int)length);
        var span = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(joined.AsSpan()), joined.Length);
        foreach (ref readonly var part in parts)
        {
            string text = ((PyStr)part.Ref!).Narrow;
            text.CopyTo(span);
            span = span[text.Length..];
        }
        return PyStr.FromNarrow(joined);
    }

    // ---- numbers

    /// <summary><c>operator.index(obj)</c>: an exact int; TypeError "'str' object cannot be interpreted as an integer".</summary>
    public static Value ToIndex(ThreadState ts, in Value value)
    {
        switch (value.Ref)
        {
            case null: return value;
            case PyBool b: return b.IsTrue ? 1 : 0;
            case PyLong big: return big.GetType() == typeof(PyLong) ? value : Value.FromBigInteger(big.Number);
        }
        var slot = value.Type.Slot(SlotId.Index);
        if (slot is null) throw Err.Type($"'{value.Type.FullName}' object cannot be interpreted as an integer");
        var result = CallUnbound(ts, slot, value);
        return result.Ref switch
        {
            null => result,
            PyLong big when big.GetType() == typeof(PyLong) => result,
            _ => TryInt(result, out var number) ? FromSubclass(ts, Value.FromBigInteger(number), "__index__", "int", result) : throw Err.Type($"__index__ returned non-int (type {result.Type.FullName})"),
        };
    }

    /// <summary>What a conversion method gave, where it is of a subclass of what it should be: a DeprecationWarning.</summary>
    internal static Value FromSubclass(ThreadState ts, in Value number, string method, string kind, in Value result)
    {
        Warnings.Warn(ts, Exc.DeprecationWarning, $"{method} returned non-{kind} (type {result.Type.FullName}).  The ability to return an instance of a strict subclass of {kind} is deprecated, and may be removed in a future version of Python.");
        return number;
    }

    /// <summary>Whether the value is an int, a bool, or of a subclass of int; and its number.</summary>
    public static bool TryInt(in Value value, out BigInteger number)
    {
        switch (value.Ref)
        {
            case null:
                number = value.Bits;
                return true;
            case PyBool b:
                number = b.IsTrue ? 1 : 0;
                return true;
            case PyLong big:
                number = big.Number;
                return true;
            default:
                number = default;
                return false;
        }
    }

    public static BigInteger ToBigInteger(ThreadState ts, in Value value)
    {
        TryInt(ToIndex(ts, value), out var number);
        return number;
    }

    /// <summary>An index-sized int; values that do not fit are clamped, as slices do.</summary>
    public static long ToClampedLong(ThreadState ts, in Value value)
    {
        var index = ToIndex(ts, value);
        return index.IsInt ? index.Bits : ((PyLong)index.Ref!).IsNegative ? long.MinValue : long.MaxValue;
    }

    /// <summary>An int of 64 bits; OverflowError <paramref name="message"/>.</summary>
    public static long ToLong(ThreadState ts, in Value value, string message = "Python int too large to convert to C long")
    {
        var index = ToIndex(ts, value);
        return index.IsInt ? index.Bits : throw Err.Overflow(message);
    }

    /// <summary>What indexes of sequences must be; IndexError "cannot fit 'int' into an index-sized integer".</summary>
    public static long ToSequenceIndex(ThreadState ts, in Value value)
    {
        var index = ToIndex(ts, value);
        return index.IsInt ? index.Bits : throw Err.Index($"cannot fit '{value.Type.FullName}' into an index-sized integer");
    }

    /// <summary>A real number as double, by <c>__float__</c> or <c>__index__</c>; TypeError "must be real number, not str".</summary>
    public static double ToDouble(ThreadState ts, in Value value)
    {
        switch (value.Ref)
        {
            case null: return value.Bits;
            // What is a float needs no conversion: only float() itself asks a subclass's __float__.
            case PyFloatSub f: return f.Number;
            case PyBool b: return b.IsTrue ? 1 : 0;
            case PyLong big when value.Type.IsBuiltin || value.Type.Slot(SlotId.Float) is PyMethodDescriptor: return NumberOps.ToDouble(big.Number);
        }
        return value.IsFloat ? value.AsDouble : ToDoubleByMethod(ts, value);
    }

    /// <summary>The float that <c>__float__</c> gives, or <c>__index__</c> where there is none; TypeError "must be real number, not str".</summary>
    internal static double ToDoubleByMethod(ThreadState ts, in Value value)
    {
        if (value.Type.Slot(SlotId.Float) is { } slot)
        {
            var result = CallUnbound(ts, slot, value);
            if (result.IsFloat) return result.AsDouble;
            if (result.Ref is PyFloatSub sub) return FromSubclass(ts, sub.Number, $"{value.Type.FullName}.__float__", "float", result).AsDouble;
            throw Err.Type($"{value.Type.FullName}.__float__ returned non-float (type {result.Type.FullName})");
        }
        if (value.Type.Slot(SlotId.Index) is not null) return ToDouble(ts, ToIndex(ts, value));
        throw Err.Type($"must be real number, not {value.Type.FullName}");
    }
}
