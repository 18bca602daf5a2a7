namespace PyLite.Vm.Objects;

/// <summary>tuple. Immutable: nobody writes to <see cref="Items"/> once the tuple was handed out.</summary>
[PyType("tuple", Subclassable = true, SequencePattern = true, Doc = "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.")]
public partial class PyTuple : PyObject
{
    /// <summary>Whether an object is exactly a tuple, nothing derived: one comparison, where a type pattern on a class that is not sealed calls the runtime.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryExact(object? obj, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PyTuple? exact)
    {
        exact = obj != null && obj.GetType() == typeof(PyTuple) ? Unsafe.As<PyTuple>(obj) : null;
        return exact != null;
    }

    public static readonly PyTuple Empty = new([]);

    public readonly Value[] Items;

    /// <summary>The hash, once it was asked for.</summary>
    private long _hash;

    public PyTuple(Value[] items) : base(TypeObject) => Items = items;
    protected PyTuple(PyType type, Value[] items) : base(type) => Items = items;

    public int Length => Items.Length;

    /// <summary>The hash, where it is known or all items are ints and strings, so that nothing can fail.</summary>
    internal bool TryPlainHash(out long hash)
    {
        hash = _hash;
        if (hash != 0) return true;
        ulong acc = PyHash.TupleStart;
        foreach (ref readonly var item in Items.AsSpan())
        {
            if (item.Ref == null) acc = PyHash.TupleStep(acc, PyHash.Int(item.Bits));
            else if (PyStr.TryExact(item.Ref, out var text)) acc = PyHash.TupleStep(acc, text.FullHash);
            else return false;
        }
        _hash = hash = PyHash.TupleEnd(acc, Items.Length);
        return true;
    }

    /// <summary>Compares tuples whose items are the same objects, ints or strings; false if there are others, before which nothing differs.</summary>
    internal static bool TryPlainEquals(PyTuple left, PyTuple right, out bool equal)
    {
        Value[] a = left.Items, b = right.Items;
        equal = false;
        if (a.Length != b.Length) return true;
        for (int i = 0; i < a.Length; i++)
        {
            ref readonly Value x = ref a[i], y = ref b[i];
            if (x.Ref == y.Ref)
            {
                if (x.Bits == y.Bits) continue;
                if (x.Ref == null) return true;
                return false;
            }
            if (!PyStr.TryExact(x.Ref, out var s) || !PyStr.TryExact(y.Ref, out var t)) return false;
            if (!PyStr.ContentEquals(s, t)) return true;
        }
        equal = true;
        return true;
    }

    public static PyTuple Of(in Value item) => new(new[] { item });
    public static PyTuple Of(in Value first, in Value second)
    {
        var items = new Value[2];
        Put(ref items[0], first);
        Put(ref items[1], second);
        return new PyTuple(items);
    }

    /// <summary>Fills a place of a new array: ints need no write barrier.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref Value place, in Value item)
    {
        if (item.Ref is { } reference) place.Ref = reference;
        place.Bits = item.Bits;
    }

    public static PyTuple Of(in Value first, in Value second, in Value third) => new(new[] { first, second, third });

    /// <summary>A tuple of a copy of the items.</summary>
    public static PyTuple Of(params ReadOnlySpan<Value> items) => items.Length == 0 ? Empty : new PyTuple(ValueArray.Copy(items));
}

/// <summary>A descriptor that reads an item of a tuple, as the fields of named tuples are: the eval loop reads the item itself. Data descriptor, immutable.</summary>
public abstract class PyItemDescriptor(PyType type, int index) : PyObject(type)
{
    public readonly int Index = index;
}

/// <summary>An instance of a Python subclass of tuple.</summary>
public sealed class PyTupleSub(PyType type, Value[] items) : PyTuple(type, items)
{
    private PyInstance? _attributes;
    public override PyInstance? Attributes(bool create) => _attributes ?? (create ? _attributes = PyInstance.ForAttributes(Type) : null);
}
