using PyLite.Vm.Text;

namespace PyLite.Vm.Objects;

// Creation, operators, iteration. https://docs.python.org/3.14/library/stdtypes.html#bytes-objects
public partial class PyBytes
{
    [PyNew("bytes(source=<missing>, encoding=<missing>, errors=<missing>)")]
    static Value New(ThreadState ts, PyType type, Value source, Value encoding, Value errors)
    {
        if (encoding.IsAbsent && errors.IsAbsent && source.IsObject)
        {
            if (type == TypeObject && source.IsExact<PyBytes>()) return source;
            if (!source.IsExact<PyBytes>() && source.Type.Slot(SlotId.Bytes) is { } slot and not PyNone)
            {
                var made = Ops.CallUnbound(ts, slot, source);
                if (made.Ref is not PyBytes bytes) throw Err.Type($"__bytes__ returned non-bytes (type {made.Type.FullName})");
                return type == TypeObject ? made : new PyBytesSub(type, bytes.Data);
            }
        }
        var data = BytesOps.FromSource<Kind>(ts, source, encoding, errors);
        return type == TypeObject ? Kind.Make(data) : new PyBytesSub(type, data);
    }

    /// <summary>This as an exact bytes object.</summary>
    internal PyBytes Exact() => GetType() == typeof(PyBytes) ? this : new PyBytes(Data);

    internal override Value Part((int Start, int Length) part) => part.Length == Data.Length ? Exact() : Kind.Make(Data.AsSpan(part.Start, part.Length).ToArray());

    [PyMethod("__bytes__(self, /)", Doc = "Convert this value to exact type bytes.")] Value ToBytes() => Exact();
    [PyMethod("__getnewargs__(self, /)")] Value GetNewArgs() => PyTuple.Of(Exact());
    [PyMethod("__sizeof__(self, /)", Doc = "Size of object in memory, in bytes.")] long SizeOf() => ObjectSizes.Basic(Type) + Data.Length;
    [PyMethod("__repr__(self, /)")] string Repr() => StrRepr.Repr(Data);
    [PyMethod("__hash__(self, /)")] long Hash() => FullHash;

    [PyMethod("__getitem__(self, key, /)")]
    Value GetItem(ThreadState ts, Value key)
    {
        if (key.Ref is PySlice slice)
        {
            var (start, step, count) = slice.Indices(ts, Data.Length);
            return step == 1 ? Part(((int)start, (int)count)) : Kind.Make(BytesOps.Slice(ts, Data, slice));
        }
        if (!SequenceOps.IsIndex(key)) throw Err.Type($"byte indices must be integers or slices, not {key.Type.FullName}");
        return SequenceOps.TryIndex(Ops.ToSequenceIndex(ts, key), Data.Length, out int at) ? (long)Data[at] : ts.Raise(Exc.IndexError, "index out of range");
    }

    [PyMethod("__add__(self, value, /)")]
    Value Add(ThreadState ts, Value value)
    {
        if (!Buffers.TryGet(ts, value, out var other)) throw Err.Type($"can't concat {value.Type.FullName} to {Type.Name}");
        if (other.Length == 0) return Exact();
        if (Data.Length == 0 && value.IsExact<PyBytes>()) return value;
        return new PyBytes(BytesOps.Concat(Data, other));
    }

    [PyMethod("__mul__(self, value, /)")]
    static Value Mul(ThreadState ts, PyBytes self, Value value)
    {
        long count = Ops.ToLong(ts, value, $"cannot fit '{value.Type.Name}' into an index-sized integer");
        return count == 1 ? self.Exact() : Kind.Make(BytesOps.Repeat(self.Data, count));
    }

    private static Value Compare(CompareOp op, PyBytes self, in Value other) => other.Ref is PyBytes bytes ? BytesOps.Compare(op, self.Data, bytes.Data) : Value.NotImplemented;

    [PyMethod("__eq__(self, value, /)")] Value Eq(Value value) => Compare(CompareOp.Eq, this, value);
    [PyMethod("__ne__(self, value, /)")] Value Ne(Value value) => Compare(CompareOp.Ne, this, value);
    [PyMethod("__lt__(self, value, /)")] Value Lt(Value value) => Compare(CompareOp.Lt, this, value);
    [PyMethod("__le__(self, value, /)")] Value Le(Value value) => Compare(CompareOp.Le, this, value);
    [PyMethod("__gt__(self, value, /)")] Value Gt(Value value) => Compare(CompareOp.Gt, this, value);
    [PyMethod("__ge__(self, value, /)")] Value Ge(Value value) => Compare(CompareOp.Ge, this, value);

    [PyMethod("__iter__(self, /)")] Value Iter() => new PyBytesIterator(this);
    [PyMethod("__buffer__(self, flags, /)")] static Value GetBuffer(ThreadState ts, PyBytes self, int flags) => PyMemoryView.OfNative(ts, self, writable: (flags & Buffers.Writable) != 0);
}

/// <summary>Iterates over bytes.</summary>
[PyType("bytes_iterator", Abstract = true)]
public sealed partial class PyBytesIterator(PyBytes bytes) : PyIterator(TypeObject)
{
    private PyBytes? _bytes = bytes;
    private int _index;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (_bytes != null)
        {
            if ((uint)_index < (uint)_bytes.Data.Length)
            {
                value = _bytes.Data[_index++];
                return true;
            }
            _bytes = null;
        }
        value = Value.Absent;
        return false;
    }

    [PyMethod("__length_hint__(self, /)", Doc = "Private method returning an estimate of len(list(it)).")]
    long LengthHint() => _bytes == null ? 0 : _bytes.Length - _index;

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce(ThreadState ts) => _bytes == null ? PyTuple.Of(ts.Interpreter.Builtins.Dict.GetStr("iter"), PyTuple.Of(PyTuple.Empty)) : PyTuple.Of(ts.Interpreter.Builtins.Dict.GetStr("iter"), PyTuple.Of(_bytes), _index);

    [PyMethod("__setstate__(self, state, /)", Doc = "Set state information for unpickling.")]
    void SetState(ThreadState ts, Value state)
    {
        if (_bytes != null) _index = (int)Math.Clamp(Ops.ToLong(ts, state), 0, _bytes.Length);
    }
}
