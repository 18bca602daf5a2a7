namespace PyLite.Vm.Objects;

/// <summary>dict: https://docs.python.org/3.14/library/stdtypes.html#mapping-types-dict</summary>
public partial class PyDict
{
    [PyNew("dict(**kwargs)", Raw = true)]
    static Value New(ThreadState ts, PyType type, ReadOnlySpan<Value> args, PyTuple? kw) => type == TypeObject ? new PyDict() : new PyDictSub(type);

    [PyInit("dict(**kwargs)", Shown = "", Raw = true)]
    static Value Init(ThreadState ts, PyDict self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        UpdateFrom(ts, self, "dict", args, kw);
        return Value.None;
    }

    /// <summary>What <c>dict()</c> and <c>update()</c> do with their arguments.</summary>
    public static void UpdateFrom(ThreadState ts, PyDict self, string name, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        int given = args.Length - (kw?.Length ?? 0);
        if (given > 1) throw Err.Type($"{name} expected at most 1 argument, got {given}");
        if (given == 1) self.MergeAny(ts, args[0]);
        for (int i = 0; i < (kw?.Length ?? 0); i++) self.SetStr((PyStr)kw!.Items[i].Ref!, args[given + i]);
    }

    /// <summary>Adds the entries of a mapping, or of an iterable of pairs.</summary>
    internal void MergeAny(ThreadState ts, in Value source)
    {
        if (source.Ref is PyDict dict && HasPlainIteration(dict)) Merge(ts, dict);
        else if (Ops.TryGetAttr(ts, source, Names.keys, out var keys)) MergeMapping(ts, source, keys);
        else MergePairs(ts, source);
    }

    /// <summary>Whether a dict's entries may be taken as they are: a subclass with an <c>__iter__</c> of its own is asked by <c>keys()</c> and subscription.</summary>
    internal static bool HasPlainIteration(PyDict dict) => dict.GetType() == typeof(PyDict) || dict.Type.Slot(SlotId.Iter) == TypeObject.Slot(SlotId.Iter);

    /// <summary>Adds the entries of another dict; hashes are kept.</summary>
    internal void Merge(ThreadState ts, PyDict other)
    {
        if (other == this || other._count == 0) return;
        if (_count == 0 && _used == 0)
        {
            CopyFrom(other);
            return;
        }
        int count = other._count;
        for (int i = 0; i < other._used; i++)
        {
            var e = other._entries[i];
            if (e.Key.IsAbsent) continue;
            SetHashed(ts, e.Key, e.Hash, e.Value);
            if (other._count != count) throw Err.Runtime("dict mutated during update");
        }
    }

    private void SetHashed(ThreadState ts, in Value key, int hash, in Value value)
    {
        int i = Find(ts, key, hash);
        if (i >= 0) _entries[i].Value = value;
        else Append(key, hash, value);
    }

    private void MergeMapping(ThreadState ts, in Value source, in Value keys)
    {
        var iterator = Ops.GetIter(ts, Ops.Call(ts, keys));
        using var filling = ts.Fill(this);
        while (Ops.TryNext(ts, iterator.Ref, out var key))
        {
            Set(ts, key, Ops.GetItem(ts, source, key));
            ts.CheckBreaker();
        }
    }

    private void MergePairs(ThreadState ts, in Value source)
    {
        var iterator = Ops.GetIter(ts, source);
        using var filling = ts.Fill(this);
        for (long i = 0; Ops.TryNext(ts, iterator.Ref, out var item); i++)
        {
            var pair = item.Ref is PyTuple tuple ? tuple.Items : PairOf(ts, item, i);
            if (pair.Length != 2) throw Err.Value($"dictionary update sequence element #{i} has length {pair.Length}; 2 is required");
            Set(ts, pair[0], pair[1]);
            ts.CheckBreaker();
        }
    }

