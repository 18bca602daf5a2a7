namespace PyLite.Vm.Objects;

/// <summary>range: https://docs.python.org/3.14/library/stdtypes.html#ranges</summary>
public sealed partial class PyRange
{
    [PyNew("range(start, stop=<missing>, step=<missing>, /)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null) throw Err.Type("range() takes no keyword arguments");
        switch (args.Length)
        {
            case 0: throw Err.Type("range expected at least 1 argument, got 0");
            case 1: return new PyRange(0, Ops.ToIndex(ts, args[0]), 1);
            case 2: return new PyRange(Ops.ToIndex(ts, args[0]), Ops.ToIndex(ts, args[1]), 1);
            case 3: break;
            default: throw Err.Type($"range expected at most 3 arguments, got {args.Length}");
        }
        Value start = Ops.ToIndex(ts, args[0]), stop = Ops.ToIndex(ts, args[1]), step = Ops.ToIndex(ts, args[2]);
        if (step.IsInt && step.Bits == 0) throw Err.Value("range() arg 3 must not be zero");
        return new PyRange(start, stop, step);
    }

    [PyGetter("start", Member = true)] Value GetStart => Start;
    [PyGetter("stop", Member = true)] Value GetStop => Stop;
    [PyGetter("step", Member = true)] Value GetStep => Step;

    private static BigInteger Number(in Value value) => value.IsInt ? value.Bits : ((PyLong)value.Ref!).Number;

    /// <summary>The element at a place.</summary>
    private Value At(in BigInteger place) => Number(Start) + place * Number(Step);

    [PyMethod("__len__(self, /)")]
    Value Len() => Length is var n && n <= long.MaxValue ? n : throw Err.Overflow("Python int too large to convert to C ssize_t");

    [PyMethod("__bool__(self, /)")]
    bool Bool() => !Length.IsZero;

    [PyMethod("__iter__(self, /)")]
    Value Iter() => GetIterator();

    [PyMethod("__reversed__(self, /)", Doc = "Return a reverse iterator.")]
    Value Reversed()
    {
        var length = Length;
        if (IsSmall && Step.Bits != long.MinValue && (length.IsZero || At(length - 1).IsInt))
            return new PyRangeIterator(length.IsZero ? 0 : At(length - 1).Bits, -Step.Bits, (long)length);
        return new PyRange(At(length - 1), Number(Start) - Number(Step), -Number(Step)) is var reversed ? new PyLongRangeIterator(reversed) : null!;
    }

    [PyMethod("__getitem__(self, key, /)")]
    Value GetItem(ThreadState ts, Value index)
    {
        if (index.Ref is PySlice slice) return Part(ts, slice);
        if (!SequenceOps.IsIndex(index)) return ts.Raise(Exc.TypeError, "range indices must be integers or slices, not " + index.Type.FullName);
        var place = Ops.ToBigInteger(ts, index);
        var length = Length;
        if (place.Sign < 0) place += length;
        return place.Sign < 0 || place >= length ? ts.Raise(Exc.IndexError, "range object index out of range") : At(place);
    }

    private PyRange Part(ThreadState ts, PySlice slice)
    {
        var (start, stop, step) = slice.BigIndices(ts, Length);
        return new PyRange(At(start), At(stop), Number(Step) * step);
    }

    /// <summary>The place of an int in the range, or -1.</summary>
    private BigInteger PlaceOf(in BigInteger number)
    {
        BigInteger start = Number(Start), step = Number(Step);
        var place = BigInteger.DivRem(number - start, step, out var rest);
        return rest.IsZero && place.Sign >= 0 && place < Length ? place : -1;
    }

    /// <summary>Exact ints and bools are found by calculation, all else by comparison.</summary>
    private static bool TryExact(in Value value, out BigInteger number)
    {
        number = default;
        return (value.Ref is null or PyBool || value.IsExact<PyLong>()) && Ops.TryInt(value, out number);
    }

    [PyMethod("__contains__(self, key, /)")]
    bool Contains(ThreadState ts, Value value) => TryExact(value, out var number) ? PlaceOf(number).Sign >= 0 : SearchFor(ts, value) >= 0;

    private long SearchFor(ThreadState ts, in Value value)
    {
        var iterator = GetIterator();
        for (long i = 0; iterator.TryNext(ts, out var item); i++)
        {
            if (Ops.Equal(ts, item, value)) return i;
            ts.CheckBreaker();
        }
        return -1;
    }

    [PyMethod("index(self, object, /)", Doc = "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present.")]
    Value IndexOf(ThreadState ts, Value value)
    {
        if (TryExact(value, out var number))
        {
            var place = PlaceOf(number);
            return place.Sign >= 0 ? place : ts.Raise(Exc.ValueError, "range.index(x): x not in range");
        }
        long at = SearchFor(ts, value);
        return at >= 0 ? at : ts.Raise(Exc.ValueError, "sequence.index(x): x not in sequence");
    }

    [PyMethod("count(self, object, /)", Doc = "rangeobject.count(value) -> integer -- return number of occurrences of value")]
    long Count(ThreadState ts, Value value)
    {
        if (TryExact(value, out var number)) return PlaceOf(number).Sign >= 0 ? 1 : 0;
        long count = 0;
        var iterator = GetIterator();
        while (iterator.TryNext(ts, out var item))
        {
            if (Ops.Equal(ts, item, value)) count++;
            ts.CheckBreaker();
        }
        return count;
    }

    private bool SameAs(PyRange other)
    {
        if (other == this) return true;
        var length = Length;
        if (length != other.Length) return false;
        return length.IsZero || Number(Start) == Number(other.Start) && (length.IsOne || Number(Step) == Number(other.Step));
    }

    [PyMethod("__eq__(self, value, /)")] Value Eq(Value value) => value.Ref is PyRange other ? SameAs(other) : Value.NotImplemented;
    [PyMethod("__ne__(self, value, /)")] Value Ne(Value value) => value.Ref is PyRange other ? !SameAs(other) : Value.NotImplemented;
    [PyMethod("__lt__(self, value, /)")] Value Lt(Value value) => Value.NotImplemented;
    [PyMethod("__le__(self, value, /)")] Value Le(Value value) => Value.NotImplemented;
    [PyMethod("__gt__(self, value, /)")] Value Gt(Value value) => Value.NotImplemented;
    [PyMethod("__ge__(self, value, /)")] Value Ge(Value value) => Value.NotImplemented;

    [PyMethod("__hash__(self, /)")]
    long Hash(ThreadState ts)
    {
        var length = Length;
        return PyTuple.Of(length, length.IsZero ? Value.None : Start, length > BigInteger.One ? Step : Value.None).Hash(ts);
    }

    [PyMethod("__repr__(self, /)")]
    string Repr() => Step.IsInt && Step.Bits == 1 ? $"range({Number(Start)}, {Number(Stop)})" : $"range({Number(Start)}, {Number(Stop)}, {Number(Step)})";

    [PyMethod("__reduce__(self, /)")]
    Value Reduce() => PyTuple.Of(TypeObject, PyTuple.Of(Start, Stop, Step));
}

public sealed partial class PyRangeIterator
{
    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    long LengthHint() => Remaining;

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce(ThreadState ts)
    {
        Value stop = (BigInteger)Current + (BigInteger)Step * Remaining;
        return PyTuple.Of(ts.Interpreter.BuiltinFunction("iter"), PyTuple.Of(new PyRange(Current, stop, Step)), Value.None);
    }

    [PyMethod("__setstate__(self, object, /)", Doc = "Set state information for unpickling.")]
    void SetState(long state)
    {
        long skip = Math.Clamp(state, 0, Remaining);
        Current += skip * Step;
        Remaining -= skip;
    }
}

public sealed partial class PyLongRangeIterator
{
    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    Value LengthHint() => _remaining;

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce(ThreadState ts) =>
        PyTuple.Of(ts.Interpreter.BuiltinFunction("iter"), PyTuple.Of(new PyRange(_current, _current + _step * _remaining, _step)), Value.None);

    [PyMethod("__setstate__(self, object, /)", Doc = "Set state information for unpickling.")]
    void SetState(BigInteger state)
    {
        var skip = state.Sign < 0 ? BigInteger.Zero : BigInteger.Min(state, _remaining);
        _current += skip * _step;
        _remaining -= skip;
    }
}
