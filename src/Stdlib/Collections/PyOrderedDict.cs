namespace PyLite.Stdlib.Collections;

/// <summary>collections.OrderedDict: https://docs.python.org/3.14/library/collections.html#ordereddict-objects</summary>
[PyType("OrderedDict", Module = "collections", Subclassable = true, HasDict = true, MappingPattern = true, Doc = "Dictionary that remembers insertion order")]
public sealed partial class PyOrderedDict : PyDict
{
    private PyInstance? _attributes;

    private PyOrderedDict(PyType type) : base(type) { }

    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);

    [PyNew("OrderedDict(*args, **kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => new PyOrderedDict(type);

    [PyInit("OrderedDict(*args, **kwargs)", Shown = "", Raw = true)]
    static Value Init(ThreadState ts, PyOrderedDict self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int given = args.Length - (kw?.Length ?? 0);
        if (given > 1) throw Err.Type($"expected at most 1 arguments, got {given}");
        self.UpdateWith(ts, args, kw);
        return Value.None;
    }

    /// <summary>Whether items are stored as a dict does; a subclass may override <c>__setitem__</c>.</summary>
    private bool StoresPlainly => Type == TypeObject || Type.Slot(SlotId.SetItem) == TypeObject.Slot(SlotId.SetItem);

    private void UpdateWith(ThreadState ts, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        if (StoresPlainly)
        {
            UpdateFrom(ts, this, "update", args, kw);
            return;
        }
        var content = new PyDict();
        UpdateFrom(ts, content, "update", args, kw);
        for (int i = 0; i < content.EntryCount; i++)
            if (content.TryEntry(i, out var key, out var value)) Ops.SetItem(ts, this, key, value);
    }

    [PyMethod("update(self, /, *args, **kwargs)", Shown = "", Raw = true, Doc = "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.")]
    static Value Update(ThreadState ts, PyOrderedDict self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int given = args.Length - (kw?.Length ?? 0);
        if (given > 1) throw Err.Type($"update() takes at most 1 positional argument ({given} given)");
        self.UpdateWith(ts, args, kw);
        return Value.None;
    }

    [PyMethod("move_to_end(self, /, key, last=True)", Doc = "Move an existing element to the end (or beginning if last is false).\n\nRaise KeyError if the element does not exist.")]
    Value Move(ThreadState ts, Value key, bool last)
    {
        int at = Find(ts, key, HashOf(ts, key));
        if (at < 0) return ts.Raise(new PyBaseException(Exc.KeyError) { Args = PyTuple.Of(key) });
        MoveToEnd(at, last);
        return Value.None;
    }

    [PyMethod("popitem(self, /, last=True)", Doc = "Remove and return a (key, value) pair from the dictionary.\n\nPairs are returned in LIFO order if last is true or FIFO order if false.")]
    Value PopItem(ThreadState ts, bool last)
    {
        if (Count == 0) return ts.Raise(Exc.KeyError, "dictionary is empty");
        int at = last ? TrimToLast() : FirstEntry;
        TryEntry(at, out var key, out var value);
        RemoveAt(at);
        return PyTuple.Of(key, value);
    }

    [PyMethod("pop(self, /, key, default=<missing>)", Doc = "od.pop(key[,default]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.")]
    Value Pop(ThreadState ts, Value key, Value @default)
    {
        if (Remove(ts, key, out var value)) return value;
        if (!@default.IsAbsent) return @default;
        return ts.Raise(new PyBaseException(Exc.KeyError) { Args = PyTuple.Of(key) });
    }

    [PyMethod("setdefault(self, /, key, default=None)", Doc = "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.")]
    Value SetDefault(ThreadState ts, Value key, Value @default)
    {
        if (StoresPlainly) return GetOrAdd(ts, key, @default);
        if (Ops.Contains(ts, this, key)) return Ops.GetItem(ts, this, key);
        Ops.SetItem(ts, this, key, @default);
        return @default;
    }

    [PyMethod("clear(self, /)", Doc = "Remove all items from ordered dict.")]
    void ClearAll() => Clear();

    [PyMethod("copy(self, /)", Doc = "A shallow copy of ordered dict.")]
    Value CopyShallow(ThreadState ts)
    {
        if (Type == TypeObject)
        {
            var copy = new PyOrderedDict(Type);
            copy.CopyFrom(this);
            return copy;
        }
        var made = Ops.Call(ts, Type);
        for (int i = 0; i < EntryCount; i++)
            if (TryEntry(i, out var key, out _)) Ops.SetItem(ts, made, key, Ops.GetItem(ts, this, key));
        return made;
    }

    [PyClassMethod("fromkeys(cls, /, iterable, value=None)", Doc = "Create a new ordered dictionary with keys from iterable and values set to value.")]
    static Value FromKeys(ThreadState ts, PyType cls, Value iterable, Value value)
    {
        var made = Ops.Call(ts, cls);
        var iterator = Ops.GetIter(ts, iterable);
        while (Ops.TryNext(ts, iterator.Ref, out var key)) Ops.SetItem(ts, made, key, value);
        return made;
    }

    [PyMethod("keys(self, /)")] Value Keys() => new PyOrderedKeys(this);
    [PyMethod("values(self, /)")] Value Values() => new PyOrderedValues(this);
    [PyMethod("items(self, /)")] Value Items() => new PyOrderedItems(this);
    [PyMethod("__iter__(self, /)")] Value Iter() => new PyOrderedIterator(this, OrderedPart.Keys, false);
    [PyMethod("__reversed__(self, /)", Doc = "od.__reversed__() <==> reversed(od)")] Value Reversed() => new PyOrderedIterator(this, OrderedPart.Keys, true);

    private Value Compare(ThreadState ts, in Value value, bool equal)
    {
        if (value.Ref is not PyDict other) return Value.NotImplemented;
        var same = Ops.Call(ts, PyDict.TypeObject.Dict.GetStr("__eq__"), this, value);
        if (!Ops.IsTrue(ts, same)) return !equal;
        if (other is PyOrderedDict)
        {
            // Between two of them the order counts.
            PyIterator left = new PyOrderedIterator(this, OrderedPart.Keys, false), right = new PyOrderedIterator(other, OrderedPart.Keys, false);
            while (left.TryNext(ts, out var a))
                if (!right.TryNext(ts, out var b) || !Ops.IsOrEqual(ts, a, b)) return !equal;
        }
        return equal;
    }

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => Compare(ts, value, true);
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => Compare(ts, value, false);
    [PyConst("__hash__")] static Value NoHash => Value.None;

    private static Value Join(ThreadState ts, in Value self, in Value value)
    {
        if (self.Ref is not PyDict left || value.Ref is not PyDict right) return Value.NotImplemented;
        var owner = (left as PyOrderedDict ?? (PyOrderedDict)right).Type;
        var result = Ops.Call(ts, owner, left);
        Ops.CallMethod(ts, result, "update", right);
        return result;
    }

    [PyMethod("__or__(self, value, /)")] static Value Or(ThreadState ts, Value self, Value value) => Join(ts, self, value);
    [PyMethod("__ror__(self, value, /)")] static Value ROr(ThreadState ts, Value self, Value value) => Join(ts, value, self);

    [PyMethod("__ior__(self, value, /)")]
    Value OrInPlace(ThreadState ts, Value value)
    {
        UpdateWith(ts, [value], null);
        return this;
    }

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts)
    {
        if (Count == 0) return $"{Type.Name}()";
        if (!ts.EnterRepr(this)) return "...";
        try
        {
            var content = new PyDict();
            Value items = Ops.CallMethod(ts, this, "items");
            var iterator = Ops.GetIter(ts, items);
            while (Ops.TryNext(ts, iterator.Ref, out var item))
            {
                var pair = Ops.ToArray(ts, item);
                content.Set(ts, pair[0], pair[1]);
            }
            return $"{Type.Name}({Ops.Repr(ts, content)})";
        }
        finally
        {
            ts.LeaveRepr(this);
        }
    }

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling")]
    Value Reduce(ThreadState ts)
    {
        return PyTuple.Of(Type, PyTuple.Empty, PyObjectType.StateOf(ts, this), Value.None, Ops.GetIter(ts, Ops.CallMethod(ts, this, "items")));
    }
}

