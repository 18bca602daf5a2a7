namespace PyLite.Vm.Builtins;

/// <summary>The rich comparisons, in the order of their opcodes.</summary>
public enum CompareOp : byte { Lt, Le, Gt, Ge, Eq, Ne }

public static partial class Ops
{
    private static readonly CompareOp[] Reflected = [CompareOp.Gt, CompareOp.Ge, CompareOp.Lt, CompareOp.Le, CompareOp.Eq, CompareOp.Ne];
    private static readonly SlotId[] CompareSlots = [SlotId.Lt, SlotId.Le, SlotId.Gt, SlotId.Ge, SlotId.Eq, SlotId.Ne];
    private static readonly string[] CompareSymbols = ["<", "<=", ">", ">=", "==", "!="];

    /// <summary><c>a op b</c> with whatever the special methods give.</summary>
    public static Value Compare(ThreadState ts, CompareOp op, in Value a, in Value b)
    {
        if (TryCompareNumbers(op, a, b, out bool holds)) return holds;
        if (PyStr.TryExact(a.Ref, out var s) && PyStr.TryExact(b.Ref, out var t)) return CompareStrings(op, s, t);
        return CompareObjects(ts, op, a, b);
    }

    // What needs a large frame stays out of the way of numbers and strings.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value CompareObjects(ThreadState ts, CompareOp op, in Value a, in Value b)
    {
        if (PyTuple.TryExact(a.Ref, out var first) && PyTuple.TryExact(b.Ref, out var second))
        {
            if (!ts.HasNativeStack()) throw Err.Recursion(" in comparison");
            return CompareTuples(ts, op, first.Items, second.Items);
        }
        if (a.Ref is PyInstance x && b.Ref is PyInstance y && x.Type == y.Type && x.Type.Slot(CompareSlots[(int)op]) is PyFunction own) return CompareInstances(ts, op, own, a, b);
        if ((a.IsExact<PyLong>() || b.IsExact<PyLong>()) && IntMath.TryCompare(a, b, out int sign)) return Holds(op, sign);
        return CompareBySlots(ts, op, a, b);
    }

    /// <summary>Two instances of one class, which compares them itself.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value CompareInstances(ThreadState ts, CompareOp op, PyFunction own, in Value a, in Value b)
    {
        var result = Interpreter.CallFunction(ts, own, [a, b], null);
        if (result.IsAbsent) throw ts.TakePending();
        return result.IsNotImplemented ? CompareReflected(ts, op, a, b) : result;
    }

    /// <summary>Decided by the first items that differ; ints and strings, of which keys mostly consist, are compared once and not for equality first.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value CompareTuples(ThreadState ts, CompareOp op, Value[] first, Value[] second)
    {
        if (first.Length != second.Length && op is CompareOp.Eq or CompareOp.Ne && first.Length != second.Length) return op == CompareOp.Ne;
        for (int i = 0; i < first.Length && i < second.Length; i++)
        {
            ref readonly Value a = ref first[i], b = ref second[i];
            int sign;
            if (a.Ref == null && b.Ref == null) sign = a.Bits.CompareTo(b.Bits);
            else if (PyStr.TryExact(a.Ref, out var s) && PyStr.TryExact(b.Ref, out var t)) sign = s == t ? 0 : PyStr.Compare(s, t);
            else
            {
                if (IsOrEqual(ts, a, b)) continue;
                return op switch { CompareOp.Eq => false, CompareOp.Ne => true, _ => Compare(ts, op, a, b) };
            }
            if (sign != 0) return Holds(op, sign);
        }
        return Holds(op, first.Length.CompareTo(second.Length));
    }

    /// <summary>Exact ints (small or large) and floats.</summary>
    private static bool TryCompareNumbers(CompareOp op, in Value a, in Value b, out bool holds)
    {
        if (a.Ref == null && b.Ref == null)
        {
            holds = Holds(op, a.Bits.CompareTo(b.Bits));
            return true;
        }
        holds = false;
        if (a.IsFloat)
        {
            if (b.IsFloat)
            {
                double x = a.AsDouble, y = b.AsDouble;
                holds = op switch
                {
                    CompareOp.Lt => x < y, CompareOp.Le => x <= y, CompareOp.Gt => x > y, CompareOp.Ge => x >= y, CompareOp.Eq => x == y, _ => x != y,
                };
                return true;
            }
            if (b.Ref == null) return CompareFloatInt(op, a.AsDouble, b.Bits, out holds);
            return false;
        }
        if (b.IsFloat && a.Ref == null) return CompareFloatInt(Reflected[(int)op], b.AsDouble, a.Bits, out holds);
        return false;
    }

