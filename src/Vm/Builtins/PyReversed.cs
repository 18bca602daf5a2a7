namespace PyLite.Vm.Objects;

/// <summary>reversed: https://docs.python.org/3.14/library/functions.html#reversed</summary>
[PyType("reversed", Subclassable = true, Doc = "Return a reverse iterator over the values of the given sequence.")]
public sealed partial class PyReversed : PyIterator
{
    private Value _sequence;
    private long _index;

    private PyReversed(PyType type, in Value sequence, long length) : base(type)
    {
        _sequence = sequence;
        _index = length - 1;
    }

    [PyNew("reversed(sequence, /)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null && type == TypeObject) throw Err.Type("reversed() takes no keyword arguments");
        if (args.Length - (kw?.Length ?? 0) != 1) throw Err.Type($"reversed expected 1 argument, got {args.Length - (kw?.Length ?? 0)}");
        var sequence = args[0];
        var slot = sequence.Type.Slot(SlotId.Reversed);
        if (slot is PyNone) throw Err.Type($"'{sequence.Type.FullName}' object is not reversible");
        if (slot != null) return Ops.CallUnbound(ts, slot, sequence);
        if (sequence.Ref is PyDict or IKeyed || sequence.Type.Slot(SlotId.GetItem) is null or PyNone) throw Err.Type($"'{sequence.Type.FullName}' object is not reversible");
        long length = Ops.Len(ts, sequence);
        return new PyReversed(type, sequence, length);
    }

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_index < 0) _sequence = Value.Absent;
        if (_sequence.IsAbsent) return false;
        try
        {
            value = Ops.TryGetItemRaising(ts, _sequence, _index);
        }
        catch (PyException e)
        {
            value = ts.Raise(e.Value);
        }
        if (!value.IsAbsent)
        {
            _index--;
            return true;
        }
        _index = -1;
        _sequence = Value.Absent;
        if (!ts.Pending!.Type.IsSubtypeOf(Exc.IndexError) && ts.Pending is not PyStopIteration) throw ts.TakePending();
        ts.Pending = null;
        return false;
    }

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    long LengthHint(ThreadState ts) => _sequence.IsAbsent || Ops.Len(ts, _sequence) < _index + 1 ? 0 : _index + 1;

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce() => _sequence.IsAbsent ? PyTuple.Of(Type, PyTuple.Of(PyTuple.Empty)) : PyTuple.Of(Type, PyTuple.Of(_sequence), _index);

    [PyMethod("__setstate__(self, object, /)", Doc = "Set state information for unpickling.")]
    void SetState(ThreadState ts, nint state)
    {
        if (!_sequence.IsAbsent) _index = Math.Clamp(state, -1, Ops.Len(ts, _sequence) - 1);
    }
}
