namespace PyLite.Vm.Objects;

/// <summary>Walks over the entries of a dict in either direction; RuntimeError if its size changes meanwhile.</summary>
public abstract class PyDictIterator : PyIterator
{
    private PyDict? _dict;
    private readonly bool _reverse;
    private int _position;
    private int _size;
    private int _left;

    protected PyDictIterator(PyType type, PyDict dict, bool reverse) : base(type)
    {
        _dict = dict;
        _reverse = reverse;
        _size = _left = dict.Count;
        _position = reverse ? dict.EntryCount - 1 : dict.FirstEntry;
    }

    /// <summary>The next entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected bool TryStep(out Value key, out Value value)
    {
        var dict = _dict;
        if (dict != null && dict.Count == _size && !_reverse && _left > 0 && _position < dict.EntryCount && dict.TryEntry(_position, out key, out value))
        {
            _position++;
            _left--;
            return true;
        }
        return TryStepSlow(out key, out value);
    }

    private bool TryStepSlow(out Value key, out Value value)
    {
        key = value = Value.Absent;
        if (_dict is not { } dict) return false;
        if (dict.Count != _size)
        {
            // The state stays invalid: asked again, it says so again.
            _size = -1;
            throw Err.Runtime("dictionary changed size during iteration");
        }
        if (_reverse && _position >= dict.EntryCount) _position = dict.EntryCount - 1;
        int step = _reverse ? -1 : 1;
        for (int at = _position; (uint)at < (uint)dict.EntryCount; at += step)
        {
            if (!dict.TryEntry(at, out key, out value)) continue;
            if (_left == 0)
            {
                _dict = null;
                throw Err.Runtime("dictionary keys changed during iteration");
            }
            _position = at + step;
            _left--;
            return true;
        }
        key = value = Value.Absent;
        _dict = null;
        return false;
    }

    internal sealed override int RoomHint => (int)Left;

    /// <summary>How many entries are still to come.</summary>
    protected long Left => _dict != null && _dict.Count == _size ? _left : 0;

    /// <summary>What is still to come, as a list; the iterator itself stays where it is.</summary>
    protected Value Rest(ThreadState ts)
    {
        var state = (_dict, _position, _size, _left);
        var list = Ops.ToList(ts, this);
        (_dict, _position, _size, _left) = state;
        return PyTuple.Of(ts.Interpreter.BuiltinFunction("iter"), PyTuple.Of(list));
    }
}

/// <summary>Iterates over the keys of a dict.</summary>
[PyType("dict_keyiterator", Abstract = true)]
public sealed partial class PyDictKeyIterator(PyDict dict) : PyDictIterator(TypeObject, dict, false)
{
    public override bool TryNext(ThreadState ts, out Value value) => TryStep(out value, out _);

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")] long LengthHint() => Left;
    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")] Value Reduce(ThreadState ts) => Rest(ts);
}

/// <summary>Iterates over the values of a dict.</summary>
[PyType("dict_valueiterator", Abstract = true)]
public sealed partial class PyDictValueIterator(PyDict dict) : PyDictIterator(TypeObject, dict, false)
{
    public override bool TryNext(ThreadState ts, out Value value) => TryStep(out _, out value);

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")] long LengthHint() => Left;
    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")] Value Reduce(ThreadState ts) => Rest(ts);
}

/// <summary>Iterates over the items of a dict.</summary>
[PyType("dict_itemiterator", Abstract = true)]
public sealed partial class PyDictItemIterator(PyDict dict) : PyDictIterator(TypeObject, dict, false)
{
    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (!TryStep(out var key, out value)) return false;
        value = new PyTuple([key, value]);
        return true;
    }

    /// <summary>The next item as its two parts.</summary>
    internal bool TryPair(out Value key, out Value value) => TryStep(out key, out value);

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")] long LengthHint() => Left;
    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")] Value Reduce(ThreadState ts) => Rest(ts);
}

/// <summary>Iterates over the keys of a dict backwards.</summary>
[PyType("dict_reversekeyiterator", Abstract = true)]
public sealed partial class PyDictReverseKeyIterator(PyDict dict) : PyDictIterator(TypeObject, dict, true)
{
    public override bool TryNext(ThreadState ts, out Value value) => TryStep(out value, out _);

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")] long LengthHint() => Left;
    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")] Value Reduce(ThreadState ts) => Rest(ts);
}

/// <summary>Iterates over the values of a dict backwards.</summary>
[PyType("dict_reversevalueiterator", Abstract = true)]
public sealed partial class PyDictReverseValueIterator(PyDict dict) : PyDictIterator(TypeObject, dict, true)
{
    public override bool TryNext(ThreadState ts, out Value value) => TryStep(out _, out value);

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")] long LengthHint() => Left;
    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")] Value Reduce(ThreadState ts) => Rest(ts);
}

/// <summary>Iterates over the items of a dict backwards.</summary>
[PyType("dict_reverseitemiterator", Abstract = true)]
public sealed partial class PyDictReverseItemIterator(PyDict dict) : PyDictIterator(TypeObject, dict, true)
{
    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (!TryStep(out var key, out value)) return false;
        value = new PyTuple([key, value]);
        return true;
    }

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")] long LengthHint() => Left;
    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")] Value Reduce(ThreadState ts) => Rest(ts);
}
