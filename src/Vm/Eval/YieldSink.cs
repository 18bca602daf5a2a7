namespace PyLite.Vm.Eval;

/// <summary>
/// Takes the values that a generator yields to C# code where they are yielded, so that the eval loop need not be left and entered again for each: only as long as
/// nothing of the program runs for it.
/// </summary>
internal abstract class YieldSink
{
    /// <summary>Whose values are taken.</summary>
    private PyGenerator? _source;

    /// <summary>Takes a value; false if it is to be given to whoever resumed the generator.</summary>
    protected abstract bool TryTake(in Value value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryTakeFrom(PyGenerator? generator, in Value value) => generator == _source && TryTake(value);

    /// <summary>The next value of an iterator that the sink does not take; false at its end.</summary>
    internal bool TryNext(ThreadState ts, object? iterator, out Value value)
    {
        if (iterator!.GetType() != typeof(PyGenerator) || ts.Interpreter.Instrumentation is { Reported: not Tracing.Reported.None }) return Ops.TryNext(ts, iterator, out value);
        var outer = ts.Sink;
        _source = Unsafe.As<PyGenerator>(iterator);
        ts.Sink = this;
        try
        {
            return Unsafe.As<PyGenerator>(iterator).IterNext(ts, out value);
        }
        finally
        {
            ts.Sink = outer;
        }
    }
}

/// <summary>Appends to a list.</summary>
internal sealed class ListSink(PyList target) : YieldSink
{
    protected override bool TryTake(in Value value)
    {
        target.Append(value);
        return true;
    }
}

/// <summary>Passes over values of one truth.</summary>
internal sealed class TruthSink(bool expected) : YieldSink
{
    protected override bool TryTake(in Value value)
    {
        if (value.Ref == null) return value.Bits != 0 == expected;
        return expected ? value.IsTrueObject : value.IsFalseObject || value.IsNone;
    }
}

/// <summary>Sums ints that fit 64 bits, and truth values.</summary>
internal sealed class SumSink(long start) : YieldSink
{
    /// <summary>The sum of what was taken.</summary>
    public long Total = start;

    protected override bool TryTake(in Value value)
    {
        long number = value.Bits;
        if (value.IsTrueObject) number = 1;
        else if (value.Ref != null && !value.IsFalseObject) return false;
        long sum = unchecked(Total + number);
        if (((Total ^ sum) & (number ^ sum)) < 0) return false;
        Total = sum;
        return true;
    }
}

/// <summary>Adds ints and strings to a set, where nothing needs to be compared by the program.</summary>
internal sealed class SetSink(PySetBase target) : YieldSink
{
    protected override bool TryTake(in Value value) => target.TryAddPlain(value);
}
