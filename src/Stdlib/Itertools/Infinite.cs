namespace PyLite.Stdlib.Itertools;

/// <summary>itertools.count.</summary>
[PyType("count", Module = "itertools", Subclassable = true, Doc = "Return a count object whose .__next__() method returns consecutive values.")]
public sealed partial class PyCount : PyIterator
{
    private Value _next;
    private readonly Value _step;

    private PyCount(PyType type, in Value start, in Value step) : base(type)
    {
        _next = start;
        _step = step;
    }

    [PyNew("count(start=0, step=1)")]
    static Value New(ThreadState ts, PyType type, Value start, Value step)
    {
        if (!IsNumber(start) || !IsNumber(step)) throw Err.Type("a number is required");
        return new PyCount(type, start, step);
    }

    private static bool IsNumber(in Value value) =>
        value.IsInt || value.IsFloat || value.Type.Slot(SlotId.Index) != null || value.Type.Slot(SlotId.Float) != null || value.Type.Slot(SlotId.Int) != null || value.Type == PyComplex.TypeObject;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = _next;
        if (value.IsInt && _step.IsInt)
        {
            long sum = value.Bits + _step.Bits;
            if (((value.Bits ^ sum) & (_step.Bits ^ sum)) >= 0)
            {
                _next = sum;
                return true;
            }
        }
        _next = Ops.Binary(ts, BinaryOp.Add, value, _step);
        return true;
    }

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts) => _step.IsInt && _step.Bits == 1 ? $"{Type.Name}({Ops.Repr(ts, _next)})" : $"{Type.Name}({Ops.Repr(ts, _next)}, {Ops.Repr(ts, _step)})";
}

/// <summary>itertools.cycle.</summary>
[PyType("cycle", Module = "itertools", Subclassable = true, Doc = "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.")]
public sealed partial class PyCycle : PyIterator
{
    private object? _iterator;
    private readonly PyList _saved = new();
    private int _index;

    private PyCycle(PyType type, object? iterator) : base(type) => _iterator = iterator;

    [PyNew("cycle(iterable, /)")]
    static Value New(ThreadState ts, PyType type, Value iterable) => new PyCycle(type, Ops.GetIter(ts, iterable).Ref);

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (_iterator != null)
        {
            if (Ops.TryNext(ts, _iterator, out value))
            {
                _saved.Append(value);
                return true;
            }
            _iterator = null;
        }
        value = Value.Absent;
        if (_saved.Count == 0) return false;
        if (_index >= _saved.Count) _index = 0;
        value = _saved.Items[_index++];
        return true;
    }
}

/// <summary>itertools.repeat.</summary>
[PyType("repeat", Module = "itertools", Subclassable = true, Doc = "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.")]
public sealed partial class PyRepeat : PyIterator
{
    private readonly Value _object;
    /// <summary>Negative: for ever.</summary>
    private long _left;

    private PyRepeat(PyType type, in Value obj, long times) : base(type)
    {
        _object = obj;
        _left = times;
    }

    [PyNew("repeat(object, times=<missing>)")]
    static Value New(ThreadState ts, PyType type, Value obj, Value times) =>
        new PyRepeat(type, obj, times.IsAbsent ? -1 : Math.Max(0, Ops.ToLong(ts, times, "Python int too large to convert to C ssize_t")));

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (_left == 0)
        {
            value = Value.Absent;
            return false;
        }
        if (_left > 0) _left--;
        value = _object;
        return true;
    }

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    long LengthHint() => _left >= 0 ? _left : throw Err.Type("len() of unsized object");

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts) => _left < 0 ? $"{Type.Name}({Ops.Repr(ts, _object)})" : $"{Type.Name}({Ops.Repr(ts, _object)}, {_left})";
}