/// <summary>What an iterator over an OrderedDict gives.</summary>
public enum OrderedPart
{
    /// <summary>The keys.</summary>
    Keys,
    /// <summary>The values.</summary>
    Values,
    /// <summary>Pairs of both.</summary>
    Items,
}

/// <summary>Iterates over an OrderedDict; RuntimeError if its order changes meanwhile.</summary>
[PyType("odict_iterator", Module = "builtins", Abstract = true)]
public sealed partial class PyOrderedIterator(PyDict dict, OrderedPart part, bool reverse) : PyIterator(TypeObject)
{
    private readonly int _version = dict.KeysVersion;
    private int _at = reverse ? dict.EntryCount - 1 : dict.FirstEntry;

    /// <summary>Null at the end, so that an iterator which is used up keeps nothing.</summary>
    private PyDict? _dict = dict;

    /// <inheritdoc/>
    public override bool TryNext(ThreadState ts, out Value value)
    {
        value = Value.Absent;
        if (_dict is not { } dict) return false;
        if (dict.KeysVersion != _version)
        {
            _dict = null;
            throw Err.Runtime("OrderedDict mutated during iteration");
        }
        for (; (uint)_at < (uint)dict.EntryCount; _at += reverse ? -1 : 1)
        {
            if (!dict.TryEntry(_at, out var key, out var item)) continue;
            _at += reverse ? -1 : 1;
            value = part switch
            {
                OrderedPart.Keys => key,
                OrderedPart.Values => item,
                _ => new PyTuple([key, item]),
            };
            return true;
        }
        _dict = null;
        return false;
    }

