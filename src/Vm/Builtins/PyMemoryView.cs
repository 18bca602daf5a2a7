namespace PyLite.Vm.Objects;

// Methods and operators. https://docs.python.org/3.14/library/stdtypes.html#memory-views
public sealed partial class PyMemoryView
{
    private const int MaxDimensions = 64;

    [PyNew("memoryview(object)")]
    static Value New(ThreadState ts, PyType type, Value @object) => Of(ts, @object);

    [PyClassMethod("_from_flags(cls, /, object, flags)", Doc = "Create a new memoryview object which references the given object.")]
    static Value FromFlags(ThreadState ts, PyType cls, Value @object, int flags) => Of(ts, @object, writable: (flags & Buffers.Writable) != 0);

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "memoryviews are generic over the type of their underlying data")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);

    [PyGetter("obj", Doc = "The underlying object of the memoryview.")] Value Obj { get { Check(); return _export.Object; } }
    [PyGetter("nbytes", Doc = "The amount of space in bytes that the array would use in\n a contiguous representation.")] long NBytes { get { Check(); return ByteCount; } }
    [PyGetter("readonly", Doc = "A bool indicating whether the memory is read only.")] bool ReadOnly { get { Check(); return _isReadOnly; } }
    [PyGetter("itemsize", Doc = "The size in bytes of each element of the memoryview.")] long ItemSize { get { Check(); return _itemSize; } }
    [PyGetter("format", Doc = "A string containing the format (in struct module style)\n for each element in the view.")] string Format { get { Check(); return _format; } }
    [PyGetter("ndim", Doc = "An integer indicating how many dimensions of a multi-dimensional\n array the memory represents.")] long NDim { get { Check(); return _shape.Length; } }
    [PyGetter("shape", Doc = "A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array.")] Value Shape { get { Check(); return ToTuple(_shape); } }
    [PyGetter("strides", Doc = "A tuple of ndim integers giving the size in bytes to access\n each element for each dimension of the array.")] Value Strides { get { Check(); return ToTuple(_strides); } }
    [PyGetter("suboffsets", Doc = "A tuple of integers used internally for PIL-style arrays.")] Value SubOffsets { get { Check(); return PyTuple.Empty; } }
    [PyGetter("c_contiguous", Doc = "A bool indicating whether the memory is C contiguous.")] bool CContiguous { get { Check(); return IsContiguous(lastFastest: true); } }
    [PyGetter("f_contiguous", Doc = "A bool indicating whether the memory is Fortran contiguous.")] bool FContiguous { get { Check(); return IsContiguous(lastFastest: false); } }
    [PyGetter("contiguous", Doc = "A bool indicating whether the memory is contiguous.")] bool Contiguous { get { Check(); return IsContiguous(lastFastest: true) || IsContiguous(lastFastest: false); } }

    private static Value ToTuple(int[] numbers) => new PyTuple(Array.ConvertAll(numbers, static n => (Value)n));

    [PyMethod("release(self, /)", Doc = "Release the underlying buffer exposed by the memoryview object.")]
    static void PyRelease(ThreadState ts, PyMemoryView self) => self.Release(ts);

    [PyMethod("__enter__(self, /)")]
    Value Enter()
    {
        Check();
        return this;
    }

    [PyMethod("__exit__(self, /, *exc_info)", Doc = "Release the underlying buffer exposed by the memoryview object.")]
    void Exit(ThreadState ts, ReadOnlySpan<Value> info) => Release(ts);

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts) => $"<{(_isReleased ? "released " : "")}memory at 0x{Ops.Id(ts, this):x}>";

    [PyMethod("__len__(self, /)")]
    long Len()
    {
        Check();
        return _shape.Length > 0 ? _shape[0] : throw Err.Type("0-dim memory has no length");
    }

    [PyMethod("__hash__(self, /)")]
    long Hash(ThreadState ts)
    {
        // It is kept when the memory is released.
        if (_hash is { } known) return known;
        Check();
        if (!_isReadOnly) throw Err.Value("cannot hash writable memoryview object");
        if (NativeFormat.SingleCode(_format) is not ('B' or 'b' or 'c')) throw Err.Value("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
        // The object's own hash, asked for to see that it has one, may be a script's.
        Keep(() => Ops.Hash(ts, _export.Object));
        long hash = StringHash.OfBytes(TryGetSpan(out var bytes) ? bytes : ToArray());
        _hash = hash;
        return hash;
    }

    private long? _hash;

    /// <summary>Does something that may run a script, which cannot release the memory meanwhile.</summary>
    private void Keep(Action action)
    {
        _exports++;
        try
        {
            action();
        }
        finally
        {
            _exports--;
        }
    }

    [PyMethod("tobytes(self, /, order='C')", Doc = "Return the data in the buffer as a byte string.\n\nOrder can be {'C', 'F', 'A'}.  When order is 'C' or 'F', the data of\nthe original array is converted to C or Fortran order.  For\ncontiguous views, 'A' returns an exact copy of the physical memory.\nIn particular, in-memory Fortran order is preserved.  For\nnon-contiguous views, the data is converted to C first.  order=None\nis the same as order='C'.")]
    Value ToBytes(string? order)
    {
        Check();
        bool fortran = order switch
        {
            null or "C" => false,
            "F" => true,
            "A" => !IsContiguous(lastFastest: true) && IsContiguous(lastFastest: false),
            _ => throw Err.Value("order must be 'C', 'F' or 'A'"),
        };
        return new PyBytes(ToArray(!fortran));
    }

    [PyMethod("tolist(self, /)", Doc = "Return the data in the buffer as a list of elements.")]
    Value ToList()
    {
        Check();
        return ToList(_offset, 0);
    }

    private Value ToList(int at, int dimension)
    {
        if (dimension == _shape.Length) return ItemAt(at);
        var items = new Value[_shape[dimension]];
        char code = ItemCode;
        var memory = Memory;
        bool last = dimension == _shape.Length - 1;
        for (int i = 0; i < items.Length; i++, at += _strides[dimension]) items[i] = last ? NativeFormat.Read(code, memory.Slice(at, _itemSize)) : ToList(at, dimension + 1);
        return new PyList(items);
    }

    [PyMethod("toreadonly(self, /)", Doc = "Return a readonly version of the memoryview.")]
    Value ToReadOnly()
    {
        Check();
        return new PyMemoryView(_export, _offset, _format, _itemSize, _shape, _strides, isReadOnly: true);
    }

    [PyMethod("hex(self, /, sep=<missing>, bytes_per_sep=1)", Doc = "Return the data in the buffer as a str of hexadecimal numbers.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from\n    the right, negative values count from the left.\n\nExample:\n>>> value = memoryview(b'\\xb9\\x01\\xef')\n>>> value.hex()\n'b901ef'\n>>> value.hex(':')\n'b9:01:ef'\n>>> value.hex(':', 2)\n'b9:01ef'\n>>> value.hex(':', -2)\n'b901:ef'")]
    Value Hex(ThreadState ts, Value sep, int group)
    {
        Check();
        if (BytesOps.HasOwnLength(sep)) Keep(() => Ops.Len(ts, sep));
        return BytesOps.Hex(ts, ToArray(), sep, group);
    }

    [PyMethod("cast(self, /, format, shape=<missing>)", Doc = "Cast a memoryview to a new format or shape.")]
    Value Cast(ThreadState ts, string format, Value shape)
    {
        Check();
        long[]? given = null;
        if (!IsContiguous(lastFastest: true)) throw Err.Type("memoryview: casts are restricted to C-contiguous views");
        if (!shape.IsAbsent)
        {
            if (shape.Ref is not (PyList or PyTuple)) throw Err.Type("shape must be a list or a tuple");
            var items = Ops.ToArray(ts, shape);
            if (items.Length > MaxDimensions) throw Err.Value("memoryview: number of dimensions must not exceed 64");
            if (_shape.Length != 1 && items.Length != 1) throw Err.Type("memoryview: cast must be 1D -> ND or ND -> 1D");
            given = Array.ConvertAll(items, item => ToDimension(ts, item));
        }
        char code = NativeFormat.SingleCode(format), from = NativeFormat.SingleCode(_format);
        if (code == '\0') throw Err.Value("memoryview: destination format must be a native single character format prefixed with an optional '@'");
        if (from == '\0') throw Err.Value("memoryview: source format must be a native single character format prefixed with an optional '@'");
        if (code is not ('B' or 'b' or 'c') && from is not ('B' or 'b' or 'c')) throw Err.Type("memoryview: cannot cast between two non-byte formats");
        int size = NativeFormat.SizeOf(code);
        if (ByteCount % size != 0) throw Err.Type("memoryview: length is not a multiple of itemsize");
        if (given == null) return new PyMemoryView(_export, _offset, format, size, [ByteCount / size], [size], _isReadOnly);
        BigInteger product = BigInteger.One;
        foreach (long n in given) product *= n;
        if (product > long.MaxValue) throw Err.Value("memoryview.cast(): product(shape) > SSIZE_MAX");
        if (product * size != ByteCount) throw Err.Type("memoryview: product(shape) * itemsize != buffer size");
        var dimensions = Array.ConvertAll(given, static n => (int)n);
        var strides = new int[dimensions.Length];
        int stride = size;
        for (int i = strides.Length - 1; i >= 0; i--)
        {
            strides[i] = stride;
            stride *= dimensions[i];
        }
        return new PyMemoryView(_export, _offset, format, size, dimensions, strides, _isReadOnly);
    }

    private static long ToDimension(ThreadState ts, in Value item)
    {
        if (!Ops.TryInt(item, out var n)) throw Err.Type("memoryview.cast(): elements of shape must be integers");
        if (n.Sign <= 0) throw Err.Value("memoryview.cast(): elements of shape must be integers > 0");
        return n <= long.MaxValue ? (long)n : throw Err.Overflow("Python int too large to convert to C ssize_t");
    }

    [PyMethod("__getitem__(self, key, /)")]
    Value GetItem(ThreadState ts, Value key)
    {
        Check();
        if (_shape.Length == 0) return IsEmptyTuple(key) ? ItemAt(_offset) : key.Ref is PyEllipsis ? this : throw Err.Type("invalid indexing of 0-dim memory");
        if (key.Ref is PySlice slice)
        {
            var (start, step, count) = slice.Indices(ts, _shape[0]);
            // An __index__ may have released the view.
            Check();
            int[] shape = (int[])_shape.Clone(), strides = (int[])_strides.Clone();
            shape[0] = (int)count;
            // With one item or none the step leads nowhere.
            strides[0] = count > 1 ? (int)(strides[0] * step) : (int)BigInteger.Clamp(strides[0] * (BigInteger)step, int.MinValue, int.MaxValue);
            return new PyMemoryView(_export, _offset + (int)start * _strides[0], _format, _itemSize, shape, strides, _isReadOnly);
        }
        int at = Locate(ts, key, "multi-dimensional sub-views");
        Check();
        return ItemAt(at);
    }

    [PyMethod("__setitem__(self, key, value, /)")]
    void SetItem(ThreadState ts, Value key, Value value)
    {
        Check();
        if (_isReadOnly) throw Err.Type("cannot modify read-only memory");
        if (key.Ref is PySlice slice && _shape.Length > 0)
        {
            if (_shape.Length > 1) throw Err.NotImplemented("memoryview slice assignments are currently restricted to ndim = 1");
            Assign(ts, slice, value);
            return;
        }
        if (_shape.Length == 0 && !IsEmptyTuple(key) && key.Ref is not PyEllipsis) throw Err.Type("invalid indexing of 0-dim memory");
        int at = _shape.Length == 0 ? _offset : Locate(ts, key, "sub-views");
        Span<byte> item = stackalloc byte[8];
        item = item[.._itemSize];
        NativeFormat.Write(ts, ItemCode, item, value);
        // Converting the value may have released the view.
        Check();
        item.CopyTo(Memory[at..]);
    }

    [PyMethod("__delitem__(self, key, /)")]
    void DelItem(ThreadState ts, Value key)
    {
        Check();
        throw Err.Type(_isReadOnly ? "cannot modify read-only memory" : "cannot delete memory");
    }

    private static bool IsEmptyTuple(in Value key) => key.Ref is PyTuple { Length: 0 };

    private void Assign(ThreadState ts, PySlice slice, in Value value)
    {
        PyMemoryView source;
        try
        {
            source = Of(ts, value);
        }
        catch (PyException e) when (e.Value.Type == Exc.TypeError && value.Ref is not IBuffer)
        {
            throw Buffers.NotBytes(value);
        }
        // Both views are ended here: no one else could, and the memory would stay in use.
        PyMemoryView? target = null;
        try
        {
            // A __buffer__ may have released this view.
            Check();
            target = (PyMemoryView)GetItem(ts, slice).Object;
            if (source._shape.Length != 1 || source._shape[0] != target._shape[0] || source._itemSize != target._itemSize || source._format.TrimStart('@') != target._format.TrimStart('@'))
                throw Err.Value("memoryview assignment: lvalue and rvalue have different structures");
            // A copy, because the two may overlap.
            var bytes = source.ToArray();
            var memory = target.Memory;
            for (int i = 0; i < target._shape[0]; i++) bytes.AsSpan(i * target._itemSize, target._itemSize).CopyTo(memory[(target._offset + i * target._strides[0])..]);
        }
        finally
        {
            target?.Release(ts);
            source.Release(ts);
        }
    }

    /// <summary>The position of the item that an int or a tuple of ints names.</summary>
    private int Locate(ThreadState ts, in Value key, string partial)
    {
        if (SequenceOps.IsIndex(key))
        {
            if (_shape.Length > 1) throw Err.NotImplemented($"{partial} are not implemented");
            return _offset + Step(Ops.ToSequenceIndex(ts, key), 0);
        }
        if (key.Ref is PyTuple tuple && Array.TrueForAll(tuple.Items, static item => SequenceOps.IsIndex(item)))
        {
            if (tuple.Length < _shape.Length) throw Err.NotImplemented("sub-views are not implemented");
            if (tuple.Length > _shape.Length) throw Err.Type($"cannot index {_shape.Length}-dimension view with {tuple.Length}-element tuple");
            int at = _offset;
            for (int d = 0; d < tuple.Length; d++) at += Step(Ops.ToSequenceIndex(ts, tuple.Items[d]), d);
            return at;
        }
        if (key.Ref is PyTuple { Length: > 0 } slices && Array.TrueForAll(slices.Items, static item => item.Ref is PySlice)) throw Err.NotImplemented("multi-dimensional slicing is not implemented");
        throw Err.Type("memoryview: invalid slice key");
    }

    private int Step(long index, int dimension) =>
        SequenceOps.TryIndex(index, _shape[dimension], out int at) ? at * _strides[dimension] : throw Err.Index($"index out of bounds on dimension {dimension + 1}");

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => Equals(ts, value) is { } equal ? equal : Value.NotImplemented;
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => Equals(ts, value) is { } equal ? !equal : Value.NotImplemented;
    [PyMethod("__lt__(self, value, /)")] Value Lt(Value value) => Value.NotImplemented;
    [PyMethod("__le__(self, value, /)")] Value Le(Value value) => Value.NotImplemented;
    [PyMethod("__gt__(self, value, /)")] Value Gt(Value value) => Value.NotImplemented;
    [PyMethod("__ge__(self, value, /)")] Value Ge(Value value) => Value.NotImplemented;

    private bool? Equals(ThreadState ts, in Value value)
    {
        if (value.Ref == this) return true;
        if (_isReleased || value.Ref is PyMemoryView { _isReleased: true }) return false;
        if (!Buffers.Supports(value)) return null;
        var other = Of(ts, value);
        try
        {
            return SameItems(ts, other);
        }
        finally
        {
            other.Release(ts);
        }
    }

    private bool SameItems(ThreadState ts, PyMemoryView other)
    {
        if (!_shape.AsSpan().SequenceEqual(other._shape)) return false;
        char mine = NativeFormat.SingleCode(_format), theirs = NativeFormat.SingleCode(other._format);
        if (mine == '\0' || theirs == '\0') return false;
        if (mine == theirs && NativeFormat.IsBytewise(mine))
        {
            ReadOnlySpan<byte> a = TryGetSpan(out var x) ? x : ToArray(), b = other.TryGetSpan(out var y) ? y : other.ToArray();
            return a.SequenceEqual(b);
        }
        byte[] left = ToArray(), right = other.ToArray();
        for (int i = 0, j = 0; i < left.Length; i += _itemSize, j += other._itemSize)
        {
            if (!Ops.Equal(ts, NativeFormat.Read(mine, left.AsSpan(i)), NativeFormat.Read(theirs, right.AsSpan(j)))) return false;
        }
        return true;
    }

    [PyMethod("count(self, value, /)", Doc = "Count the number of occurrences of a value.")]
    long Count(ThreadState ts, Value value)
    {
        long count = 0;
        var iterator = new PyMemoryIterator(Iterable());
        while (iterator.TryNext(ts, out var item))
        {
            if (Ops.IsOrEqual(ts, item, value)) count++;
            ts.CheckBreaker();
        }
        return count;
    }

    [PyMethod("index(self, value, start=0, stop=sys.maxsize, /)", Doc = "Return the index of the first occurrence of a value.\n\nRaises ValueError if the value is not present.")]
    Value Index(ThreadState ts, Value value, nint start, nint stop)
    {
        Check();
        if (_shape.Length == 0) throw Err.Type("invalid lookup on 0-dim memory");
        if (_shape.Length > 1) throw Err.NotImplemented("multi-dimensional lookup is not implemented");
        long from = SequenceOps.FromStart(start, _shape[0]), to = Math.Min(SequenceOps.FromStart(stop, _shape[0]), _shape[0]);
        for (long i = from; i < to; i++)
        {
            Check();
            if (Ops.IsOrEqual(ts, this[(int)i], value)) return i;
            ts.CheckBreaker();
        }
        return ts.Raise(Exc.ValueError, "memoryview.index(x): x not found");
    }

    [PyMethod("__iter__(self, /)")] Value Iter() => new PyMemoryIterator(Iterable());

    private PyMemoryView Iterable()
    {
        Check();
        if (_shape.Length == 0) throw Err.Type("invalid indexing of 0-dim memory");
        return _shape.Length == 1 ? this : throw Err.NotImplemented("multi-dimensional sub-views are not implemented");
    }

    /// <summary>The item at an index while iterating; false behind the end.</summary>
    internal bool TryItem(int index, out Value value)
    {
        Check();
        bool found = index < _shape[0];
        value = found ? this[index] : Value.Absent;
        return found;
    }

    [PyMethod("__buffer__(self, flags, /)")]
    static Value GetBuffer(ThreadState ts, PyMemoryView self, int flags)
    {
        self.Check();
        if ((flags & Buffers.Writable) != 0 && self._isReadOnly) throw Err.Buffer("memoryview: underlying buffer is not writable");
        return Of(ts, self);
    }

    [PyMethod("__release_buffer__(self, buffer, /)")]
    static void ReleaseBuffer(ThreadState ts, PyMemoryView self, PyMemoryView buffer) => buffer.Release(ts);
}

/// <summary>Iterates over the items of a memoryview.</summary>
[PyType("memory_iterator", Abstract = true)]
public sealed partial class PyMemoryIterator(PyMemoryView view) : PyIterator(TypeObject)
{
    private PyMemoryView? _view = view;
    private int _index;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (_view != null)
        {
            if (_view.TryItem(_index, out value))
            {
                _index++;
                return true;
            }
            _view = null;
        }
        value = Value.Absent;
        return false;
    }
}
