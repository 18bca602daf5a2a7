namespace PyLite.Vm.Builtins;

public static partial class Ops
{
    /// <summary>Whether an object can be asked for a next value.</summary>
    public static bool IsIterator(in Value obj) => obj.Ref is PyIterator || obj.Type.Slot(SlotId.Next) != null;

    /// <summary><c>iter(obj)</c>; TypeError "'int' object is not iterable".</summary>
    public static Value GetIter(ThreadState ts, in Value obj)
    {
        object? o = obj.Ref;
        if (o == null) return GetIterBySlot(ts, obj);
        // Each test asks anew: the type as a variable would be an object of the reflection.
        if (o.GetType() == typeof(PyList)) return new PyListIterator(Unsafe.As<PyList>(o));
        if (o.GetType() == typeof(PyRange)) return Unsafe.As<PyRange>(o).GetIterator();
        if (o.GetType() == typeof(PyGenerator)) return obj;
        if (o.GetType() == typeof(PyTuple)) return new PyTupleIterator(Unsafe.As<PyTuple>(o));
        if (o.GetType() == typeof(PyDict)) return new PyDictKeyIterator(Unsafe.As<PyDict>(o));
        if (o.GetType() == typeof(PyStr)) return new PyStrIterator(Unsafe.As<PyStr>(o));
        if (o.GetType() == typeof(PySet) || o.GetType() == typeof(PyFrozenSet)) return new PySetIterator(Unsafe.As<PySetBase>(o));
        if (o is PyDictView view) return view.NewIterator();
        if (o is PyIterator { IsPlain: true }) return obj;
        return GetIterBySlot(ts, obj);
    }

