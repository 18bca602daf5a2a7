namespace PyLite.Stdlib.Collections;

/// <summary>collections.defaultdict: https://docs.python.org/3.14/library/collections.html#defaultdict-objects</summary>
[PyType("defaultdict", Module = "collections", Subclassable = true, MappingPattern = true, Doc = "defaultdict(default_factory=None, /, [...]) --> dict with default factory\n\nThe default factory is called without arguments to produce\na new value when a key is not present, in __getitem__ only.\nA defaultdict compares equal to a dict with the same items.\nAll remaining arguments are treated the same as if they were\npassed to the dict constructor, including keyword arguments.")]
public sealed partial class PyDefaultDict : PyDict
{
    private PyInstance? _attributes;
    private Value _factory = Value.None;

    private PyDefaultDict(PyType type) : base(type) { }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create && !Type.IsBuiltin ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("defaultdict(default_factory=None, /, *args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyDefaultDict(type);

    [PyInit("defaultdict(default_factory=None, /, *args, **kwargs)", Shown = "", Raw = true)]
    static Value Init(ThreadState ts, PyDefaultDict self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (args.Length > (kw?.Length ?? 0))
        {
            if (!args[0].IsNone && !Ops.IsCallable(args[0])) throw Err.Type("first argument must be callable or None");
            self._factory = args[0];
            args = args[1..];
        }
        else self._factory = Value.None;
        UpdateFrom(ts, self, "dict", args, kw);
        return Value.None;
    }

    [PyGetter("default_factory", Member = true, Doc = "Factory for default value called by __missing__().")]
    Value Factory => _factory;

    [PyDeleter("default_factory")] void DeleteFactory() => _factory = Value.None;

    [PySetter("default_factory")]
    void SetFactory(ThreadState ts, Value value) => _factory = value;

    [PyMethod("__missing__(self, object, /)", Doc = "__missing__(key) # Called by __getitem__ for missing key; pseudo-code:\n  if self.default_factory is None: raise KeyError((key,))\n  self[key] = value = self.default_factory()\n  return value")]
    Value Missing(ThreadState ts, Value key)
    {
        if (_factory.IsNone) return ts.Raise(new PyBaseException(Exc.KeyError) { Args = PyTuple.Of(key) });
        var value = Ops.TryCall(ts, _factory);
        if (value.IsAbsent) return value;
        // No __setitem__ of a subclass is asked.
        Set(ts, key, value);
        return value;
    }

    protected override Value ItemMissing(ThreadState ts, in Value key)
    {
        if (Type != TypeObject) return base.ItemMissing(ts, key);
        Value value;
        // Making one of these runs no code of the program.
        if (_factory.Ref == PyInt.TypeObject) value = 0;
        else if (_factory.Ref == PyList.TypeObject) value = new PyList();
        else return Missing(ts, key);
        SetMissing(ts, key, value);
        return value;
    }

    private Value CopyOf(ThreadState ts) => Ops.Call(ts, Type, _factory, this);

    [PyMethod("copy(self, /)", Doc = "D.copy() -> a shallow copy of D.")]
    Value CopyShallow(ThreadState ts) => CopyOf(ts);

    [PyMethod("__copy__(self, /)", Doc = "D.copy() -> a shallow copy of D.")]
    Value CopyDunder(ThreadState ts) => CopyOf(ts);

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling.")]
    Value Reduce(ThreadState ts)
    {
        var items = Ops.GetIter(ts, Ops.CallMethod(ts, this, "items"));
        return PyTuple.Of(Type, _factory.IsNone ? PyTuple.Empty : PyTuple.Of(_factory), Value.None, Value.None, items);
    }

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts)
    {
        var content = Ops.Call(ts, PyDict.TypeObject.Dict.GetStr("__repr__"), this);
        PyStr factory;
        if (_factory.IsNone) factory = PyStr.FromUtf16("None");
        // A factory may show the dict again: then it stands as "...".
        else if (_factory.Ref is not PyObject obj || !ts.EnterRepr(obj)) factory = PyStr.FromUtf16("...");
        else
        {
            try
            {
                factory = Ops.Repr(ts, _factory);
            }
            finally
            {
                ts.LeaveRepr(obj);
            }
        }
        return $"{Type.Name}({factory}, {Ops.Str(ts, content)})";
    }

    private static Value Join(ThreadState ts, in Value self, in Value value)
    {
        if (self.Ref is not PyDict left || value.Ref is not PyDict right) return Value.NotImplemented;
        var owner = left as PyDefaultDict ?? (PyDefaultDict)right;
        var result = Ops.Call(ts, owner.Type, owner._factory, left);
        Ops.CallMethod(ts, result, "update", right);
        return result;
    }

    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => Join(ts, self, value);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => Join(ts, value, self);

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "See PEP 585")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}
