namespace PyLite.Vm.Objects;

/// <summary>A view of a dict: https://docs.python.org/3.14/library/stdtypes.html#dictionary-view-objects</summary>
[PyMembers]
public abstract class PyDictView(PyType type, PyDict dict) : PyObject(type)
{
    public readonly PyDict Dict = dict;

    /// <summary>An iterator over what the view shows.</summary>
    public abstract PyIterator NewIterator();

    [PyMethod("__len__(self, /)")] protected long Len() => Dict.Count;
    [PyMethod("__iter__(self, /)")] protected Value Iter() => NewIterator();
    [PyGetter("mapping", Doc = "dictionary that this view refers to")] protected Value Mapping => new PyMappingProxy(Dict);

    [PyMethod("__repr__(self, /)")]
    protected Value Repr(ThreadState ts)
    {
        if (!ts.EnterRepr(this)) return "...";
        try
        {
            var list = Ops.ToList(ts, this);
            return $"{Type.Name}({Ops.Repr(ts, list)})";
        }
        finally
        {
            ts.LeaveRepr(this);
        }
    }
}

/// <summary>What keys() and items() have in common: they can be used like sets.</summary>
[PyMembers]
public abstract class PyDictSetView(PyType type, PyDict dict) : PyDictView(type, dict)
{
    [PyMethod("isdisjoint(self, object, /)", Doc = "Return True if the view and the given iterable have a null intersection.")]
    protected bool IsDisjoint(ThreadState ts, Value other) => DictViewSets.IsDisjoint(ts, this, other);

    [PyMethod("__and__(self, value, /)")] protected static Value And(ThreadState ts, Value self, Value value) => DictViewSets.And(ts, self, value);
    [PyMethod("__rand__(self, value, /)")] protected static Value RAnd(ThreadState ts, Value self, Value value) => DictViewSets.And(ts, value, self);
    [PyMethod("__or__(self, value, /)")] protected static Value Or(ThreadState ts, Value self, Value value) => DictViewSets.Or(ts, self, value);
    [PyMethod("__ror__(self, value, /)")] protected static Value ROr(ThreadState ts, Value self, Value value) => DictViewSets.Or(ts, value, self);
    [PyMethod("__sub__(self, value, /)")] protected static Value Sub(ThreadState ts, Value self, Value value) => DictViewSets.Subtract(ts, self, value);
    [PyMethod("__rsub__(self, value, /)")] protected static Value RSub(ThreadState ts, Value self, Value value) => DictViewSets.Subtract(ts, value, self);
    [PyMethod("__xor__(self, value, /)")] protected static Value Xor(ThreadState ts, Value self, Value value) => DictViewSets.Xor(ts, self, value);
    [PyMethod("__rxor__(self, value, /)")] protected static Value RXor(ThreadState ts, Value self, Value value) => DictViewSets.Xor(ts, value, self);

    [PyMethod("__eq__(self, value, /)")] protected Value Eq(ThreadState ts, Value value) => DictViewSets.Compare(ts, CompareOp.Eq, this, value);
    [PyMethod("__ne__(self, value, /)")] protected Value Ne(ThreadState ts, Value value) => DictViewSets.Compare(ts, CompareOp.Ne, this, value);
    [PyMethod("__lt__(self, value, /)")] protected Value Lt(ThreadState ts, Value value) => DictViewSets.Compare(ts, CompareOp.Lt, this, value);
    [PyMethod("__le__(self, value, /)")] protected Value Le(ThreadState ts, Value value) => DictViewSets.Compare(ts, CompareOp.Le, this, value);
    [PyMethod("__gt__(self, value, /)")] protected Value Gt(ThreadState ts, Value value) => DictViewSets.Compare(ts, CompareOp.Gt, this, value);
    [PyMethod("__ge__(self, value, /)")] protected Value Ge(ThreadState ts, Value value) => DictViewSets.Compare(ts, CompareOp.Ge, this, value);
    [PyConst("__hash__")] protected static Value NoHash => Value.None;
}

/// <summary>The operations of <see cref="PyDictSetView"/>.</summary>
internal static class DictViewSets
{
    private static bool IsSetLike(in Value value) => value.Ref is PyDictSetView or PySetBase;

    public static PySet ToSet(ThreadState ts, in Value view)
    {
        var set = new PySet();
        set.Update(ts, view);
        return set;
    }