    /// <summary>The same; false for every TypeError, one of an <c>__iter__</c> too, where another message takes its place.</summary>
    internal static bool TryGetIter(ThreadState ts, in Value obj, out Value iterator)
    {
        try
        {
            iterator = GetIter(ts, obj);
            return true;
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.TypeError))
        {
            iterator = Value.Absent;
            return false;
        }
    }

    private static Value GetIterBySlot(ThreadState ts, in Value obj)
    {
        var type = obj.Type;
        var slot = type.Slot(SlotId.Iter);
        if (slot == null)
        {
            if (type.Slot(SlotId.GetItem) != null && obj.Ref is not (PyDict or IKeyed)) return new PySequenceIterator(obj);
            throw Err.Type($"'{type.FullName}' object is not iterable");
        }
        if (slot is PyNone) throw Err.Type($"'{type.FullName}' object is not iterable");
        var iterator = CallUnbound(ts, slot, obj);
        if (iterator.Type.Slot(SlotId.Next) == null) throw Err.Type($"iter() returned non-iterator of type '{iterator.Type.FullName}'");
        return iterator;
    }

    /// <summary>The next value of an iterator; false at its end. Throws what it raises.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryNext(ThreadState ts, object? iterator, out Value value)
    {
        if (iterator!.GetType() == typeof(PyListIterator))
        {
            var items = Unsafe.As<PyListIterator>(iterator);
            if (items.List is { } list && (uint)items.Index < (uint)list.Count)
            {
                value = list.Items[items.Index++];
                return true;
            }
        }
        return Unsafe.As<PyObject>(iterator).IterNext(ts, out value);
    }

    /// <summary>The same, giving what a generator returned at the end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryNext(ThreadState ts, object? iterator, out Value value, out Value result)
    {
        result = Value.None;
        switch (iterator)
        {
            case PyIterator { IsPlain: true } native:
                return native.TryNextOrEnd(ts, out value, out result);
            case PyGenerator generator and not (PyCoroutine or PyAsyncGenerator):
                if (generator.Resume(ts, Value.None, out value)) return true;
                if (value.IsAbsent) throw ts.TakePending();
                result = ts.IterationResult = value;
                return false;
        }
        var obj = (PyObject)iterator!;
        var slot = obj.Type.Slot(SlotId.Next) ?? throw Err.Type($"'{obj.Type.FullName}' object is not an iterator");
        value = TryCallUnbound(ts, slot, obj);
        if (!value.IsAbsent) return true;
        if (ts.Pending is not PyStopIteration stop) throw ts.TakePending();
        ts.Pending = null;
        ReportEnd(ts, stop);
        result = ts.IterationResult = stop.Value;
        return false;
    }

    /// <summary>Calls a function on behalf of an iterator; false if it raises StopIteration, which ends the iteration.</summary>
    public static bool TryCallToNext(ThreadState ts, in Value function, ReadOnlySpan<Value> args, out Value value)
    {
        value = TryCall(ts, function, args);
        if (!value.IsAbsent) return true;
        if (ts.Pending is not PyStopIteration stop) throw ts.TakePending();
        ts.Pending = null;
        ReportEnd(ts, stop);
        ts.IterationResult = stop.Value;
        return false;
    }

    /// <summary>Whoever watches the running frame is told of the StopIteration that ends an iteration in it.</summary>
    private static void ReportEnd(ThreadState ts, PyStopIteration stop)
    {
        if (ts.Frame is { } frame && (frame.Flags & Frame.Reported) != 0 && Tracing.FrameEvents.IterationEnded(ts, frame, stop) is { } other) throw new PyException(other);
    }

    /// <summary>All items of an iterable, in a new array.</summary>
    public static Value[] ToArray(ThreadState ts, in Value iterable)
    {
        if (PyTuple.TryExact(iterable.Ref, out var tuple)) return ValueArray.Copy(tuple.Items);
        if (PyList.TryExact(iterable.Ref, out var list)) return ValueArray.Copy(list.Span);
        var result = new PyList();
        Extend(ts, result, iterable);
        return result.Count == result.Items.Length ? result.Items : result.Span.ToArray();
    }

    /// <summary>A new list of the items of an iterable.</summary>
    public static PyList ToList(ThreadState ts, in Value iterable)
    {
        var result = new PyList();
        Extend(ts, result, iterable);
        return result;
    }

    /// <summary>Appends the items of an iterable to a list, as <c>list.extend</c> does: a class's own <c>__len__</c> or <c>__length_hint__</c> is asked first.</summary>
    public static void ExtendByHint(ThreadState ts, PyList target, in Value iterable) => Extend(ts, target, iterable, true);

    /// <summary>Appends the items of an iterable to a list.</summary>
    public static void Extend(ThreadState ts, PyList target, in Value iterable, bool asksHint = false)
    {
        if (PyList.TryExact(iterable.Ref, out var list))
        {
            if (target.Items.Length == 0 && list.Count > 0)
            {
                target.Items = ValueArray.Copy(list.Span);
                target.Count = list.Count;
            }
            else target.AddRange(list.Span);
            return;
        }
        if (PyTuple.TryExact(iterable.Ref, out var tuple))
        {
            target.AddRange(tuple.Items);
            return;
        }
        // A list that is extended by itself, which an iterator would never come to the end of.
        if (iterable.Ref == target)
        {
            target.AddRange(target.Span);
            return;
        }
        if (PyStr.TryExact(iterable.Ref, out var text))
        {
            target.Reserve(target.Count + text.Length);
            for (int i = 0; i < text.Length; i++) target.Append(PyStr.FromCodePoint(text.CodePointAt(i)));
            return;
        }
        var iterator = GetIter(ts, iterable);
        if (asksHint) AskLengthHint(ts, iterable);
        if (!iterable.IsObject || iterable.Ref is not PyGenerator)
        {
            int room = LengthHint(ts, iterable);
            if (room == int.MaxValue)
            {
                if (iterable.Ref is PyRange { LengthOrMax: long.MaxValue }) throw Err.Overflow("Python int too large to convert to C ssize_t");
                // Where memory is limited, that is what it exceeds.
                Limits.ResourceMeter.Charge(16L * Array.MaxLength);
                throw Err.Memory();
            }
            target.Reserve(target.Count + room);
        }
        using var filling = ts.Fill(target);
        if (iterator.IsExact<PyGenerator>())
        {
            var sink = new ListSink(target);
            while (sink.TryNext(ts, iterator.Ref, out var yielded)) target.Append(yielded);
            return;
        }
        while (TryNext(ts, iterator.Ref, out var item))
        {
            target.Append(item);
            if (ts.Breaker != 0) ts.ServeBreaker();
        }
    }

    /// <summary><c>operator.length_hint(obj, default)</c>.</summary>
    public static long LengthHint(ThreadState ts, in Value obj, long @default)
    {
        var type = obj.Type;
        if (type.Slot(SlotId.Len) is not (null or PyNone))
        {
            try
            {
                return Len(ts, obj);
            }
            catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.TypeError))
            {
                // Then the hint is asked.
            }
        }
        if (type.Slot(SlotId.LengthHint) is not { } slot || slot is PyNone) return @default;
        var result = TryCallUnbound(ts, slot, obj);
        if (result.IsAbsent)
        {
            var error = ts.TakePending();
            return error.Value.Type.IsSubtypeOf(Exc.TypeError) ? @default : throw error;
        }
        if (result.IsNotImplemented) return @default;
        if (!TryInt(result, out var number)) throw Err.Type($"__length_hint__ must be an integer, not {result.Type.FullName}");
        if (number > long.MaxValue) throw Err.Overflow("cannot fit 'int' into an index-sized integer");
        return number.Sign < 0 ? throw Err.Value("__length_hint__() should return >= 0") : (long)number;
    }

    /// <summary>Asks a class's own <c>__len__</c> or <c>__length_hint__</c> where CPython does to reserve room: what they print or raise is seen.</summary>
    internal static void AskLengthHint(ThreadState ts, in Value iterable)
    {
        if (!iterable.Type.IsBuiltin) LengthHint(ts, iterable, 0);
    }

    /// <summary>A guess of how many items an iterable has, for reserving room; at most a million of what is not there yet. <see cref="int.MaxValue"/>: more than any list can hold.</summary>
    private static int LengthHint(ThreadState ts, in Value iterable) => iterable.Ref switch
    {
        PyIterator iterator => iterator.IsPlain ? iterator.RoomHint : 0,
        PyDict dict => dict.Count,
        PyRange range => PyIterator.RoomFor(range.LengthOrMax),
        PyStr text => text.Length,
        PySetBase set => set.Count,
        _ => 0,
    };

    /// <summary>Unpacks into exactly as many targets; ValueError "not enough values to unpack (expected 2, got 1)".</summary>
    internal static void Unpack(ThreadState ts, in Value source, Span<Value> targets)
    {
        if (PyList.TryExact(source.Ref, out var list))
        {
            if (list.Count == targets.Length)
            {
                list.Span.CopyTo(targets);
                return;
            }
            throw list.Count > targets.Length ? TooMany(targets.Length, list.Count) : NotEnough(targets.Length, list.Count);
        }
        if (PyTuple.TryExact(source.Ref, out var tuple) && tuple.Length != targets.Length)
            throw tuple.Length > targets.Length ? TooMany(targets.Length, tuple.Length) : NotEnough(targets.Length, tuple.Length);
        var iterator = IterForUnpack(ts, source);
        var items = new Value[targets.Length];
        for (int i = 0; i < items.Length; i++)
            if (!TryNext(ts, iterator.Ref, out items[i])) throw NotEnough(targets.Length, i);
        if (TryNext(ts, iterator.Ref, out _)) throw PyDict.TryExact(source.Ref, out var d) ? TooMany(targets.Length, d.Count) : Err.Value($"too many values to unpack (expected {targets.Length})");
        items.CopyTo(targets);
    }

    private static Value IterForUnpack(ThreadState ts, in Value source)
    {
        if (source.Type.Slot(SlotId.Iter) is null or PyNone && (source.Type.Slot(SlotId.GetItem) == null || source.Ref is IKeyed))
            throw Err.Type($"cannot unpack non-iterable {source.Type.FullName} object");
        return GetIter(ts, source);
    }

    private static PyException TooMany(int expected, int got) => Err.Value($"too many values to unpack (expected {expected}, got {got})");
    private static PyException NotEnough(int expected, int got) => Err.Value($"not enough values to unpack (expected {expected}, got {got})");

    /// <summary>Unpacks with a starred target at index <paramref name="before"/>.</summary>
    internal static void UnpackEx(ThreadState ts, in Value source, Span<Value> targets, int before)
    {
        Span<Value> items = PyList.TryExact(source.Ref, out var list) ? list.Span : PyTuple.TryExact(source.Ref, out var tuple) ? tuple.Items : ToList(ts, IterForUnpack(ts, source)).Span;
        int after = targets.Length - before - 1;
        if (items.Length < before + after) throw Err.Value($"not enough values to unpack (expected at least {before + after}, got {items.Length})");
        items[..before].CopyTo(targets);
        targets[before] = new PyList((ReadOnlySpan<Value>)items[before..^after]);
        items[^after..].CopyTo(targets[(before + 1)..]);
    }

    // ---- length and items

    /// <summary><c>len(obj)</c>; TypeError "object of type 'int' has no len()".</summary>
    public static long Len(ThreadState ts, in Value obj)
    {
        if (PyList.TryExact(obj.Ref, out var list)) return list.Count;
        if (PyStr.TryExact(obj.Ref, out var text)) return text.Length;
        if (PyTuple.TryExact(obj.Ref, out var tuple)) return tuple.Length;
        if (PyDict.TryExact(obj.Ref, out var dict)) return dict.Count;
        return LenBySlot(ts, obj);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long LenBySlot(ThreadState ts, in Value obj)
    {
        if (obj.IsObject && obj.Object.PlainCount is >= 0 and var count) return count;
        var slot = obj.Type.Slot(SlotId.Len);
        if (slot is null) throw Err.Type($"object of type '{obj.Type.FullName}' has no len()");
        var result = CallUnbound(ts, slot, obj);
        if (result.IsInt && result.Bits >= 0) return result.Bits;
        if (result.IsInt) throw Err.Value("__len__() should return >= 0");
        if (result.Type.Slot(SlotId.Index) == null) throw Err.Type($"'{result.Type.FullName}' object cannot be interpreted as an integer");
        var number = ToBigInteger(ts, result);
        if (number < 0) throw Err.Value("__len__() should return >= 0");
        if (number > long.MaxValue) throw Err.Overflow("cannot fit 'int' into an index-sized integer");
        return (long)number;
    }

    /// <summary><c>obj[key]</c>.</summary>
    public static Value GetItem(ThreadState ts, in Value obj, in Value key)
    {
        var result = TryGetItemRaising(ts, obj, key);
        return result.IsAbsent ? throw ts.TakePending() : result;
    }

    /// <summary><c>obj[key]</c>; Absent with an exception pending.</summary>
    internal static Value TryGetItemRaising(ThreadState ts, in Value obj, in Value key)
    {
        var type = obj.Type;
        var slot = type.Slot(SlotId.GetItem);
        if (slot is PyMethodDescriptor native)
        {
            // What derives from dict mostly finds its items as dict does.
            if (obj.Ref is PyDict dict && native == PyDict.TypeObject.Slot(SlotId.GetItem)) return dict.TryGet(ts, key, out var found) ? found : dict.ItemMissing(ts, key);
            return native.Def.Code(ts, [obj, key], null);
        }
        if (slot is PyFunction function) return Interpreter.CallFunction(ts, function, [obj, key], null);
        if (slot is not null) return CallUnbound(ts, slot, obj, key);
        if (obj.Ref is PyType cls)
        {
            if (TypeTryGetAttr(ts, cls, Slots.Name(SlotId.ClassGetItem), out var method)) return Call(ts, method, key);
            if (cls == PyType.TypeObject) return new PyGenericAlias(cls, key);
            throw Err.Type($"type '{cls.Name}' is not subscriptable");
        }
        throw Err.Type($"'{type.FullName}' object is not subscriptable");
    }

    /// <summary><c>obj[key]</c>; false where it raises KeyError.</summary>
    public static bool TryGetItem(ThreadState ts, in Value obj, in Value key, out Value value)
    {
        if (PyDict.TryExact(obj.Ref, out var dict)) return dict.TryGet(ts, key, out value);
        try
        {
            value = TryGetItemRaising(ts, obj, key);
            if (!value.IsAbsent) return true;
        }
        catch (PyException e)
        {
            value = ts.Raise(e.Value);
        }
        if (!ts.Pending!.Type.IsSubtypeOf(Exc.KeyError)) throw ts.TakePending();
        ts.Pending = null;
        return false;
    }

    /// <summary><c>obj[key] = value</c>.</summary>
    public static void SetItem(ThreadState ts, in Value obj, in Value key, in Value value)
    {
        if (key.Ref is PySlice slice && PyList.TryExact(obj.Ref, out var list))
        {
            list.SetSlice(ts, slice, value);
            return;
        }
        if (key.Ref == null && value.Ref == null && obj.IsExact<PyByteArray>() && ((PyByteArray)obj.Object).TrySet(key.Bits, value.Bits)) return;
        var slot = obj.Type.Slot(SlotId.SetItem);
        if (slot is null)
        {
            CheckIndexOfSequence(obj, key);
            throw Err.Type($"'{obj.Type.FullName}' object does not support item assignment");
        }
        if (obj.Ref is PyDict dict && slot == PyDict.TypeObject.Slot(SlotId.SetItem)) dict.Set(ts, key, value);
        else CallUnbound(ts, slot, obj, key, value);
    }

    /// <summary>Of a sequence that cannot be changed the index is looked at first.</summary>
    private static void CheckIndexOfSequence(in Value obj, in Value key)
    {
        if (key.Ref is PyLong && obj.Ref is (PyTuple or PyStr or PyBytes or PyRange)) throw Err.Index("cannot fit 'int' into an index-sized integer");
    }

    /// <summary><c>del obj[key]</c>.</summary>
    public static void DelItem(ThreadState ts, in Value obj, in Value key)
    {
        var slot = obj.Type.Slot(SlotId.DelItem);
        if (slot is null)
        {
            CheckIndexOfSequence(obj, key);
            // Sequences word it differently, if the key could be an index of theirs.
            bool asSequence = key.Type.Slot(SlotId.Index) is not (null or PyNone) && obj.Ref is not PyMappingProxy && (obj.Ref is PySetBase || !obj.Type.IsBuiltin || obj.Type.Slot(SlotId.GetItem) is not (null or PyNone));
            throw Err.Type($"'{obj.Type.FullName}' object {(asSequence ? "doesn't" : "does not")} support item deletion");
        }
        CallUnbound(ts, slot, obj, key);
    }

    /// <summary><c>obj[start:stop]</c>; Absent with an exception pending.</summary>
    internal static Value GetSlice(ThreadState ts, in Value obj, in Value start, in Value stop)
    {
        if ((start.IsInt || start.IsNone) && (stop.IsInt || stop.IsNone))
        {
            if (PyStr.TryExact(obj.Ref, out var text))
            {
                var (from, count) = SliceBounds(start, stop, text.Length);
                return text.Substring(ts, from, count);
            }
            if (PyList.TryExact(obj.Ref, out var list))
            {
                var (from, count) = SliceBounds(start, stop, list.Count);
                return new PyList((ReadOnlySpan<Value>)list.Items.AsSpan(from, count));
            }
            if (PyTuple.TryExact(obj.Ref, out var tuple))
            {
                var (from, count) = SliceBounds(start, stop, tuple.Length);
                return count == tuple.Length ? tuple : count == 0 ? PyTuple.Empty : new PyTuple(ValueArray.Copy(tuple.Items.AsSpan(from, count)));
            }
            if (obj.IsExact<PyBytes>())
            {
                var bytes = (PyBytes)obj.Object;
                return bytes.Part(SliceBounds(start, stop, bytes.Data.Length));
            }
        }
        return GetSliceRare(ts, obj, start, stop);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value GetSliceRare(ThreadState ts, in Value obj, in Value start, in Value stop) => TryGetItemRaising(ts, obj, new PySlice(start, stop, Value.None));

    private static (int From, int Count) SliceBounds(in Value start, in Value stop, int length)
    {
        long from = start.IsNone ? 0 : start.Bits;
        long to = stop.IsNone ? length : stop.Bits;
        if (from < 0) from = Math.Max(0, from + length);
        if (to < 0) to = Math.Max(0, to + length);
        from = Math.Min(from, length);
        to = Math.Min(to, length);
        return ((int)from, (int)Math.Max(0, to - from));
    }

    /// <summary><c>item in container</c>.</summary>
    public static bool Contains(ThreadState ts, in Value container, in Value item)
    {
        if (PyDict.TryExact(container.Ref, out var dict)) return dict.ContainsKey(ts, item);
        if (container.Ref != null && container.Ref.GetType() == typeof(PySet)) return Unsafe.As<PySet>(container.Ref).Contains(ts, item);
        if (PyStr.TryExact(container.Ref, out var text) && PyStr.TryExact(item.Ref, out var part)) return text.Contains(part);
        if (PyList.TryExact(container.Ref, out var list))
        {
            for (int i = 0; i < list.Count; i++)
                if (IsOrEqual(ts, list.Items[i], item)) return true;
            return false;
        }
        if (PyTuple.TryExact(container.Ref, out var tuple))
        {
            var items = tuple.Items;
            for (int i = 0; i < items.Length; i++)
                if (IsOrEqual(ts, items[i], item)) return true;
            return false;
        }
        return ContainsBySlot(ts, container, item);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool ContainsBySlot(ThreadState ts, in Value container, in Value item)
    {
        var type = container.Type;
        var slot = type.Slot(SlotId.Contains);
        if (slot is PyNone) throw Err.Type($"'{type.FullName}' object is not a container");
        if (slot != null) return IsTrue(ts, CallUnbound(ts, slot, container, item));
        if (!TryGetIter(ts, container, out var iterator)) throw Err.Type($"argument of type '{type.FullName}' is not a container or iterable");
        while (TryNext(ts, iterator.Ref, out var element))
        {
            if (IsOrEqual(ts, element, item)) return true;
            if (ts.Breaker != 0) ts.ServeBreaker();
        }
        return false;
    }

    /// <summary>Identity or equality, as containers compare.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOrEqual(ThreadState ts, in Value a, in Value b) => a.Ref == b.Ref && a.Bits == b.Bits || Equal(ts, a, b);
}