    [PyMethod("__reduce__(self, /)", Doc = "Return state information for pickling")]
    Value Reduce(ThreadState ts)
    {
        var (at, dict) = (_at, _dict);
        var rest = Ops.ToList(ts, this);
        (_at, _dict) = (at, dict);
        return PyTuple.Of(ts.Interpreter.BuiltinFunction("iter"), PyTuple.Of(rest));
    }
}

/// <summary>OrderedDict.keys().</summary>
[PyType("odict_keys", Module = "builtins", Base = typeof(PyDictKeys), Abstract = true)]
public sealed partial class PyOrderedKeys(PyDict dict) : PyDictKeys(TypeObject, dict)
{
    /// <inheritdoc/>
    public override PyIterator NewIterator() => new PyOrderedIterator(Dict, OrderedPart.Keys, false);

    [PyMethod("__iter__(self, /)")] Value OwnIter() => NewIterator();
    [PyMethod("__reversed__(self, /)")] Value Reversed() => new PyOrderedIterator(Dict, OrderedPart.Keys, true);
}

/// <summary>OrderedDict.values().</summary>
[PyType("odict_values", Module = "builtins", Base = typeof(PyDictValues), Abstract = true)]
public sealed partial class PyOrderedValues(PyDict dict) : PyDictValues(TypeObject, dict)
{
    /// <inheritdoc/>
    public override PyIterator NewIterator() => new PyOrderedIterator(Dict, OrderedPart.Values, false);

    [PyMethod("__iter__(self, /)")] Value OwnIter() => NewIterator();
    [PyMethod("__reversed__(self, /)")] Value Reversed() => new PyOrderedIterator(Dict, OrderedPart.Values, true);
}

/// <summary>OrderedDict.items().</summary>
[PyType("odict_items", Module = "builtins", Base = typeof(PyDictItems), Abstract = true)]
public sealed partial class PyOrderedItems(PyDict dict) : PyDictItems(TypeObject, dict)
{
    /// <inheritdoc/>
    public override PyIterator NewIterator() => new PyOrderedIterator(Dict, OrderedPart.Items, false);

    [PyMethod("__iter__(self, /)")] Value OwnIter() => NewIterator();
    [PyMethod("__reversed__(self, /)")] Value Reversed() => new PyOrderedIterator(Dict, OrderedPart.Items, true);
}
