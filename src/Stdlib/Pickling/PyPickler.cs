namespace PyLite.Stdlib.Pickling;

/// <summary>pickle.Pickler: https://docs.python.org/3.14/library/pickle.html#pickle.Pickler</summary>
[PyType("Pickler", Module = "_pickle", Subclassable = true, HasDict = true, Doc = "This takes a binary file for writing a pickle data stream.\n\nThe optional *protocol* argument tells the pickler to use the given\nprotocol; supported protocols are 0, 1, 2, 3, 4 and 5.  The default\nprotocol is 5. It was introduced in Python 3.8, and is incompatible\nwith previous versions.\n\nSpecifying a negative protocol version selects the highest protocol\nversion supported.  The higher the protocol used, the more recent the\nversion of Python needed to read the pickle produced.\n\nThe *file* argument must have a write() method that accepts a single\nbytes argument. It can thus be a file object opened for binary\nwriting, an io.BytesIO instance, or any other custom object that meets\nthis interface.\n\nIf *fix_imports* is True and protocol is less than 3, pickle will try\nto map the new Python 3 names to the old module names used in Python\n2, so that the pickle data stream is readable with Python 2.\n\nIf *buffer_callback* is None (the default), buffer views are\nserialized into *file* as part of the pickle stream.\n\nIf *buffer_callback* is not None, then it can be called any number\nof times with a buffer view.  If the callback returns a false value\n(such as None), the given buffer is out-of-band; otherwise the\nbuffer is serialized in-band, i.e. inside the pickle stream.\n\nIt is an error if *buffer_callback* is not None and *protocol*\nis None or smaller than 5.")]
public sealed partial class PyPickler : PyObject
{
    internal const int HighestProtocol = 5, DefaultProtocol = 5;

    private readonly PickleOutput _output = new();
    private PyInstance? _attributes;
    private bool _isInitialized, _isRunning;
    private int _protocol = DefaultProtocol;

    // Where the protocol has opcodes that are not text.
    private bool _isBinary = true;
    private int _bin = 1, _fast;
    private bool _fixImports;
    private Value _bufferCallback = Value.None;
    private Value _table = Value.Absent;

    /// <summary>What was written, by identity.</summary>
    internal PickleMemo Memo { get; set; } = new();

    // While something is written.
    private ThreadState _ts = null!;
    private Value _persistentId = Value.Absent, _reducerOverride = Value.Absent;

