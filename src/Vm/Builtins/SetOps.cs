namespace PyLite.Vm.Builtins;

/// <summary>
/// The set algebra of set and frozenset. The order in which elements come to a result decides in which order it iterates, so each operation walks
/// over the same operand as CPython's.
/// </summary>
internal static class SetOps
{
    private static bool IsExactDict(in Value value, [NotNullWhen(true)] out PyDict? dict)
    {
        dict = value.Ref as PyDict;
        return dict != null && dict.GetType() == typeof(PyDict);
    }

    /// <summary>An operator of two sets; NotImplemented if it is none of theirs.</summary>
    public static Value Binary(ThreadState ts, BinaryOp op, PySetBase left, PySetBase right) => op switch
    {
        BinaryOp.Or => Union(ts, left, right),
        BinaryOp.And => Intersection(ts, left, right),
        BinaryOp.Sub => Difference(ts, left, right),
        BinaryOp.Xor => SymmetricDifference(ts, left, right),
        _ => Value.NotImplemented,
    };

    private static PySetBase Union(ThreadState ts, PySetBase left, PySetBase right)
    {
        var result = CopyOf(ts, left);
        if (right != left) result.UnionWith(ts, right);
        return result;
    }

    /// <summary>A new set of the built-in type that the class of <paramref name="like"/> derives from.</summary>
    public static PySetBase NewLike(PySetBase like) => like.GetType() == typeof(PySet) || like is PySet ? new PySet() : new PyFrozenSet();

    public static PySetBase CopyOf(ThreadState ts, PySetBase set)
    {
        var copy = NewLike(set);
        copy.UnionWith(ts, set);
        return copy;
    }

    public static PySetBase Union(ThreadState ts, PySetBase set, ReadOnlySpan<Value> others)
    {
        var result = CopyOf(ts, set);
        foreach (var other in others)
            if (other.Ref != set) result.Update(ts, other);
        return result;
    }

