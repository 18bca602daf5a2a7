namespace PyLite.Vm.Objects;

/// <summary>enumerate: https://docs.python.org/3.14/library/functions.html#enumerate</summary>
[PyType("enumerate", Subclassable = true, Doc = "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...")]
public sealed partial class PyEnumerate : PyIterator
{
    private readonly object? _iterator;
    private Value _index;

    private PyEnumerate(PyType type, in Value iterator, in Value index) : base(type)
    {
        _iterator = iterator.Ref;
        _index = index;
    }

    [PyNew("enumerate(iterable, start=0)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length > 2) throw Err.Type($"enumerate() takes at most 2 arguments ({args.Length} given)");
        int given = args.Length - (kw?.Length ?? 0);
        Value iterable = given > 0 ? args[0] : Value.Absent, start = given > 1 ? args[1] : Value.Absent;
        for (int i = given; i < args.Length; i++)
        {
            string name = kw!.Items[i - given].Ref!.ToString()!;
            if (name == "iterable" && iterable.IsAbsent) iterable = args[i];
            else if (name == "start" && start.IsAbsent && (given > 0 || args.Length == 2)) start = args[i];
            else throw Err.Type($"'{name}' is an invalid keyword argument for enumerate()");
        }
        if (iterable.IsAbsent) throw Err.Type("enumerate() missing required argument 'iterable'");
        var index = start.IsAbsent ? 0 : Ops.ToIndex(ts, start);
        return new PyEnumerate(type, Ops.GetIter(ts, iterable), index);
    }

    internal override bool PassesResult => true;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (!TryPair(ts, out var index, out value)) return false;
        value = new PyTuple([index, value]);
        return true;
    }

    /// <summary>The next index and value.</summary>
    internal bool TryPair(ThreadState ts, out Value index, out Value value)
    {
        index = _index;
        if (!Ops.TryNext(ts, _iterator, out value)) return EndsWith(ts, _iterator);
        if (index.IsInt && index.Bits != long.MaxValue) _index.Bits++;
        else _index = Ops.Binary(ts, BinaryOp.Add, index, 1);
        return true;
    }

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce() => PyTuple.Of(Type, PyTuple.Of((PyObject)_iterator!, _index));

    [PyClassMethod("__class_getitem__(cls, item, /)", Text = "($type, object, /)", Doc = "See PEP 585")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}