    private PyPickler(PyType type) : base(type) { }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("Pickler(*args, **kwargs)", Raw = true)]
    static Value New(PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyPickler(type);

    [PyInit("Pickler(file, protocol=None, fix_imports=True, buffer_callback=None)")]
    void Init(ThreadState ts, Value file, Value protocol, bool fixImports, Value bufferCallback)
    {
        CheckIdle();
        _isInitialized = false;
        SetOptions(ts, protocol, fixImports, bufferCallback);
        _output.Write = Ops.TryGetAttr(ts, file, "write", out var write) ? write : throw Err.Type("file must have a 'write' attribute");
        _fast = 0;
        Memo = new PickleMemo();
        if (Type != TypeObject && Ops.TryGetAttr(ts, this, s_dispatchTable, out var table)) _table = table;
        _isInitialized = true;
    }

    private static readonly PyStr s_dispatchTable = PyStr.Intern("dispatch_table"), s_persistentId = PyStr.Intern("persistent_id"), s_reducerOverride = PyStr.Intern("reducer_override");

    private void SetOptions(ThreadState ts, in Value protocol, bool fixImports, in Value bufferCallback)
    {
        long number = protocol.IsNone ? DefaultProtocol : Ops.ToLong(ts, protocol, "Python int too large to convert to C int");
        if (number < 0) number = HighestProtocol;
        if (number > HighestProtocol) throw Err.Value($"pickle protocol must be <= {HighestProtocol}");
        if (!bufferCallback.IsNone && number < 5) throw Err.Value("buffer_callback needs protocol >= 5");
        _protocol = (int)number;
        _isBinary = number > 0;
        _bin = _isBinary ? 1 : 0;
        _fixImports = fixImports && number < 3;
        _bufferCallback = bufferCallback;
    }

    /// <summary>pickle.dumps() and, with a file, pickle.dump().</summary>
    internal static Value Dump(ThreadState ts, in Value obj, in Value file, in Value protocol, bool fixImports, in Value bufferCallback)
    {
        var pickler = new PyPickler(TypeObject);
        pickler.SetOptions(ts, protocol, fixImports, bufferCallback);
        if (!file.IsAbsent) pickler._output.Write = Ops.TryGetAttr(ts, file, "write", out var write) ? write : throw Err.Type("file must have a 'write' attribute");
        try
        {
            return pickler.Run(ts, obj);
        }
        finally
        {
            pickler._output.Dispose();
            pickler.Memo.Clear();
        }
    }

    [PyMethod("dump(self, obj, /)", Doc = "Write a pickled representation of the given object to the open file.")]
    static void Dump(ThreadState ts, PyPickler self, Value obj)
    {
        self.CheckIdle();
        if (!self._isInitialized) throw PickleModule.PicklingError(ts, $"Pickler.__init__() was not called by {self.Type.Name}.__init__()");
        self._persistentId = self.Hook(ts, s_persistentId);
        self._reducerOverride = self.Hook(ts, s_reducerOverride);
        self.Run(ts, obj);
    }

    private void CheckIdle()
    {
        if (_isRunning) throw Err.Runtime("Pickler object is already used");
    }

    /// <summary>A method that a subclass or the object itself has; Absent if nobody defined it.</summary>
    private Value Hook(ThreadState ts, PyStr name)
    {
        if (Type == TypeObject && _attributes == null) return Value.Absent;
        if ((_attributes == null || _attributes.Get(name).IsAbsent) && Type.Lookup(name).Ref is PyMethodDescriptor) return Value.Absent;
        return Ops.TryGetAttr(ts, this, name, out var hook) ? hook : Value.Absent;
    }

    private Value Run(ThreadState ts, in Value obj)
    {
        _ts = ts;
        _isRunning = true;
        _output.Clear();
        Array.Clear(_recentKeys);
        _depth = _fastDepth = 0;
        try
        {
            if (_protocol >= 2) _output.Put(Opcode.Proto, (byte)_protocol);
            _output.IsFraming = _protocol >= 4;
            Save(obj);
            _output.Put(Opcode.Stop);
            return _output.End(ts);
        }
        finally
        {
            _fastSeen = null;
            _isRunning = false;
        }
    }

    [PyMethod("clear_memo(self, /)", Doc = "Clears the pickler's \"memo\".\n\nThe memo is the data structure that remembers which objects the\npickler has already seen, so that shared or recursive objects are\npickled by reference and not by value.  This method is useful when\nre-using picklers.")]
    void ClearMemo() => Memo.Clear();

    [PyMethod("persistent_id(self, obj, /)")] static Value PersistentId(PyPickler self, Value obj) => Value.None;

    [PyMethod("__sizeof__(self, /)", Doc = "Returns size in memory, in bytes.")] long SizeOf() => 256 + 16L * Memo.Count;

    [PyGetter("bin", Member = true)] long GetBin => _bin;
    [PySetter("bin")] void SetBin(long value)
    {
        _bin = (int)value;
        _isBinary = value != 0;
    }

    [PyDeleter("bin")] static void DeleteBin(PyPickler self) => throw Err.Type("can't delete numeric/char attribute");

    [PyGetter("fast", Member = true)] long GetFast => _fast;
    [PySetter("fast")] void SetFast(long value) => _fast = (int)value;

    [PyDeleter("fast")] static void DeleteFast(PyPickler self) => throw Err.Type("can't delete numeric/char attribute");

    [PyGetter("dispatch_table", Member = true)] Value GetDispatchTable => _table.IsAbsent ? throw Err.Attribute(this, s_dispatchTable, $"'{TypeObject.FullName}' object has no attribute 'dispatch_table'") : _table;
    [PySetter("dispatch_table")] void SetDispatchTable(Value value) => _table = value;
    [PyDeleter("dispatch_table")] void DeleteDispatchTable() => _table = _table.IsAbsent ? throw Err.Attribute("dispatch_table") : Value.Absent;

    [PyGetter("memo")] Value GetMemo => new PyPicklerMemoProxy(this);

    [PySetter("memo")]
    void SetMemo(ThreadState ts, Value value)
    {
        CheckIdle();
        if (value.Ref is PyPicklerMemoProxy proxy)
        {
            Memo = proxy.Pickler.Memo.Copy();
            return;
        }
        if (value.Ref is not PyDict dict) throw Err.Type($"'memo' attribute must be a PicklerMemoProxy object or dict, not {value.Type.FullName}");
        var memo = new PickleMemo();
        for (int i = 0; i < dict.EntryCount; i++)
        {
            if (!dict.TryEntry(i, out _, out var entry)) continue;
            if (entry.Ref is not PyTuple { Length: 2 } pair) throw Err.Type("'memo' values must be 2-item tuples");
            long number = Ops.ToLong(ts, pair.Items[0]);
            if (number is < 0 or > int.MaxValue) throw Err.Overflow("Python int too large to convert to C long");
            if (pair.Items[1].IsObject) memo.Set(pair.Items[1].Object, (int)number);
        }
        Memo = memo;
    }

    [PyDeleter("memo")] static void DeleteMemo(PyPickler self) => throw Err.Type("attribute deletion is not supported");
}

/// <summary>What the memo of a pickler is read and changed by.</summary>
[PyType("PicklerMemoProxy", Module = "_pickle", Abstract = true)]
public sealed partial class PyPicklerMemoProxy : PyObject
{
    internal PyPicklerMemoProxy(PyPickler pickler) : base(TypeObject) => Pickler = pickler;

    internal PyPickler Pickler { get; }

    [PyConst("__hash__")] static Value Hash => Value.None;

    [PyMethod("clear(self, /)", Doc = "Remove all items from memo.")] void Clear() => Pickler.Memo.Clear();

    [PyMethod("copy(self, /)", Doc = "Copy the memo to a new object.")]
    Value Copy(ThreadState ts)
    {
        var copy = new PyDict();
        foreach (var (o, number) in Pickler.Memo.ToList())
        {
            Value value = (PyObject)o;
            copy.Set(ts, Ops.Id(ts, value), PyTuple.Of(number, value));
        }
        return copy;
    }

    [PyMethod("__reduce__(self, /)", Doc = "Implement pickle support.")] Value Reduce(ThreadState ts) => PyTuple.Of(PyDict.TypeObject, PyTuple.Of(Copy(ts)));
}