    public static PySetBase Intersection(ThreadState ts, PySetBase set, in Value other)
    {
        if (other.Ref == set) return CopyOf(ts, set);
        var result = NewLike(set);
        if (other.Ref is PySetBase right)
        {
            var left = set;
            if (right.Count > left.Count) (left, right) = (right, left);
            result.AddCommon(ts, right, left);
            return result;
        }
        var iterator = Ops.GetIter(ts, other);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            long hash = Ops.Hash(ts, item);
            ts.CheckBreaker();
            if (set.Find(ts, item, hash) < 0) continue;
            result.Add(ts, item, hash);
            // There is no more to be found: what is left of the iterator stays in it.
            if (result.Count == set.Count) break;
        }
        return result;
    }

    public static PySetBase Intersection(ThreadState ts, PySetBase set, ReadOnlySpan<Value> others)
    {
        if (others.Length == 0) return CopyOf(ts, set);
        var result = set;
        foreach (var other in others) result = Intersection(ts, result, other);
        return result;
    }

    public static void DifferenceUpdate(ThreadState ts, PySetBase set, in Value other)
    {
        if (other.Ref == set)
        {
            set.Clear();
            return;
        }
        if (other.Ref is PySetBase right)
        {
            for (int i = 0; i < right.TableSize; i++)
                if (right.TryAt(i, out var key)) set.Discard(ts, key, right.HashAt(i));
            set.ShrinkIfSparse();
            return;
        }
        var iterator = Ops.GetIter(ts, other);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            set.Discard(ts, item, PySetBase.HashOf(ts, item));
            ts.CheckBreaker();
        }
        set.ShrinkIfSparse();
    }

    public static PySetBase Difference(ThreadState ts, PySetBase set, in Value other)
    {
        int otherCount = other.Ref is PySetBase s ? s.Count : IsExactDict(other, out var d) ? d.Count : -1;
        // With a small second operand it is less work to remove its elements from a copy.
        if (otherCount < 0 || set.Count >> 2 > otherCount)
        {
            var copy = CopyOf(ts, set);
            DifferenceUpdate(ts, copy, other.Ref == set ? copy : other);
            return copy;
        }
        var result = NewLike(set);
        if (other.Ref is PySetBase right)
        {
            result.AddDifference(ts, set, right);
            return result;
        }
        for (int i = 0; i < set.TableSize; i++)
        {
            if (!set.TryAt(i, out var key)) continue;
            // A comparison may change the set.
            long hash = set.HashAt(i);
            if (((PyDict)other.Ref!).Find(ts, key, PyDict.HashFrom(ts, key, hash)) < 0) result.Add(ts, key, hash);
        }
        return result;
    }

    public static PySetBase Difference(ThreadState ts, PySetBase set, ReadOnlySpan<Value> others)
    {
        if (others.Length == 0) return CopyOf(ts, set);
        var result = Difference(ts, set, others[0]);
        foreach (var other in others[1..]) DifferenceUpdate(ts, result, other);
        return result;
    }

    public static void SymmetricDifferenceUpdate(ThreadState ts, PySetBase set, in Value other)
    {
        if (other.Ref == set)
        {
            set.Clear();
            return;
        }
        if (IsExactDict(other, out var dict))
        {
            for (int i = 0; i < dict.EntryCount; i++)
                if (dict.TryEntry(i, out var key, out _)) Toggle(ts, set, key, PySetBase.HashOf(ts, key));
            return;
        }
        PySetBase right;
        if (other.Ref is PySetBase given) right = given;
        else
        {
            right = NewLike(set);
            right.Update(ts, other);
        }
        for (int i = 0; i < right.TableSize; i++)
            if (right.TryAt(i, out var key)) Toggle(ts, set, key, right.HashAt(i));
    }

    private static void Toggle(ThreadState ts, PySetBase set, in Value key, long hash)
    {
        if (!set.Discard(ts, key, hash)) set.Add(ts, key, hash);
    }

    public static PySetBase SymmetricDifference(ThreadState ts, PySetBase set, in Value other)
    {
        var result = NewLike(set);
        result.Update(ts, other);
        SymmetricDifferenceUpdate(ts, result, set);
        return result;
    }

    public static bool IsSubset(ThreadState ts, PySetBase set, PySetBase other)
    {
        return set.Count <= other.Count && set.All(ts, other, wanted: true);
    }

    public static bool IsSubset(ThreadState ts, PySetBase set, in Value other) =>
        other.Ref is PySetBase right ? IsSubset(ts, set, right) : Intersection(ts, set, other).Count == set.Count;

    public static bool IsSuperset(ThreadState ts, PySetBase set, in Value other)
    {
        if (other.Ref is PySetBase right) return IsSubset(ts, right, set);
        var iterator = Ops.GetIter(ts, other);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            if (set.Find(ts, item, PySetBase.HashOf(ts, item)) < 0) return false;
            ts.CheckBreaker();
        }
        return true;
    }

    public static bool IsDisjoint(ThreadState ts, PySetBase set, in Value other)
    {
        if (other.Ref == set) return set.Count == 0;
        if (other.Ref is PySetBase right)
        {
            var left = set;
            if (right.Count > left.Count) (left, right) = (right, left);
            return right.All(ts, left, wanted: false);
        }
        var iterator = Ops.GetIter(ts, other);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            if (set.Find(ts, item, PySetBase.HashOf(ts, item)) >= 0) return false;
            ts.CheckBreaker();
        }
        return true;
    }

    public static Value Compare(ThreadState ts, CompareOp op, PySetBase set, in Value value)
    {
        if (value.Ref is not PySetBase other) return Value.NotImplemented;
        return op switch
        {
            CompareOp.Eq => set.Count == other.Count && IsSubset(ts, set, other),
            CompareOp.Ne => !(set.Count == other.Count && IsSubset(ts, set, other)),
            CompareOp.Le => IsSubset(ts, set, other),
            CompareOp.Ge => IsSubset(ts, other, set),
            CompareOp.Lt => set.Count < other.Count && IsSubset(ts, set, other),
            _ => set.Count > other.Count && IsSubset(ts, other, set),
        };
    }

    public static Value Reduce(ThreadState ts, PySetBase set)
    {
        return PyTuple.Of(set.Type, PyTuple.Of(new PyList(set.ToArray())), PyObjectType.StateOf(ts, set));
    }
}