    private static Value[] PairOf(ThreadState ts, in Value item, long index)
    {
        string note = $"Cannot convert dictionary update sequence element #{index} to a sequence";
        Value iterator;
        try
        {
            iterator = Ops.GetIter(ts, item);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.TypeError))
        {
            var error = Err.Type("object is not iterable");
            error.Value.AddNote(ts, note);
            throw error;
        }
        try
        {
            return Ops.ToArray(ts, iterator);
        }
        catch (PyException e) when (e.Value.Type.IsSubtypeOf(Exc.TypeError))
        {
            e.Value.AddNote(ts, note);
            throw;
        }
    }

    [PyMethod("update(self, /, *args, **kwargs)", Shown = "", Raw = true, Doc = "D.update([E, ]**F) -> None.  Update D from mapping/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E.keys(): D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]")]
    static Value Update(ThreadState ts, PyDict self, ReadOnlySpan<Value> args, PyTuple? kw)
    {
        UpdateFrom(ts, self, "update", args, kw);
        return Value.None;
    }

    // ---- items

    [PyMethod("__getitem__(self, key, /)", Doc = "Return self[key].")]
    Value GetItem(ThreadState ts, Value key) => TryGet(ts, key, out var value) ? value : ItemMissing(ts, key);

    /// <summary>What <c>self[key]</c> is for a key that is not there; Absent with an exception pending.</summary>
    protected internal virtual Value ItemMissing(ThreadState ts, in Value key)
    {
        if (Type != TypeObject && Type.Slot(SlotId.Missing) is { } missing and not PyNone) return Ops.CallUnbound(ts, missing, this, key);
        return ts.Raise(new PyBaseException(Exc.KeyError) { Args = PyTuple.Of(key) });
    }

    [PyMethod("__setitem__(self, key, value, /)")]
    void SetItem(ThreadState ts, Value key, Value value) => Set(ts, key, value);

    [PyMethod("__delitem__(self, key, /)")]
    Value DelItem(ThreadState ts, Value key) => Remove(ts, key, out _) ? Value.None : ts.Raise(new PyBaseException(Exc.KeyError) { Args = PyTuple.Of(key) });

    [PyMethod("__contains__(self, key, /)", Doc = "True if the dictionary has the specified key, else False.")]
    bool Contains(ThreadState ts, Value key) => ContainsKey(ts, key);

    [PyMethod("__len__(self, /)")]
    long Len() => _count;

    [PyMethod("get(self, key, default=None, /)", Doc = "Return the value for key if key is in the dictionary, else default.")]
    Value Get(ThreadState ts, Value key, Value @default) => TryGet(ts, key, out var value) ? value : @default;

    [PyMethod("setdefault(self, key, default=None, /)", Doc = "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.")]
    Value SetDefault(ThreadState ts, Value key, Value @default) => GetOrAdd(ts, key, @default);

    [PyMethod("pop(self, key, default=<missing>, /)", Doc = "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.")]
    Value Pop(ThreadState ts, Value key, Value @default)
    {
        // An empty dict does not look at the key, so it may be one that cannot be hashed.
        if (_count != 0 && Remove(ts, key, out var value)) return value;
        return @default.IsAbsent ? ts.Raise(new PyBaseException(Exc.KeyError) { Args = PyTuple.Of(key) }) : @default;
    }

    [PyMethod("popitem(self, /)", Doc = "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.")]
    Value PopItem(ThreadState ts)
    {
        if (_count == 0) return ts.Raise(Exc.KeyError, "popitem(): dictionary is empty");
        int last = TrimToLast();
        var pair = PyTuple.Of(_entries[last].Key, _entries[last].Value);
        RemoveAt(last);
        // What popitem takes leaves no gap behind.
        _used = last;
        if (_first > _used) _first = _used;
        return pair;
    }

    [PyMethod("clear(self, /)", Doc = "Remove all items from the dict.")]
    void ClearAll() => Clear();

    [PyMethod("copy(self, /)", Doc = "Return a shallow copy of the dict.")]
    Value CopyAll(ThreadState ts) => CopyAsked(ts);

    private PyDict CopyAsked(ThreadState ts)
    {
        if (HasPlainIteration(this)) return Copy();
        var copy = new PyDict();
        copy.MergeAny(ts, this);
        return copy;
    }

    [PyClassMethod("fromkeys(cls, iterable, value=None, /)", Doc = "Create a new dictionary with keys from iterable and values set to value.")]
    static Value FromKeys(ThreadState ts, PyType cls, Value iterable, Value value)
    {
        var made = Ops.Call(ts, cls);
        if (PyDict.TryExact(made.Ref, out var dict) && dict.TryTakeKeys(ts, iterable, value)) return made;
        var iterator = Ops.GetIter(ts, iterable);
        if (dict != null)
        {
            while (Ops.TryNext(ts, iterator.Ref, out var key))
            {
                dict.Set(ts, key, value);
                ts.CheckBreaker();
            }
            return made;
        }
        while (Ops.TryNext(ts, iterator.Ref, out var key)) Ops.SetItem(ts, made, key, value);
        return made;
    }

    /// <summary>Adds the keys of a dict or the elements of a set, whose hashes are kept; false if it is something else.</summary>
    private bool TryTakeKeys(ThreadState ts, in Value source, in Value value)
    {
        if (PyDict.TryExact(source.Ref, out var dict))
        {
            for (int i = 0; i < dict.EntryCount; i++)
                if (dict.TryEntry(i, out var key, out _)) SetHashed(ts, key, dict.HashAt(i), value);
            return true;
        }
        if (source.Ref is not PySetBase set || set.Type != PySet.TypeObject && set.Type != PyFrozenSet.TypeObject) return false;
        for (int i = 0; i < set.TableSize; i++)
            if (set.TryAt(i, out var key)) SetHashed(ts, key, HashFrom(ts, key, set.HashAt(i)), value);
        return true;
    }

    /// <summary>The table hash of a key whose hash is known.</summary>
    internal static int HashFrom(ThreadState ts, in Value key, long hash) => key.Ref is null or PyStr ? HashOf(ts, key) : Fold(hash);

    // ---- views and iteration

    [PyMethod("keys(self, /)", Doc = "Return a set-like object providing a view on the dict's keys.")]
    Value Keys() => new PyDictKeys(this);

    [PyMethod("values(self, /)", Doc = "Return an object providing a view on the dict's values.")]
    Value Values() => new PyDictValues(this);

    [PyMethod("items(self, /)", Doc = "Return a set-like object providing a view on the dict's items.")]
    Value Items() => new PyDictItems(this);

    [PyMethod("__iter__(self, /)")]
    Value Iter() => new PyDictKeyIterator(this);

    [PyMethod("__reversed__(self, /)", Doc = "Return a reverse iterator over the dict keys.")]
    Value Reversed() => new PyDictReverseKeyIterator(this);

    // ---- operators

    [PyMethod("__or__(self, value, /)")]
    static Value Or(ThreadState ts, Value self, Value value)
    {
        if (self.Ref is not PyDict left || value.Ref is not PyDict right) return Value.NotImplemented;
        var result = left.CopyAsked(ts);
        result.MergeAny(ts, right);
        return result;
    }

    [PyMethod("__ror__(self, value, /)")]
    static Value RightOr(ThreadState ts, Value self, Value value) => Or(ts, value, self);

    [PyMethod("__ior__(self, value, /)")]
    Value OrInPlace(ThreadState ts, Value value)
    {
        MergeAny(ts, value);
        return this;
    }

    /// <summary>Whether two dicts have equal values for the same keys.</summary>
    internal static bool Equal(ThreadState ts, PyDict a, PyDict b)
    {
        if (a._count != b._count) return false;
        for (int i = 0; i < a._used; i++)
        {
            var e = a._entries[i];
            if (e.Key.IsAbsent) continue;
            int at = b.Find(ts, e.Key, e.Hash);
            if (at < 0 || !Ops.IsOrEqual(ts, e.Value, b._entries[at].Value)) return false;
            ts.CheckBreaker();
        }
        return true;
    }

    [PyMethod("__eq__(self, value, /)")] Value Eq(ThreadState ts, Value value) => value.Ref is PyDict other ? Equal(ts, this, other) : Value.NotImplemented;
    [PyMethod("__ne__(self, value, /)")] Value Ne(ThreadState ts, Value value) => value.Ref is PyDict other ? !Equal(ts, this, other) : Value.NotImplemented;
    [PyMethod("__lt__(self, value, /)")] Value Lt(Value value) => Value.NotImplemented;
    [PyMethod("__le__(self, value, /)")] Value Le(Value value) => Value.NotImplemented;
    [PyMethod("__gt__(self, value, /)")] Value Gt(Value value) => Value.NotImplemented;
    [PyMethod("__ge__(self, value, /)")] Value Ge(Value value) => Value.NotImplemented;

    [PyConst("__hash__")] static Value NoHash => Value.None;

    [PyMethod("__repr__(self, /)")]
    Value Repr(ThreadState ts) => _count == 0 ? "{}" : ReprText.Of(ts, this);

    [PyMethod("__sizeof__(self, /)", Doc = "Return the size of the dict in memory, in bytes.")]
    long SizeOf()
    {
        long own = ObjectSizes.Basic(Type);
        if (_entries.Length == 0 && !OfInstance) return own;
        bool named = true;
        for (int i = 0; i < _used && named; i++) named = _entries[i].Key.IsAbsent || _entries[i].Key.Ref is PyStr;
        // Instances of a class share the table of their names, unless they are many.
        if (OfInstance && named && _count < 30) return own + 232;
        // Indices of a byte each, of two in large tables, and entries; those of names do without the hash.
        long slots = BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, _entries.Length * 3 / 2));
        long indices = slots <= 128 ? slots : slots <= 32768 ? 2 * slots : 4 * slots;
        return own + 32 + indices + slots * 2 / 3 * (named ? 16 : 24);
    }

    /// <summary>Whether this is the <c>__dict__</c> of an instance.</summary>
    internal bool OfInstance;

    [PyClassMethod("__class_getitem__(cls, object, /)", Doc = "dicts are generic over two types, signifying (respectively) the types of their keys and values")]
    static Value ClassGetItem(PyType cls, Value item) => new PyGenericAlias(cls, item);
}