    private static bool CompareFloatInt(CompareOp op, double x, long y, out bool holds)
    {
        if (double.IsNaN(x))
        {
            holds = op == CompareOp.Ne;
            return true;
        }
        // Exact: ints beyond 2**53 are not rounded.
        int sign;
        if (x >= 9.3e18) sign = 1;
        else if (x <= -9.3e18) sign = -1;
        else if (y is >= -(1L << 53) and <= 1L << 53) sign = x.CompareTo((double)y);
        else
        {
            double floor = Math.Floor(x);
            sign = ((BigInteger)floor).CompareTo(y);
            if (sign == 0 && x > floor) sign = 1;
        }
        holds = Holds(op, sign);
        return true;
    }

    /// <summary>Whether an operator holds for the sign of a comparison.</summary>
    public static bool Holds(CompareOp op, int sign) => op switch
    {
        CompareOp.Lt => sign < 0,
        CompareOp.Le => sign <= 0,
        CompareOp.Gt => sign > 0,
        CompareOp.Ge => sign >= 0,
        CompareOp.Eq => sign == 0,
        _ => sign != 0,
    };

    private static bool CompareStrings(CompareOp op, PyStr a, PyStr b) => op switch
    {
        CompareOp.Eq => PyStr.ContentEquals(a, b),
        CompareOp.Ne => !PyStr.ContentEquals(a, b),
        _ => Holds(op, PyStr.Compare(a, b)),
    };

    /// <summary>
    /// How deep comparisons may be nested. Structures that contain themselves get there, and an exception takes long to leave a deep .NET stack: the whole
    /// stack would take seconds.
    /// </summary>
    private const int MaxComparisonDepth = 20_000;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value CompareBySlots(ThreadState ts, CompareOp op, in Value a, in Value b)
    {
        int depth = ts.ComparisonDepth;
        if (depth >= MaxComparisonDepth || !ts.HasNativeStack()) throw Err.Recursion(" in comparison");
        // Who catches an exception puts the depth back.
        ts.ComparisonDepth = depth + 1;
        var result = CompareBySlotsOnce(ts, op, a, b);
        ts.ComparisonDepth = depth;
        return result;
    }

    private static Value CompareBySlotsOnce(ThreadState ts, CompareOp op, in Value a, in Value b)
    {
        PyType left = a.Type, right = b.Type;
        bool triedReflected = false;
        if (left != right && right.IsSubtypeOf(left) && right.Slot(CompareSlots[(int)Reflected[(int)op]]) is { } first)
        {
            triedReflected = true;
            var result = CallUnbound(ts, first, b, a);
            if (!result.IsNotImplemented) return result;
        }
        if (left.Slot(CompareSlots[(int)op]) is { } own)
        {
            var result = CallUnbound(ts, own, a, b);
            if (!result.IsNotImplemented) return result;
        }
        return triedReflected ? CompareIdentity(op, a, b) : CompareReflected(ts, op, a, b);
    }

    private static Value CompareReflected(ThreadState ts, CompareOp op, in Value a, in Value b)
    {
        if (b.Type.Slot(CompareSlots[(int)Reflected[(int)op]]) is { } other)
        {
            var result = CallUnbound(ts, other, b, a);
            if (!result.IsNotImplemented) return result;
        }
        return CompareIdentity(op, a, b);
    }

    /// <summary>What a comparison gives that neither side knows.</summary>
    private static Value CompareIdentity(CompareOp op, in Value a, in Value b) => op switch
    {
        CompareOp.Eq => Value.Is(a, b),
        CompareOp.Ne => !Value.Is(a, b),
        _ => throw Err.Type($"'{CompareSymbols[(int)op]}' not supported between instances of '{a.Type.FullName}' and '{b.Type.FullName}'"),
    };

