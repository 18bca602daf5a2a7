namespace PyLite.Vm.Objects;

/// <summary>slice: https://docs.python.org/3.14/library/functions.html#slice</summary>
public sealed partial class PySlice
{
    [PyNew("slice(start, stop=<missing>, step=None, /)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null) throw Err.Type("slice() takes no keyword arguments");
        return args.Length switch
        {
            0 => throw Err.Type("slice expected at least 1 argument, got 0"),
            1 => new PySlice(Value.None, args[0], Value.None),
            2 => new PySlice(args[0], args[1], Value.None),
            3 => new PySlice(args[0], args[1], args[2]),
            _ => throw Err.Type($"slice expected at most 3 arguments, got {args.Length}"),
        };
    }

    [PyGetter("start", Member = true)] Value GetStart => Start;
    [PyGetter("stop", Member = true)] Value GetStop => Stop;
    [PyGetter("step", Member = true)] Value GetStep => Step;

    private static BigInteger BigBound(ThreadState ts, in Value value)
    {
        if (value.IsInt) return value.Bits;
        if (value.Type.Slot(SlotId.Index) is null or PyNone) throw Err.Type("slice indices must be integers or None or have an __index__ method");
        return Ops.ToBigInteger(ts, value);
    }

    /// <summary>Start, stop and step for a sequence of any length.</summary>
    internal (BigInteger Start, BigInteger Stop, BigInteger Step) BigIndices(ThreadState ts, BigInteger length)
    {
        var step = BigInteger.One;
        if (!Step.IsNone)
        {
            step = BigBound(ts, Step);
            if (step.IsZero) throw Err.Value("slice step cannot be zero");
        }
        var lower = step.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero;
        var upper = step.Sign < 0 ? length - 1 : length;
        var start = Start.IsNone ? (step.Sign < 0 ? upper : lower) : Clamp(BigBound(ts, Start));
        var stop = Stop.IsNone ? (step.Sign < 0 ? lower : upper) : Clamp(BigBound(ts, Stop));
        return (start, stop, step);

        BigInteger Clamp(BigInteger bound) => bound.Sign < 0 ? BigInteger.Max(bound + length, lower) : BigInteger.Min(bound, upper);
    }

    [PyMethod("indices(self, object, /)", Doc = "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\nindices, and the stride length of the extended slice described by\nS. Out of bounds indices are clipped in a manner consistent with the\nhandling of normal slices.")]
    Value IndicesOf(ThreadState ts, Value length)
    {
        var number = Ops.ToBigInteger(ts, length);
        if (number.Sign < 0) throw Err.Value("length should not be negative");
        var (start, stop, step) = BigIndices(ts, number);
        return PyTuple.Of(start, stop, step);
    }

    private PyTuple Parts => PyTuple.Of(Start, Stop, Step);

    private Value Compare(ThreadState ts, CompareOp op, in Value value)
    {
        if (value.Ref is not PySlice other) return Value.NotImplemented;
        if (other == this) return op is CompareOp.Eq or CompareOp.Le or CompareOp.Ge;
        return Ops.Compare(ts, op, Parts, other.Parts);
    }

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => Compare(ts, CompareOp.Eq, value);
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => Compare(ts, CompareOp.Ne, value);
    [PyMethod("__lt__(self, value, /)")] Value Lt(ThreadState ts, Value value) => Compare(ts, CompareOp.Lt, value);
    [PyMethod("__le__(self, value, /)")] Value Le(ThreadState ts, Value value) => Compare(ts, CompareOp.Le, value);
    [PyMethod("__gt__(self, value, /)")] Value Gt(ThreadState ts, Value value) => Compare(ts, CompareOp.Gt, value);
    [PyMethod("__ge__(self, value, /)")] Value Ge(ThreadState ts, Value value) => Compare(ts, CompareOp.Ge, value);

    [PyMethod("__hash__(self, /)")]
    long Hash(ThreadState ts)
    {
        // As a tuple of the three, but for the mixing in of the length.
        ulong acc = PyHash.TupleStart;
        foreach (var part in (ReadOnlySpan<Value>)[Start, Stop, Step]) acc = PyHash.TupleStep(acc, Ops.Hash(ts, part));
        return acc == ulong.MaxValue ? 1546275796 : (long)acc;
    }

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts)
    {
        var text = new ReprText(ts);
        text.Text("slice(");
        text.Value(Start);
        text.Text(", ");
        text.Value(Stop);
        text.Text(", ");
        text.Value(Step);
        text.Text(")");
        return text.Finish();
    }

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce() => PyTuple.Of(TypeObject, Parts);
}
