using System.Text;

namespace PyLite.Stdlib.Arrays;

/// <summary>array.array: items of one machine type, one behind the other, in native (little-endian) order.</summary>
[PyType("array", Module = "array", Subclassable = true, SequencePattern = true, Doc = "array(typecode [, initializer]) -> array\n\nReturn a new array whose items are restricted by typecode, and\ninitialized from the optional initializer value, which must be a list,\nstring or iterable over elements of the appropriate type.")]
public sealed partial class PyArray : PyObject, IBuffer
{
    private readonly char _code;
    private readonly int _size;
    private byte[] _data = [];
    private int _count;
    private BufferExports _exports;
    private PyInstance? _attributes;

    private PyArray(PyType type, char code) : base(type)
    {
        _code = code;
        _size = ArrayItems.SizeOf(code);
    }

    internal int Count => _count;

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && !Type.IsBuiltin ? _attributes = PyInstance.ForAttributes(Type) : null);

    private Span<byte> Bytes => _data.AsSpan(0, _count * _size);

    internal Value this[int index] => ArrayItems.Read(_code, _data.AsSpan(index * _size, _size));

    // ---- memory

    public BufferView Export(ThreadState ts, bool writable)
    {
        var view = BufferView.Items(_data.AsMemory(0, _count * _size), false, _code == 'u' ? "w" : _code.ToString(), _size);
        _exports.Add(view);
        return view;
    }

    public void Release(ThreadState ts, BufferView view) => _exports.Remove(view);

    private void CheckResizable()
    {
        if (_exports.Any(this)) throw Err.Buffer("cannot resize an array that is exporting buffers");
    }

    private void Resize(long count)
    {
        if (count == _count) return;
        CheckResizable();
        long bytes = count * _size;
        if (count > int.MaxValue || bytes > Array.MaxLength) throw Err.Memory();
        if (bytes > _data.Length) Vm.Limits.ResourceMeter.Charge(bytes + (bytes >> 1));
        if (bytes > _data.Length) Array.Resize(ref _data, (int)Math.Min(Array.MaxLength, Math.Max(bytes, _data.Length + (_data.Length >> 1) + 16L)));
        _count = (int)count;
    }

    /// <summary>Replaces a run of items by the bytes of others, which must not be of this array.</summary>
    private void Splice(int start, int length, ReadOnlySpan<byte> items)
    {
        int added = items.Length / _size, tail = (_count - start - length) * _size, from = (start + length) * _size;
        if (added > length) Resize((long)_count + added - length);
        else if (added < length) CheckResizable();
        _data.AsSpan(from, tail).CopyTo(_data.AsSpan((start + added) * _size));
        if (added < length) Resize(_count + added - length);
        items.CopyTo(_data.AsSpan(start * _size));
    }

    private PyArray Like(ReadOnlySpan<byte> bytes)
    {
        var made = new PyArray(TypeObject, _code) { _data = bytes.ToArray() };
        made._count = made._data.Length / _size;
        return made;
    }

    private void AppendBits(ulong bits)
    {
        Resize(_count + 1L);
        ArrayItems.Write(_size, _data.AsSpan((_count - 1) * _size), bits);
    }

    private void AppendBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % _size != 0) throw Err.Value("bytes length not a multiple of item size");
        var copied = bytes.ToArray();
        Splice(_count, 0, copied);
    }

    private void AppendText(PyStr text)
    {
        var bytes = new byte[text.Length * _size];
        for (int i = 0; i < text.Length; i++) ArrayItems.Write(_size, bytes.AsSpan(i * _size), (ulong)text.CodePointAt(i));
        Splice(_count, 0, bytes);
    }

    // ---- construction

    [PyNew("array(typecode, initializer=<missing>, /)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (kw != null && type == TypeObject) throw Err.Type("array.array() takes no keyword arguments");
        if (kw != null) args = args[..^kw.Length];
        if (args.Length is 0 or > 2) throw Err.Type(args.Length == 0 ? "array() takes at least 1 argument (0 given)" : $"array() takes at most 2 arguments ({args.Length} given)");
        if (args[0].Ref is not PyStr name) throw Err.Type($"array() argument 1 must be a unicode character, not {args[0].Type.FullName}");
        if (name.Length != 1) throw Err.Type($"array() argument 1 must be a unicode character, not a string of length {name.Length}");
        char code = (char)name.CodePointAt(0);
        var initial = args.Length > 1 ? args[1] : Value.Absent;
        bool isText = ArrayItems.IsText(code);
        if (!initial.IsAbsent && !isText)
        {
            if (initial.Ref is PyStr) throw Err.Type($"cannot use a str to initialize an array with typecode '{code}'");
            if (initial.Ref is PyArray { _code: 'u' or 'w' }) throw Err.Type($"cannot use a unicode array to initialize an array with typecode '{code}'");
        }
        if (!ArrayItems.Codes.Contains(code)) throw Err.Value("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)");
        if (code == 'u') Warnings.Warn(ts, Exc.DeprecationWarning, "The 'u' type code is deprecated and will be removed in Python 3.16");
        var made = new PyArray(type, code);
        if (initial.IsAbsent) return made;
        if (initial.Ref is PyStr text) made.AppendText(text);
        else if (initial.Ref is PyBytes or PyByteArray) made.AppendBytes(Buffers.Get(ts, initial));
        else if (initial.Ref is PyArray other && other._code == code) made.AppendBytes(other.Bytes);
        else made.AppendAll(ts, initial);
        return made;
    }

    private void AppendAll(ThreadState ts, in Value iterable)
    {
        var iterator = Ops.GetIter(ts, iterable);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            AppendBits(ArrayItems.ToBits(ts, _code, item));
            ts.CheckBreaker();
        }
    }

    /// <summary>An array from the bytes of any machine.</summary>
    internal static Value FromMachineFormat(ThreadState ts, PyType type, char code, int format, byte[] bytes)
    {
        var (source, bigEndian) = ArrayItems.OfMachineFormat(format);
        var made = new PyArray(type, code);
        if (source == '\0')
        {
            made.AppendText(PyStr.FromUtf16((bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes)));
            return made;
        }
        var read = new PyArray(TypeObject, source);
        if (bytes.Length % read._size != 0) throw Err.Value(source == 'w' ? "string length not a multiple of item size" : "bytes length not a multiple of item size");
        read.AppendBytes(bytes);
        if (bigEndian) read.ByteSwap();
        if (source == code || read._size == made._size && ArrayItems.MachineFormat(code) == (format & ~(format > 1 ? 1 : 0))) made.AppendBytes(read.Bytes);
        else made.AppendAll(ts, read);
        return made;
    }

    // ---- sequence

    [PyMethod("__len__(self, /)")] long Length() => _count;
    [PyMethod("__iter__(self, /)")] Value Iterate() => new PyArrayIterator(this);
    [PyConst("__hash__")] static Value Hash => Value.None;

    [PyMethod("__repr__(self, /)")]
    string Repr(ThreadState ts)
    {
        if (_count == 0) return $"{Type.Name}('{_code}')";
        return $"{Type.Name}('{_code}', {(ArrayItems.IsText(_code) ? Ops.Repr(ts, ToText()) : Ops.Repr(ts, ToList()))})";
    }

    private static long Index(ThreadState ts, in Value key) => SequenceOps.IsIndex(key) ? Ops.ToSequenceIndex(ts, key) : throw Err.Type("array indices must be integers");

    [PyMethod("__getitem__(self, key, /)")]
    Value GetItem(ThreadState ts, Value key)
    {
        if (key.Ref is not PySlice slice) return SequenceOps.TryIndex(Index(ts, key), _count, out int at) ? this[at] : ts.Raise(Exc.IndexError, "array index out of range");
        var (start, step, count) = slice.Indices(ts, _count);
        if (step == 1) return Like(_data.AsSpan((int)start * _size, (int)count * _size));
        var bytes = new byte[count * _size];
        for (int i = 0; i < count; i++) _data.AsSpan((int)(start + i * step) * _size, _size).CopyTo(bytes.AsSpan(i * _size));
        return Like(bytes);
    }

    [PyMethod("__setitem__(self, key, value, /)")]
    void SetItem(ThreadState ts, Value key, Value value)
    {
        if (key.Ref is PySlice slice)
        {
            SetSlice(ts, slice, value);
            return;
        }
        long index = Index(ts, key);
        if (!SequenceOps.TryIndex(index, _count, out int at)) throw Err.Index("array assignment index out of range");
        ulong bits = ArrayItems.ToBits(ts, _code, value);
        // Code of the value may have changed the size.
        if (!SequenceOps.TryIndex(index, _count, out at)) throw Err.Index("array assignment index out of range");
        ArrayItems.Write(_size, _data.AsSpan(at * _size), bits);
    }

    private void SetSlice(ThreadState ts, PySlice slice, in Value value)
    {
        if (value.Ref is not PyArray other) throw Err.Type($"can only assign array (not \"{value.Type.FullName}\") to array slice");
        if (other._code != _code) throw BadArgument();
        var bytes = other.Bytes.ToArray();
        var (start, step, count) = slice.Indices(ts, _count);
        if (step == 1)
        {
            Splice((int)start, (int)count, bytes);
            return;
        }
        if (bytes.Length == 0)
        {
            DeleteSlice(start, step, count);
            return;
        }
        if (bytes.Length / _size != count) throw Err.Value($"attempt to assign array of size {bytes.Length / _size} to extended slice of size {count}");
        for (int i = 0; i < count; i++) bytes.AsSpan(i * _size, _size).CopyTo(_data.AsSpan((int)(start + i * step) * _size));
    }

    private static PyException BadArgument() => Err.Type("bad argument type for built-in operation");

    [PyMethod("__delitem__(self, key, /)")]
    void DelItem(ThreadState ts, Value key)
    {
        if (key.Ref is PySlice slice)
        {
            var (start, step, count) = slice.Indices(ts, _count);
            DeleteSlice(start, step, count);
            return;
        }
        if (!SequenceOps.TryIndex(Index(ts, key), _count, out int at)) throw Err.Index("array assignment index out of range");
        Splice(at, 1, default);
    }

    private void DeleteSlice(long start, long step, long count)
    {
        if (count == 0) return;
        if (step < 0)
        {
            start += step * (count - 1);
            step = -step;
        }
        if (step == 1)
        {
            Splice((int)start, (int)count, default);
            return;
        }
        CheckResizable();
        int target = (int)start;
        for (long i = start, left = count; i < _count; i++)
        {
            if (left > 0 && (i - start) % step == 0) left--;
            else _data.AsSpan((int)i * _size, _size).CopyTo(_data.AsSpan(target++ * _size));
        }
        Resize(target);
    }

    private Value Concatenate(in Value other)
    {
        if (other.Ref is not PyArray array) throw Err.Type($"can only append array (not \"{other.Type.FullName}\") to array");
        if (array._code != _code) throw BadArgument();
        var made = Like(Bytes);
        made.AppendBytes(array.Bytes);
        return made;
    }

    [PyMethod("__add__(self, value, /)")] static Value Add(PyArray self, Value other) => self.Concatenate(other);

    [PyMethod("__iadd__(self, value, /)")]
    Value InplaceAdd(ThreadState ts, Value other)
    {
        if (other.Ref is not PyArray) throw Err.Type($"can only extend array with array (not \"{other.Type.FullName}\")");
        Extend(ts, other);
        return this;
    }

    private byte[] Repeated(ThreadState ts, in Value count)
    {
        int times = SequenceOps.RepeatCount(ts, count, _count);
        if ((long)times * _count * _size > Array.MaxLength) throw Err.Memory();
        Vm.Limits.ResourceMeter.Charge((long)times * _count * _size);
        var bytes = new byte[times * _count * _size];
        for (int i = 0; i < times; i++) Bytes.CopyTo(bytes.AsSpan(i * _count * _size));
        return bytes;
    }

    [PyMethod("__buffer__(self, flags, /)")] static Value GetBuffer(ThreadState ts, PyArray self, int flags) => PyMemoryView.OfNative(ts, self, writable: true);

    [PyMethod("__mul__(self, value, /)")] static Value Multiply(ThreadState ts, PyArray self, Value count) => self.Like(self.Repeated(ts, count));
    [PyMethod("__rmul__(self, value, /)")] static Value ReverseMultiply(ThreadState ts, PyArray self, Value count) => self.Like(self.Repeated(ts, count));

    [PyMethod("__imul__(self, value, /)")]
    Value InplaceMultiply(ThreadState ts, Value count)
    {
        var bytes = Repeated(ts, count);
        if (bytes.Length != _count * _size) Splice(0, _count, bytes);
        return this;
    }

    [PyMethod("__contains__(self, key, /)")] bool Contains(ThreadState ts, Value value) => IndexOf(ts, value, 0, _count) >= 0;

    private int IndexOf(ThreadState ts, in Value value, long start, long stop)
    {
        for (long i = start; i < stop && i < _count; i++)
            if (Ops.Equal(ts, this[(int)i], value)) return (int)i;
        return -1;
    }

    private static Value Compare(ThreadState ts, PyArray self, in Value other, CompareOp op)
    {
        if (other.Ref is not PyArray that) return Value.NotImplemented;
        if (op is CompareOp.Eq or CompareOp.Ne && self._count != that._count) return op == CompareOp.Ne;
        for (int i = 0; i < self._count && i < that._count; i++)
        {
            Value a = self[i], b = that[i];
            if (Ops.Equal(ts, a, b)) continue;
            return op is CompareOp.Eq or CompareOp.Ne ? op == CompareOp.Ne : Ops.Compare(ts, op, a, b);
        }
        return Ops.Holds(op, self._count.CompareTo(that._count));
    }

    [PyMethod("__lt__(self, value, /)")] static Value Less(ThreadState ts, PyArray self, Value other) => Compare(ts, self, other, CompareOp.Lt);
    [PyMethod("__le__(self, value, /)")] static Value LessOrEqual(ThreadState ts, PyArray self, Value other) => Compare(ts, self, other, CompareOp.Le);
    [PyMethod("__eq__(self, value, /)")] static Value Equal(ThreadState ts, PyArray self, Value other) => Compare(ts, self, other, CompareOp.Eq);
    [PyMethod("__ne__(self, value, /)")] static Value NotEqual(ThreadState ts, PyArray self, Value other) => Compare(ts, self, other, CompareOp.Ne);
    [PyMethod("__gt__(self, value, /)")] static Value Greater(ThreadState ts, PyArray self, Value other) => Compare(ts, self, other, CompareOp.Gt);
    [PyMethod("__ge__(self, value, /)")] static Value GreaterOrEqual(ThreadState ts, PyArray self, Value other) => Compare(ts, self, other, CompareOp.Ge);

    // ---- methods

    [PyMethod("append(self, v, /)", Doc = "Append new value v to the end of the array.")] void Append(ThreadState ts, Value v) => AppendBits(ArrayItems.ToBits(ts, _code, v));
    [PyMethod("buffer_info(self, /)", Doc = "Return a tuple (address, length) giving the current memory address and the length in items of the buffer used to hold array's contents.\n\nThe length should be multiplied by the itemsize attribute to calculate\nthe buffer length in bytes.")] Value BufferInfo(ThreadState ts) => PyTuple.Of(Ops.Id(ts, this), _count);

    [PyMethod("byteswap(self, /)", Doc = "Byteswap all items of the array.\n\nIf the items in the array are not 1, 2, 4, or 8 bytes in size, RuntimeError is\nraised.")]
    void ByteSwap()
    {
        for (int i = 0; i < _count; i++) _data.AsSpan(i * _size, _size).Reverse();
    }

    [PyMethod("clear(self, /)", Doc = "Remove all items from the array.")] void Clear() => Resize(0);
    [PyMethod("__copy__(self, /)", Doc = "Return a copy of the array.")] Value Copy() => Like(Bytes);
    [PyMethod("__deepcopy__(self, unused, /)", Doc = "Return a copy of the array.")] Value DeepCopy(Value unused) => Like(Bytes);

    [PyMethod("count(self, v, /)", Doc = "Return number of occurrences of v in the array.")]
    long CountOf(ThreadState ts, Value v)
    {
        long count = 0;
        for (int i = 0; i < _count; i++)
            if (Ops.Equal(ts, this[i], v)) count++;
        return count;
    }

    [PyMethod("extend(self, bb, /)", Doc = "Append items to the end of the array.")]
    void Extend(ThreadState ts, Value bb)
    {
        if (bb.Ref is not PyArray other)
        {
            AppendAll(ts, bb);
            return;
        }
        if (other._code != _code) throw Err.Type("can only extend with array of same kind");
        AppendBytes(other.Bytes);
    }

    [PyMethod("fromfile(self, f, n, /)", Doc = "Read n objects from the file object f and append them to the end of the array.")]
    void FromFile(ThreadState ts, Value f, nint n)
    {
        if (n < 0) throw Err.Value("negative count");
        if (n > Array.MaxLength / _size) throw Err.Memory();
        var read = Ops.CallMethod(ts, f, "read", (long)n * _size);
        if (read.Ref is not PyBytes bytes) throw Err.Type("read() didn't return bytes");
        AppendBytes(bytes.Data);
        if (bytes.Length != n * _size) throw Err.New(Exc.EOFError, "read() didn't return enough bytes");
    }

    [PyMethod("tofile(self, f, /)", Doc = "Write all items (as machine values) to the file object f.")] void ToFile(ThreadState ts, Value f) => Ops.CallMethod(ts, f, "write", new PyBytes(Bytes.ToArray()));

    [PyMethod("fromlist(self, list, /)", Doc = "Append items to array from list.")]
    void FromList(ThreadState ts, Value list)
    {
        if (list.Ref is not PyList items) throw Err.Type("arg must be list");
        int before = _count;
        try
        {
            for (int i = 0; i < items.Count; i++) AppendBits(ArrayItems.ToBits(ts, _code, items.Items[i]));
        }
        catch (PyException)
        {
            Resize(before);
            throw;
        }
    }

    [PyMethod("frombytes(self, buffer, /)", Doc = "Appends items from the string, interpreting it as an array of machine values, as if it had been read from a file using the fromfile() method.")]
    void FromBytes(ThreadState ts, Value buffer) => AppendBytes(Buffers.Get(ts, buffer));

    [PyMethod("fromunicode(self, ustr, /)", Doc = "Extends this array with data from the unicode string ustr.")]
    void FromUnicode(PyStr ustr)
    {
        if (!ArrayItems.IsText(_code)) throw Err.Value("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
        AppendText(ustr);
    }

    private PyStr ToText()
    {
        var points = new int[_count];
        for (int i = 0; i < _count; i++)
        {
            points[i] = BitConverter.ToInt32(_data, i * _size);
            if (points[i] is < 0 or > 0x10FFFF) throw Err.Value($"character U+{points[i]:x} is not in range [U+0000; U+10ffff]");
        }
        return PyStr.FromCodePoints(points);
    }

    [PyMethod("tounicode(self, /)", Doc = "Extends this array with data from the unicode string ustr.")]
    Value ToUnicode() => ArrayItems.IsText(_code) ? ToText() : throw Err.Value("tounicode() may only be called on unicode type arrays ('u' or 'w')");

    [PyMethod("index(self, v, start=0, stop=sys.maxsize, /)", Doc = "Return index of first occurrence of v in the array.\n\nRaise ValueError if the value is not present.")]
    long IndexMethod(ThreadState ts, Value v, Value start, Value stop)
    {
        long from = SequenceOps.FromStart(SequenceOps.Bound(ts, start), _count), to = SequenceOps.FromStart(SequenceOps.Bound(ts, stop), _count);
        int at = IndexOf(ts, v, from, to);
        return at >= 0 ? at : throw Err.Value("array.index(x): x not in array");
    }

    [PyMethod("insert(self, i, v, /)", Doc = "Insert a new item v into the array before position i.")]
    void Insert(ThreadState ts, nint i, Value v)
    {
        ulong bits = ArrayItems.ToBits(ts, _code, v);
        Span<byte> item = stackalloc byte[8];
        ArrayItems.Write(_size, item, bits);
        Splice((int)Math.Min(SequenceOps.FromStart(i, _count), _count), 0, item[.._size]);
    }

    [PyMethod("pop(self, i=-1, /)", Doc = "Return the i-th element and delete it from the array.\n\ni defaults to -1.")]
    Value Pop(nint i)
    {
        if (_count == 0) throw Err.Index("pop from empty array");
        if (!SequenceOps.TryIndex(i, _count, out int at)) throw Err.Index("pop index out of range");
        var item = this[at];
        Splice(at, 1, default);
        return item;
    }

    [PyMethod("remove(self, v, /)", Doc = "Remove the first occurrence of v in the array.")]
    void Remove(ThreadState ts, Value v)
    {
        int at = IndexOf(ts, v, 0, _count);
        if (at < 0) throw Err.Value("array.remove(x): x not in array");
        Splice(at, 1, default);
    }

    [PyMethod("reverse(self, /)", Doc = "Reverse the order of the items in the array.")]
    void Reverse()
    {
        // Reversing all bytes reverses each item as well.
        Bytes.Reverse();
        ByteSwap();
    }

    [PyMethod("tobytes(self, /)", Doc = "Convert the array to an array of machine values and return the bytes representation.")] Value ToBytes() => new PyBytes(Bytes.ToArray());

    [PyMethod("tolist(self, /)", Doc = "Convert array to an ordinary list with the same items.")]
    Value ToList()
    {
        var items = new Value[_count];
        for (int i = 0; i < items.Length; i++) items[i] = this[i];
        return new PyList(items);
    }

    [PyMethod("__reduce_ex__(self, value, /)", Doc = "Return state information for pickling.")]
    Value ReduceEx(ThreadState ts, Value value)
    {
        if (!Ops.TryInt(value, out var protocol)) throw Err.Type("__reduce_ex__ argument should be an integer");
        Value state = _attributes?.ToDict() is { Count: > 0 } dict ? dict : Value.None;
        string code = _code.ToString();
        if (protocol < 3) return PyTuple.Of(Type, PyTuple.Of(code, ToList()), state);
        return PyTuple.Of(PythonPart.Get(ts, "array", "_array_reconstructor"), PyTuple.Of(Type, code, ArrayItems.MachineFormat(_code), ToBytes()), state);
    }

    [PyMethod("__sizeof__(self, /)", Doc = "Size of the array in memory, in bytes.")] long SizeOf() => 64 + _data.Length;
    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")] static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
    [PyGetter("typecode", Doc = "the typecode character used to create the array")] string TypeCode => _code.ToString();
    [PyGetter("itemsize", Doc = "the size, in bytes, of one array item")] long ItemSize => _size;
}

/// <summary>Iterates over an array that may grow on the way.</summary>
[PyType("arrayiterator", Module = "array", Abstract = true)]
public sealed partial class PyArrayIterator(PyArray array) : PyIterator(TypeObject)
{
    private PyArray? _array = array;
    private int _index;

    public override bool TryNext(ThreadState ts, out Value value)
    {
        if (_array != null && _index < _array.Count)
        {
            value = _array[_index++];
            return true;
        }
        _array = null;
        value = default;
        return false;
    }

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce(ThreadState ts)
    {
        var iter = ts.Interpreter.BuiltinFunction("iter");
        return _array == null ? PyTuple.Of(iter, PyTuple.Of(PyTuple.Empty)) : PyTuple.Of(iter, PyTuple.Of(_array), _index);
    }

    [PyMethod("__setstate__(self, state, /)", Doc = "Set state information for unpickling.")]
    void SetState(long state)
    {
        if (_array != null) _index = (int)Math.Clamp(state, 0, _array.Count);
    }
}