    /// <summary>The truth of <c>a == b</c>.</summary>
    public static bool Equal(ThreadState ts, in Value a, in Value b)
    {
        if (a.Ref == null && b.Ref == null) return a.Bits == b.Bits;
        if (a.IsFloat && b.IsFloat) return a.AsDouble == b.AsDouble;
        if (PyStr.TryExact(a.Ref, out var s))
        {
            if (PyStr.TryExact(b.Ref, out var t)) return PyStr.ContentEquals(s, t);
            if (!b.IsObject || b.Type.IsBuiltin && b.Ref is not PyStr) return false;
        }
        return EqualObjects(ts, a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool EqualObjects(ThreadState ts, in Value a, in Value b)
    {
        if (PyTuple.TryExact(a.Ref, out var first) && PyTuple.TryExact(b.Ref, out var second))
        {
            // Keys of dicts and sets are often tuples of plain values.
            if (first == second) return true;
            if (PyTuple.TryPlainEquals(first, second, out bool equal)) return equal;
            if (!ts.HasNativeStack()) throw Err.Recursion(" in comparison");
            for (int i = 0; i < first.Items.Length; i++)
                if (!IsOrEqual(ts, first.Items[i], second.Items[i])) return false;
            return true;
        }
        return IsTrue(ts, Compare(ts, CompareOp.Eq, a, b));
    }

    /// <summary>The truth of <c>a &lt; b</c>.</summary>
    public static bool Less(ThreadState ts, in Value a, in Value b)
    {
        if (a.Ref == null && b.Ref == null) return a.Bits < b.Bits;
        if (PyStr.TryExact(a.Ref, out var s) && PyStr.TryExact(b.Ref, out var t)) return PyStr.Compare(s, t) < 0;
        return IsTrue(ts, Compare(ts, CompareOp.Lt, a, b));
    }

    /// <summary><c>hash(obj)</c>; TypeError "unhashable type: 'list'".</summary>
    public static long Hash(ThreadState ts, in Value obj)
    {
        if (obj.Ref == null) return PyHash.Int(obj.Bits);
        if (obj.IsFloat) return PyHash.Float(obj.AsDouble, double.IsNaN(obj.AsDouble) ? obj.Bits >> 3 : 0);
        if (PyStr.TryExact(obj.Ref, out var text)) return text.FullHash;
        if (PyTuple.TryExact(obj.Ref, out var tuple)) return tuple.Hash(ts);
        if (obj.Ref is PyBool truth) return truth.IsTrue ? 1 : 0;
        if (obj.Ref is PyNone) return PyHash.None;
        if (obj.IsExact<PyLong>()) return PyHash.Int((PyLong)obj.Object);
        var type = obj.Type;
        var slot = type.Slot(SlotId.Hash);
        if (slot is null or PyNone) throw Err.Type($"unhashable type: '{type.FullName}'");
        if (slot == PyObjectType.HashMethod) return IdentityHash(obj.Object);
        var result = CallUnbound(ts, slot, obj);
        if (result.IsInt) return result.Bits == -1 ? -2 : result.Bits;
        return result.Ref switch
        {
            PyLong big => PyHash.Int(big),
            PyBool b => b.IsTrue ? 1 : 0,
            _ => throw Err.Type("__hash__ method should return an integer"),
        };
    }

    /// <summary>The hash of something that is to be <paramref name="role"/> ("dict key", "set element"); the TypeError of what cannot be hashed says so.</summary>
    internal static long HashAs(ThreadState ts, in Value obj, string role)
    {
        if (PyStr.TryExact(obj.Ref, out var text)) return text.FullHash;
        try
        {
            return Hash(ts, obj);
        }
        catch (PyException e) when (e.Value.Type == Exc.TypeError)
        {
            throw Err.Type($"cannot use '{TypeFullName(obj.Type)}' as a {role} ({Str(ts, e.Value)})");
        }
    }

    /// <summary>The hash of objects that are equal only to themselves.</summary>
    public static long IdentityHash(PyObject obj) => RuntimeHelpers.GetHashCode(obj);
}
