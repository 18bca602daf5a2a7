namespace PyLite.Vm.Objects;

public sealed partial class PyListIterator
{
    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    long LengthHint() => List == null ? 0 : Math.Max(0, List.Count - Index);

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce(ThreadState ts)
    {
        var iter = ts.Interpreter.BuiltinFunction("iter");
        return List == null ? PyTuple.Of(iter, PyTuple.Of(new PyList())) : PyTuple.Of(iter, PyTuple.Of(List), Index);
    }

    [PyMethod("__setstate__(self, object, /)", Doc = "Set state information for unpickling.")]
    void SetState(nint state)
    {
        if (List != null) Index = (int)Math.Clamp(state, 0, List.Count);
    }
}

/// <summary>Iterates over a list backwards.</summary>
[PyType("list_reverseiterator", Abstract = true)]
public sealed partial class PyListReverseIterator(PyList list) : PyIterator(TypeObject)
{
    private PyList? _list = list;
    private int _index = list.Count - 1;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (_list != null)
        {
            if ((uint)_index < (uint)_list.Count)
            {
                value = _list.Items[_index--];
                return true;
            }
            _list = null;
        }
        value = Value.Absent;
        return false;
    }

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    long LengthHint() => _list == null || _list.Count < _index + 1 ? 0 : _index + 1;

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce() => _list == null
        ? PyTuple.Of(PyReversed.TypeObject, PyTuple.Of(new PyList()))
        : PyTuple.Of(PyReversed.TypeObject, PyTuple.Of(_list), _index);

    [PyMethod("__setstate__(self, object, /)", Doc = "Set state information for unpickling.")]
    void SetState(nint state)
    {
        if (_list != null) _index = (int)Math.Clamp(state, -1, _list.Count - 1);
    }
}

/// <summary>Iterates over a tuple.</summary>
[PyType("tuple_iterator", Abstract = true)]
public sealed partial class PyTupleIterator(PyTuple tuple) : PyIterator(TypeObject)
{
    private PyTuple? _tuple = tuple;
    private int _index;

    internal override int RoomHint => _tuple == null ? 0 : _tuple.Length - _index;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        return Step(ref value);
    }

    /// <summary>Puts the next item somewhere; at the end, false, and nothing is changed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Step(ref Value target)
    {
        if (_tuple == null) return false;
        var items = _tuple.Items;
        if ((uint)_index < (uint)items.Length)
        {
            ref Value item = ref items[_index++];
            if (target.Ref != item.Ref) target.Ref = item.Ref;
            target.Bits = item.Bits;
            return true;
        }
        _tuple = null;
        return false;
    }

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    long LengthHint() => _tuple == null ? 0 : _tuple.Length - _index;

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce(ThreadState ts)
    {
        var iter = ts.Interpreter.BuiltinFunction("iter");
        return _tuple == null ? PyTuple.Of(iter, PyTuple.Of(PyTuple.Empty)) : PyTuple.Of(iter, PyTuple.Of(_tuple), _index);
    }

    [PyMethod("__setstate__(self, object, /)", Doc = "Set state information for unpickling.")]
    void SetState(nint state)
    {
        if (_tuple != null) _index = (int)Math.Clamp(state, 0, _tuple.Length);
    }
}

/// <summary>Iterates over the characters of a str.</summary>
[PyType("str_iterator", Abstract = true)]
public sealed partial class PyStrIterator : PyIterator
{
    /// <summary>CPython has a type of its own for strings of ASCII.</summary>
    private static readonly PyType AsciiType = PyType.FromSpec(new MadeTypeSpec(static () => PyObjectType.TypeObject, typeof(PyStrIterator), static () => TypeObject.Spec!.Members())
    {
        Name = "str_ascii_iterator", Module = "builtins", Abstract = true,
    });

    private PyStr? _text;
    private int _index;

    public PyStrIterator(PyStr text) : base(TypeObject)
    {
        _text = text;
        if (!text.IsWide && System.Text.Ascii.IsValid(text.Narrow)) Type = AsciiType;
    }

    /// <summary>The next character goes to <paramref name="target"/>; false at the end, which leaves it alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Step(ref Value target)
    {
        var text = _text;
        if (text != null)
        {
            if (_index < text.Length)
            {
                var character = PyStr.FromCodePoint(text.CodePointAt(_index++));
                if (target.Ref != character) target.Ref = character;
                target.Bits = 0;
                return true;
            }
            _text = null;
        }
        return false;
    }

    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = default;
        if (Step(ref value)) return true;
        value = Value.Absent;
        return false;
    }

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    static long LengthHint(Value self) => ((PyStrIterator)self.Ref!) is { _text: { } text } it ? text.Length - it._index : 0;

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    static Value Reduce(ThreadState ts, Value self)
    {
        var iter = ts.Interpreter.BuiltinFunction("iter");
        return (PyStrIterator)self.Ref! is { _text: { } text } it ? PyTuple.Of(iter, PyTuple.Of(text), it._index) : PyTuple.Of(iter, PyTuple.Of(PyStr.Empty));
    }

    [PyMethod("__setstate__(self, object, /)", Doc = "Set state information for unpickling.")]
    static void SetState(Value self, nint state)
    {
        if ((PyStrIterator)self.Ref! is { _text: { } text } it) it._index = (int)Math.Clamp(state, 0, text.Length);
    }
}

public sealed partial class PySequenceIterator
{
    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    Value LengthHint(ThreadState ts)
    {
        if (_sequence.IsAbsent) return 0;
        if (_sequence.Type.Slot(SlotId.Len) is null or PyNone) return Value.NotImplemented;
        return Math.Max(0, Ops.Len(ts, _sequence) - _index);
    }

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce(ThreadState ts)
    {
        var iter = ts.Interpreter.BuiltinFunction("iter");
        return _sequence.IsAbsent ? PyTuple.Of(iter, PyTuple.Of(PyTuple.Empty)) : PyTuple.Of(iter, PyTuple.Of(_sequence), _index);
    }

    [PyMethod("__setstate__(self, object, /)", Doc = "Set state information for unpickling.")]
    void SetState(nint state)
    {
        if (!_sequence.IsAbsent) _index = Math.Max(0, state);
    }
}

public sealed partial class PyCallableIterator
{
    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce(ThreadState ts)
    {
        var iter = ts.Interpreter.BuiltinFunction("iter");
        return _callable.IsAbsent ? PyTuple.Of(iter, PyTuple.Of(PyTuple.Empty)) : PyTuple.Of(iter, PyTuple.Of(_callable, sentinel));
    }
}