    public static Value And(ThreadState ts, Value self, Value other)
    {
        // The view may stand on either side.
        if (self.Ref is not PyDictSetView) (self, other) = (other, self);
        if (other.Ref is PySet set && set.GetType() == typeof(PySet) && Ops.Len(ts, self) <= set.Count) return SetOps.Intersection(ts, set, self);
        if (other.Ref is PyDictSetView && Ops.Len(ts, other) > Ops.Len(ts, self)) (self, other) = (other, self);
        var result = new PySet();
        var iterator = Ops.GetIter(ts, other);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            if (Ops.Contains(ts, self, item)) result.Add(ts, item);
            ts.CheckBreaker();
        }
        return result;
    }

    public static Value Or(ThreadState ts, in Value self, in Value other)
    {
        var result = ToSet(ts, self);
        result.Update(ts, other);
        return result;
    }

    public static Value Subtract(ThreadState ts, in Value self, in Value other)
    {
        var result = ToSet(ts, self);
        SetOps.DifferenceUpdate(ts, result, other);
        return result;
    }

    public static Value Xor(ThreadState ts, in Value self, in Value other)
    {
        var result = ToSet(ts, self);
        SetOps.SymmetricDifferenceUpdate(ts, result, other);
        return result;
    }

    public static bool IsDisjoint(ThreadState ts, PyDictView self, Value other)
    {
        Value view = self;
        if (Value.Is(view, other)) return Ops.Len(ts, view) == 0;
        if (IsSetLike(other) && Ops.Len(ts, other) > self.Dict.Count) (view, other) = (other, view);
        var iterator = Ops.GetIter(ts, other);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            if (Ops.Contains(ts, view, item)) return false;
            ts.CheckBreaker();
        }
        return true;
    }

    public static Value Compare(ThreadState ts, CompareOp op, PyDictView self, in Value other)
    {
        if (!IsSetLike(other)) return Value.NotImplemented;
        long mine = self.Dict.Count, theirs = Ops.Len(ts, other);
        return op switch
        {
            CompareOp.Eq => mine == theirs && AllIn(ts, self, other),
            CompareOp.Ne => !(mine == theirs && AllIn(ts, self, other)),
            CompareOp.Lt => mine < theirs && AllIn(ts, self, other),
            CompareOp.Le => mine <= theirs && AllIn(ts, self, other),
            CompareOp.Gt => mine > theirs && AllIn(ts, other, self),
            _ => mine >= theirs && AllIn(ts, other, self),
        };
    }

    private static bool AllIn(ThreadState ts, in Value items, in Value container)
    {
        var iterator = Ops.GetIter(ts, items);
        while (Ops.TryNext(ts, iterator.Ref, out var item))
        {
            if (!Ops.Contains(ts, container, item)) return false;
            ts.CheckBreaker();
        }
        return true;
    }
}

/// <summary>dict.keys().</summary>
[PyType("dict_keys", Abstract = true)]
public partial class PyDictKeys : PyDictSetView
{
    public PyDictKeys(PyDict dict) : base(TypeObject, dict) { }
    protected PyDictKeys(PyType type, PyDict dict) : base(type, dict) { }

    public override PyIterator NewIterator() => new PyDictKeyIterator(Dict);

    [PyMethod("__reversed__(self, /)", Doc = "Return a reverse iterator over the dict keys.")] Value Reversed() => new PyDictReverseKeyIterator(Dict);
    [PyMethod("__contains__(self, key, /)")] bool Contains(ThreadState ts, Value key) => Dict.ContainsKey(ts, key);
}

/// <summary>dict.items().</summary>
[PyType("dict_items", Abstract = true)]
public partial class PyDictItems : PyDictSetView
{
    public PyDictItems(PyDict dict) : base(TypeObject, dict) { }
    protected PyDictItems(PyType type, PyDict dict) : base(type, dict) { }

    public override PyIterator NewIterator() => new PyDictItemIterator(Dict);

    [PyMethod("__reversed__(self, /)", Doc = "Return a reverse iterator over the dict items.")] Value Reversed() => new PyDictReverseItemIterator(Dict);

    [PyMethod("__contains__(self, key, /)")]
    bool Contains(ThreadState ts, Value item) =>
        item.Ref is PyTuple { Items: [var key, var value] } && Dict.TryGet(ts, key, out var found) && Ops.IsOrEqual(ts, found, value);
}

/// <summary>dict.values().</summary>
[PyType("dict_values", Abstract = true)]
public partial class PyDictValues : PyDictView
{
    public PyDictValues(PyDict dict) : base(TypeObject, dict) { }
    protected PyDictValues(PyType type, PyDict dict) : base(type, dict) { }

    public override PyIterator NewIterator() => new PyDictValueIterator(Dict);

    [PyMethod("__reversed__(self, /)", Doc = "Return a reverse iterator over the dict values.")] Value Reversed() => new PyDictReverseValueIterator(Dict);
}
